"""Numbers: "einundzwanzig", "2,5", "1.500", "ein paar hundert"."""

from __future__ import annotations

from ....times.rule import Rules

rules = Rules()


@rules.rule("number in words", "{joined_number}", gives="number")
def in_words(joined_number: tuple[int, int]) -> int:
    return sum(joined_number)


@rules.rule("ordinal in words", "{joined_ordinal}", gives="ordinal_number")
def ordinal_in_words(joined_ordinal: tuple[int, int]) -> int:
    return sum(joined_ordinal)


@rules.rule("decimal comma", "{n:number} , {m:number} &{unit|units}", gives="number")
def decimal_comma(n: float, m: float) -> float | None:
    return n + m / 10 if 0 < m < 10 else None


@rules.rule("thousands with a point", "{n:dotted|decimal} &{unit|units}", gives="number")
def thousands(n: float | tuple[int, int]) -> float | None:
    """“1.500 Jahre” are fifteen hundred; two figures after the point are no thousands."""
    return None if isinstance(n, tuple) else round(n * 1000)


@rules.rule("day with its point", "{day} . &(-|–|—|bis|und|oder|/)", gives="pointed_day")
def pointed_day(day: int) -> int:
    """“5.” in "vom 5. bis 22. November"."""
    return day


@rules.rule("year in words", "{n:spelled_year}", "{n:year_start}", gives="year_in_words")
def year_in_words(n: tuple[int, int] | int) -> int:
    return sum(n) if isinstance(n, tuple) else n
