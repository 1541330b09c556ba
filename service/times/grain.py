"""Grain: how fine the words were."""

from __future__ import annotations

from enum import IntEnum


class Grain(IntEnum):
    """Ordered from fine to coarse, so that ``Grain.DAY < Grain.MONTH``."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAYPART = 3  # morning, night
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    SEASON = 8
    QUARTER = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14

    @property
    def label(self) -> str:
        """The name used in answers: ``"day"``."""
        return self.name.lower()

    @property
    def plural(self) -> str:
        """``"days"``, ``"centuries"``."""
        return _PLURALS.get(self, self.label + "s")


_PLURALS = {Grain.HALF: "halves", Grain.CENTURY: "centuries", Grain.MILLENNIUM: "millennia"}
