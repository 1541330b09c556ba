"""Strategies that date an event by the times of its own sentence: what the words themselves say."""

from __future__ import annotations

from ..text.tense import Tense
from ..times.grain import Grain
from ..times.mention import Signal
from .dating import SURE_CLAUSE, SURE_INNER, SURE_MODIFIED, SURE_OWN, at, best
from .event import Bounds, Event, Kind
from .handing import TOLD, belongs, inside
from .pointer import Pointer
from .scene import Anchor, Found, Limits, Scene


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
    own = [p for p in scene.pointers_in(token) if p.owner == token and not _of_what_it_left(p, event, scene)]
    found = at(best(own, event), event, SURE_OWN, "The event has its own time", scene)
    if isinstance(found, Anchor) and scene.over(found) and _meant(scene, event):
        return None  # "tried to flee on Tuesday": the day is the trying's
    return found


def _of_what_it_left(pointer: Pointer, event: Event, scene: Scene) -> bool:
    """“Has sent a team to find a man kidnapped in 2015”: the perfect tells of now, a time that is over does not."""
    end = pointer.interval.end if pointer.interval is not None else None
    if scene.form(event).tense is not Tense.PERFECT or end is None or end.date() > scene.written:
        return False
    between = range(event.trigger.token + 1, pointer.head)
    return any(scene.grammar.parse.tag[i] in ("VBN", "VBD") and i in scene.by_token for i in between)


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
