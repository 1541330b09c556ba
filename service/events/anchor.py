"""When each event was: an ordered list of strategies, each with its reason; the first that knows an answer gives it.

The order is from what the text says outright to what it only suggests. Each strategy is run over all events before the
next is tried, so that a later one may lean on what the earlier ones found, wherever in the text that stands. A strategy
answers with an `Anchor` (a date), with `Limits` (there is no date; this much is known) or with None (ask the next).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..text.article import Publication
from ..text.document import Document
from ..times.edtf import edtf
from ..times.grain import Grain
from ..times.mention import Reading
from .by_events import (
    before_the_past,
    beside_event,
    counted_from_event,
    done_again,
    same_actor,
    same_sentence,
    sentence_before,
    told_again,
    told_below,
    with_its_clause,
    with_its_subject,
)
from .by_story import (
    day_of_the_story,
    headline_of_the_story,
    impression_of_the_day,
    news_of_the_day,
    statement_of_the_day,
)
from .by_words import clause_time, habit, inner_clause, own_time, time_it_tells_of, within_so_long
from .clause import Grammar
from .dating import in_words
from .event import Bounds, Event, Kind, Report, Status, When
from .scene import Anchor, Found, Scene

Strategy = Callable[[Scene, Event], Found | None]

# The first that knows an answer gives it.
STRATEGIES: tuple[Strategy, ...] = (
    habit,  # first: a time beside a habit says how often or since when, not when
    own_time,  # what the words themselves say
    within_so_long,
    time_it_tells_of,
    clause_time,
    told_again,
    told_below,
    counted_from_event,  # needs the dates of other events, which the ones above give
    beside_event,
    same_sentence,  # from the clause above before the clause within: English puts the main time in the main clause
    inner_clause,
    before_the_past,  # before the sentence before: a look back does not take the story's time
    same_actor,  # who acts holds a telling together better than what stands next to what
    with_its_subject,
    sentence_before,
    done_again,  # what is retold in passing has its first date, not the story's
    headline_of_the_story,
    statement_of_the_day,  # the day of publication comes last, and only where the text shows news
    news_of_the_day,
    impression_of_the_day,
    day_of_the_story,
    same_actor,  # again, now that the day of the story is given out
    with_its_clause,  # participles and nouns of the clauses dated since
)


def anchored(
    events: tuple[Event, ...], document: Document, grammar: Grammar, reading: Reading, publication: Publication
) -> tuple[Report, ...]:
    """A report for each event: with its date, or without one and with its bounds."""
    scene = Scene.of(document, grammar, reading, publication.moment.date(), events)
    for strategy in STRATEGIES:
        for event in events:
            if event.trigger.token not in scene.found:
                found = strategy(scene, event)
                if found is not None:
                    scene.found[event.trigger.token] = found
    return tuple(_report(event, scene) for event in events)


def _report(event: Event, scene: Scene) -> Report:
    found = scene.found.get(event.trigger.token)
    if isinstance(found, Anchor):
        if _lies_ahead(event, found, scene):
            event = replace(event, status=Status.PLANNED)
        return Report(event=event, when=_when(found), bounds=None, confidence=round(found.confidence, 3))
    bounds = found.bounds if found is not None else Bounds()
    return Report(event=event, when=None, bounds=_bounded(bounds, event, scene), confidence=0.0)


def _lies_ahead(event: Event, anchor: Anchor, scene: Scene) -> bool:
    """“Takes office on Monday”, told the week before, is a plan; "expects a loss next year" is held now."""
    start, cues = anchor.interval.start, scene.grammar.cues
    deed = event.kind is Kind.OCCURRENCE and event.status is Status.ONGOING
    held = event.trigger.lemma in cues.planning.verbs or scene.form(event).progressive
    return deed and not held and start is not None and start.date() > scene.published


def _when(anchor: Anchor) -> When:
    part = anchor.part if anchor.grain in (Grain.DAYPART, Grain.SEASON) else None
    return When(
        interval=anchor.interval,
        grain=anchor.grain,
        precision=part.name.lower() if part is not None else anchor.grain.label,
        edtf=edtf(anchor.interval, anchor.grain, part, anchor.days, anchor.approximate),
        display=in_words(anchor),
        basis=anchor.basis,
        reason=anchor.reason,
        approximate=anchor.approximate,
        time_expression=anchor.time_expression,
    )


def _bounded(bounds: Bounds, event: Event, scene: Scene) -> Bounds | None:
    """What is known of every event: a past one is not after publication, nor a plan before, unless it is over."""
    first, last = bounds.not_before, bounds.not_after
    match event.status:
        case Status.HAPPENED:
            last = min(last or scene.published, scene.published)
            return Bounds(first if first is not None and first <= last else None, last)
        case Status.PLANNED | Status.CONDITIONAL:
            over = last is not None and last < scene.published
            return bounds if first is not None or over else replace(bounds, not_before=scene.published)
        case Status.ONGOING | Status.DENIED:
            return bounds if bounds != Bounds() else None
