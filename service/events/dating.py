"""Dates from times and from other events: the anchor that a strategy answers with, once it knows what to lean on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from ..text.tense import Tense
from ..times import arithmetic
from ..times.display import display
from ..times.expression import Clock, DayPart
from ..times.grain import Grain
from ..times.interval import Interval
from ..times.mention import Signal
from ..times.values import Length, Place
from .event import Bounds, Event, Kind, Status, WhenBasis
from .pointer import Pointer
from .scene import Anchor, Count, Found, Limits, Scene

# How sure a date is, by what it rests on: the shares that held on the development corpora. See `make accuracy`.
SURE_OWN = 0.92
SURE_MODIFIED = 0.85
SURE_CLAUSE = 0.8
SURE_COUNTED = 0.8
SURE_INNER = 0.5
SURE_BEFORE = 0.6
FIRM = 0.65  # what is less sure is not handed to the next sentence
SURE_ACTOR = 0.85
SURE_STATEMENT = {Tense.PAST: 0.745, Tense.PRESENT: 0.6, Tense.PERFECT: 0.5}
SURE_NEWS = 0.5
SURE_IMPRESSION = 0.7
SURE_STORY = 0.5
LOOSE = 0.75  # of a time beside anything but a plain past main clause: participles, infinitives, plans
COARSE = 0.8  # of a time coarser than a day that had to be counted from somewhere: "last year"
NO_DAY = 0.75  # of a time of day, whose day is the one spoken of: "at 10 p.m."
SAME_AGAIN = 0.7  # of the confidence of the other telling
HANDED_ON = {"conj": 0.85, "advcl": 0.85, "xcomp": 0.85, "ccomp": 0.75, "noun": 0.55, "subject": 0.9}
_FIRST = datetime(1, 1, 1)  # before it there is no day
_WITHIN_A_DAY = {Grain.HOUR: 12}  # the most of a unit that two happenings of one day lie apart


# -- times into anchors


def best(pointers: list[Pointer], event: Event) -> Pointer | None:
    """Of several times, the one that says when rather than until when, then the finest, then the nearest."""
    token = event.trigger.token
    return min(
        pointers,
        key=lambda p: (
            p.signal in (Signal.BY, Signal.UNTIL, Signal.BEFORE, Signal.AFTER),
            p.grain if p.grain is not None else Grain.MILLENNIUM,
            abs(p.head - token),
            p.index,
        ),
        default=None,
    )


def at(pointer: Pointer | None, event: Event, sure: float, because: str, scene: Scene) -> Found | None:
    """The anchor or the bounds that a time gives an event, as the word before it says."""
    if pointer is None or pointer.interval is None or _is_of_something_else(pointer, event, scene):
        return None
    interval, words = pointer.interval, f"“{pointer.time.mention.text}”"
    if beside_a_clock(pointer):
        pointer, interval = _its_day(pointer)
    match pointer.signal:
        case Signal.BY:
            return Limits(Bounds(not_after=_last(interval.end)), f"It was to be by {words}.")
        case Signal.BEFORE:
            return Limits(Bounds(not_after=_last(interval.start)), f"It was before {words}.")
        case Signal.AFTER:
            not_before = interval.end.date() if interval.end is not None else None
            return Limits(Bounds(not_before=not_before), f"It was after {words}.")
        case Signal.SINCE:
            interval = Interval(interval.start, None)
        case Signal.UNTIL:
            interval = Interval(None, interval.end)
        case _:
            pass
    anchor = anchor_at(pointer, interval, sure * _ease(pointer, event, scene), f"{because}, {words}.")
    return anchor if scene.fits(event, anchor) else None


def beside_a_clock(pointer: Pointer) -> bool:
    """“Shortly after 2 a.m. on May 3”: on that day."""
    clock = pointer.grain is not None and pointer.grain < Grain.DAYPART
    return clock and pointer.signal in (Signal.BEFORE, Signal.AFTER)


def _its_day(pointer: Pointer) -> tuple[Pointer, Interval]:
    assert pointer.interval is not None
    assert pointer.interval.start is not None
    day = arithmetic.unit(Grain.DAY, pointer.interval.start)
    return replace(pointer, interval=day, grain=Grain.DAY, signal=Signal.AT), day


def _is_of_something_else(pointer: Pointer, event: Event, scene: Scene) -> bool:
    """“Meant for Saturday”, "reported a loss for May", "closed until Friday": not when it was meant, told or shut."""
    match pointer.signal:
        case Signal.FOR:
            told = event.kind is Kind.STATEMENT or _has_plain_object(event, scene)
            return told or (pointer.grain is not None and pointer.grain <= Grain.DAY)
        case Signal.UNTIL:
            last = _last(pointer.interval.end if pointer.interval is not None else None)
            return event.status is Status.HAPPENED and last is not None and last > scene.published
        case _:
            return False


def _has_plain_object(event: Event, scene: Scene) -> bool:
    """“Posted a profit for 2016” tells of the profit; "lost $3 million for the year" tells when."""
    parse = scene.grammar.parse
    return any(parse.pos[j] in ("NOUN", "PROPN") for j in parse.children(event.trigger.token, "dobj"))


def _ease(pointer: Pointer, event: Event, scene: Scene) -> float:
    """How easy a time is to place: the words of a plain past main clause, at the grain of a day, most of all."""
    ease = 1.0
    if event.status is not Status.HAPPENED or event.trigger.nominal or not scene.plain(event):
        ease *= LOOSE
    if pointer.basis is WhenBasis.RELATIVE and pointer.grain is not None and pointer.grain > Grain.DAY:
        ease *= COARSE
    if isinstance(pointer.time.mention.expression, Clock | DayPart):
        ease *= NO_DAY
    return ease


def anchor_at(pointer: Pointer, interval: Interval, sure: float, reason: str) -> Anchor:
    value = pointer.time.value
    place = value if isinstance(value, Place) else None
    grain = Grain.DAY if isinstance(value, Length) or pointer.grain is None else pointer.grain
    fiscal = place is not None and place.fiscal and grain is place.grain < Grain.YEAR and interval.start is not None
    if fiscal and interval.start is not None:  # a company's quarter: nobody here knows its months
        interval, grain = arithmetic.unit(Grain.YEAR, interval.start), Grain.YEAR
    return Anchor(
        interval=interval,
        grain=grain,
        basis=pointer.basis,
        reason=reason,
        confidence=sure * (0.9 if pointer.time.approximate else 1.0),
        part=place.part if place is not None else None,
        days=place.days if place is not None and interval == place.interval else None,
        approximate=pointer.time.approximate or fiscal,
        time_expression=pointer.index,
    )


def on_publication(scene: Scene, sure: float, because: str) -> Anchor:
    """The day of writing: that of the dateline where there is one, else of publication."""
    start = datetime.combine(scene.written, datetime.min.time())
    day = "publication" if scene.written == scene.published else "the dateline"
    return Anchor(
        interval=Interval(start, start + timedelta(days=1)),
        grain=Grain.DAY,
        basis=WhenBasis.PUBLICATION,
        reason=f"{because}: taken as of the day of {day}.",
        confidence=sure,
    )


def _last(end: datetime | None) -> date | None:
    """The last day before an exclusive end, if there is one."""
    return (end - timedelta(microseconds=1)).date() if end is not None and end > _FIRST else None


def last_day(anchor: Anchor) -> date | None:
    return _last(anchor.interval.end)


# -- times counted from events


def counted(count: Count, start: Anchor, *, back: bool = False) -> Found | None:
    """The time of what was counted, from that of the base; ``back``, that of the base from what was counted."""
    value, base = count.pointer.time.value, start.interval.start
    assert isinstance(value, Length)  # of the two kinds of pointer, the one without an interval
    if base is None or not value.amounts:
        return None
    ahead, other = (-count.ahead, count.counted) if back else (count.ahead, count.base)
    words = f"“{count.pointer.time.mention.text} ... {count.base.trigger.text}”"
    unit = value.amounts[-1].unit
    grain = max(unit, start.grain, Grain.DAY) if unit >= Grain.DAY or start.grain >= Grain.DAY else Grain.MINUTE
    interval = _moved(value, base, ahead, start.grain, grain)
    if back and (interval is None or start.grain > max(unit, Grain.DAY)):
        return None  # "fled in March, two days after it fell"
    if interval is None:
        bounds = Bounds(not_before=base.date()) if ahead > 0 else Bounds(not_after=last_day(start))
        return Limits(bounds, f"{words} leads to no one date.")
    return Anchor(
        interval=interval,
        grain=grain,
        basis=WhenBasis.EVENT,
        reason=f"Counted from another event: {words}; “{other.trigger.text}” was {in_words(start)}.",
        confidence=min(start.confidence, SURE_COUNTED) * (1.0 if unit >= Grain.DAY else 0.8),
        approximate=start.approximate or count.pointer.time.approximate,
        hops=start.hops + 1,
    )


def _moved(value: Length, base: datetime, ahead: int, finest: Grain, grain: Grain) -> Interval | None:
    """The unit of ``grain`` that a length leads to; hours move a day by nothing, as long as they stay within one.

    None where the length has no number, or leads out of the calendar.
    """
    try:
        for amount in value.amounts:
            if amount.unit >= Grain.DAY or finest < Grain.DAYPART:
                if amount.number is None:
                    return None
                base = arithmetic.add(amount.unit, base, ahead * amount.number)
            elif amount.number is not None and amount.number > _WITHIN_A_DAY.get(amount.unit, amount.number):
                return None
        return arithmetic.unit(grain, base)
    except OverflowError:
        return None


def so_long_after(day: date, pointer: Pointer) -> date | None:
    """The day that a length of whole days leads to; None where it leads to none."""
    value = pointer.time.value
    if not isinstance(value, Length) or any(a.unit < Grain.DAY for a in value.amounts):
        return None
    moved = _moved(value, datetime.combine(day, datetime.min.time()), 1, Grain.DAY, Grain.DAY)
    return moved.start.date() if moved is not None and moved.start is not None else None


def beside(link: int, scene: Scene) -> Event | None:
    """The event that a preposition or a joined clause leads to."""
    parse = scene.grammar.parse
    if parse.dep[link] == "advcl":
        return scene.by_token.get(link)
    return next((e for j in parse.children(link, "pobj", "pcomp") if (e := scene.by_token.get(j)) is not None), None)


def relative(word: str | None, start: Anchor, other: Event, event: Event, scene: Scene) -> Found | None:
    """What the word between them says of ``event`` by ``other``, which was at ``start``."""
    links, told = scene.grammar.cues.links, f"“{word} ... {other.trigger.text}”"
    comes_of_it = other.trigger.nominal and event.trigger.lemma in links.aftermath  # "charged in the attack"
    if word in links.during and start.closed and not comes_of_it:
        return from_event(start, f"It was at the time of another event, {told}", 0.8)
    if word in links.before and start.interval.end is not None:
        return Limits(Bounds(not_after=last_day(start)), f"It was before another event, {told}.")
    if (word in links.after or comes_of_it) and start.interval.start is not None:
        return Limits(Bounds(not_before=start.interval.start.date()), f"It was after another event, {told}.")
    return None


def after_that(start: Anchor) -> Limits:
    """“Then”, "later": not before what was told, and nobody knows how long after."""
    first = start.interval.start
    not_before = first.date() if first is not None else None
    return Limits(Bounds(not_before), f"It came after what was told before ({in_words(start)}).")


def hours_later(event: Event, start: Anchor, scene: Scene) -> Anchor | None:
    """“Hours later”, of a day: most likely on that day; "later slept for two hours" says nothing of it."""
    lengths = (p.time.value for p in scene.lengths.get(event.trigger.token, []) if p.signal is None)
    short = any(isinstance(v, Length) and v.amounts and v.amounts[-1].unit < Grain.DAY for v in lengths)
    if not short or start.grain is not Grain.DAY:
        return None
    reason = f"Hours after what was told before, which was {in_words(start)}."
    return inherited(start, min(start.confidence, SURE_BEFORE) * 0.8, reason)


def inherited(start: Anchor, sure: float, reason: str) -> Anchor:
    """The time of something told before, for what is told on; a day of publication stays one."""
    basis = start.basis if start.basis is WhenBasis.PUBLICATION else WhenBasis.INHERITED
    return replace(start, basis=basis, confidence=sure, reason=reason, hops=start.hops + 1)


def from_event(start: Anchor, because: str, factor: float) -> Anchor:
    basis = start.basis if start.basis is WhenBasis.PUBLICATION else WhenBasis.EVENT
    return replace(
        start,
        basis=basis,
        reason=f"{because}, which was {in_words(start)}.",
        confidence=start.confidence * factor,
        hops=start.hops + 1,
    )


# -- in words


def in_words(anchor: Anchor) -> str:
    part = anchor.part if anchor.grain in (Grain.DAYPART, Grain.SEASON) else None
    return display(anchor.interval, anchor.grain, part, anchor.days, anchor.approximate)
