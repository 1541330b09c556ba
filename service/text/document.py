"""An article's text, segmented. Every offset is into the untouched string."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from .span import Span


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel lists, which is what makes reading a megabyte a second possible.

    ``words[i] == text[starts[i]:ends[i]]``; ``lower[i] == words[i].lower()``; between two tokens stands white space or
    nothing, so tokens and gaps joined give the text back.
    """

    words: Sequence[str]
    lower: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, end: int) -> Span:
        """The characters from token ``first`` up to, not including, token ``end``."""
        return Span(self.starts[first], self.ends[end - 1])

    def at(self, offset: int) -> int:
        """The index of the last token that starts at or before ``offset`` (0 when there is none)."""
        return max(0, bisect_right(self.starts, offset) - 1)


class BlockKind(StrEnum):
    """What a paragraph (a run of lines) is for."""

    HEADLINE = "headline"
    STORY = "story"
    BYLINE = "byline"  # who wrote it and when it was put out: "Thu Jun 1, 2017 9:14AM"
    FURNITURE = "furniture"  # navigation, banners, captions of forms: never an event nor a time expression


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, with its tokens ``[first, end)``."""

    span: Span
    kind: BlockKind
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a wire story, "MOSCOW, Jun. 01 (MNA) –": place and date, where they stand."""

    span: Span
    place: Span | None
    date: Span | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a headline or of the story (its dateline left out), with its tokens ``[first, end)``."""

    span: Span
    first: int
    end: int
    block: int
    headline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A segmented text: tokens, blocks, the sentences of headline and story, direct speech, and datelines.

    ``quotes`` are the spans of direct speech, quotation marks included, in order and disjoint. Blocks of furniture and
    bylines have no sentences.
    """

    text: str
    language: str
    tokens: Tokens
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Span, ...]
    datelines: tuple[Dateline, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)  # of the sentences: asked for all the time

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(s.span.start for s in self.sentences))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers ``offset``, if one does."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or self.sentences[i].span.end <= offset:
            return None
        return self.sentences[i]

    def quote_at(self, offset: int) -> Span | None:
        """The stretch of direct speech that covers ``offset``, if one does."""
        i = bisect_right(self.quotes, offset, key=lambda q: q.start) - 1
        if i < 0 or self.quotes[i].end <= offset:
            return None
        return self.quotes[i]
