"""The context: what was spoken of, and how far back it is remembered."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from service.text.tense import Tense
from service.times.arithmetic import unit
from service.times.context import Context, Spoken
from service.times.grain import Grain

PUBLISHED = datetime(2017, 6, 1)


def spoken(grain: Grain, year: int = 2014) -> Spoken:
    return Spoken(unit(grain, datetime(year, 3, 5)), grain)


def after(*times: Spoken) -> Context:
    context = Context(PUBLISHED)
    for time in times:
        context = context.speaking_of(time)
    return context


@pytest.mark.parametrize(
    "moment", [datetime(2017, 6, 1, 9, 14), datetime(2017, 6, 1, 23, 59, 59, tzinfo=UTC), PUBLISHED]
)
def test_the_context_begins_on_the_publishers_day(moment):
    assert Context.of(moment) == Context(PUBLISHED)


def test_nothing_was_spoken_of_at_first():
    assert (Context(PUBLISHED).latest, Context(PUBLISHED).focus(Grain.MILLENNIUM)) == (None, None)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Grain.DAY, Grain.DAY),
        (Grain.MONTH, Grain.MONTH),
        (Grain.YEAR, Grain.YEAR),
        (Grain.HOUR, None),
        (Grain.WEEK, Grain.DAY),
    ],
)
def test_the_focus_is_the_latest_that_is_fine_enough(wanted, found):
    focus = after(spoken(Grain.DAY), spoken(Grain.MONTH), spoken(Grain.YEAR)).focus(wanted)

    assert (focus and focus.grain) == found


def test_the_latest_is_the_last_spoken_of_whatever_its_grain():
    assert after(spoken(Grain.DAY), spoken(Grain.YEAR)).latest == spoken(Grain.YEAR)


def test_a_later_one_hides_an_earlier_one():
    assert after(spoken(Grain.DAY, 2014), spoken(Grain.DAY, 2015)).focus(Grain.DAY) == spoken(Grain.DAY, 2015)


def test_memory_is_short():
    context = after(spoken(Grain.DAY), *[spoken(Grain.YEAR)] * 20)

    assert len(context.spoken) < 10
    assert context.focus(Grain.DAY) is None


@pytest.mark.parametrize("told", [{"narrative": True}, {"day_first": True}, {}])
def test_speaking_and_tense_keep_all_else(told):
    context = Context.of(PUBLISHED, **told).in_tense(Tense.FUTURE).speaking_of(spoken(Grain.DAY))

    assert context == Context(PUBLISHED, Tense.FUTURE, (spoken(Grain.DAY),), **told)
