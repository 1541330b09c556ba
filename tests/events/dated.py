"""Events with dates, from a text and from times given by hand: the reader of times is tested elsewhere."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from service.events.anchor import anchored
from service.events.attribution import with_attribution
from service.events.clause import Grammar
from service.events.event import Report
from service.events.status import with_status
from service.languages import load
from service.text.article import Publication, PublicationSource
from service.text.document import Document
from service.times import arithmetic
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.mention import Mention, Reading, Signal
from service.times.values import Amount, Basis, Length, Place, Time, TimeType, Value
from tests.events.reading import document, parsed, read, told

PUBLISHED = datetime(2017, 6, 1)
UNITS = {"Y": Grain.YEAR, "M": Grain.MONTH, "W": Grain.WEEK, "D": Grain.DAY, "TH": Grain.HOUR}
SIGNALS = {s.value: s for s in Signal} | {"in": Signal.AT, "on": Signal.AT}


def publication(moment: datetime = PUBLISHED) -> Publication:
    said = moment.date().isoformat()
    return Publication(moment=moment, has_time=False, source=PublicationSource.REQUEST, said=said)


def grammar(text: str) -> Grammar:
    return Grammar(document(text).tokens, parsed(text), load("en").cues, read(text).names.persons)


def reading(text: str, times: dict[str, str]) -> Reading:
    """Times by hand, in the order of the text: ``{"Monday": "2017-05-29", "two days": "P2D"}``."""
    here = document(text)
    found = [_time(here, words, value) for words, value in times.items()]
    return Reading(tuple(sorted(found, key=lambda t: t.mention.span)))


def reports(text: str, times: dict[str, str], published: datetime = PUBLISHED) -> tuple[Report, ...]:
    here, clauses = document(text), grammar(text)
    events = with_status(with_attribution(told(text), here, clauses), here, clauses)
    return anchored(events, here, clauses, reading(text, times), publication(published))


def report(text: str, trigger: str, times: dict[str, str]) -> Report:
    return next(r for r in reports(text, times) if r.event.trigger.text == trigger)


def when(text: str, trigger: str, times: dict[str, str]) -> str | None:
    found = report(text, trigger, times).when
    return found.edtf if found is not None else None


def _time(here: Document, words: str, value: str) -> Time:
    start = here.text.index(words)
    first, end = here.tokens.at(start), here.tokens.at(start + len(words) - 1) + 1
    expression: Any = None  # what the words mean is not asked once the value is known
    mention = Mention(
        span=here.tokens.span(first, end),
        first=first,
        end=end,
        text=words,
        expression=expression,
        rule="by hand",
        signal=SIGNALS.get(here.tokens.lower[first - 1]) if first else None,
    )
    kind = TimeType.DURATION if value.startswith("P") else TimeType.DATE
    return Time(mention=mention, type=kind, value=_value(value), basis=Basis.RELATIVE, reason="by hand")


def _value(value: str) -> Value:
    length = re.fullmatch(r"P(TH|[YMWD])?([\dX]+)([YMWD]?)", value)
    if length:
        number = None if length[2] == "X" else float(length[2])
        return Length((Amount(number, UNITS[length[1] or length[3]]),))
    first, _, last = value.partition("/")
    start = _unit(first)
    if last:
        return Length((Amount(None, Grain.DAY),), Interval(start.interval.start, _unit(last).interval.end))
    return start


def _unit(value: str) -> Place:
    numbers = [int(n) for n in value.split("-")]
    grain = (Grain.YEAR, Grain.MONTH, Grain.DAY)[len(numbers) - 1]
    moment = datetime(*[*numbers, 1, 1][:3])
    if grain is Grain.DAY:
        return Place(Interval(moment, moment + timedelta(days=1)), grain)
    return Place(arithmetic.unit(grain, moment), grain)
