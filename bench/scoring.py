"""Timelines against gold annotations: time expressions, the dates of events, and their triggers.

Gold articles are dictionaries with ``id``, ``timexes`` and ``events`` (start, end; type, value; date), predictions are
timelines as ``python -m service batch`` writes them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from .calibration import Judgement, holds
from .kinds import kind

Row = Mapping[str, Any]
Pair = tuple[Row, Row]

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_AT_GRAIN = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T.*)?")
_WHOLE_DAY = re.compile(r"[\d-]{10}")
_FINITE = {"PAST", "PRESENT", "FUTURE"}


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, of how many given and of how many wanted."""

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.given + self.wanted) if self.right else 0.0


@dataclass(slots=True)
class Timexes:
    """Time expressions as TempEval-3 scores them (UzZaman and others, SemEval 2013), and values right by kind.

    ``strict`` wants the same span; ``relaxed`` any overlap, and of those ``type`` and ``value`` the same attribute.
    """

    counts: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    faults: list[tuple[str, ...]] = field(default_factory=list)

    def score(self, measure: str) -> Score:
        """The score by one of strict, relaxed, type and value."""
        return Score(self.counts[measure], self.counts["given"], self.counts["wanted"])


@dataclass(slots=True)
class Dates:
    """Dates of events: a date is right when it is the gold's at the gold's own grain; one invented is wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    judged: list[Judgement] = field(default_factory=list)  # each date given
    faults: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def coverage(self) -> Score:
        return Score(self.counts["found"], self.counts["offered"], self.counts["events"])

    @property
    def dates(self) -> Score:
        return Score(self.counts["right"], self.counts["given"], self.counts["wanted"])

    @property
    def days(self) -> Score:
        return Score(self.counts["days right"], self.counts["days"], self.counts["days"])


def score_timexes(gold: Iterable[Row], timelines: Mapping[str, Row]) -> Timexes:
    """Score time expressions; an article without a timeline has none."""
    result = Timexes()
    for article in gold:
        answer = timelines.get(str(article["id"]), {})
        given = answer.get("time_expressions", [])
        result.counts["unanswered"] += not answer or "problem" in answer
        result.counts["wanted"] += len(article["timexes"])
        result.counts["given"] += len(given)
        pairs, missed, spurious = match(article["timexes"], given)
        for wanted, found in pairs:
            _judge_timex(result, article, wanted, found)
        for wanted in missed:
            _kind_counts(result, wanted)["wanted"] += 1
            result.faults.append(("missed", *_told(article, wanted), "", ""))
        result.faults += [("spurious", *_told(article, {}), f["text"], f["value"]) for f in spurious]
    return result


def _judge_timex(result: Timexes, article: Row, wanted: Row, found: Row) -> None:
    value_right = wanted["value"] == found.get("value")
    result.counts["relaxed"] += 1
    result.counts["strict"] += (wanted["start"], wanted["end"]) == (found["start"], found["end"])
    result.counts["type"] += wanted["type"] == found.get("type")
    result.counts["value"] += value_right
    counts = _kind_counts(result, wanted)
    counts["wanted"] += 1
    counts["found"] += 1
    counts["right"] += value_right
    if not value_right:
        result.faults.append(("value", *_told(article, wanted), found["text"], found["value"]))


def _kind_counts(result: Timexes, wanted: Row) -> Counter[str]:
    return result.kinds.setdefault(kind(wanted["text"], wanted["type"], wanted["value"]), Counter())


def _told(article: Row, wanted: Row) -> tuple[str, ...]:
    return str(article["id"]), str(article["published_at"]), wanted.get("text", ""), wanted.get("value", "")


def score_dates(gold: Iterable[Row], timelines: Mapping[str, Row]) -> Dates:
    """Score the dates of events, matched by overlap of their triggers."""
    result = Dates()
    for article in gold:
        answer = timelines.get(str(article["id"]), {})
        offered = triggers(answer)
        pairs, missed, _ = match(article["events"], offered)
        result.counts["unanswered"] += not answer or "problem" in answer
        result.counts["events"] += len(article["events"])
        result.counts["offered"] += len(offered)
        result.counts["found"] += len(pairs)
        for wanted, found in [*pairs, *((wanted, None) for wanted in missed)]:
            if wanted.get("date") is not None:
                _judge_date(result, article, wanted, found["event"] if found else None)
    return result


def _judge_date(result: Dates, article: Row, wanted: Row, event: Row | None) -> None:
    date = _wanted_date(wanted["date"])
    said = at_grain(event.get("when") if event else None)
    if not date and not _DATE.fullmatch(said):
        said = ""  # nothing to say, and nothing said but an open span
    right = bool(date) and said == date
    result.counts["wanted"] += bool(date)
    result.counts["given"] += bool(said)
    result.counts["right"] += right
    if len(date) == 10:
        result.counts["days"] += 1
        result.counts["days right"] += right
    if said and event:
        when = event["when"]
        true = right or holds(when, wanted["date"])
        result.judged.append(Judgement(event.get("confidence", 0.0), right, true, when.get("basis", "")))
    if (date or said) and not right:
        fault = "not found" if event is None else "undated" if not said else "wrong" if date else "invented"
        result.faults.append((fault, *_told(article, {**wanted, "value": date}), "", said))


def _wanted_date(date: str | Mapping[str, str]) -> str:
    """The gold date; a span of two whole days as EDTF; nothing where only a bound is known."""
    if isinstance(date, str):
        return date
    ends = (date["begin"], date["end"])
    return "/".join(ends) if all(_WHOLE_DAY.fullmatch(end) for end in ends) else ""


def at_grain(when: Row | None) -> str:
    """The date of an event at its own grain, ``2017``, ``2017-03`` or ``2017-03-01``; else its EDTF as it is."""
    edtf = (when or {}).get("edtf", "").rstrip("?~%")
    found = _AT_GRAIN.fullmatch(edtf)
    return found[1] if found else edtf


def score_triggers(gold: Iterable[Row], timelines: Mapping[str, Row]) -> Score:
    """Events found, matched by overlap of their triggers."""
    right = given = wanted = 0
    for article in gold:
        offered = tellings(timelines.get(str(article["id"]), {}))
        right += len(match(article["events"], offered)[0])
        given += len(offered)
        wanted += len(article["events"])
    return Score(right, given, wanted)


def triggers(timeline: Row) -> list[Row]:
    """The triggers of a timeline's events, dated or not, each with its event."""
    events = [*timeline.get("events", []), *timeline.get("undated", [])]
    return [{**event["trigger"], "event": event} for event in events if event.get("trigger")]


def tellings(timeline: Row) -> list[Row]:
    """The triggers of all tellings: where an event is told more than once, each of its reports has one."""
    told = [report for event in triggers(timeline) for report in event["event"].get("reports") or [event["event"]]]
    return [{**report["trigger"], "event": report} for report in told]


def match(gold: Sequence[Row], given: Sequence[Row]) -> tuple[list[Pair], list[Row], list[Row]]:
    """Pair off what overlaps, each once: equal spans first, then the longest overlap, then the first in the lists.

    The pairs, then what is left of the gold, and of what was given.
    """
    pairs: list[Pair] = []
    open_gold, open_given = dict(enumerate(gold)), dict(enumerate(given))
    for *_, i, j in sorted(_overlaps(gold, given)):
        if i in open_gold and j in open_given:
            pairs.append((open_gold.pop(i), open_given.pop(j)))
    return pairs, list(open_gold.values()), list(open_given.values())


def _overlaps(gold: Sequence[Row], given: Sequence[Row]) -> Iterator[tuple[bool, int, int, int]]:
    for i, one in enumerate(gold):
        for j, other in enumerate(given):
            common = min(one["end"], other["end"]) - max(one["start"], other["start"])
            if common > 0:
                different = (one["start"], one["end"]) != (other["start"], other["end"])
                yield different, -common, i, j


def score_negation(gold: Iterable[Row], timelines: Mapping[str, Row]) -> Score:
    """Which of the happenings found did not happen: gold polarity NEG against the status "denied"."""
    return _score_facts(gold, timelines, lambda wanted: wanted.get("polarity") == "NEG", {"denied"})


def score_modality(gold: Iterable[Row], timelines: Mapping[str, Row]) -> Score:
    """Which of the happenings found are not told as fact: a modal, the future or a negation in the gold.

    Only finite verbs count; of infinitives and nouns the gold does not say.
    """

    def unreal(wanted: Row) -> bool:
        modal = str(wanted.get("modality") or "").lower() not in ("", "none")
        return modal or wanted.get("tense") == "FUTURE" or wanted.get("polarity") == "NEG"

    finite = [
        {**article, "events": [e for e in article["events"] if e.get("tense") in _FINITE or unreal(e)]}
        for article in gold
    ]
    return _score_facts(finite, timelines, unreal, {"denied", "planned", "conditional"})


def _score_facts(
    gold: Iterable[Row], timelines: Mapping[str, Row], wanted: Callable[[Row], bool], said: Set[str]
) -> Score:
    right = given = expected = 0
    for article in gold:
        for one, found in match(article["events"], tellings(timelines.get(str(article["id"]), {})))[0]:
            is_wanted, is_said = wanted(one), found["event"]["status"] in said
            right += is_wanted and is_said
            given += is_said
            expected += is_wanted
    return Score(right, given, expected)
