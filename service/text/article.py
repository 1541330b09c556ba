"""What comes in: an article, as it was sent, and the day it was published on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as it was sent. Nothing here has been read or changed yet."""

    text: str
    published_at: str | None = None
    timezone: str | None = None
    language: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None


class PublicationSource(StrEnum):
    """Where a publication date was read."""

    REQUEST = "request"
    BYLINE = "byline"
    DATELINE = "dateline"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When an article was published, by the publisher's own calendar: the anchor of "today" and "Thursday".

    ``moment`` is the publisher's local time (aware when the offset is known); ``has_time`` tells a date from a
    date-time. ``said`` is what was read, as it stood; ``span`` is where, when it stood in the text.
    """

    moment: datetime
    has_time: bool
    source: PublicationSource
    said: str
    span: Span | None = None

    @property
    def value(self) -> str:
        """The ISO 8601 form at the grain that was said: ``2017-06-01`` or ``2017-06-01T09:14:00``."""
        return self.moment.isoformat() if self.has_time else self.moment.date().isoformat()
