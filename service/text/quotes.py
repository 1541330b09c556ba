"""Quotation marks: which open and which close, and which stretches between them are direct speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .document import Tokens
from .span import Span

OPENING = frozenset({"“", "``", "`'", "‘‘", "«", "„", "‟", "‹"})
CLOSING = frozenset({"”", "''", "’’", "»", "›"})
_EITHER = frozenset({'"', "＂", "''"})
SINGLE = frozenset({"'", "‘", "’", "`"})
MARKS = OPENING | CLOSING | _EITHER | SINGLE
_STOPS = frozenset({".", ",", "!", "?", "...", "…", "--", "—", "–", "....", "-"})
_DIRECT = 4  # words from which a quotation says something rather than names it


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch from an opening mark to its closing one, as tokens ``[first, end)``, marks included.

    ``closed`` is False where a paragraph ends inside speech and the next opens it again.
    """

    first: int
    end: int
    closed: bool = True


def quotations(tokens: Tokens, first: int, end: int, marks: list[int], reopened: bool) -> list[Quotation]:
    """The quotations of a paragraph ``[first, end)``, whose quotation marks stand at ``marks``, in order and disjoint.

    ``reopened`` says that the next paragraph begins with an opening mark, so that this one may end in open speech.
    """
    found: list[Quotation] = []
    opened: int | None = None
    single: int | None = None
    for i in marks:
        word = tokens.words[i]
        if word in SINGLE:
            if opened is None:
                single = _single(tokens, i, single, end, found)
        elif _opens(tokens, i, opened, end):
            opened, single = i, None
        elif opened is not None:
            found.append(Quotation(opened, i + 1))
            opened = None
    if opened is not None and reopened:
        found.append(Quotation(opened, end, closed=False))
    return found


def _opens(tokens: Tokens, i: int, opened: int | None, end: int) -> bool:
    word = tokens.words[i]
    if word in OPENING:
        return True
    if word in CLOSING and word not in _EITHER:
        return False
    before = _gap_before(tokens, i)
    after = i + 1 >= end or _gap_after(tokens, i)
    return opened is None if before == after else before


def _gap_before(tokens: Tokens, i: int) -> bool:
    return i == 0 or tokens.ends[i - 1] < tokens.starts[i] or tokens.words[i - 1] in ("(", "[", "—", "--", "–", "-")


def _gap_after(tokens: Tokens, i: int) -> bool:
    """A space, or the stop that a sentence with spaced quotation marks puts behind them: ``" spam ", he said``."""
    if i + 1 >= len(tokens) or tokens.ends[i] < tokens.starts[i + 1]:
        return True
    return tokens.words[i + 1] in _STOPS


def _single(tokens: Tokens, i: int, single: int | None, end: int, found: list[Quotation]) -> int | None:
    """A single mark opens after a gap, and closes only after a stop: an apostrophe does neither."""
    before, after = _gap_before(tokens, i), i + 1 >= end or _gap_after(tokens, i)
    if before and not after and tokens.words[i] != "’":
        return i
    if single is not None and not before and tokens.words[i] != "‘" and tokens.words[i - 1] in _STOPS:
        found.append(Quotation(single, i + 1))
        return None
    return single


def is_direct(tokens: Tokens, quotation: Quotation) -> bool:
    """Is this speech (a clause or more), and not a quoted word or two or the title of a work?"""
    inner = tokens.words[quotation.first + 1 : quotation.end - quotation.closed]
    said = [word for word in inner if word[0].isalnum()]
    if not said:
        return False
    stopped = inner[-1] in _STOPS
    if len(said) < _DIRECT:
        return stopped and said[0][0].isupper()
    return stopped or not all(word[0].isupper() or word[0].isdigit() for word in said if len(word) > 3)


def direct_speech(tokens: Tokens, found: list[Quotation]) -> Iterator[Span]:
    """The spans of direct speech among quotations, marks included."""
    return (tokens.span(q.first, q.end) for q in found if is_direct(tokens, q))
