"""Which words are happenings, of what kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.events.event import Kind, Status
from service.events.extract import events
from tests.events.reading import event, read, told


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Rebels attacked the town.", ["attacked"]),
        ("The army has been shelling the town.", ["shelling"]),
        ("Rebels will attack the town.", ["attack"]),
        ("The attack on the base began on Monday.", ["attack", "began"]),
        ("Jets hit the convoy, killing 80 fighters.", ["hit", "killing"]),
        ("The minister said the talks had failed.", ["said", "talks", "failed"]),
        ("The president announced his resignation.", ["announced", "resignation"]),
        ("He was arrested and charged.", ["arrested", "charged"]),
        ("Fighters tried to flee the city.", ["tried", "flee"]),
        ("The factory is near the river.", []),
        ("The agreement was signed by both ministers.", ["agreement", "signed"]),
        ("Dozens were dead.", ["dead"]),
        ("Shops sold food, including bread.", ["sold"]),
        ("According to the police, nobody was hurt.", ["hurt"]),
        ("The US-led coalition bombed the bridge.", ["bombed"]),
        ("The government department has a building.", ["has"]),
        ("An earthquake struck the coast.", ["earthquake", "struck"]),
        ("Sales rose in the year ended June 30.", ["rose"]),
        ("Sales rose in the quarter, which ended June 30.", ["rose"]),
        ("They left in the year when it began its war.", ["left", "began", "war"]),
        ("Page last updated at noon: The mayor resigned.", ["resigned"]),
        ("The map was last updated in May.", ["updated"]),
    ],
)
def test_triggers(text: str, triggers: list[str]) -> None:
    assert [e.trigger.text for e in told(text)] == triggers


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The minister said the talks had failed.", "said", Kind.STATEMENT),
        ("The minister said the talks had failed.", "failed", Kind.OCCURRENCE),
        ("The launch was called off.", "called", Kind.OCCURRENCE),
        ("The king issued a statement about the war.", "statement", Kind.STATEMENT),
        ("They believe the plan.", "believe", Kind.STATE),
        ("The crisis deepened.", "crisis", Kind.STATE),
    ],
)
def test_kind(text: str, trigger: str, kind: Kind) -> None:
    assert event(text, trigger).kind is kind


@pytest.mark.parametrize(("trigger", "nominal"), [("attack", True), ("began", False)])
def test_nouns_are_marked(trigger: str, nominal: bool) -> None:
    assert event("The attack on the base began on Monday.", trigger).trigger.nominal is nominal


def test_a_word_of_a_time_is_no_event() -> None:
    text = "The mill will close by the end of next year."
    reading = replace(read(text), times=frozenset(range(5, 10)))
    assert [e.trigger.text for e in events(reading)] == ["close"]


def test_a_time_before_a_name_is_no_part_of_it() -> None:
    text = "Last Friday Norway raised its fees."
    reading = replace(read(text), times=frozenset({0, 1}))
    assert [e.headline for e in events(reading)] == ["Norway raised its fees"]


def test_work_may_be_ended_before_each_sentence() -> None:
    asked = []
    events(read("It was Monday. Rebels attacked the town. Nobody came."), lambda: asked.append(1))
    assert len(asked) == 2  # two of the three tell a happening


def test_the_quote_is_the_sentence() -> None:
    text = "It was Monday. Rebels attacked the town. Nobody came."
    assert event(text, "attacked").quote.of(text) == "Rebels attacked the town."


def test_the_trigger_has_lemma_and_place() -> None:
    text = "A quake struck the coast."
    trigger = event(text, "struck").trigger
    assert (trigger.lemma, trigger.span.of(text)) == ("strike", "struck")


def test_what_is_read_elsewhere_is_left_open() -> None:
    found = event("Rebels attacked the town.", "attacked")
    assert (found.status, found.attribution, found.salience) == (Status.HAPPENED, None, 0.0)


def test_events_are_in_text_order() -> None:
    tokens = [e.trigger.token for e in told("He said the attack killed two men. Talks failed. They left.")]
    assert tokens == sorted(tokens)


def test_a_text_without_sentences_has_no_events() -> None:
    assert told("...") == ()
