"""The timeline: ordered entries, undated ones apart, and the articles they came from."""

from __future__ import annotations

from dataclasses import dataclass

from ..events.event import Report
from ..text.article import Article, Publication
from ..text.document import Document
from ..times.mention import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """An article with all that was read in it."""

    article: Article
    id: str
    document: Document
    publication: Publication
    reading: Reading
    reports: tuple[Report, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the timeline: one or more reports of one happening. ``id`` is stable from article, trigger and time."""

    id: str
    article: str
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    id: str
    articles: tuple[ReadArticle, ...]
    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    warnings: tuple[str, ...] = ()
