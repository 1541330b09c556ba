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


@rules.rule(
    "minutes past or to",
    "[a] quarter (past|{to_hour}) {n:hour|ones|teens}",
    "{minutes:teens|tens|ones} [minutes] (past|{to_hour}) {n:ones|teens}",
    "{tens} - {minutes:ones} [minutes] (past|{to_hour}) {n:ones|teens}",
    "{minutes:number} (minutes|min) (past|{to_hour}) {n:hour|ones|teens}",
)
def past_or_to(n: int, minutes: int = 15, tens: int = 0, to_hour: int = 0) -> Clock | None:
    minutes += tens
    if not 0 < n < 13 or minutes not in (5, 10, 15, 20, 25):
        return None
    return Clock((n - 1) or 12, 60 - minutes, meridiem=False) if to_hour else Clock(n, minutes, meridiem=False)


@rules.rule(
    "two hours of a half",
    "{a:hour|ones|teens} (and|to|or|-|–|until) {b:hour|ones|teens} {_:meridiem}",
    splits=True,
)
def two_hours(a: int, b: int, _: str) -> tuple[Expression, ...] | None:
    """“Between 2 and 3 p.m.”; from eleven to one, the first is before noon."""
    last = _hour(b, _)
    first = _hour(a, _)
    if last is None or first is None or a == b:
        return None
    return (Clock(first if first < last else (first + 12) % 24, 0), Clock(last, 0))


@rules.rule("part of a day", "{daypart}", "the {daypart}", "the dead of night", "the [very] (crack|break) of {daypart}")
def part_of_day(daypart: Part = Part.NIGHT) -> Expression:
    return DayPart(daypart)


@rules.rule("the early hours", "the [very] (early|small|wee) hours", "the early {daypart} hours")
def early_hours(daypart: Part = Part.MORNING) -> Expression:
    return DayPart(daypart)
