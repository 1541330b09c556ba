"""The service's own answer: a timeline as a dictionary, and as the bytes of one JSON object.

Keys stand in a fixed order and an absent field is left out, never null: generated clients depend on it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from .. import __version__
from ..events.event import Bounds, Figure, Phrase, Report, When
from ..text.span import Span
from ..timeline.choice import bar, most_salient
from ..timeline.timeline import Entry, ReadArticle, Timeline
from ..times import edtf, timex
from ..times.arithmetic import midnight
from ..times.grain import Grain
from ..times.interval import Interval
from ..times.values import Length, Place, Recurrence, Time, TimeType, Unresolved
from ..times.wording import in_words, sentence
from .sides import sides

MEDIA_TYPE = "application/json"
PUBLICATION_ID = "t0"  # what TimeML calls the creation time of a document
ENGINE = {"name": "dateline", "version": __version__}

Json = dict[str, Any]

_DAY = timedelta(days=1)


def timeline(timeline: Timeline, *, min_salience: float = 0.0, fewest: int = 0, limit: int | None = None) -> Json:
    """The answer as plain values; ``limit`` keeps the most salient of the dated events, and of the undated.

    Where fewer than ``fewest`` events have ``min_salience``, the bar is lowered until that many pass.
    """
    least = bar(timeline, min_salience, fewest)
    texts = {article.id: article.document.text for article in timeline.articles}
    entries = most_salient([e for e in timeline.entries if e.salience >= least], limit)
    undated = most_salient([e for e in timeline.undated if e.salience >= least], limit)
    return {
        "id": timeline.id,
        "articles": [_article(article) for article in timeline.articles],
        "events": [_event(entry, texts[entry.article], n) for n, entry in enumerate(entries, 1)],
        "undated": [_event(entry, texts[entry.article], n) for n, entry in enumerate(undated, len(entries) + 1)],
        "time_expressions": [found for article in timeline.articles for found in _time_expressions(article)],
        "warnings": list(timeline.warnings),
        "offset_unit": "code_point",
        "engine": dict(ENGINE),
    }


def time_expressions(read: ReadArticle) -> Json:
    """The answer with the time expressions of one article alone; its id is the article's."""
    return {
        "id": read.id,
        "article": _article(read),
        "time_expressions": _time_expressions(read),
        "warnings": list(read.warnings),
        "offset_unit": "code_point",
        "engine": dict(ENGINE),
    }


def render(answer: Mapping[str, Any]) -> bytes:
    """One JSON object as UTF-8, characters as they are, without a line end."""
    return json.dumps(answer, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def time_expression_id(index: int) -> str:
    """The id of the time expression with this index in `Reading.times`."""
    return f"t{index + 1}"


def _article(read: ReadArticle) -> Json:
    article, publication = read.article, read.publication
    published: Json = {"value": publication.value, "from": publication.source.value}
    if publication.span:
        published |= _words(publication.said, publication.span)
    return _present(
        id=read.id,
        title=article.title,
        source=article.source,
        url=article.url,
        published_at=published,
        language=read.document.language,
        text_sha256=hashlib.sha256(read.document.text.encode()).hexdigest(),
    )


def _event(entry: Entry, text: str, sequence: int) -> Json:
    again = [{"article": entry.article, **_told(report, text)} for report in entry.reports]
    return _present(
        id=entry.id,
        sequence=sequence,
        **_told(entry.report, text),
        bounds=_bounds(entry.report.bounds) if entry.report.bounds else None,
        part_of=entry.part_of,
        reports=again if len(again) > 1 else None,
        salience=_share(entry.salience),
        confidence=_share(entry.report.confidence),
    )


def _told(report: Report, text: str) -> Json:
    """What one telling says."""
    event = report.event
    trigger = event.trigger
    return _present(
        headline=event.headline,
        when=_when(report.when) if report.when else None,
        status=event.status.value,
        kind=event.kind.value,
        attribution=_words(event.attribution.text, event.attribution.span) if event.attribution else None,
        trigger={**_words(trigger.text, trigger.span), "lemma": trigger.lemma},
        quote=_words(event.quote.of(text), event.quote),
        participants=_phrases(event.participants),
        places=_phrases(event.places),
        figures=[_figure(figure) for figure in event.figures],
    )


def _when(when: When) -> Json:
    first, last = sides(when.edtf, when.interval, when.grain)
    index = when.time_expression
    return _present(
        edtf=when.edtf,
        start=first,
        end=last,
        precision=when.precision,
        approximate=when.approximate or None,
        display=when.display,
        basis=when.basis.value,
        reason=when.reason,
        time_expression=None if index is None else time_expression_id(index),
    )


def _time_expressions(read: ReadArticle) -> list[Json]:
    """In the order of the text; the ids of those that no date could be given to begin with "u"."""
    reading = read.reading
    found = [(time.mention.span, _time(n, time, read)) for n, time in enumerate(reading.times)]
    found += [(u.mention.span, _unresolved(f"u{n}", u)) for n, u in enumerate(reading.unresolved, 1)]
    return [answer for _, answer in sorted(found, key=lambda pair: pair[0])]


def _time(index: int, time: Time, read: ReadArticle) -> Json:
    mention, span, value = time.mention, time.mention.span, time.value
    recurrence = value if isinstance(value, Recurrence) else None
    begin, end = _points(index, value, read) if isinstance(value, Length) else (None, None)
    return _present(
        id=time_expression_id(index),
        start=span.start,
        end=span.end,
        text=mention.text,
        type=time.type.value,
        value=timex.value_of(time),
        mod=time.mod.value if time.mod else None,
        quant=recurrence.quant if recurrence else None,
        freq=recurrence.freq if recurrence else None,
        begin_point=begin,
        end_point=end,
        edtf=edtf.edtf_of(time),
        display=in_words(time),
        basis=time.basis.value,
        stated=list(time.stated) or None,
        assumed=list(time.assumed) or None,
        signal=mention.signal.value if mention.signal else None,
        rule=mention.rule,
        trace=sentence(time),
    )


def _unresolved(id: str, unresolved: Unresolved) -> Json:
    mention, span = unresolved.mention, unresolved.mention.span
    return _present(
        id=id,
        start=span.start,
        end=span.end,
        text=mention.text,
        type=TimeType.DATE.value,
        value=timex.unknown(None),
        signal=mention.signal.value if mention.signal else None,
        rule=mention.rule,
        trace=sentence(unresolved),
    )


def _points(index: int, length: Length, read: ReadArticle) -> tuple[str | None, str | None]:
    """TIMEX3 beginPoint and endPoint (TimeML 1.2.1 guidelines, section 2.2.1): the day that a length is counted from.

    That day is the publication's, which TimeML calls t0, or the latest time expression before that names it.
    """
    place = length.interval
    if place is None or place.start is None or place.end is None:
        return None, None
    first, last = _day(place.start), _day(place.end - _DAY)
    return _point(first, index, read), _point(last, index, read)


def _point(day: Interval, index: int, read: ReadArticle) -> str | None:
    if day.start == midnight(read.publication.moment.replace(tzinfo=None)):
        return PUBLICATION_ID
    for n in range(index - 1, -1, -1):
        match read.reading.times[n].value:
            case Place(interval=interval, grain=Grain.DAY) if interval == day:
                return time_expression_id(n)
    return None


def _day(moment: datetime) -> Interval:
    start = midnight(moment)
    return Interval(start, start + _DAY)


def _phrases(phrases: Iterable[Phrase]) -> list[Json]:
    return [_present(**_words(phrase.text, phrase.span), role=phrase.role) for phrase in phrases]


def _figure(figure: Figure) -> Json:
    value = int(figure.value) if figure.value == int(figure.value) else figure.value
    bound = figure.bound.value if figure.bound else None
    span = figure.span
    return _present(value=value, unit=figure.unit, of=figure.of, bound=bound, start=span.start, end=span.end)


def _bounds(bounds: Bounds) -> Json:
    return _present(
        not_before=bounds.not_before.isoformat() if bounds.not_before else None,
        not_after=bounds.not_after.isoformat() if bounds.not_after else None,
    )


def _words(text: str, span: Span) -> Json:
    return {"text": text, "start": span.start, "end": span.end}


def _share(value: float) -> float:
    # Three digits say all that is known, and keep the last bits of floating point out of the answer.
    return round(value, 3)


def _present(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value is not None}
