"""Strategies that date an event by other events: the clause above, the sentence before, who acts, what is retold."""

from __future__ import annotations

from ..text.tense import Tense
from ..times.grain import Grain
from .dating import (
    FIRM,
    HANDED_ON,
    SAME_AGAIN,
    SURE_ACTOR,
    SURE_BEFORE,
    after_that,
    beside,
    counted,
    from_event,
    hours_later,
    in_words,
    inherited,
    last_day,
    relative,
)
from .event import Bounds, Event, Kind, WhenBasis
from .handing import (
    MOST_HOPS,
    TOLD,
    actor_of,
    asks,
    focus,
    handed_down,
    is_known,
    later,
    leads,
    of_another,
    subject_of,
    told_plainly,
)
from .scene import OPENING, Anchor, Found, Limits, Scene


def told_again(scene: Scene, event: Event) -> Found | None:
    """“The attack”, where the attack is told elsewhere with its date: the last such before it, else the next after.

    The opening tells of "bombings" before anybody knows them; the story goes on to date "the bombings".
    """
    if not event.trigger.nominal:
        return None
    known = is_known(scene, event)
    if not known and scene.told_at(event) >= OPENING:
        return None
    before, after = scene.in_the_same_word(event)
    for other in (*reversed(before), *after) if known else (e for e in after if is_known(scene, e)):
        if other.status not in TOLD or other.another is not event.another:
            continue
        start = scene.anchor(other.trigger.token)
        if start is not None and start.closed and scene.fits(event, start):
            return from_event(start, f"It is told with its date elsewhere, as “{other.trigger.text}”", SAME_AGAIN)
    return None


def done_again(scene: Scene, event: Event) -> Found | None:
    """“His mother died”, where “the boy's mother died in May” is told too: the same deed by the same, with its date.

    Not where figures are told, or "again" is said: a firm earns, and shares fall, again and again.
    """
    token = event.trigger.token
    told = event.status in TOLD and event.kind is Kind.OCCURRENCE and not event.trigger.nominal and not event.figures
    actor = _own_actor(token, scene) if told and not scene.pointers_in(token) and not later(scene, event) else None
    if actor is None:
        return None
    before, after = scene.in_the_same_word(event)
    for other in (*before, *after):
        start = scene.anchor(other.trigger.token)
        if start is None or other.status is not event.status or other.trigger.nominal or other.deed != event.deed:
            continue
        if start.closed and scene.fits(event, start) and _own_actor(other.trigger.token, scene) == actor:
            return from_event(start, "It is told with its date elsewhere, of the same", SAME_AGAIN)
    return None


def _own_actor(token: int, scene: Scene) -> str | None:
    """The noun of the subject of a verb, no pronoun: who does it, or to whom it is done."""
    subject = subject_of(token, scene)
    noun = subject is not None and scene.grammar.parse.pos[subject] in ("NOUN", "PROPN")
    return scene.grammar.lower(subject) if subject is not None and noun else None


def told_below(scene: Scene, event: Event) -> Found | None:
    """A headline's deed, where the story tells it with its date: in the opening, or of one who takes part in both."""
    token = event.trigger.token
    if not scene.sentence(token).headline or event.status not in TOLD or event.kind is Kind.STATE or asks(scene, event):
        return None
    for other in scene.events:
        if _deed(other) != _deed(event) or scene.sentence(other.trigger.token).headline:
            continue
        start = scene.anchor(other.trigger.token) or _announced(scene, other)
        if start is None:
            continue
        same = other.status is event.status and (scene.told_at(other) < OPENING or _share(event, other))
        if same and start.closed and start.grain <= Grain.DAY and scene.fits(event, start):
            return from_event(start, "The story tells it with its date", SAME_AGAIN)
    return None


def _announced(scene: Scene, event: Event) -> Anchor | None:
    """“Announced his resignation on Monday”: for a headline that says "resigns", Monday is the day."""
    verb = scene.grammar.verb_of(event.trigger.token) if event.trigger.nominal else None
    return scene.anchor(verb) if verb is not None else None


def _deed(event: Event) -> str:
    return event.deed or event.trigger.lemma


def _share(one: Event, other: Event) -> bool:
    """Does anybody or anything take part in both?"""
    heads = {p.called.head for p in one.participants if p.called is not None}
    return any(p.called is not None and p.called.head in heads for p in other.participants)


def with_its_subject(scene: Scene, event: Event) -> Found | None:
    """“The bombings tore down two houses” when the bombings were."""
    token = event.trigger.token
    if event.trigger.nominal or event.status not in TOLD or not scene.past(event) or scene.pointers_in(token):
        return None
    for subject in scene.grammar.parse.subjects(token):
        start = scene.anchor(subject) if subject in scene.by_token else None
        if start is not None and start.closed and scene.fits(event, start):
            words = scene.by_token[subject].trigger.text
            return from_event(start, f"It is told of “{words}”", HANDED_ON["subject"])
    return None


def counted_from_event(scene: Scene, event: Event) -> Found | None:
    """“Two days after the attack”, "hours before the vote": a length of time, counted from an event with a date.

    Also the other way: of "they met on May 3, two days after it fell", the fall was on May 1.
    """
    for count in scene.counts:
        if count.counted is event:
            start = scene.anchor(count.base.trigger.token)
            words = count.base.trigger.text
            if start is None:
                return Limits(Bounds(), f"Nobody says when “{words}” was, which it is counted from.")
            found = counted(count, start)
            if isinstance(found, Anchor) and not scene.fits(event, found):
                return Limits(Bounds(), f"Counted from “{words}”, it would be when its tense says that it was not.")
            return found
    for count in scene.counts:
        start = scene.anchor(count.counted.trigger.token) if count.base is event else None
        if start is not None and start.closed:
            found = counted(count, start, back=True)
            return found if isinstance(found, Anchor) and scene.fits(event, found) else None
    return Limits(Bounds(), "It is counted from what has no date.") if _is_counted(scene, event) else None


def _is_counted(scene: Scene, event: Event) -> bool:
    """“Two days after that, it sank”; not in "two days after it sank"."""
    token, links = event.trigger.token, scene.grammar.cues.links
    lengths = (p for p in scene.lengths.get(token, []) if p.signal is None and scene.counts_from(p))
    return scene.grammar.mark(token) not in links.after | links.before and any(lengths)


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


def with_its_clause(scene: Scene, event: Event) -> Found | None:
    """Again the time of the clause it hangs on, now that the strategies between have dated more of them."""
    return handed_down(scene, event)


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
    if before is None or scene.speech(before.first + 1) != scene.speech(event.trigger.token):
        return None
    deeds = [e for e in scene.told_in.get(before.first, []) if e.status in TOLD and leads(scene, e)]
    told = [a for e in deeds if (a := scene.anchor(e.trigger.token))]
    start = next((a for a in reversed(told) if a.closed and a.basis is not WhenBasis.PUBLICATION), None)
    if start is None or start.hops >= MOST_HOPS or not scene.fits(event, start) or _says_little(start, scene):
        return None
    if later(scene, event):
        return hours_later(event, start, scene) or after_that(start)
    reason = f"The sentence before gives the time ({in_words(start)}), and the telling runs on."
    return inherited(start, min(start.confidence, SURE_BEFORE) * (0.9**start.hops), reason)


def _says_little(start: Anchor, scene: Scene) -> bool:
    """“Earlier this year”, "last month's discovery": a long time that is not over, or not surely what is spoken of."""
    return start.grain > Grain.DAY and (not scene.over(start.interval) or start.confidence < FIRM)


def _runs_on(scene: Scene, event: Event) -> bool:
    token = event.trigger.token
    if event.status not in TOLD or event.kind is not Kind.OCCURRENCE or not scene.past(event):
        return False
    if scene.pointers_in(token) or of_another(scene, event):
        return False
    return leads(scene, event, reported=scene.speech(token) is not None)


def same_actor(scene: Scene, event: Event) -> Found | None:
    """The day of what the same actor did or said before: "Lee spoke on Monday. ... Lee also praised the pilots"."""
    token = event.trigger.token
    actor = actor_of(token, scene) if told_plainly(scene, event) else None
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
        if start.basis is WhenBasis.PUBLICATION and _deed(other) == _deed(event):
            return None  # told again, or done again: nobody knows
        if later(scene, event):
            return after_that(start)
        reason = f"The same actor’s “{other.trigger.text}” before it was {in_words(start)}; no other day is given."
        return inherited(start, min(start.confidence, SURE_ACTOR), reason)
    return None
