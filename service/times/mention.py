"""Mentions: time expressions found in a text, before any date is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..text.span import Span
from .expression import Expression
from .grain import Grain
from .interval import Interval
from .values import Time, Unresolved


class Signal(StrEnum):
    """The word before a mention that says how an event lies to it (TimeML's SIGNAL)."""

    AT = "at"  # in, on, at, during: no more than the time itself
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    WITHIN = "within"
    FOR = "for"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A time expression: where it stands (characters, and tokens ``[first, end)``), what it means, which rule saw it.

    ``signal`` is the word before it, which is not part of the span ("since" in "since 2011").
    """

    span: Span
    first: int
    end: int
    text: str
    expression: Expression
    rule: str
    rules: tuple[str, ...] = ()
    signal: Signal | None = None


@dataclass(frozen=True, slots=True)
class TimeRange:
    """Two times joined by "from ... to", "between ... and" or a dash; ``interval`` runs from the first to the last."""

    span: Span
    first: Time
    last: Time
    interval: Interval
    grain: Grain


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of time in one document, in the order of the text."""

    times: tuple[Time, ...]
    unresolved: tuple[Unresolved, ...] = ()
    ranges: tuple[TimeRange, ...] = ()
