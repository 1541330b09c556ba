"""Lengths of time: "three months", "a year and a half", "several days", "half an hour", "decades"."""

from __future__ import annotations

from ....times.expression import DayPart, Duration, Expression, Season
from ....times.grain import Grain
from ....times.meanings import length
from ....times.rule import Rules
from ....times.values import Amount, Part

rules = Rules()


@rules.rule(
    "counted length",
    "{n:number} [-] [more|full|consecutive|straight|whole|additional|extra|further] {unit:units} [- long]",
    "{n:number} [-] {unit:units} long",
    "{n:number} [very] {quality} {unit:units}",
    "(another|a further|an additional|an extra|a mere) {n:number} {unit:units}",
)
def counted(n: float, unit: Grain, quality: int = 0) -> Duration | None:
    return None if unit is Grain.SEASON else length(n, unit)


@rules.rule(
    "counted length, singular",
    "{n:number} [-] [more|full|consecutive|straight|whole|additional|extra|further] {unit} [- long]",
    "{n:number} [-] {unit} long",
)
def counted_singular(n: float, unit: Grain) -> Duration | None:
    """“A 1 second” is no such thing, and "2010 Year notes" are named for their year."""
    return (
        None
        if (unit is Grain.SECOND and n == 1) or (unit is Grain.YEAR and 1900 < n < 2100) or unit is Grain.SEASON
        else length(n, unit)
    )


@rules.rule("counted length in words", "{n:number} {open} {spare:number} {close} {unit:units|unit}")
def counted_twice(n: float, unit: Grain, **_: float) -> Duration:
    return length(n, unit)


@rules.rule(
    "counted working days",
    "{n:number} (trading|working|business|calendar) {unit:units}",
    "{n:number} (to|or|-|–) {most:number} (trading|working|business|calendar) {unit:units}",
)
def working_days(n: float, unit: Grain, most: float | None = None) -> Duration | None:
    return length(n, unit) if most is None or n < most else None


@rules.rule(
    "length in a range",
    "{n:number} (to|or|-|–) {m:number} [-] {unit:units|unit}",
    "{n:number} - (to|or) [-] {m:number} - {unit}",
    "{n:number} and {m:number} {unit:units}",
)
def in_a_range(n: float, m: float, unit: Grain) -> Duration | None:
    return length(n, unit) if n < m < 1000 else None


@rules.rule(
    "a unit",
    "(a|an|one) [full|whole|entire|single|additional|extra|further|mere] {unit} ~-",
    "another {unit}",
    "a further {unit}",
)
def one(unit: Grain) -> Duration | None:
    """“A second” is an ordinal, "a quarter" a fraction more often than a length."""
    return None if unit in (Grain.SECOND, Grain.QUARTER, Grain.SEASON, Grain.WEEKEND) else length(1, unit)


@rules.rule("unit and a half", "(a|an|one|the|this|that) {unit} and a half", "[a|an] {unit} - and - a - half")
def one_and_a_half(unit: Grain) -> Duration:
    return length(1.5, unit)


@rules.rule(
    "half a unit",
    "half (a|an) {unit}",
    "a half [-] {unit}",
    "half - {unit}",
    "a half - {unit}",
    "a half {unit}",
    "half (the|of the) {unit}",
)
def half(unit: Grain) -> Duration:
    return length(0.5, unit)


@rules.rule(
    "uncounted length",
    "(several|many|numerous|some|a few|few|a number of|various|quite a few) [more] {unit:units}",
    "several - {unit}",
    "(several|many|some|a few|few) [very] {quality} {unit:units}",
)
def uncounted(unit: Grain, quality: int = 0) -> Duration:
    return length(None, unit)


@rules.rule(
    "so many units",
    "{unit:units}",
    "{unit:units} [-] long",
    "tens of {unit:units}",
    "dozens of {unit:units}",
    "hundreds of {unit:units}",
    "thousands of {unit:units}",
    "{unit:units} and {unit2:units}",
    "{unit:units} or {unit2:units}",
)
def units(unit: Grain, unit2: Grain | None = None) -> Duration | None:
    return length(None, unit)


@rules.rule("so long under way", "{n:number} - {unit} - old &{lasting}")
def under_way(n: float, unit: Grain) -> Duration:
    """“The three-year-old truce” has lasted so long; the age of a person is no time."""
    return length(n, unit)


@rules.rule("of so many units", "[the] {unit:units} - old")
def of_so_many(unit: Grain) -> Duration:
    """“A decades-old dispute”: of things alone, since ages of people are counted."""
    return length(None, unit)


@rules.rule("unit long", "{unit} - long", "{unit:unit_adjective}")
def unit_long(unit: Grain) -> Duration | None:
    return length(1, unit)


@rules.rule("a while", "[quite] a [little|short|long] while")
def a_while() -> Duration:
    return Duration(())


@rules.rule("a unit or two", "(a|an) {unit} or two")
def one_or_two(unit: Grain) -> Duration | None:
    return length(1, unit) if unit > Grain.SECOND else None


@rules.rule("a quarter of a century", "[a] quarter [-] century")
def quarter_century() -> Duration:
    return length(25, Grain.YEAR)


@rules.rule("all day", "all {unit} [long]", "the (whole|entire) {unit}", "all {daypart} [long]", "all {season} [long]")
def all_day(unit: Grain | None = None, daypart: Part | None = None, season: Part | None = None) -> Expression | None:
    """A whole unit: a length of one; a whole night is the night of the day spoken of, a summer that of the year."""
    if daypart is not None:
        return DayPart(daypart)
    if season is not None:
        return Season(season)
    return length(1, unit) if unit in (Grain.DAY, Grain.WEEK, Grain.WEEKEND, Grain.MONTH, Grain.YEAR) else None


@rules.rule("counted nights", "{n:number} - night")
def nights(n: float) -> Duration:
    return length(n, Grain.DAY)


@rules.rule("fortnight", "(a|one) fortnight", "{n:number} fortnights", "{n:number} - fortnight")
def fortnight(n: float = 1) -> Duration:
    return length(2 * n, Grain.WEEK)


@rules.rule("two lengths", "({n:number}|a|an|one) {unit:units|unit} [,] [and] {m:number} {finer:units|unit}")
def two_lengths(unit: Grain, m: float, finer: Grain, n: float = 1) -> Duration | None:
    """“A year and three months”; what follows a decade is another length, and half of a finer unit too."""
    return Duration((Amount(n, unit), Amount(m, finer))) if finer < unit <= Grain.YEAR and m % 1 == 0 else None


@rules.rule(
    "three lengths",
    "({n:number}|a|an|one) {unit:units|unit} [,] {m:number} {finer:units|unit} [,] [and] {k:number} {last:units|unit}",
)
def three_lengths(unit: Grain, m: float, finer: Grain, k: float, last: Grain, n: float = 1) -> Duration | None:
    return Duration((Amount(n, unit), Amount(m, finer), Amount(k, last))) if last < finer < unit else None


@rules.rule("unit and a quarter", "(a|an|one) {unit} and a quarter")
def one_and_a_quarter(unit: Grain) -> Duration:
    return length(1.25, unit)


@rules.rule("part of a unit", "(a|one) quarter of (a|an) {unit}", "three [-] quarters of (a|an) {unit2:unit}")
def part_of_a_unit(unit: Grain | None = None, unit2: Grain | None = None) -> Duration:
    return length(0.25, unit) if unit is not None else length(0.75, unit2 or Grain.HOUR)
