"""EDTF (ISO 8601-2:2019): times as strings that a parser of the standard accepts.

Used here: years, months, days, date-times, seasons (21..24), quarters (33..36), halves (40, 41), decades and centuries
with ``X``, intervals with open ends (``..``), and ``~`` for approximate.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from .grain import Grain
from .interval import Interval
from .values import Length, Part, Place, Time

_SEASONS = {Part.SPRING: 21, Part.SUMMER: 22, Part.AUTUMN: 23, Part.WINTER: 24}
_AS_DAYS = (Grain.WEEK, Grain.WEEKEND)


def edtf(
    interval: Interval, grain: Grain, part: Part | None = None, days: Interval | None = None, approximate: bool = False
) -> str:
    """An interval at a grain: both ends are inclusive, as the standard has it.

    >>> edtf(Interval(datetime(2017, 5, 25), datetime(2017, 6, 2)), Grain.DAY)
    '2017-05-25/2017-06-01'
    """
    if grain is Grain.DAYPART:
        interval = days or Interval(interval.start and _midnight(interval.start), interval.end)
        grain = Grain.DAY
    tilde = "~" if approximate else ""
    if interval.start is None or interval.end is None:
        start = "" if interval.start is None else _unit(interval.start, grain, part) + tilde
        end = "" if interval.end is None else _unit(interval.end - timedelta(microseconds=1), grain, part) + tilde
        return f"{start or '..'}/{end or '..'}"
    if grain < Grain.DAY:
        return _unit(interval.start, grain, part) + tilde
    first = _unit(interval.start, grain, part)
    last = _unit(interval.end - timedelta(microseconds=1), grain, part)
    if first == last or grain is Grain.SEASON:
        return first + tilde
    return f"{first}{tilde}/{last}{tilde}"


def edtf_of(time: Time) -> str | None:
    """The EDTF of a time that lies on the calendar; None for lengths without a place, sets and vague references."""
    match time.value:
        case Place(interval=interval, grain=grain, part=part, days=days):
            return edtf(interval, grain, part, days, time.approximate)
        case Length(interval=Interval() as interval):
            return edtf(interval, Grain.DAY)
        case _:
            return None


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0)


def _unit(moment: datetime, grain: Grain, part: Part | None) -> str:
    match grain:
        case Grain.SECOND | Grain.MINUTE | Grain.HOUR:
            return moment.replace(microsecond=0).isoformat()
        case Grain.MONTH:
            return f"{moment.year:04}-{moment.month:02}"
        case Grain.SEASON:
            return f"{moment.year:04}-{_SEASONS[part] if part else 21 + moment.month // 3 - 1}"
        case Grain.QUARTER:
            return f"{moment.year:04}-{33 + (moment.month - 1) // 3}"
        case Grain.HALF:
            return f"{moment.year:04}-{40 + (moment.month - 1) // 6}"
        case Grain.YEAR:
            return f"{moment.year:04}"
        case Grain.DECADE:
            return f"{moment.year // 10:03}X"
        case Grain.CENTURY:
            return f"{moment.year // 100:02}XX"
        case Grain.MILLENNIUM:
            return f"{moment.year // 1000}XXX"
        case _:
            return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
