"""EDTF: every grain, held against a parser of the standard."""

from __future__ import annotations

from datetime import datetime

import pytest
from edtf import parse_edtf
from hypothesis import HealthCheck, assume, given, settings

from service.times.arithmetic import end_of, part_of_day, season, unit
from service.times.edtf import edtf, edtf_of
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.resolve import Resolution, resolve
from service.times.values import Part, Place

from .reading import story
from .strategies import contexts, expressions

MOMENT = datetime(2017, 6, 1, 15, 42, 27)
COARSE = [grain for grain in Grain if grain > Grain.DAYPART]


def interval(first: str | None, end: str | None) -> Interval:
    return Interval(first and datetime.fromisoformat(first), end and datetime.fromisoformat(end))


def two(grain: Grain) -> Interval:
    """Two units as one interval."""
    first = unit(grain, MOMENT)
    assert first.end is not None
    return Interval(first.start, end_of(grain, first.end))


def is_valid(text: str) -> bool:
    """Parsing is enough: reckoning with what was parsed is where the package fails on open ends."""
    return bool(str(parse_edtf(text)))


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the year 480 BC", "-0479"),
        ("spring 480 BC", "-0479-21"),
        ("the 470s BC", "-0478/-0469"),
        ("the 5th century BC", "-0499/-0400"),
        ("the 1st century BC", "-0099/0000"),
    ],
)
def test_before_the_common_era_years_are_counted_from_a_year_0(words, text):
    (time,) = story(f"The league was founded in {words}.").times

    assert edtf_of(time) == text
    assert is_valid(text)


def test_a_winter_of_history_is_told_by_its_months():
    said = "The war of 1914 to 1918 reached the hills in December 1914. The army lost its horses over the winter."

    assert edtf_of(story(said).times[-1]) == "1914-12/1915-02"


@pytest.mark.parametrize(
    ("grain", "text"),
    [
        (Grain.SECOND, "2017-06-01T15:42:27"),
        (Grain.MINUTE, "2017-06-01T15:42:00"),
        (Grain.HOUR, "2017-06-01T15:00:00"),
        (Grain.DAY, "2017-06-01"),
        (Grain.WEEKEND, "2017-06-03/2017-06-04"),
        (Grain.WEEK, "2017-05-29/2017-06-04"),
        (Grain.MONTH, "2017-06"),
        (Grain.SEASON, "2017-22"),
        (Grain.QUARTER, "2017-34"),
        (Grain.HALF, "2017-40"),
        (Grain.YEAR, "2017"),
        (Grain.DECADE, "201X"),
        (Grain.CENTURY, "20XX"),
        (Grain.MILLENNIUM, "2XXX"),
    ],
)
def test_one_unit_of_each_grain(grain, text):
    assert edtf(unit(grain, MOMENT), grain) == text
    assert is_valid(text)


@pytest.mark.parametrize(
    ("part", "text"),
    [(Part.SPRING, "2016-21"), (Part.SUMMER, "2016-22"), (Part.AUTUMN, "2016-23"), (Part.WINTER, "2016-24")],
)
def test_seasons(part, text):
    assert edtf(season(part, 2016), Grain.SEASON, part) == text
    assert is_valid(text)


@pytest.mark.parametrize(
    ("month", "text"),
    [(1, "2017-33"), (3, "2017-33"), (4, "2017-34"), (9, "2017-35"), (10, "2017-36"), (12, "2017-36")],
)
def test_quarters(month, text):
    assert edtf(unit(Grain.QUARTER, datetime(2017, month, 5)), Grain.QUARTER) == text


@pytest.mark.parametrize(("month", "text"), [(6, "2017-40"), (7, "2017-41")])
def test_halves(month, text):
    assert edtf(unit(Grain.HALF, datetime(2017, month, 5)), Grain.HALF) == text


@pytest.mark.parametrize(
    ("year", "grain", "text"),
    [
        (7, Grain.YEAR, "0007"),
        (7, Grain.MONTH, "0007-06"),
        (7, Grain.DAY, "0007-06-01"),
        (7, Grain.DECADE, "000X"),
        (7, Grain.CENTURY, "00XX"),
        (7, Grain.MILLENNIUM, "0XXX"),
        (814, Grain.YEAR, "0814"),
        (814, Grain.MINUTE, "0814-06-01T00:00:00"),
        (9999, Grain.YEAR, "9999"),
        (9999, Grain.CENTURY, "99XX"),
        (9999, Grain.MILLENNIUM, "9XXX"),
    ],
)
def test_the_first_and_the_last_years(year, grain, text):
    assert edtf(unit(grain, datetime(year, 6, 1)), grain) == text
    assert is_valid(text)


@pytest.mark.parametrize(
    ("first", "end", "grain", "text"),
    [
        ("2017-05-25", "2017-06-02", Grain.DAY, "2017-05-25/2017-06-01"),
        ("2017-05-29", "2017-06-12", Grain.WEEK, "2017-05-29/2017-06-11"),
        ("2016-12-01", "2017-03-01", Grain.MONTH, "2016-12/2017-02"),
        ("2014-01-01", "2017-01-01", Grain.YEAR, "2014/2016"),
        ("2017-01-01", "2017-07-01", Grain.QUARTER, "2017-01/2017-06"),
        ("2016-07-01", "2017-07-01", Grain.HALF, "2016-07/2017-06"),
        ("2017-03-01", "2017-09-01", Grain.SEASON, "2017-03/2017-08"),
        ("1980-01-01", "2000-01-01", Grain.DECADE, "1980/1999"),
        ("1800-01-01", "2000-01-01", Grain.CENTURY, "1800/1999"),
        ("2011-01-01", None, Grain.YEAR, "2011/.."),
        (None, "2012-01-01", Grain.YEAR, "../2011"),
        ("2015-09-01", None, Grain.MONTH, "2015-09/.."),
        (None, "2017-06-02", Grain.DAY, "../2017-06-01"),
        ("2017-04-01", None, Grain.QUARTER, "2017-04/.."),
        (None, "2017-04-01", Grain.QUARTER, "../2017-03"),
        ("1990-01-01", None, Grain.DECADE, "1990/.."),
        (None, "2000-01-01", Grain.DECADE, "../1999"),
        ("2017-05-30T22:00", None, Grain.MINUTE, "2017-05-30/.."),
        ("2017-05-30T18:00", None, Grain.DAYPART, "2017-05-30/.."),
        (None, None, Grain.DAY, "../.."),
    ],
)
def test_intervals(first, end, grain, text):
    assert edtf(interval(first, end), grain) == text
    assert is_valid(text)


@pytest.mark.parametrize("approximate", [False, True])
@pytest.mark.parametrize("grain", Grain)
@pytest.mark.parametrize("shape", ["one", "two", "since", "until"])
def test_every_grain_in_every_shape_is_of_the_standard(grain, shape, approximate):
    one = unit(grain, MOMENT)
    shaped = {"one": one, "two": two(grain), "since": Interval(one.start, None), "until": Interval(None, one.end)}

    assert is_valid(edtf(shaped[shape], grain, approximate=approximate))


@pytest.mark.parametrize("shape", ["one", "two", "since", "until"])
@pytest.mark.parametrize("grain", COARSE)
def test_what_is_approximate_says_so_at_each_end(grain, shape):
    one = unit(grain, MOMENT)
    shaped = {"one": one, "two": two(grain), "since": Interval(one.start, None), "until": Interval(None, one.end)}
    ends = edtf(shaped[shape], grain, approximate=True).split("/")

    assert all(end.endswith("~") for end in ends if end != "..")
    assert ("~" in edtf(shaped[shape], grain)) is False


def test_a_time_of_day_cannot_be_marked_as_approximate():
    assert edtf(unit(Grain.MINUTE, MOMENT), Grain.MINUTE, approximate=True) == "2017-06-01T15:42:00"


@pytest.mark.parametrize("part", [Part.MORNING, Part.MIDDAY, Part.AFTERNOON, Part.EVENING, Part.NIGHT, Part.DAYTIME])
def test_a_part_of_a_day_is_its_day(part):
    day = datetime(2017, 5, 31)

    assert edtf(part_of_day(part, day), Grain.DAYPART, part, unit(Grain.DAY, day)) == "2017-05-31"


def test_a_night_of_two_days_is_both():
    night = interval("2017-05-29T18:00", "2017-05-30T06:00")

    assert edtf(night, Grain.DAYPART, Part.NIGHT, interval("2017-05-29", "2017-05-31")) == "2017-05-29/2017-05-30"


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(expressions, contexts)
def test_whatever_is_resolved_is_of_the_standard(expression, context):
    found = resolve(expression, context)
    assume(isinstance(found, Resolution) and isinstance(found.value, Place))
    assert isinstance(found, Resolution)
    assert isinstance(found.value, Place)
    place = found.value

    for approximate in (False, True):
        assert is_valid(edtf(place.interval, place.grain, place.part, place.days, approximate))
