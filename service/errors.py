"""What can go wrong, as a tree.

::

    DatelineError
    ├── ArticleError            the article cannot be read as it was sent; names the field
    │   ├── PublicationMissing  no publication date in the request, none in the text
    │   ├── PublicationUnreadable
    │   ├── UnknownTimeZone
    │   ├── UnsupportedLanguage
    │   └── UnreadableText      blank, too long, or characters that no text holds
    └── DeadlineExceeded        the work took longer than it may
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root of everything that Dateline raises on purpose."""


class ArticleError(DatelineError):
    """The article cannot be read as it was sent. ``field`` is the request's; the message says what would be right.

    ``title`` and ``slug`` name the kind of problem to people and to programs (``/problems/<slug>``, RFC 9457).
    """

    title = "The article cannot be read"
    slug = "unreadable-article"

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(detail)
        self.field = field
        self.detail = detail


class PublicationMissing(ArticleError):
    title = "No publication date"
    slug = "missing-publication-date"


class PublicationUnreadable(ArticleError):
    title = "The publication date cannot be read"
    slug = "unreadable-publication-date"


class UnknownTimeZone(ArticleError):
    title = "Unknown time zone"
    slug = "unknown-time-zone"


class UnsupportedLanguage(ArticleError):
    title = "Unsupported language"
    slug = "unsupported-language"


class UnreadableText(ArticleError):
    title = "The text cannot be read"
    slug = "unreadable-text"


class DeadlineExceeded(DatelineError):
    """The work took longer than the deadline; the answer is a 503."""
