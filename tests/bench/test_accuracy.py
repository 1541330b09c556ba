"""`make accuracy` reads a folder of corpora by the command line and says how much was right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import accuracy
from bench.accuracy import main, with_mentions
from bench.disputed import Disputed

TEXT = "The bridge was closed on Tuesday. A new one opens in March."


def _span(words: str, **more: object) -> dict[str, object]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "text": words, **more}


def _write(path: Path, *rows: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


@pytest.fixture(name="corpora")
def _corpora(tmp_path) -> Path:
    about = {"id": "a", "published_at": "2017-06-01", "lang": "en", "text": TEXT}
    timexes = [_span("Tuesday", type="DATE", value="2017-05-30"), _span("A new", type="SET", value="P1D")]
    closed = _span("closed", date="2017-05-30")
    _write(tmp_path / "timex" / "en.small.jsonl", {**about, "timexes": timexes, "events": [_span("closed")]})
    _write(tmp_path / "timex" / "tlh.small.jsonl", {**about, "lang": "tlh", "timexes": timexes, "events": []})
    _write(tmp_path / "anchoring" / "en.days.jsonl", {**about, "timexes": [], "events": [closed]})
    _write(tmp_path / "timelines" / "en.one.articles.jsonl", about)
    mention = {"article": "a", **_span("closed")}
    _write(
        tmp_path / "timelines" / "en.one.timelines.jsonl",
        {"entity": "bridge", "rows": [{"date": "2017-05-29", "mentions": [mention]}]},
    )
    return tmp_path


def test_all_tables_are_printed(corpora, capsys):
    assert main([str(corpora), "--faults", "5"]) == 0

    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "en.small 50.0 50.0 50.0 50.0 50.0 50.0 2 2 0" in lines
    assert "weekday 100.0 of 1 100.0 of 1" in lines
    assert "set 0.0 of 1 0.0 of 1" in lines
    assert "en.days 100.0 100.0 100.0 100.0 100.0 1 1 0" in lines
    assert "en.one 100.0 0.0 0.0 0.0 0.0 1 1 0" in lines
    assert "wrong a 2017-06-01 closed 2017-05-29 2017-05-30" in lines
    assert not any("tlh" in line for line in lines)


def test_a_folder_that_is_not_there_is_an_error(tmp_path, capsys):
    assert main([str(tmp_path / "none")]) == 1
    assert "bench/README.md" in capsys.readouterr().err


def test_a_folder_without_corpora_is_said_to_be_one(tmp_path, capsys):
    assert main([str(tmp_path)]) == 0
    assert "holds no corpus" in capsys.readouterr().out


def test_a_mention_in_two_timelines_counts_once():
    row = {"date": "2017", "mentions": [{"article": "a", "start": 0, "end": 4, "text": "left"}]}
    articles = with_mentions([{"id": "a"}, {"id": "b"}], [{"rows": [row]}, {"rows": [row]}])

    assert [len(article["events"]) for article in articles] == [1, 0]
    assert articles[0]["events"][0]["date"] == "2017"


def test_times_alone(corpora, capsys):
    assert main([str(corpora), "--times"]) == 0

    shown = capsys.readouterr().out
    assert "en.small" in shown
    assert "dates of events" not in shown
    assert "events found" not in shown


def test_disputed_annotations_are_set_aside_beside_the_result(corpora, capsys, monkeypatch):
    at = TEXT.index("A new")
    row = Disputed(
        corpus="en.small", article="a", start=at, end=at + 5, text="A new", gold="P1D", ours="", reason="is no time"
    )
    monkeypatch.setattr(accuracy, "disputed", lambda: (row,))
    assert main([str(corpora), "--times"]) == 0

    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "en.small 50.0 1 66.7" in lines
