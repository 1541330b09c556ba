"""The scorer counts what is right, and agrees with the one that the corpora came with, where that is present."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from bench.scoring import (
    Score,
    at_grain,
    match,
    score_dates,
    score_modality,
    score_negation,
    score_timexes,
    score_triggers,
)

OTHER_SCORER = Path(__file__).parents[2].parent / "shared" / "score" / "score.py"

VALUES = ["2017", "2017-03", "2017-03-01", "2017-03-01TMO", "P3D", "PXY", "PRESENT_REF", "XXXX-WXX-1"]
EDTFS = ["2017", "2017-03", "2017-03-01", "2017-03-01~", "2011/..", "2017-03-01/2017-03-04", "2017-03-01T10:00", "201X"]
DATES = [
    None,
    "",
    "2017",
    "2017-03",
    "2017-03-01",
    {"begin": "2017-03-01", "end": "2017-03-04"},
    {"begin": "after 2017-03-01", "end": ""},
]


def _span(start: int, end: int, **more: object) -> dict[str, object]:
    return {"start": start, "end": end, "text": "words", **more}


def test_an_f1_is_of_what_was_given_and_wanted():
    score = Score(right=2, given=4, wanted=5)

    assert (score.precision, score.recall) == (0.5, 0.4)
    assert score.f1 == pytest.approx(4 / 9)


def test_nothing_given_is_no_fault_of_arithmetic():
    assert (Score(0, 0, 0).precision, Score(0, 0, 3).recall, Score(0, 0, 0).f1) == (0.0, 0.0, 0.0)


def test_equal_spans_are_paired_before_longer_overlaps():
    wide, exact = _span(0, 20), _span(5, 10)

    pairs, missed, spurious = match([_span(5, 10)], [wide, exact])

    assert [found for _, found in pairs] == [exact]
    assert (missed, spurious) == ([], [wide])


def test_touching_spans_do_not_overlap():
    assert match([_span(0, 5)], [_span(5, 9)]) == ([], [_span(0, 5)], [_span(5, 9)])


def test_time_expressions():
    monday, may = _span(0, 6, type="DATE", value="2017-05-29"), _span(10, 16, type="DATE", value="2017-05-30")
    gold = [{"id": "a", "published_at": "2017-06-01", "text": "", "timexes": [monday, may]}]
    given = [monday, _span(10, 13, type="DATE", value="2017-05"), _span(30, 33, type="SET", value="P1D")]

    result = score_timexes(gold, {"a": {"time_expressions": given}})

    assert [result.score(measure).right for measure in ("strict", "relaxed", "type", "value")] == [1, 2, 2, 1]
    assert (result.score("value").given, result.score("value").wanted) == (3, 2)


def test_a_missed_expression_counts_against_its_kind():
    gold = [{"id": "a", "published_at": None, "text": "", "timexes": [_span(0, 4, type="DATE", value="2017")]}]

    result = score_timexes(gold, {})

    assert result.counts["unanswered"] == 1
    assert [(counts["right"], counts["wanted"]) for counts in result.kinds.values()] == [(0, 1)]


@pytest.mark.parametrize(
    ("date", "edtf", "right"),
    [
        ("2017-03", "2017-03", True),
        ("2017-03", "2017-03-01", False),
        ("2017-03", "2017", False),
        ("2017-03-01", "2017-03-01T10:00", True),
        ("2017-03-01", "2017-03-01~", True),
        ({"begin": "2017-03-01", "end": "2017-03-04"}, "2017-03-01/2017-03-04", True),
        ("2017-03-01", None, False),
    ],
)
def test_a_date_is_right_at_the_grain_of_the_gold(date, edtf, right):
    assert _dated(date, edtf).dates.right == right


@pytest.mark.parametrize(("edtf", "invented"), [("2017-03-01", 1), ("2011/..", 0), (None, 0)])
def test_a_day_that_the_gold_does_not_give_is_invented(edtf, invented):
    assert _dated("", edtf).dates.given == invented


def test_events_that_nobody_dated_are_not_judged():
    assert _dated(None, "2017-03-01").dates == Score(0, 0, 0)


def test_triggers_are_found_among_dated_and_undated_events():
    gold = [{"id": "a", "events": [_span(0, 4), _span(10, 14), _span(20, 24)]}]
    timelines = {"a": {"events": [{"trigger": _span(0, 4)}], "undated": [{"trigger": _span(8, 12)}]}}

    assert score_triggers(gold, timelines) == Score(right=2, given=2, wanted=3)


def test_each_telling_of_one_happening_has_a_trigger():
    gold = [{"id": "a", "events": [_span(0, 4), _span(10, 14)]}]
    reports = [{"trigger": _span(0, 4)}, {"trigger": _span(10, 14)}]
    timelines = {"a": {"events": [{"trigger": _span(0, 4), "reports": reports}]}}

    assert score_triggers(gold, timelines) == Score(right=2, given=2, wanted=2)


def test_what_did_not_happen_and_what_is_not_told_as_fact():
    said = [_span(0, 4), _span(10, 14), _span(20, 24), _span(30, 34)]
    marks = [
        {"polarity": "NEG", "tense": "PAST"},
        {"polarity": "POS", "tense": "PRESENT", "modality": "could"},
        {"polarity": "POS", "tense": "PAST"},
        {"polarity": "POS", "tense": "INFINITIVE"},  # of an infinitive the gold does not say
    ]
    gold = [{"id": "a", "events": [span | mark for span, mark in zip(said, marks, strict=True)]}]
    statuses = ["denied", "happened", "planned", "planned"]
    events = [{"trigger": span, "status": status} for span, status in zip(said, statuses, strict=True)]

    assert score_negation(gold, {"a": {"events": events}}) == Score(right=1, given=1, wanted=1)
    assert score_modality(gold, {"a": {"events": events}}) == Score(right=1, given=2, wanted=2)


def test_an_event_without_a_time_has_no_date():
    assert at_grain(None) == ""


def _dated(date, edtf):
    event = {"trigger": _span(0, 4), "confidence": 0.5} | ({"when": {"edtf": edtf}} if edtf else {})
    gold = [{"id": "a", "published_at": "2017-06-01", "events": [_span(0, 4, date=date)]}]
    return score_dates(gold, {"a": {"events": [event]}})


@pytest.mark.skipif(not OTHER_SCORER.exists(), reason="the corpora's own scorer is not here")
@pytest.mark.parametrize("seed", range(6))
def test_the_other_scorer_agrees(seed, tmp_path):
    gold, timelines = _made_up(random.Random(seed))
    gold_file, given_file = tmp_path / "gold.jsonl", tmp_path / "given.jsonl"
    gold_file.write_text("".join(json.dumps(row) + "\n" for row in gold))
    given_file.write_text("".join(json.dumps(row) + "\n" for row in timelines))
    by_id = {row["id"]: row for row in timelines}
    times, dates = score_timexes(gold, by_id), score_dates(gold, by_id)

    scores = [(f"{name:8}", times.score(name)) for name in ("strict", "relaxed", "type", "value")]
    expected = [f"{name} P {s.precision:.4f}  R {s.recall:.4f}  F1 {s.f1:.4f}" for name, s in scores]
    assert _said_by_the_other("timex", gold_file, given_file)[:4] == expected
    s = dates.dates
    assert _said_by_the_other("anchoring", gold_file, given_file)[:3] == [
        f"coverage {dates.coverage.recall:.4f} of {dates.coverage.wanted} gold events",
        f"dates    P {s.precision:.4f}  R {s.recall:.4f}  F1 {s.f1:.4f}   "
        f"({s.right} right, {s.given} said, {s.wanted} gold)",
        f"days     {dates.days.recall:.4f} of {dates.days.wanted} gold events dated to a day",
    ]


def _said_by_the_other(task: str, gold: Path, given: Path) -> list[str]:
    command = [sys.executable, str(OTHER_SCORER), task, str(gold), str(given)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def _made_up(chance: random.Random) -> tuple[list[dict], list[dict]]:
    """Gold and predictions that often overlap and sometimes agree; one article goes without an answer."""
    gold, timelines = [], []
    for n in range(6):
        spans = [_some_span(chance) for _ in range(12)]
        timexes = [_span(*s, type=chance.choice(["DATE", "SET"]), value=chance.choice(VALUES)) for s in spans]
        events = [_span(*_some_span(chance), date=chance.choice(DATES)) for _ in range(12)]
        gold.append({"id": f"{n}", "published_at": "2017-06-01", "text": "", "timexes": timexes, "events": events})
        if n == 3:
            continue
        given = [
            _near(chance, t) | {"value": chance.choice([t["value"], *VALUES])} for t in timexes if chance.random() < 0.8
        ]
        told = [_event(chance, e) for e in events if chance.random() < 0.8]
        timelines.append({"id": f"{n}", "time_expressions": given, "events": told[:6], "undated": told[6:]})
    return gold, timelines


def _some_span(chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(100)
    return start, start + chance.randrange(1, 12)


def _near(chance: random.Random, row: dict) -> dict:
    return {**row, "start": row["start"] - chance.randrange(2), "end": row["end"] + chance.randrange(3)}


def _timex(chance: random.Random, wanted: dict) -> dict:
    return _near(chance, wanted) | {"value": chance.choice([wanted["value"], *VALUES])}


def _event(chance: random.Random, wanted: dict) -> dict:
    trigger = {key: value for key, value in _near(chance, wanted).items() if key != "date"}
    date = wanted["date"]
    edtf = chance.choice([date if isinstance(date, str) and date else "2017-03-01", *EDTFS, None])
    return {"trigger": trigger, "confidence": 0.5} | ({"when": {"edtf": edtf}} if edtf else {})
