"""Times of day: "20.30 Uhr", "halb acht", "Mitternacht", "am Abend", "in den frühen Morgenstunden"."""

from __future__ import annotations

from ....times.expression import Bend, Clock, DayPart, Expression
from ....times.rule import Rules
from ....times.values import Mod, Part

rules = Rules()

_HOUR = "{n:hour|ones|teens|article_one}"


@rules.rule(
    "clock",
    "{t:clock|dotted} {clock_unit} [{zone}]",
    "{t:clock} {zone}",
    "{t:clock} ~{number}",
)
def clock(t: tuple[int, ...], zone: str | None = None, **_: int) -> Clock | None:
    if t[0] > 24 or t[1] > 59:
        return None
    return Clock(t[0], t[1], t[2] if len(t) > 2 else None, zone=zone)


@rules.rule("full hour", f"{_HOUR} {{clock_unit}} [{{zone}}]")
def full_hour(n: int, zone: str | None = None, **_: int) -> Clock:
    return Clock(n, 0, zone=zone)


@rules.rule(
    "clock in a part of the day",
    f"({{t:clock|dotted}}|{_HOUR}) {{clock_unit}} ({{p:dayparts}}|am {{p:daypart}}|in der {{p:daypart}})",
)
def clock_in_part(p: Part, t: tuple[int, ...] | None = None, n: int = 0, **_: int) -> Clock | None:
    """“8 Uhr abends” is 20:00."""
    hour, minute = t[:2] if t else (n, 0)
    late = p in (Part.AFTERNOON, Part.EVENING) or (p is Part.NIGHT and hour > 5)
    if hour > 24 or minute > 59:
        return None
    return Clock(hour + 12 if late and hour < 12 else hour, minute)


@rules.rule("in the morning", "(am|gegen|vom|zum) {morning}", splits=True)
def in_the_morning(morning: str) -> tuple[Expression, ...]:
    """“Am Morgen” is not tomorrow."""
    return (DayPart(Part(morning)),)


@rules.rule("hour and minutes", f"{_HOUR} {{clock_unit}} {{m:number}}")
def hour_and_minutes(n: int, m: int, **_: int) -> Clock | None:
    return Clock(n, int(m)) if m < 60 else None


@rules.rule("half an hour before", "halb {n:hour|ones|teens|article_one}")
def half_to(n: int) -> Clock | None:
    """“Halb acht” is half past seven."""
    return Clock(n - 1, 30, meridiem=False) if 0 < n < 13 else None


@rules.rule("quarter past", "viertel nach {n:hour|ones|teens|article_one}")
def quarter_past(n: int) -> Clock | None:
    return Clock(n, 15, meridiem=False) if 0 < n < 13 else None


@rules.rule("quarter to", "viertel vor {n:hour|ones|teens|article_one}")
def quarter_to(n: int) -> Clock | None:
    return Clock(n - 1, 45, meridiem=False) if 0 < n < 13 else None


@rules.rule("midnight", "{clock_word}")
def midnight(clock_word: int) -> Clock:
    return Clock(clock_word, 0)


@rules.rule("part of a day", "{daypart}", "[{article}] {daypart}", "[{article}] {daypart:morning}")
def part_of_day(daypart: Part, **_: int) -> Expression:
    return DayPart(Part(daypart))


@rules.rule("early part of a day", "[{article}] {early} {daypart}", "[{article}] {early} {daypart:morning}")
def early_part(early: Mod, daypart: Part, **_: int) -> Expression:
    return Bend(DayPart(Part(daypart)), early)
