"""Sets: "jeden Freitag", "täglich", "montags", "zweimal pro Woche", "alle zwei Jahre"."""

from __future__ import annotations

from ....times.expression import Every
from ....times.grain import Grain
from ....times.meanings import every
from ....times.rule import Rules
from ....times.values import Part, Recurrence

rules = Rules()


@rules.rule("every unit", "{each} {unit}")
def every_unit(each: str, unit: Grain) -> Every:
    return every(unit, 1, each)


@rules.rule("every other unit", "{each} {n:ordinal_word} {unit}", "{each} {n:number} . {unit}")
def every_nth(each: str, n: int, unit: Grain) -> Every:
    return every(unit, n, each)


@rules.rule("every so many units", "{quantifier:every} {n:number} {unit:units}")
def every_so_many(quantifier: str, n: float, unit: Grain) -> Every:
    return every(unit, int(n), quantifier)


@rules.rule("every weekday", "{each} {weekday} [{daypart}]", "{each} {weekday_part}")
def every_weekday(
    each: str, weekday: int = 0, daypart: Part | None = None, weekday_part: tuple[int, str] | None = None
) -> Every:
    if weekday_part is not None:
        weekday, daypart = weekday_part[0], Part(weekday_part[1])
    return Every(Recurrence(f"XXXX-WXX-{weekday + 1}" + (f"T{daypart.value}" if daypart else ""), each))


@rules.rule("weekdays", "{weekdays} [{dayparts}]", "{weekday_parts}")
def weekdays(weekdays: int = 0, dayparts: Part | None = None, weekday_parts: tuple[int, str] | None = None) -> Every:
    part = dayparts
    if weekday_parts is not None:
        weekdays, part = weekday_parts[0], Part(weekday_parts[1])
    return Every(Recurrence(f"XXXX-WXX-{weekdays + 1}" + (f"T{part.value}" if part else "")))


@rules.rule("last weekday of each month", "{each} ({last}|{ordinal_word}) {weekday} im Monat")
def nth_weekday_of_month(each: str, weekday: int, **_: int) -> Every:
    return every(Grain.MONTH, 1, each)


@rules.rule("every part of a day", "{each} ({daypart}|{daypart:morning})")
def every_part(each: str, daypart: Part) -> Every:
    return Every(Recurrence(f"XXXX-XX-XXT{Part(daypart).value}", each))


@rules.rule("parts of each day", "{dayparts}")
def parts_of_day(dayparts: Part) -> Every:
    return Every(Recurrence(f"XXXX-XX-XXT{dayparts.value}"))


@rules.rule("every month by name", "{each} {month}")
def every_month(each: str, month: int) -> Every:
    return Every(Recurrence(f"XXXX-{month:02}", each))


@rules.rule("every season", "{each} {season}")
def every_season(each: str, season: Part) -> Every:
    return Every(Recurrence(f"XXXX-{season.value}", each))


@rules.rule("adverb", "{adverb_unit}")
def adverb(adverb_unit: str) -> Every:
    return Every(Recurrence(adverb_unit))


@rules.rule(
    "so often a unit",
    "({frequency}|{n:number} Mal) (pro|im|am|in der|je|die) {unit}",
    "({frequency}|{n:number} Mal) {adverb_unit}",
)
def so_often(
    frequency: str | None = None, n: float = 1, unit: Grain | None = None, adverb_unit: str | None = None
) -> Every:
    freq = frequency or f"{int(n)}X"
    return every(unit, 1, None, freq) if unit is not None else Every(Recurrence(adverb_unit or "P1D", None, freq))
