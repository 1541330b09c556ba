"""Reports of articles become a timeline: what is told again is put together, the dated in order, the undated apart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ..events.event import Report
from .merge import merged
from .order import chronological, place
from .timeline import Entry, ReadArticle, Timeline


def build(articles: Sequence[ReadArticle]) -> Timeline:
    """The timeline of these articles; undated entries stand in the order of articles and text."""
    placed = [(place(entry, n), entry) for n, article in enumerate(articles) for entry in _entries(article)]
    dated = [
        (chronological(entry.report.when.interval, where), entry)
        for where, entry in placed
        if entry.report.when is not None
    ]
    undated = [(where, entry) for where, entry in placed if entry.report.when is None]
    return Timeline(
        id=_timeline_id(articles),
        articles=tuple(articles),
        entries=tuple(entry for _, entry in sorted(dated, key=lambda pair: pair[0])),
        undated=tuple(entry for _, entry in sorted(undated, key=lambda pair: pair[0])),
        warnings=tuple(warning for article in articles for warning in article.warnings),
    )


def article_id(text: str) -> str:
    """The id of an article that came without one: the same text is the same article."""
    return f"article-{_digest([text])}"


def _entries(article: ReadArticle) -> Iterable[Entry]:
    groups = merged(article.reports)
    ids = [_event_id(article.id, group[0]) for group in groups]
    by_trigger = {r.event.trigger.token: id for id, group in zip(ids, groups, strict=True) for r in group}
    for id, group in zip(ids, groups, strict=True):
        whole = group[0].event.part_of
        part_of = by_trigger.get(whole) if whole is not None else None
        yield Entry(id=id, article=article.id, reports=group, part_of=part_of)


def _event_id(article: str, report: Report) -> str:
    trigger = report.event.trigger
    when = report.when.edtf if report.when else ""
    return f"event-{_digest([article, str(trigger.span.start), str(trigger.span.end), trigger.text, when])}"


def _timeline_id(articles: Sequence[ReadArticle]) -> str:
    parts = (part for a in articles for part in (a.id, a.document.text, a.document.language, a.publication.value))
    return f"timeline-{_digest(parts)}"


def _digest(parts: Iterable[str]) -> str:
    """Sixteen hexadecimal digits; the length before each part keeps ("ab", "c") from ("a", "bc")."""
    hashed = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        hashed.update(b"%d:" % len(encoded))
        hashed.update(encoded)
    return hashed.hexdigest()[:16]
