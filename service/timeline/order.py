"""The order of a timeline: total and stable over times of every grain.

An editor reads down the page, so each line is where its time begins, and what is wider frames what lies in it:

1. by the first moment of the time; a time open towards the past ("by 2015") has none, and stands by its last;
2. of those that begin together the one that ends last comes first, an open end before all: "since 2011", "2011",
   "January 2011", "1 January 2011", "the morning of 1 January 2011";
3. then in the order of the articles, and of the text.

No two events of an article share a trigger, so the order is total, whatever order the entries came in.
"""

from __future__ import annotations

from datetime import datetime

from ..times.interval import Interval
from .timeline import Entry

Place = tuple[int, int, int, str]
Key = tuple[datetime, bool, float, Place]

_EPOCH = datetime(1970, 1, 1)
_NEVER = datetime(9999, 12, 31)


def chronological(interval: Interval, place: Place) -> Key:
    """The sort key of a dated entry. ``place`` breaks ties; an interval open at both ends stands last."""
    begin = interval.start or interval.end or _NEVER
    open_start = interval.start is None  # "before 2015" is over when 2015 begins, so it stands before what begins then
    ends = float("inf") if interval.end is None else (interval.end - _EPOCH).total_seconds()
    return begin, not open_start, -ends, place


def place(entry: Entry, article: int) -> Place:
    """Where an entry is told: the number of its article, then the place of its trigger, and its id to be sure."""
    span = entry.report.event.trigger.span
    return article, span.start, span.end, entry.id
