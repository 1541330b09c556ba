"""A headline for a happening, cut from the article's own words, in their order, and never more certain than they are.

As much is kept as fits; of somebody's words, who said what, in that order.
"""

from __future__ import annotations

from .event import Trigger
from .kept import keep_clause, keep_nominal, keep_subject, keep_verb, keep_verbal
from .needed import results
from .phrases import Reading
from .quotation import quotation, with_quotation
from .wording import LONGEST, Cut, Room, capital, fitting, running, shortened, written

_VERBAL = frozenset({"VERB", "AUX"})
# With all that came of it, with the first of that, and without: each time as much of the rest as fits.
_FULLEST_FIRST = tuple(sorted(Room, reverse=True))
_LADDER = tuple((room, most) for most in (9, 1, 0) for room in _FULLEST_FIRST)


def headline(reading: Reading, trigger: Trigger, *, statement: bool = False) -> str:
    """At most 90 characters that tell the happening of ``trigger``, first letter upper case.

    ``statement`` says that it is somebody's words: what they say is then told behind who says it, where it fits.
    """
    i = trigger.token
    if statement and not trigger.nominal and (told := _words_said(reading, i)):
        return told
    came_of_it = len(results(reading, i))
    for room, most in _LADDER:
        if most > 0 and came_of_it < min(most, 2):
            continue
        cut = Cut(reading, room, most)
        if trigger.nominal:
            keep_nominal(cut, i)
        else:
            keep_verbal(cut, i)
        best = capital(written(cut))
        if len(best) < LONGEST + 1:
            return best
    return shortened(cut, i)


def _words_said(reading: Reading, verb: int) -> str:
    """“Ministry said convoy was destroyed”, wherever the saying stands; empty when there is no clause or no room."""
    clause = next((j for j in _clauses_said(reading, verb) if _can_be_told(reading, j)), None)
    if clause is None:
        return _quoted(reading, verb)
    for least in (Room.BARE, Room.NAMES):
        speaker = _speaker(reading, verb, least, range(*reading.parse.subtree(clause)))
        saying = capital(written(speaker))
        for room in [room for room in _FULLEST_FIRST if room >= least]:
            said = Cut(reading, room, shown=set(speaker.shown))
            keep_clause(said, clause)
            told = f"{saying} {running(reading, said)}"
            if len(told) < LONGEST + 1:
                return told
    told = f"{saying} {running(reading, fitting(said, clause, LONGEST - 1 - len(saying)))}"
    return told if len(told) < LONGEST + 1 else ""


def _speaker(reading: Reading, verb: int, room: Room, said: range) -> Cut:
    """Who says it and the verb, without what is said."""
    speaker = Cut(reading, room)
    keep_subject(speaker, verb)
    keep_verb(speaker, verb, whole=False)
    speaker.kept.difference_update(said)
    return speaker


def _quoted(reading: Reading, verb: int) -> str:
    """“Mayor said: ‘We left’”: direct speech word for word; empty where there is none beside the verb."""
    said = quotation(reading, verb)
    speaker = _speaker(reading, verb, Room.BARE, said)
    saying = capital(written(speaker))
    if not said or not saying or not speaker.kept - {verb}:
        return ""
    return with_quotation(reading, saying, said, LONGEST)


def _clauses_said(reading: Reading, verb: int) -> list[int]:
    """What is said: the clause below the verb, or below a noun of speech beside it ("said in a memo that ...")."""
    parse = reading.parse
    nouns = (k for p in parse.children(verb, "prep") for k in parse.children(p, "pobj"))
    below = (c for k in nouns for c in parse.children(k, "acl", "relcl", "ccomp") if parse.children(c, "mark"))
    return [*parse.children(verb, "ccomp"), *below]


def _can_be_told(reading: Reading, clause: int) -> bool:
    """A clause with a subject, and no "I" or "we": without quotation marks they would be the reader's."""
    parse, words = reading.parse, reading.words.pronouns
    if parse.pos[clause] not in _VERBAL or not parse.children(clause, "nsubj", "nsubjpass", "expl"):
        return False
    return not any(reading.word(j) in words.speaker and parse.pos[j] == "PRON" for j in range(*parse.subtree(clause)))
