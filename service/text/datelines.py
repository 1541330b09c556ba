"""Datelines: "MOSCOW, Jun. 01 (MNA) –" at the start of a story, with the place and the date in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .document import Dateline
from .span import Span
from .tokens import any_of

_LONGEST = 140  # characters that a dateline may take
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|[.'’])*+"
_NAME = rf"{_CAPITAL}(?:[ -]{_CAPITAL}){{0,4}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineWords:
    """The table ``[dateline]`` of ``text.toml``: month and weekday names, and words in capitals that are no place."""

    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    not_places: tuple[str, ...] = ()

    @property
    def date(self) -> str:
        """A regular expression for a day with its month, the year or not: "Jun. 01", "2 June 2017"."""
        month = rf"(?:{any_of((*self.months, *(m.upper() for m in self.months)))})\b\.?"
        weekday = rf"(?:(?:{any_of((*self.weekdays, *(d.upper() for d in self.weekdays)))})\b[.,]? )?"
        return rf"{weekday}(?:{month} \d{{1,2}}|\d{{1,2}} {month})(?!\d)(?:,? \d{{4}}\b)?"

    def pattern(self) -> re.Pattern[str]:
        """A dateline opening a paragraph, with groups ``place``, ``date`` or ``later``, ``agency`` and ``dash``."""
        no_place = any_of((*self.not_places, *self.weekdays, *map(str.upper, self.weekdays)))
        return re.compile(
            rf"\s*(?!(?:{no_place})\b)(?P<place>{_NAME}(?:, {_NAME}){{0,2}})"
            rf"(?:,? (?P<date>{self.date}))?"
            r"(?:,? ?(?P<agency>\([^()\n]{2,40}\)|-LRB- [^()\n]{2,40} -RRB-))?"
            rf"(?:,? (?P<later>{self.date}))?\s*(?P<dash>–|—|--+|_|-(?=\s|$)|:)\s*"
        )


def find_dateline(text: str, block: Span, pattern: re.Pattern[str]) -> Dateline | None:
    """The dateline that ``block`` opens with. A dash alone makes one only after a place written in capitals."""
    found = pattern.match(text, block.start, min(block.end, block.start + _LONGEST))
    if found is None:
        return None
    dated = "date" if found["date"] else "later"
    if found["dash"] == ":" and not found[dated]:
        return None  # "JANE DOE (on camera):" is a speaker
    city = found["place"].split(",")[0]
    sure = found["agency"] is not None or found[dated] is not None
    if not sure and not (city.isupper() and sum(map(str.isalpha, city)) > 2):
        return None
    start = block.start
    date = Span(*found.span(dated)) if found[dated] else None
    return Dateline(Span(start, found.end("dash")), Span(*found.span("place")), date)
