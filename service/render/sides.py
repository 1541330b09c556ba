"""First and last of an interval, both inclusive, at the grain that was said."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..times.grain import Grain
from ..times.interval import Interval

_INSTANT = timedelta(microseconds=1)


def sides(interval: Interval, grain: Grain) -> tuple[str | None, str | None]:
    """The ISO 8601 forms of the first and the last year, month, day, hour, minute or second; None at an open end.

    >>> sides(Interval(datetime(2017, 3, 1), datetime(2017, 4, 1)), Grain.MONTH)
    ('2017-03', '2017-03')
    >>> sides(Interval(datetime(2017, 5, 29, 18), datetime(2017, 5, 30, 6)), Grain.DAYPART)
    ('2017-05-29', '2017-05-30')
    """
    first = None if interval.start is None else _at(interval.start, grain)
    last = None if interval.end is None else _at(interval.end - _INSTANT, grain)
    return first, last


def _at(moment: datetime, grain: Grain) -> str:
    iso = moment.isoformat(timespec="seconds")
    if grain >= Grain.YEAR:
        return iso[:4]
    if grain >= Grain.MONTH:
        return iso[:7]
    if grain >= Grain.DAYPART:
        return iso[:10]
    if grain >= Grain.MINUTE:
        return iso[:16] if grain == Grain.MINUTE else f"{iso[:13]}:00"
    return iso[:19]
