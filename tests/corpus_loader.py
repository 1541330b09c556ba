"""The phrase corpus as values: `phrases("en")` reads `tests/corpus/en/*.toml`.

A file is a family; a ``[[group]]`` holds phrasings that mean the same when published on ``published``. Each time
expression is marked in the phrase itself with square brackets, and ``means`` says, in the order of the brackets, what
each of them is. A group without ``means`` holds phrases in which nothing is a time.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
PUBLISHED = date(2017, 6, 1)  # a Thursday


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What one expression is, by TIMEX3; ``mod`` None is "no mod", the other three None are "not looked at"."""

    type: str
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    edtf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase of a family, as marked and as plain text, with the spans of its expressions and what they mean."""

    language: str
    family: str
    published: date
    marked: str
    text: str
    spans: tuple[tuple[int, int], ...]
    means: tuple[Meaning, ...]

    @property
    def id(self) -> str:
        return f"{self.family}: {self.marked}"

    def expected(self) -> tuple[tuple[str, Meaning], ...]:
        """The marked words, each with its meaning."""
        return tuple((self.text[a:b], meaning) for (a, b), meaning in zip(self.spans, self.means, strict=True))


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The plain text of a marked phrase, and the spans that were in brackets.

    >>> unmark("On [Tuesday] it rained")
    ('On Tuesday it rained', ((3, 10),))
    """
    text, spans, opened = "", [], None
    for char in marked:
        if char == "[" and opened is None:
            opened = len(text)
        elif char == "]" and opened is not None and opened < len(text):
            spans.append((opened, len(text)))
            opened = None
        elif char in "[]":
            raise ValueError(f"brackets do not match: {marked!r}")
        else:
            text += char
    if opened is not None:
        raise ValueError(f"a bracket is not closed: {marked!r}")
    return text, tuple(spans)


def languages() -> tuple[str, ...]:
    """The languages that have phrases, by their codes."""
    return tuple(sorted(folder.name for folder in CORPUS.iterdir() if any(folder.glob("*.toml"))))


@cache
def phrases(language: str) -> tuple[Phrase, ...]:
    """All phrases of a language, family by family, in the order of the files."""
    files = sorted((CORPUS / language).glob("*.toml"))
    return tuple(phrase for file in files for phrase in _family(language, file))


def _family(language: str, file: Path) -> Iterator[Phrase]:
    for group in tomllib.loads(file.read_text(encoding="utf-8"))["group"]:
        yield from _group(language, file.stem, **group)


def _group(
    language: str,
    family: str,
    *,
    phrases: list[str],
    means: list[dict[str, Any]] | None = None,
    published: date = PUBLISHED,
    note: str = "",
) -> Iterator[Phrase]:
    meanings = tuple(Meaning(**m) for m in means or ())
    for marked in phrases:
        text, spans = unmark(marked)
        if len(spans) != len(meanings):
            raise ValueError(f"{language}/{family}: {len(spans)} marked, {len(meanings)} meant: {marked!r}")
        yield Phrase(
            language=language,
            family=family,
            published=published,
            marked=marked,
            text=text,
            spans=spans,
            means=meanings,
        )
