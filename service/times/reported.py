"""Reports of results: the period their figures are of. "A year earlier" and "the 1988 period" lean on it."""

from __future__ import annotations

from datetime import datetime

from .arithmetic import unit
from .candidate import plain
from .context import Context, Spoken
from .expression import Expression, Run, Shift, Unit
from .grain import Grain
from .values import Amount, Length, Place, Value

_PERIODS = (Grain.QUARTER, Grain.HALF)
_MOST_OF_A_YEAR = (6, 9, 12)  # months; with fewer, a quarter is meant


def period(expression: Expression, value: Value, context: Context) -> Spoken | None:
    """The period that figures are told of from here on, None when it stays what it was.

    That is a quarter or a half; once one is told, neither one before it, with which it is compared, nor one that
    still runs. "The first nine months" are of a year, and are told by it: the calendar has no name for them.
    """
    match plain(expression), value:
        case Shift(), _:
            return None
        case _, Place(grain=grain, interval=interval) if grain in _PERIODS and interval.start is not None:
            told = Spoken(interval, grain)
            return told if _is_told(interval.start, interval.end or interval.start, context) else None
        case Run(direction=0), Length(amounts=(Amount(number=number, unit=Grain.MONTH),)) if number in _MOST_OF_A_YEAR:
            return _year(context)
        case (Run(direction=0), Length(amounts=(Amount(number=1, unit=Grain.YEAR),))) | (Unit(grain=Grain.YEAR), _):
            return _year(context)
        case _:
            return None


def _is_told(start: datetime, end: datetime, context: Context) -> bool:
    """Whether figures are told of a period that is over; "the first half" after its second quarter is, too."""
    reported = context.reported.interval if context.reported is not None else None
    if reported is None or reported.start is None or reported.end is None:
        return start < context.published
    return end <= context.published and (reported.start <= start or reported.end <= end)


def _year(context: Context) -> Spoken | None:
    """The year of the period told so far; None when no figures were told."""
    told = context.reported
    if told is None or told.interval.start is None:
        return None
    return Spoken(unit(Grain.YEAR, told.interval.start), Grain.YEAR)
