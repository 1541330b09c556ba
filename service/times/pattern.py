"""Patterns: the forms of words that rules look for, written over classes of words, compiled to regular expressions.

Every token of a text becomes one character, its *code*: two words have the same code when they belong to the same
classes. A pattern then is a regular expression over codes, which the standard library runs at C speed::

    {month} {day} [,] {year}            classes, captured under their names; [ ] is optional
    ({n:number} | a) {unit} ago         alternatives; bare words stand for themselves
    {unit:unit|unit_plural}             a capture with a name of its own, over several classes
    [early|late] {Day}                  classes with a capital are expressions found by rules before this one
    Windows 2000                        a word with a capital stands only for itself with a capital
    ~{month}  &{stop}                   look without taking: must not, or must, be followed by such a word
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_LEX = re.compile(r"\s*(\{[^{}]*\}|[()\[\]|~&]|[^\s()\[\]|~&{}]+)")


@dataclass(frozen=True, slots=True)
class Atom:
    """One token of any of these classes; a literal word is the class ``=word``. ``name`` captures it."""

    classes: tuple[str, ...]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Optional:
    inner: Node


@dataclass(frozen=True, slots=True)
class Ahead:
    """A look ahead that takes nothing: the inner pattern must follow, or must not."""

    inner: Node
    wanted: bool


Node = Atom | Sequence | Choice | Optional | Ahead


def literal(word: str) -> str:
    """The class of a word that stands for itself."""
    return "=" + word


def parse(source: str) -> Node:
    """Read a pattern. ValueError quotes what cannot be read."""
    lexemes = [m.group(1) for m in _LEX.finditer(source)]
    left = _LEX.sub("", source).strip()
    try:
        node, rest = _choice(lexemes)
    except ValueError as fault:
        raise ValueError(f"{fault} in pattern {source!r}") from None
    if left or rest:
        raise ValueError(f"cannot read {left or rest[0]!r} in pattern {source!r}")
    return node


def _choice(lexemes: list[str]) -> tuple[Node, list[str]]:
    options = []
    node, lexemes = _sequence(lexemes)
    options.append(node)
    while lexemes and lexemes[0] == "|":
        node, lexemes = _sequence(lexemes[1:])
        options.append(node)
    return (options[0] if len(options) == 1 else Choice(tuple(options))), lexemes


def _sequence(lexemes: list[str]) -> tuple[Node, list[str]]:
    parts: list[Node] = []
    while lexemes and lexemes[0] not in ")]|":
        if lexemes[0] in "~&":
            wanted = lexemes[0] == "&"
            node, lexemes = _element(lexemes[1:])
            parts.append(Ahead(_unnamed(node), wanted))
        else:
            node, lexemes = _element(lexemes)
            parts.append(node)
    return (parts[0] if len(parts) == 1 else Sequence(tuple(parts))), lexemes


def _element(lexemes: list[str]) -> tuple[Node, list[str]]:
    if not lexemes or lexemes[0] in ")]|":
        raise ValueError("nothing to look at")
    first, rest = lexemes[0], lexemes[1:]
    if first in "([":
        node, rest = _choice(rest)
        if not rest or rest[0] != {"(": ")", "[": "]"}[first]:
            raise ValueError(f"{first!r} is not closed")
        return (node if first == "(" else Optional(node)), rest[1:]
    if first.startswith("{"):
        name, _, classes = first[1:-1].rpartition(":")
        names = tuple(classes.split("|"))
        if not all(names):
            raise ValueError(f"{first!r} names no class")
        return Atom(names, (name or names[0]).replace(" ", "")), rest
    return Atom((literal(first),)), rest


def _unnamed(node: Node) -> Node:
    """The same without captures: what is only looked at is not taken."""
    match node:
        case Atom(classes=classes):
            return Atom(classes)
        case Optional(inner=inner):
            return Optional(_unnamed(inner))
        case Ahead(inner=inner, wanted=wanted):
            return Ahead(_unnamed(inner), wanted)
        case Sequence(parts=parts):
            return Sequence(tuple(map(_unnamed, parts)))
        case Choice(options=options):
            return Choice(tuple(map(_unnamed, options)))


def atoms(node: Node) -> Iterable[Atom]:
    """Every atom of a pattern, in order."""
    match node:
        case Atom():
            yield node
        case Optional(inner=inner) | Ahead(inner=inner):
            yield from atoms(inner)
        case Sequence(parts=parts) | Choice(options=parts):
            for part in parts:
                yield from atoms(part)


def to_regex(node: Node, codes: Callable[[tuple[str, ...]], str]) -> str:
    """The regular expression over codes; ``codes`` gives the characters that belong to any of some classes.

    Group ``i + 1`` is the ``i``-th named atom, in the order of `atoms`.
    """
    match node:
        case Atom(classes=classes, name=name):
            chars = codes(classes)
            body = f"[{chars}]" if chars else "(?!)"
            return f"({body})" if name else body
        case Optional(inner=inner):
            return f"(?:{to_regex(inner, codes)})?"
        case Ahead(inner=inner, wanted=wanted):
            return f"(?{'=' if wanted else '!'}{to_regex(inner, codes)})"
        case Sequence(parts=parts):
            return "".join(to_regex(part, codes) for part in parts)
        case Choice(options=options):
            return "(?:" + "|".join(to_regex(option, codes) for option in options) + ")"


def first_codes(node: Node, codes: Callable[[tuple[str, ...]], str]) -> tuple[set[str], bool]:
    """The codes that a match can begin with, and whether the node can match nothing."""
    match node:
        case Atom(classes=classes):
            return set(codes(classes)), False
        case Optional(inner=inner):
            return first_codes(inner, codes)[0], True
        case Ahead():
            return set(), True
        case Choice(options=options):
            found = [first_codes(option, codes) for option in options]
            return set().union(*(f for f, _ in found)), any(empty for _, empty in found)
        case Sequence(parts=parts):
            return _first_of_sequence(parts, codes)


def _first_of_sequence(parts: tuple[Node, ...], codes: Callable[[tuple[str, ...]], str]) -> tuple[set[str], bool]:
    chars: set[str] = set()
    for part in parts:
        more, empty = first_codes(part, codes)
        chars |= more
        if not empty:
            return chars, False
    return chars, True


def longest(node: Node) -> int:
    """How many tokens a pattern can look at, what it only looks ahead to included."""
    match node:
        case Atom():
            return 1
        case Optional(inner=inner) | Ahead(inner=inner):
            return longest(inner)
        case Sequence(parts=parts):
            return sum(map(longest, parts))
        case Choice(options=options):
            return max(map(longest, options))
