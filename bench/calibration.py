"""Is a confidence worth what it says? Of the dates said with 0.9, nine in ten should hold.

Two ways to hold: *right* is the gold's date at the gold's own grain, as `score_dates` counts it; *true* is that the
time the gold knows lies within the time that was said. A month said where the gold has bounds for that very month is
true, though it cannot be right, because such gold has no months.
"""

from __future__ import annotations

import calendar
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_BETWEEN = re.compile(r"after(\d{4}-\d\d-\d\d)before(\d{4}-\d\d-\d\d)")
_EARLIEST, _LATEST = "0000-00-00", "9999-99-99"

Days = tuple[str, str]  # first and last day, inclusive, as ISO dates


@dataclass(frozen=True, slots=True)
class Judgement:
    """A date that was said: with what confidence, resting on what, and whether it holds."""

    confidence: float
    right: bool
    true: bool
    basis: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The dates of one stretch of confidence: their mean confidence, and the shares that are right and true."""

    name: str
    count: int
    said: float
    right: float
    true: float


def holds(when: Mapping[str, str], gold: str | Mapping[str, str]) -> bool:
    """Does the time that the gold knows lie within the time that was said? False where the gold has an open end."""
    known = _known(gold)
    return known is not None and _first(when.get("start", "")) <= known[0] and known[1] <= _last(when.get("end", ""))


def _known(gold: str | Mapping[str, str]) -> Days | None:
    """First and last day of a gold date; None where a bound is missing."""
    if isinstance(gold, str):
        between = _BETWEEN.fullmatch(gold)
        if between:
            return between[1], between[2]
        return (_first(gold), _last(gold)) if _DATE.fullmatch(gold) else None
    begin, end = _known(gold["begin"]), _known(gold["end"])
    return (begin[0], end[1]) if begin and end else None


def _first(date: str) -> str:
    """The first day of a date at any grain; a missing one is open."""
    found = _DATE.match(date)
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}" if found else _EARLIEST


def _last(date: str) -> str:
    found = _DATE.match(date)
    if not found:
        return _LATEST
    month = found[2] or "12"
    return f"{found[1]}-{month}-{found[3] or calendar.monthrange(int(found[1]), int(month))[1]:02}"


def stretches(judged: Sequence[Judgement], bins: int = 10) -> list[Stretch]:
    """The reliability table: equal stretches of confidence from 0 to 1, those without a date left out."""
    groups: dict[int, list[Judgement]] = {}
    for one in judged:
        groups.setdefault(min(bins - 1, int(one.confidence * bins + 1e-9)), []).append(one)
    return [
        Stretch(
            f"{n / bins:.1f} to {(n + 1) / bins:.1f}",
            len(group),
            _mean([one.confidence for one in group]),
            _mean([one.right for one in group]),
            _mean([one.true for one in group]),
        )
        for n, group in sorted(groups.items())
    ]


def gap(judged: Sequence[Judgement]) -> float:
    """How far confidence and truth are apart, on average over all dates (expected calibration error)."""
    return sum(s.count * abs(s.said - s.true) for s in stretches(judged)) / len(judged) if judged else 0.0


def area(judged: Sequence[Judgement]) -> float:
    """The area under the reliability curve, truth over confidence from 0 to 1; 0.5 when each says what it is worth.

    The curve is straight between stretches, from the origin to the first and from the last to the opposite corner.
    """
    curve = [(0.0, 0.0), *((s.said, s.true) for s in stretches(judged)), (1.0, 1.0)]
    return sum((x1 - x0) * (y0 + y1) / 2 for (x0, y0), (x1, y1) in itertools.pairwise(curve))


def ranking(judged: Sequence[Judgement]) -> float:
    """How often a true date has more confidence than a false one (the area under the ROC curve); 0.5 is chance."""
    true = [one.confidence for one in judged if one.true]
    false = [one.confidence for one in judged if not one.true]
    if not true or not false:
        return 0.5
    wins = sum((a > b) + 0.5 * (a == b) for a in true for b in false)
    return wins / (len(true) * len(false))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
