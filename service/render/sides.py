"""First and last of a time, both inclusive, at the grain that was said."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from ..times.grain import Grain
from ..times.interval import Interval

_INSTANT = timedelta(microseconds=1)
_PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")  # not a season ("2017-21") or a quarter, nor a decade


def sides(edtf: str, interval: Interval, grain: Grain) -> tuple[str | None, str | None]:
    """The ISO 8601 forms of the first and the last year, month, day, hour, minute or second; None at an open end.

    The same as the EDTF says wherever it says them plainly; what it names otherwise is told by the interval.

    >>> sides("2017-21", Interval(datetime(2017, 3, 1), datetime(2017, 6, 1)), Grain.SEASON)
    ('2017-03', '2017-05')
    """
    said = edtf.rstrip("?~%").split("/")
    first = None if interval.start is None else _side(said[0], interval.start, grain)
    last = None if interval.end is None else _side(said[-1], interval.end - _INSTANT, grain)
    return first, last


def _side(said: str, moment: datetime, grain: Grain) -> str:
    plain = said.rstrip("?~%")
    return plain if _PLAIN.fullmatch(plain) else _at(moment, grain)


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
