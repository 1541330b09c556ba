"""Times in plain English, at the grain that was said."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings

from service.times.arithmetic import part_of_day, season, unit
from service.times.display import day_name, display, month_name, weekday_name
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.resolve import Resolution, resolve
from service.times.values import Part, Place

from .strategies import contexts, expressions

MOMENT = datetime(2017, 6, 1, 15, 42, 27)


def interval(first: str | None, end: str | None) -> Interval:
    return Interval(first and datetime.fromisoformat(first), end and datetime.fromisoformat(end))


@pytest.mark.parametrize(
    ("grain", "words"),
    [
        (Grain.SECOND, "Thursday 1 June 2017, 15:42:27"),
        (Grain.MINUTE, "Thursday 1 June 2017, 15:42"),
        (Grain.HOUR, "Thursday 1 June 2017, 15:00"),
        (Grain.DAY, "Thursday 1 June 2017"),
        (Grain.WEEKEND, "weekend of 3 to 4 June 2017"),
        (Grain.WEEK, "week of 29 May to 4 June 2017"),
        (Grain.MONTH, "June 2017"),
        (Grain.SEASON, "summer 2017"),
        (Grain.QUARTER, "second quarter of 2017"),
        (Grain.HALF, "first half of 2017"),
        (Grain.YEAR, "2017"),
        (Grain.DECADE, "the 2010s"),
        (Grain.CENTURY, "the 21st century"),
        (Grain.MILLENNIUM, "the 3rd millennium"),
    ],
)
def test_each_grain(grain, words):
    assert display(unit(grain, MOMENT), grain) == words


@pytest.mark.parametrize(
    ("first", "end", "grain", "words"),
    [
        ("2017-05-29", "2017-05-31", Grain.DAY, "29 to 30 May 2017"),
        ("2017-05-25", "2017-06-02", Grain.DAY, "25 May to 1 June 2017"),
        ("2016-12-30", "2017-01-03", Grain.DAY, "30 December 2016 to 2 January 2017"),
        ("2016-12-26", "2017-01-02", Grain.WEEK, "week of 26 December 2016 to 1 January 2017"),
        ("2017-01-01", "2017-04-01", Grain.MONTH, "January 2017 to March 2017"),
        ("2014-01-01", "2017-01-01", Grain.YEAR, "2014 to 2016"),
        ("1980-01-01", "2000-01-01", Grain.DECADE, "the 1980s to the 1990s"),
        ("2011-01-01", None, Grain.YEAR, "since 2011"),
        ("2015-09-01", None, Grain.MONTH, "since September 2015"),
        (None, "2017-06-02", Grain.DAY, "until Thursday 1 June 2017"),
        (None, "2012-01-01", Grain.YEAR, "until 2011"),
        (None, None, Grain.DAY, "undated"),
    ],
)
def test_spans_and_open_ends(first, end, grain, words):
    assert display(interval(first, end), grain) == words


@pytest.mark.parametrize(
    ("first", "end", "words"),
    [
        ("2014-01-01", "2015-01-01", "about 2014"),
        ("2014-01-01", None, "since about 2014"),
        (None, "2015-01-01", "until about 2014"),
    ],
)
def test_what_is_approximate(first, end, words):
    assert display(interval(first, end), Grain.YEAR, approximate=True) == words


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part.MORNING, "morning"),
        (Part.MIDDAY, "midday"),
        (Part.AFTERNOON, "afternoon"),
        (Part.EVENING, "evening"),
        (Part.NIGHT, "night"),
        (Part.DAYTIME, "daytime"),
    ],
)
def test_parts_of_days(part, words):
    day = datetime(2017, 5, 29)

    assert display(part_of_day(part, day), Grain.DAYPART, part, unit(Grain.DAY, day)) == f"Monday 29 May 2017, {words}"


def test_a_night_of_two_days():
    night = interval("2017-05-29T18:00", "2017-05-30T06:00")

    assert (
        display(night, Grain.DAYPART, Part.NIGHT, interval("2017-05-29", "2017-05-31")) == "night of 29 to 30 May 2017"
    )


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part.SPRING, "spring 2016"),
        (Part.SUMMER, "summer 2016"),
        (Part.AUTUMN, "autumn 2016"),
        (Part.WINTER, "winter 2016"),
    ],
)
def test_seasons(part, words):
    assert display(season(part, 2016), Grain.SEASON, part) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1, "1st"),
        (150, "2nd"),
        (250, "3rd"),
        (350, "4th"),
        (1050, "11th"),
        (1150, "12th"),
        (1250, "13th"),
        (1950, "20th"),
        (2050, "21st"),
        (2150, "22nd"),
    ],
)
def test_centuries_are_counted(year, words):
    assert display(unit(Grain.CENTURY, datetime(year, 6, 1)), Grain.CENTURY) == f"the {words} century"


@pytest.mark.parametrize(("month", "words"), [(1, "first"), (4, "second"), (7, "third"), (10, "fourth")])
def test_quarters_are_counted(month, words):
    assert display(unit(Grain.QUARTER, datetime(2017, month, 1)), Grain.QUARTER) == f"{words} quarter of 2017"


@pytest.mark.parametrize(
    ("number", "name"), list(enumerate(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
)
def test_weekdays_and_days(number, name):
    day = datetime(2017, 6, 5 + number)

    assert weekday_name(number) == name
    assert day_name(day) == f"{name} {5 + number} June 2017"


@pytest.mark.parametrize(("number", "name"), [(1, "January"), (5, "May"), (12, "December")])
def test_months(number, name):
    assert month_name(number) == name


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(expressions, contexts)
def test_whatever_is_resolved_has_words(expression, context):
    found = resolve(expression, context)
    if isinstance(found, Resolution) and isinstance(found.value, Place):
        place = found.value
        assert len(display(place.interval, place.grain, place.part, place.days)) > 0
