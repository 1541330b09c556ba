"""Accuracy never falls below tests/floors.toml: on the corpora where they are there, and the floors themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import floors
from bench.accuracy import Results, measure
from bench.floors import below, floors_of, merged, pinned, written
from bench.scoring import Score

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"

there = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here; bench/README.md says where they are")


@there
def test_no_floor_of_time_expressions_is_broken(tmp_path: Path) -> None:
    measured = floors_of(measure(CORPORA, tmp_path, events=False))

    assert {"times en.timebank", "times en.aquaint", "times en.wikiwars", "kinds en"} <= set(measured)
    assert below(pinned(), measured) == []


@there
@pytest.mark.slow
def test_no_floor_of_events_is_broken(tmp_path: Path) -> None:
    measured = floors_of(measure(CORPORA, tmp_path))

    assert {"events en.timebank", "dates en.eventtime"} <= set(measured)
    assert below(pinned(), measured) == []


def test_what_is_promised_is_pinned() -> None:
    standing = pinned()

    for corpus in ("timebank", "aquaint", "wikiwars"):
        assert set(standing[f"times en.{corpus}"]) == {"strict", "relaxed", "type", "value"}
    assert len(standing["kinds en"]) > 12
    assert {"events en.timebank", "dates en.eventtime", "dates en.wikinews-apple"} <= set(standing)
    assert all(0 < floor <= 1 for rows in standing.values() for floor in rows.values())


def test_the_file_is_as_it_is_written() -> None:
    assert floors.PATH.read_text(encoding="utf-8") == written(merged(pinned(), {}, lower=False))


@pytest.mark.parametrize(
    ("measured", "faults"),
    [
        ({"times a": {"value": 0.9}}, 0),
        ({"times a": {"value": 0.8996}}, 0),
        ({"times a": {"value": 0.899}}, 1),
        ({"times a": {}}, 1),
        ({"times b": {"value": 0.1}}, 0),
    ],
    ids=["at it", "by a hair", "below", "gone", "not measured"],
)
def test_below(measured: floors.Floors, faults: int) -> None:
    assert len(below({"times a": {"value": 0.9}}, measured)) == faults


def test_a_fault_says_what_and_by_how_much() -> None:
    assert below({"times a": {"value": 0.9}}, {"times a": {"value": 0.85}}) == [
        "times a: value is 0.8500, the floor is 0.9000"
    ]


@pytest.mark.parametrize(("lower", "value"), [(False, 0.9), (True, 0.8)])
def test_a_floor_is_lowered_only_when_told_to(lower: bool, value: float) -> None:
    standing = {"times a": {"value": 0.9}, "dates b": {"dates": 0.5}}

    assert merged(standing, {"times a": {"value": 0.8, "type": 0.7}}, lower=lower) == {
        "times a": {"value": value, "type": 0.7},
        "dates b": {"dates": 0.5},
    }


def test_a_share_is_cut_and_not_rounded() -> None:
    results = Results()
    results.triggers["en.a"] = Score(2, 3, 3)

    assert floors_of(results) == {"events en.a": {"triggers": 0.6666}}


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    text = "The bridge was closed on Tuesday."
    timex = {"start": 25, "end": 32, "text": "Tuesday", "type": "DATE", "value": "2017-05-30"}
    row = {"id": "a", "published_at": "2017-06-01", "lang": "en", "text": text, "timexes": [timex], "events": []}
    (tmp_path / "timex").mkdir()
    (tmp_path / "timex" / "en.small.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    monkeypatch.setattr(floors, "PATH", tmp_path / "floors.toml")
    return tmp_path


def _pin(path: Path, value: float) -> None:
    path.write_text(f'["times en.small"]\n"value" = {value}\n', "utf-8")


def test_what_rises_is_pinned(folder: Path) -> None:
    _pin(floors.PATH, 0.5)

    assert floors.main([str(folder), "--times"]) == 0
    assert pinned()["times en.small"] == {"value": 1.0, "strict": 1.0, "relaxed": 1.0, "type": 1.0}


def test_what_falls_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _pin(floors.PATH, 1.5)

    assert floors.main([str(folder), "--times"]) == 1
    assert pinned()["times en.small"]["value"] == 1.5
    assert "value is 1.0000, the floor is 1.5000" in capsys.readouterr().err


def test_what_falls_is_pinned_when_told_to(folder: Path) -> None:
    _pin(floors.PATH, 1.5)

    assert floors.main([str(folder), "--times", "--lower"]) == 0
    assert pinned()["times en.small"]["value"] == 1.0


def test_a_folder_without_corpora_pins_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "PATH", tmp_path / "floors.toml")

    assert floors.main([str(tmp_path), "--times"]) == 1
    assert not floors.PATH.exists()
