"""The context: all that resolving may look at. There is no other clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ..text.tense import Tense
from .arithmetic import midnight
from .grain import Grain
from .interval import Interval
from .values import Ancient

_MEMORY = 8  # how many times spoken of are remembered


@dataclass(frozen=True, slots=True)
class Spoken:
    """A time that was spoken of: what "that day" and "a week later" look back to.

    ``moment`` is the time of day that was told with a day: "two hours later" counts from there. ``approximate``: "about
    seven".
    """

    interval: Interval
    grain: Grain
    moment: Interval | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """``published`` is the publisher's local day (midnight); ``spoken`` the times spoken of, the latest last.

    ``ancient`` is the time before the common era that was spoken of last, if nothing later was since. ``reported`` is
    the period whose figures a report of results tells, once it has told one.

    ``narrative`` says that the text tells history: its dates lean on each other, not on the day of publication. There,
    ``named`` is a time named since by the way ("by 1940"), and ``ahead`` the next that is told whole.

    ``beside``: hardly anything stands between the time and the verb whose ``tense`` this is.
    """

    published: datetime
    tense: Tense = Tense.NONE
    spoken: tuple[Spoken, ...] = ()
    narrative: bool = False
    day_first: bool = False
    reported: Spoken | None = None
    ancient: Ancient | None = None
    named: Spoken | None = None
    ahead: Spoken | None = None
    beside: bool = False

    @classmethod
    def of(cls, moment: datetime, narrative: bool = False, day_first: bool = False) -> Context:
        return cls(midnight(moment.replace(tzinfo=None)), narrative=narrative, day_first=day_first)

    def focus(self, grain: Grain) -> Spoken | None:
        """The latest time spoken of that is at least as fine as ``grain``: "that day" cannot look back to a year."""
        return next((spoken for spoken in reversed(self.spoken) if spoken.grain <= grain), None)

    @property
    def moment(self) -> Spoken | None:
        """The time of day that was spoken of with the latest day or since: of an older one nobody knows the day."""
        latest = self.latest
        if latest is None or latest.moment is None:
            return latest if latest is not None and latest.grain < Grain.DAYPART else None
        return Spoken(latest.moment, Grain.MINUTE, approximate=latest.approximate)

    @property
    def latest(self) -> Spoken | None:
        return self.spoken[-1] if self.spoken else None

    def speaking_of(self, spoken: Spoken) -> Context:
        """The context after a time was spoken of."""
        return replace(self, spoken=(*self.spoken[-_MEMORY + 1 :], spoken), ancient=None, named=None)

    def reporting(self, period: Spoken | None) -> Context:
        """The context after figures of a period were told; the same where none were."""
        return self if period is None else replace(self, reported=period)

    def afresh(self) -> Context:
        """The context before anything was spoken of."""
        return replace(self, spoken=(), named=None)

    def beginning(self) -> Context:
        """The context of a new paragraph that dates itself: of what was spoken of, the latest alone is remembered."""
        return replace(self, spoken=self.spoken[-1:], named=None)

    def in_tense(self, tense: Tense, beside: bool = False) -> Context:
        """The context of a time in a clause of that tense, and whether it stands right behind the verb."""
        return self if (tense, beside) == (self.tense, self.beside) else replace(self, tense=tense, beside=beside)

    def speaking_of_antiquity(self, ancient: Ancient) -> Context:
        """The context after a time before the common era was spoken of."""
        return replace(self, ancient=ancient)

    def naming(self, named: Spoken) -> Context:
        """The context after a time was named by the way: only "that year" looks back to it."""
        return replace(self, named=named)

    def coming_to(self, ahead: Spoken | None) -> Context:
        """The context of a mention after which this is the next time told whole."""
        return replace(self, ahead=ahead)
