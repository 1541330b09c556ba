"""Languages: words and rules as data. `load` gives one; each part is read when first asked for, and once.

A language is a folder: ``text.toml`` (abbreviations, furniture, tense), ``times.toml`` with ``rules/`` (time
expressions), ``events.toml`` and ``cues.toml`` (happenings; status and who says so). Without the last two it reads
time but no events.
"""

from __future__ import annotations

import tomllib
from functools import cache, cached_property
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..events.cues import Cues
    from ..events.words import EventWords
    from ..text.words import TextWords
    from ..times.grammar import Grammar

WITH_RULES = ("en", "de", "es")
WITH_EVENTS = ("en",)


class Language:
    """The words and rules of one language, by its BCP 47 code."""

    def __init__(self, code: str) -> None:
        self.code = code

    @cached_property
    def text(self) -> TextWords:
        from ..text.words import TextWords

        return TextWords.from_table(self._table("text"))

    @cached_property
    def times(self) -> Grammar:
        grammar: Grammar = import_module(f"{__name__}.{self.code}").grammar(self.text)
        return grammar

    @cached_property
    def events(self) -> EventWords:
        from ..events.words import EventWords

        return EventWords.from_table(self._table("events"))

    @cached_property
    def cues(self) -> Cues:
        from ..events.cues import Cues

        return Cues.from_table(self._table("cues"))

    def _table(self, name: str) -> dict[str, Any]:
        file = resources.files(f"{__name__}.{self.code}") / f"{name}.toml"
        return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def load(code: str) -> Language:
    """The language with this code. KeyError when there are no rules for it."""
    if code not in WITH_RULES:
        raise KeyError(code)
    return Language(code)


@cache
def text_words(code: str) -> TextWords:
    """The words by which texts of a language are taken apart; none for a language without rules."""
    if code in WITH_RULES:
        return load(code).text
    from ..text.words import TextWords

    return TextWords.from_table({})
