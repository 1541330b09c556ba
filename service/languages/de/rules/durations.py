"""Lengths of time: "drei Monate", "dreijährig", "14-Tage-Frist", "anderthalb Jahre", "viele Stunden", "seit Jahren"."""

from __future__ import annotations

from ....times.expression import Duration
from ....times.grain import Grain
from ....times.meanings import length
from ....times.rule import Rules
from ....times.values import Amount

rules = Rules()


@rules.rule(
    "counted length",
    "{n:number} [-] [{working}] {unit:units|unit}",
    "{n:number} (mehr|weniger) {unit:units}",
)
def counted(n: float, unit: Grain, **_: int) -> Duration | None:
    return None if unit is Grain.YEAR and 1900 < n < 2100 else length(n, unit)


@rules.rule("a unit", "{article_one} [{working}] {unit}")
def one(article_one: int, unit: Grain, **_: int) -> Duration | None:
    """“Eine Sekunde” and the like; a quarter alone is a report more often than a length."""
    return None if unit in (Grain.QUARTER, Grain.HALF) else length(1, unit)


@rules.rule("half a unit", "{article_one} (halbe|halben|halbes|halber) {unit}")
def half(article_one: int, unit: Grain) -> Duration:
    return length(0.5, unit)


@rules.rule("three quarters of an hour", "{article_one} (dreiviertel) {unit}", "{article_one} Dreiviertelstunde")
def three_quarters(article_one: int, unit: Grain = Grain.HOUR) -> Duration:
    return Duration((Amount(45, Grain.MINUTE),)) if unit is Grain.HOUR else length(0.75, unit)


@rules.rule("quarter of an hour", "{article_one} Viertelstunde")
def quarter_hour(article_one: int) -> Duration:
    return length(15, Grain.MINUTE)


@rules.rule(
    "length in a range",
    "{n:number} (bis|oder|-|–) {m:number} {unit:units}",
    "{n:number} bis zu {m:number} {unit:units}",
)
def in_a_range(n: float, m: float, unit: Grain) -> Duration | None:
    return length(n, unit) if n < m < 1000 else None


@rules.rule("adjective of length", "{counted_adjective}")
def counted_adjective(counted_adjective: tuple[float, Grain]) -> Duration:
    """“Dreijährig”; "mehrjährig" counts nothing."""
    number, unit = counted_adjective
    return length(number or None, unit)


@rules.rule("adjective of length with a number", "{n:number} - {unit_adjective}", "{n:number} {unit_adjective}")
def numbered_adjective(n: float, unit_adjective: Grain) -> Duration:
    return length(n, unit_adjective)


@rules.rule(
    "uncounted length",
    "{several} {unit:units}",
    "ein paar {unit:units}",
    "eine (Reihe|Handvoll) {unit:units}",
    "(hunderte|tausende|dutzende) {unit:units}",
)
def uncounted(unit: Grain, **_: int) -> Duration:
    return length(None, unit)


@rules.rule("so many units", "{unit:units}")
def units(unit: Grain) -> Duration:
    return length(None, unit)


@rules.rule("two lengths", "({n:number}|{article_one}) {unit:units|unit} [,] [und] {m:number} {finer:units|unit}")
def two_lengths(unit: Grain, m: float, finer: Grain, n: float = 1, **_: int) -> Duration | None:
    return Duration((Amount(n, unit), Amount(m, finer))) if finer < unit else None


@rules.rule("a while", "eine Zeit lang", "eine Weile", "längere Zeit", "einige Zeit", "lange Zeit")
def a_while() -> Duration:
    return Duration(())
