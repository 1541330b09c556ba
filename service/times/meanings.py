"""Meanings that rules of several languages share: what is done with the numbers, units and times that words gave."""

from __future__ import annotations

from .arithmetic import days_in_month
from .expression import (
    At,
    Bend,
    Clock,
    DayPart,
    Duration,
    Every,
    Expression,
    Fields,
    Focus,
    Holiday,
    Now,
    Season,
    Shift,
)
from .grain import Grain
from .values import Amount, Mod, Part, Recurrence

# What TIMEX3 writes of a set that comes once in so many of a unit.
_SETS = {
    Grain.SECOND: "PT{}S",
    Grain.MINUTE: "PT{}M",
    Grain.HOUR: "PT{}H",
    Grain.DAY: "P{}D",
    Grain.WEEKEND: "P{}WE",
    Grain.WEEK: "P{}W",
    Grain.MONTH: "P{}M",
    Grain.SEASON: "P{}SU",
    Grain.QUARTER: "P{}Q",
    Grain.HALF: "P{}H",
    Grain.YEAR: "P{}Y",
    Grain.DECADE: "P{}DE",
    Grain.CENTURY: "P{}CE",
    Grain.MILLENNIUM: "P{}L",
}
# A hedge of a length, when the length is counted from a day: "more than a year ago" lies before that day.
_SHIFTED = {Mod.MORE_THAN: Mod.BEFORE, Mod.LESS_THAN: Mod.AFTER}


def date(
    year: int | None = None, month: int | None = None, day: int | None = None, short: bool = False
) -> Fields | None:
    """The fields, or None when the calendar has no such day; a day without its month may be any up to 31."""
    if month is not None and not 0 < month < 13:
        return None
    if day is not None and (day < 1 or days_in_month(2000 if short else year or 2000, month or 1) < day):
        return None
    return Fields(year, month, day, short=short)


def length(number: float | None, unit: Grain) -> Duration:
    """So many of a unit; None for a number that is not told."""
    return Duration((Amount(number, unit),))


def named_time(
    weekday: int | None = None,
    month: int | None = None,
    season: Part | None = None,
    holiday_word: str | None = None,
    feast: str | None = None,
    **_: object,
) -> Expression:
    """The weekday, month, season or feast that a pattern captured under these names."""
    if season is not None:
        return Season(season)
    if holiday_word is not None or feast is not None:
        return Holiday(holiday_word or feast or "")
    return Fields(month=month, weekday=weekday)


def named_grain(season: Part | None = None, month: int | None = None, **_: object) -> Grain:
    """How fine the time must be that "that Friday" or "the following spring" looks back to."""
    return Grain.SEASON if season is not None else Grain.MONTH if month is not None else Grain.DAY


def days_from_now(step: int) -> Expression:
    """The day of publication (0), the day before it (-1) ..."""
    return Shift(length(abs(step), Grain.DAY), 1 if step > 0 else -1, Now()) if step else Now()


def at(day: Expression, moment: Expression) -> Expression | None:
    """A time of day on a day; a modifier of either becomes one of the whole."""
    if isinstance(day, Bend):
        inner = at(day.inner, moment)
        return None if inner is None else Bend(inner, day.mod)
    if isinstance(moment, Bend):
        inner = at(day, moment.inner)
        return None if inner is None else Bend(inner, moment.mod)
    return At(day, moment) if isinstance(moment, Clock | DayPart) else None


def shifted(length: Expression, direction: int, anchor: Expression | None = None) -> Expression | None:
    """The anchor (the time spoken of, when None) moved by a length; a hedge of the length becomes one of the date."""
    match length:
        case Bend(inner=inner, mod=mod):
            moved = shifted(inner, direction, anchor)
            return None if moved is None else Bend(moved, _SHIFTED.get(mod, mod))
        case Duration(amounts=amounts):
            return Shift(length, direction, anchor or Focus(amounts[-1].unit if amounts else Grain.DAY))
        case _:
            return None


def every(unit: Grain, number: int | str = 1, quantifier: str | None = None, freq: str | None = None) -> Every:
    """A set that comes back each so many units ("X" when they are not counted); ``freq`` as TIMEX3 writes it ("2X")."""
    if unit is Grain.WEEKEND and number == 1 and freq is None:
        return Every(Recurrence("XXXX-WXX-WE", quantifier))
    return Every(Recurrence(_SETS[unit].format(number), quantifier, freq))
