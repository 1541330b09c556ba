"""Where each time hangs in the grammar: on which happening, in which clause, or on nothing that it could date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..text.tense import Tense
from ..times.grain import Grain
from ..times.interval import Interval
from ..times.mention import Reading, Signal
from ..times.values import Basis, Length, Mod, Place, Time
from .clause import Grammar
from .event import Event, Kind, Status, WhenBasis

_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "poss", "npadvmod"})
_CHANGED = frozenset({"ADV", "ADJ", "ADP"})  # "up from", "lower than", "down from"
_BEFORE_A_NOUN = frozenset({"NOUN", "PROPN", "ADJ"})
_NAMED_WITHIN = 3  # tokens behind a date in which its happening is named
_REACH = 16  # tokens between a time and the word that says it is a measure
_NOUNS = frozenset({"NOUN", "PROPN"})
_MOST = frozenset({"JJS", "RBS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOP = "."
_LOOKS_BACK = (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)
_TOWARD = (Signal.FOR, Signal.UNTIL)
NEWS = 7  # days that news is news


@dataclass(frozen=True, slots=True)
class Pointer:
    """A time in the grammar: ``head`` is its main word, ``owner`` the trigger it hangs on, ``clause`` the verb.

    ``interval`` and ``grain`` are those of the range it is an end of, where it is one. ``signal`` says how the owner
    lies to it: in "before Monday's vote" the vote is on Monday.
    """

    index: int
    time: Time
    interval: Interval | None
    grain: Grain | None
    head: int
    signal: Signal | None
    owner: int | None = None
    clause: int | None = None
    modifies: bool = False  # it stands before a noun and belongs to that alone: "the 1971 convention"
    measures: bool = False  # "the biggest fall since 2015": it says of what, not when

    @property
    def basis(self) -> WhenBasis:
        return WhenBasis.STATED if self.time.basis is Basis.STATED else WhenBasis.RELATIVE

    @property
    def dates(self) -> bool:
        """Does it say when, and not only how long or how often?"""
        return self.interval is not None and not (self.interval.start is None and self.interval.end is None)


def pointers(grammar: Grammar, reading: Reading, by_token: dict[int, Event], written: date) -> tuple[Pointer, ...]:
    """A pointer for each time that has a place or a length, but for those that figures are compared with."""
    ranges = {t.mention.span: r for r in reading.ranges for t in (r.first, r.last)}
    pointers = []
    for index, time in enumerate(reading.times):
        if not isinstance(time.value, Place | Length) or _compared(grammar, time):
            continue
        joined = ranges.get(time.mention.span)
        interval, grain = (joined.interval, joined.grain) if joined is not None else (time.interval, time.grain)
        pointer = Pointer(index, time, interval, grain, _head(grammar, time), time.mention.signal)
        pointers.append(_hung(pointer, grammar, by_token, written))
    return tuple(pointers)


def _hung(pointer: Pointer, grammar: Grammar, by_token: dict[int, Event], written: date) -> Pointer:
    """The pointer with what it hangs on."""
    head, time = pointer.head, pointer.time
    if _is_a_measure(pointer, grammar):
        return replace(pointer, measures=True)
    named = _event_after(grammar, time, by_token)
    if named is None and _modifies(grammar, head, time, by_token):
        noun = grammar.parse.head[head]
        if noun not in by_token:
            return replace(pointer, modifies=True, signal=None)
        named = noun
    if named is not None:
        return replace(pointer, owner=named, clause=grammar.verb_of(head), modifies=True, signal=None)
    owner = _owner(grammar, head, by_token)
    if owner is None:
        return replace(pointer, clause=_clause(grammar, head))
    arranged = _arranged(pointer, owner, grammar, by_token)
    if arranged is not None:
        return replace(pointer, owner=arranged, signal=None)
    left = _left_behind(pointer, owner, grammar, by_token, written)
    return replace(pointer, owner=owner if left is None else left, clause=_clause(grammar, head))


def _is_a_measure(pointer: Pointer, grammar: Grammar) -> bool:
    """“Its biggest fall since 2015”, "the third time in the past decade": not when it was, nor how long.

    In the perfect, a "since" on the verb says how long all the same: "has led the largest bank since 2015". And "for
    the third time in 2014" was then.
    """
    before = pointer.time.mention.first - 1
    if before < 1:
        return False
    if pointer.signal is Signal.SINCE:
        return _is_record(before, grammar)
    length = pointer.signal is Signal.AT and isinstance(pointer.time.value, Length)
    return length and _is_ranked_time(before - 1, grammar)


def _is_record(since: int, grammar: Grammar) -> bool:
    """Does what stands before "since" say the most, or the first time?"""
    parse = grammar.parse
    if any(_is_ranked_time(j, grammar) for j in parse.ancestors(since)):
        return True  # "the first time that he had been there since May"
    if grammar.is_verb(parse.head[since]) and grammar.form(parse.head[since]).tense is Tense.PERFECT:
        return False
    for i in range(since - 1, max(-1, since - 1 - _REACH), -1):
        if parse.tag[i] in _MOST or grammar.lower(i) in grammar.cues.links.first:
            return True
        if parse.tag[i] in _FINITE or parse.tag[i] == _STOP:
            return False
    return False


def _is_ranked_time(i: int, grammar: Grammar) -> bool:
    links = grammar.cues.links
    return i > 0 and grammar.parse.lemma[i] in links.occasions and grammar.lower(i - 1) in links.first


def _arranged(pointer: Pointer, owner: int, grammar: Grammar, by_token: dict[int, Event]) -> int | None:
    """“The vote is scheduled for Saturday”, "put off a hearing until May 3": the happening that is to be then."""
    parse, cues = grammar.parse, grammar.cues
    toward = pointer.time.mention.first > 0 and grammar.lower(pointer.time.mention.first - 1) in cues.links.toward
    foreseen = parse.lemma[owner] in cues.links.impressions and pointer.signal is Signal.AT  # "is expected on May 3"
    if parse.lemma[owner] not in cues.planning.arranging or not (toward or foreseen or pointer.signal in _TOWARD):
        return None
    above = [parse.head[owner]] if parse.dep[owner] == "acl" else []
    subjects = [j for j in parse.subjects(owner) if parse.dep[j] == "nsubjpass"]
    nouns = (*parse.children(owner, "dobj"), *subjects, *above)
    return next((j for j in nouns if j in by_token and by_token[j].trigger.nominal), None)


def _left_behind(
    pointer: Pointer, owner: int, grammar: Grammar, by_token: dict[int, Event], written: date
) -> int | None:
    """“Have arrested two men for the theft earlier this month”: the perfect tells of now; what is over is the theft's.

    Nor is what is judged long after, whole with who did it to whom, judged then: "condemned their invasion of the north
    in 1990"; but "announced their purchase of a mill in 1990" was then.
    """
    parse, form = grammar.parse, grammar.form(owner)
    start, end = (pointer.interval.start, pointer.interval.end) if pointer.interval is not None else (None, None)
    if end is None or pointer.signal not in (None, Signal.AT) or not grammar.is_verb(owner):
        return None
    between = [i for i in range(pointer.head - 1, owner, -1) if i in by_token]
    if form.tense in _LOOKS_BACK and start is not None and start.date() > written:
        return next((i for i in between if by_token[i].trigger.nominal), None)  # "called for talks next week"
    if form.tense is Tense.PERFECT and (end.date() <= written or pointer.time.mod is Mod.START):
        return next((i for i in between if by_token[i].trigger.nominal or parse.tag[i] in ("VBN", "VBD")), None)
    judges = by_token[owner].kind is Kind.STATEMENT and not _tells_news(owner, grammar)
    if judges and (written - end.date()).days > NEWS:
        return next(
            (i for i in between if parse.head[i] == owner and parse.dep[i] == "dobj" and _is_whole(i, grammar)), None
        )
    return None


def _tells_news(verb: int, grammar: Grammar) -> bool:
    """Does a verb tell what is new with it ("announced"), and not judge, deny or remember what was?"""
    cues = grammar.cues
    return grammar.parse.lemma[verb] in cues.reporting.verbs - cues.reporting.weak_verbs - cues.denial.verbs


def _is_whole(noun: int, grammar: Grammar) -> bool:
    return bool(grammar.parse.children(noun, "poss")) and bool(grammar.parse.children(noun, "prep"))


def _compared(grammar: Grammar, time: Time) -> bool:
    """“Higher than a year earlier”, "up from 80 million on Monday": what a thing is measured by is not when it was."""
    parse, links = grammar.parse, grammar.cues.links
    first = time.mention.first
    if first > 0 and (grammar.lower(first - 1) in links.than or _follows_a_base(first, grammar)):
        return True
    for j in parse.ancestors(_head(grammar, time)):
        if grammar.is_verb(j):
            return False
        if grammar.lower(j) in links.than | links.base and parse.pos[parse.head[j]] in _CHANGED:
            return True
    return False


def _follows_a_base(first: int, grammar: Grammar) -> bool:
    """“Rose to $12 million from $8 million, or $1.40 a share, a year earlier”, "compared with a loss last year"."""
    links = grammar.cues.links
    seen: list[int] = []
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = grammar.lower(i)
        if word in links.compared:
            return True
        if word in links.base:
            return _is_figure(seen, grammar) and (_is_money(seen, grammar) or _changed_to_a_figure(i, grammar))
        if word in links.toward or grammar.is_verb(i):
            return False
        seen.append(i)
    return False


def _is_figure(tokens: list[int], grammar: Grammar) -> bool:
    return any(grammar.parse.pos[i] == "NUM" for i in tokens)


def _is_money(tokens: list[int], grammar: Grammar) -> bool:
    return any(grammar.parse.pos[i] == "SYM" or grammar.lower(i) in grammar.cues.links.measures for i in tokens)


def _changed_to_a_figure(base: int, grammar: Grammar) -> bool:
    """“Rose to twelve ships from eight”: is what it came to told before ``base``?"""
    for i in range(base - 1, max(-1, base - 1 - _REACH), -1):
        if grammar.is_verb(i):
            return False
        if grammar.lower(i) in grammar.cues.links.toward:
            return _is_figure(list(range(i, base)), grammar)
    return False


def _modifies(grammar: Grammar, head: int, time: Time, by_token: dict[int, Event]) -> bool:
    """“The 1971 convention”; but "at a Wednesday briefing" is when it was, whatever a briefing is."""
    noun = grammar.parse.head[head]
    if noun not in by_token and time.grain is not None and time.grain <= Grain.DAY:
        return False
    return grammar.parse.dep[head] in _MODIFIERS and noun >= time.mention.end and grammar.parse.pos[noun] in _NOUNS


def _event_after(grammar: Grammar, time: Time, by_token: dict[int, Event]) -> int | None:
    """“The October 2015 raid”, "the Dec. 21, 1988, bombing": the happening that a date after an article belongs to."""
    first, end = time.mention.first, time.mention.end
    if first == 0 or grammar.lower(first - 1) not in grammar.cues.links.definite | grammar.cues.links.some:
        return None
    if end + 1 < len(grammar.tokens) and grammar.lower(end) == "," and _has_comma(grammar, time):
        end += 1
    for i in range(end, min(end + _NAMED_WITHIN, len(grammar.tokens))):
        if i in by_token and (by_token[i].trigger.nominal or grammar.parse.tag[i] == "VBG"):
            return i
        if grammar.parse.pos[i] not in _BEFORE_A_NOUN:
            return None
    return None


def _has_comma(grammar: Grammar, time: Time) -> bool:
    return any(grammar.lower(i) == "," for i in range(time.mention.first, time.mention.end))


def _owner(grammar: Grammar, head: int, by_token: dict[int, Event]) -> int | None:
    """The nearest trigger above a time."""
    for j in _upward(grammar, head):
        if j in by_token and not _is_missing(by_token[j], grammar):
            return j
        if grammar.is_verb(j) and grammar.parse.dep[j] == "conj":
            return None  # "fought it and has been ill since May": the time is that of a verb that tells no happening
    return None


def _clause(grammar: Grammar, head: int) -> int | None:
    """The verb of the clause of a time."""
    return next((j for j in _upward(grammar, head) if grammar.is_verb(j)), None)


def _upward(grammar: Grammar, head: int) -> Iterator[int]:
    """A time and what it hangs on, as far up as the parse knows it."""
    for j in (head, *grammar.parse.ancestors(head)):
        yield j
        if _is_misread(j, grammar):
            return


def _is_misread(i: int, grammar: Grammar) -> bool:
    """“Coins, which date from the 15th century”: a relative clause with a verb that the parse takes for a noun."""
    return grammar.parse.dep[i] == "relcl" and not grammar.is_verb(i)


def _is_missing(event: Event, grammar: Grammar) -> bool:
    """“Ended without agreement on Sunday”, "banned from leaving in May": what there was not has no time."""
    i, parse = event.trigger.token, grammar.parse
    if parse.dep[i] == "pcomp":
        return event.status is Status.DENIED
    return parse.dep[i] == "pobj" and grammar.lower(parse.head[i]) in grammar.cues.denial.without


def _head(grammar: Grammar, time: Time) -> int:
    """The word of a time that the others hang on."""
    first, end = time.mention.first, time.mention.end
    return next((i for i in range(first, end) if not first <= grammar.parse.head[i] < end), end - 1)
