"""Clauses, and their tense: which verb a time expression goes with."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .document import Document, Tokens
from .tense import Tense
from .verbs import Form, TenseWords, Verb, finite_verbs
from .words import TextWords

_BESIDE = 3  # tokens between a verb and a time right behind it: a short object and a preposition
_FAR = 120  # tokens beyond which no verb of a sentence is looked for


class Clauses:
    """The clauses of a document and their tense, read where asked and remembered.

    A sentence parts at commas, dashes, brackets and words like "that" and "after" where a finite verb stands on both
    sides, and always at the marks of direct speech and at semicolons.
    """

    def __init__(self, document: Document, words: TextWords) -> None:
        self._document = document
        self._words = words
        self._stretches: dict[tuple[int, int], Stretch] = {}

    def at(self, token: int) -> tuple[int, int]:
        """The clause that holds a token, as tokens ``[first, end)``; the token alone outside of all sentences."""
        return self._stretch(token).clause(token)

    def tense(self, token: int) -> Tense:
        """The tense of the verb that governs a time expression at ``token``.

        That is the nearest verb in its clause, else in its sentence. In a headline a plain present comes back as the
        present, although it tells of the past.
        """
        verb = self._verb(token)
        if verb is None:
            return Tense.NONE
        if verb.own is not None and token < verb.first:
            return verb.own  # "On Friday the ministry vowed to pay": the vow is Friday's
        return verb.tense

    def stands_behind_its_verb(self, token: int) -> bool:
        """Whether hardly anything stands between a time at ``token`` and its verb: "sold the mill in May"."""
        verb = self._verb(token)
        return verb is not None and 0 <= token - verb.end <= _BESIDE

    def _verb(self, token: int) -> Verb | None:
        stretch = self._stretch(token)
        first, end = stretch.clause(token)
        own = [verb for verb in stretch.verbs if first <= verb.first < end]
        return min(own or stretch.verbs, key=lambda verb: _distance(verb, token), default=None)

    def _stretch(self, token: int) -> Stretch:
        around = _around(self._document, token)
        stretch = self._stretches.get(around)
        if stretch is None:
            stretch = self._stretches[around] = _read(self._document, around, self._words)
        return stretch


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or a part of a very long one, as tokens: its finite verbs and the places where its clauses begin."""

    end: int
    verbs: Sequence[Verb]
    cuts: Sequence[int]

    def clause(self, token: int) -> tuple[int, int]:
        n = bisect_right(self.cuts, token) - 1
        return self.cuts[n], self.cuts[n + 1] if n + 1 < len(self.cuts) else self.end


def _read(document: Document, around: tuple[int, int], words: TextWords) -> Stretch:
    first, end = around
    verbs = _verbs(document, first, end, words) or _doubtful_verbs(document, first, end, words)
    cuts = _cuts(document, around, verbs, words.tense) if end - first > 1 else [first]
    return Stretch(end, verbs, cuts)


def _verbs(document: Document, first: int, end: int, words: TextWords) -> Sequence[Verb]:
    """The finite verbs of a stretch of tokens, without what is a verb elsewhere: "Mrs May" and "10 am"."""
    tokens = document.tokens
    names = [i for i in range(first, end) if _is_no_verb(tokens, i, first, words)]
    if not names:
        return finite_verbs(tokens.lower, first, end, words.tense)
    lower = list(tokens.lower[first:end])
    for i in names:
        lower[i - first] = ","
    found = finite_verbs(lower, 0, end - first, words.tense)
    return [replace(verb, first=verb.first + first, end=verb.end + first) for verb in found]


def _doubtful_verbs(document: Document, first: int, end: int, words: TextWords) -> Sequence[Verb]:
    """Where no verb is sure: forms that may be a past tense or a participle, "The family met on Monday"."""
    lower, forms = document.tokens.lower, words.tense.forms
    return [Verb(i, i + 1, Tense.PAST) for i in range(first + 1, end) if forms.get(lower[i]) is Form.BOTH]


def _is_no_verb(tokens: Tokens, i: int, first: int, words: TextWords) -> bool:
    """A form with a capital inside a sentence is a name, and one right after digits a unit or half of the day."""
    if tokens.lower[i] not in words.tense.named:
        return False
    return (first < i and tokens.words[i].istitle()) or (i > 0 and tokens.words[i - 1][:1].isdigit())


def _around(document: Document, token: int) -> tuple[int, int]:
    """The sentence around a token, or the part of a very long one that can matter, as tokens.

    Parts begin at multiples of the distance beyond which no verb is looked for, so that neighbours share them.
    """
    i = bisect_right(document.sentences, token, key=lambda s: s.first) - 1
    if i < 0 or document.sentences[i].end <= token:
        return token, token + 1
    sentence = document.sentences[i]
    part = token // _FAR
    return max(sentence.first, (part - 1) * _FAR), min(sentence.end, (part + 2) * _FAR)


def _distance(verb: Verb, token: int) -> int:
    """Tokens between; a verb after the token is farther than one before it: "who quit in October has a new post"."""
    return token - verb.end + 1 if verb.end <= token else 2 * (verb.first - token) + 1


def _cuts(document: Document, around: tuple[int, int], verbs: Sequence[Verb], words: TenseWords) -> list[int]:
    """The tokens at which the clauses of a stretch begin."""
    lower, (first, end) = document.tokens.lower, around
    hard = _speech_marks(document, first, end)
    openers = [i for i in range(first + 1, end) if lower[i] in words.openers or i in hard]
    cuts = [first]
    for n, i in enumerate(openers):
        following = openers[n + 1] if n + 1 < len(openers) else end
        parts = i in hard or lower[i] == ";"
        if parts or (_verb_within(verbs, cuts[-1], i) and _verb_within(verbs, i, following)):
            cuts.append(i)
    return cuts


def _verb_within(verbs: Sequence[Verb], first: int, end: int) -> bool:
    i = bisect_left(verbs, first, key=lambda verb: verb.first)
    return i < len(verbs) and verbs[i].first < end


def _speech_marks(document: Document, first: int, end: int) -> set[int]:
    """The tokens ``[first, end)`` at which direct speech begins, and those after it ends."""
    found: set[int] = set()
    quotes, tokens = document.quotes, document.tokens
    i = bisect_left(quotes, tokens.starts[first], key=lambda q: q.end) if quotes else 0
    while i < len(quotes) and quotes[i].start < tokens.ends[end - 1]:
        found |= {tokens.at(quotes[i].start), tokens.at(quotes[i].end - 1) + 1}
        i += 1
    return found
