"""`make speed` measures what it says, on a corpus or on articles of our own making."""

from __future__ import annotations

import json

import pytest

from bench import speed
from bench.sample import articles
from bench.speed import Measured

ROWS = ["time expressions", "time expressions, as JSON", "whole timelines, as JSON", "dateparser.search.search_dates"]


def test_the_sample_is_the_same_in_every_run():
    assert articles(3) == articles(3)
    assert len({article["text"] for article in articles(20)}) == 20


def test_rates():
    measured = Measured(characters=50_000, articles=20, seconds=2.0)

    assert (measured.kilobytes_a_second, measured.articles_a_second) == (25.0, 10.0)


@pytest.mark.slow
@pytest.mark.parametrize("source", ["bench/sample.py", "a corpus"])
def test_the_table_has_a_row_for_each_reading(source, capsys, monkeypatch, tmp_path):
    few = articles(3, sentences=3)
    monkeypatch.setattr(speed, "made_up", lambda count: few)
    if source == "a corpus":
        (tmp_path / "timex").mkdir()
        rows = [*few[:2], {**few[2], "published_at": None}]
        (tmp_path / "timex" / "en.own.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    assert speed.main([str(tmp_path), "--seconds", "0.01"]) == 0

    head, *lines = capsys.readouterr().out.splitlines()
    assert head.startswith("2 articles" if source == "a corpus" else "3 articles")
    rates = {name: [line[len(name) :].split()[0] for line in lines if line.startswith(f"{name}  ")] for name in ROWS}
    assert all(len(rate) == 1 and float(rate[0].replace(",", "")) > 0 for rate in rates.values())
