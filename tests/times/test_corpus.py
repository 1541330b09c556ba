"""Every phrase of the corpus, one case each: what the engine reads in it against what the phrase says it means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from service.languages import load
from service.text.article import Publication, PublicationSource
from service.text.segment import segment
from service.times.edtf import edtf_of
from service.times.find import read
from service.times.mention import Reading
from service.times.timex import value_of
from service.times.values import Recurrence, Time
from tests.corpus_loader import Meaning, Phrase, languages, phrases

LEAD = "Story\n\n"  # a paragraph alone could be taken for a headline or for furniture


def engine(phrase: Phrase) -> Reading:
    """What is read in a phrase: the one place that knows how the engine is called."""
    language = load(phrase.language)
    moment = datetime.combine(phrase.published, datetime.min.time())
    publication = Publication(
        moment=moment, has_time=False, source=PublicationSource.REQUEST, said=phrase.published.isoformat()
    )
    return read(segment(article(phrase), phrase.language, language.text), language.times, publication)


def article(phrase: Phrase) -> str:
    return LEAD + phrase.text + ("" if phrase.text[-1] in ".!?" else ".")


PHRASES = [phrase for language in languages() for phrase in phrases(language)]


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.language}: {phrase.id}")
def test_phrase(phrase: Phrase) -> None:
    reading = engine(phrase)
    read_as = [said(time, like) for time, like in zip_longest(reading.times, phrase.means)]
    meant = [(span, like) for span, like in zip(phrase.spans, phrase.means, strict=True)]
    assert (read_as, reading.unresolved) == (meant, ()), "\n".join(trace(phrase, reading))


def zip_longest(times: tuple[Time, ...], means: tuple[Meaning, ...]) -> Iterator[tuple[Time, Meaning | None]]:
    """Each time with the meaning that it is held against; None for a time too many."""
    for i, time in enumerate(times):
        yield time, means[i] if i < len(means) else None


def said(time: Time, like: Meaning | None) -> tuple[tuple[int, int], Meaning]:
    """A time as the corpus writes it, with ``quant``, ``freq`` and ``edtf`` only where the phrase looks at them."""
    span = (time.mention.span.start - len(LEAD), time.mention.span.end - len(LEAD))
    recurrence = time.value if isinstance(time.value, Recurrence) else Recurrence("")
    return span, Meaning(
        type=time.type.value,
        value=value_of(time),
        mod=time.mod.value if time.mod else None,
        quant=recurrence.quant if like and like.quant else None,
        freq=recurrence.freq if like and like.freq else None,
        edtf=edtf_of(time) if like and like.edtf else None,
    )


def trace(phrase: Phrase, reading: Reading) -> Iterator[str]:
    """What was meant and what was read, with the rules and reasons, for whoever mends it."""
    yield f"{phrase.marked}   (published {phrase.published:%A %Y-%m-%d})"
    yield from (f"  meant  {text!r}: {meaning}" for text, meaning in phrase.expected())
    for time in reading.times:
        mod = f" {time.mod}" if time.mod else ""
        yield f"  read   {time.mention.text!r}: {time.type} {value_of(time)}{mod}, rule {time.mention.rule!r}"
        yield f"         {time.mention.expression}"
        yield f"         {time.reason}"
    yield from (f"  read   {lost.mention.text!r}: unresolved, {lost.reason}" for lost in reading.unresolved)
    if not reading.times and not reading.unresolved:
        yield "  read   nothing"
