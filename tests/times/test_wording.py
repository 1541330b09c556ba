"""A trace is one sentence that names the result and says why: exactly for forty texts, in form for the whole corpus."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from service.text.span import Span
from service.times.expression import Now
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.mention import Mention
from service.times.values import (
    Amount,
    Ancient,
    Basis,
    Era,
    Length,
    Mod,
    Part,
    Place,
    Recurrence,
    Reference,
    Time,
    TimeType,
    Unresolved,
    Value,
)
from service.times.wording import in_words, sentence
from tests.corpus_loader import Phrase
from tests.times.reading import story
from tests.times.test_corpus import PHRASES, engine

THURSDAY = "Thursday 1 June 2017"
PUBLICATION = f"the day of publication, {THURSDAY}"
PAST = "because the clause is in the past tense"
LATEST = f"the latest one at or before Thursday 1 June 2017, {PAST}"
LAST_TUESDAY = f"the last Tuesday at or before Thursday 1 June 2017, {PAST}"
AHEAD = "because the clause looks ahead"
UNPLACED = "a length of time that the words do not place on the calendar"

# A text, and the sentence about the last of its time expressions.
EXACT = [
    ("It rained on Tuesday.", f"“Tuesday” is Tuesday 30 May 2017, {LAST_TUESDAY}."),
    ("It will rain on Tuesday.", f"“Tuesday” is Tuesday 6 June 2017, the first Tuesday after {THURSDAY}, {AHEAD}."),
    ("It rained today.", "“today” is Thursday 1 June 2017, the day of publication."),
    ("It rained yesterday.", f"“yesterday” is Wednesday 31 May 2017, counted back from {PUBLICATION}."),
    ("It will rain tomorrow.", f"“tomorrow” is Friday 2 June 2017, counted on from {PUBLICATION}."),
    ("It rained two days ago.", f"“two days ago” is Tuesday 30 May 2017, counted back from {PUBLICATION}."),
    ("It rained fifty years ago.", f"“fifty years ago” is 1967, counted back from {PUBLICATION}."),
    ("It rained on May 25, 2017.", "“May 25, 2017” is Thursday 25 May 2017, as the words say in full."),
    ("It rained in 2014.", "“2014” is 2014, as the words say in full."),
    ("It rained in March 2014.", "“March 2014” is March 2014, as the words say in full."),
    ("It rained in March.", f"“March” is March 2017, {LATEST}."),
    ("It rained on May 25.", f"“May 25” is Thursday 25 May 2017, {LATEST}."),
    ("It will rain on June 8.", f"“June 8” is Thursday 8 June 2017, the first one from {THURSDAY} on, {AHEAD}."),
    ("It rained in early May.", f"“early May” is the start of May 2017, {LATEST}."),
    ("It rained in mid-May.", f"“mid-May” is the middle of May 2017, {LATEST}."),
    ("It rained late last year.", f"“late last year” is the end of 2016, counted from {PUBLICATION}."),
    ("It rained last week.", f"“last week” is the week of 22 to 28 May 2017, counted from {PUBLICATION}."),
    ("It rained last Friday.", f"“last Friday” is Friday 26 May 2017, the last Friday before {PUBLICATION}."),
    ("It will rain next Monday.", f"“next Monday” is Monday 5 June 2017, the next Monday after {PUBLICATION}."),
    ("It will rain this weekend.", f"“this weekend” is the weekend of 3 to 4 June 2017, counted from {PUBLICATION}."),
    ("It rained last autumn.", f"“last autumn” is the autumn of 2016, the last one before {PUBLICATION}."),
    ("It rained in the 1990s.", "“the 1990s” is the 1990s, as the words say in full."),
    ("It rained in the '90s.", "“the '90s” is the 1990s, with the 1900s assumed."),
    ("It rained in the 19th century.", "“the 19th century” is the 19th century, as the words say in full."),
    ("It rained in 480 BC.", "“480 BC” is 480 BC, as the words say in full."),
    (
        "It rained on Tuesday evening.",
        f"“Tuesday evening” is the evening of Tuesday 30 May 2017, {LAST_TUESDAY}.",
    ),
    (
        "It rained at 5 p.m. EST on Tuesday.",
        "“5 p.m. EST on Tuesday” is 17:00 on Tuesday 30 May 2017 (EST), the last Tuesday at or before Thursday 1 June "
        f"2017, {PAST}.",
    ),
    ("It rained this morning.", "“this morning” is the morning of Thursday 1 June 2017, on the day of publication."),
    ("It rained for three months.", f"“three months” is 3 months, {UNPLACED}."),
    ("It rained for more than 90 days.", f"“more than 90 days” is more than 90 days, {UNPLACED}."),
    ("It rained for several days.", f"“several days” is some days, {UNPLACED}."),
    ("It rained for half an hour.", f"“half an hour” is 30 minutes, {UNPLACED}."),
    (
        "It rained for the past week.",
        f"“the past week” is 1 week, from 25 May to 1 June 2017, counted back from {PUBLICATION}.",
    ),
    ("It rained every Friday.", "“every Friday” is every Friday, a time that comes again and again."),
    ("It rained twice a month.", "“twice a month” is 2 times every month, a time that comes again and again."),
    ("It rained annually.", "“annually” is every year, a time that comes again and again."),
    ("It is raining now.", "“now” is the present, and the words say nothing finer."),
    ("It rained recently.", "“recently” is the past, and the words say nothing finer."),
    ("It rained that day.", "“that day” has no date, because no day was spoken of before it."),
    ("It snowed in 2014. It rained the same year.", "“the same year” is 2014, looking back to 2014."),
    (
        "It snowed on May 25, 2017. It rained a day later.",
        "“a day later” is Friday 26 May 2017, counted on from Thursday 25 May 2017.",
    ),
    (
        "It snowed on May 25, 2017. It rained the next day.",
        "“the next day” is Friday 26 May 2017, counted from the time spoken of, Thursday 25 May 2017.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), EXACT, ids=[text for text, _ in EXACT])
def test_the_sentence(text: str, said: str) -> None:
    reading = story(text)
    last = max([*reading.times, *reading.unresolved], key=lambda found: found.mention.span)

    assert sentence(last) == said


def test_forty_texts_are_held_to_exactly() -> None:
    assert len(EXACT) >= 40


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.id)
def test_each_trace_of_the_corpus_is_one_sentence(phrase: Phrase) -> None:
    reading = engine(phrase)
    for found in [*reading.times, *reading.unresolved]:
        said = sentence(found)
        quoted, rest = said[0], said[said.index("”") + 1 :]
        assert quoted == "“"
        assert re.fullmatch(r" (is|has no date) ?[^.;\n]+\.", _without_decimals(rest)), said
        assert not re.search(r"\b(\w+) \1\b", rest), said
        assert not re.search(r"None|  | ,|,,|\bP\d|X", rest), said
        if isinstance(found, Time):
            assert in_words(found) in rest


def _without_decimals(said: str) -> str:
    return re.sub(r"(?<=\d)\.(?=\d)", "", said)


def _time(value: Value, mod: Mod | None = None, reason: str = "as told") -> Time:
    mention = Mention(span=Span(0, 1), first=0, end=1, text="x\n y", expression=Now(), rule="r")
    return Time(mention=mention, type=TimeType.DATE, value=value, basis=Basis.RELATIVE, reason=reason, mod=mod)


YEAR = Place(Interval(datetime(2014, 1, 1), datetime(2015, 1, 1)), Grain.YEAR)
DAYS = Length((Amount(2, Grain.DAY),))


@pytest.mark.parametrize("mod", Mod)
@pytest.mark.parametrize(("value", "plain"), [(YEAR, "2014"), (DAYS, "2 days")])
def test_each_modifier_has_words(mod: Mod, value: Value, plain: str) -> None:
    assert re.fullmatch(f"[a-z ]+ {plain}", in_words(_time(value, mod)))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Ancient(480), "480 BC"),
        (Ancient(480, 8), "August 480 BC"),
        (Ancient(480, 8, 3), "3 August 480 BC"),
        (Ancient(480, part=Part.SPRING), "spring 480 BC"),
        (Ancient(470, grain=Grain.DECADE), "the 470s BC"),
        (Ancient(400, grain=Grain.CENTURY), "the 5th century BC"),
        (Length(()), "some time"),
        (Length((Amount(1, Grain.YEAR), Amount(3, Grain.MONTH))), "1 year and 3 months"),
        (Length((Amount(2.5, Grain.YEAR),)), "2.5 years"),
        (Length((Amount(2, Grain.CENTURY),)), "2 centuries"),
        (Length((Amount(1000, Grain.DAY),)), "1,000 days"),
        (Length((Amount(None, Grain.DAYPART),)), "some parts of a day"),
        (Recurrence("XXXX-WXX-5"), "every Friday"),
        (Recurrence("XXXX-WXX-5TMO"), "every Friday morning"),
        (Recurrence("XXXX-WXX-WE"), "every weekend"),
        (Recurrence("XXXX-XX-XXTEV"), "every evening"),
        (Recurrence("XXXX-03"), "every March"),
        (Recurrence("XXXX-12-25"), "every 25 December"),
        (Recurrence("XXXX-SU"), "every summer"),
        (Recurrence("P2W"), "every 2 weeks"),
        (Recurrence("PXY"), "every few years"),
        (Recurrence("PT1H"), "every hour"),
        (Recurrence("PT1M"), "every minute"),
        (Recurrence("P1H"), "every half"),
        (Recurrence("P1M", None, "2X"), "2 times every month"),
        (Recurrence("P1M", None, "1X"), "1 time every month"),
        (Recurrence("P1W", None, "3D"), "3 days every week"),
        (Recurrence("P1W", None, "XX"), "some times every week"),
        (Recurrence("R/unheard-of"), "every R/unheard-of"),
    ],
    ids=str,
)
def test_results_in_words(value: Value, words: str) -> None:
    assert in_words(_time(value)) == words


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        pytest.param("counted from the time spoken of, 2014", "counted from the time spoken of, 2014", id="alone"),
        pytest.param("the year after it; counted from 2013", "counted from 2013", id="what goes without saying"),
        pytest.param("the year after it", "the year after it", id="nothing else"),
        pytest.param("one, because a; other, because a", "one, other, because a", id="one cause"),
        pytest.param("one, because a; other, because b", "one, other, because a and because b", id="two causes"),
        pytest.param(
            "counted from the day of publication, D; the last one before D",
            "the last one before the day of publication, D",
            id="a day is named once",
        ),
    ],
)
def test_notes_become_one_run_of_words(reason: str, said: str) -> None:
    assert sentence(_time(YEAR, reason=reason)) == f"“x y” is 2014, {said}."


def test_a_company_s_own_year_is_said() -> None:
    fiscal = Place(YEAR.interval, YEAR.grain, fiscal=True)

    assert sentence(_time(fiscal)) == "“x y” is 2014, as told, in the terms of a company’s own year."


def test_what_has_no_date_says_why() -> None:
    lost = Unresolved(_time(YEAR).mention, "the calendar has no such day")

    assert sentence(lost) == "“x y” has no date, because the calendar has no such day."


def test_a_vague_time_is_the_past_or_the_future() -> None:
    assert [in_words(_time(Reference(era))) for era in Era] == ["the past", "the present", "the future"]
