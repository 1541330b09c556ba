"""Where a text says when it was put out: byline stamps and datelines. What the dates mean is read by another stage."""

from __future__ import annotations

import re

from .article import PublicationSource
from .document import BlockKind, Document
from .span import Span
from .words import TextWords

_YEAR = re.compile(r"\d{4}")


def publication_candidates(document: Document, words: TextWords) -> tuple[tuple[Span, PublicationSource], ...]:
    """The date strings of byline stamps and datelines, best first: those with a year, bylines before datelines."""
    datelines = [line.date for line in document.datelines if line.date is not None]
    stamps = [span for span in _stamps(document, words) if not any(span.overlaps(date) for date in datelines)]
    found = [(span, PublicationSource.BYLINE) for span in stamps]
    found += [(date, PublicationSource.DATELINE) for date in datelines]
    return tuple(sorted(found, key=lambda c: _YEAR.search(c[0].of(document.text)) is None))


def _stamps(document: Document, words: TextWords) -> list[Span]:
    """Dates in byline blocks, in the order of the text."""
    return [
        Span(*match.span())
        for block in document.blocks
        if block.kind is BlockKind.BYLINE
        for match in words.furniture.date.finditer(document.text, block.span.start, block.span.end)
    ]
