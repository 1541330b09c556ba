"""Arithmetic on the calendar: the start of the unit that holds a moment, and the unit so many further on.

Units are half-open. Weeks begin on Monday (ISO 8601). Every function raises OverflowError outside the years 1 to 9999.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, datetime, timedelta

from .grain import Grain
from .interval import Interval
from .values import Part

DAY = timedelta(days=1)
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6}
_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
_FIXED = {
    Grain.SECOND: timedelta(seconds=1),
    Grain.MINUTE: timedelta(minutes=1),
    Grain.HOUR: timedelta(hours=1),
    Grain.DAYPART: timedelta(hours=6),
    Grain.DAY: DAY,
    Grain.WEEKEND: timedelta(days=7),
    Grain.WEEK: timedelta(days=7),
}
# First month of each meteorological season, northern hemisphere; winter runs into the next year.
SEASON_MONTH = {Part.SPRING: 3, Part.SUMMER: 6, Part.AUTUMN: 9, Part.WINTER: 12}
# Hours of the parts of a day, from the day's midnight. The night begins on the evening of its day.
PART_HOURS = {
    Part.MORNING: (6, 12),
    Part.MIDDAY: (12, 13),
    Part.AFTERNOON: (12, 18),
    Part.EVENING: (18, 24),
    Part.NIGHT: (18, 30),
    Part.DAYTIME: (6, 18),
}


def midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def start_of(grain: Grain, moment: datetime) -> datetime:
    """The first moment of the unit that holds ``moment``; of a weekend, the Saturday of the moment's ISO week."""
    if grain in _YEARS:
        size = _YEARS[grain]
        year = moment.year // size * size
        return datetime(max(MINYEAR, year), 1, 1)
    if grain in _MONTHS:
        size = _MONTHS[grain]
        return datetime(moment.year, (moment.month - 1) // size * size + 1, 1)
    if grain is Grain.SEASON:
        return season_start(moment)
    day = midnight(moment)
    if grain is Grain.WEEK:
        return day - DAY * day.weekday()
    if grain is Grain.WEEKEND:
        return day + DAY * (5 - day.weekday())
    return _start_within_day(grain, moment, day)


def _start_within_day(grain: Grain, moment: datetime, day: datetime) -> datetime:
    if grain is Grain.HOUR:
        return day.replace(hour=moment.hour)
    if grain is Grain.MINUTE:
        return moment.replace(second=0, microsecond=0)
    if grain is Grain.SECOND:
        return moment.replace(microsecond=0)
    return day


def season_start(moment: datetime) -> datetime:
    """The first day of the season that holds a moment (December belongs to the winter that begins in it)."""
    return _add_months(datetime(moment.year, moment.month, 1), -(moment.month % 3))


def season_of(moment: datetime) -> Part:
    """The season that holds a moment."""
    return (Part.WINTER, Part.SPRING, Part.SUMMER, Part.AUTUMN)[moment.month // 3 % 4]


def add(grain: Grain, moment: datetime, count: float) -> datetime:
    """``count`` units later; 31 January and a month is the last of February. Half months and years are rounded."""
    if grain in _YEARS:
        return _add_months(moment, round(count * _YEARS[grain] * 12))
    if grain in _MONTHS or grain is Grain.SEASON:
        return _add_months(moment, round(count * _MONTHS.get(grain, 3)))
    return moment + _FIXED[grain] * count


def _add_months(moment: datetime, months: int) -> datetime:
    index = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(index, 12)
    if year < MINYEAR or year > MAXYEAR:
        raise OverflowError("outside the years 1 to 9999")
    day = min(moment.day, days_in_month(year, month + 1))
    return moment.replace(year=year, month=month + 1, day=day)


def days_in_month(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def unit(grain: Grain, moment: datetime, offset: int = 0) -> Interval:
    """The unit that holds ``moment``, or the one ``offset`` further on.

    >>> unit(Grain.MONTH, datetime(2017, 6, 1), -1).start
    datetime.datetime(2017, 5, 1, 0, 0)
    """
    start = start_of(grain, add(grain, start_of(grain, moment), offset) if offset else moment)
    return Interval(start, end_of(grain, start))


def end_of(grain: Grain, start: datetime) -> datetime:
    """Where the unit that begins at ``start`` ends (exclusive); the last year there is ends with its last moment."""
    if grain is Grain.WEEKEND:
        return start + DAY * 2
    if grain in _YEARS and start.year % _YEARS[grain]:
        return datetime(_YEARS[grain], 1, 1)  # there is no year 0, so the first of these is a year short
    try:
        return add(grain, start, 1)
    except OverflowError:
        return datetime.max  # noqa: DTZ901 - as everywhere here, a local time


def part_of_day(part: Part, day: datetime) -> Interval:
    """The hours of a part of the day that begins at ``day``: a night ends on the next morning at six."""
    first, last = PART_HOURS[part]
    return Interval(day + timedelta(hours=first), day + timedelta(hours=last))


def season(part: Part, year: int) -> Interval:
    """The season of a year: winter is the one that begins in its December."""
    start = datetime(year, SEASON_MONTH[part], 1)
    return Interval(start, end_of(Grain.SEASON, start))


def nth_weekday(year: int, month: int, weekday: int, n: int) -> datetime:
    """The ``n``-th such weekday of a month, from its end when ``n`` is negative."""
    if n < 0:
        last = datetime(year, month, days_in_month(year, month))
        return last - DAY * ((last.weekday() - weekday) % 7 + 7 * (-n - 1))
    first = datetime(year, month, 1)
    return first + DAY * ((weekday - first.weekday()) % 7 + 7 * (n - 1))
