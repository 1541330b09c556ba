"""Publication dates as strings, in the forms that publishing systems send."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.times.literal import Published, published, zone

DAYS = [
    "2017-06-01",
    "20170601",
    "2017-W22-4",
    "2017-6-1",
    "2017/06/01",
    "June 1, 2017",
    "Jun. 1, 2017",
    "Thursday, June 1, 2017",
    "1 June 2017",
    "1st June 2017",
    "  1 June\u00a02017 ",
    "1. Juni 2017",
    "1 juin 2017",
    "1 de junio de 2017",
    "1.6.2017",
    "06/01/2017",
]

UNREADABLE = [
    "",
    "   ",
    "soon",
    "yesterday",
    "now",
    "today",
    "two days ago",
    "Thursday",
    "noon",
    "12:30",
    "2017",
    "2017-06",
    "2017-W22",
    "June 2017",
    "June 1",
    "Jun. 01",
    "2017-02-30",
    "2017-13-01",
    "2017/02/30",
    "30 February 2017",
    "Feb. 29, 2017",
    "02/30/2017",
    "31 Jun 2017 10:00:00 +0000",
    "2017-06-01T24:30",
    "0999-12-31",
    "0001-01-01",
    "9999-12-31T23:59:59-12:00",
    "3000-01-01",
    "1496304000",
    "2017-06-01\x00",
    "1 June 2017 " * 20,
]


@pytest.mark.parametrize("said", DAYS)
def test_a_day_is_read_in_any_usual_form(said):
    assert published(said, "en") == Published(datetime(2017, 6, 1), has_time=False)


@pytest.mark.parametrize("said", UNREADABLE)
def test_what_is_no_whole_possible_date_is_not_read(said):
    assert published(said, "en") is None


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2017-06-01T09:14", datetime(2017, 6, 1, 9, 14)),
        ("2017-06-01 09:14:30.250", datetime(2017, 6, 1, 9, 14, 30)),
        ("Thu Jun 1, 2017 9:14AM", datetime(2017, 6, 1, 9, 14)),
        ("June 1, 2017 9 p.m.", datetime(2017, 6, 1, 21)),
        ("01.06.2017, 09:14 Uhr", datetime(2017, 6, 1, 9, 14)),
        ("2017-06-01T00:00", datetime(2017, 6, 1)),
        ("2017-06-01T23:30:00Z", datetime(2017, 6, 1, 23, 30, tzinfo=UTC)),
        ("Fri, 20 Nov 2026 23:30:00 GMT", datetime(2026, 11, 20, 23, 30, tzinfo=UTC)),
        ("Thu Jun  1 09:14:00 UTC 2017", datetime(2017, 6, 1, 9, 14, tzinfo=UTC)),
        ("June 1, 2017 at 9:14 a.m. EST", datetime(2017, 6, 1, 9, 14, tzinfo=timezone(timedelta(hours=-5)))),
    ],
)
def test_a_time_of_day_is_kept(said, moment):
    assert published(said, "en") == Published(moment, has_time=True)


@pytest.mark.parametrize("said", ["Fri, 20 Nov 2026 23:30:00 -0500", "2026-11-20T23:30:00-05:00"])
def test_an_offset_keeps_the_publishers_own_day(said):
    found = published(said)

    assert found is not None
    assert found.moment.isoformat() == "2026-11-20T23:30:00-05:00"


def test_a_moment_with_an_offset_is_told_by_the_clock_of_the_zone():
    found = published("2017-06-01T23:30:00Z", zone=zone("Asia/Tokyo"))

    assert found is not None
    assert found.moment.isoformat() == "2017-06-02T08:30:00+09:00"


def test_a_moment_without_an_offset_is_of_the_zone_already():
    found = published("2017-06-01T23:30", zone=zone("Asia/Tokyo"))

    assert found is not None
    assert found.moment.isoformat() == "2017-06-01T23:30:00+09:00"


def test_a_day_has_no_zone():
    assert published("2017-06-01", zone=zone("Asia/Tokyo")) == Published(datetime(2017, 6, 1), has_time=False)


def test_a_region_decides_which_number_is_the_month():
    assert published("06/01/2017", "en-GB") == Published(datetime(2017, 1, 6), has_time=False)


def test_a_language_that_dateparser_does_not_know_is_no_obstacle():
    assert published("June 1, 2017", "xx-XX") == Published(datetime(2017, 6, 1), has_time=False)


@pytest.mark.parametrize("name", ["Europe", "localtime", "../x", "", "Europe/Nowhere", "\x00"])
def test_only_names_of_the_zone_list_are_zones(name):
    assert zone(name) is None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789 -/.:,TZ+JunMaypmMonth年月日"), max_size=30) | st.text(max_size=30))
def test_any_string_is_read_or_refused(said):
    found = published(said, "en")

    assert found is None or 1000 <= found.moment.year < 3000
