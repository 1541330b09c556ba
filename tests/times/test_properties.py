"""What holds of any text: spans, order, repetition, and what the day of publication moves."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.times.edtf import edtf_of
from service.times.mention import Mention, Reading
from service.times.timex import value_of

from .reading import LEAD, THURSDAY, story

ROOT = Path(__file__).parents[2]
WORDS = (
    *("Monday", "Thursday", "Sunday", "today", "yesterday", "tomorrow", "tonight", "now", "recently", "daily", "noon"),
    *("May", "March", "December", "Jan.", "May 30", "30 May 2016", "2014", "1998", "'98", "the 1990s", "Christmas"),
    *("last", "next", "this", "the past", "the previous", "the following", "that", "every", "early", "late", "about"),
    *("week", "weekend", "month", "quarter", "year", "decade", "days", "hours", "weeks", "years", "morning", "night"),
    *("two", "three", "twenty", "first", "third", "a", "the", "of", "in", "on", "to", "and", "a half", "more than"),
    *(
        "ago",
        "earlier",
        "later",
        "before",
        "after",
        "since",
        "until",
        "10:30",
        "9 p.m.",
        "EST",
        "12",
        "30",
        "5/30/2017",
    ),
    *(
        "summer",
        "winter",
        "spring",
        "Q3",
        "2017-05-30",
        "$5",
        "percent",
        "killed",
        "will leave",
        "said",
        "Mrs",
        "Paris",
    ),
)
PUNCTUATION = (",", ".", ";", "-", "–", "'s", "(", ")", '"', "“", "”", ":", "?", "\n\n", "\u00a0")
FILLER = ("Rain fell over hills.", "Paris waited.", "The crowd sang.", "Nobody answered them.")

pieces = st.sampled_from(WORDS) | st.sampled_from(PUNCTUATION)
texts = st.lists(pieces, min_size=1, max_size=16).map(" ".join)
days = st.datetimes(datetime(1950, 1, 1), datetime(2080, 12, 31)).map(
    lambda moment: moment.replace(hour=0, minute=0, second=0, microsecond=0)
)
many = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def mentions(reading: Reading) -> list[Mention]:
    both = [time.mention for time in reading.times] + [lost.mention for lost in reading.unresolved]
    return sorted(both, key=lambda mention: mention.span)


@many
@given(texts, days)
def test_spans_lie_in_the_text_and_hold_its_words(text, published):
    for mention in mentions(story(text, published)):
        assert 0 <= mention.span.start < mention.span.end <= len(LEAD + text)
        assert mention.span.of(LEAD + text) == mention.text
        assert mention.rule == mention.rules[0]


@many
@given(texts, days)
def test_mentions_are_disjoint_and_in_order(text, published):
    found = story(text, published)
    all_of_them = mentions(found)

    assert all(one.span.end <= two.span.start for one, two in pairwise(all_of_them))
    assert all(one.end <= two.first for one, two in pairwise(all_of_them))
    assert [time.mention.span for time in found.times] == sorted(time.mention.span for time in found.times)


@many
@given(texts, days)
def test_ranges_run_from_their_first_time_to_their_last(text, published):
    for joined in story(text, published).ranges:
        assert joined.interval.start is not None
        assert joined.interval.end is not None
        assert joined.interval.start < joined.interval.end
        assert joined.span.contains(joined.first.mention.span)
        assert joined.span.contains(joined.last.mention.span)


@many
@given(texts, days)
def test_reading_twice_gives_the_same(text, published):
    assert story(text, published) == story(text, published)


@many
@given(texts, days)
def test_every_time_on_the_calendar_is_of_the_standard(text, published):
    for time in story(text, published).times:
        rendered = edtf_of(time)
        assert rendered is not None or time.interval is None
        assert rendered is None or str(parse_edtf(rendered))
        assert value_of(time)
        assert time.reason


@settings(max_examples=100, deadline=None)
@given(texts, st.lists(st.sampled_from(FILLER), min_size=1, max_size=4).map(" ".join))
def test_unrelated_words_before_only_shift_offsets(text, filler):
    text = "The wind blew. " + text.replace("\n\n", " ")  # paragraphs of one word are taken for furniture
    plain, shifted = story(text), story(f"{filler} {text}")

    def shape(reading: Reading, by: int) -> list[tuple[int, int, str, str]]:
        return [(t.mention.span.start - by, t.mention.span.end - by, value_of(t), str(t.mod)) for t in reading.times]

    assert shape(shifted, len(filler) + 1) == shape(plain, 0)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "today",
            "yesterday",
            "tomorrow",
        ),
        *("last Friday", "next Friday", "this Sunday", "last week", "next week", "this week", "last weekend"),
        *("two days ago", "three weeks ago", "Monday night", "Tuesday morning", "the past week", "the next two weeks"),
        *("Monday of last week", "the day before yesterday", "last night", "early next week", "10 p.m. Wednesday"),
    ],
)
@settings(max_examples=20, deadline=None)
@given(published=days, weeks=st.integers(-60, 60))
def test_a_week_later_it_lies_a_week_later(words, published, weeks):
    by = timedelta(days=7) * weeks
    (here,), (there,) = (story(f"The troops left {words}.", day).times for day in (published, published + by))

    assert here.mention.text == there.mention.text == words
    assert here.interval is not None
    assert there.interval is not None
    assert here.interval.start is not None
    assert here.interval.end is not None
    assert (there.interval.start, there.interval.end) == (here.interval.start + by, here.interval.end + by)


@pytest.mark.parametrize(
    "words", ["May 25, 2017", "2014", "March 2014", "the 1990s", "the third quarter of 1990", "two days"]
)
@settings(max_examples=10, deadline=None)
@given(published=days)
def test_what_is_said_whole_does_not_move(words, published):
    (here,), (there,) = (story(f"The siege of {words} was long.", day).times for day in (THURSDAY, published))

    assert (here.value, here.type, here.basis) == (there.value, there.type, there.basis)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200) | st.text(alphabet="²٣½Ⅳ０１５/-:.,'’ \u200b\u0301Mayst\n", max_size=60), st.datetimes())
def test_any_text_is_read(text, published):
    for mention in mentions(story(text, published.replace(hour=0, minute=0, second=0, microsecond=0))):
        assert mention.span.of(LEAD + text) == mention.text


PROBE = """
from tests.times.reading import story
text = (
    "The convoy left Raqqah on the night of May 29 to 30. Two days later, on Thursday, it stood in Palmyra; since 2011 "
    "and every Friday from 2014 to 2016, late last year, about noon, 5/6/2017, Christmas, the third quarter of 1990."
)
print(story(text))
"""


def test_the_seed_of_hashes_changes_nothing():
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROBE],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }

    assert len(outputs) == 1
    assert outputs.pop().count("Time(") > 8
