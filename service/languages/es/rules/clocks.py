"""Times of day: "las 10.30 horas", "las ocho y media de la tarde", "medianoche", "la mañana"."""

from __future__ import annotations

from ....times.expression import Clock, DayPart, Expression
from ....times.rule import Rules
from ....times.values import Part

rules = Rules()

_HOURS = "(horas|hora|hrs|h) [local|locales]"
_PART = "de la {part:daypart}"
_N = "{n:hour|ones|teens}"


def in_part(hour: int, minute: int, part: Part | None) -> Clock | None:
    """The hour by the part of the day that was said with it."""
    if not 0 <= hour < 25 or not 0 <= minute < 60:
        return None
    late = part in (Part.AFTERNOON, Part.EVENING) or (part is Part.NIGHT and hour > 5)
    late = late or (part is Part.MIDDAY and hour < 5)
    if part is Part.NIGHT and hour == 12:
        return Clock(24, minute)
    return Clock(hour + 12 if late and hour < 12 else hour, minute)


@rules.rule(
    "clock",
    f"[las|la] {{clock}} [{_HOURS}] [{{zone}}] [{_PART}]",
    f"(las|la) {{clock:dotted}} [{_HOURS}] [{{zone}}] [{_PART}]",
    f"{{clock:dotted}} ({_HOURS}|{{zone}})",
)
def clock(clock: tuple[int, ...], zone: str | None = None, part: Part | None = None) -> Clock | None:
    """“18.45 horas” is a time of day; "1.20 minutos" is a length."""
    found = in_part(clock[0], clock[1], part)
    return None if found is None else Clock(found.hour, found.minute, zone=zone)


@rules.rule(
    "hour in a part of the day",
    f"(las|la) {_N} [en punto] {_PART}",
    f"{_N} {_PART}",
    f"(las|la) {_N} del {{part:daypart}}",
)
def hour_in_part(n: int, part: Part) -> Clock | None:
    return in_part(n, 0, part)


@rules.rule(
    "hour and a half",
    f"(las|la) {_N} y (media|{{m:number}}) [{_HOURS}] [{_PART}]",
    f"(las|la) {_N} y {{quarter:ordinal_word}} [{_PART}]",
)
def hour_and_half(n: int, m: float = 30, quarter: int = 0, part: Part | None = None) -> Clock | None:
    if quarter not in (0, 4) or not isinstance(m, int):
        return None
    return in_part(n, 15 if quarter else m, part)


@rules.rule(
    "hour less a quarter",
    f"(las|la) {_N} menos {{quarter:ordinal_word}} [{_PART}]",
    f"(las|la) {_N} menos {{m:number}} [{_PART}]",
)
def hour_less(n: int, quarter: int = 0, m: float = 15, part: Part | None = None) -> Clock | None:
    found = in_part(n, 0, part)
    return None if found is None or quarter not in (0, 4) or not 0 < m < 60 else Clock(found.hour - 1, 60 - int(m))


@rules.rule(
    "hours o'clock",
    "las {n:hour} (horas|h) &({stop}|{close}|{open}|del|de)",
    f"las {{n:hour}} {_HOURS} {{zone}}",
)
def oclock(n: int, zone: str | None = None) -> Clock:
    return Clock(n, 0, zone=zone)


@rules.rule("midnight", "[la] {clock_word}")
def midnight(clock_word: int) -> Clock:
    return Clock(clock_word, 0)


@rules.rule(
    "part of a day",
    "(el|la|del|al) {part:daypart}",
    "{part:night}",
    "[las] (primeras|últimas) horas de la {part:daypart}",
    "la media {part:daypart}",
)
def part_of_day(part: str) -> Expression:
    return DayPart(Part(part))
