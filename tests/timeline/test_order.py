"""A timeline's order is the one an editor expects, total, and the same whatever order the entries came in."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.timeline.order import chronological
from service.times.interval import Interval

HERE = (0, 0, 4, "event")
DAY = datetime(2017, 3, 1)

moments = st.integers(0, 4000).map(lambda hours: datetime(2016, 12, 1) + timedelta(hours=hours))
intervals = st.one_of(
    st.tuples(moments, st.integers(1, 9000)).map(lambda t: Interval(t[0], t[0] + timedelta(hours=t[1]))),
    moments.map(lambda start: Interval(start, None)),
    moments.map(lambda end: Interval(None, end)),
    st.just(Interval(None, None)),
)
places = st.tuples(st.integers(0, 2), st.integers(0, 50), st.integers(0, 60), st.text(max_size=2))


def _interval(start: str | None, end: str | None) -> Interval:
    return Interval(*(datetime.fromisoformat(side) if side else None for side in (start, end)))


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param(("2017-05-25", "2017-05-26"), ("2017-05-30", "2017-05-31"), id="earlier day first"),
        pytest.param(("2011-01-01", None), ("2011-01-01", "2012-01-01"), id="since 2011 frames 2011"),
        pytest.param(("2017-01-01", "2018-01-01"), ("2017-01-01", "2017-02-01"), id="a year frames its January"),
        pytest.param(("2017-03-01", "2017-04-01"), ("2017-03-01", "2017-03-02"), id="a month frames its days"),
        pytest.param(("2017-02-28", "2017-03-01"), ("2017-03-01", "2017-04-01"), id="February's last day, then March"),
        pytest.param(("2017-03-01", "2017-04-01"), ("2017-03-04", "2017-03-05"), id="March, then the 4th of March"),
        pytest.param(("2017-03-01", "2017-03-02"), ("2017-03-01T18:00", "2017-03-02T06:00"), id="day, then its night"),
        pytest.param(("2017-03-01T18:00", "2017-03-02T06:00"), ("2017-03-02", "2017-03-03"), id="night, then the day"),
        pytest.param((None, "2015-01-01"), ("2015-01-01", None), id="before 2015, then since 2015"),
        pytest.param(("2014-01-01", "2015-01-01"), (None, "2016-01-01"), id="2014, then by 2016"),
        pytest.param(("2017-03-01", None), (None, None), id="open at both ends stands last"),
    ],
)
def test_order(first, then):
    assert chronological(_interval(*first), HERE) < chronological(_interval(*then), HERE)


def test_ties_are_broken_by_the_place_in_the_text():
    day = Interval(DAY, DAY + timedelta(days=1))

    assert chronological(day, (0, 10, 14, "b")) < chronological(day, (0, 90, 94, "a"))
    assert chronological(day, (0, 90, 94, "a")) < chronological(day, (1, 10, 14, "b"))


@given(st.lists(st.tuples(intervals, places), unique_by=lambda pair: pair[1], max_size=12), st.randoms())
def test_any_shuffle_gives_one_order(pairs, random):
    expected = sorted(pairs, key=lambda pair: chronological(*pair))
    random.shuffle(pairs)

    assert sorted(pairs, key=lambda pair: chronological(*pair)) == expected


@given(intervals, intervals, places, places)
def test_any_two_places_are_ordered_one_way(mine, yours, my_place, your_place):
    a, b = chronological(mine, my_place), chronological(yours, your_place)

    assert (a < b) + (b < a) + (a == b) == 1
    assert (a == b) <= (my_place == your_place)
