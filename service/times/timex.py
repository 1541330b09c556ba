"""TIMEX3 (TimeML 1.2.1 annotation guidelines, section 2.2): the ``value`` of a time."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from .arithmetic import season_of
from .grain import Grain
from .values import Amount, Ancient, Length, Part, Place, Recurrence, Reference, Time, Value

_LETTERS = {
    Grain.SECOND: "S",
    Grain.MINUTE: "M",
    Grain.HOUR: "H",
    Grain.DAYPART: "H",
    Grain.DAY: "D",
    Grain.WEEKEND: "WE",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.SEASON: "S",
    Grain.QUARTER: "Q",
    Grain.HALF: "H",
    Grain.YEAR: "Y",
}
_IN_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
# What TIMEX3 writes of a time of which only the grain is known.
_UNKNOWN = {
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.YEAR: "XXXX",
}
# A half of these is written in the next finer unit.
_FINER = {
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.DAY: (Grain.HOUR, 24),
    Grain.HOUR: (Grain.MINUTE, 60),
    Grain.MINUTE: (Grain.SECOND, 60),
}


def value_of(time: Time) -> str:
    """The TIMEX3 value: ``2017-05-30``, ``2017-05-29TNI``, ``P3M``, ``XXXX-WXX-5``, ``PRESENT_REF``."""
    return value(time.value)


def value(value: Value) -> str:
    match value:
        case Place():
            return _place(value)
        case Ancient():
            return _ancient(value)
        case Length(amounts=amounts):
            return length(amounts)
        case Recurrence(pattern=pattern):
            return pattern
        case Reference(era=era):
            return era.value
        case _:
            assert_never(value)


def _ancient(ancient: Ancient) -> str:
    """``BC0480-08``, ``BC0480-SP``; ``BC048`` for a decade and ``BC04`` for a century."""
    if ancient.grain in _IN_YEARS:
        size = _IN_YEARS[ancient.grain]
        return f"BC{ancient.year // size:0{5 - len(str(size))}}"
    year, month, day = ancient.year, ancient.month, ancient.day
    if ancient.part is not None:
        return f"BC{year:04}-{ancient.part}"
    return f"BC{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def unknown(grain: Grain | None) -> str:
    """The value of a time that could not be resolved, of which the grain is known at most."""
    return _UNKNOWN.get(grain, "XXXX-XX-XX") if grain is not None else "XXXX-XX-XX"


def _place(place: Place) -> str:
    start = place.interval.start or place.interval.end
    assert start is not None
    match place.grain:
        case Grain.DAYPART:
            day = place.days.start if place.days and place.days.start else start
            return f"{_day(day)}T{place.part or Part.DAYTIME}"
        case Grain.SECOND:
            return f"{_day(start)}T{start:%H:%M:%S}"
        case Grain.MINUTE | Grain.HOUR:
            return _minute(place)
        case Grain.DAY:
            return _day(start)
        case Grain.WEEK:
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}"
        case Grain.WEEKEND:
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}-WE"
        case _:
            return _coarse(place)


def _minute(place: Place) -> str:
    """Midnight is the end of the day that was named, as the guidelines have it: ``2017-05-30T24:00``."""
    start = place.interval.start
    assert start is not None
    named = place.days.start if place.days and place.days.start else start
    if named.date() < start.date():
        return f"{_day(named)}T24:00"
    return f"{_day(start)}T{start:%H:%M}"


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _coarse(place: Place) -> str:
    start = place.interval.start
    assert start is not None
    year = f"{start.year:04}"
    match place.grain:
        case Grain.MONTH:
            return f"{year}-{start.month:02}"
        case Grain.SEASON:
            return f"{start.year + place.closing:04}-{place.part or season_of(start)}"
        case Grain.QUARTER:
            return f"{year}-Q{(start.month - 1) // 3 + 1}"
        case Grain.HALF:
            return f"{year}-H{(start.month - 1) // 6 + 1}"
        case Grain.DECADE:
            return year[:3]
        case Grain.CENTURY:
            return year[:2]
        case Grain.MILLENNIUM:
            return year[:1]
        case _:
            return year


def length(amounts: tuple[Amount, ...]) -> str:
    """``P1Y3M``, ``PT1M30S``, ``PXD``; ``PXX`` when not even the unit is known."""
    if not amounts:
        return "PXX"
    days, hours = "", ""
    for amount in whole(amounts):
        unit, number = amount.unit, amount.number
        if unit in _IN_YEARS:
            number, unit = None if number is None else number * _IN_YEARS[unit], Grain.YEAR
        text = ("X" if number is None else _number(number)) + _LETTERS[unit]
        if unit < Grain.DAY:
            hours += text
        else:
            days += text
    return "P" + days + ("T" + hours if hours else "")


def whole(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Half an hour is thirty minutes, half a year six months; "two and a half years" stays a decimal."""
    if not amounts:
        return amounts
    last = amounts[-1]
    if last.number is None or last.number % 1 == 0 or last.unit not in _FINER:
        return amounts
    finer, count = _FINER[last.unit]
    whole, rest = divmod(last.number, 1)
    if whole and last.unit > Grain.HOUR:
        return amounts
    fraction = Amount(round(rest * count), finer)
    return (*amounts[:-1], Amount(whole, last.unit), fraction) if whole else (*amounts[:-1], fraction)


def _number(number: float) -> str:
    return str(int(number)) if number % 1 == 0 else f"{number:.4f}".rstrip("0").rstrip(".")
