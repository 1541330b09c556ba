"""Article text in, `Document` out: the order in which a text is taken apart, on one page."""

from __future__ import annotations

from bisect import bisect_left

from . import quotes
from .datelines import find_dateline
from .document import Block, BlockKind, Dateline, Document, Sentence, Tokens
from .furniture import cut_banners, kinds
from .layout import paragraphs
from .sentences import sentence_ends, stops
from .span import Span
from .tokens import tokenize
from .words import SentenceWords, TextWords

_SPOKEN = (BlockKind.HEADLINE, BlockKind.STORY)  # the kinds of block that have sentences


def segment(text: str, language: str, words: TextWords) -> Document:
    """Take a text apart. Never raises; the time taken grows with the length of the text and no faster."""
    tokens = tokenize(text, words)
    ranges = cut_banners(text, tokens, paragraphs(text, tokens), words.furniture)
    datelines = _datelines(text, tokens, ranges, words)
    blocks = tuple(
        Block(tokens.span(first, end), kind, first, end)
        for (first, end), kind in zip(ranges, kinds(text, tokens, ranges, datelines, words.furniture), strict=True)
    )
    signs = [i for i, word in enumerate(tokens.words) if not word.isalnum()]
    speech, closing = _quotations(tokens, blocks, signs)
    return Document(
        text=text,
        language=language,
        tokens=tokens,
        blocks=blocks,
        sentences=_sentences(tokens, blocks, datelines, closing, stops(tokens, signs), words.sentences),
        quotes=speech,
        datelines=tuple(d for i, d in datelines.items() if blocks[i].kind is not BlockKind.FURNITURE),
    )


def _datelines(text: str, tokens: Tokens, ranges: list[tuple[int, int]], words: TextWords) -> dict[int, Dateline]:
    """Datelines by the paragraph they open."""
    found = {}
    for i, (first, end) in enumerate(ranges):
        dateline = find_dateline(text, tokens.span(first, end), words.dateline_pattern)
        if dateline is not None:
            found[i] = dateline
    return found


def _quotations(tokens: Tokens, blocks: tuple[Block, ...], signs: list[int]) -> tuple[tuple[Span, ...], set[int]]:
    """Direct speech, and the tokens of all quotation marks that close."""
    marks = [i for i in signs if tokens.words[i] in quotes.MARKS]
    speech: list[Span] = []
    closing: set[int] = set()
    for i, block in enumerate(blocks):
        own = marks[bisect_left(marks, block.first) : bisect_left(marks, block.end)]
        if own and block.kind in _SPOKEN:
            following = blocks[i + 1].first if i + 1 < len(blocks) else None
            reopened = following is not None and tokens.words[following] in quotes.MARKS
            found = quotes.quotations(tokens, block.first, block.end, own, reopened)
            speech += quotes.direct_speech(tokens, found)
            closing |= {q.end - 1 for q in found if q.closed}
    return tuple(speech), closing


def _sentences(
    tokens: Tokens,
    blocks: tuple[Block, ...],
    datelines: dict[int, Dateline],
    closing: set[int],
    candidates: list[int],
    words: SentenceWords,
) -> tuple[Sentence, ...]:
    found = []
    for i, block in enumerate(blocks):
        if block.kind not in _SPOKEN:
            continue
        first = block.first if i not in datelines else bisect_left(tokens.starts, datelines[i].span.end)
        own = candidates[bisect_left(candidates, first) : bisect_left(candidates, block.end)]
        headline = block.kind is BlockKind.HEADLINE
        for end in sentence_ends(tokens, first, block.end, own, closing, words):
            found.append(Sentence(tokens.span(first, end), first, end, i, headline))
            first = end
    return tuple(found)
