"""Disputed annotations: few, each with its reason, each as the corpus has it, and set aside without a trace."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bench.disputed import MOST, disputed, set_aside
from bench.scoring import score_timexes

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

there = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here; bench/README.md says where they are")


def test_they_are_few_and_none_is_there_twice() -> None:
    keys = Counter((row.corpus, row.article, row.start) for row in disputed())

    assert 0 < len(keys) <= MOST
    assert set(keys.values()) == {1}


@pytest.mark.parametrize("row", disputed(), ids=lambda row: f"{row.article} {row.start}")
def test_each_has_a_reason_and_the_words_alone(row) -> None:
    assert len(row.reason.split()) > 3
    assert row.end - row.start == len(row.text) < 30
    assert row.gold != row.ours


@pytest.mark.parametrize(
    "row", [r for r in disputed() if r.text.lower() in DAYS], ids=lambda row: f"{row.article} {row.start}"
)
def test_a_weekday_is_what_the_calendar_says(row) -> None:
    assert DAYS[date.fromisoformat(row.ours).weekday()] == row.text.lower()


@there
@pytest.mark.parametrize("corpus", sorted({row.corpus for row in disputed()}))
def test_each_is_as_the_corpus_has_it(corpus: str) -> None:
    lines = (CORPORA / "timex" / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {
        (article["id"], timex["start"], timex["end"]): (timex["text"], timex["value"])
        for article in map(json.loads, lines)
        for timex in article["timexes"]
    }

    for row in (row for row in disputed() if row.corpus == corpus):
        assert gold[row.article, row.start, row.end] == (row.text, row.gold)


def test_what_is_disputed_is_set_aside_with_its_answer() -> None:
    row = disputed()[0]
    wrong = {"start": row.start, "end": row.end, "text": row.text, "type": "DATE", "value": row.gold}
    right = {"start": row.end + 5, "end": row.end + 9, "text": "2017", "type": "DATE", "value": "2017"}
    gold = [{"id": row.article, "published_at": None, "timexes": [wrong, right]}]
    answers = {row.article: {"time_expressions": [{**wrong, "value": row.ours}, right]}}

    assert score_timexes(gold, answers).score("value").f1 == 0.5
    assert score_timexes(*set_aside(gold, answers, [row])).score("value").f1 == 1.0
    assert len(gold[0]["timexes"]) == 2
