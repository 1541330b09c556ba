"""Noun phrases: where one begins and ends, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..text.document import Document
from .event import Called, Phrase
from .names import Names
from .parse import Parse
from .words import EventWords


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed document with the words of its language, its names, and the tokens that are part of a time."""

    document: Document
    parse: Parse
    words: EventWords
    names: Names
    times: frozenset[int] = frozenset()
    antecedents: dict[int, int] = field(default_factory=dict, init=False, repr=False, compare=False)  # found so far

    def word(self, i: int) -> str:
        return self.document.tokens.lower[i]


# --- noun phrases -----------------------------------------------------------------------------------------------------

_BEFORE = frozenset({"amod", "compound", "nummod", "poss", "det", "nmod", "quantmod", "advmod", "predet", "neg"})


def noun_phrase(reading: Reading, head: int, *, with_of: bool = True) -> tuple[int, int]:
    """The tokens ``[first, end)`` of a noun with its modifiers and, after it, an "of" phrase; no article first."""
    parse, words = reading.parse, reading.words
    first, end = head - len(left_of(reading, head)), head + 1
    if with_of:
        for j in parse.children(head, "prep"):
            if j == end and reading.word(j) == "of" and (inner := parse.children(j, "pobj")):
                end = max(end, noun_phrase(reading, inner[0])[1])
    while first < head and (_is_no_part(reading, first, head) or reading.word(first) in words.arguments.determiners):
        first += 1
    return first, end


def _is_no_part(reading: Reading, i: int, head: int) -> bool:
    """A space, or in "Last Friday France ..." the time, which is no part of the name."""
    named = reading.parse.pos[head] == "PROPN"
    return not reading.parse.pos[i].isalpha() or (named and i in reading.times and head not in reading.times)


def left_of(reading: Reading, head: int) -> list[int]:
    """The words before a noun that belong to it, articles and all: "another", "Daesh"."""
    first = head
    for j in reversed(reading.parse.children(head)):
        joins = j < head and "-" in (reading.word(j), reading.word(j + 1))  # "co-founder", "54-year-old"
        if j < head and (joins or reading.parse.dep[j] in _BEFORE) and reading.parse.right[j] == first:
            first = reading.parse.left[j]
    return list(range(first, head))


def phrase(reading: Reading, head: int, role: str | None) -> Phrase:
    """The noun phrase of ``head`` as it stands in the text."""
    first, end = noun_phrase(reading, head)
    span = reading.document.tokens.span(first, end)
    return Phrase(span.of(reading.document.text), span, role, called(reading, head))


# --- what it is called ------------------------------------------------------------------------------------------------


def thing(reading: Reading, i: int) -> str:
    """What noun ``i`` means by one name for all words of one meaning: "fighter" for "militants" and "terrorists"."""
    lemma = reading.parse.lemma[i].lower()
    return reading.words.alike.things.get(lemma, lemma)


def deed(reading: Reading, i: int) -> str:
    """What trigger ``i`` does, by one name for all words of one meaning; empty when that says next to nothing.

    "Attack" for "struck" and "raid", but "attack again" for "struck again": that is another one.
    """
    parse, alike = reading.parse, reading.words.alike
    lemma = parse.lemma[i].lower()
    if lemma in alike.vague or parse.dep[i] == "acl":  # "a share adjusted for the split": no more than a modifier
        return ""
    again = (parse.lemma[j] for j in parse.children(i, "advmod", "npadvmod") if parse.lemma[j] in alike.again)
    return " ".join((alike.deeds.get(lemma, lemma), *again))


def called(reading: Reading, i: int) -> Called:
    """What the noun phrase of ``i`` is called; a short name by the whole one it stands for."""
    definite = is_definite(reading, i)
    i = reading.names.full.get(i, i)
    head, *names = reversed(_names_of(reading, i))
    kind: list[str] = []
    before = left_of(reading, i)
    for j in before:
        if _is_name(reading, j):
            names += _names_of(reading, j)
        elif reading.parse.pos[j] in {"NOUN", "ADJ"} and reading.word(j) not in reading.words.alike.which:
            kind.append(thing(reading, j))
    which = " ".join(reading.word(j) for j in before if reading.word(j) in reading.words.alike.which)
    return Called(head, frozenset(names), frozenset(kind), which, _is_name(reading, i), definite)


def is_another(reading: Reading, i: int) -> bool:
    """Is noun ``i`` set apart from others of its name: "a similar theft", "the worst floods in years"?"""
    before = left_of(reading, i)
    return any(reading.word(j) in reading.words.alike.which or reading.parse.tag[j] == "JJS" for j in before)


def is_definite(reading: Reading, i: int) -> bool:
    """Is noun ``i`` spoken of as known: "the", "this", "its"?"""
    return any(reading.word(j) in reading.words.alike.known for j in left_of(reading, i))


def is_bare_definite(reading: Reading, i: int) -> bool:
    """“The attack”, "this raid": one, spoken of as known, with nothing said of it that could make it another one."""
    parse, before = reading.parse, left_of(reading, i)
    told = parse.children(i, "acl", "relcl", "prep", "appos", "conj")
    alone = parse.tag[i] == "NN" and len(before) == 1 and parse.dep[before[0]] == "det" and not told
    return alone and is_definite(reading, i)


def _is_name(reading: Reading, j: int) -> bool:
    """A name, or an adjective of one: "Daesh", "Russian"."""
    capital = reading.document.tokens.words[j][:1].isupper() and reading.word(j) in reading.names.capital
    return reading.parse.pos[j] == "PROPN" or (capital and reading.parse.pos[j] in {"ADJ", "NOUN"})


def _names_of(reading: Reading, j: int) -> tuple[str, ...]:
    """The words that one word stands for: those of the name that an acronym is short for, else its own name."""
    if not _is_name(reading, j):
        return (thing(reading, j),)
    word = reading.word(j)
    short = reading.names.short.get(word, (word,))
    return tuple(reading.words.alike.names.get(each, each) for each in short)
