"""Status: one clause of status.toml, one test."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from service.events.event import Status
from service.events.status import Judge
from tests.events.dated import grammar
from tests.events.reading import document

CLAUSES = tomllib.loads((Path(__file__).parent / "status.toml").read_text(encoding="utf-8"))


def _cases() -> list[tuple[str, int, str]]:
    """Text without brackets, where the trigger begins, and its status."""
    cases = []
    for status, lines in CLAUSES.items():
        for line in lines:
            for nth, mark in enumerate(re.finditer(r"\[", line)):
                cases.append((re.sub(r"[][]", "", line), mark.start() - 2 * nth, status))
    return cases


CASES = _cases()


@pytest.mark.parametrize(("text", "start", "status"), CASES, ids=[f"{s}: {t[i:]}" for t, i, s in CASES])
def test_status_of_a_clause(text: str, start: int, status: str) -> None:
    clauses = grammar(text)
    trigger = clauses.tokens.at(start)
    judge = Judge(clauses, document(text))
    assert judge.status(trigger, spoken=clauses.reports(trigger)) == status


def test_there_are_enough_clauses_of_each_status() -> None:
    counts = {status: sum(s == status for _, _, s in CASES) for status in Status}
    assert sum(counts.values()) >= 150
    assert min(counts.values()) >= 25


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Jets hit convoy near border\n\nThe jets left the base on Monday and came back.", "hit", Status.HAPPENED),
        ("Farmers to march on capital\n\nThe farmers met in the town on Monday and talked.", "march", Status.PLANNED),
        (
            "Rebels continue to cross river\n\nThe rebels left the town on Monday, police said.",
            "continue",
            Status.ONGOING,
        ),
    ],
)
def test_the_present_of_a_headline_tells_what_happened(text: str, word: str, status: Status) -> None:
    assert document(text).sentences[0].headline
    judge = Judge(grammar(text), document(text))
    assert judge.status(document(text).tokens.at(text.index(word))) == status
