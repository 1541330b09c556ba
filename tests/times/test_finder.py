"""The finder: stages over a row of items, the longest match first, with a toy grammar of its own."""

from __future__ import annotations

import pytest

from service.languages import load
from service.times.expression import Clock, Duration, Expression, Fields, Now, Shift
from service.times.finder import candidates
from service.times.grain import Grain
from service.times.grammar import Grammar, Lexicon
from service.times.rule import Rules, Stage
from service.times.values import Amount

from .reading import LEAD, document

UNITS = {"day": Grain.DAY, "days": Grain.DAY, "week": Grain.WEEK, "weeks": Grain.WEEK}
MONTHS = {"May": 5, "June": 6}


def toy(**options: bool) -> Grammar:
    """Numbers, months, days and "ago", in three stages."""
    lexicon = Lexicon(
        words={word: {"unit": grain} for word, grain in UNITS.items()}
        | {word: {"month": n} for word, n in MONTHS.items()},
        anchors=frozenset(["unit", "month"]),
        signals={},
    )
    stages = (Stage("names", _names()), Stage("forms", _forms()), Stage("joins", _joins(), **options))
    return Grammar(lexicon, stages, load("en").text)


def _names() -> Rules:
    names = Rules()

    @names.rule("decoy", "May Day", gives="name")
    def decoy() -> int:
        return 0

    @names.rule("dozen", "a dozen", gives="number")
    def dozen() -> int:
        return 12

    return names


def _forms() -> Rules:
    forms = Rules()

    @forms.rule("month", "{month}")
    def month(month: int) -> Expression:
        return Fields(month=month)

    @forms.rule("month day", "{month} {day}")
    def month_day(month: int, day: int) -> Expression | None:
        return Fields(month=month, day=day) if day != 13 else None

    @forms.rule("length", "{n:number} {unit}")
    def length(n: int, unit: Grain) -> Expression:
        return Duration((Amount(n, unit),))

    return forms


def _joins() -> Rules:
    joins = Rules()

    @joins.rule("ago", "{d:Duration} ago")
    def ago(d: Duration) -> Expression:
        return Shift(d, -1, Now())

    @joins.rule("days", "{d:MonthDay} to {day}", splits=True)
    def days(d: Fields, day: int) -> tuple[Expression, ...]:
        return (d, Fields(month=d.month, day=day))

    @joins.rule("pair", "{a:Duration} {b:Duration}")
    def pair(a: Duration, b: Duration) -> Expression:
        return Duration((*a.amounts, *b.amounts))

    return joins


def found(text: str, **options: bool) -> list[tuple[str, Expression, tuple[str, ...]]]:
    here = document(LEAD + text)
    return [
        (here.tokens.span(c.first, c.end).of(here.text), c.expression, c.rules)
        for c in candidates(here, toy(**options))
    ]


MAY = Fields(month=5)
TWO_WEEKS = Duration((Amount(2, Grain.WEEK),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained in May.", [("May", MAY, ("month",))]),
        ("It rained in may.", []),
        ("It rained on May 5.", [("May 5", Fields(month=5, day=5), ("month day",))]),
        ("It rained for 2 weeks.", [("2 weeks", TWO_WEEKS, ("length",))]),
        ("It rained 2 weeks ago.", [("2 weeks ago", Shift(TWO_WEEKS, -1, Now()), ("ago", "length"))]),
        ("It rained 2 weeks Ago.", [("2 weeks Ago", Shift(TWO_WEEKS, -1, Now()), ("ago", "length"))]),
        ("It rained in 1998.", []),  # a number is no anchor
        ("Ago it rained.", []),
        ("It rained.", []),
        ("In May, in June.", [("May", MAY, ("month",)), ("June", Fields(month=6), ("month",))]),
    ],
)
def test_what_is_found(text, expected):
    assert found(text) == expected


def test_the_longest_match_wins():
    assert [words for words, _, _ in found("On May 5 it rained.")] == ["May 5"]


def test_a_rule_that_declines_leaves_the_words_to_the_next_longest():
    assert found("On May 13 it rained.") == [("May", MAY, ("month",))]


def test_a_name_takes_its_words_away_from_all_other_rules():
    assert found("The band May Day played in May.") == [("May", MAY, ("month",))]


def test_what_was_prepared_is_known_by_its_class_and_by_its_rule():
    ((words, expression, rules),) = found("It rained for a dozen days.")

    assert (words, expression) == ("a dozen days", Duration((Amount(12, Grain.DAY),)))
    assert rules == ("length", "dozen")


def test_a_rule_that_splits_makes_a_mention_of_each_capture():
    assert found("From May 5 to 9 it rained.") == [
        ("May 5", Fields(month=5, day=5), ("days", "month day")),
        ("9", Fields(month=5, day=9), ("days",)),
    ]


@pytest.mark.parametrize(("repeat", "mentions"), [(False, 2), (True, 1)])
def test_a_stage_repeats_only_when_told_to(repeat, mentions):
    assert len(found("It rained for 1 week 2 days 3 days.", repeat=repeat)) == mentions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rain in Paris\n\nIt rained there all night.\n\nHome | News | May", []),
        ("Rain in May\n\nIt rained in Paris.", ["May"]),
    ],
)
def test_only_headline_and_story_are_read(text, words):
    here = document(text)

    assert [here.tokens.span(c.first, c.end).of(text) for c in candidates(here, toy())] == words


@pytest.mark.parametrize("word", ["monday", "Monday", "MONDAY"])
def test_words_without_a_case_of_their_own_are_known_in_three_forms(word):
    here = document(f"{LEAD}It rained on {word}.")

    assert [c.expression for c in candidates(here, load("en").times)] == [Fields(weekday=0)]


@pytest.mark.parametrize(("text", "count"), [("at 10:30 GMT", 1), ("at 99:99 GMT", 0)])
def test_numerals_are_read_by_their_shape(text, count):
    here = document(f"{LEAD}It began {text}.")

    assert [type(c.expression) for c in candidates(here, load("en").times)] == [Clock] * count
