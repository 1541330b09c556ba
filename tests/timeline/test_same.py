"""Two tellings of one happening are one entry; what only looks alike stays apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.events.event import Report
from service.events.parts import with_parts
from service.languages import load
from service.timeline.merge import merged
from service.timeline.same import same
from tests.events.dated import grammar, reports

STAGES = load("en").events.alike.stages


def told(text: str, times: dict[str, str]) -> tuple[Report, ...]:
    return with_parts(reports(text, times), grammar(text), STAGES)


def together(text: str, times: dict[str, str] | None = None) -> list[set[str]]:
    """The triggers of the happenings that are told more than once."""
    groups = merged(told(text, times or {}))
    return [{report.event.trigger.text for report in group} for group in groups if len(group) > 1]


MONDAY = {"Monday": "2017-05-29"}


@pytest.mark.parametrize(
    ("text", "times", "expected"),
    [
        ("The Canadian jets hit a convoy. The jets targeted the convoy on Monday.", MONDAY, [{"hit", "targeted"}]),
        (
            "Ann Lee, a diver, died on Monday. The team mourns. Lee died on May 29.",
            {**MONDAY, "May 29": "2017-05-29"},
            [{"died"}],
        ),
        (
            "Jets destroyed 36 vehicles and 80 guns on Monday. The group lost 36 cars and 80 guns.",
            MONDAY,
            [{"destroyed", "lost"}],
        ),
        (
            "Rebels continue to cross the Ebro River. The rebels cross the Ebro.",
            {},
            [{"continue", "cross"}],
        ),
        ("A quake shook Lyon on Monday. Trains stopped after the quake.", MONDAY, []),  # "shook" is told, not "quake"
        ("The mayor spoke of Monday's quake. Roads burst after the quake.", MONDAY, [{"quake"}]),
    ],
)
def test_one_happening(text: str, times: dict[str, str], expected: list[set[str]]) -> None:
    assert together(text, times) == expected


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Northern jets hit the convoy. Southern jets hit the convoy.", {}),
        ("Northern jets hit the convoy. Northern jets hit the camp.", {}),
        ("Northern jets hit the convoy. Northern jets hit another convoy.", {}),
        ("Northern jets hit the first convoy. Northern jets hit the second convoy.", {}),
        ("Northern jets hit the fuel depot. Northern jets hit the grain depot.", {}),
        ("Northern jets hit the convoy. Northern jets may hit the convoy.", {}),
        ("Northern jets hit the convoy. Northern jets did not hit the convoy.", {}),
        ("Northern jets hit the convoy. Northern jets hit the convoy again.", {}),
        ("Northern jets hit the convoy near Lyon. Northern jets hit the convoy near Nice.", {}),
        ("Northern jets killed 80 rebels. Northern jets killed 90 rebels.", {}),
        (
            "Northern jets hit the convoy on Monday. Northern jets hit the convoy on Friday.",
            {**MONDAY, "Friday": "2017-05-26"},
        ),
        ("Share prices in Lyon fell on Monday. Share prices fell on May 29.", {**MONDAY, "May 29": "2017-05-29"}),
        ("Lee left. He took the train. Lee left.", {}),
        ("Ann Lee, a diver, died. It rained. Nobody came. Lee died on Monday.", MONDAY),  # the day is told of one
        (
            "Ann Lee, a diver, launched a ship on Monday. Nobody saw Lee's launch on May 29.",
            {**MONDAY, "May 29": "2017-05-29"},
        ),
        ("The mayor said Lee left the town. The mayor said Kim left the town.", {}),
        ("Trains stopped after a quake on Monday. Roads burst after another quake. All woke after the quake.", MONDAY),
    ],
)
def test_what_only_looks_alike(text: str, times: dict[str, str]) -> None:
    assert together(text, times) == []


STORY = (
    "Northern jets hit convoy\n\n"
    "Northern jets targeted the convoy on Monday, killing 80 rebels and destroying 36 trucks.\n\n"
    "The jets struck the convoy at night. The jets destroyed 36 trucks and 80 guns. The group lost 36 trucks and 80 "
    "guns in Monday's raid, the ministry said. Nobody spoke after the raid.\n"
)


@settings(max_examples=30)
@given(st.randoms(use_true_random=False))
def test_the_order_in_which_reports_come_does_not_matter(random) -> None:
    found = list(told(STORY, MONDAY))
    before = merged(found)
    random.shuffle(found)
    assert merged(found) == before


def test_what_is_together_stays_so() -> None:
    once = merged(told(STORY, MONDAY))
    assert any(len(group) > 1 for group in once)
    assert merged(report for group in once for report in group) == once


def test_no_report_is_lost() -> None:
    found = told(STORY, MONDAY)
    grouped = [report for group in merged(found) for report in group]
    assert sorted(r.event.trigger.span for r in grouped) == [r.event.trigger.span for r in found]


def test_sameness_is_mutual() -> None:
    found = told(STORY, MONDAY)
    assert all(same(a, b) == same(b, a) for a in found for b in found)
    assert all(same(a, a) for a in found)


def test_the_lead_is_the_telling_with_a_date_of_its_own() -> None:
    lead = next(group[0] for group in merged(told(STORY, MONDAY)) if len(group) > 1)
    assert lead.event.trigger.text == "targeted"


def test_a_part_is_told_with_its_whole_and_not_merged() -> None:
    groups = merged(told(STORY, MONDAY))
    assert all(len(group) == 1 for group in groups if group[0].event.part_of is not None)


def test_many_tellings_cost_no_more_than_so_many_each() -> None:
    one = told("Ann Lee, a diver, left Lyon on Monday.", MONDAY)[0]
    assert len(merged([one] * 3000)) > 100
