"""Speed on one core, in four tables: ``python -m bench.speed [FOLDER]``.

Time expressions alone, and whole timelines, in kilobytes of text and in articles a second, beside
``dateparser.search.search_dates(languages=["en"])`` on the same text in the same run, with how many times as fast each
is. The marginal cost is that of one more kilobyte: from a text of the one size to one of eight times that size, so that
what an article costs whatever its length is left out. Then: how the cost grows with the length of a text, up to the
limit; what texts cost that were made to be slow, beside ordinary ones of the same length; and what a whole timeline of
an article of about 400 words costs at the median, beside the whole spaCy pipeline that its parser is a part of, with
the seconds and the memory that a process takes before it answers. Seconds are of processor time, all threads together,
so that other work on the machine does not count. FOLDER is a folder of corpora (see
accuracy); without it the articles are of our own making.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
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
_FEW = 24  # articles, evenly spread, are enough
_LONGER = 8
_BETWEEN = "\n\n"
_OPENING = "It rained in Lyon on Tuesday.\n\n"
_HOSTILE_SIZE = 50_000  # characters
_HOSTILE = {
    "May May May": "May ",
    "a long run of digits": "1234567890",
    "short runs of digits": "1999 2000 31 12 ",
    "commas": ",",
    "numbers and commas": "1,2,",
    "the day before the day before": "the day before ",
    "two days after two days after": "two days after ",
    "the first of the first of": "the first of ",
    "one hundred and one hundred and": "one hundred and ",
    "to to to": "1 to ",
    "dashes": "-",
    "quotation marks": "“",
    "one word without end": "a",
    "line ends": "x\n\n",
}

_FEWEST_WORDS, _MOST_WORDS = 300, 500
_START_UP = """
import resource, time
begun = time.process_time()
from service.pipeline import Reader
from service.settings import Settings
Reader(Settings()).warm()
print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

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
    few = articles[:: max(1, len(articles) // _FEW)]
    _print_rates(reader, few, options.seconds)
    _print_growth(reader, articles, options.seconds)
    _print_hostile(reader, articles, options.seconds)
    _print_article(reader, articles, options.seconds)
    return 0


def _print_rates(reader: Reader, articles: Sequence[Article], seconds: float) -> None:
    """Every row reads the same articles: a ratio of different texts would say nothing."""
    other = measure(_search_dates, articles, seconds), marginal(_search_dates, articles, seconds)
    print(f"{'':<34}{'KB/s':>10}{'times':>8}{'articles/s':>12}{'marginal ms/KB':>16}{'times':>8}")
    for name, read in _readings(reader):
        _print_row(name, measure(read, articles, seconds), marginal(read, articles, seconds), other)
    _print_row("dateparser.search.search_dates", *other, other)


def _print_growth(reader: Reader, articles: Sequence[Article], seconds: float) -> None:
    print(f"\n{'one article, times alone':<34}{'KB':>10}{'ms':>12}{'ms/KB':>12}")
    for name, characters, spent in growth(reader, articles, seconds):
        print(f"{name:<34}{characters / 1000:>10,.1f}{1000 * spent:>12,.1f}{1e6 * spent / characters:>12.2f}")


def _print_hostile(reader: Reader, articles: Sequence[Article], seconds: float) -> None:
    print(f"\n{'texts made to be slow, times alone':<34}{'KB':>10}{'ms/KB':>12}{'of ordinary':>12}")
    for name, cost, times in hostile(reader, articles, seconds):
        print(f"{name:<34}{_HOSTILE_SIZE / 1000:>10,.0f}{cost:>12.2f}{times:>12.1f}", flush=True)


def _print_article(reader: Reader, articles: Sequence[Article], seconds: float) -> None:
    ours, theirs, count = medians(reader, articles, seconds)
    start, memory = start_up()
    print(f"\n{f'an article of 400 words, median of {count}':<50}{'ms':>10}")
    print(f"{'whole timeline':<50}{1000 * ours:>10.1f}")
    print(f"{'all of the spaCy pipeline':<50}{1000 * theirs:>10.1f}")
    print(f"{'the larger of 60 ms and half of it and 20 ms':<50}{max(60.0, 500 * theirs + 20):>10.1f}")
    print(f"{'a process until it can answer':<50}{1000 * start:>10.0f}")
    print(f"{'memory of that process, MB':<50}{memory:>10.0f}", flush=True)


def medians(reader: Reader, articles: Sequence[Article], seconds: float) -> tuple[float, float, int]:
    """Median seconds of a timeline and of all of the spaCy pipeline, turn by turn over the same articles; how many."""
    import spacy

    pipeline = spacy.load(Settings().parser)
    usual = [article for article in articles if _FEWEST_WORDS <= len(article.text.split()) < _MOST_WORDS] or articles
    usual = usual[:: max(1, len(usual) // _FEW)]
    ours: list[float] = []
    theirs: list[float] = []
    while sum(ours) + sum(theirs) < seconds:
        for article in usual:
            ours.append(_seconds(lambda article=article: reader.timeline(article)))  # type: ignore[misc]
            theirs.append(_seconds(lambda article=article: pipeline(article.text)))  # type: ignore[misc]
    return statistics.median(ours), statistics.median(theirs), len(usual)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def start_up() -> tuple[float, float]:
    """Seconds and megabytes of a new process from its first line to where it can answer."""
    told = subprocess.run([sys.executable, "-c", _START_UP], capture_output=True, text=True, check=True).stdout
    seconds, kilobytes = told.split()
    return float(seconds), float(kilobytes) / 1000


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


def growth(reader: Reader, articles: Sequence[Article], seconds: float) -> list[tuple[str, int, float]]:
    """An article of middling length once, 10 times, 100 times over, and up to the limit: characters and seconds."""
    limit = Settings().max_text_length
    short = [article for article in articles if len(article.text) < limit // 100 - len(_BETWEEN)]
    article = sorted(short or articles, key=lambda article: len(article.text))[len(short or articles) // 2]
    most = limit // (len(article.text) + len(_BETWEEN))
    found = []
    for times in sorted({1, 10, 100, most}):
        if times <= most:
            text = Article(text=_repeated(article.text, times), published_at=article.published_at, language="en")
            measured = measure(reader.times, [text], seconds / 2)
            found.append((f"{times} times", len(text.text), measured.seconds / measured.articles))
    return found


def hostile(reader: Reader, articles: Sequence[Article], seconds: float) -> list[tuple[str, float, float]]:
    """Milliseconds a kilobyte of texts made to be slow, and how many times that of ordinary text as long."""
    ordinary = _BETWEEN.join(article.text for article in articles)
    ordinary = _repeated(ordinary, 1 + _HOSTILE_SIZE // len(ordinary))
    found = []
    usual = 0.0
    for name, text in (("ordinary text", ordinary), *_HOSTILE.items()):
        whole = _repeated(text, 1 + _HOSTILE_SIZE // len(text), "")[:_HOSTILE_SIZE]
        article = Article(text=f"{_OPENING}{whole}", published_at="2017-06-01", language="en")
        cost = 1000 / measure(reader.times, [article], seconds / 4).kilobytes_a_second
        usual = usual or cost
        found.append((name, cost, cost / usual))
    return found


def _joined(article: Article) -> Article:
    return Article(text=_repeated(article.text, _LONGER), published_at=article.published_at, language="en")


def _repeated(text: str, times: int, between: str = "\n\n") -> str:
    return between.join([text] * times)


def _readings(reader: Reader) -> list[tuple[str, Read]]:
    """What is measured beside `search_dates`."""
    return [
        ("time expressions", reader.times),
        (
            "time expressions, as JSON",
            lambda article: native.render(native.time_expressions(reader.times(article).articles[0])),
        ),
        ("whole timelines, as JSON", lambda article: native.render(native.timeline(reader.timeline(article)))),
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


def _print_row(name: str, measured: Measured, cost: float, other: tuple[Measured, float]) -> None:
    faster = measured.kilobytes_a_second / other[0].kilobytes_a_second
    rates = f"{measured.kilobytes_a_second:>10,.0f}{faster:>8.1f}{measured.articles_a_second:>12,.1f}"
    print(f"{name:<34}{rates}{cost:>16.2f}{other[1] / cost:>8.1f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
