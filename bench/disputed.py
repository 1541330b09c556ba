"""Gold annotations that are plainly wrong: the list in disputed.toml, and gold and answers with them set aside."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

PATH = Path(__file__).parent / "disputed.toml"
MOST = 60

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputed:
    """An annotation by its corpus, article and span, the value it has, the one it should have, and why."""

    corpus: str
    article: str
    start: int
    end: int
    text: str
    gold: str
    ours: str
    reason: str


@cache
def disputed() -> tuple[Disputed, ...]:
    return tuple(Disputed(**row) for row in tomllib.loads(PATH.read_text(encoding="utf-8"))["disputed"])


def set_aside(
    gold: Iterable[Row], timelines: Mapping[str, Row], rows: Iterable[Disputed]
) -> tuple[list[Row], dict[str, Row]]:
    """Gold and answers without the disputed annotations, and without what was answered in their places."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in rows:
        spans.setdefault(row.article, []).append((row.start, row.end))
    kept = [article | {"timexes": _outside(article["timexes"], spans.get(str(article["id"]), []))} for article in gold]
    answers = {
        id: answer | {"time_expressions": _outside(answer.get("time_expressions", []), spans.get(id, []))}
        for id, answer in timelines.items()
    }
    return kept, answers


def _outside(found: Iterable[Row], spans: list[tuple[int, int]]) -> list[Row]:
    return [one for one in found if not any(one["start"] < end and start < one["end"] for start, end in spans)]
