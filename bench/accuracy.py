"""Accuracy against gold annotations, as one table: ``python -m bench.accuracy FOLDER [--faults N]``.

FOLDER holds ``timex/*.jsonl`` (time expressions), ``anchoring/*.jsonl`` (dates of events) and
``timelines/*.articles.jsonl`` with ``*.timelines.jsonl`` (dates of mentions); README.md in this folder says where such
corpora are to be had. Each is read by ``python -m service batch``, as anybody would.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.kinds import KINDS
from bench.scoring import (
    Dates,
    Score,
    Timexes,
    calibration,
    score_dates,
    score_timexes,
    score_triggers,
)
from service import languages
from service.cli import main as dateline

Row = dict[str, Any]
Table = list[Sequence[str]]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if not options.folder.is_dir():
        print(
            f"There is no folder {options.folder}; bench/README.md says where corpora are to be had.", file=sys.stderr
        )
        return 1
    with tempfile.TemporaryDirectory() as work:
        reports = [
            *_time_expressions(options.folder, Path(work), options.faults),
            *_event_dates(options.folder, Path(work), options.faults),
        ]
    print("\n\n".join(reports) if reports else f"{options.folder} holds no corpus in a language with rules.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder of corpora")
    parser.add_argument("--faults", type=int, default=0, metavar="N", help="list the first N faults of each corpus")
    return parser


def _time_expressions(folder: Path, work: Path, faults: int) -> list[str]:
    scored: dict[str, Timexes] = {}
    found: dict[str, Score] = {}
    for path in sorted((folder / "timex").glob("*.jsonl")):
        gold = _read(path)
        if not _supported(gold):
            continue
        scored[path.stem] = score_timexes(gold, _timelines(path, work, "--times-only"))
        if any(article["events"] for article in gold):
            found[path.stem] = score_triggers(gold, _timelines(path, work))
    reports = [_timex_table(scored), _kind_table(scored)] if scored else []
    if found:
        reports.append(_table("events found, by their triggers", ("corpus", "P", "R", "F1"), _score_rows(found)))
    return reports + [_faults(name, result.faults[:faults]) for name, result in scored.items() if faults]


def _event_dates(folder: Path, work: Path, faults: int) -> list[str]:
    scored: dict[str, Dates] = {}
    for path in sorted((folder / "anchoring").glob("*.jsonl")):
        gold = _read(path)
        if _supported(gold):
            scored[path.stem] = score_dates(gold, _timelines(path, work))
    for path in sorted((folder / "timelines").glob("*.articles.jsonl")):
        name = path.name.removesuffix(".articles.jsonl")
        gold = with_mentions(_read(path), _read(path.with_name(f"{name}.timelines.jsonl")))
        if _supported(gold):
            scored[name] = score_dates(gold, _timelines(path, work))
    reports = [_date_table(scored), _calibration_table(scored), _basis_table(scored)] if scored else []
    return reports + [_faults(name, result.faults[:faults]) for name, result in scored.items() if faults]


def with_mentions(articles: Iterable[Row], entities: Iterable[Row]) -> list[Row]:
    """Articles with the mentions that timelines of entities date as their events, each mention once."""
    events: dict[str, dict[tuple[int, int], Row]] = {}
    for row in (row for entity in entities for row in entity["rows"]):
        for mention in row["mentions"]:
            key = (mention["start"], mention["end"])
            events.setdefault(mention["article"], {}).setdefault(key, {**mention, "date": row["date"]})
    return [{**article, "events": list(events.get(article["id"], {}).values())} for article in articles]


def _timelines(path: Path, work: Path, *options: str) -> dict[str, Row]:
    """The timelines of a file of articles, by id."""
    target = work / f"{path.stem}{''.join(options)}.jsonl"
    if not target.exists() and dateline(["batch", str(path), str(target), *options]) != 0:
        raise SystemExit(f"batch could not read {path}")
    return {str(row.get("id")): row for row in _read(target)}


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def _supported(articles: Sequence[Row]) -> bool:
    return bool(articles) and articles[0].get("lang", "en") in languages.WITH_RULES


def _timex_table(scored: dict[str, Timexes]) -> str:
    rows = [
        (
            name,
            *(_percent(result.score(measure).f1) for measure in ("strict", "relaxed", "type", "value")),
            _percent(result.score("relaxed").precision),
            _percent(result.score("relaxed").recall),
            *(f"{result.counts[count]}" for count in ("wanted", "given", "unanswered")),
        )
        for name, result in scored.items()
    ]
    heads = (
        "corpus",
        "strict F1",
        "relaxed F1",
        "type F1",
        "value F1",
        "rel. P",
        "rel. R",
        "gold",
        "given",
        "unanswered",
    )
    return _table("time expressions", heads, rows)


def _kind_table(scored: dict[str, Timexes]) -> str:
    """Value right, of all gold expressions of the kind, found or not."""
    rows = []
    for kind in KINDS:
        counts = [result.kinds.get(kind, {}) for result in scored.values()]
        if any(counts):
            cells = (f"{_share(c.get('right', 0), c.get('wanted', 0))} of {c.get('wanted', 0):>4}" for c in counts)
            rows.append((kind, *cells))
    return _table("value right, by kind of expression", ("kind", *scored), rows)


def _date_table(scored: dict[str, Dates]) -> str:
    rows = [
        (
            name,
            _percent(result.coverage.recall),
            *_prf(result.dates),
            _percent(result.days.recall),
            *(f"{result.counts[count]}" for count in ("events", "wanted", "unanswered")),
        )
        for name, result in scored.items()
    ]
    heads = ("corpus", "coverage", "date P", "date R", "date F1", "days right", "gold events", "dated", "unanswered")
    return _table("dates of events", heads, rows)


def _calibration_table(scored: dict[str, Dates]) -> str:
    judged = [judgement for result in scored.values() for judgement in result.judged]
    rows = [
        (stretch, f"{count}", _percent(confidence), _percent(right))
        for stretch, count, confidence, right in calibration(judged)
    ]
    return _table("confidence against truth", ("confidence", "dates", "mean said", "right"), rows)


def _basis_table(scored: dict[str, Dates]) -> str:
    judged = [(right, basis) for result in scored.values() for _, right, basis in result.judged]
    rows = []
    for basis in sorted({basis for _, basis in judged}):
        own = [right for right, other in judged if other == basis]
        rows.append((basis, f"{len(own)}", _share(sum(own), len(own))))
    return _table("dates right, by what they rest on", ("basis", "dates", "right"), rows)


def _faults(name: str, faults: Iterable[tuple[str, ...]]) -> str:
    return _table(f"faults: {name}", ("fault", "article", "published", "text", "gold", "given", "value"), list(faults))


def _score_rows(scores: dict[str, Score]) -> Table:
    return [(name, *_prf(score)) for name, score in scores.items()]


def _prf(score: Score) -> tuple[str, str, str]:
    return _percent(score.precision), _percent(score.recall), _percent(score.f1)


def _share(part: int, whole: int) -> str:
    return _percent(part / whole) if whole else "-"


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"


def _table(title: str, heads: Sequence[str], rows: Table) -> str:
    """Columns as wide as they need be: the first to the left, numbers to the right."""
    cells = [tuple(heads), *(tuple(" ".join(cell.split()) for cell in row) for row in rows)]
    widths = [max((len(row[n]) for row in cells if n < len(row)), default=0) for n in range(len(heads))]
    lines = [
        "  ".join(cell.rjust(widths[n]) if n else cell.ljust(widths[n]) for n, cell in enumerate(row)).rstrip()
        for row in cells
    ]
    return "\n".join([title, "-" * len(title), *lines])


if __name__ == "__main__":
    sys.exit(main())
