"""Problems: every error this service answers with, as RFC 9457 has it, in one table.

A problem's ``type`` is the path of the page that explains it, ``/problems/<slug>``; it never changes once published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from flask import Response

from .. import errors
from ..render import native

MEDIA_TYPE = "application/problem+json"
MOST_ERRORS = 20  # a body of a thousand unknown fields is not answered with a thousand lines
LONGEST_NAME = 200
RETRY_AFTER_SECONDS = 5


@dataclass(frozen=True, slots=True)
class ProblemType:
    """A kind of problem: its place under ``/problems/``, its status, its title, and what a caller does about it."""

    slug: str
    status: HTTPStatus
    title: str
    meaning: str

    @property
    def path(self) -> str:
        return f"/problems/{self.slug}"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where: a JSON pointer into the body, or the name of a query parameter."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None


@dataclass(slots=True)
class Problem(Exception):
    """An answer that is a problem. Raised anywhere below a view, rendered by the application."""

    type: ProblemType
    detail: str
    faults: tuple[Fault, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


def _of_article(error: type[errors.ArticleError], meaning: str) -> ProblemType:
    return ProblemType(error.slug, HTTPStatus.UNPROCESSABLE_ENTITY, error.title, meaning)


UNREADABLE_BODY = ProblemType(
    "unreadable-body",
    HTTPStatus.BAD_REQUEST,
    "The body cannot be read",
    "The body is empty, is not UTF-8, or is not one well-formed JSON object: a repeated name, NaN, and nesting beyond "
    "all reason count as not well formed. Nothing in it was looked at.",
)
UNKNOWN_PATH = ProblemType(
    "unknown-path",
    HTTPStatus.NOT_FOUND,
    "There is nothing here",
    "No resource has this path; /docs lists those there are.",
)
WRONG_METHOD = ProblemType(
    "wrong-method",
    HTTPStatus.METHOD_NOT_ALLOWED,
    "The method is not allowed here",
    "The path is right and the method is not; the Allow header lists the methods that are.",
)
NOT_ACCEPTABLE = ProblemType(
    "not-acceptable",
    HTTPStatus.NOT_ACCEPTABLE,
    "No acceptable media type",
    "The Accept header rules out application/json, the one media type that an article is answered in.",
)
TOO_LARGE = ProblemType(
    "too-large",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "The request is too large",
    "The text has more characters than the service reads, or the body more bytes than such a text can need. The limit "
    "is in the problem's detail; whoever runs the service may raise it (DATELINE_MAX_TEXT_LENGTH).",
)
WRONG_MEDIA_TYPE = ProblemType(
    "wrong-media-type",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "The media type is not supported",
    "An article is sent as application/json or as text/plain, in UTF-8, without a content coding.",
)
INVALID_REQUEST = ProblemType(
    "invalid-request",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "The request does not fit its schema",
    "A field or parameter is missing, unknown, repeated, or of the wrong type; each is named in errors.",
)
MISSING_DATE = _of_article(
    errors.PublicationMissing,
    "The request has no published_at, and the article's own byline and dateline give none. Without it no one can tell "
    "what “Thursday” means, so nothing was guessed.",
)
UNREADABLE_DATE = _of_article(
    errors.PublicationUnreadable,
    "published_at is no date that exists: send an ISO 8601 date or date-time, or a date in words.",
)
UNKNOWN_ZONE = _of_article(
    errors.UnknownTimeZone,
    "timezone is no name of the IANA time zone database, such as Europe/Berlin.",
)
UNSUPPORTED_LANGUAGE = _of_article(
    errors.UnsupportedLanguage,
    "The article is in a language, or was said to be in one, that the service has no rules for.",
)
UNREADABLE_TEXT = _of_article(
    errors.UnreadableText,
    "The text is blank, or holds characters that no text holds, such as NUL or half of a surrogate pair.",
)
UNREADABLE_ARTICLE = _of_article(
    errors.ArticleError,
    "A field of the article has a value that cannot be read; errors says which and why.",
)
INTERNAL_ERROR = ProblemType(
    "internal-error",
    HTTPStatus.INTERNAL_SERVER_ERROR,
    "The service failed",
    "The fault is the service's own. Its log has a line with the request's id, and nothing of the article.",
)
NOT_READY = ProblemType(
    "not-ready",
    HTTPStatus.SERVICE_UNAVAILABLE,
    "The service is not ready",
    "The parser is not loaded yet; a moment later it will be.",
)
DEADLINE = ProblemType(
    "deadline-exceeded",
    HTTPStatus.SERVICE_UNAVAILABLE,
    "Reading took too long",
    "Reading the article took longer than one request may (DATELINE_DEADLINE_SECONDS): the machine is busy, or the "
    "text is no ordinary article.",
)

TYPES = (
    UNREADABLE_BODY,
    UNKNOWN_PATH,
    WRONG_METHOD,
    NOT_ACCEPTABLE,
    TOO_LARGE,
    WRONG_MEDIA_TYPE,
    INVALID_REQUEST,
    MISSING_DATE,
    UNREADABLE_DATE,
    UNKNOWN_ZONE,
    UNSUPPORTED_LANGUAGE,
    UNREADABLE_TEXT,
    UNREADABLE_ARTICLE,
    INTERNAL_ERROR,
    NOT_READY,
    DEADLINE,
)

_BY_SLUG = {kind.slug: kind for kind in TYPES}


def named(slug: str) -> ProblemType | None:
    """The type with this slug, if there is one."""
    return _BY_SLUG.get(slug)


def in_body(name: str, detail: str) -> Fault:
    """A fault of one member of the body: a JSON pointer as a URI fragment (RFC 6901, section 6)."""
    if len(name) > LONGEST_NAME:
        return Fault(f"{detail} (its name is {len(name)} characters long)", pointer="#")
    token = name.replace("~", "~0").replace("/", "~1")
    return Fault(detail, pointer="#/" + quote(token, safe="~!$&'()*+,;=:@", errors="surrogatepass"))


def in_query(name: str, detail: str) -> Fault:
    """A fault of one query parameter."""
    return Fault(detail, parameter=name[:LONGEST_NAME])


def invalid_request(faults: Iterable[Fault]) -> Problem:
    """All that does not fit the schema, at once."""
    found = tuple(faults)
    detail = found[0].detail if len(found) == 1 else f"{len(found)} things are wrong; errors lists them."
    return Problem(INVALID_REQUEST, detail, found)


def body_too_large(limit: int) -> Problem:
    """A body of more than ``limit`` bytes."""
    return Problem(TOO_LARGE, f"The body has more than {limit:,} bytes.")


def answer(problem: Problem, **more: Any) -> Response:
    """The HTTP answer of a problem; ``more`` are extension members (RFC 9457, section 3.2)."""
    body: dict[str, Any] = {
        "type": problem.type.path,
        "title": problem.type.title,
        "status": int(problem.type.status),
        "detail": problem.detail,
    }
    if problem.faults:
        body["errors"] = [_member(fault) for fault in problem.faults[:MOST_ERRORS]]
    response = Response(native.render(body | more), status=problem.type.status, content_type=MEDIA_TYPE)
    response.headers.update(problem.headers)
    return response


def plain(status: int, title: str, detail: str, headers: Mapping[str, str]) -> Response:
    """A problem that is no more than its status code: type ``about:blank`` (RFC 9457, section 4.2.1)."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    response = Response(native.render(body), status=status, content_type=MEDIA_TYPE)
    response.headers.update(headers)
    return response


def _member(fault: Fault) -> dict[str, str]:
    place = {"pointer": fault.pointer, "parameter": fault.parameter}
    return {name: value for name, value in place.items() if value is not None} | {"detail": fault.detail}
