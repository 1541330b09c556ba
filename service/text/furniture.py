"""Furniture: which paragraphs are headline, byline or boilerplate, and which the story.

Told from words where there are any to go by, else from shape and place: prose (long, or ending as sentences do) is
story; short lines before and after all prose are furniture unless they share words with the story, which is how a
headline is known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .datelines import DatelineWords
from .document import BlockKind, Dateline, Tokens
from .tokens import any_of

_LINE = 40  # tokens up to which a paragraph may be a line of furniture
_SHORT = 14  # tokens up to which a line without a full stop is no prose
_LABEL = 9  # tokens up to which a line between headline and story is no standfirst
_PROSE = 6  # tokens from which a paragraph that ends as a sentence is prose
_OPENING = 3  # paragraphs of prose whose words a headline is looked for in
_STEM = 5  # letters by which two words are taken for one
_STOPS = frozenset({".", "!", "?", "...", "…", ":", ";", ","})
_CLOSERS = frozenset({'"', "”", "''", "’’", "»", "'", "’", ")", "]", "-RRB-"})
_NUMERIC_DATE = r"\d{4}-\d\d-\d\d(?:T[\d:]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,4}[/.]\d{1,2}[/.]\d{2,4}"
_ZONE = r"(?: ?\(?(?:[A-Z]{2,4}\b|[+-]\d\d:?\d\d\b)\)?)?"
_CLOCK = rf"(?:,? ?(?:[a-z]{{2,3}} |[|•·–—-] ?)?\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?{_ZONE})?"

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureWords:
    """The table ``[furniture]`` of ``text.toml``.

    ``lines`` are furniture however they end, ``labels`` and ``bylines`` only when not as a sentence; ``banners`` are
    cut from a paragraph they were run into; ``date`` is a day with its year and clock time; ``stamp`` holds all words
    that may stand in a line that tells no more than a date.
    """

    lines: re.Pattern[str]
    labels: re.Pattern[str]
    bylines: re.Pattern[str]
    banners: re.Pattern[str]
    date: re.Pattern[str]
    stamp: frozenset[str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any], dateline: DatelineWords) -> FurnitureWords:
        """TypeError for an unknown key; `re.error` for an expression that is none."""
        if unknown := set(table) - {"lines", "labels", "bylines", "banners", "stamp"}:
            raise TypeError(f"unknown in [furniture]: {sorted(unknown)}")
        month = any_of((*dateline.months, *(m.upper() for m in dateline.months)))
        weekday = any_of((*dateline.weekdays, *(d.upper() for d in dateline.weekdays)))
        named = rf"(?:(?:{weekday})\b[.,]? )?(?:(?:{month})\b\.? \d{{1,2}}|\d{{1,2}} (?:{month})\b\.?),? \d{{4}}"
        calendar = (*dateline.months, *dateline.weekdays)
        return cls(
            lines=_starting(table.get("lines", ())),
            labels=_starting(table.get("labels", ())),
            bylines=_starting(table.get("bylines", ())),
            banners=_starting(table.get("banners", ())),
            date=re.compile(rf"(?<!\w)(?:{named}|{_NUMERIC_DATE})\b{_CLOCK}"),
            stamp=frozenset(table.get("stamp", ())) | {f"{w.lower()}{dot}" for w in calendar for dot in ("", ".")},
        )


def _starting(expressions: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?i:{'|'.join(expressions)})" if expressions else r"(?!)")


def kinds(
    text: str, tokens: Tokens, blocks: Ranges, datelines: Mapping[int, Dateline], words: FurnitureWords
) -> list[BlockKind]:
    """What each paragraph is for. ``datelines`` are those found, by paragraph: one alone on its line is a byline."""
    found = [_by_words(text, tokens, block, words) for block in blocks]
    for i, dateline in datelines.items():
        if found[i] is None:
            alone = dateline.span.end >= tokens.ends[blocks[i][1] - 1]
            found[i] = BlockKind.BYLINE if alone else BlockKind.STORY
    prose = [i for i, block in enumerate(blocks) if found[i] in (None, BlockKind.STORY) and _is_prose(tokens, block)]
    if prose:
        _judge_top(tokens, blocks, found, prose)
        _judge_tail(tokens, blocks, found, prose)
    return [kind or BlockKind.STORY for kind in found]


def _by_words(text: str, tokens: Tokens, block: tuple[int, int], words: FurnitureWords) -> BlockKind | None:
    first, end = block
    if end - first > _LINE:
        return None
    line = text[tokens.starts[first] : tokens.ends[end - 1]]
    if _is_stamp(tokens, block, words) and words.date.search(line):
        return BlockKind.BYLINE
    if words.lines.match(line) or words.banners.fullmatch(line):
        return BlockKind.FURNITURE
    if end - first > _SHORT or _ends_as_sentence(tokens, block):
        return None
    if words.labels.match(line):
        return BlockKind.FURNITURE
    return BlockKind.BYLINE if words.bylines.match(line) else None


def _is_stamp(tokens: Tokens, block: tuple[int, int], words: FurnitureWords) -> bool:
    """Does the line say no more than a date?"""
    return all(w in words.stamp or not w[0].isalpha() for w in tokens.lower[block[0] : block[1]])


def _ends_as_sentence(tokens: Tokens, block: tuple[int, int]) -> bool:
    first, end = block
    last = end - 1
    while last > first and tokens.words[last] in _CLOSERS:
        last -= 1
    return tokens.words[last][-1] in _STOPS


def _is_prose(tokens: Tokens, block: tuple[int, int]) -> bool:
    length = block[1] - block[0]
    return length > 2 * _SHORT or (length >= _PROSE and _ends_as_sentence(tokens, block))


def _judge_top(tokens: Tokens, blocks: Ranges, found: list[BlockKind | None], prose: list[int]) -> None:
    """The lines before all prose: the one that shares most words with the story is its headline."""
    top = [i for i in range(prose[0]) if found[i] is None and not _ends_as_sentence(tokens, blocks[i])]
    if not top:
        return
    opening = _stems(tokens, [blocks[i] for i in prose[:_OPENING]])
    shared = {i: len(_stems(tokens, [blocks[i]]) & opening) for i in top}
    headline = max(top, key=lambda i: (shared[i], -i))
    titled = shared[headline] > 0 or (len(top) == 1 and blocks[headline][1] - blocks[headline][0] > 2)
    for i in top:
        if titled and i == headline:
            found[i] = BlockKind.HEADLINE
        elif shared[i] < 2 and _is_label(tokens, blocks[i], _SHORT if i < headline else _LABEL):
            found[i] = BlockKind.FURNITURE


def _judge_tail(tokens: Tokens, blocks: Ranges, found: list[BlockKind | None], prose: list[int]) -> None:
    """The labels after all prose are furniture, unless they go on with the words of the story or count something."""
    tail = [i for i in range(prose[-1] + 1, len(blocks)) if found[i] is None and _is_label(tokens, blocks[i], _SHORT)]
    story = _stems(tokens, [blocks[i] for i in prose]) if tail else set()
    for i in tail:
        stems = _stems(tokens, [blocks[i]])
        if len(stems & story) * 2 <= len(stems):
            found[i] = BlockKind.FURNITURE


def _is_label(tokens: Tokens, block: tuple[int, int], longest: int) -> bool:
    """A few words without a stop in or after them, and without a number."""
    if block[1] - block[0] > longest or _ends_as_sentence(tokens, block) or _counts(tokens, block):
        return False
    return "." not in tokens.words[block[0] : block[1]]


def _counts(tokens: Tokens, block: tuple[int, int]) -> bool:
    """Is there a number in the line? Then it may be a row of a table, or a year with what happened in it."""
    return any(word[0].isdigit() for word in tokens.words[block[0] : block[1]])


def _stems(tokens: Tokens, blocks: Ranges) -> set[str]:
    """Words of four letters and more, cut short so that "airstrikes" is "airstrike"."""
    return {w[:_STEM] for first, end in blocks for w in tokens.lower[first:end] if len(w) > 3 and w[0].isalpha()}


def cut_banners(text: str, tokens: Tokens, blocks: Ranges, words: FurnitureWords) -> list[tuple[int, int]]:
    """The paragraphs, with a banner that was run into the start of one made a paragraph of its own."""
    cut: list[tuple[int, int]] = []
    for first, end in blocks:
        banner = words.banners.match(text, tokens.starts[first], tokens.ends[end - 1])
        after = bisect_left(tokens.starts, banner.end(), first, end) if banner else end
        cut += [(first, after), (after, end)] if first < after < end else [(first, end)]
    return cut
