"""Accuracy against gold annotations, as one table: ``python -m bench.accuracy FOLDER [--faults N] [--times]``.

FOLDER holds ``timex/*.jsonl`` (time expressions), ``anchoring/*.jsonl`` (dates of events) and
``timelines/*.articles.jsonl`` with ``*.timelines.jsonl`` (dates of mentions); README.md in this folder says where such
corpora are to be had. Each is read by ``python -m service batch``, as anybody would.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.calibration import Judgement, area, gap, ranking, stretches
from bench.disputed import disputed, set_aside
from bench.kinds import KINDS
from bench.scoring import (
    Dates,
    Score,
    Timexes,
    score_dates,
    score_modality,
    score_negation,
    score_timexes,
    score_triggers,
)
from service import languages
from service.cli import main as dateline

_ALL = ("--min-salience", "0")  # every event, not only those that an editor would keep

Row = dict[str, Any]
Table = list[Sequence[str]]


@dataclass(slots=True)
class Results:
    """What was measured, by corpus; ``undisputed`` is the same with disputed annotations set aside."""

    times: dict[str, Timexes] = field(default_factory=dict)
    undisputed: dict[str, Timexes] = field(default_factory=dict)
    triggers: dict[str, Score] = field(default_factory=dict)
    facts: dict[str, dict[str, Score]] = field(default_factory=dict)  # by corpus, then "negation" and "modality"
    dates: dict[str, Dates] = field(default_factory=dict)


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if not options.folder.is_dir():
        print(
            f"There is no folder {options.folder}; bench/README.md says where corpora are to be had.", file=sys.stderr
        )
        return 1
    with tempfile.TemporaryDirectory() as work:
        results = measure(options.folder, Path(work), events=not options.times)
    reports = [*_times_reports(results, options.faults), *_dates_reports(results, options.faults)]
    print("\n\n".join(reports) if reports else f"{options.folder} holds no corpus in a language with rules.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder of corpora")
    parser.add_argument("--faults", type=int, default=0, metavar="N", help="list the first N faults of each corpus")
    parser.add_argument("--times", action="store_true", help="time expressions alone, for which no parser is loaded")
    return parser


def measure(folder: Path, work: Path, *, events: bool = True) -> Results:
    """Read every corpus in a language with rules and score it; ``work`` is a folder for the answers."""
    results = Results()
    for path in sorted((folder / "timex").glob("*.jsonl")):
        gold = _read(path)
        if _supported(gold):
            _measure_times(results, path, gold, work, events=events)
    if not events:
        return results
    for path in sorted((folder / "anchoring").glob("*.jsonl")):
        gold = _read(path)
        if _supported(gold):
            results.dates[path.stem] = score_dates(gold, _timelines(path, work, *_ALL))
    for path in sorted((folder / "timelines").glob("*.articles.jsonl")):
        name = path.name.removesuffix(".articles.jsonl")
        gold = with_mentions(_read(path), _read(path.with_name(f"{name}.timelines.jsonl")))
        if _supported(gold):
            results.dates[name] = score_dates(gold, _timelines(path, work, *_ALL))
    return results


def _measure_times(results: Results, path: Path, gold: list[Row], work: Path, *, events: bool) -> None:
    name = path.stem
    answers = _timelines(path, work, "--times-only")
    results.times[name] = score_timexes(gold, answers)
    doubtful = [row for row in disputed() if row.corpus == name]
    if doubtful:
        results.undisputed[name] = score_timexes(*set_aside(gold, answers, doubtful))
    with_events = gold[0].get("lang", "en") in languages.WITH_EVENTS and any(article["events"] for article in gold)
    if events and with_events:
        timelines = _timelines(path, work, *_ALL)
        results.triggers[name] = score_triggers(gold, timelines)
        if _tells_negation(gold):
            results.facts[name] = {
                "negation": score_negation(gold, timelines),
                "modality": score_modality(gold, timelines),
            }


def _tells_negation(gold: list[Row]) -> bool:
    """Is the polarity of a corpus to be trusted? No text of news denies a quarter of what it tells."""
    polarities = [event.get("polarity") for article in gold for event in article["events"]]
    return 0 < polarities.count("NEG") < 0.25 * len(polarities)


def _times_reports(results: Results, faults: int) -> list[str]:
    scored = results.times
    reports = [_timex_table(scored), _kind_table(scored)] if scored else []
    if results.undisputed:
        reports.insert(1, _disputed_table(results))
    if results.triggers:
        rows = _score_rows(results.triggers)
        reports.append(_table("events found, by their triggers", ("corpus", "P", "R", "F1"), rows))
    for name, facts in results.facts.items():
        reports.append(
            _table(f"told as fact or not: {name}", ("of the events found", "P", "R", "F1"), _score_rows(facts))
        )
    return reports + [_faults(name, result.faults[:faults]) for name, result in scored.items() if faults]


def _dates_reports(results: Results, faults: int) -> list[str]:
    scored = results.dates
    reports = [_date_table(scored), _calibration_table(scored), _basis_table(scored)] if scored else []
    return reports + [_faults(name, result.faults[:faults]) for name, result in scored.items() if faults]


def by_kind(scored: Mapping[str, Timexes]) -> dict[str, Counter[str]]:
    """Counts by kind of expression over all English corpora; kinds are told by English words."""
    found: dict[str, Counter[str]] = {}
    for name, result in scored.items():
        if name.startswith("en."):
            for kind, counts in result.kinds.items():
                found.setdefault(kind, Counter()).update(counts)
    return {kind: found[kind] for kind in KINDS if kind in found}


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


def _disputed_table(results: Results) -> str:
    """Value F1 as it is, which is the result, and with annotations that bench/disputed.toml lists set aside."""
    rows = []
    for name, without in results.undisputed.items():
        raw = results.times[name]
        count = raw.counts["wanted"] - without.counts["wanted"]
        rows.append((name, _percent(raw.score("value").f1), f"{count}", _percent(without.score("value").f1)))
    heads = ("corpus", "value F1", "disputed", "without them")
    return _table("disputed gold annotations (the first figure is the result)", heads, rows)


def _kind_table(scored: dict[str, Timexes]) -> str:
    """Value right, of all gold expressions of the kind, found or not; over all English corpora, and each."""
    english = {name: result for name, result in scored.items() if name.startswith("en.")}
    rows = []
    for kind, together in by_kind(scored).items():
        counts = [together, *(result.kinds.get(kind, Counter()) for result in english.values())]
        rows.append((kind, *(f"{_share(c['right'], c['wanted'])} of {c['wanted']:>4}" for c in counts)))
    return _table("value right, by kind of expression", ("kind", "all English", *english), rows)


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
    judged = _judged(scored)
    rows = [
        (s.name, f"{s.count}", *(_percent(share) for share in (s.said, s.true, s.right))) for s in stretches(judged)
    ]
    table = _table("confidence against truth", ("confidence", "dates", "mean said", "true", "right"), rows)
    return (
        f"{table}\n"
        f"area under the reliability curve {area(judged):.3f} (0.5 when each date is worth what it says), "
        f"mean gap {_percent(gap(judged))}, a true date ranks above a false one {_percent(ranking(judged))}"
    )


def _basis_table(scored: dict[str, Dates]) -> str:
    judged = _judged(scored)
    rows = []
    for basis in sorted({one.basis for one in judged}):
        own = [one for one in judged if one.basis == basis]
        shares = (_share(sum(one.true for one in own), len(own)), _share(sum(one.right for one in own), len(own)))
        rows.append((basis, f"{len(own)}", *shares))
    return _table("dates, by what they rest on", ("basis", "dates", "true", "right"), rows)


def _judged(scored: dict[str, Dates]) -> list[Judgement]:
    return [judgement for result in scored.values() for judgement in result.judged]


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
