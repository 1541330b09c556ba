"""When each event was: an ordered list of strategies, each with its reason; the first that knows an answer gives it.

The order is from what the text says outright to what it only suggests. Each strategy is run over all events before the
next is tried, so that a later one may lean on what the earlier ones found, wherever in the text that stands. A strategy
answers with an `Anchor` (a date), with `Limits` (there is no date; this much is known) or with None (ask the next).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from ..text.article import Publication
from ..text.document import Document
from ..text.tense import Tense
from ..times import arithmetic
from ..times.display import display
from ..times.edtf import edtf
from ..times.grain import Grain
from ..times.interval import Interval
from ..times.mention import Reading, Signal
from ..times.values import Length, Place
from .clause import Grammar
from .event import Bounds, Event, Kind, Report, Status, When, WhenBasis
from .scene import OPENING, Anchor, Found, Limits, Pointer, Scene

Strategy = Callable[[Scene, Event], Found | None]

# How sure a date is, by what it rests on. Hand-set from the development corpora; see `make accuracy` for how they hold.
SURE_OWN = 0.92
SURE_MODIFIED = 0.85
SURE_CLAUSE = 0.85
SURE_COUNTED = 0.8
SURE_INNER = 0.55
SURE_BEFORE = 0.55
SURE_STATEMENT = 0.7
SURE_NEWS = 0.5
SURE_STORY = 0.4
HANDED_ON = {"conj": 0.85, "advcl": 0.85, "xcomp": 0.85, "ccomp": 0.75, "noun": 0.7}

TOLD = (Status.HAPPENED, Status.DENIED)  # what the story tells as past: that it was, or that it was not
MOST_HOPS = 3  # clauses and sentences that a date is handed on through


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
    own = [p for p in scene.pointers_in(event.trigger.token) if p.owner == event.trigger.token]
    return _at(_best(own, event), event, SURE_OWN, "The event has its own time", scene)


def time_it_tells_of(scene: Scene, event: Event) -> Found | None:
    """The time that the event's clause describes: "the year when it started"."""
    grammar, verb = scene.grammar, scene.grammar.verb_of(event.trigger.token)
    if verb is None or grammar.parse.dep[verb] not in ("relcl", "acl", "advcl"):
        return None
    above = grammar.parse.head[verb]
    told = [p for p in scene.pointers_in(verb) if p.head == above and p.index >= 0]
    return _at(_best(told, event), event, SURE_MODIFIED, "Its clause describes the time", scene)


def clause_time(scene: Scene, event: Event) -> Found | None:
    """A time elsewhere in the same clause, on its subject or object: "the attack on Monday killed three"."""
    verb = scene.grammar.verb_of(event.trigger.token)
    if verb is None:
        return None
    near = [p for p in scene.pointers_in(verb) if p.clause == verb and _belongs(p, event, scene)]
    return _at(_best(near, event), event, SURE_CLAUSE, "Its clause gives the time", scene)


def counted_from_event(scene: Scene, event: Event) -> Found | None:
    """ "Two days after the attack", "hours before the vote": a length of time, counted from an event with a date."""
    for pointer in scene.pointers:
        if pointer.interval is not None or pointer.owner != event.trigger.token:
            continue
        direction = _direction(pointer, scene)
        other = _event_after(pointer.time.mention.end, event, scene) if direction else None
        if direction and other is not None:
            start = scene.anchor(other.trigger.token)
            return _counted(pointer, direction, start, other, scene) if start is not None else None
    return None


def beside_event(scene: Scene, event: Event) -> Found | None:
    """ "During the talks" is when the talks were; "after the talks" is not before them, and no more is said."""
    grammar, parse = scene.grammar, scene.grammar.parse
    for j in parse.children(event.trigger.token, "prep", "advcl"):
        other = _beside(j, scene)
        start = scene.anchor(other.trigger.token) if other is not None else None
        if other is None or start is None:
            continue
        word = grammar.mark(j) if parse.dep[j] == "advcl" else grammar.lower(j)
        found = _relative(word, start, other, scene)
        if found is not None and (isinstance(found, Limits) or scene.fits(event, found)):
            return found
    return None


def same_sentence(scene: Scene, event: Event) -> Found | None:
    """The time of the clause it hangs on: "on Monday jets attacked a convoy, killing 120"."""
    return _handed_down(scene, event)


def inner_clause(scene: Scene, event: Event) -> Found | None:
    """The only time of the sentence, in a clause within: "destroyed trucks that tried to flee on Tuesday"."""
    token = event.trigger.token
    pointers = scene.pointers_in(token)
    plain = event.status in TOLD and event.kind is not Kind.STATE and not event.trigger.nominal
    if not plain or len(pointers) != 1 or not scene.past(event):
        return None
    pointer = pointers[0]
    if pointer.signal not in (None, Signal.AT) or pointer.grain is None or pointer.grain > Grain.DAY:
        return None
    if pointer.head < token or not _inside(pointer.head, token, scene):
        return None
    return _at(pointer, event, SURE_INNER, "The only time in its sentence is", scene)


def before_the_past(scene: Scene, event: Event) -> Found | None:
    """The past perfect looks back from the story: no date, but not after what the story tells of."""
    if scene.form(event).tense is not Tense.PLUPERFECT:
        return None
    focus = _focus(scene, event)
    last = _last_day(focus) if focus is not None else None
    return Limits(Bounds(not_after=last or scene.published), "The past perfect puts it before what the story tells of.")


def sentence_before(scene: Scene, event: Event) -> Found | None:
    """The time of the sentence before, where one telling runs on: same paragraph, simple past, no time of its own."""
    if not _runs_on(scene, event):
        return None
    before = scene.before(scene.sentence(event.trigger.token))
    if before is None or _quoted(scene, before.first + 1) != _quoted(scene, event.trigger.token):
        return None
    told = [a for e in scene.told_in.get(before.first, []) if _leads(scene, e) and (a := scene.anchor(e.trigger.token))]
    start = next((a for a in reversed(told) if a.closed and a.basis is not WhenBasis.PUBLICATION), None)
    if start is None or start.hops >= MOST_HOPS or not scene.fits(event, start):
        return None
    if _later(scene, event):
        first = start.interval.start
        assert first is not None  # closed
        return Limits(Bounds(first.date(), scene.published), "It came after what the sentence before tells of.")
    return replace(
        start,
        basis=WhenBasis.INHERITED,
        confidence=min(start.confidence, SURE_BEFORE) * (0.9**start.hops),
        reason=f"The sentence before gives the time ({_in_words(start)}), and the telling runs on.",
        hops=start.hops + 1,
    )


def statement_of_the_day(scene: Scene, event: Event) -> Found | None:
    """Somebody's words without a time of their own were said for this article: on the day of publication."""
    if event.kind is not Kind.STATEMENT or event.trigger.nominal or event.status not in TOLD:
        return None
    form = scene.form(event)
    if form.tense not in (Tense.PAST, Tense.PRESENT, Tense.PERFECT) or _quoted(scene, event.trigger.token):
        return None
    if not _leads(scene, event, reported=False):
        return None
    return _published(
        scene, SURE_STATEMENT, "A statement without a date of its own: taken as made on the day of publication."
    )


def news_of_the_day(scene: Scene, event: Event) -> Found | None:
    """What the opening tells as news, in the simple past and without a time, is taken as of the day of publication."""
    if event.status not in TOLD or event.trigger.nominal or not _leads(scene, event):
        return None
    sentence = scene.sentence(event.trigger.token)
    opening = [s.first for s in scene.document.sentences if not s.headline][:OPENING]
    if not sentence.headline and sentence.first not in opening:
        return None
    if not sentence.headline and scene.form(event).tense is not Tense.PAST:
        return None
    return _published(
        scene, SURE_NEWS, "The opening tells it as news without a date: taken as of the day of publication."
    )


def day_of_the_story(scene: Scene, event: Event) -> Found | None:
    """What the story goes on to tell in the simple past belongs to the day that its opening gives."""
    token = event.trigger.token
    plain = event.status in TOLD and event.kind is Kind.OCCURRENCE and scene.past(event)
    if not plain or scene.pointers_in(token) or not _leads(scene, event, reported=False):
        return None
    day = scene.story_day
    if day is None or _quoted(scene, token) or not scene.fits(event, day) or _later(scene, event):
        return None
    return replace(
        day,
        basis=WhenBasis.INHERITED,
        confidence=SURE_STORY,
        reason=f"The opening gives the day of the story ({_in_words(day)}), and this is told as part of it.",
        hops=1,
    )


def with_its_clause(scene: Scene, event: Event) -> Found | None:
    """Again the time of the clause it hangs on, now that the strategies between have dated more of them."""
    return _handed_down(scene, event)


# The first that knows an answer gives it.
STRATEGIES: tuple[Strategy, ...] = (
    habit,  # first: a time beside a habit says how often or since when, not when
    own_time,  # what the words themselves say
    time_it_tells_of,
    clause_time,
    counted_from_event,  # needs the dates of other events, which the ones above give
    beside_event,
    same_sentence,  # from the clause above before the clause within: English puts the main time in the main clause
    inner_clause,
    before_the_past,  # before the sentence before: a look back does not take the story's time
    sentence_before,
    statement_of_the_day,  # the day of publication comes last, and only where the text shows news
    news_of_the_day,
    day_of_the_story,
    with_its_clause,  # participles and nouns of the clauses dated since
)


# -- times into anchors


def _best(pointers: list[Pointer], event: Event) -> Pointer | None:
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


def _at(pointer: Pointer | None, event: Event, sure: float, because: str, scene: Scene) -> Found | None:
    """The anchor or the bounds that a time gives an event, as the word before it says."""
    if pointer is None or pointer.interval is None:
        return None
    interval, words = pointer.interval, f"“{pointer.time.mention.text}”"
    match pointer.signal:
        case Signal.BY:
            return Limits(Bounds(not_after=_last(interval.end)), f"It was to be by {words}.")
        case Signal.BEFORE:
            return Limits(Bounds(not_after=_day(interval.start, -1)), f"It was before {words}.")
        case Signal.AFTER:
            return Limits(Bounds(not_before=_day(interval.end, 0)), f"It was after {words}.")
        case Signal.SINCE:
            interval = Interval(interval.start, None)
        case Signal.UNTIL:
            interval = Interval(None, interval.end)
        case _:
            pass
    anchor = _anchor(pointer, interval, sure, f"{because}, {words}.")
    return anchor if scene.fits(event, anchor) else None


def _anchor(pointer: Pointer, interval: Interval, sure: float, reason: str) -> Anchor:
    value = pointer.time.value
    place = value if isinstance(value, Place) else None
    grain = Grain.DAY if isinstance(value, Length) or pointer.grain is None else pointer.grain
    return Anchor(
        interval=interval,
        grain=grain,
        basis=pointer.basis,
        reason=reason,
        confidence=sure * (0.9 if pointer.time.approximate else 1.0),
        part=place.part if place is not None else None,
        days=place.days if place is not None and interval == place.interval else None,
        approximate=pointer.time.approximate,
        time_expression=pointer.index,
    )


def _belongs(pointer: Pointer, event: Event, scene: Scene) -> bool:
    """May a time on another word of the clause be this event's: on its verb, or on the subject or object of it?"""
    if pointer.owner is None or pointer.owner == pointer.clause:
        return not event.trigger.nominal or _shares(event.trigger.token, scene) == "noun"
    shared = pointer.signal in (None, Signal.AT) and _shares(pointer.owner, scene) == "noun"
    return shared and not event.trigger.nominal


def _published(scene: Scene, sure: float, reason: str) -> Anchor:
    start = datetime.combine(scene.published, datetime.min.time())
    return Anchor(
        interval=Interval(start, start + timedelta(days=1)),
        grain=Grain.DAY,
        basis=WhenBasis.PUBLICATION,
        reason=reason,
        confidence=sure,
    )


def _last(end: datetime | None) -> date | None:
    """The last day before an exclusive end."""
    return (end - timedelta(microseconds=1)).date() if end is not None else None


def _day(moment: datetime | None, offset: int) -> date | None:
    return (moment + timedelta(days=offset)).date() if moment is not None else None


def _last_day(anchor: Anchor) -> date | None:
    return _last(anchor.interval.end)


# -- times counted from events


def _direction(pointer: Pointer, scene: Scene) -> int:
    """1 when the word after a length is "after", -1 when it is "before", else 0."""
    end, links = pointer.time.mention.end, scene.grammar.cues.links
    if end >= len(scene.document.tokens):
        return 0
    word = scene.grammar.lower(end)
    return 1 if word in links.after else -1 if word in links.before else 0


def _event_after(token: int, event: Event, scene: Scene) -> Event | None:
    """The first event after ``token`` in the sentence, which is what "two days after" counts from."""
    told = scene.told_in.get(scene.sentence(event.trigger.token).first, [])
    return next((e for e in told if e.trigger.token > token and e is not event), None)


def _counted(pointer: Pointer, direction: int, start: Anchor, other: Event, scene: Scene) -> Found | None:
    value, base = pointer.time.value, start.interval.start
    assert isinstance(value, Length)  # of the two kinds of pointer, the one without an interval
    if base is None or not value.amounts:
        return None
    unit = value.amounts[-1].unit
    words = (
        f"“{pointer.time.mention.text} {scene.document.tokens.words[pointer.time.mention.end]} {other.trigger.text}”"
    )
    if any(a.number is None for a in value.amounts) and unit >= Grain.DAY:
        bounds = Bounds(not_before=base.date()) if direction > 0 else Bounds(not_after=base.date())
        return Limits(bounds, f"{words} gives no number to count with.")
    for amount in value.amounts:
        if amount.unit >= Grain.DAY and amount.number is not None:
            base = arithmetic.add(amount.unit, base, direction * amount.number)
    grain = max(unit, start.grain, Grain.DAY)
    return Anchor(
        interval=arithmetic.unit(grain, base),
        grain=grain,
        basis=WhenBasis.EVENT,
        reason=f"Counted from another event: {words}, which was {_in_words(start)}.",
        confidence=min(start.confidence, SURE_COUNTED) * (1.0 if unit >= Grain.DAY else 0.8),
        approximate=start.approximate,
        hops=start.hops + 1,
    )


def _beside(link: int, scene: Scene) -> Event | None:
    """The event that a preposition or a joined clause leads to."""
    parse = scene.grammar.parse
    if parse.dep[link] == "advcl":
        return scene.by_token.get(link)
    return next((e for j in parse.children(link, "pobj", "pcomp") if (e := scene.by_token.get(j)) is not None), None)


def _relative(word: str | None, start: Anchor, other: Event, scene: Scene) -> Found | None:
    links, told = scene.grammar.cues.links, f"“{word} ... {other.trigger.text}”"
    if word in links.during and start.closed:
        return _from_event(start, f"It was at the time of another event, {told}", 0.8)
    if word in links.after and start.interval.start is not None:
        return Limits(Bounds(not_before=start.interval.start.date()), f"It was after another event, {told}.")
    if word in links.before and start.interval.end is not None:
        return Limits(Bounds(not_after=_last_day(start)), f"It was before another event, {told}.")
    return None


def _from_event(start: Anchor, because: str, factor: float) -> Anchor:
    basis = start.basis if start.basis is WhenBasis.PUBLICATION else WhenBasis.EVENT
    return replace(
        start,
        basis=basis,
        reason=f"{because}, which was {_in_words(start)}.",
        confidence=start.confidence * factor,
        hops=start.hops + 1,
    )


# -- times handed on from clause to clause


def _handed_down(scene: Scene, event: Event) -> Found | None:
    """Up from the event to the nearest clause with a date, as long as each step keeps the time."""
    grammar, token = scene.grammar, event.trigger.token
    factor = 1.0
    for _ in range(MOST_HOPS):
        link = _shares(token, scene)
        if link is None:
            return None
        factor *= HANDED_ON[link]
        above = grammar.verb_of(token) if link == "noun" else grammar.host(token)
        if above is None or above == token:
            return None
        found = scene.found.get(above)
        if isinstance(found, Limits):
            return None
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
        reason=f"It has the time of “{above.trigger.text}”, the clause it belongs to: {_in_words(start)}.",
        confidence=start.confidence * factor,
        hops=start.hops + 1,
    )


def _shares(token: int, scene: Scene) -> str | None:
    """How ``token`` shares the time of the clause above it; None when it does not."""
    grammar, parse = scene.grammar, scene.grammar.parse
    relation, links = parse.dep[token], scene.grammar.cues.links
    if not grammar.is_verb(token):
        return _noun_shares(token, scene)
    form = grammar.form(token)
    match relation:
        case "conj":
            above = parse.head[token]
            same = grammar.is_verb(above) and (not form.finite or form.tense is grammar.form(above).tense)
            return "conj" if same else None
        case "advcl":
            mark = grammar.mark(token)
            if form.infinitive:
                return None
            return "advcl" if mark is None or mark in links.during else None
        case "xcomp":
            return "xcomp" if parse.lemma[parse.head[token]] in _begun(grammar) else None
        case "ccomp":
            return "ccomp" if not form.finite and not grammar.reports(parse.head[token]) else None
        case "pcomp":
            return "advcl" if grammar.lower(parse.head[token]) in links.during | links.means else None
        case _:
            return None


def _begun(grammar: Grammar) -> frozenset[str]:
    return grammar.cues.planning.implicative | grammar.cues.ongoing.verbs


def _noun_shares(token: int, scene: Scene) -> str | None:
    grammar, parse = scene.grammar, scene.grammar.parse
    relation, above = parse.dep[token], parse.head[token]
    if relation in ("nsubj", "nsubjpass", "dobj", "attr") and grammar.is_verb(above):
        return "noun"
    if relation == "pobj" and grammar.lower(above) in grammar.cues.links.during and grammar.is_verb(parse.head[above]):
        return "noun"
    return None


def _inside(token: int, top: int, scene: Scene) -> bool:
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
            return form.tense is Tense.PAST
        case "acl":
            return form.infinitive
        case _:
            return False


# -- times handed on from sentence to sentence


def _leads(scene: Scene, event: Event, reported: bool = True) -> bool:
    """Does the event stand in a main clause, or (``reported``) in one that is somebody's words?"""
    grammar, parse = scene.grammar, scene.grammar.parse
    at = event.trigger.token
    if not grammar.is_verb(at):
        return False
    while parse.head[at] != at:
        relation, above = parse.dep[at], parse.head[at]
        if relation == "ccomp" and not (reported and grammar.is_verb(above) and grammar.reports(above)):
            return False
        if relation not in ("conj", "ccomp", "parataxis"):
            return False
        at = above
    return True


def _runs_on(scene: Scene, event: Event) -> bool:
    token = event.trigger.token
    if event.status not in TOLD or event.kind is not Kind.OCCURRENCE or not scene.past(event):
        return False
    return not scene.pointers_in(token) and _leads(scene, event, reported=_quoted(scene, token) is not None)


def _later(scene: Scene, event: Event) -> bool:
    """ "Then", "later": after what was told before, nobody knows how long."""
    grammar = scene.grammar
    return any(
        grammar.lower(j) in grammar.cues.links.then for j in grammar.parse.children(event.trigger.token, "advmod")
    )


def _quoted(scene: Scene, token: int) -> int | None:
    quote = scene.document.quote_at(scene.document.tokens.starts[token])
    return quote.start if quote is not None else None


def _focus(scene: Scene, event: Event) -> Anchor | None:
    """The time the story is at: of the clause above, else of the main clause of this sentence or the one before."""
    for above, _ in scene.grammar.climb(event.trigger.token):
        anchor = scene.anchor(above)
        if anchor is not None:
            return anchor
    sentence = scene.sentence(event.trigger.token)
    for place in (sentence, scene.before(sentence)):
        for other in scene.told_in.get(place.first, []) if place is not None else []:
            anchor = scene.anchor(other.trigger.token)
            if anchor is not None and _leads(scene, other):
                return anchor
    return None


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
        display=_in_words(anchor),
        basis=anchor.basis,
        reason=anchor.reason,
        approximate=anchor.approximate,
        time_expression=anchor.time_expression,
    )


def _in_words(anchor: Anchor) -> str:
    part = anchor.part if anchor.grain in (Grain.DAYPART, Grain.SEASON) else None
    return display(anchor.interval, anchor.grain, part, anchor.days, anchor.approximate)


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
