"""Which entries a reader is shown: by how much they matter, never by when they were."""

from __future__ import annotations

from collections.abc import Sequence

from .timeline import Entry, Timeline

FEWEST = 3  # entries that an article gives when nobody said how salient they must be


def bar(timeline: Timeline, least: float, fewest: int = 0) -> float:
    """The salience that an entry needs: ``least``, or less where fewer than ``fewest`` of the whole timeline have that.

    The parts of other entries do not count: their whole tells them.
    """
    found = sorted((e.salience for e in (*timeline.entries, *timeline.undated) if e.part_of is None), reverse=True)
    short = found[:fewest][-1:]
    return min([least, *short])


def most_salient(entries: Sequence[Entry], limit: int | None) -> Sequence[Entry]:
    """The ``limit`` most salient ones, in the order they had."""
    if limit is None or len(entries) <= limit:
        return entries
    best = sorted(range(len(entries)), key=lambda n: (-entries[n].salience, n))[:limit]
    return [entries[n] for n in sorted(best)]
