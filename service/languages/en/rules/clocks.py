"""Times of day: "10:30 a.m. EST", "noon", "five o'clock", "the morning"."""

from __future__ import annotations

from ....times.expression import Clock, DayPart, Expression
from ....times.rule import Rules
from ....times.values import Part

rules = Rules()

_ZONE = "[[{open}] {zone} [{close}]]"


def _hour(hour: int, meridiem: str | None) -> int | None:
    """The hour on the 24-hour clock, or None when there is no such hour."""
    if meridiem is None:
        return hour if hour < 25 else None
    if not 0 < hour < 13:
        return None
    return hour % 12 + (12 if meridiem == "pm" else 0)


@rules.rule(
    "clock with a.m. or p.m.",
    f"{{clock}} {{meridiem}} {_ZONE}",
    "{clock} {meridiem} local time",
    "{clock:decimal} {meridiem} [{zone}]",
)
def clock_meridiem(clock: tuple[int, ...] | float, meridiem: str, zone: str | None = None, **_: int) -> Clock | None:
    parts = clock if isinstance(clock, tuple) else (int(clock), round(clock % 1 * 100))
    hour = _hour(parts[0], meridiem)
    if hour is None or parts[1] > 59:
        return None
    return Clock(hour, parts[1], parts[2] if len(parts) > 2 else None, zone=zone)


@rules.rule(
    "hour with a.m. or p.m.", f"{{n:hour|ones|teens}} {{meridiem}} {_ZONE}", "{n:hour|ones|teens} {meridiem} local time"
)
def hour_meridiem(n: int, meridiem: str, zone: str | None = None, **_: int) -> Clock | None:
    hour = _hour(n, meridiem)
    return None if hour is None else Clock(hour, 0, zone=zone)


@rules.rule("clock", f"{{clock}} {_ZONE}", "{clock} (hours|hrs) [{zone}]", "{clock} local time")
def clock(clock: tuple[int, ...], zone: str | None = None, **_: int) -> Clock | None:
    return Clock(clock[0], clock[1], clock[2] if len(clock) > 2 else None, meridiem=False, zone=zone)


@rules.rule("military time", "{military} (hours|hrs) [{zone}]", "{military} {zone}")
def military(military: int, zone: str | None = None) -> Clock:
    return Clock(military // 100, military % 100, zone=zone)


@rules.rule("o'clock", "{n:hour|ones|teens} o'clock", "{n:hour|ones|teens} o’clock", "{n:hour|ones|teens} o '")
def oclock(n: int) -> Clock | None:
    return Clock(n, 0, meridiem=False) if 0 < n < 13 else None


@rules.rule("hour in the part", "{n:hour|ones|teens} [o'clock|o’clock] (in the {daypart}|at {daypart})")
def hour_in_part(n: int, daypart: Part) -> Clock | None:
    if not 0 < n < 13:
        return None
    afternoon = daypart in (Part.AFTERNOON, Part.EVENING) or (daypart is Part.NIGHT and 5 < n < 12)
    return Clock(n % 12 + (12 if afternoon else 0), 0)


@rules.rule("noon and midnight", "{clock_word} [{zone}]", "{n:hour} {clock_word}")
def named_hour(clock_word: int, zone: str | None = None, n: int | None = None) -> Clock:
    return Clock(clock_word, 0, zone=zone)


@rules.rule("half past", "half past {n:hour|ones|teens}", "half - past {n:hour|ones|teens}")
def half_past(n: int) -> Clock | None:
    return Clock(n, 30, meridiem=False) if 0 < n < 13 else None


@rules.rule("quarter past an hour", "[a] quarter past {n:hour|ones|teens}")
def quarter_past(n: int) -> Clock | None:
    return Clock(n, 15, meridiem=False) if 0 < n < 13 else None


@rules.rule("quarter to an hour", "[a] quarter to {n:hour|ones|teens} ~({unit|units}|-)")
def quarter_to(n: int) -> Clock | None:
    return Clock((n - 2) % 12 + 1, 45, meridiem=False) if 0 < n < 13 else None


@rules.rule("part of a day", "{daypart}", "the {daypart}", "in the dead of night")
def part_of_day(daypart: Part = Part.NIGHT) -> Expression:
    return DayPart(daypart)


@rules.rule("the early hours", "the [very] (early|small|wee) hours", "the early {daypart} hours")
def early_hours(daypart: Part = Part.MORNING) -> Expression:
    return DayPart(daypart)
