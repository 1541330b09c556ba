"""Sets: "every Friday", "daily", "twice a month", "Mondays"."""

from __future__ import annotations

from ....times.expression import Every
from ....times.grain import Grain
from ....times.meanings import every
from ....times.rule import Rules
from ....times.values import Part, Recurrence

rules = Rules()

# TIMEX3's letters in "freq": so many days of each week.
_LETTERS = {Grain.MINUTE: "M", Grain.HOUR: "H", Grain.DAY: "D", Grain.WEEK: "W", Grain.MONTH: "M"}


@rules.rule("every unit", "{quantifier} {unit}", "{quantifier} {n:number|ordinal_word} {unit:units|unit}")
def every_unit(quantifier: str, unit: Grain, n: int | None = None) -> Every | None:
    if unit is Grain.SEASON or (unit is Grain.SECOND and n is None):
        return None
    return every(unit, n or 1, quantifier)


@rules.rule("every other unit", "{quantifier} (other|second) {unit}", "{quantifier} fortnight")
def every_other(quantifier: str, unit: Grain = Grain.WEEK) -> Every:
    return every(unit, 2, quantifier)


@rules.rule(
    "every weekday",
    "{quantifier} {weekday} [{daypart}]",
    "{weekdays} [{daypart:dayparts}]",
    "{weekday} {daypart:dayparts}",
)
def every_weekday(
    weekday: int | None = None, weekdays: int | None = None, quantifier: str | None = None, daypart: Part | None = None
) -> Every:
    day = weekday if weekday is not None else weekdays or 0
    return Every(Recurrence(f"XXXX-WXX-{day + 1}" + (f"T{daypart.value}" if daypart else ""), quantifier))


@rules.rule("every other weekday", "{quantifier} (other|second) {weekday}")
def every_other_weekday(quantifier: str, weekday: int) -> Every:
    return Every(Recurrence(f"XXXX-WXX-{weekday + 1}", f"{quantifier} OTHER"))


@rules.rule("weekends", "weekends ~and ~or")
def weekends() -> Every:
    return every(Grain.WEEKEND)


@rules.rule("every part of a day", "{quantifier} {daypart}")
def every_part(quantifier: str, daypart: Part) -> Every:
    return Every(Recurrence(f"XXXX-XX-XXT{daypart.value}", quantifier))


@rules.rule("every month by name", "{quantifier} {month}")
def every_month(quantifier: str, month: int) -> Every:
    return Every(Recurrence(f"XXXX-{month:02}", quantifier))


@rules.rule("every season", "{quantifier} {season}")
def every_season(quantifier: str, season: Part) -> Every:
    return Every(Recurrence(f"XXXX-{season.value}", quantifier))


@rules.rule("so often a unit, in a range", "{n:number} (or|to) {most:number} times (a|per|every|each) {unit}")
def so_often_in_a_range(n: int, most: int, unit: Grain) -> Every | None:
    return every(unit, freq=f"{n}X") if n < most else None


@rules.rule("weekdays", "{quantifier} weekday [{daypart}]", "weekdays", "weekday {daypart:dayparts}", "weeknights")
def weekdays(quantifier: str | None = None, daypart: Part | None = None) -> Every:
    """TIMEX3 has no value for the days from Monday to Friday: a set of days."""
    return Every(Recurrence("P1D" if daypart is None else f"XXXX-XX-XXT{daypart.value}", quantifier))


@rules.rule("every few units", "{quantifier} (few|several|couple of) {unit:units}")
def every_few(quantifier: str, unit: Grain) -> Every:
    return every(unit, "X", quantifier)


@rules.rule("so often, by the adverb", "({frequency}|{n:number} times) [-] {adverb_unit}")
def so_often_adverb(adverb_unit: str, frequency: str | None = None, n: int | None = None) -> Every:
    return Every(Recurrence(adverb_unit, freq=frequency or f"{n}X"))


@rules.rule("once in so many units", "{frequency} (every|each|in) {n:number} {unit:units}")
def once_in(frequency: str, n: int, unit: Grain) -> Every:
    return every(unit, n, freq=frequency)


@rules.rule("per unit", "per {unit}", "per annum")
def per_unit(unit: Grain = Grain.YEAR) -> Every | None:
    """“500 tons per month”. What goes by the hour or less is a speed."""
    return every(unit) if unit > Grain.HOUR else None


@rules.rule(
    "nth weekday of every month",
    "[the] {n:ordinal_word|ordinal_number|final} {weekday} (of|in) {quantifier} month",
    "the {n:ordinal_day} of {quantifier} month",
)
def nth_weekday_of_every_month(n: int, quantifier: str, weekday: int = 0) -> Every:
    return every(Grain.MONTH, 1, quantifier)


@rules.rule("twice a year, by the adverb", "half - (yearly|annually)", "semi - (annually|annual)", "semiannually")
def half_yearly() -> Every:
    return every(Grain.MONTH, 6)


@rules.rule("adverb", "{adverb_unit}")
def adverb(adverb_unit: str) -> Every:
    return Every(Recurrence(adverb_unit))


@rules.rule("so long of each unit", "{n:number} {part:units|unit} (a|per|each|every) {unit}")
def so_long_of_each(n: float, part: Grain, unit: Grain) -> Every | None:
    """“Five days a week”, "12 hours a day"."""
    letter = _LETTERS.get(part)
    return every(unit, freq=f"{n:g}{letter}") if letter and part < unit else None


@rules.rule(
    "so often a unit",
    "({frequency}|{n:number} (times|time)) (a|per|every|each) {unit}",
)
def so_often(unit: Grain, frequency: str | None = None, n: int | None = None) -> Every:
    return every(unit, freq=frequency or f"{n}X")
