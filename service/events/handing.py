"""What shares a time with what: which clauses hand their date on, and where the story is told."""

from __future__ import annotations

from dataclasses import replace

from ..text.tense import Tense
from ..times.mention import Signal
from .clause import Grammar
from .dating import HANDED_ON, after_that, in_words
from .event import Event, Kind, Status
from .parse import SUBJECTS
from .pointer import Pointer
from .scene import Anchor, Found, Limits, Scene

TOLD = (Status.HAPPENED, Status.DENIED)  # what the story tells as past: that it was, or that it was not
MOST_HOPS = 3  # clauses and sentences that a date is handed on through


def belongs(pointer: Pointer, event: Event, scene: Scene) -> bool:
    """May a time on another word of the clause be this event's: on its verb, or on the subject or object of it?"""
    if pointer.owner is None or pointer.owner == pointer.clause:
        return not event.trigger.nominal or shares(event.trigger.token, scene) == "noun"
    shared = pointer.signal in (None, Signal.AT) and shares(pointer.owner, scene) == "noun"
    subject = scene.grammar.parse.dep[pointer.owner] in SUBJECTS
    return shared and not event.trigger.nominal and (subject or not pointer.modifies)


# -- times handed on from clause to clause


def handed_down(scene: Scene, event: Event) -> Found | None:
    """Up from the event to the nearest clause with a date, as long as each step keeps the time."""
    grammar, token = scene.grammar, event.trigger.token
    factor = 1.0
    for _ in range(MOST_HOPS):
        link = shares(token, scene)
        if link is None:
            return None
        factor *= HANDED_ON[link]
        above = grammar.verb_of(token) if link == "noun" else grammar.host(token)
        if above is None or above == token:
            return None
        found = scene.found.get(above)
        if isinstance(found, Limits):
            return None
        if found is not None and later(scene, event, then=False):
            return after_that(found)
        if found is not None:
            return _down(found, factor, scene.by_token[above], event, scene)
        token = above
    return None


def _down(start: Anchor, factor: float, above: Event, event: Event, scene: Scene) -> Anchor | None:
    if (
        event.status not in TOLD
        or event.kind is Kind.STATE
        or start.hops >= MOST_HOPS
        or not start.closed
        or not scene.fits(event, start)
    ):
        return None
    return replace(
        start,
        reason=f"It has the time of “{above.trigger.text}”, the clause it belongs to: {in_words(start)}.",
        confidence=start.confidence * factor,
        hops=start.hops + 1,
    )


def shares(token: int, scene: Scene) -> str | None:
    """How ``token`` shares the time of the clause above it; None when it does not."""
    grammar, parse = scene.grammar, scene.grammar.parse
    relation = parse.dep[token]
    if not grammar.is_verb(token):
        return _noun_shares(token, scene)
    match relation:
        case "conj":
            form, above = grammar.form(token), parse.head[token]
            same = grammar.is_verb(above) and (not form.finite or form.tense is grammar.form(above).tense)
            return "conj" if same else None
        case "xcomp":
            return "xcomp" if parse.lemma[parse.head[token]] in _begun(grammar) else None
        case "ccomp":
            return "ccomp" if not grammar.form(token).finite and not grammar.reports(parse.head[token]) else None
        case "advcl" | "pcomp" | "relcl":
            return "advcl" if _beside_its_clause(token, relation, scene) else None
        case _:
            return None


def _beside_its_clause(token: int, relation: str, scene: Scene) -> bool:
    """“While firing”, "by firing", "where he fired": a clause that tells of the time of the one it stands beside."""
    grammar, links = scene.grammar, scene.grammar.cues.links
    form, mark = grammar.form(token), grammar.mark(token)
    match relation:
        case "advcl":
            return not form.infinitive and (mark is None or mark in links.during)
        case "pcomp":
            return grammar.lower(grammar.parse.head[token]) in links.during | links.means
        case _:
            return form.tense is Tense.PAST and mark in links.there


def _begun(grammar: Grammar) -> frozenset[str]:
    return grammar.cues.planning.implicative | grammar.cues.ongoing.verbs


def _noun_shares(token: int, scene: Scene) -> str | None:
    grammar, parse = scene.grammar, scene.grammar.parse
    relation, above = parse.dep[token], parse.head[token]
    if relation in ("dobj", "attr") and _is_talked_of(above, scene):
        return None
    if relation in ("nsubj", "nsubjpass", "dobj", "attr") and grammar.is_verb(above):
        return "noun"
    if relation == "pobj" and grammar.lower(above) in grammar.cues.links.during and grammar.is_verb(parse.head[above]):
        return None if _was_before(token, parse.head[above], scene) else "noun"
    return None


def _was_before(token: int, verb: int, scene: Scene) -> bool:
    """“Charged in the attack”: what comes of a happening that is known is some time after it."""
    event = scene.by_token.get(token)
    after = scene.grammar.parse.lemma[verb] in scene.grammar.cues.links.aftermath
    return after and event is not None and is_known(scene, event)


def _is_talked_of(verb: int, scene: Scene) -> bool:
    """“Condemned the bombing”: what is talked of was before, or is yet to come."""
    event = scene.by_token.get(verb)
    return event is not None and event.kind is Kind.STATEMENT


def inside(token: int, top: int, scene: Scene) -> bool:
    """Does ``token`` hang on ``top`` through clauses that may share its time ("trucks that fled on Tuesday")?"""
    grammar, parse = scene.grammar, scene.grammar.parse
    at = token
    while at != top:
        if parse.head[at] == at or (grammar.is_verb(at) and not _open(at, grammar)):
            return False
        at = parse.head[at]
    return True


def _open(verb: int, grammar: Grammar) -> bool:
    """May the time of this clause be that of the one above: told in the same past, and not set before or after it?"""
    form, links = grammar.form(verb), grammar.cues.links
    if grammar.mark(verb) in links.after | links.before | grammar.cues.condition.markers:
        return False
    match grammar.parse.dep[verb]:
        case "xcomp" | "advcl":
            return not form.finite or form.tense is Tense.PAST
        case "relcl":
            return form.tense is Tense.PAST and grammar.lower(grammar.parse.left[verb] - 1) != ","
        case "acl":
            return form.infinitive
        case _:
            return False


# -- times handed on from sentence to sentence


def leads(scene: Scene, event: Event, reported: bool = True) -> bool:
    """Does the event stand in a main clause, or (``reported``) in one that is somebody's words?"""
    grammar, parse = scene.grammar, scene.grammar.parse
    at = event.trigger.token
    if not grammar.is_verb(at):
        return False
    while parse.head[at] != at:
        relation, above = parse.dep[at], parse.head[at]
        if relation == "ccomp" and scene.speech(above) is not None and _speaks(at, scene):
            return True
        if relation == "ccomp" and not _told_by(above, at, reported, grammar):
            return False
        if relation not in ("conj", "ccomp", "parataxis"):
            return False
        at = above
    return True


def _speaks(verb: int, scene: Scene) -> bool:
    """“Lee said that “rain fell””: is it outside of the speech that a slip of the parse hangs it on?"""
    return scene.speech(verb) is None and scene.grammar.mark(verb) is None


def _told_by(verb: int, clause: int, reported: bool, grammar: Grammar) -> bool:
    """Is a clause the words of ``verb``; without ``reported``, with the source only added: "..., officials said"?"""
    return grammar.is_verb(verb) and grammar.reports(verb) and (reported or clause < verb)


def asks(scene: Scene, event: Event) -> bool:
    """“How the truce came about”, "Why did it sink?": a headline that looks back, or asks, and tells no news."""
    sentence = scene.sentence(event.trigger.token)
    return sentence.headline and scene.grammar.parse.tag[sentence.first] in ("WRB", "WP", "WDT")


def later(scene: Scene, event: Event, *, then: bool = True) -> bool:
    """“Then”, "later": after what was told before, nobody knows how long; without ``then`` only "later"."""
    grammar, links = scene.grammar, scene.grammar.cues.links
    words = links.later | links.then if then else links.later
    return any(grammar.lower(j) in words for j in grammar.parse.children(event.trigger.token, "advmod"))


def focus(scene: Scene, event: Event) -> Anchor | None:
    """The time the story is at: of the clause above, else of the main clause of this sentence or the one before."""
    for above, _ in scene.grammar.climb(event.trigger.token):
        anchor = scene.anchor(above)
        if anchor is not None:
            return anchor
    sentence = scene.sentence(event.trigger.token)
    for place in (sentence, scene.before(sentence)):
        for other in scene.told_in.get(place.first, []) if place is not None else []:
            anchor = scene.anchor(other.trigger.token)
            if anchor is not None and leads(scene, other):
                return anchor
    return None


def actor_of(token: int, scene: Scene) -> str | None:
    """The main word of who does it, own subject or shared; of a pronoun, whoever acted in the main clauses before."""
    subject = subject_of(token, scene)
    if subject is None or scene.grammar.parse.pos[subject] != "PRON":
        return scene.grammar.lower(subject) if subject is not None else None
    if scene.grammar.parse.tag[subject] != "PRP":
        return None  # "that brought ...": what was told, not who acted
    for other in scene.events_before(subject):
        before = subject_of(other.trigger.token, scene) if leads(scene, other, reported=False) else None
        if before is not None and scene.grammar.parse.pos[before] != "PRON":
            return scene.grammar.lower(before) if _may_be(subject, before, other, scene) else None
    return None


def _may_be(pronoun: int, noun: int, event: Event, scene: Scene) -> bool:
    """“He” is a person: one that the text names, or somebody who speaks."""
    grammar = scene.grammar
    personal = grammar.lower(pronoun) in grammar.cues.reporting.personal_pronouns
    return not personal or noun in grammar.persons or event.kind is Kind.STATEMENT


def subject_of(token: int, scene: Scene) -> int | None:
    """The main word of the subject of a verb, its own or that of the verb it is joined to."""
    parse = scene.grammar.parse
    while not parse.subjects(token) and parse.dep[token] == "conj":
        token = parse.head[token]
    return next(iter(parse.subjects(token)), None)


def is_known(scene: Scene, event: Event) -> bool:
    """“The attack”: a noun for what the reader is taken to know of."""
    grammar = scene.grammar
    before = grammar.parse.children(event.trigger.token, "det", "poss")
    return event.trigger.nominal and any(grammar.lower(j) in grammar.cues.links.definite for j in before)


def told_plainly(scene: Scene, event: Event) -> bool:
    """A main clause in the simple past, outside direct speech, in a sentence without a time."""
    token = event.trigger.token
    if event.status not in TOLD or event.kind is Kind.STATE or event.trigger.nominal or not scene.past(event):
        return False
    if scene.pointers_in(token) or scene.speech(token) is not None or by_the_speaker(scene, token):
        return False
    if _set_beside(scene, token):
        return False
    return leads(scene, event, reported=False)


def _set_beside(scene: Scene, token: int) -> bool:
    """“When it sank, he wept”: its time is told by another clause."""
    grammar, links = scene.grammar, scene.grammar.cues.links
    marks = (grammar.mark(j) for j in grammar.parse.children(token, "advcl") if j in scene.by_token)
    return any(mark in links.during | links.after | links.before for mark in marks)


def of_another(scene: Scene, event: Event) -> bool:
    """“Was hurt in the blast”, “the blast came”: told of a happening that is known, but not when it was."""
    token, parse = event.trigger.token, scene.grammar.parse
    during = scene.grammar.cues.links.during
    nouns = [k for j in parse.children(token, "prep") if scene.grammar.lower(j) in during for k in parse.dependents[j]]
    known = (scene.by_token[j] for j in (*nouns, *parse.subjects(token)) if j in scene.by_token)
    return any(is_known(scene, other) and scene.anchor(other.trigger.token) is None for other in known)


def by_the_speaker(scene: Scene, token: int) -> bool:
    """“We saw it fall”: direct speech, though no mark of quotation may say so."""
    grammar = scene.grammar
    return any(grammar.lower(j) in grammar.cues.links.us for j in grammar.parse.subjects(token))
