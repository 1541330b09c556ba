"""The words of a language that the text stage needs, read from its ``text.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .datelines import DatelineWords
from .furniture import FurnitureWords
from .tokens import TokenWords
from .verbs import TenseWords


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """Words that tell whether a full stop ends a sentence.

    ``unending`` are abbreviations, without their full stop, that never end one; ``starters`` begin one after all
    others; ``reporting`` verbs (lower case) make what follows a question in quotation marks part of its sentence.
    ``after_ordinal`` are words before which a number with a full stop is an ordinal: German "25. Februar".
    """

    unending: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    after_ordinal: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWords:
    """Words as data. The regular expressions are made once, when the language is loaded."""

    tokens: TokenWords
    sentences: SentenceWords
    furniture: FurnitureWords
    tense: TenseWords
    token_pattern: re.Pattern[str]
    dateline_pattern: re.Pattern[str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> TextWords:
        """From the parsed file; a table that is left out is empty. TypeError for an unknown key."""
        tokens = TokenWords(**_values(table, "tokens"))
        dateline = DatelineWords(**_values(table, "dateline"))
        cuts = {key: frozenset(value) for key, value in table.get("sentences", {}).items()}
        unending = frozenset((*tokens.titles, *tokens.before_number))
        return cls(
            tokens=tokens,
            sentences=SentenceWords(unending=unending, **cuts),
            furniture=FurnitureWords.from_table(table.get("furniture", {}), dateline),
            tense=TenseWords.from_table(table.get("tense", {})),
            token_pattern=tokens.pattern(),
            dateline_pattern=dateline.pattern(),
        )


def _values(table: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.get(name, {}).items()}
