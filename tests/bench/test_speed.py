"""`make speed` measures what it says, on a corpus or on articles of our own making."""

from __future__ import annotations

import json

import pytest

from bench import speed
from bench.sample import articles
from bench.speed import Measured
from service.pipeline import Reader
from service.settings import Settings
from service.text.article import Article

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
    (own,) = [line for line in lines if line.startswith(ROWS[-1])]
    assert own.split()[2] == own.split()[-1] == "1.0"
    assert any(line.startswith("100 times") for line in lines)
    assert next(line for line in lines if line.startswith("ordinary text")).split()[-1] == "1.0"
    assert all(any(line.startswith(f"{name}  ") for line in lines) for name in speed._HOSTILE)
    assert all(float(_cell(lines, row)) > 0 for row in ("whole timeline  ", "all of the spaCy pipeline", "memory of"))
    assert float(_cell(lines, "the larger of 60 ms")) >= 60


def _cell(lines, row):
    return next(line for line in lines if line.startswith(row)).split()[-1]


def test_growth_is_measured_up_to_the_limit(monkeypatch):
    lengths = []
    monkeypatch.setattr(
        speed, "measure", lambda read, texts, seconds: lengths.append(len(texts[0].text)) or Measured(1, 1, 1.0)
    )
    article = Article(text="It rained on Tuesday. " * 40, published_at="2017-06-01", language="en")
    rows = speed.growth(Reader(Settings()), [article], 0.01)

    limit = Settings().max_text_length
    assert [name for name, *_ in rows][:3] == ["1 times", "10 times", "100 times"]
    assert [characters for _, characters, _ in rows] == lengths
    assert limit - len(article.text) - 2 <= lengths[-1] <= limit


def test_hostile_texts_are_as_long_as_the_ordinary_one(monkeypatch):
    lengths = []

    def measured(read, texts, seconds):
        lengths.append(len(texts[0].text))
        return Measured(1000, 1, 2.0 if len(lengths) > 1 else 1.0)

    monkeypatch.setattr(speed, "measure", measured)
    article = Article(text="It rained on Tuesday.", published_at="2017-06-01", language="en")
    rows = speed.hostile(Reader(Settings()), [article], 0.01)

    assert len(set(lengths)) == 1
    assert [(cost, times) for _, cost, times in rows] == [(1000.0, 1.0), *[(2000.0, 2.0)] * len(speed._HOSTILE)]
