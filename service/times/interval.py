"""Intervals on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Interval:
    """``[start, end)`` in the article's local time; ``None`` is an open end.

    >>> Interval(datetime(2017, 3, 1), datetime(2017, 4, 1))      # "in March"
    Interval(start=datetime.datetime(2017, 3, 1, 0, 0), end=datetime.datetime(2017, 4, 1, 0, 0))
    """

    start: datetime | None
    end: datetime | None

    def contains(self, other: Interval) -> bool:
        return _not_after(self.start, other.start) and _not_before(self.end, other.end)

    def overlaps(self, other: Interval) -> bool:
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )


def _not_after(mine: datetime | None, theirs: datetime | None) -> bool:
    return mine is None or (theirs is not None and mine <= theirs)


def _not_before(mine: datetime | None, theirs: datetime | None) -> bool:
    return mine is None or (theirs is not None and theirs <= mine)
