"""Lengths of time: "tres meses", "dos horas y media", "varios días", "media hora", "décadas"."""

from __future__ import annotations

from ....times.expression import Duration
from ....times.grain import Grain
from ....times.meanings import length
from ....times.rule import Rules
from ....times.values import Amount

rules = Rules()


@rules.rule(
    "counted length",
    "[los|las] {n:number} [largos|largas|nuevos|buenos] {unit:units|unit} [más ~tarde|{_straight:straight}]",
    "[{_the:article}] {n:number} {unit} [más ~tarde|entero|entera|completo|completa|seguido]",
)
def counted(n: float, unit: Grain, **_: int) -> Duration | None:
    """“Un segundo” is an ordinal more often."""
    return None if unit is Grain.SECOND and n == 1 else length(n, unit)


@rules.rule("length in a range", "{n:number} (a|o|y) {m:number} {_:units}", splits=True)
def in_a_range(n: float, m: float, _: Grain) -> tuple[Duration, ...] | None:
    """“De tres a cuatro semanas”: two lengths."""
    return (length(n, _), length(m, _)) if n < m < 1000 else None


@rules.rule("another unit", "(otro|otra|todo un|toda una) {unit}")
def another(unit: Grain) -> Duration | None:
    return None if unit is Grain.SECOND else length(1, unit)


@rules.rule("unit and a half", "(un|una) {unit} y (medio|media)", "{n:number} {unit:units} y (medio|media)")
def and_a_half(unit: Grain, n: float = 1) -> Duration:
    return length(n + 0.5, unit)


@rules.rule("half a unit", "{half} {unit}")
def half(unit: Grain, half: float) -> Duration:
    return length(half, unit)


@rules.rule(
    "uncounted length",
    "{several} {unit:units} [más]",
    "(unos|unas) [pocos|pocas|cuantos|cuantas] {unit:units}",
    "{dozen} de {unit:units}",
)
def uncounted(unit: Grain, **_: int) -> Duration:
    return length(None, unit)


@rules.rule(
    "so many units", "{unit:units} [enteros|enteras]", "{unit:units} y {unit2:units}", "{unit:units} o {unit2:units}"
)
def units(unit: Grain, unit2: Grain | None = None) -> Duration:
    return length(None, unit)


@rules.rule("the units", "[los|las|esos|esas|aquellos|aquellas] {unit:units}")
def the_units(unit: Grain) -> Duration:
    return length(None, unit)


@rules.rule("two lengths", "{n:number} {unit:units|unit} [,|y|con] {m:number} {finer:units|unit}")
def two_lengths(n: float, unit: Grain, m: float, finer: Grain) -> Duration | None:
    return Duration((Amount(n, unit), Amount(m, finer))) if finer < unit else None


@rules.rule(
    "a while",
    "[un] (largo|mucho|poco|algún|demasiado) tiempo",
    "un tiempo",
    "un [buen] rato",
    "todo el rato",
    "un (largo|breve) (periodo|período)",
)
def a_while() -> Duration:
    return Duration(())
