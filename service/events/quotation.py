"""Direct speech in a headline: the words between the quotation marks as they stand, and where they are cut."""

from __future__ import annotations

from .phrases import Reading
from .wording import is_break

_FEWEST = 4  # words; less is a word that somebody was quoted with, and no speech
_FARTHEST = 12  # tokens between the verb and the nearest quotation mark
_STOPS = " ,.;:"


def quotation(reading: Reading, verb: int) -> range:
    """The tokens inside the quotation marks that stand nearest to a verb of saying in its sentence; mostly none."""
    document, tokens = reading.document, reading.document.tokens
    sentence = document.sentence_at(tokens.starts[verb])
    if sentence is None or document.quote_at(tokens.starts[verb]) is not None:
        return range(0)
    found = range(0)
    nearest = _FARTHEST + 1
    for quote in document.quotes:
        if quote.start < sentence.span.end and sentence.span.start < quote.end:
            first, end = max(sentence.first, tokens.at(quote.start)), min(sentence.end, tokens.at(quote.end - 1) + 1)
            said = _without_marks(reading, first, end)
            distance = first - verb if verb < first else verb - end
            whole = first == sentence.first or tokens.words[first - 1] in {",", ":"}  # not: he called it “a great day”
            if whole and len(said) >= _FEWEST and distance < nearest:
                found, nearest = said, distance
    return found


def _without_marks(reading: Reading, first: int, end: int) -> range:
    words = reading.document.tokens.words
    while first < end and not words[first][0].isalnum():
        first += 1
    while first < end and not (words[end - 1][-1].isalnum() or words[end - 1] in "?!%"):
        end -= 1
    return range(first, end)


def with_quotation(reading: Reading, saying: str, said: range, most: int) -> str:
    """“Lee said: ‘We left’”; as many of the phrases as fit, with dots for the rest; empty where not even one does."""
    if len(whole := f"{saying}: “{_words(reading, said)}”") <= most:
        return whole
    for end in range(len(said) - 1, _FEWEST - 1, -1):
        if is_break(reading, said[end - 1], said[end]) or _pauses(reading, said[end]):
            part = f"{saying}: “{_words(reading, said[:end])} …”"
            if len(part) <= most:
                return part
    return ""


def _pauses(reading: Reading, i: int) -> bool:
    """A phrase behind a verb ("we sold | in the spring"): dots may stand for it, though a headline would want it."""
    parse = reading.parse
    return parse.dep[i] in {"prep", "agent"} and parse.pos[i - 1] == "VERB" and parse.head[i] == i - 1


def _words(reading: Reading, said: range) -> str:
    span = reading.document.tokens.span(said[0], said[-1] + 1)
    return " ".join(span.of(reading.document.text).split()).strip(_STOPS).translate(_INNER)


_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})
