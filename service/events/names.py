"""Which names of a document are places and which are persons, by what stands around them; each use of a name votes.

No list of the world's names is needed, and none would be complete: news says who and where ("the city of Homs", "Ann
Lee, a diver", "Gen. Lee said"), and one telling use settles the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..text.document import Document
from .parse import Parse
from .words import EventWords

_BEFORE_A_NOUN = frozenset({"compound", "nmod", "amod"})
_NEVER = -9
_LONGEST_AGE = 3  # digits of an age in an aside: "Lee, 52, said"


@dataclass(frozen=True, slots=True)
class Names:
    """The head tokens of the names that are places and of those that are persons.

    ``full`` leads from the head of a short mention ("the ministry") to that of the whole name told before it, ``short``
    from a word in lower case to the words it is short for, where the text says so: "the Northern Relief Board (NRB)".
    """

    places: frozenset[int]
    persons: frozenset[int]
    full: Mapping[int, int] = field(default_factory=dict)
    short: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    capital: frozenset[str] = frozenset()  # words that have a capital inside a sentence too, in lower case

    @classmethod
    def of(cls, document: Document, parse: Parse, words: EventWords) -> Names:
        uses = _Uses(document, parse, words)
        heads = {j: uses.name(j) for j in range(len(parse)) if parse.pos[j] == "PROPN"}
        places = _elected(heads, uses.place)
        persons = _elected({j: n for j, n in heads.items() if n not in places}, uses.person)
        surnames = {name.rsplit(" ", 1)[-1] for name in persons}
        people = frozenset(j for j, name in heads.items() if name in persons or name in surnames - places)
        return cls(
            frozenset(j for j, name in heads.items() if name in places),
            people,
            uses.full() | _by_surname({j: heads[j] for j in sorted(people)}),
            dict(uses.short()),
            frozenset(_capital_inside(document)),
        )


def _by_surname(people: Mapping[int, str]) -> dict[int, int]:
    """The surnames that stand alone, each with the first use of the one whole name that ends so."""
    whole: dict[str, dict[str, int]] = {}
    for j, name in people.items():
        first, _, surname = name.rpartition(" ")
        if first:
            whole.setdefault(surname, {}).setdefault(name, j)
    alone = {j: whole[name] for j, name in people.items() if len(whole.get(name, {})) == 1}
    return {j: next(iter(names.values())) for j, names in alone.items()}


def _capital_inside(document: Document) -> Iterator[str]:
    words, lower = document.tokens.words, document.tokens.lower
    for sentence in document.sentences:
        if not sentence.headline:
            yield from (lower[i] for i in range(sentence.first + 1, sentence.end) if words[i][:1].isupper())


def _elected(heads: dict[int, str], vote: Callable[[int], int]) -> frozenset[str]:
    votes: Counter[str] = Counter()
    for j, name in heads.items():
        votes[name] += vote(j)
    return frozenset(name for name, votes_for in votes.items() if votes_for > 0)


@dataclass(frozen=True, slots=True)
class _Uses:
    """One use of a name, judged by its neighbours: above 0 speaks for a place (a person), below 0 against."""

    document: Document
    parse: Parse
    words: EventWords

    def first(self, j: int) -> int:
        """The first token of the name that ``j`` is the head of."""
        while j > 0 and self._goes_on(j - 1):
            j -= 1
        return j

    def _goes_on(self, j: int) -> bool:
        """Is ``j`` before the head of a name a part of it, and no title? The hyphen of "Ki-moon" is."""
        if self.document.tokens.lower[j] == "-":
            return self.parse.dep[j] == "punct" and self.parse.head[j] == j + 1 and self.parse.pos[j - 1] == "PROPN"
        named = self.parse.pos[j] == "PROPN" and self.parse.dep[j] in _BEFORE_A_NOUN
        return named and self.document.tokens.lower[j].rstrip(".") not in self._titles

    def name(self, j: int) -> str:
        return " ".join(self.document.tokens.words[self.first(j) : j + 1])

    def full(self) -> dict[int, int]:
        """The short mentions of bodies, each with the fullest name so far that ends in the same word."""
        whole: dict[str, int] = {}
        found: dict[int, int] = {}
        for j, word in enumerate(self.document.tokens.lower):
            if word not in self.words.pronouns.groups or self.parse.dep[j] in _BEFORE_A_NOUN:
                continue
            if self.parse.pos[j] == "PROPN" and self.first(j) < j:
                known = whole.get(word)
                if known is None or not self.name(known).endswith(f" {self.name(j)}"):
                    whole[word] = j
            elif word in whole and word not in self.words.pronouns.any_body and self._alone(j):
                found[j] = whole[word]
        return found

    def short(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """An apposition in brackets: the initials of the name before it, or what an editor calls that."""
        words, lower = self.document.tokens.words, self.document.tokens.lower
        for j in (j for j, dep in enumerate(self.parse.dep) if dep == "appos" and words[j - 1] in ("(", "[")):
            name = self.parse.head[j]
            whole = tuple(lower[self.first(name) : name + 1])
            told = words[j - 1] == "[" and self.parse.pos[name] == "PROPN"
            if told or (len(whole) > 1 and "".join(word[0] for word in whole) == lower[j]):
                yield lower[j], whole

    def _alone(self, j: int) -> bool:
        """“The ministry”, with nothing said of it that would make it another one."""
        told = [k for k in self.parse.dependents[j] if self.parse.dep[k] not in {"punct", "case"}]
        return len(told) == 1 and self.document.tokens.lower[told[0]] == "the"

    @property
    def _titles(self) -> frozenset[str]:
        return self.words.pronouns.titles

    def place(self, j: int) -> int:
        parse, arguments, lower = self.parse, self.words.arguments, self.document.tokens.lower
        above, dep, own = parse.head[j], parse.dep[j], parse.lemma[j].lower()
        if own in self.words.figures.dates | self.words.figures.times:
            return _NEVER
        if own in arguments.place_nouns:
            return 4
        if dep in _BEFORE_A_NOUN:
            return 4 if parse.lemma[above].lower() in arguments.place_nouns else 0
        if dep == "pobj" and lower[above] == "of" and parse.lemma[parse.head[above]] in arguments.place_nouns:
            return 4
        if dep == "pobj" and lower[above] in arguments.at_place:
            return 2
        if dep == "dobj" and parse.lemma[above] in arguments.place_verbs:
            return 1
        return -1 if self.person(j) > 1 or self._acronym(j) else 0

    def person(self, j: int) -> int:
        """A title, an age, "who" or what somebody is beside the name; else a name of two words that speaks."""
        if self._of_a_body(j) or self.parse.dep[j] in _BEFORE_A_NOUN:
            return _NEVER
        told = self._titled(j) or self._aged(j) or self._explained(j) or self._lives(j)
        if told:
            return 3
        if any(self.document.tokens.lower[k] in self.words.alike.known for k in self.parse.children(j, "det")):
            return -2  # "the Daily Herald"
        speaks = self.parse.dep[j] == "nsubj" and self.parse.lemma[self.parse.head[j]] in self.words.verbs.statement
        if speaks and self._of_itself(j):
            return -1
        return 1 if speaks and self.first(j) < j else 0

    def _of_itself(self, j: int) -> bool:
        """“The Front said it would march”: no person says "it" of himself."""
        clauses = self.parse.children(self.parse.head[j], "ccomp")
        said = ((k, s) for k in clauses for s in self.parse.subjects(k) if self.parse.lemma[k] != "be")
        return any(self.document.tokens.lower[s] in self.words.pronouns.thing for _, s in said)

    def _lives(self, j: int) -> bool:
        """“Lee died”, "Lee resigned", "Lee, born in Lyon"."""
        parse, lives = self.parse, self.words.pronouns.person_verbs
        subject = parse.dep[j] in ("nsubj", "nsubjpass") and parse.lemma[parse.head[j]] in lives
        return subject or any(parse.lemma[k] in lives for k in parse.children(j, "acl"))

    def _of_a_body(self, j: int) -> bool:
        arguments, pronouns = self.words.arguments, self.words.pronouns
        own = self.parse.lemma[j].lower().rstrip(".")
        if own in arguments.place_nouns | pronouns.groups | pronouns.bodies or self.parse.tag[j] == "NNPS":
            return True
        first = self.first(j)  # "NRB News" is no person, "J.P. Lee" is one
        return self._acronym(j) or any(self._acronym(k) for k in range(first, j) if self._is_word(k))

    def _is_word(self, j: int) -> bool:
        return self.document.tokens.words[j].isalpha()

    def _acronym(self, j: int) -> bool:
        word = self.document.tokens.words[j]
        return len(word) > 1 and word.isupper()

    def _titled(self, j: int) -> bool:
        """“Gen. Lee”, "spokesman John Lee"."""
        before = self.first(j) - 1
        if before < 0:
            return False
        lower = self.document.tokens.lower[before].rstrip(".")
        return lower in self._titles or self.parse.lemma[before].lower() in self.words.pronouns.persons

    def _aged(self, j: int) -> bool:
        words = self.document.tokens.words
        return "".join(words[j + 1 : j + 2]) == "," and _is_age(words[j + 2 : j + 4])

    def _explained(self, j: int) -> bool:
        """“Lee, a diver", “Lee, who”."""
        for k in self.parse.children(j, "appos", "relcl"):
            if self.parse.dep[k] == "appos" and _tells_a_person(self.parse.lemma[k].lower(), self.words):
                return True
            if any(self.document.tokens.lower[s] == "who" for s in self.parse.subjects(k)):
                return True
        return False


def _tells_a_person(lemma: str, words: EventWords) -> bool:
    return lemma in words.pronouns.persons or lemma.endswith(words.pronouns.person_suffixes)


def _is_age(words: Sequence[str]) -> bool:
    return len(words) == 2 and words[0].isdigit() and len(words[0]) < _LONGEST_AGE and words[1] == ","
