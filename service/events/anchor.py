"""When each event was: an ordered list of strategies, each with its reason; the first that knows an answer gives it.

The order is from what the text says outright to what it only suggests. Each strategy is run over all events before the
next is tried, so that a later one may lean on what the earlier ones found, wherever in the text that stands. A strategy
answers with an `Anchor` (a date), with `Limits` (there is no date; this much is known) or with None (ask the next).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from ..text.article import Publication
from ..text.document import Document
from ..text.tense import Tense
from ..times.edtf import edtf
from ..times.grain import Grain
from ..times.mention import Reading, Signal
from .clause import Grammar
from .dating import (
    HANDED_ON,
    LOOSE,
    SAME_AGAIN,
    SURE_ACTOR,
    SURE_BEFORE,
    SURE_CLAUSE,
    SURE_IMPRESSION,
    SURE_INNER,
    SURE_MODIFIED,
    SURE_NEWS,
    SURE_OWN,
    SURE_STATEMENT,
    SURE_STORY,
    after_that,
    at,
    beside,
    best,
    counted,
    direction,
    event_after,
    from_event,
    in_words,
    last_day,
    on_publication,
    relative,
)
from .event import Bounds, Event, Kind, Report, Status, When, WhenBasis
from .handing import MOST_HOPS, TOLD, actor_of, belongs, focus, handed_down, inside, later, leads, quoted
from .scene import MEMORY, OPENING, Anchor, Found, Limits, Pointer, Scene

_TOLD_NOW = (Tense.PAST, Tense.PRESENT)

Strategy = Callable[[Scene, Event], Found | None]


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


# -- the strategies


def habit(scene: Scene, event: Event) -> Found | None:
    """A habit has no date: "often fires", "fires every Friday"."""
    grammar, token = scene.grammar, event.trigger.token
    adverbs = grammar.cues.habitual.adverbs
    if any(grammar.lower(j) in adverbs for j in grammar.parse.children(token, "advmod")):
        return Limits(Bounds(), "It is told as a habit.")
    return None


def own_time(scene: Scene, event: Event) -> Found | None:
    """The time that hangs on the event itself: "attacked on Monday", "Monday's attack"."""
    token = event.trigger.token
    own = [p for p in scene.pointers_in(token) if p.owner == token]
    found = at(best(own, event), event, SURE_OWN, "The event has its own time", scene)
    if isinstance(found, Anchor) and scene.over(found) and _meant(scene, event):
        return None  # "tried to flee on Tuesday": the day is the trying's
    return found


def _meant(scene: Scene, event: Event) -> bool:
    """An infinitive that is only meant, or did not come about: "tried to flee", "failed to agree"."""
    return not scene.real(event) and scene.grammar.form(event.trigger.token).infinitive


def time_it_tells_of(scene: Scene, event: Event) -> Found | None:
    """The time that the event's clause describes: "the year when it started"."""
    grammar, verb = scene.grammar, scene.grammar.verb_of(event.trigger.token)
    if verb is None or grammar.parse.dep[verb] not in ("relcl", "acl", "advcl"):
        return None
    above = grammar.parse.head[verb]
    told = [p for p in scene.pointers_in(verb) if p.head == above and p.index >= 0]
    return at(best(told, event), event, SURE_MODIFIED, "Its clause describes the time", scene)


def clause_time(scene: Scene, event: Event) -> Found | None:
    """A time elsewhere in the same clause, on its subject or object: "the attack on Monday killed three"."""
    verb = scene.grammar.verb_of(event.trigger.token)
    if verb is None:
        return None
    near = [p for p in scene.pointers_in(verb) if p.clause == verb and belongs(p, event, scene)]
    return at(best(near, event), event, SURE_CLAUSE, "Its clause gives the time", scene)


def told_again(scene: Scene, event: Event) -> Found | None:
    """“The attack”, where the attack is told elsewhere with its date: the last such before it, else the next after.

    The opening tells of "bombings" before anybody knows them; the story goes on to date "the bombings".
    """
    token = event.trigger.token
    if not event.trigger.nominal:
        return None
    known = _is_known(scene, event)
    if not known and scene.told_at(event) >= OPENING:
        return None
    same = [e for e in scene.of_lemma[event.trigger.lemma] if e is not event and e.status in TOLD]
    before = bisect_left(same, token, key=lambda e: e.trigger.token)
    earlier = same[:before][::-1][:MEMORY] if known else []
    after = [e for e in same[before:][:MEMORY] if known or _is_known(scene, e)]
    for other in (*earlier, *after):
        start = scene.anchor(other.trigger.token)
        if start is not None and start.closed and scene.fits(event, start):
            return from_event(start, f"It is told with its date elsewhere, as “{other.trigger.text}”", SAME_AGAIN)
    return None


def _is_known(scene: Scene, event: Event) -> bool:
    """“The attack”: a noun for what the reader is taken to know of."""
    grammar = scene.grammar
    before = grammar.parse.children(event.trigger.token, "det", "poss")
    return event.trigger.nominal and any(grammar.lower(j) in grammar.cues.links.definite for j in before)


def with_its_subject(scene: Scene, event: Event) -> Found | None:
    """“The bombings tore down two houses” when the bombings were."""
    token = event.trigger.token
    if event.trigger.nominal or event.status not in TOLD or not scene.past(event) or scene.pointers_in(token):
        return None
    for subject in scene.grammar.parse.subjects(token):
        start = scene.anchor(subject) if subject in scene.by_token else None
        if start is not None and start.closed and scene.fits(event, start):
            words = scene.by_token[subject].trigger.text
            return from_event(start, f"It is told of “{words}”", HANDED_ON["noun"])
    return None


def counted_from_event(scene: Scene, event: Event) -> Found | None:
    """“Two days after the attack”, "hours before the vote": a length of time, counted from an event with a date."""
    for pointer in scene.lengths.get(event.trigger.token, []):
        ahead = direction(pointer, scene)
        other = event_after(pointer.time.mention.end, event, scene) if ahead else None
        if other is not None:
            start = scene.anchor(other.trigger.token)
            return counted(pointer, ahead, start, other, scene) if start is not None else None
    return None


def beside_event(scene: Scene, event: Event) -> Found | None:
    """“During the talks” is when the talks were; "after the talks" is not before them, and no more is said."""
    grammar, parse = scene.grammar, scene.grammar.parse
    for j in parse.children(event.trigger.token, "prep", "advcl"):
        other = beside(j, scene)
        start = scene.anchor(other.trigger.token) if other is not None else None
        if other is None or start is None:
            continue
        word = grammar.mark(j) if parse.dep[j] == "advcl" else grammar.lower(j)
        found = relative(word, start, other, event, scene)
        if found is not None and (isinstance(found, Limits) or scene.fits(event, found)):
            return found
    return None


def same_sentence(scene: Scene, event: Event) -> Found | None:
    """The time of the clause it hangs on: "on Monday jets attacked a convoy, killing 120"."""
    return handed_down(scene, event)


def inner_clause(scene: Scene, event: Event) -> Found | None:
    """The only time of the sentence, in a clause within: "destroyed trucks that tried to flee on Tuesday"."""
    token = event.trigger.token
    pointers = scene.pointers_in(token)
    plain = event.status in TOLD and event.kind is not Kind.STATE and not event.trigger.nominal
    if not plain or len(pointers) != 1 or not scene.past(event):
        return None
    pointer = pointers[0]
    if pointer.signal not in (None, Signal.AT) or pointer.grain is None or pointer.grain > Grain.MONTH:
        return None
    if pointer.head < token or not inside(pointer.head, token, scene) or not _ends_the_sentence(pointer, scene):
        return None
    return at(pointer, event, SURE_INNER, "The only time of its sentence stands in a clause within", scene)


def _ends_the_sentence(pointer: Pointer, scene: Scene) -> bool:
    """At the end a time may be meant for all of the sentence; inside, it belongs where it stands."""
    tokens = scene.document.tokens
    rest = range(pointer.time.mention.end, scene.sentence(pointer.head).end)
    return not any(tokens.words[i][:1].isalnum() for i in rest)


def before_the_past(scene: Scene, event: Event) -> Found | None:
    """The past perfect looks back from the story: no date, but not after what the story tells of."""
    if scene.form(event).tense is not Tense.PLUPERFECT:
        return None
    at_the_time = focus(scene, event)
    last = last_day(at_the_time) if at_the_time is not None else None
    return Limits(Bounds(not_after=last or scene.published), "The past perfect puts it before what the story tells of.")


def sentence_before(scene: Scene, event: Event) -> Found | None:
    """The time of the sentence before, where one telling runs on: same paragraph, simple past, no time of its own."""
    if not _runs_on(scene, event):
        return None
    before = scene.before(scene.sentence(event.trigger.token))
    if before is None or quoted(scene, before.first + 1) != quoted(scene, event.trigger.token):
        return None
    told = [a for e in scene.told_in.get(before.first, []) if leads(scene, e) and (a := scene.anchor(e.trigger.token))]
    start = next((a for a in reversed(told) if a.closed and a.basis is not WhenBasis.PUBLICATION), None)
    if start is None or start.hops >= MOST_HOPS or not scene.fits(event, start) or _still_lasts(start, scene):
        return None
    if later(scene, event):
        return after_that(start, scene)
    return replace(
        start,
        basis=WhenBasis.INHERITED,
        confidence=min(start.confidence, SURE_BEFORE) * (0.9**start.hops),
        reason=f"The sentence before gives the time ({in_words(start)}), and the telling runs on.",
        hops=start.hops + 1,
    )


def _still_lasts(start: Anchor, scene: Scene) -> bool:
    """“Earlier this year”: a span that is not over says little of what is told next, which may be today's news."""
    return start.grain > Grain.DAY and not scene.over(start)


def same_actor(scene: Scene, event: Event) -> Found | None:
    """The day of what the same actor did or said before: "Lee spoke on Monday. ... Lee also praised the pilots"."""
    token = event.trigger.token
    actor = actor_of(token, scene) if _told_plainly(scene, event) else None
    if actor is None:
        return None
    for other in scene.events_before(token):
        start = scene.found.get(other.trigger.token)
        if scene.grammar.reports(token) and not scene.grammar.reports(other.trigger.token):
            continue  # what a ministry tells of is not when it tells it
        if start is None or actor_of(other.trigger.token, scene) != actor or not leads(scene, other, reported=False):
            continue
        if isinstance(start, Limits) or not start.closed or start.grain > Grain.DAY or not scene.fits(event, start):
            return None
        if later(scene, event):
            return after_that(start, scene)
        return replace(
            start,
            basis=WhenBasis.INHERITED,
            confidence=min(start.confidence, SURE_ACTOR),
            reason=f"The same actor’s “{other.trigger.text}” before it was {in_words(start)}; no other day is given.",
            hops=start.hops + 1,
        )
    return None


def _told_plainly(scene: Scene, event: Event) -> bool:
    """A main clause in the simple past, outside direct speech, in a sentence without a time."""
    token = event.trigger.token
    if event.status not in TOLD or event.kind is Kind.STATE or event.trigger.nominal or not scene.past(event):
        return False
    if scene.pointers_in(token) or quoted(scene, token) is not None or _by_the_speaker(scene, token):
        return False
    return leads(scene, event, reported=False)


def _by_the_speaker(scene: Scene, token: int) -> bool:
    """“We saw it fall”: direct speech, though no mark of quotation may say so."""
    grammar = scene.grammar
    return any(grammar.lower(j) in grammar.cues.links.us for j in grammar.parse.subjects(token))


def headline_of_the_story(scene: Scene, event: Event) -> Found | None:
    """A headline tells the story's news: it has the day that the opening gives, where that gives one."""
    if event.status not in TOLD or event.trigger.nominal or not scene.sentence(event.trigger.token).headline:
        return None
    day = scene.story_day
    return _of_the_story(day, "it is the headline's") if day is not None and leads(scene, event) else None


def _of_the_story(day: Anchor, because: str) -> Anchor:
    return replace(
        day,
        basis=WhenBasis.INHERITED,
        confidence=SURE_STORY,
        reason=f"The opening gives the day of the story ({in_words(day)}), and {because}.",
        hops=1,
    )


def statement_of_the_day(scene: Scene, event: Event) -> Found | None:
    """Somebody's words without a time of their own were said for this article: on the day of publication."""
    token = event.trigger.token
    if event.kind is not Kind.STATEMENT or event.trigger.nominal or event.status is not Status.HAPPENED:
        return None
    sure = SURE_STATEMENT.get(scene.form(event).tense)
    if sure is None or quoted(scene, token) or _said_then(scene, token):
        return None
    if not leads(scene, event, reported=False):
        if not scene.past(event) or scene.grammar.parse.dep[token] != "relcl":
            return None
        sure *= LOOSE  # "the agency, which said"
    return on_publication(scene, sure, "A statement without a date of its own")


def _said_then(scene: Scene, token: int) -> bool:
    """“When it sank, he said”, "for years he said", "he sold it and said": words of the time of something else told."""
    grammar, parse = scene.grammar, scene.grammar.parse
    if scene.lengths.get(token):
        return True
    if any(
        grammar.mark(j) in grammar.cues.links.during and j in scene.by_token for j in parse.children(token, "advcl")
    ):
        return True
    above = scene.by_token.get(parse.head[token]) if parse.dep[token] == "conj" else None
    return above is not None and above.kind is Kind.OCCURRENCE and scene.anchor(above.trigger.token) is None


def news_of_the_day(scene: Scene, event: Event) -> Found | None:
    """What the opening tells as news, without a time, is of the day that the opening gives, else of publication."""
    if event.status not in TOLD or event.kind is Kind.STATE or event.trigger.nominal or not leads(scene, event):
        return None
    if scene.told_at(event) >= OPENING or _by_the_speaker(scene, event.trigger.token):
        return None
    headline = scene.sentence(event.trigger.token).headline
    if not headline and scene.form(event).tense is not Tense.PAST:
        return None
    day = scene.story_day
    if day is not None and scene.fits(event, day):
        return _of_the_story(day, "this is part of the opening")
    return on_publication(scene, SURE_NEWS, "The opening tells it as news without a date")


def impression_of_the_day(scene: Scene, event: Event) -> Found | None:
    """What seems so, is expected or goes on in a text without a time is so on the day of publication."""
    grammar, token = scene.grammar, event.trigger.token
    if event.trigger.lemma not in grammar.cues.links.impressions or event.status is Status.PLANNED:
        return None
    if not leads(scene, event) or scene.pointers_in(token) or scene.form(event).tense not in _TOLD_NOW:
        return None
    return on_publication(scene, SURE_IMPRESSION, "How things look is told without a date")


def day_of_the_story(scene: Scene, event: Event) -> Found | None:
    """What the story goes on to tell in the simple past belongs to the day that its opening gives."""
    if event.kind is not Kind.OCCURRENCE or not _told_plainly(scene, event) or later(scene, event):
        return None
    day = scene.story_day
    if day is None or not scene.fits(event, day) or _elsewhere(scene, event, day) or _of_another(scene, event):
        return None
    return _of_the_story(day, "this is told as part of it")


def _of_another(scene: Scene, event: Event) -> bool:
    """“Was hurt in the blast”, “the blast came”: told of a happening that is known, but not when it was."""
    token, parse = event.trigger.token, scene.grammar.parse
    during = scene.grammar.cues.links.during
    nouns = [k for j in parse.children(token, "prep") if scene.grammar.lower(j) in during for k in parse.dependents[j]]
    known = (scene.by_token[j] for j in (*nouns, *parse.subjects(token)) if j in scene.by_token)
    return any(_is_known(scene, other) and scene.anchor(other.trigger.token) is None for other in known)


def _elsewhere(scene: Scene, event: Event, day: Anchor) -> bool:
    """Has the telling gone to another time since: is the last deed with a date of its own neither the day's nor now?"""
    for other in scene.events_before(event.trigger.token):
        start = scene.anchor(other.trigger.token)
        if start is not None and other.kind is not Kind.STATEMENT and leads(scene, other):
            return not (start.interval == day.interval or start.basis is WhenBasis.PUBLICATION)
    return False


def with_its_clause(scene: Scene, event: Event) -> Found | None:
    """Again the time of the clause it hangs on, now that the strategies between have dated more of them."""
    return handed_down(scene, event)


# The first that knows an answer gives it.
STRATEGIES: tuple[Strategy, ...] = (
    habit,  # first: a time beside a habit says how often or since when, not when
    own_time,  # what the words themselves say
    time_it_tells_of,
    clause_time,
    told_again,
    counted_from_event,  # needs the dates of other events, which the ones above give
    beside_event,
    with_its_subject,
    same_sentence,  # from the clause above before the clause within: English puts the main time in the main clause
    inner_clause,
    before_the_past,  # before the sentence before: a look back does not take the story's time
    same_actor,  # who acts holds a telling together better than what stands next to what
    sentence_before,
    headline_of_the_story,
    statement_of_the_day,  # the day of publication comes last, and only where the text shows news
    news_of_the_day,
    impression_of_the_day,
    day_of_the_story,
    with_its_clause,  # participles and nouns of the clauses dated since
)


def _runs_on(scene: Scene, event: Event) -> bool:
    token = event.trigger.token
    if event.status not in TOLD or event.kind is not Kind.OCCURRENCE or not scene.past(event):
        return False
    return not scene.pointers_in(token) and leads(scene, event, reported=quoted(scene, token) is not None)


# -- reports


def _report(event: Event, scene: Scene) -> Report:
    found = scene.found.get(event.trigger.token)
    if isinstance(found, Anchor):
        return Report(event=event, when=_when(found), bounds=None, confidence=round(found.confidence, 3))
    bounds = found.bounds if found is not None else Bounds()
    return Report(event=event, when=None, bounds=_bounded(bounds, event, scene), confidence=0.0)


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
    """What is known of every event: a past one is not after publication, a planned one not before."""
    match event.status:
        case Status.HAPPENED:
            last = min(bounds.not_after, scene.published) if bounds.not_after is not None else scene.published
            return replace(bounds, not_after=last)
        case Status.PLANNED | Status.CONDITIONAL:
            return bounds if bounds.not_before is not None else replace(bounds, not_before=scene.published)
        case Status.ONGOING | Status.DENIED:
            return bounds if bounds != Bounds() else None
