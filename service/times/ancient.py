"""Before the common era, where this code has no calendar: years are counted, and nothing else."""

from __future__ import annotations

from .expression import Duration, Expression, Fields, Focus, Last, Next, Season, Shift, Then, Unit
from .grain import Grain
from .values import Amount, Ancient

_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}


def leaning(expression: Expression, last: Ancient) -> Ancient | None:
    """What leans on a time before the common era that was spoken of: "the following year", "in August", "that winter".

    None for what does not, or would lie after it.
    """
    match expression:
        case Fields(year=None, month=int(month), day=day):
            return Ancient(last.year, month, day)
        case Season(part=part):
            return Ancient(last.year, part=part)
        case Then():
            return last
        case Focus(grain=Grain.YEAR) | Unit(grain=Grain.YEAR):
            return Ancient(last.year)
        case Next(target=Unit(grain=grain), anchor=Focus()) if grain in _YEARS:
            return _moved(last, grain, 1)
        case Last(target=Unit(grain=grain), anchor=Focus()) if grain in _YEARS:
            return _moved(last, grain, -1)
        case Shift(length=Duration(amounts=(Amount(number=float() | int() as number, unit=unit),)), anchor=Focus()):
            return _shifted(last, unit, expression.direction * number)
        case _:
            return None


def _moved(last: Ancient, grain: Grain, step: int) -> Ancient | None:
    """So many decades or centuries on: of 483 BC, the following decade is the 470s."""
    size = _YEARS[grain]
    year = (last.year // size - step) * size
    return Ancient(year, grain=grain) if year >= 0 else None


def _shifted(last: Ancient, unit: Grain, count: float) -> Ancient | None:
    if unit not in _YEARS:
        return None
    year = last.year - round(count * _YEARS[unit])
    return Ancient(year) if year > 0 else None
