"""The scene that events are dated in: what is told, where each time hangs, and what is known so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from ..text.document import Document, Sentence
from ..text.tense import Tense
from ..times.grain import Grain
from ..times.interval import Interval
from ..times.mention import Reading, Signal
from ..times.values import Part
from .clause import Form, Grammar
from .event import Bounds, Event, Kind, Status, WhenBasis
from .pointer import NEWS, Pointer, pointers

_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_HOW_LONG = (Signal.FOR, Signal.UNTIL, Signal.WITHIN)
MEMORY = 60  # events that a reader looks over for the same actor or the same deed
LATE = 3  # days that an article may be put out after its dateline
DAY_AND_NIGHT = timedelta(days=2)  # the longest that one day of a story lasts: "the night of May 29 to 30"
OPENING = 2  # sentences of the story that give its day


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A date for an event, and what it rests on: the fields of `When` before it is put in words.

    ``hops`` counts the sentences and clauses it was handed on through; ``time_expression`` is an index of times.
    """

    interval: Interval
    grain: Grain
    basis: WhenBasis
    reason: str
    confidence: float
    part: Part | None = None
    days: Interval | None = None
    approximate: bool = False
    time_expression: int | None = None
    hops: int = 0

    @property
    def closed(self) -> bool:
        return self.interval.start is not None and self.interval.end is not None


@dataclass(frozen=True, slots=True)
class Limits:
    """No date, but bounds, and why: what a strategy answers that knows there is none to be had."""

    bounds: Bounds
    reason: str


Found = Anchor | Limits


@dataclass(frozen=True, slots=True)
class Count:
    """“They met two days after the attack”: a length between what was counted and the ``base`` it is counted from.

    ``ahead`` is 1 when what was counted is the later one, else -1.
    """

    pointer: Pointer
    ahead: int
    counted: Event
    base: Event


@dataclass(slots=True)
class Scene:
    """Everything a strategy may look at; ``found`` fills as the strategies run. All keys are trigger tokens."""

    document: Document
    grammar: Grammar
    published: date
    written: date  # the day of the dateline, where there is one shortly before publication
    events: tuple[Event, ...]
    pointers: tuple[Pointer, ...]
    by_token: dict[int, Event] = field(default_factory=dict)
    found: dict[int, Found] = field(default_factory=dict)
    of_sentence: dict[int, list[Pointer]] = field(default_factory=dict)
    told_in: dict[int, list[Event]] = field(default_factory=dict)
    of_lemma: dict[str, list[Event]] = field(default_factory=dict)
    measures: dict[int, list[Pointer]] = field(default_factory=dict)  # by sentence: what others are measured by
    lengths: dict[int, list[Pointer]] = field(default_factory=dict)  # times without a place, by owner
    counts: list[Count] = field(default_factory=list)
    numbered: dict[int, int] = field(default_factory=dict)  # a sentence's number, by its first token
    story: list[int] = field(default_factory=list)  # the first tokens of the sentences that are no headlines

    @classmethod
    def of(
        cls, document: Document, grammar: Grammar, reading: Reading, published: date, events: tuple[Event, ...]
    ) -> Scene:
        by_token = {e.trigger.token: e for e in events}
        written = _written(document, reading, published)
        hung = pointers(grammar, reading, by_token, written)
        scene = cls(document, grammar, published, written, events, hung, by_token)
        for pointer in scene.pointers:
            if pointer.measures:
                scene.measures.setdefault(scene.sentence(pointer.head).first, []).append(pointer)
            elif pointer.dates:
                scene.of_sentence.setdefault(scene.sentence(pointer.head).first, []).append(pointer)
            elif pointer.owner is not None:
                scene.lengths.setdefault(pointer.owner, []).append(pointer)
        for event in events:
            scene.told_in.setdefault(scene.sentence(event.trigger.token).first, []).append(event)
            scene.of_lemma.setdefault(event.trigger.lemma, []).append(event)
        for owner, lengths in scene.lengths.items():
            scene.counts.extend(c for p in lengths if (c := _count(p, owner, scene)) is not None)
        scene.story.extend(s.first for s in document.sentences if not s.headline)
        scene.numbered.update((s.first, n) for n, s in enumerate(document.sentences))
        return scene

    def sentence(self, token: int) -> Sentence:
        found = self.document.sentence_at(self.document.tokens.starts[token])
        if found is None:  # a time in a byline: as good as a sentence of its own, with no event in it
            return Sentence(self.document.tokens.span(token, token + 1), token, token + 1, -1)
        return found

    def anchor(self, token: int) -> Anchor | None:
        found = self.found.get(token)
        return found if isinstance(found, Anchor) else None

    def form(self, event: Event) -> Form:
        return self.grammar.told(event.trigger.token)

    def pointers_in(self, token: int) -> list[Pointer]:
        """The times that give dates in the sentence of ``token``; of those in direct speech only to who is in it."""
        found = self.of_sentence.get(self.sentence(token).first, [])
        speech = self.speech(token)
        return [p for p in found if self.speech(p.head) in (None, speech)]

    def speech(self, token: int) -> int | None:
        """Where the direct speech that ``token`` stands in begins; None outside of any."""
        quote = self.document.quote_at(self.document.tokens.starts[token])
        return quote.start if quote is not None else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, where it is in the same paragraph or the same quotation."""
        number = self.numbered.get(sentence.first, 0)
        if number == 0:
            return None
        before = self.document.sentences[number - 1]
        return before if before.block == sentence.block and not before.headline else None

    @property
    def story_day(self) -> Anchor | None:
        """The first day of the week before writing that the opening gives to one of its deeds, by its own words."""
        told = (e for first in self.story[:OPENING] for e in self.told_in.get(first, []))
        return self._day_of(e for e in told if e.kind is not Kind.STATEMENT and e.status is Status.HAPPENED)

    @property
    def day_of_the_lead(self) -> Anchor | None:
        """The day on which somebody says or announces what the first sentence tells, by its own words."""
        told = (e for first in self.story[:1] for e in self.told_in.get(first, []))
        return self._day_of(e for e in told if e.kind is Kind.STATEMENT)

    def _day_of(self, events: Iterable[Event]) -> Anchor | None:
        anchors = (a for e in events if (a := self.anchor(e.trigger.token)) is not None)
        return next((a for a in anchors if a.time_expression is not None and self._is_news(a)), None)

    def _is_news(self, anchor: Anchor) -> bool:
        start, end = anchor.interval.start, anchor.interval.end
        if start is None or end is None or anchor.grain > Grain.DAY or end - start > DAY_AND_NIGHT:
            return False
        return 0 <= (self.written - start.date()).days <= NEWS

    def events_before(self, token: int) -> tuple[Event, ...]:
        """The events told before ``token``, the last first, as far back as a reader remembers."""
        end = bisect_left(self.events, token, key=lambda e: e.trigger.token)
        return self.events[max(0, end - MEMORY) : end][::-1]

    def in_the_same_word(self, event: Event) -> tuple[list[Event], list[Event]]:
        """The events with the lemma of ``event``, before it and after it, as far off as a reader remembers."""
        same = self.of_lemma[event.trigger.lemma]
        here = bisect_left(same, event.trigger.token, key=lambda e: e.trigger.token)
        return same[max(0, here - MEMORY) : here], same[here + 1 : here + 1 + MEMORY]

    def counts_from(self, length: Pointer) -> int:
        """Is a length counted on (1) or back (-1) from what stands behind it: "two days after the attack"? Else 0."""
        end, links = length.time.mention.end, self.grammar.cues.links
        word = self.grammar.lower(end) if end < len(self.document.tokens) else ""
        return 1 if word in links.after else -1 if word in links.before else 0

    def told_at(self, event: Event) -> int:
        """How many sentences of the story stand before the event's; 0 for the headline and the first."""
        return bisect_left(self.story, self.sentence(event.trigger.token).first)

    def real(self, event: Event) -> bool:
        return event.status in (Status.HAPPENED, Status.ONGOING)

    def past(self, event: Event) -> bool:
        """Is it told in the simple past?"""
        return self.form(event).tense is Tense.PAST

    def plain(self, event: Event) -> bool:
        """Is it told in the simple past by a main clause, or by one that is somebody's words?"""
        return self.past(event) and self.grammar.parse.dep[event.trigger.token] in _MAIN

    def fits(self, event: Event, anchor: Anchor) -> bool:
        """A past event is not in the future, nor a planned one in the past."""
        start = anchor.interval.start
        if event.status is Status.HAPPENED and start is not None and start.date() > self.published:
            return False
        unreal = event.status in (Status.PLANNED, Status.CONDITIONAL)
        return not (unreal and self.over(anchor.interval))

    def over(self, interval: Interval) -> bool:
        """Is it past when the day of publication begins?"""
        return interval.end is not None and interval.end <= datetime.combine(self.published, datetime.min.time())


def _above(token: int, scene: Scene) -> int:
    host = scene.grammar.host(token)
    return host if host is not None else token


def _count(pointer: Pointer, owner: int, scene: Scene) -> Count | None:
    """What a length is counted to and from, where the word behind it says so; "ruled for two years before" does not."""
    end, ahead = pointer.time.mention.end, scene.counts_from(pointer)
    if not ahead or pointer.signal in _HOW_LONG:
        return None
    told = scene.told_in.get(scene.sentence(end - 1).first, [])
    base = next((e for e in told if e.trigger.token > end), None)
    if base is None:
        return None
    of_base = base.trigger.token == owner  # the parse hangs the length of "two days after it sank" on "sank"
    counted = scene.by_token.get(_above(owner, scene) if of_base else owner)
    return None if counted is None or counted is base else Count(pointer, ahead, counted, base)


def _written(document: Document, reading: Reading, published: date) -> date:
    """“WASHINGTON, March 12 (AP)”, put out on the 13th, was written on the 12th, and tells of that day."""
    lines = [line.date for line in document.datelines if line.date is not None]
    for time in reading.times:
        within = any(line.overlaps(time.mention.span) for line in lines)
        if within and time.grain is Grain.DAY and time.interval is not None and time.interval.start is not None:
            day = time.interval.start.date()
            return day if 0 <= (published - day).days <= LATE else published
    return published
