"""The kind of a gold time expression, told by its words and the shape of its value. For English gold."""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|\b|uary|ruary|ch|il|ust|ember|tember|ober)"
_UNIT = (
    r"(?:second|minute|hour|day|night|weekend|week|month|quarter|season|year|decade|century|spring|summer|fall|winter)"
)

# In order: the first that fits is the kind. A row is (kind, pattern of the words, pattern of the value); both must fit.
_ANY = r"(?s:.*)"
_TABLE = tuple(
    (name, re.compile(words), re.compile(value))
    for name, words, value in (
        ("now, the past, the future", _ANY, r"(?:PRESENT|PAST|FUTURE)_REF"),
        ("set", r".*\b(?:every|each|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|nightly)\b.*", _ANY),
        ("set", _ANY, r"XXXX-(?:W|\d).*"),
        ("N ago, earlier, later", r".*\b(?:ago|earlier|later|before|after|hence|from now)\b.*", _ANY),
        ("quarter or fiscal year", r".*\b(?:quarters?|fiscal|q[1-4]|half)\b.*", r"\d{4}.*"),
        ("quarter or fiscal year", _ANY, r"\d{4}-[QH]\d"),
        ("vague duration", _ANY, r"P.*X.*|P(?:T)?[A-Z]"),
        ("counted duration", _ANY, r"P.*"),
        ("time of day", _ANY, r"\d{4}.*T.*|T.*"),
        ("decade or century", _ANY, r"\d{2,3}X*"),
        ("absolute date", rf".*\b{_MONTH}.*\d{{4}}.*|.*\d{{4}}.*\b{_MONTH}.*|[\d/. -]{{6,}}", r"\d{4}-\d\d.*"),
        ("day and month without year", rf".*\b{_MONTH}.*\d.*|.*\d.*\b{_MONTH}.*", r"[\dX]{4}-\d\d-\d\d"),
        ("month without year", rf".*\b{_MONTH}.*", r"[\dX]{4}-\d\d"),
        ("weekday", r".*\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b.*", _ANY),
        ("today, yesterday, tomorrow", r".*\b(?:to(?:day|night|morrow)|yesterday|day)\b.*", r"\d{4}-\d\d-\d\d"),
        ("last, this, next with a unit", rf".*\b{_UNIT}s?\b.*", r"[\dX]{4}.*"),
        ("year", _ANY, r"\d{4}"),
    )
)
OTHER = "other"
KINDS = (*dict.fromkeys(name for name, *_ in _TABLE), OTHER)


def kind(text: str, type: str, value: str) -> str:
    """One of `KINDS`."""
    words = " ".join(text.lower().split())
    if type == "SET":
        return "set"
    return next((name for name, said, shape in _TABLE if said.fullmatch(words) and shape.fullmatch(value)), OTHER)
