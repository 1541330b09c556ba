"""Events and reports: happenings told in one article, and when they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..text.span import Span
from ..times.grain import Grain
from ..times.interval import Interval


class Status(StrEnum):
    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    DENIED = "denied"


class Kind(StrEnum):
    """What sort of happening: a deed, somebody's words, or a state of affairs."""

    OCCURRENCE = "occurrence"
    STATEMENT = "statement"
    STATE = "state"


class Bound(StrEnum):
    """How a figure was hedged."""

    AT_LEAST = "at_least"  # more than, over, at least
    AT_MOST = "at_most"  # as many as, up to, fewer than
    ABOUT = "about"  # around, some, nearly


@dataclass(frozen=True, slots=True)
class Called:
    """What something is called, in lower case, by one name for all words of one meaning.

    "The first armed Daesh convoy" is ``head="convoy", names={"daesh"}, kind={"armed"}, which="first"``; ``proper`` when
    the head is a name itself, ``definite`` when it is spoken of as known ("the", "its").
    """

    head: str
    names: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    which: str = ""
    proper: bool = False
    definite: bool = False

    @property
    def named(self) -> bool:
        return self.proper or bool(self.names)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the article with their place: a participant, a place, an attribution. ``role`` is how it takes part."""

    text: str
    span: Span
    role: str | None = None
    called: Called | None = None  # of participants and places


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts: ``value=80, of="ISIL terrorists", bound=AT_LEAST``; ``unit`` of a measure ("km")."""

    value: float
    span: Span
    of: str | None = None
    unit: str | None = None
    bound: Bound | None = None
    thing: Called | None = None  # what is counted, where that is no measure


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that tells the happening, with its lemma and token index."""

    text: str
    span: Span
    token: int
    lemma: str
    nominal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A happening told in one article. ``quote`` is the verbatim sentence; ``headline`` is cut from its words.

    ``deed`` is what is done, by one name for all words of one meaning ("struck" and "raid" are "attack"); ``definite``
    when a bare noun speaks of it as known ("the attack"), ``another`` when a noun sets it apart ("a similar attack").
    ``part_of`` is the token of the trigger of the event that this one is a part of, as "killing" is of an attack.
    """

    trigger: Trigger
    kind: Kind
    status: Status
    headline: str
    quote: Span
    deed: str = ""
    definite: bool = False
    another: bool = False
    participants: tuple[Phrase, ...] = ()
    places: tuple[Phrase, ...] = ()
    figures: tuple[Figure, ...] = ()
    attribution: Phrase | None = None
    part_of: int | None = None
    salience: float = 0.0


class WhenBasis(StrEnum):
    STATED = "stated"  # the sentence gives a whole date
    RELATIVE = "relative"  # the sentence's words, counted from the publication date
    INHERITED = "inherited"  # the time of the sentence before
    EVENT = "event"  # counted from another event
    PUBLICATION = "publication"  # news of the day


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an event was: an interval at a grain, as EDTF and in plain English, and the reason in a sentence.

    ``time_expression`` is the index, in the document's `Reading.times`, of the expression that gave it.
    """

    interval: Interval
    grain: Grain
    precision: str
    edtf: str
    display: str
    basis: WhenBasis
    reason: str
    approximate: bool = False
    time_expression: int | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is known of an undated event: a past one is not after publication, a planned one not before."""

    not_before: date | None = None
    not_after: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An event with its time, or with its bounds, and how sure that is (0..1)."""

    event: Event
    when: When | None
    bounds: Bounds | None
    confidence: float
