"""A rule: a name in plain words, the form of words it looks for, and what those words mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .pattern import Node, parse


@dataclass(frozen=True, slots=True)
class Rule:
    """``meaning`` is called with the captured values by name. It gives an expression, or None to decline.

    A rule that only prepares (a number of several words) gives a plain value, and ``gives`` names the class that
    patterns of later stages know it by. A rule that ``splits`` gives one expression for each of its captures, and each
    capture becomes a mention of its own: "May 29 to 30" is two dates, of which the second has its month from the first.
    """

    name: str
    pattern: Node
    meaning: Callable[..., Any]
    gives: str | None = None
    splits: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules that work side by side: at each place the longest match wins, and of equal ones the first listed."""

    name: str
    rules: Sequence[Rule]
    repeat: bool = False


class Rules(list[Rule]):
    """The rules of one form of words, in order."""

    def rule(
        self, name: str, *patterns: str, gives: str | None = None, splits: bool = False
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Register a function as the meaning of one or more forms of words."""

        def register(meaning: Callable[..., Any]) -> Callable[..., Any]:
            self.extend(Rule(name, parse(pattern), meaning, gives, splits) for pattern in patterns)
            return meaning

        return register
