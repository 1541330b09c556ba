"""What a time expression turns out to mean once a date is known: the kinds of value, and the time that carries one.

TIMEX3 values, EDTF and plain English are renderings of these, written in `timex`, `edtf` and `display`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .grain import Grain
from .interval import Interval

if TYPE_CHECKING:
    from .mention import Mention


class TimeType(StrEnum):
    """TIMEX3 ``type`` (TimeML 1.2.1 annotation guidelines, section 2.2)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Mod(StrEnum):
    """TIMEX3 ``mod``: how the words bend the value."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class Part(StrEnum):
    """A named part of a day or of a year, in TIMEX3's letters."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"
    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class Basis(StrEnum):
    """What the date rests on."""

    STATED = "stated"  # the words give it whole: "May 25, 2017"
    RELATIVE = "relative"  # the words and the publication date or focus give it: "Tuesday", "May 25"


class Era(StrEnum):
    """Vague times: TIMEX3's ``PAST_REF``, ``PRESENT_REF``, ``FUTURE_REF``."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the calendar: "Tuesday", "March 2017", "the night of May 29 to 30", "the 1990s".

    ``interval`` is what the words cover; ``grain`` how fine they were; ``part`` the named part of day or season;
    ``zone`` a time zone as it was said ("EST"). ``fiscal``: by a company's year, so the months are not known. ``days``
    are the whole days that were named, of a time finer than a day: Monday night ends on Tuesday but is Monday's.
    ``closing``: told by the year it ends in, as histories tell a winter.
    """

    interval: Interval
    grain: Grain
    part: Part | None = None
    zone: str | None = None
    fiscal: bool = False
    days: Interval | None = None
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of a unit; ``number`` is None when the words do not count ("several days")."""

    number: float | None
    unit: Grain


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: "three months", "the past week". ``interval`` is where it lies, when the words say so.

    ``amounts`` are coarse to fine ("a year and three months"); empty for "a while".
    """

    amounts: tuple[Amount, ...]
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times: "every Friday", "twice a month". Given as TIMEX3 gives it: a pattern, how often, and which.

    ``pattern`` is the value ("XXXX-WXX-5", "P1M"), ``quant`` the words ("EVERY", "EACH"), ``freq`` ("2X").
    """

    pattern: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The past, the present or the future, and nothing finer: "now", "recently", "soon"."""

    era: Era


@dataclass(frozen=True, slots=True)
class Ancient:
    """A time before the common era: "480 BC", "spring 480 BC", "the 5th century BC".

    It has no place on the calendar of this code. ``year`` is the least year BC of a decade or a century, less one for a
    century: the 470s BC have 470, the 5th century BC has 400; ``grain`` tells them from years.
    """

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    grain: Grain = Grain.YEAR


Value = Place | Ancient | Length | Recurrence | Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A resolved mention.

    ``stated`` and ``assumed`` name the calendar fields ("year", "month", "day", ...) that the words gave, and those
    that were filled in; ``reason`` is a sentence that says how. ``anchor`` is the day it was counted from, if any.
    """

    mention: Mention
    type: TimeType
    value: Value
    basis: Basis
    reason: str
    mod: Mod | None = None
    stated: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def interval(self) -> Interval | None:
        """Where it lies on the calendar, if it does: never for sets, vague references and lengths without a place."""
        match self.value:
            case Place(interval=interval) | Length(interval=interval):
                return interval
            case _:
                return None

    @property
    def grain(self) -> Grain | None:
        """How fine the words were; of a length, its finest unit."""
        match self.value:
            case Place(grain=grain):
                return grain
            case Length(amounts=amounts) if amounts:
                return amounts[-1].unit
            case _:
                return None

    @property
    def approximate(self) -> bool:
        return self.mod is Mod.APPROX


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention that no date can be given to, and why."""

    mention: Mention
    reason: str
