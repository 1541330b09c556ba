"""A grammar: the words of a language and the stages of rules over them, compiled.

Codes are dealt out here: one character for each distinct set of classes that a word, a numeral, an expression or a
prepared value can belong to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..text.words import TextWords
from .candidate import Candidate, Seen, WordLists
from .mention import Signal
from .numerals import Numeral, numeral
from .pattern import Node, atoms, first_codes, longest, to_regex
from .rule import Rule, Stage
from .shape import all_shapes

OTHER = "."
_FIRST_CODE = 0xE000  # the private use area: never a character with a meaning in a regular expression
_CACHE_LIMIT = 200_000
# One of each kind of numeral there is, so that each set of classes has its code before any text is read.
_NUMERAL_SAMPLES = (
    "0 00 1 01 2 10 12 13 24 25 31 32 99 100 104 1000 1061 1998 2017 2018 2199 2200 2400 9999 12345 1,000 "
    "2.5 2.125 10.30 30.75 1/2 ½ 1st 31st 32nd 1990s '90s 50s 2000s '98 10:30 10:30:15 99:99 2017-06-01T10:00 "
    "2017-06-01 2017/6/1 30/5/2017 5/30/17 31.12.98 Q3 3Q H1 1H 3Q17 2H13 1981/82 Q3'17 FY2017 FY17 0100 0160 2459 "
    "470s 2500 1159 1260 1959 1960 1999 2059 2060 2159 2160 2260 2359 2401"
)


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to run: its regular expression over codes and the names of its captures."""

    rule: Rule
    regex: re.Pattern[str]
    names: tuple[str, ...]
    classes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matches at some place: how many items it takes, and where its captures lie (-1: not taken)."""

    rule: CompiledRule
    length: int
    captures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CompiledStage:
    """Rules by the code that a match begins with; ``starts`` finds the next place where any could begin.

    ``width`` is how far the longest pattern looks. What matches a stretch of codes of that width is remembered: news
    says "on Friday ," often.
    """

    name: str
    by_code: Mapping[str, tuple[CompiledRule, ...]]
    starts: re.Pattern[str]
    repeat: bool
    width: int
    _remembered: dict[str, tuple[Match, ...]] = field(default_factory=dict)

    def matches(self, codes: str, at: int) -> tuple[Match, ...]:
        """The rules that match at a place: the longest first, of equal ones the first listed."""
        window = codes[at : at + self.width]
        found = self._remembered.get(window)
        if found is None:
            found = self._match(window)
            if len(self._remembered) < _CACHE_LIMIT:
                self._remembered[window] = found
        return found

    def _match(self, window: str) -> tuple[Match, ...]:
        found = []
        for rule in self.by_code[window[0]]:
            match = rule.regex.match(window)
            if match and match.end():
                found.append(Match(rule, match.end(), tuple(match.start(i + 1) for i in range(len(rule.names)))))
        return tuple(sorted(found, key=lambda match: -match.length))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words as data: for each form (as written) its value in each class.

    A run of known words is read where it holds a member of the classes ``anchors``; ``ahead`` are words near before a
    date that say it lies ahead ("scheduled for"); ``lists`` are what filters look for beside a candidate.
    """

    words: Mapping[str, Mapping[str, Any]]
    anchors: frozenset[str]
    signals: Mapping[str, Signal]
    ahead: frozenset[str] = frozenset()
    lists: WordLists = field(default_factory=dict)


Filter = Callable[[Seen], bool]
Trim = Callable[[Seen], Candidate]


@dataclass(slots=True)
class Grammar:
    """All that the engine needs of a language. Build it once; it is safe to share between threads.

    ``words`` are the language's words of text, from which tense is read. ``filters`` ask one question each of a
    candidate: does it speak of time at all? ``trims`` give it back without words that belong to something else.
    """

    lexicon: Lexicon
    stages: Sequence[Stage]
    words: TextWords
    filters: Sequence[Filter] = ()
    trims: Sequence[Trim] = ()
    compiled: tuple[CompiledStage, ...] = field(init=False)
    runs: re.Pattern[str] = field(init=False)
    anchor: re.Pattern[str] = field(init=False)
    _codes: dict[tuple[str, ...], str] = field(init=False, default_factory=dict)
    _members: dict[str, set[str]] = field(init=False, default_factory=dict)
    _values: dict[str, Mapping[str, Any]] = field(init=False, default_factory=dict)
    table: CodeTable = field(init=False)

    def __post_init__(self) -> None:
        words = {form: dict(values) for form, values in self.lexicon.words.items()}
        for word in _literals(self.stages):
            for form in dict.fromkeys(
                (word, word.capitalize(), word.upper()) if word.islower() else (word, word.upper())
            ):
                words.setdefault(form, _numeral_values(form))["=" + word] = form
        self._values.update(words)
        word_codes = {form: self._code(tuple(values)) for form, values in words.items()}
        self._deal_codes()
        self.table = CodeTable(word_codes, self)
        self.compiled = tuple(self._compile(stage) for stage in self.stages)
        self.runs = re.compile(f"[^{OTHER}]+")
        self.anchor = re.compile(f"[{self.characters(tuple(sorted(self.lexicon.anchors)))}]")

    def _deal_codes(self) -> None:
        """A code for each kind of numeral, each shape of expression and each prepared value."""
        numerals = [number.classes for sample in _NUMERAL_SAMPLES.split() if (number := numeral(sample))]
        prepared = [(rule.gives,) for stage in self.stages for rule in stage.rules if rule.gives]
        for classes in (*numerals, *all_shapes(), *prepared):
            self._code(classes)

    def _code(self, classes: tuple[str, ...]) -> str:
        key = tuple(sorted(classes))
        if key not in self._codes:
            code = chr(_FIRST_CODE + len(self._codes))
            self._codes[key] = code
            for name in key:
                self._members.setdefault(name, set()).add(code)
        return self._codes[key]

    def code_of_classes(self, classes: tuple[str, ...]) -> str:
        """The code of a set of classes that was dealt one; OTHER when none was."""
        return self._codes.get(tuple(sorted(classes)), OTHER)

    def characters(self, classes: tuple[str, ...]) -> str:
        """The codes of all that belongs to any of these classes."""
        return "".join(sorted(set().union(*(self._members.get(name, set()) for name in classes))))

    def values(self, word: str) -> Mapping[str, Any]:
        """The value of a word or numeral in each of its classes."""
        known = self._values.get(word)
        if known is not None:
            return known
        number = numeral(word)
        values: Mapping[str, Any] = number.values if number else {}
        if len(self._values) < _CACHE_LIMIT:
            self._values[word] = values
        return values

    def _compile(self, stage: Stage) -> CompiledStage:
        by_code: dict[str, list[CompiledRule]] = {}
        for rule in stage.rules:
            named = [atom for atom in atoms(rule.pattern) if atom.name]
            compiled = CompiledRule(
                rule,
                re.compile(to_regex(rule.pattern, self.characters)),
                tuple(atom.name or "" for atom in named),
                tuple(atom.classes for atom in named),
            )
            for code in sorted(first_codes(rule.pattern, self.characters)[0]):
                by_code.setdefault(code, []).append(compiled)
        starts = "".join(sorted(by_code)) or OTHER
        return CompiledStage(
            stage.name,
            {code: tuple(rules) for code, rules in by_code.items()},
            re.compile(f"[{starts}]"),
            stage.repeat,
            width=max((longest(rule.pattern) for rule in stage.rules), default=1),
        )


class CodeTable(dict[str, str]):
    """Word -> code. Words of the lexicon are in it from the start; numerals are read once and kept, up to a limit."""

    def __init__(self, words: Mapping[str, str], grammar: Grammar) -> None:
        super().__init__(words)
        self._grammar = grammar

    def __missing__(self, word: str) -> str:
        code = OTHER
        number: Numeral | None = (
            numeral(word) if any(character.isdigit() or character in "½¼¾" for character in word) else None
        )
        if number:
            code = self._grammar.code_of_classes(number.classes)
        if len(self) < _CACHE_LIMIT:
            self[word] = code
        return code


def _numeral_values(word: str) -> dict[str, Any]:
    number = numeral(word) if word[:1].isdigit() else None
    return dict(number.values) if number else {}


def _literals(stages: Iterable[Stage]) -> list[str]:
    """The bare words of all patterns, in order, each once."""
    found: dict[str, None] = {}
    for stage in stages:
        for rule in stage.rules:
            found.update(dict.fromkeys(_words(rule.pattern)))
    return list(found)


def _words(pattern: Node) -> Iterable[str]:
    for atom in atoms(pattern):
        yield from (name[1:] for name in atom.classes if name.startswith("="))
