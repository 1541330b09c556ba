"""Times told loosely: "long ago", "the other day", "at that time", and what sets a thing apart in time: "former"."""

from __future__ import annotations

from ....times.expression import At, DayPart, Expression, Focus, Last, Then, Unit, Vague
from ....times.grain import Grain
from ....times.meanings import days_from_now
from ....times.rule import Rules
from ....times.values import Era, Part

rules = Rules()


@rules.rule(
    "long ago",
    "[not] [so|very|too] long ago",
    "(a|some) [long|little|short] (time|while) (ago|back)",
    "(ages|[a few] moments) ago",
    "a moment ago",
)
def long_ago() -> Expression:
    return Vague(Era.PAST)


@rules.rule(
    "the other day",
    "the other (day|night|morning|evening|week|month|year)",
    "of late &{stop}",
    "those days",
    "the [good] (old|olden) days",
)
def the_other_day() -> Expression:
    return Vague(Era.PAST)


@rules.rule("years gone by", "{unit:units} gone by")
def gone_by(unit: Grain) -> Expression:
    return Vague(Era.PAST)


@rules.rule("the night before last", "the night before {last}")
def night_before_last(last: int) -> Expression:
    return At(days_from_now(-2), DayPart(Part.NIGHT))


@rules.rule("the night before", "the {daypart} before &{stop}")
def night_before(daypart: Part) -> Expression:
    return At(Last(Unit(Grain.DAY), Focus(Grain.DAY)), DayPart(daypart))


@rules.rule("the present day", "[the] (present|modern) [-] day ~{unit}", "the time being", "the present")
def present_day() -> Expression:
    return Vague(Era.PRESENT)


@rules.rule("adjective of time in history", "{history_adjective}", "future ~{stop}")
def history_adjective(history_adjective: Era = Era.FUTURE) -> Expression:
    return Vague(history_adjective)


@rules.rule(
    "the time spoken of",
    "(this|that|the|the same|the very same) period",
    "(that|the|the same|that same|the very same) time",
    "(that|this) (date|era)",
)
def time_spoken_of() -> Expression:
    return Then()
