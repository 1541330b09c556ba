"""A request read: the article that was sent and the choice of events, from a JSON or a text/plain body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

import marshmallow as ma
from flask import Request

from .. import errors
from ..settings import Settings
from ..text.article import Article
from . import problems, strict_json
from .problems import Fault, Problem
from .schemas import AboutQuerySchema, ArticleSchema, NoQuerySchema, SelectionSchema, TextQuerySchema, faults

JSON = "application/json"
TEXT = "text/plain"

ESCAPED_BYTES = 12  # JSON may write a character beyond U+FFFF as two escapes of six: \ud83d\ude00
BESIDE_TEXT = 262_144  # bytes: names, punctuation, white space, and every other field at its longest, escaped

_ARTICLE = ArticleSchema()


@dataclass(frozen=True, slots=True)
class Query:
    """The query parameters that an operation takes, beside a JSON body and beside bare text."""

    with_json: ma.Schema
    with_text: ma.Schema


OF_EVENTS = Query(SelectionSchema(), TextQuerySchema())
OF_TIMES = Query(NoQuerySchema(), AboutQuerySchema())


def body_limit(settings: Settings) -> int:
    """The bytes that the longest text allowed can need on the wire."""
    return ESCAPED_BYTES * settings.max_text_length + BESIDE_TEXT


@dataclass(frozen=True, slots=True)
class Submission:
    """An article and a choice of its events; ``place`` turns the name of a field into where it stood in the request."""

    article: Article
    min_salience: float | None
    limit: int | None
    place: Callable[[str, str], Fault]

    def problem(self, error: errors.ArticleError) -> Problem:
        """What the reader found wrong with the article, said of this request."""
        kind = problems.named(error.slug) or problems.UNREADABLE_ARTICLE
        return Problem(kind, error.detail, (self.place(error.field, error.detail),))


def read(request: Request, settings: Settings, takes: Query = OF_EVENTS) -> Submission:
    """Read a request. Problem when it cannot be read, with every field that does not fit its schema."""
    media_type = _media_type(request)
    try:
        body = strict_json.decode(_body(request, settings))
        sent = strict_json.parse(body) if media_type == JSON and body.strip() else body
    except strict_json.Malformed as error:
        raise Problem(problems.UNREADABLE_BODY, str(error)) from None
    if not body.strip() and (media_type == JSON or not body):
        raise Problem(problems.UNREADABLE_BODY, "The body is empty; an article was expected.")
    query = _query(request)
    submission = _from_text(body, query, takes) if media_type == TEXT else _from_json(sent, query, takes)
    return _within_limit(submission, settings)


def _body(request: Request, settings: Settings) -> bytes:
    # A body in chunks has no length to be refused by: Werkzeug stops reading at its limit and gives what it has.
    body = request.get_data(cache=False)
    if len(body) > body_limit(settings):
        raise problems.body_too_large(body_limit(settings))
    return body


def _media_type(request: Request) -> str:
    given = request.mimetype
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    coding = request.headers.get("Content-Encoding", "identity").strip().lower()
    if given in (JSON, TEXT) and charset in ("utf-8", "utf8", "us-ascii") and coding in ("identity", ""):
        return given
    if given not in (JSON, TEXT):
        detail = f"The Content-Type must be {JSON} or {TEXT}" + (
            f", not {given[:100]}." if given else "; there is none."
        )
    elif coding not in ("identity", ""):
        detail = "The body must be sent without a Content-Encoding."
    else:
        detail = "The body must be in UTF-8."
    raise Problem(problems.WRONG_MEDIA_TYPE, detail, headers={"Accept": f"{JSON}, {TEXT}"})


def _query(request: Request) -> dict[str, str]:
    pairs = request.query_string.split(b"&")
    foreign = [pair.partition(b"=")[0].decode("ascii", "replace") for pair in pairs if not _is_utf_8(pair)]
    found = [problems.in_query(name, "This must be percent-encoded UTF-8.") for name in foreign]
    query: dict[str, str] = {}
    for name, values in request.args.lists():
        if len(values) > 1:
            found.append(problems.in_query(name, "This query parameter is given more than once."))
        query[name] = values[0]
    if found:
        raise problems.invalid_request(found)
    return query


def _is_utf_8(encoded: bytes) -> bool:
    # Werkzeug leaves bytes that are not UTF-8 as they were encoded, which would pass for text.
    try:
        unquote_to_bytes(encoded).decode()
    except UnicodeDecodeError:
        return False
    return True


def _from_json(sent: Any, query: dict[str, str], takes: Query) -> Submission:
    if not isinstance(sent, dict):
        raise Problem(problems.UNREADABLE_BODY, "The body must be a JSON object that holds the article's fields.")
    found: list[Fault] = []
    selection = _load(takes.with_json, query, problems.in_query, found)
    fields = _load(_ARTICLE, sent, problems.in_body, found)
    if found:
        raise problems.invalid_request(found)
    return Submission(Article(**fields), selection.get("min_salience"), selection.get("limit"), problems.in_body)


def _from_text(text: str, query: dict[str, str], takes: Query) -> Submission:
    found: list[Fault] = []
    fields = _load(takes.with_text, query, problems.in_query, found)
    if found:
        raise problems.invalid_request(found)
    min_salience, limit = fields.pop("min_salience", None), fields.pop("limit", None)
    return Submission(Article(text=text, **fields), min_salience, limit, _in_text_request)


def _in_text_request(name: str, detail: str) -> Fault:
    return Fault(detail, pointer="#") if name == "text" else problems.in_query(name, detail)


def _load(
    schema: ma.Schema, sent: dict[str, Any], place: Callable[[str, str], Fault], found: list[Fault]
) -> dict[str, Any]:
    try:
        loaded: dict[str, Any] = schema.load(sent)
    except ma.ValidationError as error:
        found.extend(faults(error.messages_dict, place))
        return {}
    return loaded


def _within_limit(submission: Submission, settings: Settings) -> Submission:
    length = len(submission.article.text)
    if length < settings.max_text_length + 1:
        return submission
    detail = f"The text has {length} characters; at most {settings.max_text_length} are read."
    raise Problem(problems.TOO_LARGE, detail, (submission.place("text", detail),))
