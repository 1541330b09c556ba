"""Floors of accuracy, in tests/floors.toml: ``python -m bench.floors FOLDER`` pins what is measured.

A floor rises by itself. One that would fall is kept and named, and the command fails, unless ``--lower`` is given; the
reason then belongs into DECISIONS.md. ``--times`` leaves out what needs the parser.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.accuracy import Results, by_kind, measure
from bench.calibration import gap

PATH = Path(__file__).parent.parent / "tests" / "floors.toml"
EPSILON = 0.0005  # a twentieth of a per cent: what is rounded away, and no more
SURE = 0.9  # dates said with so much confidence are to be true nine times in ten
FEWEST = 10  # a kind with fewer gold expressions says little

Floors = dict[str, dict[str, float]]

_HEAD = """\
# The least accuracy, as shares of 1, on the corpora that bench/README.md names: a test fails below. `make floors` pins
# what is measured and refuses to lower. A corpus of another language has its section here once the language has rules.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.floors", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder of corpora")
    parser.add_argument("--times", action="store_true", help="time expressions alone")
    parser.add_argument("--lower", action="store_true", help="lower floors too")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as work:
        measured = floors_of(measure(options.folder, Path(work), events=not options.times))
    if not measured:
        print(f"{options.folder} holds no corpus in a language with rules.", file=sys.stderr)
        return 1
    standing = pinned()
    lower = below(standing, measured, epsilon=0)
    for fault in lower:
        print(fault, file=sys.stderr)
    PATH.write_text(written(merged(standing, measured, lower=options.lower)), encoding="utf-8")
    if lower and not options.lower:
        print("These floors stand as they were; --lower lowers them.", file=sys.stderr)
        return 1
    return 0


def pinned() -> Floors:
    if not PATH.exists():
        return {}
    found: Floors = tomllib.loads(PATH.read_text(encoding="utf-8"))
    return found


def floors_of(results: Results) -> Floors:
    """What was measured, as floors: sections by what and where, such as ``times en.timebank``; cut to four digits."""
    found: Floors = {}
    for corpus, timexes in results.times.items():
        found[f"times {corpus}"] = {m: timexes.score(m).f1 for m in ("strict", "relaxed", "type", "value")}
    kinds = by_kind(results.times)
    if kinds:
        found["kinds en"] = {
            kind: counts["right"] / counts["wanted"] for kind, counts in kinds.items() if counts["wanted"] >= FEWEST
        }
    for corpus, score in results.triggers.items():
        facts = results.facts.get(corpus, {})
        found[f"events {corpus}"] = {"triggers": score.f1, **{name: fact.f1 for name, fact in facts.items()}}
    for corpus, dates in results.dates.items():
        found[f"dates {corpus}"] = {
            "coverage": dates.coverage.recall,
            "dates": dates.dates.f1,
            "days": dates.days.recall,
        }
    judged = [judgement for dates in results.dates.values() for judgement in dates.judged]
    if judged:
        sure = [one.true for one in judged if one.confidence >= SURE]
        found["dates confidence"] = {
            "worth what it says": 1 - gap(judged),
            f"true of {SURE} and more": sum(sure) / len(sure) if sure else 0.0,
        }
    return {section: {name: _cut(value) for name, value in rows.items()} for section, rows in found.items()}


def below(floors: Mapping[str, Mapping[str, float]], measured: Floors, epsilon: float = EPSILON) -> list[str]:
    """What lies below its floor, in words; only of what was measured."""
    return [
        f"{section}: {name} is {measured[section].get(name, 0.0):.4f}, the floor is {floor:.4f}"
        for section, rows in floors.items()
        if section in measured
        for name, floor in rows.items()
        if measured[section].get(name, 0.0) < floor - epsilon
    ]


def merged(standing: Floors, measured: Floors, *, lower: bool) -> Floors:
    """The floors after a measurement: of each the higher, or what was measured; what was not measured stays."""
    found = {section: dict(rows) for section, rows in standing.items()}
    for section, rows in measured.items():
        if lower:
            found[section] = dict(rows)
            continue
        old = found.setdefault(section, {})
        for name, value in rows.items():
            old[name] = max(value, old.get(name, 0.0))
    return dict(sorted(found.items(), key=lambda item: (_ORDER.index(item[0].split()[0]), item[0])))


_ORDER = ("times", "kinds", "events", "dates")


def written(floors: Floors) -> str:
    sections = (
        f'\n["{section}"]\n' + "".join(f'"{name}" = {value:.4f}\n' for name, value in rows.items())
        for section, rows in floors.items()
    )
    return _HEAD + "".join(sections)


def _cut(value: float) -> float:
    return math.floor(value * 10_000 + 1e-6) / 10_000


if __name__ == "__main__":
    sys.exit(main())
