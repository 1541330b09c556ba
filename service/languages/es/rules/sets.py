"""Sets: "cada viernes", "todos los días", "diario", "dos veces al mes", "los lunes"."""

from __future__ import annotations

from ....times.expression import Every
from ....times.grain import Grain
from ....times.rule import Rules
from ....times.values import Part, Recurrence

rules = Rules()

_LETTER = {
    Grain.SECOND: "PT{}S",
    Grain.MINUTE: "PT{}M",
    Grain.HOUR: "PT{}H",
    Grain.DAY: "P{}D",
    Grain.WEEK: "P{}W",
    Grain.MONTH: "P{}M",
    Grain.QUARTER: "P{}Q",
    Grain.YEAR: "P{}Y",
    Grain.DECADE: "P{}DE",
}


def _every(unit: Grain, n: float, quantifier: str | None, often: str | None = None) -> Every | None:
    return Every(Recurrence(_LETTER[unit].format(n), quantifier, often)) if unit in _LETTER else None


@rules.rule("every unit", "{quantifier} {unit}", "{quantifier} {n:number} {unit:units}")
def every_unit(quantifier: str, unit: Grain, n: float = 1) -> Every | None:
    return None if unit is Grain.SECOND and n == 1 else _every(unit, n, quantifier)


@rules.rule("every part of a day", "{quantifier} {part:daypart}", "todas las (noches|tardes|mañanas)", "por noche")
def every_part(quantifier: str = "EVERY", part: Part = Part.NIGHT) -> Every:
    return Every(Recurrence(f"XXXX-XX-XXT{part.value}", quantifier))


@rules.rule("all units", "(todos los|todas las) {unit:units}")
def all_units(unit: Grain) -> Every | None:
    return _every(unit, 1, "EVERY")


@rules.rule("every weekday", "{quantifier} {weekday}", "(todos los|los) {weekday:weekdays|weekday}")
def every_weekday(weekday: int, quantifier: str = "EVERY") -> Every:
    return Every(Recurrence(f"XXXX-WXX-{weekday + 1}", quantifier))


@rules.rule("every weekend", "[todos] los fines de semana", "{quantifier} fin de semana")
def every_weekend(quantifier: str = "EVERY") -> Every:
    return Every(Recurrence("XXXX-WXX-WE", quantifier))


@rules.rule("every month or season", "{quantifier} {month}", "{quantifier} {season}")
def every_named(quantifier: str, month: int = 0, season: Part = Part.SUMMER) -> Every:
    return Every(Recurrence(f"XXXX-{month:02}" if month else f"XXXX-{season.value}", quantifier))


@rules.rule("adverb", "{adverb_unit}", "a {adverb_unit}")
def adverb(adverb_unit: str) -> Every:
    return Every(Recurrence(adverb_unit))


@rules.rule("a unit", "(al|por) {unit}", "a la semana")
def a_unit(unit: Grain = Grain.WEEK) -> Every | None:
    """“Cuatro kilos al año”."""
    return _every(unit, 1, None) if unit > Grain.HOUR else None


@rules.rule("so often a unit", "{n:number} (veces|vez) (al|por|a la|cada) {unit}")
def so_often(unit: Grain, n: float) -> Every | None:
    return _every(unit, 1, None, f"{n}X")
