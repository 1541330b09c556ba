"""Reading a document: what an article's own words do to the reading of its times."""

from __future__ import annotations

from datetime import datetime

import pytest

from service.times.grain import Grain
from service.times.mention import Reading, Signal
from service.times.timex import value_of

from .reading import LEAD, reading, story


def values(found: Reading) -> list[str]:
    return [value_of(time) for time in found.times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The troops left on Thursday.", ["2017-06-01"]),
        ("The troops will leave on Thursday.", ["2017-06-01"]),
        ("The troops left on Tuesday and will return on Friday.", ["2017-05-30", "2017-06-02"]),
        ("He left on May 25, 2014. Two days later he returned.", ["2014-05-25", "2014-05-27"]),
        ("He left in 2014. The same year he returned.", ["2014", "2014"]),
        ("He left on Monday. That night it rained.", ["2017-05-29", "2017-05-29TNI"]),
        ("He left on Monday at 9 a.m.", ["2017-05-29T09:00"]),
        ("He left on Monday. The following day it rained.", ["2017-05-29", "2017-05-30"]),
        ("From May 29 to 30 it rained.", ["2017-05-29", "2017-05-30"]),
        ("It rained from 2014 to 2016.", ["2014", "2016"]),
    ],
)
def test_tense_and_focus_are_carried_through_the_text(text, expected):
    assert values(story(text)) == expected


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("It has rained since 2011.", Signal.SINCE),
        ("It rained until Monday.", Signal.UNTIL),
        ("It rained till Monday.", Signal.UNTIL),
        ("It rained through Monday.", Signal.UNTIL),
        ("It rained through the night.", Signal.AT),
        ("It must end by Friday.", Signal.BY),
        ("It rained before Monday.", Signal.BEFORE),
        ("It rained after Monday.", Signal.AFTER),
        ("It rained from Monday.", Signal.FROM),
        ("It rained within two days.", Signal.WITHIN),
        ("It rained for two days.", Signal.FOR),
        ("It rained on Monday.", Signal.AT),
        ("It rained in May.", Signal.AT),
        ("Paris flooded Monday.", None),
    ],
)
def test_the_word_before_is_a_signal_and_no_part_of_the_span(text, signal):
    (time,) = story(text).times

    assert time.mention.signal is signal
    assert time.mention.text in ("2011", "Monday", "Friday", "two days", "May", "the night")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It rained from 2014 to 2016.", "2014-01-01", "2017-01-01"),
        ("It rained from Monday to Wednesday.", "2017-05-29", "2017-06-01"),
        ("It rained between March and April.", "2017-03-01", "2017-05-01"),
        ("It rained May 29-30.", "2017-05-29", "2017-05-31"),
        ("It rained from May 29 until June 1.", "2017-05-29", "2017-06-02"),
        ("Sales fell in the three months to March 31.", "2017-01-01", "2017-04-01"),
        ("Sales fell in the year ended on March 31, 2016.", "2015-04-01", "2016-04-01"),
        ("Sales fell in the six months through April.", "2016-11-01", "2017-05-01"),
        ("Sales fell in the quarter ended April 30.", "2017-02-01", "2017-05-01"),
    ],
)
def test_ranges(text, start, end):
    (joined,) = story(text).ranges

    assert joined.interval.start == datetime.fromisoformat(start)
    assert joined.interval.end == datetime.fromisoformat(end)


@pytest.mark.parametrize(
    "text",
    [
        "It rained in March and May.",
        "It rained from 2016 to 2014.",
        "It rained on Monday. To Wednesday he said nothing.",
        "It rained for two days to three weeks.",
        "It takes several months to August.",
        "It took two hours to Monday.",
    ],
)
def test_what_is_no_range(text):
    assert story(text).ranges == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It opened on 5/6/2017.", "2017-05-06"),
        ("It opened on 25 May 2017 and closed on 5/6/2017.", "2017-06-05"),
        ("It opened on 5/25/2017 and closed on 5/6/2017.", "2017-05-06"),
    ],
)
def test_an_article_shows_in_which_order_it_writes_day_and_month(text, day):
    assert values(story(text))[-1] == day


HISTORY = "The war began in 1914. Verdun fell in 1916. It ended in 1918. Peace came in 1919. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (HISTORY + "In April the king fled.", "1919-04"),
        ("The war began in 1914. In April the king fled.", "2017-04"),
        (HISTORY + "The book came out in April 2017.", "2017-04"),
    ],
)
def test_history_leans_on_the_years_it_tells_of(text, value):
    assert values(story(text))[-1] == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The next day it rained.", "next day"),
        ("Two days later it rained.", "Two days later"),
        ("That night it rained.", "That night"),
    ],
)
def test_what_cannot_be_resolved_is_kept_with_its_reason(text, words):
    found = story(text)

    assert found.times == ()
    (lost,) = found.unresolved
    assert words in lost.mention.text
    assert lost.reason.endswith("was spoken of before it")


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march in silence.",
        "He sat on a second chair.",
        "Mrs May spoke.",
        "A Boeing 747 fell.",
        "The sun set.",
    ],
)
def test_words_that_only_look_like_times(text):
    found = story(text)

    assert (found.times, found.unresolved) == ((), ())


def test_offsets_count_code_points_of_the_untouched_text():
    text = "\U0001f327 It\u00a0rained on\u00a0Monday\u2014and on Tu\u00adesday."
    (time,) = story(text).times

    assert time.mention.span.start == len(LEAD) + text.index("Monday")
    assert time.mention.text == "Monday"


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "Monday"])
def test_hardly_any_text_at_all(text):
    assert len(reading(text).times) < 2


def test_a_mention_says_which_rules_saw_it():
    (time,) = story("It rained two days ago.").times

    assert time.mention.rule == time.mention.rules[0]
    assert len(time.mention.rules) == len([rule for rule in time.mention.rules if rule.strip()]) > 1


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("It rained from May 29 to June 1.", Grain.DAY),
        ("It rained from May 29, 2014 to 2016.", Grain.YEAR),
        ("It rained from 2014 to May 29, 2016.", Grain.YEAR),
    ],
)
def test_a_range_is_as_coarse_as_its_coarser_end(text, grain):
    (joined,) = story(text).ranges

    assert joined.grain is grain


HISTORY = "The war began in 1914, spread in 1915 and ended in 1918. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A look back and a name do not turn the story around: the next date told whole says where it has come to.
        (
            "The siege ended on 3 May 1916. A report of July 1919 told of it. On 9 June the city was retaken. "
            "On 12 August 1916 it fell again.",
            "1916-06-09",
        ),
        # A year that only bounds is not where the story is, and "of that year" means it all the same.
        ("In 1916 little had moved by 1917. In August of that year the front broke.", "1917-08"),
        # "The month" is that of the day spoken of.
        ("In April 1916 they landed. On 10 May they marched; by the end of the month they were gone.", "1916-05"),
    ],
)
def test_history_runs_forward(text, expected):
    assert expected in values(story(HISTORY + text))


def test_a_date_that_opens_a_paragraph_begins_anew():
    text = HISTORY + "In 1918 the fleet was sunk. In March 1918 peace was made.\n\nIn December 1916 an offer was made. "
    assert values(story(text + "An answer came on 14 January."))[-1] == "1917-01-14"


def test_today_is_not_the_day_that_history_speaks_of():
    ships = "Ships were built in 1901, in 1903, in 1904, in 1906 and in 1909. "
    text = (
        HISTORY + ships + "The fleet sailed on 7 February 1916. It lies there to this day. On that morning it was sunk."
    )
    assert values(story(text))[-1] == "1916-02-07TMO"
