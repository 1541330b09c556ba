"""The finder: runs the stages of a grammar over a document's tokens and gives candidates, before any filter.

A run of known words that holds at least one anchor (a month, a weekday, a unit ...) is a row of items. Each stage
rewrites the row: where the longest pattern matches, its items become one item that carries the rule's expression. What
is an expression at the end is a candidate.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..text.document import BlockKind, Document
from .candidate import Candidate
from .expression import Expression
from .grammar import CompiledStage, Grammar, Match
from .shape import classes_of

_PASSES = 5  # a stage that repeats is run until nothing changes, and no longer than this


@dataclass(frozen=True, slots=True)
class Prepared:
    """A value that later stages know by a class: a number of several words, a name of several words."""

    first: int
    end: int
    classes: Mapping[str, Any]
    rules: tuple[str, ...]


Item = int | Candidate | Prepared  # a bare token by its index, or what a rule made of some


def candidates(document: Document, grammar: Grammar) -> list[Candidate]:
    """Every candidate of the headline and the story, in order, disjoint."""
    tokens = document.tokens
    codes = "".join(map(grammar.table.__getitem__, tokens.words))
    found: list[Candidate] = []
    stops = [sentence.end for sentence in document.sentences]
    for first, end in _readable(document):
        for run in grammar.runs.finditer(codes, first, end):
            if grammar.anchor.search(codes, run.start(), run.end()):
                for start, stop in _within_sentences(run.start(), run.end(), stops):
                    found += _read_run(document, grammar, codes[start:stop], start)
    return found


def _within_sentences(first: int, end: int, stops: list[int]) -> Iterator[tuple[int, int]]:
    """A run in pieces of a sentence each: "at 3 a.m. Two hours earlier" is two times."""
    for stop in stops[bisect_right(stops, first) : bisect_left(stops, end)]:
        yield first, stop
        first = stop
    yield first, end


def _readable(document: Document) -> Iterator[tuple[int, int]]:
    """The tokens that are read: headline, story, and the date of a dateline that stands on a line of its own."""
    dates = [line.date for line in document.datelines if line.date]
    for block in document.blocks:
        if block.kind in (BlockKind.HEADLINE, BlockKind.STORY):
            yield block.first, block.end
        elif block.kind is BlockKind.BYLINE:
            for date in dates:
                if block.span.contains(date):
                    yield document.tokens.at(date.start), document.tokens.at(date.end - 1) + 1


def _read_run(document: Document, grammar: Grammar, codes: str, first: int) -> Iterator[Candidate]:
    row = Row(codes, list(range(first, first + len(codes))), document, grammar)
    for stage in grammar.compiled:
        for _ in range(_PASSES if stage.repeat else 1):
            if not row.rewrite(stage):
                break
    return (item for item in row.items if isinstance(item, Candidate))


@dataclass(slots=True)
class Row:
    """A run of known words being rewritten: ``codes[i]`` is the code of ``items[i]``."""

    codes: str
    items: list[Item]
    document: Document
    grammar: Grammar

    def rewrite(self, stage: CompiledStage) -> bool:
        """One pass of a stage, left to right, the longest match at each place. True when anything changed."""
        codes: list[str] = []
        items: list[Item] = []
        at, changed = 0, False
        while start := stage.starts.search(self.codes, at):
            made = self._longest(stage, start.start())
            end = made[0] if made else start.end()
            codes.append(self.codes[at : start.start()])
            items += self.items[at : start.start()]
            if made:
                changed = True
                codes += map(self._code, made[1])
                items += made[1]
            else:
                codes.append(self.codes[start.start()])
                items.append(self.items[start.start()])
            at = end
        if changed:
            self.codes = "".join(codes) + self.codes[at:]
            self.items = items + self.items[at:]
        return changed

    def _longest(self, stage: CompiledStage, at: int) -> tuple[int, list[Item]] | None:
        for match in stage.matches(self.codes, at):
            made = self._apply(match, at)
            if made is not None:
                return at + match.length, made
        return None

    def _apply(self, match: Match, at: int) -> list[Item] | None:
        rule = match.rule
        captured = {
            name: self._value(self.items[at + place], classes)
            for name, place, classes in zip(rule.names, match.captures, rule.classes, strict=True)
            if place >= 0
        }
        meaning = rule.rule.meaning(**captured)
        if meaning is None:
            return None
        covered = self.items[at : at + match.length]
        if rule.rule.splits:
            return _split(covered, match, meaning)
        first, end = _first(covered[0]), _end(covered[-1])
        rules = (rule.rule.name, *_rules_of(covered))
        if rule.rule.gives:
            return [Prepared(first, end, {rule.rule.gives: meaning}, rules)]
        return [Candidate(first, end, meaning, rules)]

    def _value(self, item: Item, classes: tuple[str, ...]) -> Any:
        if isinstance(item, Candidate):
            return item.expression
        values = item.classes if isinstance(item, Prepared) else self.grammar.values(self.document.tokens.words[item])
        return next(values[name] for name in classes if name in values)

    def _code(self, item: Item) -> str:
        if isinstance(item, int):
            return self.grammar.table[self.document.tokens.words[item]]
        if isinstance(item, Prepared):
            return self.grammar.code_of_classes(tuple(item.classes))
        return self.grammar.code_of_classes(classes_of(item.expression))


def _split(items: list[Item], match: Match, meanings: tuple[Expression, ...]) -> list[Item]:
    """The matched items with each capture made a mention, in order; one named ``_`` belongs to the one before."""
    captures = [(name, place) for name, place in zip(match.rule.names, match.captures, strict=True) if place >= 0]
    own = [(place, place) for name, place in captures if name != "_"]
    if captures[-1][0] == "_":
        own[-1] = (own[-1][0], captures[-1][1])
    for (first, last), meaning in reversed(list(zip(own, meanings, strict=False))):
        covered = items[first : last + 1]
        rules = (match.rule.rule.name, *_rules_of(covered))
        items[first : last + 1] = [Candidate(_first(covered[0]), _end(covered[-1]), meaning, rules)]
    return items


def _rules_of(items: list[Item]) -> Iterator[str]:
    return (name for item in items if not isinstance(item, int) for name in item.rules)


def _first(item: Item) -> int:
    return item if isinstance(item, int) else item.first


def _end(item: Item) -> int:
    return item + 1 if isinstance(item, int) else item.end
