"""Sentences: where a paragraph is cut, told from the tokens around a full stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from .document import Tokens

if TYPE_CHECKING:
    from .words import SentenceWords

_STOPS = frozenset({".", "!", "?", "...", "…", "....", ".....", "。", "！", "？", "?!", "!!"})
_ELLIPSES = frozenset({"...", "…"})
_EXCLAIMED = frozenset({"!", "?"})
_BRACKETS = frozenset({")", "]", "}", "-RRB-", "-RSB-"})
_QUOTES = frozenset({'"', "”", "''", "’’", "»", "'", "’"})
_OPENERS = frozenset({"“", "``", "`'", "‘‘", "«", '"', "''", "‘", "'"})
_GO_ON = frozenset({",", ";", ":", "-", "--", "–", "—", "_"})
_ATTRIBUTION = 5  # tokens within which "Mr. Smith asked" follows a question
_DAY_DIGITS = 2


def stops(tokens: Tokens, signs: Sequence[int]) -> list[int]:
    """The tokens at which a sentence might end, of those that end with a sign."""
    return [i for i in signs if tokens.words[i][-1] in ".!?…。！？"]


def sentence_ends(
    tokens: Tokens, first: int, end: int, candidates: Sequence[int], closing: Set[int], words: SentenceWords
) -> Iterator[int]:
    """The token after each sentence of the paragraph ``[first, end)``.

    ``candidates`` are the stops in it, ``closing`` the quotation marks that close.
    """
    start = first
    for i in candidates:
        if i < start:
            continue
        after = _after_closers(tokens, i, end, closing)
        if after >= end:
            break
        if _ends(tokens, start, i, after, words):
            yield after
            start = after
    if start < end:
        yield end


def _after_closers(tokens: Tokens, i: int, end: int, closing: Set[int]) -> int:
    """The first token after the stop at ``i`` and all that closes with it."""
    j = i + 1
    while j < end:
        word = tokens.words[j]
        closes = word in _BRACKETS or word in _STOPS or j in closing
        if not closes and not (word in _QUOTES and tokens.ends[j - 1] == tokens.starts[j]):
            break
        j += 1
    return j


def _ends(tokens: Tokens, start: int, i: int, after: int, words: SentenceWords) -> bool:
    word, following = tokens.words[i], tokens.words[after]
    if following in _GO_ON or following[0].islower():
        return False
    if word not in _STOPS:
        return word[-1] == "." and _ends_at_abbreviation(tokens, i, after, words)
    if word in _ELLIPSES:
        return following in words.starters or following in _OPENERS
    if word in _EXCLAIMED:
        return not (after > i + 1 and _is_attribution(tokens, after, words))
    if _is_ordinal(tokens.words[i - 1], following, words):
        return False
    if tokens.ends[after - 1] == tokens.starts[after]:  # "left.The": a space was lost
        return tokens.words[i - 1].islower() and following[0].isupper()
    # "1. The first of a list" is one sentence
    return not (i == start + 1 and tokens.words[start].isdigit()) and not _is_initial(tokens, start, i, after, words)


def _is_ordinal(number: str, following: str, words: SentenceWords) -> bool:
    """Is the stop between two words that of an ordinal, in a language that writes them so: "25. Februar", "25. 2."?"""
    if following in words.after_ordinal:
        return number.isdigit()
    return bool(words.after_ordinal) and number.isdigit() and len(number) <= _DAY_DIGITS and following.isdigit()


def _is_initial(tokens: Tokens, start: int, i: int, after: int, words: SentenceWords) -> bool:
    """Is the stop that of a letter in a name: "Maria I . Lopez"?"""
    if i - start < 2 or after > i + 1 or len(tokens.words[i - 1]) > 1:
        return False
    named = tokens.words[i - 1].isupper() and tokens.words[i - 2][0].isupper()
    return named and tokens.words[after] not in words.starters


def _ends_at_abbreviation(tokens: Tokens, i: int, after: int, words: SentenceWords) -> bool:
    """An abbreviation ends a sentence only when the next word is one that begins sentences."""
    stem = tokens.words[i][:-1]
    if stem in words.unending:
        return False
    if tokens.words[after] in _OPENERS:
        return len(stem) > 1 and after + 1 < len(tokens) and tokens.words[after + 1][0].isupper()
    return tokens.words[after] in words.starters


def _is_attribution(tokens: Tokens, after: int, words: SentenceWords) -> bool:
    """Does ``"What now?" Mr. Smith asked`` go on here?"""
    return any(word in words.reporting for word in tokens.lower[after : after + _ATTRIBUTION])
