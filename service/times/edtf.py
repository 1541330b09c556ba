"""EDTF (ISO 8601-2:2019): times as strings that a parser of the standard accepts.

Used here: years, months, days, date-times, seasons (21..24), quarters (33..36), halves (40, 41), decades and centuries
with ``X``, intervals of years, months or days with open ends (``..``), and ``~`` for approximate, which the standard
allows of dates but not of date-times.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from .arithmetic import season_of, unit
from .grain import Grain
from .interval import Interval
from .values import Ancient, Length, Part, Place, Time

_SEASONS = {Part.SPRING: 21, Part.SUMMER: 22, Part.AUTUMN: 23, Part.WINTER: 24}
# What is no plain date stands alone; at the ends of an interval, and where "~" cannot stand, finer or coarser dates do.
_PLAIN = {
    Grain.SECOND: Grain.DAY,
    Grain.MINUTE: Grain.DAY,
    Grain.HOUR: Grain.DAY,
    Grain.SEASON: Grain.MONTH,
    Grain.QUARTER: Grain.MONTH,
    Grain.HALF: Grain.MONTH,
    Grain.DECADE: Grain.YEAR,
    Grain.CENTURY: Grain.YEAR,
    Grain.MILLENNIUM: Grain.YEAR,
}
_UNQUALIFIED = (Grain.SEASON, Grain.QUARTER, Grain.HALF)


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
    start, end = interval.start, interval.end
    if start is not None and end is not None:
        last = end - timedelta(microseconds=1)
        if grain < Grain.DAY:
            return _unit(start, grain, part)
        if _is_one(start, last, grain, part) and not (approximate and grain in _UNQUALIFIED):
            return _unit(start, grain, part) + tilde
    grain = _PLAIN.get(grain, grain)
    first_words = ".." if start is None else _unit(start, grain, None) + tilde
    last_words = ".." if end is None else _unit(end - timedelta(microseconds=1), grain, None) + tilde
    return f"{first_words}/{last_words}"


def _is_one(first: datetime, last: datetime, grain: Grain, part: Part | None) -> bool:
    """Whether both moments lie in one unit: a winter runs into the next year."""
    if grain is Grain.SEASON:
        return last - first < timedelta(days=93)
    return _unit(first, grain, part) == _unit(last, grain, part)


def edtf_of(time: Time) -> str | None:
    """The EDTF of a time that lies on the calendar; None for lengths without a place, sets and vague references."""
    match time.value:
        case Place(interval=interval, closing=True):
            return edtf(interval, Grain.MONTH, None, None, time.approximate)
        case Place(interval=Interval(start=datetime() as start), grain=grain, fiscal=True) if grain < Grain.YEAR:
            return edtf(unit(Grain.YEAR, start), Grain.YEAR, approximate=True)  # whose months nobody here knows
        case Place(interval=interval, grain=grain, part=part, days=days):
            return edtf(interval, grain, part, days, time.approximate)
        case Ancient():
            return _ancient(time.value)
        case Length(interval=Interval() as interval):
            return edtf(interval, Grain.DAY)
        case _:
            return None


def _ancient(ancient: Ancient) -> str:
    """The standard counts a year 0: 1 BC is 0000, 480 BC is -0479; decades and centuries are intervals of years."""
    if ancient.grain is Grain.DECADE:
        return f"{_astronomical(ancient.year + 9)}/{_astronomical(max(1, ancient.year))}"
    if ancient.grain is Grain.CENTURY:
        return f"{_astronomical(ancient.year + 100)}/{_astronomical(ancient.year + 1)}"
    year, month, day = _astronomical(ancient.year), ancient.month, ancient.day
    if ancient.part is not None:
        return f"{year}-{_SEASONS[ancient.part]}"
    return year + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def _astronomical(year: int) -> str:
    return f"-{year - 1:04}" if year > 1 else "0000"


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0)


def _unit(moment: datetime, grain: Grain, part: Part | None) -> str:  # noqa: C901 - one case for each member of a closed union
    match grain:
        case Grain.SECOND | Grain.MINUTE | Grain.HOUR:
            return moment.replace(microsecond=0).isoformat()
        case Grain.MONTH:
            return f"{moment.year:04}-{moment.month:02}"
        case Grain.SEASON:
            return f"{moment.year:04}-{_SEASONS[part or season_of(moment)]}"
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
