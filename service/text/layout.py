"""Layout: lines, and which of them make one paragraph.

Blank lines always part. Within a run of lines, a line break parts unless the text is wrapped by hand (every line was
broken because the next word would not have fitted) or the next line goes on in the middle of a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from .document import Tokens
from .span import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_CLOSING = "\"'”’»)]"
_NARROWEST, _WIDEST = 40, 110  # the widths that text is wrapped to by hand, in characters
_SLACK = 12  # how far short of the width a wrapped line may fall before its next word must have fitted


def paragraphs(text: str, tokens: Tokens) -> list[tuple[int, int]]:
    """The paragraphs of a text as token ranges ``[first, end)``, in order and without a gap."""
    found: list[tuple[int, int]] = []
    run: list[Span] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        if run and (end - start > 0) and (text[start:end].isspace() or _parted(text, run[-1].end, start)):
            found += _of_run(text, run)
            run = []
        if not text[start:end].isspace():
            run.append(Span(start, end))
    found += _of_run(text, run)
    return _token_ranges(found, tokens)


def _parted(text: str, end: int, start: int) -> bool:
    """Is there more than one line break (CR LF is one) between two lines?"""
    gap = text[end:start]
    return len(gap) > 1 and gap != "\r\n"


def _of_run(text: str, run: list[Span]) -> list[tuple[int, int]]:
    """Paragraphs, as characters, of lines without a blank one between them."""
    if len(run) < 2:
        return [(line.start, line.end) for line in run]
    width = _wrapped_at(text, run)
    found = [(run[0].start, run[0].end)]
    for before, line in pairwise(run):
        if _goes_on(text, before, line, width):
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
    return found


def _wrapped_at(text: str, run: list[Span]) -> int | None:
    """The width these lines were wrapped to by hand, or None when they were not."""
    width = max(len(line.of(text).rstrip()) for line in run)
    if not _NARROWEST <= width < _WIDEST:
        return None
    full = sum(_full(text, before, line, width) for before, line in pairwise(run))
    return width if full * 4 >= (len(run) - 1) * 3 else None


def _full(text: str, line: Span, following: Span, width: int) -> bool:
    word = following.of(text).split(None, 1)[0]
    return len(line.of(text).rstrip()) + 1 + len(word) + _SLACK > width


def _goes_on(text: str, before: Span, line: Span, width: int | None) -> bool:
    """Does ``line`` go on with the paragraph that ``before`` stands in?"""
    first = line.of(text)
    ended = before.of(text).rstrip().rstrip(_CLOSING)[-1:] in ".!?…:"
    if width is not None:
        indented = first[0].isspace() and not text[before.start].isspace()
        return not indented and (not ended or _full(text, before, line, width))
    return not ended and first.lstrip()[0].islower() and len(before) >= _NARROWEST


def _token_ranges(found: list[tuple[int, int]], tokens: Tokens) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    first = 0
    for _, end in found:
        after = bisect_left(tokens.starts, end)
        if after > first:
            ranges.append((first, after))
            first = after
    return ranges
