"""Quarters, halves and business years: "the third quarter", "Q3", "fiscal 1989", "the year-ago quarter"."""

from __future__ import annotations

from ....times.expression import (
    Bend,
    Duration,
    Expression,
    Fields,
    Focus,
    Last,
    Now,
    Nth,
    Run,
    Shift,
    This,
    Unit,
)
from ....times.grain import Grain
from ....times.rule import Rules
from ....times.values import Amount, Mod

rules = Rules()

_N = "{n:ordinal_word|ordinal_number|final}"
_YEAR = "{year:year|spelled_year}"


def _quarter(n: int, within: Expression | None, fiscal: bool = False) -> Nth | None:
    return Nth(n, Grain.QUARTER, within, fiscal) if n in (-1, 1, 2, 3, 4) else None


@rules.rule("quarter", f"[the] {_N} [-] quarter", f"[the] {_N} - quarter", "[the] {n:quarter_word}")
def quarter(n: int) -> Expression | None:
    return None if n < 0 else _quarter(n, None)


@rules.rule(
    "fiscal quarter",
    f"[the] (fiscal|business|financial) [-] {_N} [-] quarter",
    f"[the] {_N} (fiscal|business) [-] quarter",
)
def fiscal_quarter(n: int) -> Expression | None:
    return _quarter(n, None, fiscal=True)


@rules.rule(
    "quarter of a year",
    f"[the] {_N} [-] quarter [of] [fiscal] {_YEAR}",
    f"[the] {_YEAR} {_N} [-] quarter",
    f"{{n:quarter_word}} [of] {_YEAR}",
)
def quarter_of_year(n: int, year: int) -> Expression | None:
    return _quarter(n, Fields(year))


@rules.rule("quarter and short year", "{quarter_year}", "{n:quarter_word} {short_year}")
def quarter_short_year(
    quarter_year: tuple[int, int] | None = None, n: int = 0, short_year: int = 0
) -> Expression | None:
    number, year = quarter_year or (n, short_year)
    return _quarter(number, Fields(year, short=True))


@rules.rule(
    "half by year", f"[the] {_N} [-] half of {_YEAR}", f"[the] {_YEAR} {_N} [-] half", f"{{n:half_word}} {_YEAR}"
)
def half_of_year(n: int, year: int) -> Expression | None:
    return Nth(2 if n < 0 else n, Grain.HALF, Fields(year)) if n in (-1, 1, 2) else None


@rules.rule("half of the year", f"[the] {_N} [-] half of (the|this) year")
def half_of_the_year(n: int) -> Expression | None:
    return Nth(2 if n < 0 else n, Grain.HALF, This(Unit(Grain.YEAR))) if n in (-1, 1, 2) else None


@rules.rule("half", f"[the] {_N} - half", f"[the] {_N} half", "{n:half_word}")
def half(n: int) -> Expression | None:
    return Nth(2 if n < 0 else n, Grain.HALF) if n in (-1, 1, 2) else None


@rules.rule(
    "fiscal year",
    f"(fiscal|financial|business) [year] {_YEAR}",
    f"the {_YEAR} (fiscal|financial|business) year",
    f"the fiscal year {_YEAR}",
    "fy [-] {year:year|two_digits}",
)
def fiscal_year(year: int) -> Expression:
    return Fields(year, short=year < 100)


@rules.rule("fiscal year word", "{fiscal_word}")
def fiscal_word(fiscal_word: int) -> Expression:
    return Fields(fiscal_word, short=fiscal_word < 100)


@rules.rule("the fiscal year", "(the|this|the current) (fiscal|financial) year", "this fiscal")
def the_fiscal_year() -> Expression:
    return This(Unit(Grain.YEAR))


@rules.rule("last fiscal year", "[the] (last|previous|prior|past) (fiscal|financial) year")
def last_fiscal_year() -> Expression:
    return Last(Unit(Grain.YEAR))


@rules.rule(
    "year-ago quarter",
    "[the] [comparable|same] year [-] (ago|earlier) [quarter|period|{n:ordinal_word} [-] quarter]",
    "[the] [comparable|same] {unit:unit} (a|one) year (ago|earlier)",
)
def year_ago(n: int | None = None, unit: Grain | None = None) -> Expression | None:
    if n is not None:
        return _quarter(n, Shift(Duration((Amount(1, Grain.YEAR),)), -1, Now()))
    return Shift(Duration((Amount(1, Grain.YEAR),)), -1, Focus(unit or Grain.QUARTER))


@rules.rule("the latest quarter", "the (latest|most recent) (quarter|period)")
def latest_quarter() -> Expression:
    return Last(Unit(Grain.QUARTER))


@rules.rule("the latest year", "the (latest|most recent) [fiscal|financial] year")
def latest_year() -> Expression:
    return Last(Unit(Grain.YEAR))


@rules.rule("a year that ended", "the [fiscal|financial|business] year &(ended|ending)")
def year_that_ended() -> Expression:
    """A business year of which only the end is known: a length."""
    return Run(Duration((Amount(1, Grain.YEAR),)), 0)


@rules.rule("the full year", "the full year", "full [-] year")
def full_year() -> Expression:
    return Unit(Grain.YEAR)


@rules.rule("year's end", "[the] year [-] end", "[the] year (’s|'s) end")
def year_end() -> Expression:
    return Bend(This(Unit(Grain.YEAR)), Mod.END)


@rules.rule("unit's end", "[the] {unit} (’s|'s) end", "[the] month [-] end")
def unit_end(unit: Grain = Grain.MONTH) -> Expression | None:
    return Bend(Unit(unit), Mod.END) if unit > Grain.DAY else None


@rules.rule("the middle of a unit", "mid - {unit}", "{unit:mid_unit}")
def unit_middle(unit: Grain) -> Expression | None:
    return Bend(Unit(unit), Mod.MID) if unit > Grain.DAY else None


@rules.rule("end of a year", f"[the] year [-] end [,|of] {_YEAR}")
def end_of_year(year: int) -> Expression:
    return Bend(Fields(year), Mod.END)


@rules.rule("half and short year", "{half_year}")
def half_short_year(half_year: tuple[int, int]) -> Expression:
    return Nth(half_year[0], Grain.HALF, Fields(half_year[1], short=True))


@rules.rule("year-ago nine months", "the year [-] (ago|earlier) {n:number} {unit:units}")
def year_ago_length(n: float, unit: Grain) -> Expression:
    return Run(Duration((Amount(n, unit),)), 0)


@rules.rule("period of a year", f"the {_YEAR} (period|quarter)")
def period_of_year(year: int) -> Expression:
    return Fields(year)
