"""Which period the figures of a report are of."""

from __future__ import annotations

from datetime import datetime

import pytest

from service.times.arithmetic import unit
from service.times.context import Context, Spoken
from service.times.expression import Duration, Nth, Run, Shift, Unit
from service.times.grain import Grain
from service.times.meanings import length
from service.times.reported import period
from service.times.values import Amount, Length, Place

PUBLISHED = datetime(2016, 11, 2)
NINE_MONTHS = (Amount(9, Grain.MONTH),)


def quarter(n: int, year: int = 2016) -> Spoken:
    return Spoken(unit(Grain.QUARTER, datetime(year, 1, 1), n - 1), Grain.QUARTER)


def told(n: int, year: int = 2016, reported: Spoken | None = None) -> Spoken | None:
    place = Place(quarter(n, year).interval, Grain.QUARTER)
    return period(Nth(n, Grain.QUARTER), place, Context(PUBLISHED, reported=reported))


def test_the_first_quarter_told_of_counts_when_it_has_begun() -> None:
    assert told(3) == quarter(3)
    assert told(4) == quarter(4), "a company's own quarter runs ahead of the calendar's"
    assert told(1, 2017) is None


@pytest.mark.parametrize(("n", "year"), [(2, 2016), (3, 2015), (4, 2016)])
def test_neither_an_earlier_quarter_nor_one_that_still_runs_takes_its_place(n, year) -> None:
    assert told(n, year, reported=quarter(3)) is None


def test_a_quarter_that_is_only_compared_with_is_not_told() -> None:
    compared = Shift(length(1, Grain.YEAR), -1, Unit(Grain.QUARTER))
    place = Place(quarter(3).interval, Grain.QUARTER)
    assert period(compared, place, Context(PUBLISHED)) is None


def test_the_half_that_holds_the_quarter_is_told() -> None:
    half = Spoken(unit(Grain.HALF, datetime(2016, 1, 1)), Grain.HALF)
    place = Place(half.interval, Grain.HALF)
    assert period(Nth(1, Grain.HALF), place, Context(PUBLISHED, reported=quarter(2))) == half
    assert period(Nth(1, Grain.HALF), place, Context(PUBLISHED, reported=quarter(3))) is None
    assert told(2, reported=half) == quarter(2)


def test_nine_months_are_told_by_their_year() -> None:
    run, value = Run(Duration(NINE_MONTHS), 0), Length(NINE_MONTHS)
    year = Spoken(unit(Grain.YEAR, datetime(2016, 1, 1)), Grain.YEAR)
    assert period(run, value, Context(PUBLISHED, reported=quarter(3))) == year
    assert period(run, value, Context(PUBLISHED)) is None, "no figures were told"
    assert period(Run(Duration(NINE_MONTHS), -1), value, Context(PUBLISHED, reported=quarter(3))) is None
