"""Figures: a number, its hedge, its unit, and what it counts. Never a date, a time, an age, a score or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .event import Bound, Figure
from .phrases import Reading, called, noun_phrase

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$")
_ATTACHED = re.compile(r"([$€£¥])?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z%]+)?$")
_LARGEST = 1e15  # no news counts farther, and no figure may run to infinity
_YEAR = re.compile(r"(1[5-9]|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands: tokens ``[first, end)``, its value, and a unit that was written with it ("$", "%")."""

    first: int
    end: int
    value: float
    unit: str | None = None


def figures(reading: Reading, first: int, end: int) -> Iterator[Figure]:
    """The figures in tokens ``[first, end)``, in text order."""
    at = first
    previous: Number | None = None
    barred = -1  # where a range of dates or a score would go on
    while at < end:
        number = _number(reading, at, end)
        if number is None or number.value >= _LARGEST * 1e3:
            at += 1
            continue
        joined = barred == number.first - 1 and reading.word(barred) in {"to", "-", "–", "and", "or"}
        if joined or _is_no_figure(reading, number):
            barred = number.end
        else:
            yield _figure(reading, number, previous, first)
        previous = number
        at = number.end


def _number(reading: Reading, at: int, end: int) -> Number | None:
    """The number that begins at ``at``: "36", "$3.5 billion", "twenty-five", "two dozen"."""
    words, lower = reading.words.figures, reading.document.tokens.lower
    unit = words.currencies.get(reading.document.tokens.words[at]) if not lower[at].isalpha() else None
    i = at + 1 if unit is not None else at
    if i >= end:
        return None
    read = _value(reading, i)
    if (
        read is None
        and lower[i] in {"a", "half"}
        and i + 1 < end
        and lower[i + 1] in words.multipliers
        and lower[i + 1].isalpha()
    ):
        read = (1.0, None) if len(lower[i + 1]) > 2 else None
    if read is None:
        return None
    value, attached = read
    value, i = _continued(reading, value, i + 1, end)
    return Number(at, i, value, unit or attached)


def _continued(reading: Reading, value: float, i: int, end: int) -> tuple[float, int]:
    """The rest of a number in words: "five" of "twenty-five", "billion" of "3.5 billion"."""
    words, lower = reading.words.figures, reading.document.tokens.lower
    if lower[i - 1] in words.numbers and 20 <= value < 100:
        ones = i + 1 if i < end and lower[i] == "-" else i
        if ones < end and 0 < words.numbers.get(lower[ones], 0) < 10:
            value, i = value + words.numbers[lower[ones]], ones + 1
    while i < end and lower[i] in words.multipliers and value < _LARGEST:
        value, i = value * words.multipliers[lower[i]], i + 1
    return value, i


def _value(reading: Reading, i: int) -> tuple[float, str | None] | None:
    """The value of one token, with a unit that is written with it: "1,000", "seven", "twenty-five", "12%"."""
    words, lower = reading.words.figures, reading.document.tokens.lower[i]
    if lower in words.numbers:
        return float(words.numbers[lower]), None
    tens, _, ones = lower.partition("-")
    if ones and tens in words.numbers and ones in words.numbers:
        return float(words.numbers[tens] + words.numbers[ones]), None
    if _DIGITS.match(lower):
        return float(lower.replace(",", "")), None
    found = _ATTACHED.match(lower)
    if found is None:
        return None
    sign, digits, tail = found.groups()
    value = float(digits.replace(",", ""))
    if tail in words.multipliers:
        value, tail = value * words.multipliers[tail], None
    if tail is not None and tail not in words.units:
        return None
    return value, words.currencies.get(sign or "") or words.units.get(tail or "")


def _figure(reading: Reading, number: Number, previous: Number | None, first: int) -> Figure:
    """The number with its hedge and what it counts."""
    document = reading.document
    hedge = _hedge(reading, number, first)
    start = hedge[0] if hedge else number.first
    unit, of = number.unit, None
    counted = _counted(reading, number)
    if counted is not None:
        unit = unit or _unit(reading, counted)
        of = _words_of(reading, number, counted) if unit is None or unit == "%" else None
    bound = hedge[1] if hedge else _end_of_range(reading, number, previous)
    span = document.tokens.span(start, max(number.end, start + 1))
    return Figure(number.value, span, of, unit, bound, called(reading, counted) if of and counted is not None else None)


def _hedge(reading: Reading, number: Number, first: int) -> tuple[int, Bound] | None:
    """The hedge that ends where the number begins, with its first token."""
    lower = reading.document.tokens.lower
    for words, bound in reading.words.figures.bounds:
        start = number.first - len(words)
        if start >= first and tuple(lower[start : number.first]) == words:
            return start, bound
    return None


def _end_of_range(reading: Reading, number: Number, previous: Number | None) -> Bound | None:
    """“10 to 20”, "between 10 and 20": the second is the most."""
    lower = reading.document.tokens.lower
    if previous is None or previous.end + 1 != number.first:
        return None
    joined = lower[previous.end]
    if joined in {"to", "-", "–"} or (
        joined == "and" and previous.first > 0 and lower[previous.first - 1] == "between"
    ):
        return Bound.AT_MOST
    return None


def _counted(reading: Reading, number: Number) -> int | None:
    """The noun that the number counts: what it modifies, or what stands after "of" ("two of the soldiers")."""
    parse = reading.parse
    last = number.end - 1
    after = number.end
    if after < len(parse) and parse.lemma[after] in reading.words.figures.units:
        return after
    for i in range(number.first, number.end):
        head = parse.head[i]
        if (
            head >= number.end
            and parse.pos[head] in {"NOUN", "PROPN", "ADJ"}
            and parse.dep[i] in {"nummod", "amod", "compound"}
        ):
            return _end_of_compound(reading, head)
    if after + 1 < len(parse) and reading.word(after) == "of" and parse.head[after] in range(number.first, last + 1):
        return next(iter(parse.children(after, "pobj")), None)
    return _next_noun(reading, after)


def _end_of_compound(reading: Reading, i: int) -> int:
    """The parser sometimes hangs a number on the first noun of a compound: "36 pickup trucks"."""
    parse = reading.parse
    while (
        parse.dep[i] in {"compound", "nmod", "amod"}
        and parse.head[i] > i
        and parse.pos[parse.head[i]] in {"NOUN", "PROPN"}
    ):
        i = parse.head[i]
    return i


def _next_noun(reading: Reading, after: int) -> int | None:
    """The noun that directly follows, behind adjectives at most."""
    parse = reading.parse
    for i in range(after, min(after + 4, len(parse))):
        if parse.pos[i] == "NOUN" and parse.tag[i] == "NNS":
            return i
        if parse.pos[i] not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None


def _unit(reading: Reading, counted: int) -> str | None:
    """A measure or a currency: "300 km", "12 percent", "40 dollars"."""
    words, lemma = reading.words.figures, reading.parse.lemma[counted].lower()
    return words.units.get(lemma) or words.currencies.get(lemma)


def _words_of(reading: Reading, number: Number, counted: int) -> str | None:
    """What is counted, as the text says it, without the number: "fuel trucks", "ISIL terrorists"."""
    parse = reading.parse
    if reading.words.figures.units.get(parse.lemma[counted]):
        of = next((j for j in parse.children(counted, "prep") if reading.word(j) == "of"), None)
        inner = parse.children(of, "pobj") if of is not None else []
        if not inner:
            return None
        counted = inner[0]
    first, end = noun_phrase(reading, counted)
    numbers = [j for j in range(first, end) if parse.tag[j] == "CD"]
    first = max([first, number.end, *(j + 1 for j in numbers)]) if first <= number.first else first
    return reading.document.tokens.span(first, end).of(reading.document.text) if first < end else None


def _is_no_figure(reading: Reading, number: Number) -> bool:
    """A date, a year, a clock time, a span of time, an age, a score, or a part of a name."""
    parse, words = reading.parse, reading.words.figures
    lower = reading.document.tokens.lower
    if number.unit is not None:
        return False
    before = lower[number.first - 1] if number.first > 0 else ""
    after = lower[number.end] if number.end < len(lower) else ""
    if before in words.dates | words.ages | words.named or after in words.dates | {"-", ":"} or before == ":":
        return True
    if _counts_time(reading, number) or _is_in_name(reading, number, before):
        return True
    if number.end - number.first == 1 and _YEAR.match(lower[number.first]):
        return before in words.year_openers or parse.dep[number.first] != "nummod"
    if before == "-":
        return _counted(reading, number) is None
    if lower[number.first] == "one" and number.end - number.first == 1:
        return parse.dep[number.first] != "nummod"
    return _is_age_in_commas(reading, number)


def _counts_time(reading: Reading, number: Number) -> bool:
    """“two days”, "5 pm", "35-year-old", "in three years' time"."""
    words = reading.words.figures
    counted = _counted(reading, number)
    tail = reading.parse.lemma[number.end].lower() if number.end < len(reading.parse) else ""
    return tail in words.times or (counted is not None and reading.parse.lemma[counted].lower() in words.times)


def _is_in_name(reading: Reading, number: Number, before: str) -> bool:
    """“Boeing 747”, "Apollo 11": a name, then digits that modify nothing after them."""
    parse = reading.parse
    i = number.first
    if i == 0 or not reading.document.tokens.words[i][:1].isdigit() or number.end - i > 1:
        return False
    names_before = parse.pos[i - 1] == "PROPN" and before not in reading.words.figures.units
    return names_before and (parse.head[i] <= i or parse.head[i] == parse.head[i - 1])


def _is_age_in_commas(reading: Reading, number: Number) -> bool:
    """“John Smith, 35, of Leeds”."""
    lower, parse = reading.document.tokens.lower, reading.parse
    i = number.first
    if number.end - i > 1 or i < 2 or number.end >= len(lower) or number.value >= 120:
        return False
    return lower[i - 1] == "," and lower[number.end] in {",", "."} and parse.pos[i - 2] == "PROPN"
