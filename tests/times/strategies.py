"""Strategies of hypothesis for the algebra: any expression, any context."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import strategies as st

from service.text.tense import Tense
from service.times.context import Context, Spoken
from service.times.expression import (
    At,
    BeforeCommonEra,
    Bend,
    Between,
    Century,
    Clock,
    DayPart,
    Decade,
    Duration,
    Every,
    Expression,
    Fields,
    Focus,
    Holiday,
    Last,
    Next,
    Now,
    Nth,
    Run,
    Season,
    Shift,
    Then,
    This,
    Unit,
    Vague,
    Within,
)
from service.times.feasts import NAMES
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.values import Amount, Era, Mod, Part, Recurrence

LAST = datetime(9999, 12, 31, 23, 59, 59, 999999)
SEASONS = (Part.SPRING, Part.SUMMER, Part.AUTUMN, Part.WINTER)
DAY_PARTS = tuple(part for part in Part if part not in SEASONS)

grains = st.sampled_from(Grain)
moments = st.one_of(
    st.datetimes(),
    st.datetimes(datetime(2016, 1, 1), datetime(2018, 12, 31)),
    st.sampled_from([datetime(1, 1, 1), datetime(1, 1, 2), datetime(1, 12, 31), datetime(9999, 1, 1), LAST]),
)
amounts = st.builds(
    Amount,
    st.none() | st.integers(0, 40) | st.sampled_from([0.5, 1.5, 2.25]) | st.integers(0, 10**15) | st.floats(0, 1e6),
    grains,
)
lengths = st.builds(Duration, st.lists(amounts, max_size=3).map(tuple))
years = st.integers(0, 9999) | st.integers(1990, 2030) | st.integers(0, 99)
fields = st.builds(
    Fields,
    year=st.none() | years,
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    weekday=st.none() | st.integers(0, 6),
    short=st.booleans(),
    order_assumed=st.sampled_from([None, "month first"]),
)
clocks = st.builds(
    Clock,
    st.integers(0, 24),
    st.none() | st.integers(0, 59),
    st.none() | st.integers(0, 60),
    st.booleans(),
    st.sampled_from([None, "EST"]),
)
day_parts = st.sampled_from(DAY_PARTS).map(DayPart)
directions = st.sampled_from([-1, 1])

_simple: st.SearchStrategy[Expression] = st.one_of(
    st.just(Now()),
    st.just(Then()),
    grains.map(Focus),
    fields,
    st.sampled_from(SEASONS).map(Season),
    st.sampled_from(NAMES).map(Holiday),
    (st.integers(0, 99) | st.integers(0, 999).map(lambda n: n * 10)).map(Decade),
    st.integers(-5, 110).map(Century),
    grains.map(Unit),
    lengths,
    clocks,
    day_parts,
    st.builds(Every, st.builds(Recurrence, st.just("P1W"))),
    st.sampled_from(Era).map(Vague),
    st.builds(BeforeCommonEra, st.integers(1, 9999), st.none() | st.integers(1, 12), st.none() | st.integers(1, 31)),
)


def _wider(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.one_of(
        st.builds(Last, inner, inner),
        st.builds(Next, inner, inner),
        st.builds(This, inner, inner),
        st.builds(Nth, st.integers(-5, 60), grains, st.none() | inner, st.booleans()),
        st.builds(Within, inner, inner),
        st.builds(Run, lengths, st.sampled_from([-1, 0, 1]), inner),
        st.builds(Shift, lengths, directions, inner),
        st.builds(At, inner, clocks | day_parts),
        st.builds(Between, inner, inner),
        st.builds(Bend, inner, st.sampled_from(Mod)),
    )


expressions: st.SearchStrategy[Expression] = st.recursive(_simple, _wider, max_leaves=6)


@st.composite
def spoken_times(draw: st.DrawFn) -> Spoken:
    start = draw(moments)
    length = draw(st.timedeltas(timedelta(seconds=1), timedelta(days=40_000)))
    end = start + length if length < LAST - start else LAST
    return Spoken(Interval(start, end if start < end else None), draw(grains))


contexts = st.builds(
    Context,
    moments.map(lambda moment: moment.replace(hour=0, minute=0, second=0, microsecond=0)),
    st.sampled_from(Tense),
    st.lists(spoken_times(), max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
)
