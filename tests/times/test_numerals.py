"""Numerals: what kinds of number a token of digits can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.times.numerals import numeral


@pytest.mark.parametrize(
    ("word", "values"),
    [
        ("0", {"number": 0, "hour": 0}),
        ("1", {"number": 1, "day": 1, "month_number": 1, "hour": 1}),
        ("12", {"number": 12, "day": 12, "month_number": 12, "hour": 12, "two_digits": 12}),
        ("05", {"number": 5, "day": 5, "month_number": 5, "hour": 5, "two_digits": 5}),
        ("00", {"number": 0, "hour": 0, "two_digits": 0}),
        ("24", {"number": 24, "day": 24, "hour": 24, "two_digits": 24}),
        ("25", {"number": 25, "day": 25, "two_digits": 25}),
        ("31", {"number": 31, "day": 31, "two_digits": 31}),
        ("32", {"number": 32, "two_digits": 32}),
        ("100", {"number": 100, "three_digits": 100}),
        ("012", {"number": 12}),
        ("999", {"number": 999, "three_digits": 999}),
        ("1000", {"number": 1000, "year": 1000, "military": 1000}),
        ("2017", {"number": 2017, "year": 2017, "military": 2017}),
        ("1998", {"number": 1998, "year": 1998}),
        ("2199", {"number": 2199, "year": 2199}),
        ("2200", {"number": 2200, "military": 2200}),
        ("2459", {"number": 2459, "military": 2459}),
        ("2500", {"number": 2500}),
        ("0930", {"number": 930, "military": 930}),
        ("0999", {"number": 999}),
        ("12345", {"number": 12345}),
        ("123456789", {"number": 123456789}),
        ("1,000", {"number": 1000}),
        ("12,345,678", {"number": 12345678}),
        ("2.5", {"number": 2.5, "decimal": 2.5, "dotted": (2, 5)}),
        ("10.30", {"number": 10.3, "decimal": 10.3, "dotted": (10, 30)}),
        ("2.125", {"number": 2.125, "decimal": 2.125}),
        ("2011/12", {"year_pair": 2011}),
        ("2011/2012", {"year_pair": 2011}),
        ("1/2", {"fraction": 0.5}),
        ("½", {"fraction": 0.5}),
        ("¼", {"fraction": 0.25}),
        ("¾", {"fraction": 0.75}),
        ("1st", {"ordinal_number": 1, "ordinal_day": 1}),
        ("31st", {"ordinal_number": 31, "ordinal_day": 31}),
        ("32nd", {"ordinal_number": 32}),
        ("200th", {"ordinal_number": 200}),
        ("1990s", {"decade": 1990}),
        ("2010s", {"decade": 2010}),
        ("90s", {"decade": 90}),
        ("'90s", {"decade": 90}),
        ("’60s", {"decade": 60}),
        ("1990's", {"decade": 1990}),
        ("'98", {"short_year": 98}),
        ("’05", {"short_year": 5}),
        ("10:30", {"clock": (10, 30)}),
        ("9:05", {"clock": (9, 5)}),
        ("10:30:15", {"clock": (10, 30, 15)}),
        ("14h30", {"clock": (14, 30)}),
        ("24:00", {"clock": (24, 0)}),
        ("2017-06-01", {"iso_date": (2017, 6, 1)}),
        ("2017/6/1", {"iso_date": (2017, 6, 1)}),
        ("2017.06.01", {"iso_date": (2017, 6, 1)}),
        ("2017-06-01T10:00", {"iso_moment": "2017-06-01T10:00"}),
        ("2017-06-01T10:00:30Z", {"iso_moment": "2017-06-01T10:00:30Z"}),
        ("2017-06-01T10:00+02:00", {"iso_moment": "2017-06-01T10:00+02:00"}),
        ("30/5/2017", {"numeric_date": (30, 5, 2017)}),
        ("5/30/17", {"numeric_date": (5, 30, 17)}),
        ("31.12.98", {"numeric_date": (31, 12, 98)}),
        ("5-30-2017", {"numeric_date": (5, 30, 2017)}),
        ("Q3", {"quarter_word": 3}),
        ("3q", {"quarter_word": 3}),
        ("H1", {"half_word": 1}),
        ("2H", {"half_word": 2}),
        ("3Q17", {"quarter_year": (3, 17)}),
        ("Q3'17", {"quarter_year": (3, 17)}),
        ("FY2017", {"fiscal_word": 2017}),
        ("FY17", {"fiscal_word": 17}),
        ("fy'17", {"fiscal_word": 17}),
    ],
)
def test_a_numeral_and_all_that_it_can_be(word, values):
    found = numeral(word)

    assert found is not None
    assert dict(found.values) == values
    assert found.classes == tuple(sorted(values))


@pytest.mark.parametrize(
    "word",
    [
        *(
            "",
            "may",
            "s",
            "'s",
            "-",
            "1-",
            "x1",
            "1234567890",
            "1,00",
            "1,0000",
            "2.5.5",
            "1/0",
            "10/2",
            "25:00",
            "10:60",
            "10:3",
        ),
        *(
            "1st1",
            "95s",
            "1995s",
            "2100s",
            "'9",
            "'998",
            "Q5",
            "Q0",
            "5Q",
            "H3",
            "FY1",
            "5/30",
            "5/30-2017",
            "201-06-01",
            "T10:00",
        ),
        *("747s", "²", "Ⅳ", "one", "3.", "10:30:75", "1,000,000,000,000,000,000"),
    ],
)
def test_what_is_no_numeral_of_any_kind(word):
    assert numeral(word) is None


@pytest.mark.parametrize(
    "word",
    ["9" * 5000, "1" + ",000" * 2000, "1." + "0" * 5000, "10:30:15." + "9" * 5000, "2017-06-01T10:00:00." + "9" * 5000],
)
def test_numbers_of_thousands_of_digits_are_none(word):
    assert numeral(word) is None


@given(st.text(alphabet="0123456789.,:/-'’½shtrndQHFYTZ٣²", max_size=14) | st.text(max_size=8))
def test_any_word_is_read_or_refused(word):
    found = numeral(word)

    assert found is None or set(found.classes) == set(found.values) != set()
