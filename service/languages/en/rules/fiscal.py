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
    Within,
)
from ....times.grain import Grain
from ....times.rule import Rules
from ....times.values import Amount, Mod

rules = Rules()

_N = "{n:ordinal_word|ordinal_number|final}"
_YEAR = "{year:year|spelled_year}"
_LATEST = Nth(-1, Grain.QUARTER)


def _quarter(n: int, within: Expression | None, fiscal: bool = False) -> Nth | None:
    return Nth(n, Grain.QUARTER, within, fiscal) if n in (-1, 1, 2, 3, 4) else None


@rules.rule("quarter", f"[the] {_N} [-] quarter", f"[the] {_N} - quarter", "[the] {n:quarter_word}")
def quarter(n: int) -> Expression | None:
    return None if n < 0 else _quarter(n, None)


@rules.rule(
    "two quarters",
    "[the] {n:ordinal_word} (and|or) [the] {m:ordinal_word} {_:unit}",
    "[the] {n:ordinal_word} (and|or) [the] {m:ordinal_word} (quarter|quarters) [of|in] {_:year}",
    splits=True,
)
def two_quarters(n: int, m: int, _: int | Grain) -> tuple[Expression, ...] | None:
    """“In the third or fourth quarter”: two, and a year is of both; without one, two quarters may be of any year."""
    if isinstance(_, Grain) and _ is not Grain.QUARTER:
        return None
    within = None if isinstance(_, Grain) else Fields(_)
    first, second = _quarter(n, within), _quarter(m, within)
    return (first, second) if first and second and n < m else None


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
    "half by year",
    f"[the] {_N} two quarters of {_YEAR}",
    f"[the] {_N} [-] half of {_YEAR}",
    f"[the] {_YEAR} {_N} [-] half",
    f"{{n:half_word}} {_YEAR}",
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


@rules.rule(
    "a year that ended",
    "the [fiscal|financial|business] year &(ended|ending)",
    "the year &((to|through) [the end of] {month})",
)
def year_that_ended() -> Expression:
    """A business year, or "the year to March", of which only the end is known: a length."""
    return Run(Duration((Amount(1, Grain.YEAR),)), 0)


@rules.rule("the fiscal year", "(the|this|the current) (fiscal|financial) year", "this fiscal")
def the_fiscal_year() -> Expression:
    return This(Unit(Grain.YEAR))


@rules.rule("last fiscal year", "[the] (last|previous|prior|past) (fiscal|financial) year")
def last_fiscal_year() -> Expression:
    return Last(Unit(Grain.YEAR))


_SAME = "(same|comparable|corresponding|like|equivalent)"


@rules.rule(
    "year-ago period",
    "[the] [comparable|same] year [-] (ago|earlier) [period]",
    f"the {_SAME} period (a|one) year (ago|earlier|before)",
    f"the {_SAME} period [of|in] [the] {{last|previous}} year",
    "{last} year (’s|'s) period",
)
def year_ago(**_: int) -> Expression:
    """The period that figures are told of, a year before: a quarter, or the first nine months of a year."""
    return Shift(Duration((Amount(1, Grain.YEAR),)), -1, Focus(Grain.QUARTER))


@rules.rule(
    "year-ago quarter",
    "[the] [comparable|same] year [-] (ago|earlier) {unit}",
    "the [comparable|same] {unit} (a|one) year (ago|earlier|before)",
    f"the {_SAME} {{unit}} [of|in] [the] {{last|previous}} year",
    "{last} year (’s|'s) {unit}",
)
def year_ago_quarter(unit: Grain, **_: int) -> Expression | None:
    return Shift(Duration((Amount(1, Grain.YEAR),)), -1, _LATEST) if unit is Grain.QUARTER else None


@rules.rule("year-ago third quarter", "[the] year [-] (ago|earlier) {n:ordinal_word} [-] quarter")
def year_ago_nth(n: int) -> Expression | None:
    return _quarter(n, Shift(Duration((Amount(1, Grain.YEAR),)), -1, Now()))


@rules.rule("the latest quarter", "the (latest|most recent) (quarter|period)")
def latest_quarter() -> Expression:
    return _LATEST


@rules.rule("the latest year", "the (latest|most recent) [fiscal|financial] year")
def latest_year() -> Expression:
    return Last(Unit(Grain.YEAR))


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


@rules.rule("period of a year", f"the {_YEAR} period", f"the {_SAME} period (of|in) {_YEAR}")
def period_of_year(year: int) -> Expression:
    return Within(Focus(Grain.QUARTER), Fields(year))


@rules.rule("quarter in a year", f"the {_YEAR} quarter", f"the {_SAME} quarter (of|in) {_YEAR}")
def quarter_in_year(year: int) -> Expression:
    return Within(_LATEST, Fields(year))
