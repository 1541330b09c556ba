"""The context: all that resolving may look at. There is no other clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ..text.tense import Tense
from .arithmetic import midnight
from .grain import Grain
from .interval import Interval

_MEMORY = 8  # how many times spoken of are remembered


@dataclass(frozen=True, slots=True)
class Spoken:
    """A time that was spoken of: what "that day" and "a week later" look back to."""

    interval: Interval
    grain: Grain


@dataclass(frozen=True, slots=True)
class Context:
    """``published`` is the publisher's local day (midnight); ``spoken`` the times spoken of, the latest last.

    ``narrative`` says that the text tells history: its dates lean on each other, not on the day of publication.
    ``reported`` is the period whose figures a report of results tells, once it has told one.
    """

    published: datetime
    tense: Tense = Tense.NONE
    spoken: tuple[Spoken, ...] = ()
    narrative: bool = False
    day_first: bool = False
    reported: Spoken | None = None

    @classmethod
    def of(cls, moment: datetime, narrative: bool = False, day_first: bool = False) -> Context:
        return cls(midnight(moment.replace(tzinfo=None)), narrative=narrative, day_first=day_first)

    def focus(self, grain: Grain) -> Spoken | None:
        """The latest time spoken of that is at least as fine as ``grain``: "that day" cannot look back to a year."""
        return next((spoken for spoken in reversed(self.spoken) if spoken.grain <= grain), None)

    @property
    def latest(self) -> Spoken | None:
        return self.spoken[-1] if self.spoken else None

    def speaking_of(self, spoken: Spoken) -> Context:
        """The context after a time was spoken of."""
        return replace(self, spoken=(*self.spoken[-_MEMORY + 1 :], spoken))

    def reporting(self, period: Spoken | None) -> Context:
        """The context after figures of a period were told; the same where none were."""
        return self if period is None else replace(self, reported=period)

    def afresh(self) -> Context:
        """The context before anything was spoken of."""
        return replace(self, spoken=())

    def in_tense(self, tense: Tense) -> Context:
        return self if tense is self.tense else replace(self, tense=tense)
