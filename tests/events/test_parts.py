"""Which happenings are a part of another one."""

from __future__ import annotations

import pytest

from service.events.parts import with_parts
from service.languages import load
from tests.events.dated import grammar, reports

STAGES = load("en").events.alike.stages


def wholes(text: str, times: dict[str, str] | None = None) -> dict[str, str]:
    """Each part with its whole, by their words."""
    found = with_parts(reports(text, times or {}), grammar(text), STAGES)
    words = {r.event.trigger.token: r.event.trigger.text for r in found}
    return {r.event.trigger.text: words[r.event.part_of] for r in found if r.event.part_of is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jets attacked a convoy, killing 80 and destroying ten trucks.",
            {"killing": "attacked", "destroying": "attacked"},
        ),
        ("Rebels made an attempt to flee.", {"attempt": "made", "flee": "made"}),
        ("Rebels tried to flee.", {"flee": "tried"}),
        ("The talks began.", {"talks": "began"}),
        ("Airstrikes hit a convoy.", {"Airstrikes": "hit"}),
        ("The army thwarted two attempts to storm the town.", {"attempts": "thwarted", "storm": "thwarted"}),
        ("The deal lets the rebels leave.", {"leave": "lets"}),
        ("Guards stopped them from leaving.", {"leaving": "stopped"}),
        ("The mayor fell during a visit to Lyon.", {"visit": "fell"}),
        ("The convoy, leaving the town, was hit.", {"leaving": "hit"}),
    ],
)
def test_a_part_says_whose(text: str, expected: dict[str, str]) -> None:
    assert {part: wholes(text).get(part) for part in expected} == expected


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels attacked the town and burned the bridge.", "burned"),
        ("The mayor said the bridge collapsed.", "collapsed"),
        ("The mayor condemned the attack.", "attack"),
        ("The rebels fled after the attack.", "attack"),
        ("The rebels burned the bridge before leaving.", "leaving"),
        ("Having burned the bridge, the rebels fled.", "burned"),
        ("The group, which seized the town, fled.", "seized"),
        ("The rebels fled because the army attacked.", "attacked"),
    ],
)
def test_what_stands_for_itself(text: str, trigger: str) -> None:
    assert trigger not in wholes(text)


def test_a_time_of_its_own_makes_a_happening_stand_for_itself() -> None:
    text = "The sides agreed on Monday to meet on Friday."
    assert "meet" not in wholes(text, {"Monday": "2017-05-29", "Friday": "2017-06-02"})


@pytest.mark.parametrize(("comma", "part"), [("", True), (",", False)])
def test_which_one_is_meant_is_a_part_where_one_time_dates_both(comma: str, part: bool) -> None:
    text = f"Jets destroyed the trucks{comma} which fled the town on Tuesday."
    assert ("fled" in wholes(text, {"Tuesday": "2017-05-30"})) is part


def test_the_word_with_the_date_leads() -> None:
    assert wholes("Officials plan to meet on Friday.", {"Friday": "2017-06-02"}) == {"plan": "meet"}


def test_a_whole_is_part_of_nothing() -> None:
    text = "Jets tried to stop attempts to flee, killing 80 and making efforts to leave, after the army began to fire."
    found = with_parts(reports(text, {}), grammar(text), STAGES)
    parts = {r.event.trigger.token for r in found if r.event.part_of is not None}
    assert parts
    assert not parts & {r.event.part_of for r in found}
