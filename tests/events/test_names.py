"""Which names are places and which are persons."""

from __future__ import annotations

import pytest

from tests.events.reading import document, read


def named(text: str, heads: frozenset[int]) -> list[str]:
    return [document(text).tokens.words[i] for i in sorted(heads)]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Gen. Lee spoke.", ["Lee"]),
        ("Ann Lee, a diver, spoke.", ["Lee"]),
        ("Ann Lee, 52, spoke.", ["Lee"]),
        ("Ann Lee, who spoke, left.", ["Lee"]),
        ("Ann Lee said the ship sank.", ["Lee"]),
        ("Ann Lee said the ship sank. Lee was tired.", ["Lee", "Lee"]),
        ("The spokesman John Lee spoke.", ["Lee"]),
        ("Lee, born in Lyon, left.", ["Lee"]),
        ("Kim died on Monday. Kim was tall.", ["Kim", "Kim"]),
        ("Steve Jobs resigned on Monday. Later Jobs has left.", ["Jobs", "Jobs"]),
        ("The Defense Ministry said the ship sank.", []),
        ("The EU Commission said the ship sank.", []),
        ("NATO said the ship sank.", []),
        ("NRB News said the ship sank.", []),
        ("J.P. Lee said the ship sank.", ["Lee"]),
        ("Lyon is large.", []),
    ],
)
def test_persons(text: str, persons: list[str]) -> None:
    assert named(text, read(text).names.persons) == persons


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It rained in Lyon.", ["Lyon"]),
        ("The city of Lyon burned.", ["Lyon"]),
        ("The Ebro River rose.", ["Ebro", "River"]),
        ("It rained in Lyon. Lyon is large.", ["Lyon", "Lyon"]),
        ("Rebels stormed Aleppo.", ["Aleppo"]),
        ("Gen. Lee spoke.", []),
        ("NATO met.", []),
        ("It rained in May.", []),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert named(text, read(text).names.places) == places


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The Northern Defense Ministry met. The ministry left.", ["Northern Defense Ministry"]),
        (
            "The Northern Defense Ministry met. The Defense Ministry sat. The ministry left.",
            ["Northern Defense Ministry"],
        ),
        ("The Northern Defense Ministry met. Another ministry left.", []),
        ("The Northern Defense Ministry met. The finance ministry left.", []),
        ("The ministry left. The Northern Defense Ministry met.", []),
    ],
)
def test_the_whole_name_of_a_short_mention(text: str, whole: list[str]) -> None:
    found = read(text).names.full.values()
    assert [document(text).tokens.span(j - 2, j + 1).of(text) for j in found] == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Ann Lee, a diver, left. Lee was tired.", ["Ann Lee"]),
        ("Ann Lee, a diver, left. Tom Lee, a baker, left. Lee was tired.", []),  # one of the two
        ("Ann Lee, a diver, left.", []),
    ],
)
def test_the_whole_name_of_a_surname(text: str, whole: list[str]) -> None:
    found = read(text).names.full.values()
    assert [document(text).tokens.span(j - 1, j + 1).of(text) for j in found] == whole
