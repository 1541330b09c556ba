"""`make speed` measures what it says, on a corpus or on articles of our own making."""

from __future__ import annotations

import json

import pytest

from bench.sample import articles
from bench.speed import Measured, main

ROWS = ["time expressions", "time expressions, as JSON", "whole timelines, as JSON", "dateparser.search.search_dates"]


def test_the_sample_is_the_same_in_every_run():
    assert articles(3) == articles(3)
    assert len({article["text"] for article in articles(20)}) == 20


def test_rates():
    measured = Measured(characters=50_000, articles=20, seconds=2.0)

    assert (measured.kilobytes_a_second, measured.articles_a_second) == (25.0, 10.0)


@pytest.mark.slow
@pytest.mark.parametrize("source", ["bench/sample.py", "a corpus"])
def test_the_table_has_a_row_for_each_reading(source, capsys, tmp_path):
    if source == "a corpus":
        (tmp_path / "timex").mkdir()
        rows = [*articles(8, sentences=6), {**articles(1)[0], "published_at": None}]
        (tmp_path / "timex" / "en.own.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    assert main([str(tmp_path), "--seconds", "0.01"]) == 0

    head, *lines = capsys.readouterr().out.splitlines()
    assert head.startswith("8 articles" if source == "a corpus" else "100 articles")
    for name in ROWS:
        assert any(
            line.startswith(f"{name}  ") and float(line[len(name) :].split()[0].replace(",", "")) > 0 for line in lines
        )
