"""Numerals: what kind of number a token of digits can be, read from its shape alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_SHAPES: tuple[tuple[str, str], ...] = (
    ("integer", r"\d{1,9}"),
    ("grouped", r"\d{1,3}(?:,\d{3}){1,5}"),
    ("decimal", r"\d{1,6}\.\d{1,3}"),
    ("mixed", r"\d{1,3}[½¼¾]"),
    ("fraction", r"\d/\d|½|¼|¾"),
    ("ordinal", r"\d{1,3}(?:st|nd|rd|th)"),
    ("decade", r"['’‘`]?(?:1\d|20)?\d0['’]?s"),
    ("old_decade", r"[1-9]\d0['’]?s"),
    ("short_year", r"['’‘`]\d\d"),
    ("clock", r"\d{1,2}[:h]\d\d(?::\d\d(?:\.\d{1,9})?)?"),
    ("iso_moment", r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?"),
    ("iso_date", r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"),
    ("numeric_date", r"\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d\d)"),
    ("quarter_word", r"[Qq][1-4]|[1-4][Qq]"),
    ("half_word", r"[Hh][12]|[12][Hh]"),
    ("year_pair", r"(?:1[6-9]|20)\d\d/(?:\d\d)?\d\d"),
    ("half_year", r"[12][Hh]\d\d"),
    ("quarter_year", r"[1-4][Qq]\d\d|[Qq][1-4]['’]\d\d"),
    ("fiscal_word", r"[Ff][Yy]['’]?(?:\d{4}|\d\d)"),
)
_COMPILED = tuple((name, re.compile(shape)) for name, shape in _SHAPES)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@dataclass(frozen=True, slots=True)
class Numeral:
    """The classes that a token of digits belongs to, and its value in each."""

    classes: tuple[str, ...]
    values: Mapping[str, Any]


def numeral(word: str) -> Numeral | None:
    """Read a token that begins with a digit, an apostrophe or a letter before digits; None when it is no number.

    Classes: ``number`` (any count), ``day`` (1..31), ``month_number`` (1..12), ``hour`` (0..24), ``year`` (1000..2199),
    ``two_digits``, ``dotted``, ``ordinal_number``, ``decade``, ``short_year``, ``clock``, ``iso_date`` ...
    """
    values = {shape: _value(shape, text) for shape, text in _readings(word)}
    values = {shape: value for shape, value in values.items() if value is not None}
    if not values:
        return None
    spread: dict[str, Any] = {}
    for shape, value in values.items():
        for name, number in _classes(shape, value, word):
            spread[name] = number
    return Numeral(tuple(sorted(spread)), spread) if spread else None


def _readings(word: str) -> list[tuple[str, str]]:
    return [(name, word) for name, pattern in _COMPILED if pattern.fullmatch(word)]


def _value(shape: str, word: str) -> Any:
    digits = [int(part) for part in re.findall(r"\d+", word)]
    match shape:
        case (
            "integer"
            | "ordinal"
            | "decade"
            | "old_decade"
            | "short_year"
            | "quarter_word"
            | "half_word"
            | "fiscal_word"
        ):
            return digits[0] if shape != "decade" or digits[0] % 10 == 0 else None
        case "grouped":
            return int(word.replace(",", ""))
        case "decimal":
            return float(word)
        case "fraction" | "mixed":
            return _fraction(word, digits)
        case "year_pair":
            return digits[0] if digits[1] in ((digits[0] + 1) % 100, digits[0] + 1) else None
        case "quarter_year" | "half_year":
            return _quarter_year(word, digits)
        case "iso_moment":
            return word
        case _:
            return tuple(digits)


def _fraction(word: str, digits: list[int]) -> float | None:
    """“1/2”, "½", "2½"."""
    if word[-1] in _FRACTIONS:
        return int(word[:-1] or 0) + _FRACTIONS[word[-1]]
    return digits[0] / digits[1] if digits[1] else None


def _quarter_year(word: str, digits: list[int]) -> tuple[int, int]:
    if word[0] in "Qq":
        return digits[0], digits[1]
    return int(word[0]), int(word[-2:])


def _classes(shape: str, value: Any, word: str) -> list[tuple[str, Any]]:
    match shape:
        case "integer":
            return _integer(value, word)
        case "grouped" | "mixed":
            return [("number", value)]
        case "decimal":
            return [("number", value), ("decimal", value), *_dotted(word)]
        case "ordinal":
            return [("ordinal_number", value)] + ([("ordinal_day", value)] if 0 < value < 32 else [])
        case "clock":
            return [("clock", value)] if value[0] < 25 and max(value[1:3]) < 60 else []
        case _:
            return [(shape, value)]


def _dotted(word: str) -> list[tuple[str, Any]]:
    """Two numbers with a point between, which may be a time of day or a day and its month: "20.30", "24.12"."""
    first, second = word.split(".")
    return [("dotted", (int(first), int(second)))] if len(first) < 3 and len(second) < 3 else []


def _integer(value: int, word: str) -> list[tuple[str, Any]]:
    """An integer can be many things; leading zeros rule some out."""
    found: list[tuple[str, Any]] = [("number", value)]
    if len(word) < 3:
        found += [(name, value) for name, last in (("day", 31), ("month_number", 12)) if 0 < value <= last]
        found += [("hour", value)] if value < 25 else []
        found += [("two_digits", value)] if len(word) == 2 else []
    if len(word) == 4:
        found += [("year", value)] if 1000 <= value < 2200 else []
        found += [("military", value)] if value // 100 < 25 and value % 100 < 60 else []
    if len(word) == 3 and word[0] != "0":
        found.append(("three_digits", value))
    return found
