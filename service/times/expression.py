"""The algebra: what the words mean before any date is known.

A small closed set of frozen dataclasses over half-open intervals, named after SCATE (Bethard and Parker, "A
semantically compositional annotation scheme for time normalization", LREC 2016). An expression exists before any date
does, and is never a string to be parsed again; `resolve` is one ``match`` over it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .grain import Grain
from .values import Amount, Era, Mod, Part, Recurrence


@dataclass(frozen=True, slots=True)
class Now:
    """The day of publication: "today"."""


@dataclass(frozen=True, slots=True)
class Focus:
    """The time last spoken of, at a grain: "that day", "the same year"."""

    grain: Grain


@dataclass(frozen=True, slots=True)
class Then:
    """The time last spoken of, as fine as it was told: "that period", "at the time"."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Calendar fields as said; what is not said is filled in from the context: "May 30", "Thursday", "2017".

    ``month`` 1..12, ``day`` 1..31, ``weekday`` 0 (Monday)..6. ``short`` marks a year of two digits ("'98"), whose
    century is filled in; ``order_assumed`` a numeric date whose order of day and month the article does not settle.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    short: bool = False
    order_assumed: str | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season, of a year if one is said: "the summer of 1998"."""

    part: Part


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast with a fixed rule, by its name in the lexicon: "Christmas", "Thanksgiving"."""

    name: str


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years by their first: the 1990s are ``Decade(1990)``, "the '90s" ``Decade(90)``."""

    year: int


@dataclass(frozen=True, slots=True)
class Century:
    """A century by its number: the 20th is ``Century(20)``. ``bce`` counts backwards."""

    number: int


@dataclass(frozen=True, slots=True)
class BeforeCommonEra:
    """A time before the common era: "August 480 BC", "spring 480 BC", "the 5th century BC"; see `values.Ancient`."""

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    grain: Grain = Grain.YEAR


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit that holds the anchor: "the week", "the month", alone."""

    grain: Grain


@dataclass(frozen=True, slots=True)
class Last:
    """The latest ``target`` before the anchor: "last year", "last Friday", "the previous summer"."""

    target: Expression
    anchor: Expression = Now()


@dataclass(frozen=True, slots=True)
class Next:
    """The first ``target`` after the anchor: "next year", "the following day"."""

    target: Expression
    anchor: Expression = Now()


@dataclass(frozen=True, slots=True)
class This:
    """The ``target`` that holds the anchor, or the nearest one: "this week", "this Sunday", "this summer"."""

    target: Expression
    anchor: Expression = Now()


@dataclass(frozen=True, slots=True)
class Nth:
    """The ``n``-th ``unit`` within another time, from its end when negative: "the third quarter of 1990".

    ``within`` is None when nothing is said of it ("the third quarter"); ``fiscal``: of a company's year. The last of
    nothing (-1, None) is the latest, the one that figures are told of: "the latest quarter".
    """

    n: int
    unit: Grain
    within: Expression | None = None
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """A time inside a wider one: "January this year", "the summer of 1998", "Monday of last week"."""

    inner: Expression
    outer: Expression


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: "three months". ``amounts`` coarse to fine; empty for "a while"."""

    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A length that lies against an anchor: "the past week" (-1), "the next two days" (+1), "the first hours" (0)."""

    length: Duration
    direction: int
    anchor: Expression = Now()


@dataclass(frozen=True, slots=True)
class Shift:
    """The anchor moved by a length: "two days ago" (-1, from now), "a week later" (+1, from the focus)."""

    length: Duration
    direction: int
    anchor: Expression


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``hour`` 0..24; ``meridiem`` False when morning or afternoon was not said ("at 9:30")."""

    hour: int
    minute: int | None = None
    second: int | None = None
    meridiem: bool = True
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day, alone: "the morning", "overnight"."""

    part: Part


@dataclass(frozen=True, slots=True)
class At:
    """A time of day on a day: "Tuesday morning", "10 p.m. Wednesday"."""

    day: Expression
    moment: Clock | DayPart


@dataclass(frozen=True, slots=True)
class Between:
    """From one time to another, told as one: "the night of May 29 to 30"."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class Bend:
    """An expression with a modifier: "early next week", "nearly two years", "more than 90 days"."""

    inner: Expression
    mod: Mod


@dataclass(frozen=True, slots=True)
class Every:
    """A set of times: "every Friday", "daily"."""

    recurrence: Recurrence


@dataclass(frozen=True, slots=True)
class Vague:
    """The past, the present or the future: "now", "recently", "soon"."""

    era: Era


Expression = (
    Now
    | Focus
    | Then
    | Fields
    | Season
    | Holiday
    | Decade
    | Century
    | BeforeCommonEra
    | Unit
    | Last
    | Next
    | This
    | Nth
    | Within
    | Duration
    | Run
    | Shift
    | Clock
    | DayPart
    | At
    | Between
    | Bend
    | Every
    | Vague
)
