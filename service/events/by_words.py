"""Strategies that date an event by the times of its own sentence: what the words themselves say."""

from __future__ import annotations

from dataclasses import replace

from ..text.tense import Tense
from ..times.grain import Grain
from ..times.mention import Signal
from .clause import Grammar
from .dating import SURE_CLAUSE, SURE_INNER, SURE_MODIFIED, SURE_OWN, at, beside_a_clock, best, so_long_after
from .event import Bounds, Event, Kind, Status
from .handing import TOLD, belongs, inside
from .pointer import NEWS, Pointer
from .scene import Anchor, Found, Limits, Scene


def habit(scene: Scene, event: Event) -> Found | None:
    """A habit has no date: "often fires", "has fired many times"."""
    grammar, token = scene.grammar, event.trigger.token
    adverbs = grammar.cues.habitual.adverbs
    if any(grammar.lower(j) in adverbs for j in grammar.parse.children(token, "advmod")):
        return Limits(Bounds(), "It is told as a habit.")
    if scene.form(event).tense is Tense.PERFECT and _many_times(token, grammar):
        return Limits(Bounds(), "It is told of many times.")
    return None


def _many_times(token: int, grammar: Grammar) -> bool:
    """“Has fired many times”, "on several occasions"."""
    parse, cues = grammar.parse, grammar.cues
    objects = (k for j in parse.children(token, "prep") for k in parse.children(j, "pobj"))
    times = (j for j in (*parse.children(token, "npadvmod"), *objects) if parse.lemma[j] in cues.links.occasions)
    return any(grammar.lower(k) in cues.habitual.many for j in times for k in parse.children(j, "amod", "nummod"))


def own_time(scene: Scene, event: Event) -> Found | None:
    """The time that hangs on the event itself: "attacked on Monday", "Monday's attack"."""
    token = event.trigger.token
    own = [p for p in scene.pointers_in(token) if p.owner == token or _through_complement(p, token, scene)]
    found = at(best(own, event), event, SURE_OWN, "The event has its own time", scene)
    if isinstance(found, Anchor) and scene.over(found.interval) and _meant(scene, event):
        return None  # "tried to flee on Tuesday": the day is the trying's
    return found


def _through_complement(pointer: Pointer, token: int, scene: Scene) -> bool:
    """May the time of what a verb leads to be its own: "was seen leaving on Monday", "began to fire on Monday"?

    Also what was only meant, of a time that is over, leaves it to the meaning: "were told to leave on Monday".
    """
    grammar, parse = scene.grammar, scene.grammar.parse
    led = scene.by_token.get(pointer.owner) if pointer.owner is not None else None
    if led is None:
        return False
    above = parse.head[led.trigger.token]
    if parse.dep[above] == "attr" and parse.head[above] == token and led.status is scene.by_token[token].status:
        return parse.dep[led.trigger.token] == "acl"  # "became the first to land there on Monday"
    if above != token or parse.dep[led.trigger.token] != "xcomp":
        return False
    if led.status is Status.HAPPENED and grammar.form(led.trigger.token).infinitive and parse.children(token, "attr"):
        return True
    if parse.tag[led.trigger.token] == "VBG" and grammar.is_verb(token):
        return True
    over = pointer.interval is not None and scene.over(pointer.interval)
    return over and _meant(scene, led)


def _meant(scene: Scene, event: Event) -> bool:
    """An infinitive that is only meant, or did not come about: "tried to flee", "failed to agree"."""
    return not scene.real(event) and scene.grammar.form(event.trigger.token).infinitive


def within_so_long(scene: Scene, event: Event) -> Found | None:
    """“Will report within 30 days”: no date, but a last day, counted from writing."""
    if event.status not in (Status.PLANNED, Status.CONDITIONAL):
        return None
    for pointer in scene.lengths.get(event.trigger.token, []):
        if pointer.signal is not Signal.WITHIN or _is_counted_from(pointer, scene):
            continue
        last = so_long_after(scene.written, pointer)
        if last is not None:
            words = pointer.time.mention.text
            return Limits(Bounds(scene.written, last), f"It is to be within “{words}”, counted from writing.")
    return None


def _is_counted_from(pointer: Pointer, scene: Scene) -> bool:
    """“Within 30 days of the vote”, "after the vote"."""
    return bool(scene.counts_from(pointer) or scene.grammar.parse.children(pointer.head, "prep"))


def time_it_tells_of(scene: Scene, event: Event) -> Found | None:
    """The time that the event's clause describes, whatever else that time says: "since 1999, when it started"."""
    grammar, verb = scene.grammar, scene.grammar.verb_of(event.trigger.token)
    if verb is None or grammar.parse.dep[verb] not in ("relcl", "acl", "advcl") or not _tells_when(verb, scene):
        return None
    above = grammar.parse.head[verb]
    measures = scene.measures.get(scene.sentence(verb).first, [])
    first = grammar.parse.left[verb]
    opens = first if grammar.parse.tag[first] == "WRB" else None  # "in March when he left", not "in March as he left"
    told = [
        p if beside_a_clock(p) else replace(p, signal=None)
        for p in (*scene.pointers_in(verb), *measures)
        if p.head == above or p.time.mention.end == opens
    ]
    return at(best(told, event), event, SURE_MODIFIED, "Its clause describes the time", scene)


def _tells_when(verb: int, scene: Scene) -> bool:
    """“2019, when it began”, "the day that it began"; "passed a law last year that bans it" tells of the law."""
    grammar = scene.grammar
    return grammar.mark(verb) in grammar.cues.links.during or grammar.form(verb).tense is not Tense.PRESENT


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
    plain = event.status in TOLD and event.kind is Kind.OCCURRENCE and not event.trigger.nominal
    if not plain or len(pointers) != 1 or not scene.past(event):
        return None
    pointer = pointers[0]
    if pointer.signal not in (None, Signal.AT) or pointer.grain is None or pointer.grain > Grain.MONTH:
        return None
    owner = scene.by_token.get(pointer.owner) if pointer.owner is not None else None
    if owner is not None and owner.trigger.nominal and not scene.real(owner):
        return None  # "delayed the trial to Monday"
    if not _is_recent(pointer, scene):
        return None  # "rose to within a point of the mark set on August 6"
    if pointer.head < token or not inside(pointer.head, token, scene) or not _ends_the_sentence(pointer, scene):
        return None
    return at(pointer, event, SURE_INNER, "The only time of its sentence stands in a clause within", scene)


def _is_recent(pointer: Pointer, scene: Scene) -> bool:
    """Did it end in the week before writing, or does it still last?"""
    end = pointer.interval.end if pointer.interval is not None else None
    return end is not None and (scene.written - end.date()).days <= NEWS


def _ends_the_sentence(pointer: Pointer, scene: Scene) -> bool:
    """At the end a time may be meant for all of the sentence; inside, it belongs where it stands."""
    tokens = scene.document.tokens
    rest = range(pointer.time.mention.end, scene.sentence(pointer.head).end)
    return not any(tokens.words[i][:1].isalnum() for i in rest)
