"""How a headline is written: the kept words in the order of the text, and what stands in for some of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from types import MappingProxyType

from .phrases import Reading, noun_phrase
from .triggers import glued

LONGEST = 90  # characters
_LONGEST_TITLED = 6  # words of a name with what somebody is; of a longer one the name alone is told
_LONGEST_GROUP = 8  # words of several that "they" stands for
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SHORTEST = 40  # characters; what a phrase less would leave says too little


class Room(IntEnum):
    """How much is said of each noun and verb; tried from the fullest down until the headline fits."""

    NAMES = -1  # names of persons without what they are, other nouns as below
    BARE = 0  # nouns with what stands before them
    OF = 1  # and "of" phrases
    PLACES = 2  # and places
    PHRASES = 3  # and all short prepositional phrases that tell no time
    CLAUSES = 4  # and what a noun says or claims


@dataclass(slots=True)
class Cut:
    """The tokens kept so far, and the words that stand in for some of them."""

    reading: Reading
    room: Room
    results: int = 0  # how many of the participles that tell what came of it
    kept: set[int] = field(default_factory=set)
    shown: set[int] = field(default_factory=set)
    instead: dict[int, str] = field(default_factory=dict)
    front: set[int] = field(default_factory=set)  # a subject behind its verb: “...,” said the mayor
    back: set[int] = field(default_factory=set)  # a clause before the subject: "Freed on Monday, Lee left"


def written(cut: Cut) -> str:
    """The kept tokens in text order but for the subject, which leads; without what hangs loose at the ends."""
    kept = _with_hyphened(cut.reading, cut.kept | cut.instead.keys())
    front, back = kept & cut.front, kept & cut.back
    parts = [_stretch(cut, part) if part else "" for part in (front, kept - front - back, back)]
    if parts[2]:
        first = min(back)
        parts[2] = lowered(cut.reading, first, parts[2])
        parts[1] += "," if cut.reading.parse.pos[first] == "VERB" else ""
    return " ".join(part for part in parts if part)


def _stretch(cut: Cut, kept: set[int]) -> str:
    return spaced(cut.reading, _without_dangling(cut.reading, sorted(kept)), cut.instead)


def _with_hyphened(reading: Reading, kept: set[int]) -> set[int]:
    """With the rest of words that a hyphen joins, which a parser may take apart: "pre-loaded", "co-founder"."""
    words = reading.document.tokens.words
    beside = {h for i in kept for h in (i - 1, i + 1) if 0 < h < len(words) and words[h] == "-"}
    hyphens = [h for h in beside if glued(reading.document, h)]
    return kept.union(*({h - 1, h, h + 1} for h in hyphens))


def spaced(reading: Reading, kept: list[int], instead: Mapping[int, str] = MappingProxyType({})) -> str:
    """Tokens, or what stands in for them, spaced as in the text, with gaps as one space."""
    parts: list[str] = []
    for n, i in enumerate(kept):
        whole = _whole(reading, i) if n > 0 and kept[n - 1] in instead else None
        if n > 0 and (whole or not _is_glued(reading, kept[n - 1], i)):
            parts.append(" ")
        parts.append(whole or instead.get(i, reading.document.tokens.words[i]))
    return " ".join("".join(parts).split())


def _whole(reading: Reading, i: int) -> str | None:
    """“He's expected”, where the name stands for "he": its "'s" would be taken for that of a possessive."""
    helpers = reading.words.headline.whole
    return helpers.get(reading.parse.lemma[i]) if reading.parse.tag[i] == "VBZ" and reading.word(i)[0] in "'’" else None


def _is_glued(reading: Reading, before: int, i: int) -> bool:
    """Nothing stands between two tokens that touch in the text, nor before a comma or "'s"."""
    tokens = reading.document.tokens
    if before + 1 == i:
        return tokens.starts[i] == tokens.ends[before]
    return tokens.words[i] in {",", "’s", "'s", ")"}


def _without_dangling(reading: Reading, kept: list[int]) -> list[int]:
    """Quotation marks and brackets out; no comma or preposition at either end."""
    tokens = reading.document.tokens
    marks = {'"', "“", "”", "``", "''", "(", ")", "[", "]"}
    kept = [i for i in kept if tokens.words[i] not in marks and not _is_gloss(reading, i)]
    while (
        kept
        and not tokens.words[kept[0]][0].isalnum()
        and tokens.words[kept[0]] not in reading.words.figures.currencies
    ):
        kept.pop(0)
    while kept and (_dangles(reading, kept[-1]) or not any(c.isalnum() or c == "%" for c in tokens.words[kept[-1]])):
        kept.pop()
    return kept


def _dangles(reading: Reading, i: int) -> bool:
    """Does ``i`` lead to something that is not there? The "off" of "took six months off" does not."""
    return reading.word(i) in reading.words.headline.dangling and reading.parse.dep[i] not in {"prt", "advmod"}


def _is_gloss(reading: Reading, i: int) -> bool:
    """A name that an editor put in brackets behind another."""
    return reading.parse.dep[i] == "appos" and "[" in reading.document.tokens.words[max(0, i - 3) : i]


def running(reading: Reading, cut: Cut) -> str:
    """As it stands inside a sentence: without the capital that only the beginning of a sentence gave."""
    text, first = written(cut), min(cut.kept, default=None)
    return text if first is None or first in cut.instead else lowered(reading, first, text)


def lowered(reading: Reading, first: int, text: str) -> str:
    """Words that begin with token ``first``, without the capital that only the beginning of a sentence gives."""
    tokens = reading.document.tokens
    if reading.parse.pos[first] == "PROPN" or text[1:2].isupper() or tokens.words[first].endswith("."):
        return text
    # An adjective may come from a name ("Russian"): it is one of the language when the text has it in lower case.
    common = reading.parse.pos[first] != "ADJ" or tokens.words[first].lower() in tokens.words
    return text[:1].lower() + text[1:] if common else text


def capital(text: str) -> str:
    """With a capital, but for names that have theirs within: "iPod"."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def name_meant(reading: Reading, pronoun: int, i: int) -> str:
    """The name of what a pronoun stands for, for "they" with all that are joined to it; empty when that is long."""
    pronouns, others = reading.words.pronouns, reading.parse.conjuncts(i)
    if reading.word(pronoun) not in {"their", *pronouns.several} or not others:
        return name_of(reading, i)
    first, end = noun_phrase(reading, i, with_of=False)[0], noun_phrase(reading, others[-1], with_of=False)[1]
    if end - first > _LONGEST_GROUP:
        return ""
    return spaced(reading, list(range(first, end)))


def name_of(reading: Reading, i: int) -> str:
    """The whole name of a noun, or the noun with what stands before it."""
    i = reading.names.full.get(i, i)
    counts = reading.parse.lemma[i] in reading.words.headline.quantities
    first, end = noun_phrase(reading, i, with_of=counts)
    for j in range(first, i):
        if reading.parse.dep[j] == "cc" and reading.times.intersection(range(first, j)):
            first = j + 1  # "on Tuesday and rebel cargo", which a parser may take for one phrase
    if i in reading.names.persons:  # the name alone, without what somebody is: "founder Ann Lee"
        first = without_title(reading, first, i) if i - first > _LONGEST_TITLED else first
        first = max(first, next((j + 1 for j in range(i - 1, first - 1, -1) if reading.parse.pos[j] == "NOUN"), first))
    return reading.document.tokens.span(first, end).of(reading.document.text)


def without_title(reading: Reading, first: int, i: int) -> int:
    """Where the name alone begins, behind what somebody is: "Budget Commissioner Ann Lee"."""
    titles = reading.words.pronouns.titles | reading.words.pronouns.persons
    names = next((j for j in range(i - 1, first - 1, -1) if reading.parse.pos[j] != "PROPN"), first)
    return next((j + 1 for j in range(i - 1, names - 1, -1) if reading.word(j) in titles), first)


def possessive(name: str) -> str:
    """“Lee’s”, "rebels’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def shortened(cut: Cut, told: int) -> str:
    """As many whole phrases as fit with what is ``told``, else as many words, with nothing left hanging."""
    for least in (told, -1):
        for ends in (is_break, _ends_noun):
            text = capital(written(fitting(cut, least, LONGEST, ends)))
            if len(text) <= LONGEST:
                return text
    return _whole_words(capital(written(cut)), cut.reading)


def fitting(cut: Cut, told: int, most: int, ends: Callable[[Reading, int, int], bool] | None = None) -> Cut:
    """The cut without as many of its last phrases as are too much; what is ``told`` stays. The same where none fits."""
    kept = sorted((cut.kept | cut.instead.keys()) - cut.front - cut.back)
    finite = next((i for i in kept if cut.reading.parse.tag[i] in _FINITE), -1)
    for n in range(len(kept) - 1, 0, -1):
        if kept[n] > max(told, finite) and (ends or is_break)(cut.reading, kept[n - 1], kept[n]):
            still = set(kept[:n]) | cut.front
            instead = {i: word for i, word in cut.instead.items() if i in still}
            shorter = replace(cut, kept=still, instead=instead, back=set())
            if min(_SHORTEST, most // 2) <= len(written(shorter)) <= most:
                return shorter
    return cut


def is_break(reading: Reading, last: int, i: int) -> bool:
    """Does a phrase begin at ``i`` without which all up to ``last`` is still true: "by", "and", "to win", "made of"?"""
    parse, words = reading.parse, reading.words.headline
    above, dep = parse.head[i], parse.dep[i]
    if reading.word(i) == "," or parse.tag[i] == "WRB":
        return True
    if parse.pos[last] not in {"NOUN", "PROPN", "NUM", "PUNCT"}:
        return False
    if dep in {"cc", "acl"} or parse.tag[i] in {"WDT", "WP"}:
        return True
    if dep in {"prep", "agent"}:
        empty = parse.tag[above] == "CD" or parse.pos[above] in {"ADJ", "AUX"}
        return above < i and not empty and parse.lemma[above] not in words.quantities | words.leaning | words.incomplete
    opens = parse.tag[i] == "TO" or (dep == "mark" and reading.word(i) not in words.conditions)
    return opens and parse.dep[above] in {"advcl", "acl", "relcl"} and parse.head[above] < i


def _ends_noun(reading: Reading, last: int, i: int) -> bool:
    """Does a noun end with ``last``, of whose phrase nothing is still to come at ``i``?"""
    parse = reading.parse
    ends = parse.pos[last] in {"NOUN", "PROPN"} and parse.head[last] < last
    return ends and parse.head[i] != last and parse.left[i] > last


def _whole_words(text: str, reading: Reading) -> str:
    parts = text[: LONGEST + 1].split(" ")[:-1]
    while len(parts) > 1 and (
        parts[-1].rstrip(",;:").lower() in reading.words.headline.dangling or not parts[-1][-1].isalnum()
    ):
        if parts[-1][-1:] in ",;:" and parts[-1][:-1].lower() not in reading.words.headline.dangling:
            parts[-1] = parts[-1][:-1]
            break
        parts.pop()
    return " ".join(parts)[:LONGEST]
