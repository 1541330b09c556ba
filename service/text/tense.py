"""Tense: what the verb of a clause says of when, read lightly, from words alone."""

from __future__ import annotations

from enum import StrEnum


class Tense(StrEnum):
    """The time a clause speaks of, seen from the moment of speaking."""

    PAST = "past"  # "said", "was hit"
    PLUPERFECT = "pluperfect"  # "had left": before another past
    PERFECT = "perfect"  # "has left"
    PRESENT = "present"  # "leaves", "is leaving"
    FUTURE = "future"  # "will leave", "is to leave", "is expected to leave"
    MODAL = "modal"  # "may leave", "would leave"
    NONE = "none"  # no finite verb: a headline fragment, a list
