"""TIMEX3 values, held against a grammar of what the guidelines allow."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings

from service.languages import load
from service.times.arithmetic import part_of_day, season, unit
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.resolve import Resolution, resolve
from service.times.timex import length, unknown, value
from service.times.values import Amount, Ancient, Era, Length, Part, Place, Recurrence, Reference

from .strategies import contexts, expressions

MOMENT = datetime(2017, 6, 1, 15, 42, 27)

# TimeML 1.2.1 annotation guidelines, section 2.2.4: values are ISO 8601 with the letters of TIDES.
_MONTH = r"(0[1-9]|1[0-2])"
_DATE = rf"\d{{4}}-{_MONTH}-(0[1-9]|[12]\d|3[01])"
_PART = "(MO|MI|AF|EV|NI|DT)"
_NUMBER = r"(\d+(\.\d+)?|X)"
_UNITS = ("Y", "H", "Q", "M", "S", "W", "WE", "D")
GRAMMAR = {
    "date": rf"\d{{1,4}}|\d{{4}}-({_MONTH}|Q[1-4]|H[12]|SP|SU|FA|WI)|\d{{4}}-W(0[1-9]|[1-4]\d|5[0-3])(-WE)?|{_DATE}",
    "time": rf"{_DATE}T({_PART}|([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00)",
    "length": rf"P(?!$)({_NUMBER}({'|'.join(_UNITS)}))*(T(?!$)({_NUMBER}[HMS])+)?|PXX",
    "set": r"P(\d+|X)(Y|H|Q|M|W|WE|D|SU|DE|CE|L)|PT(\d+|X)[HMS]|"
    rf"XXXX-WXX-([1-7](T{_PART})?|WE)|XXXX-XX-XXT{_PART}|XXXX-({_MONTH}|SP|SU|FA|WI)",
    "ancient": rf"BC\d{{4}}(-{_MONTH}(-(0[1-9]|[12]\d|3[01]))?)?|BC\d{{4}}-(SP|SU|FA|WI)|BC\d\d\d?",
    "reference": "(PAST|PRESENT|FUTURE)_REF",
    "unknown": "XXXX-XX-XX|XXXX-WXX|XXXX-WXX-WE|XXXX-XX|XXXX-QX|XXXX",
}


def obeys(text: str, kind: str) -> bool:
    return re.fullmatch(GRAMMAR[kind], text) is not None


@pytest.mark.parametrize(
    ("grain", "text"),
    [
        (Grain.SECOND, "2017-06-01T15:42:27"),
        (Grain.MINUTE, "2017-06-01T15:42"),
        (Grain.HOUR, "2017-06-01T15:00"),
        (Grain.DAY, "2017-06-01"),
        (Grain.WEEKEND, "2017-W22-WE"),
        (Grain.WEEK, "2017-W22"),
        (Grain.MONTH, "2017-06"),
        (Grain.SEASON, "2017-SU"),
        (Grain.QUARTER, "2017-Q2"),
        (Grain.HALF, "2017-H1"),
        (Grain.YEAR, "2017"),
        (Grain.DECADE, "201"),
        (Grain.CENTURY, "20"),
        (Grain.MILLENNIUM, "2"),
    ],
)
def test_places(grain, text):
    assert value(Place(unit(grain, MOMENT), grain)) == text


@pytest.mark.parametrize(
    ("day", "grain", "text"),
    [
        ("2017-01-01", Grain.WEEK, "2016-W52"),
        ("2018-12-31", Grain.WEEK, "2019-W01"),
        ("2021-01-03", Grain.WEEK, "2020-W53"),
        ("2017-01-01", Grain.WEEKEND, "2016-W52-WE"),
        ("0814-01-28", Grain.DAY, "0814-01-28"),
        ("0814-01-28", Grain.MONTH, "0814-01"),
        ("0814-01-28", Grain.YEAR, "0814"),
        ("0814-01-28", Grain.DECADE, "081"),
        ("0814-01-28", Grain.CENTURY, "08"),
        ("0814-01-28", Grain.MINUTE, "0814-01-28T00:00"),
        ("0814-01-28", Grain.SECOND, "0814-01-28T00:00:00"),
        ("0044-03-15", Grain.DAY, "0044-03-15"),
        ("2017-12-31", Grain.QUARTER, "2017-Q4"),
        ("2017-12-31", Grain.HALF, "2017-H2"),
    ],
)
def test_places_at_the_edges(day, grain, text):
    assert value(Place(unit(grain, datetime.fromisoformat(day)), grain)) == text


@pytest.mark.parametrize("part", [Part.MORNING, Part.MIDDAY, Part.AFTERNOON, Part.EVENING, Part.NIGHT, Part.DAYTIME])
@pytest.mark.parametrize(("year", "day"), [(2017, "2017-05-31"), (814, "0814-05-31")])
def test_parts_of_days(year, day, part):
    midnight = datetime(year, 5, 31)

    assert (
        value(Place(part_of_day(part, midnight), Grain.DAYPART, part, days=unit(Grain.DAY, midnight)))
        == f"{day}T{part}"
    )


@pytest.mark.parametrize(
    ("part", "text"),
    [(Part.SPRING, "2016-SP"), (Part.SUMMER, "2016-SU"), (Part.AUTUMN, "2016-FA"), (Part.WINTER, "2016-WI")],
)
def test_seasons(part, text):
    assert value(Place(season(part, 2016), Grain.SEASON, part)) == text


@pytest.mark.parametrize(("year", "text"), [(2017, "2017-05-30T24:00"), (814, "0814-05-30T24:00")])
def test_midnight_is_the_end_of_its_day(year, text):
    midnight = datetime(year, 5, 31)

    assert value(Place(unit(Grain.MINUTE, midnight), Grain.MINUTE, days=unit(Grain.DAY, datetime(year, 5, 30)))) == text


def test_an_open_start_is_told_by_the_end():
    assert value(Place(Interval(None, datetime(2017, 1, 1)), Grain.DAY)) == "2017-01-01"


@pytest.mark.parametrize(
    ("amounts", "text"),
    [
        ([(3, Grain.MONTH)], "P3M"),
        ([(3, Grain.MINUTE)], "PT3M"),
        ([(3, Grain.SECOND)], "PT3S"),
        ([(3, Grain.HOUR)], "PT3H"),
        ([(3, Grain.DAY)], "P3D"),
        ([(3, Grain.WEEK)], "P3W"),
        ([(2, Grain.WEEKEND)], "P2WE"),
        ([(2, Grain.QUARTER)], "P2Q"),
        ([(1, Grain.YEAR)], "P1Y"),
        ([(2, Grain.DECADE)], "P20Y"),
        ([(3, Grain.CENTURY)], "P300Y"),
        ([(1, Grain.MILLENNIUM)], "P1000Y"),
        ([(None, Grain.DAY)], "PXD"),
        ([(None, Grain.DECADE)], "PXY"),
        ([(None, Grain.HOUR)], "PTXH"),
        ([], "PXX"),
        ([(1, Grain.YEAR), (3, Grain.MONTH)], "P1Y3M"),
        ([(1, Grain.DAY), (6, Grain.HOUR)], "P1DT6H"),
        ([(1, Grain.MINUTE), (30, Grain.SECOND)], "PT1M30S"),
        ([(0.5, Grain.HOUR)], "PT30M"),
        ([(0.5, Grain.YEAR)], "P6M"),
        ([(0.5, Grain.DAY)], "PT12H"),
        ([(0.5, Grain.MINUTE)], "PT30S"),
        ([(1.5, Grain.HOUR)], "PT1H30M"),
        ([(2.5, Grain.YEAR)], "P2.5Y"),
        ([(0.5, Grain.CENTURY)], "P50Y"),
        ([(1.5, Grain.DECADE)], "P15Y"),
        ([(2.5, Grain.MONTH)], "P2.5M"),
        ([(1_500_000, Grain.YEAR)], "P1500000Y"),
        ([(2_500_000.5, Grain.MONTH)], "P2500000.5M"),
    ],
)
def test_lengths(amounts, text):
    assert length(tuple(Amount(number, grain) for number, grain in amounts)) == text
    assert obeys(text, "length")


@pytest.mark.parametrize("era", Era)
def test_references(era):
    assert value(Reference(era)) == f"{era.name}_REF"
    assert obeys(value(Reference(era)), "reference")


@pytest.mark.parametrize(
    ("ancient", "text"),
    [
        (Ancient(480), "BC0480"),
        (Ancient(44, 3), "BC0044-03"),
        (Ancient(44, 3, 15), "BC0044-03-15"),
        (Ancient(3000), "BC3000"),
        (Ancient(480, part=Part.SPRING), "BC0480-SP"),
        (Ancient(470, grain=Grain.DECADE), "BC047"),
        (Ancient(400, grain=Grain.CENTURY), "BC04"),
    ],
)
def test_before_the_common_era(ancient, text):
    assert value(ancient) == text
    assert obeys(text, "ancient")


def test_a_set_is_its_pattern():
    assert value(Recurrence("XXXX-WXX-5", "EVERY")) == "XXXX-WXX-5"


@pytest.mark.parametrize("grain", [None, *Grain])
def test_what_is_not_known(grain):
    assert obeys(unknown(grain), "unknown")


@pytest.mark.parametrize(
    ("grain", "text"),
    [(Grain.DAY, "XXXX-XX-XX"), (Grain.WEEK, "XXXX-WXX"), (Grain.MONTH, "XXXX-XX"), (Grain.YEAR, "XXXX")],
)
def test_the_grain_is_said_where_it_is_known(grain, text):
    assert unknown(grain) == text


@pytest.mark.parametrize("word", sorted(set(load("en").times.lexicon.words)))
def test_adverbs_of_the_lexicon_are_of_the_grammar(word):
    values = load("en").times.lexicon.words[word]

    assert all(obeys(values[name], "set") for name in ("adverb_unit", "annual") if name in values)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(expressions, contexts)
def test_whatever_is_resolved_is_of_the_grammar(expression, context):
    found = resolve(expression, context)
    if not isinstance(found, Resolution):
        return
    match found.value:
        case Place(grain=grain):
            assert obeys(value(found.value), "time" if grain < Grain.DAY else "date")
        case Ancient():
            assert obeys(value(found.value), "ancient")
        case Length():
            assert obeys(value(found.value), "length")
        case Recurrence():
            assert obeys(value(found.value), "set")
        case Reference():
            assert obeys(value(found.value), "reference")
