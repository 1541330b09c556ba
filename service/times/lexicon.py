"""Reading a language's words of time from its ``times.toml``.

``[classes.NAME]`` gives words and their values. ``[endings]`` lists, for a class, the endings that each of its words
takes in turn ("letzt": "e", "en", "er"). ``[[compounds]]`` are words written as one, from the words of two classes with
a ``link`` between; their value is the pair of both ("montag" + "abend", "ein" + "und" + "zwanzig").
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from importlib import resources
from typing import Any

from .grain import Grain
from .grammar import Lexicon
from .mention import Signal
from .values import Era, Mod, Part

_CONVERT: dict[str, Callable[[Any], Any]] = {
    "unit": lambda name: Grain[name],
    "mid_unit": lambda name: Grain[name],
    "units": lambda name: Grain[name],
    "season": Part,
    "seasons": Part,
    "daypart": Part,
    "dayparts": Part,
    "compound_day": Part,
    "early": Mod,
    "midway": Mod,
    "earlier": Mod,
    "edge": Mod,
    "more": Mod,
    "about": Mod,
    "nearly": Mod,
    "unit_adjective": lambda name: Grain[name],
    "vague": Era,
    "vague_adjective": Era,
    "history_adjective": Era,
}
# Which classes of small numbers in words are what a numeral of digits would be.
_ALSO = {"ones": "number", "teens": "number", "tens": "number"}


def load_lexicon(package: str) -> tuple[Lexicon, Mapping[str, str], tuple[str, ...]]:
    """The lexicon of a language's folder, its feasts of several words, and the names that only look like times."""
    table = tomllib.loads((resources.files(package) / "times.toml").read_text(encoding="utf-8"))
    cased = frozenset(table.get("cased", ()))
    words: dict[str, dict[str, Any]] = {}
    for name, word, value in (*_members(table), *_compounds(table)):
        for form in _forms(word, word in cased):
            values = words.setdefault(form, {})
            values[name] = value
            if name in _ALSO:
                values[_ALSO[name]] = value
    signals = {word: Signal(value) for word, value in table["signals"].items()}
    lists = {name: frozenset(members) for name, members in table.get("lists", {}).items()}
    lexicon = Lexicon(words, frozenset(table["anchors"]), signals, frozenset(table.get("ahead", ())), lists)
    return lexicon, table.get("holidays", {}), tuple(table.get("decoys", ()))


def _members(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Each word of each class, with its endings: class, word, value."""
    for name, members in table["classes"].items():
        for word, value in members.items():
            for ending in table.get("endings", {}).get(name, ("",)):
                yield name, word + ending, _converted(name, value)


def _compounds(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Each word that is written as one from two: class, word, the pair of values."""
    for compound in table.get("compounds", ()):
        name, first, second = compound["class"], compound["first"], compound["second"]
        for word, value in table["classes"][first].items():
            for end, other in table["classes"][second].items():
                pair = (_converted(first, value), _converted(second, other))
                for ending in compound.get("endings", ("",)):
                    yield name, word + compound.get("link", "") + end + ending, pair


def _converted(name: str, value: Any) -> Any:
    convert = _CONVERT.get(name)
    return convert(value) if convert else value


def _forms(word: str, cased: bool) -> tuple[str, ...]:
    """How a word may be written: "may" as a month only "May" and "MAY"."""
    forms = (word.capitalize(), word.upper())
    return forms if cased else (word, *forms)
