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
    """A line of the timeline: one or more reports of one happening, the one that tells it best first.

    ``id`` is stable from article, trigger and time; ``part_of`` is the id of the entry that this one is a part of.
    """

    id: str
    article: str
    reports: tuple[Report, ...]
    part_of: str | None = None

    @property
    def report(self) -> Report:
        """The report that speaks for the entry."""
        return self.reports[0]

    @property
    def salience(self) -> float:
        """That of the report that has most (0..1)."""
        return max(report.event.salience for report in self.reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    id: str
    articles: tuple[ReadArticle, ...]
    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    warnings: tuple[str, ...] = ()
