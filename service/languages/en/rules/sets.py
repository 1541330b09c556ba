"""Sets: "every Friday", "daily", "twice a month", "Mondays"."""

from __future__ import annotations

from ....times.expression import Every
from ....times.grain import Grain
from ....times.meanings import every
from ....times.rule import Rules
from ....times.values import Part, Recurrence

rules = Rules()


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


@rules.rule("adverb", "{adverb_unit}")
def adverb(adverb_unit: str) -> Every:
    return Every(Recurrence(adverb_unit))


@rules.rule("per unit", "per {unit}")
def per_unit(unit: Grain) -> Every | None:
    """“400 tons per month”; miles per hour and frames per second are speeds."""
    return every(unit) if unit >= Grain.DAY else None


@rules.rule(
    "so often a unit",
    "({frequency}|{n:number} (times|time)) (a|per|every|each) {unit}",
)
def so_often(unit: Grain, frequency: str | None = None, n: int | None = None) -> Every:
    return every(unit, freq=frequency or f"{n}X")
