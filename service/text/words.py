"""The words of a language that the text stage needs, read from its ``text.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from .tokens import TokenWords


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWords:
    """Words as data. ``token_pattern`` is made of ``tokens`` once, when the language is loaded."""

    tokens: TokenWords
    token_pattern: re.Pattern[str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> TextWords:
        """From the parsed file; a table that is left out is empty. TypeError for an unknown key."""
        tokens = TokenWords(**_values(table.get("tokens", {})))
        return cls(tokens=tokens, token_pattern=tokens.pattern())


def _values(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
