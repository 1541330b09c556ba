"""Arithmetic on the calendar, at every grain and at its edges."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.times.arithmetic import add, days_in_month, nth_weekday, part_of_day, season, season_of, start_of, unit
from service.times.feasts import NAMES, feast_day
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.values import Part


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


MOMENT = moment("2017-06-01T15:42:27.300000")  # a Thursday


@pytest.mark.parametrize(
    ("grain", "start", "end"),
    [
        (Grain.SECOND, "2017-06-01T15:42:27", "2017-06-01T15:42:28"),
        (Grain.MINUTE, "2017-06-01T15:42", "2017-06-01T15:43"),
        (Grain.HOUR, "2017-06-01T15:00", "2017-06-01T16:00"),
        (Grain.DAY, "2017-06-01", "2017-06-02"),
        (Grain.WEEKEND, "2017-06-03", "2017-06-05"),
        (Grain.WEEK, "2017-05-29", "2017-06-05"),
        (Grain.MONTH, "2017-06-01", "2017-07-01"),
        (Grain.SEASON, "2017-06-01", "2017-09-01"),
        (Grain.QUARTER, "2017-04-01", "2017-07-01"),
        (Grain.HALF, "2017-01-01", "2017-07-01"),
        (Grain.YEAR, "2017-01-01", "2018-01-01"),
        (Grain.DECADE, "2010-01-01", "2020-01-01"),
        (Grain.CENTURY, "2000-01-01", "2100-01-01"),
        (Grain.MILLENNIUM, "2000-01-01", "3000-01-01"),
    ],
)
def test_the_unit_that_holds_a_moment(grain, start, end):
    assert unit(grain, MOMENT) == Interval(moment(start), moment(end))


@pytest.mark.parametrize(
    ("grain", "offset", "start"),
    [
        (Grain.SECOND, 33, "2017-06-01T15:43:00"),
        (Grain.MINUTE, -42, "2017-06-01T15:00"),
        (Grain.HOUR, 9, "2017-06-02T00:00"),
        (Grain.DAY, -1, "2017-05-31"),
        (Grain.WEEKEND, -1, "2017-05-27"),
        (Grain.WEEK, 1, "2017-06-05"),
        (Grain.MONTH, 7, "2018-01-01"),
        (Grain.MONTH, -6, "2016-12-01"),
        (Grain.SEASON, -1, "2017-03-01"),
        (Grain.SEASON, 2, "2017-12-01"),
        (Grain.QUARTER, -2, "2016-10-01"),
        (Grain.QUARTER, 1, "2017-07-01"),
        (Grain.HALF, -1, "2016-07-01"),
        (Grain.YEAR, 3, "2020-01-01"),
        (Grain.DECADE, -2, "1990-01-01"),
        (Grain.CENTURY, -1, "1900-01-01"),
        (Grain.MILLENNIUM, -1, "1000-01-01"),
    ],
)
def test_the_unit_so_many_further_on(grain, offset, start):
    assert unit(grain, MOMENT, offset).start == moment(start)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        ("2017-01-01", "2016-12-26"),  # New Year's Day, a Sunday, is in the last week of the old year
        ("2018-01-01", "2018-01-01"),
        ("2018-12-31", "2018-12-31"),  # a Monday: the first week of 2019
        ("2019-01-01", "2018-12-31"),
        ("2021-01-03", "2020-12-28"),  # week 53
        ("2017-06-05", "2017-06-05"),
        ("2017-06-04", "2017-05-29"),
    ],
)
def test_weeks_begin_on_monday_over_the_new_year_too(day, start):
    assert start_of(Grain.WEEK, moment(day)) == moment(start)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        ("2017-05-29", "2017-06-03"),
        ("2017-06-03", "2017-06-03"),
        ("2017-06-04", "2017-06-03"),
        ("2016-12-31", "2016-12-31"),
    ],
)
def test_a_weekend_is_of_its_iso_week(day, start):
    assert start_of(Grain.WEEKEND, moment(day)) == moment(start)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        ("2017-01-15", "2016-12-01"),
        ("2017-02-28", "2016-12-01"),
        ("2017-03-01", "2017-03-01"),
        ("2017-11-30", "2017-09-01"),
        ("2017-12-01", "2017-12-01"),
    ],
)
def test_a_winter_begins_in_december(day, start):
    assert start_of(Grain.SEASON, moment(day)) == moment(start)


@pytest.mark.parametrize(
    ("grain", "start", "count", "end"),
    [
        (Grain.MONTH, "2017-01-31", 1, "2017-02-28"),
        (Grain.MONTH, "2016-01-31", 1, "2016-02-29"),
        (Grain.MONTH, "2017-01-31", 2, "2017-03-31"),
        (Grain.MONTH, "2017-03-31", -1, "2017-02-28"),
        (Grain.MONTH, "2017-05-31", 1, "2017-06-30"),
        (Grain.MONTH, "2017-01-15", -1, "2016-12-15"),
        (Grain.MONTH, "2017-01-15", -13, "2015-12-15"),
        (Grain.QUARTER, "2017-11-30", 1, "2018-02-28"),
        (Grain.SEASON, "2017-11-30", 1, "2018-02-28"),
        (Grain.HALF, "2017-08-31", 1, "2018-02-28"),
        (Grain.YEAR, "2016-02-29", 1, "2017-02-28"),
        (Grain.YEAR, "2016-02-29", 4, "2020-02-29"),
        (Grain.YEAR, "2017-06-01", 0.5, "2017-12-01"),
        (Grain.YEAR, "2017-06-01", -1.5, "2015-12-01"),
        (Grain.DECADE, "2016-02-29", 1, "2026-02-28"),
        (Grain.CENTURY, "2017-06-01", -1, "1917-06-01"),
        (Grain.MILLENNIUM, "2017-06-01", -1, "1017-06-01"),
        (Grain.WEEK, "2017-12-28", 1, "2018-01-04"),
        (Grain.DAY, "2016-02-28", 1, "2016-02-29"),
        (Grain.DAY, "2017-02-28", 1, "2017-03-01"),
        (Grain.DAY, "2017-06-01", 1.5, "2017-06-02T12:00"),
        (Grain.HOUR, "2017-12-31T23:00", 1, "2018-01-01T00:00"),
        (Grain.MINUTE, "2017-06-01T10:00", -90, "2017-06-01T08:30"),
        (Grain.SECOND, "2017-06-01T10:00", 61, "2017-06-01T10:01:01"),
    ],
)
def test_adding_units(grain, start, count, end):
    assert add(grain, moment(start), count) == moment(end)


@pytest.mark.parametrize(
    ("grain", "start", "count"),
    [
        (Grain.DAY, "0001-01-01", -1),
        (Grain.DAY, "9999-12-31", 1),
        (Grain.MONTH, "0001-01-31", -1),
        (Grain.MONTH, "9999-12-01", 1),
        (Grain.YEAR, "2017-06-01", 10_000),
        (Grain.YEAR, "2017-06-01", -2017),
        (Grain.MILLENNIUM, "2017-06-01", 10**18),
        (Grain.HOUR, "2017-06-01", 10**30),
    ],
)
def test_outside_of_the_calendar(grain, start, count):
    with pytest.raises(OverflowError):
        add(grain, moment(start), count)


@pytest.mark.parametrize(
    ("grain", "day", "start", "end"),
    [
        (Grain.YEAR, "0001-06-01", "0001-01-01", "0002-01-01"),
        (Grain.DECADE, "0001-06-01", "0001-01-01", "0010-01-01"),
        (Grain.CENTURY, "0001-06-01", "0001-01-01", "0100-01-01"),
        (Grain.MILLENNIUM, "0999-06-01", "0001-01-01", "1000-01-01"),
        (Grain.CENTURY, "0100-01-01", "0100-01-01", "0200-01-01"),
        (Grain.WEEK, "0001-01-01", "0001-01-01", "0001-01-08"),
    ],
)
def test_units_at_the_first_years(grain, day, start, end):
    assert unit(grain, moment(day)) == Interval(moment(start), moment(end))


@pytest.mark.parametrize(
    "grain",
    [
        Grain.DAY,
        Grain.WEEK,
        Grain.MONTH,
        Grain.SEASON,
        Grain.QUARTER,
        Grain.HALF,
        Grain.YEAR,
        Grain.DECADE,
        Grain.CENTURY,
        Grain.MILLENNIUM,
    ],
)
def test_the_last_unit_there_is_ends_with_the_last_moment(grain):
    assert unit(grain, datetime(9999, 12, 31)).end == datetime(9999, 12, 31, 23, 59, 59, 999999)


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [
        (2017, 1, 31),
        (2017, 2, 28),
        (2016, 2, 29),
        (1900, 2, 28),
        (2000, 2, 29),
        (2017, 4, 30),
        (2017, 6, 30),
        (2017, 9, 30),
        (2017, 11, 30),
        (2017, 12, 31),
    ],
)
def test_days_in_a_month(year, month, days):
    assert days_in_month(year, month) == days


@pytest.mark.parametrize(
    ("part", "start", "end"),
    [
        (Part.MORNING, "2017-05-31T06:00", "2017-05-31T12:00"),
        (Part.MIDDAY, "2017-05-31T12:00", "2017-05-31T13:00"),
        (Part.AFTERNOON, "2017-05-31T12:00", "2017-05-31T18:00"),
        (Part.EVENING, "2017-05-31T18:00", "2017-06-01T00:00"),
        (Part.NIGHT, "2017-05-31T18:00", "2017-06-01T06:00"),
        (Part.DAYTIME, "2017-05-31T06:00", "2017-05-31T18:00"),
    ],
)
def test_the_hours_of_a_part_of_a_day(part, start, end):
    assert part_of_day(part, datetime(2017, 5, 31)) == Interval(moment(start), moment(end))


@pytest.mark.parametrize(
    ("part", "start", "end"),
    [
        (Part.SPRING, "2016-03-01", "2016-06-01"),
        (Part.SUMMER, "2016-06-01", "2016-09-01"),
        (Part.AUTUMN, "2016-09-01", "2016-12-01"),
        (Part.WINTER, "2016-12-01", "2017-03-01"),
    ],
)
def test_the_seasons_of_a_year(part, start, end):
    assert season(part, 2016) == Interval(moment(start), moment(end))


@pytest.mark.parametrize(
    ("month", "part"),
    [(12, "WI"), (1, "WI"), (2, "WI"), (3, "SP"), (5, "SP"), (6, "SU"), (8, "SU"), (9, "FA"), (11, "FA")],
)
def test_the_season_of_a_month(month, part):
    assert season_of(datetime(2017, month, 5)) == part


@pytest.mark.parametrize(
    ("month", "weekday", "n", "day"),
    [
        (6, 3, 1, "2017-06-01"),
        (6, 4, 1, "2017-06-02"),
        (6, 2, 1, "2017-06-07"),
        (6, 3, 5, "2017-06-29"),
        (6, 3, -1, "2017-06-29"),
        (6, 4, -1, "2017-06-30"),
        (6, 5, -1, "2017-06-24"),
        (6, 4, -2, "2017-06-23"),
        (12, 6, -1, "2017-12-31"),
        (2, 1, -1, "2017-02-28"),
    ],
)
def test_the_nth_weekday_of_a_month(month, weekday, n, day):
    assert nth_weekday(2017, month, weekday, n) == moment(day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("new year", "2017-01-01"),
        ("valentine's day", "2017-02-14"),
        ("may day", "2017-05-01"),
        ("independence day", "1976-07-04"),
        ("halloween", "2017-10-31"),
        ("christmas eve", "2017-12-24"),
        ("christmas", "1914-12-25"),
        ("boxing day", "2004-12-26"),
        ("new year's eve", "1999-12-31"),
        ("easter", "2017-04-16"),
        ("easter", "2018-04-01"),
        ("easter", "2000-04-23"),
        ("easter", "1943-04-25"),
        ("easter", "2008-03-23"),
        ("good friday", "1998-04-10"),
        ("good friday", "2018-03-30"),
        ("easter monday", "1916-04-24"),
        ("palm sunday", "2017-04-09"),
        ("ash wednesday", "2017-03-01"),
        ("maundy thursday", "2017-04-13"),
        ("ascension", "2017-05-25"),
        ("pentecost", "2017-06-04"),
        ("whit monday", "2017-06-05"),
        ("corpus christi", "2017-06-15"),
        ("martin luther king day", "2017-01-16"),
        ("presidents' day", "2017-02-20"),
        ("mother's day", "2017-05-14"),
        ("memorial day", "2017-05-29"),
        ("memorial day", "2016-05-30"),
        ("father's day", "2017-06-18"),
        ("labor day", "2017-09-04"),
        ("columbus day", "2017-10-09"),
        ("thanksgiving", "2017-11-23"),
        ("thanksgiving", "2018-11-22"),
        ("election day", "2016-11-08"),
        ("election day", "2020-11-03"),
        ("black friday", "2017-11-24"),
        ("black friday", "2019-11-29"),
        ("cyber monday", "2017-11-27"),
        ("super tuesday", "2016-03-01"),
    ],
)
def test_feasts(name, day):
    assert feast_day(name, moment(day).year) == moment(day)


def test_a_feast_without_a_rule():
    with pytest.raises(KeyError):
        feast_day("the king's birthday", 2017)


@pytest.mark.parametrize("name", NAMES)
def test_every_feast_has_a_day_in_every_year(name):
    assert all(feast_day(name, year).year == year for year in (1, 1900, 2000, 2016, 2017, 9998))


@given(st.sampled_from(Grain), st.datetimes(datetime(11, 1, 1), datetime(8000, 1, 1)))
def test_a_moment_lies_in_its_unit_and_units_touch(grain, when):
    here, following = unit(grain, when), unit(grain, when, 1)

    assert here.start is not None
    assert here.end is not None
    assert following.start is not None
    if grain is Grain.WEEKEND:
        assert following.start - here.start == timedelta(days=7)
    elif grain is not Grain.DAYPART:  # parts of a day are no fixed units
        assert here.start <= when < here.end == following.start
