"""Clauses, and their tense: which verb a time expression goes with."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from .document import Document, Tokens
from .tense import Tense
from .verbs import TenseWords, Verb, finite_verbs
from .words import TextWords

_FAR = 120  # tokens beyond which no verb of a sentence is looked for


def clause_at(document: Document, token: int, words: TextWords) -> tuple[int, int]:
    """The clause that holds a token, as tokens ``[first, end)``; the token alone outside of all sentences.

    A sentence parts at commas, dashes, brackets and words like "that" and "after" where a finite verb stands on both
    sides, and always at the marks of direct speech and at semicolons.
    """
    first, end = _around(document, token)
    verbs = _verbs(document, first, end, words)
    return _clause(document, (first, end), token, verbs, words.tense)


def tense_at(document: Document, token: int, words: TextWords) -> Tense:
    """The tense of the verb that governs a time expression at ``token``.

    That is the nearest verb in its clause, else in its sentence. In a headline a plain present comes back as the
    present, although it tells of the past.
    """
    first, end = _around(document, token)
    verbs = _verbs(document, first, end, words)
    if not verbs:
        return Tense.NONE
    if len(verbs) == 1:
        return verbs[0].tense
    first, end = _clause(document, (first, end), token, verbs, words.tense)
    own = [verb for verb in verbs if first <= verb.first < end]
    return min(own or verbs, key=lambda verb: _distance(verb, token)).tense


def _verbs(document: Document, first: int, end: int, words: TextWords) -> Sequence[Verb]:
    """The finite verbs of a stretch of tokens, without what is a verb elsewhere: "Mrs May" and "10 am"."""
    tokens = document.tokens
    names = [i for i in range(first, end) if _is_no_verb(tokens, i, first, words)]
    lower = tokens.lower
    if names:
        lower = list(lower)
        for i in names:
            lower[i] = ","
    return finite_verbs(lower, first, end, words.tense)


def _is_no_verb(tokens: Tokens, i: int, first: int, words: TextWords) -> bool:
    """A form with a capital inside a sentence is a name, and one right after digits a unit or half of the day."""
    if tokens.lower[i] not in words.tense.named:
        return False
    return (first < i and tokens.words[i].istitle()) or (0 < i and tokens.words[i - 1][:1].isdigit())


def _around(document: Document, token: int) -> tuple[int, int]:
    """The sentence around a token, or as much of it as can matter, as tokens."""
    i = bisect_right(document.sentences, token, key=lambda s: s.first) - 1
    if i < 0 or document.sentences[i].end <= token:
        return token, token + 1
    sentence = document.sentences[i]
    return max(sentence.first, token - _FAR), min(sentence.end, token + _FAR)


def _distance(verb: Verb, token: int) -> int:
    """Tokens between; a verb after the token is a little farther than one before it."""
    return token - verb.end + 1 if verb.end <= token else 2 * (verb.first - token) - 1


def _clause(
    document: Document, around: tuple[int, int], token: int, verbs: Sequence[Verb], words: TenseWords
) -> tuple[int, int]:
    lower, (first, end) = document.tokens.lower, around
    hard = _speech_marks(document, first, end)
    openers = [i for i in range(first + 1, end) if lower[i] in words.openers or i in hard]
    cuts = [first]
    for n, i in enumerate(openers):
        following = openers[n + 1] if n + 1 < len(openers) else end
        parts = i in hard or lower[i] == ";"
        if parts or (_verb_within(verbs, cuts[-1], i) and _verb_within(verbs, i, following)):
            cuts.append(i)
    n = bisect_right(cuts, token) - 1
    return cuts[n], cuts[n + 1] if n + 1 < len(cuts) else end


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
