"""Candidates: expressions found in a document, before it is decided whether they speak of time at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..text.document import Tokens
from .expression import Bend, Expression

WordLists = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression with the tokens ``[first, end)`` that carry it; ``rules`` built it, outermost first."""

    first: int
    end: int
    expression: Expression
    rules: tuple[str, ...]


class Seen:
    """A candidate among its neighbours, as filters see it. Words are in lower case, ``""`` beyond the text."""

    __slots__ = ("_lists", "candidate", "expression", "tokens")

    def __init__(self, candidate: Candidate, tokens: Tokens, lists: WordLists) -> None:
        self.candidate = candidate
        self.tokens = tokens
        self._lists = lists
        self.expression = plain(candidate.expression)

    @property
    def alone(self) -> bool:
        """Whether it is one token."""
        return self.candidate.end - self.candidate.first == 1

    @property
    def bent(self) -> bool:
        """Whether it carries a modifier."""
        return isinstance(self.candidate.expression, Bend)

    @property
    def first(self) -> str:
        return self.tokens.lower[self.candidate.first]

    @property
    def last(self) -> str:
        return self.tokens.lower[self.candidate.end - 1]

    def before(self, back: int = 1) -> str:
        at = self.candidate.first - back
        return self.tokens.lower[at] if at >= 0 else ""

    def after(self, on: int = 0) -> str:
        at = self.candidate.end + on
        return self.tokens.lower[at] if at < len(self.tokens) else ""

    def preceded_by(self, name: str, back: int = 1) -> bool:
        """Whether the word before (or so many words back) is in a list of the lexicon."""
        return self.before(back) in self._lists[name]

    def followed_by(self, name: str, on: int = 0) -> bool:
        """Whether the word after (or so many words on) is in a list of the lexicon."""
        return self.after(on) in self._lists[name]

    def starts_with(self, name: str) -> bool:
        return self.first in self._lists[name]

    def ends_with(self, name: str) -> bool:
        return self.last in self._lists[name]

    def capital_before(self) -> bool:
        """Whether a word with a capital stands right before it, and does not open the sentence."""
        at, tokens = self.candidate.first, self.tokens
        if at < 2 or tokens.starts[at] - tokens.ends[at - 1] != 1:
            return False
        return _has_capital(tokens.words[at - 1]) and tokens.words[at - 2][-1:].isalnum()

    def capital_after(self) -> bool:
        """Whether a word with a capital stands right after it."""
        end, tokens = self.candidate.end, self.tokens
        return end < len(tokens) and tokens.starts[end] - tokens.ends[end - 1] == 1 and _has_capital(tokens.words[end])

    def capital(self) -> bool:
        """Whether its own last word has one."""
        return _has_capital(self.tokens.words[self.candidate.end - 1])


def plain(expression: Expression) -> Expression:
    """An expression without its modifiers."""
    return plain(expression.inner) if isinstance(expression, Bend) else expression


def _has_capital(word: str) -> bool:
    """“Windows”, but not "WINDOWS": in capitals, a capital says nothing."""
    return word[:1].isupper() and not (len(word) > 1 and word.isupper())
