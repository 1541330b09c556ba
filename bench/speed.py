"""Speed on one core, as one table: ``python -m bench.speed [FOLDER]``.

Time expressions alone, and whole timelines, in kilobytes of text and in articles a second, beside
``dateparser.search.search_dates(languages=["en"])`` on the same text in the same run. The marginal cost is that of one
more kilobyte: from a text of the one size to one of eight times that size, so that what an article costs whatever its
length is left out. Seconds are of processor time, all threads together, so that other work on the machine does not
count. FOLDER is a folder of corpora (see accuracy); without it the articles are of our own making.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.sample import articles as made_up
from service.pipeline import Reader
from service.render import native
from service.settings import Settings
from service.text.article import Article

_SECONDS = 4.0  # the least that a measurement takes
_ROUNDS = 3
_FEW = 24  # articles, evenly spread, are enough for what takes long
_LONGER = 8

Read = Callable[[Article], object]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was read, and how long it took: characters, articles, seconds."""

    characters: int
    articles: int
    seconds: float

    @property
    def kilobytes_a_second(self) -> float:
        return self.characters / 1000 / self.seconds

    @property
    def articles_a_second(self) -> float:
        return self.articles / self.seconds


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="a folder of corpora; else articles of our own making")
    parser.add_argument("--seconds", type=float, default=_SECONDS, metavar="S", help="the least a measurement takes")
    options = parser.parse_args(arguments)
    source, articles = _articles(options.folder)
    reader = Reader(Settings())
    reader.warm()
    size = sum(len(article.text) for article in articles) / 1000
    print(f"{len(articles)} articles, {size:,.0f} KB, from {source}; one core\n")
    print(f"{'':<38}{'KB/s':>10}{'articles/s':>12}{'marginal ms/KB':>16}")
    few = articles[:: max(1, len(articles) // _FEW)]
    for name, read, sample in _readings(reader, articles, few):
        _print_row(name, measure(read, sample, options.seconds), marginal(read, few, options.seconds))
    _print_row("dateparser.search.search_dates", measure(_search_dates, few, options.seconds), None)
    return 0


def measure(read: Read, articles: Sequence[Article], seconds: float) -> Measured:
    """The fastest of some rounds that take so long together; one reading before them is not counted.

    The fastest is the one that other work on the machine held up least.
    """
    read(articles[0])
    rounds = [_round(read, articles, seconds / _ROUNDS) for _ in range(_ROUNDS)]
    return max(rounds, key=lambda measured: measured.kilobytes_a_second)


def _round(read: Read, articles: Sequence[Article], seconds: float) -> Measured:
    """Read all articles, again and again until so much time is spent; every round reads the same texts."""
    characters = count = 0
    begun = time.process_time()
    while True:
        for article in articles:
            read(article)
            characters, count = characters + len(article.text), count + 1
        spent = time.process_time() - begun
        if spent >= seconds:
            return Measured(characters, count, spent)


def marginal(read: Read, articles: Sequence[Article], seconds: float) -> float:
    """Milliseconds that one more kilobyte costs, between a text and one of eight such texts."""
    short = articles[: max(1, len(articles) // _LONGER)]
    long = [_joined(article) for article in short]
    costs = []
    for group in (short, long):
        measured = measure(read, group, seconds / 2)
        costs.append((measured.seconds / measured.articles, measured.characters / measured.articles))
    (time_short, size_short), (time_long, size_long) = costs
    return 1000 * (time_long - time_short) / ((size_long - size_short) / 1000)


def _joined(article: Article) -> Article:
    return Article(text="\n\n".join([article.text] * _LONGER), published_at=article.published_at, language="en")


def _readings(
    reader: Reader, articles: Sequence[Article], few: Sequence[Article]
) -> list[tuple[str, Read, Sequence[Article]]]:
    """What is measured, and on which articles."""
    return [
        ("time expressions", reader.times, articles),
        ("time expressions, as JSON", lambda article: native.render(native.timeline(reader.times(article))), articles),
        ("whole timelines, as JSON", lambda article: native.render(native.timeline(reader.timeline(article))), few),
    ]


def _search_dates(article: Article) -> object:
    from dateparser.search import search_dates

    return search_dates(article.text, languages=["en"])


def _articles(folder: Path | None) -> tuple[str, list[Article]]:
    """English news with a publication date, none so long that eight of it are over the limit."""
    rows: list[dict[str, Any]] = []
    for path in sorted(folder.glob("timex/en.*.jsonl")) if folder else ():
        with path.open(encoding="utf-8") as file:
            rows += [json.loads(line) for line in file if line.strip()]
    source = str(folder) if rows else "bench/sample.py"
    longest = Settings().max_text_length // (_LONGER + 1)
    return source, [
        Article(text=row["text"], published_at=row["published_at"], language="en")
        for row in rows or made_up(100)
        if row["published_at"] and len(row["text"]) <= longest
    ]


def _print_row(name: str, measured: Measured, cost: float | None) -> None:
    more = f"{cost:>16.2f}" if cost is not None else ""
    print(f"{name:<38}{measured.kilobytes_a_second:>10,.0f}{measured.articles_a_second:>12,.1f}{more}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
