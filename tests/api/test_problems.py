"""Every error is a problem (RFC 9457) that says what is wrong and where; none is a 500."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any, NoReturn

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.api import create_app
from service.api.problems import TYPES
from service.errors import ArticleError
from service.pipeline import Reader
from service.settings import Settings
from service.text.article import Article

PATH = "/v1/timelines"
OK = {"text": "Rain fell in Lyon on Tuesday.", "published_at": "2017-06-01"}


def _holds(answer: Any, status: int, slug: str) -> dict[str, Any]:
    assert answer.content_type == "application/problem+json"
    problem = json.loads(answer.data)
    assert (answer.status_code, problem["type"]) == (status, f"/problems/{slug}"), problem
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    return problem


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b" \n", id="blank"),
        pytest.param(b"{", id="cut"),
        pytest.param(b"text=Rain", id="form"),
        pytest.param(b"<p>Rain</p>", id="html"),
        pytest.param(b"[]", id="list"),
        pytest.param(b'"Rain"', id="string"),
        pytest.param(b"null", id="null"),
        pytest.param(b"17", id="number"),
        pytest.param(b'{"text": NaN}', id="nan"),
        pytest.param(b'{"text": -Infinity}', id="infinity"),
        pytest.param(b'{"text": "a", "text": "b"}', id="name-twice"),
        pytest.param(b'{"text": "a", "x": {"y": 1, "y": 2}}', id="name-twice-within"),
        pytest.param(b'{"text": "a\nb"}', id="raw-line-feed"),
        pytest.param(b'{"text": "\xff"}', id="not-utf-8"),
        pytest.param('{"text": "Zürich"}'.encode("latin-1"), id="latin-1"),
        pytest.param('{"text": "Rain"}'.encode("utf-16"), id="utf-16"),
        pytest.param(b'{"text": "\xed\xa0\x80"}', id="surrogate-in-utf-8"),
        pytest.param(b"[" * 100_000, id="brackets"),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, id="closed-brackets"),
        pytest.param(b'{"a":' * 100_000, id="braces"),
        pytest.param(b'{"text": "a", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", id="brackets-within"),
        pytest.param(b'{"text": ' + b"9" * 5_000 + b"}", id="long-number"),
    ],
)
def test_bodies_that_cannot_be_read(client: FlaskClient, body: bytes) -> None:
    _holds(client.post(PATH, data=body, content_type="application/json"), 400, "unreadable-body")


@pytest.mark.parametrize(
    ("change", "pointers"),
    [
        pytest.param({"text": None}, ["#/text"], id="null-text"),
        pytest.param({"text": 5}, ["#/text"], id="number"),
        pytest.param({"text": 1e999}, ["#/text"], id="number-beyond-all"),
        pytest.param({"text": ["Rain"]}, ["#/text"], id="list"),
        pytest.param({"text": {"a": {}}}, ["#/text"], id="object"),
        pytest.param({"text": True}, ["#/text"], id="boolean"),
        pytest.param({"text": ""}, ["#/text"], id="empty"),
        pytest.param({"published_at": 20170601}, ["#/published_at"], id="date-as-number"),
        pytest.param({"published_at": None}, ["#/published_at"], id="date-as-null"),
        pytest.param({"published_at": ""}, ["#/published_at"], id="date-empty"),
        pytest.param({"title": "x" * 1001}, ["#/title"], id="title-too-long"),
        pytest.param({"url": "javascript:alert(1)"}, ["#/url"], id="url-that-is-script"),
        pytest.param({"pubished_at": "2017-06-01"}, ["#/pubished_at"], id="unknown"),
        pytest.param({"a/b": 1}, ["#/a~1b"], id="slash-in-name"),
        pytest.param({"~ü": 1}, ["#/~0%C3%BC"], id="tilde-and-umlaut-in-name"),
        pytest.param({"\ud800": 1}, ["#/%ED%A0%80"], id="half-a-pair-in-name"),
        pytest.param({"": 1}, ["#/"], id="empty-name"),
        pytest.param({"x" * 1_000: 1}, ["#"], id="long-name"),
        pytest.param({"text": 5, "title": 6, "nope": 7}, ["#/text", "#/title", "#/nope"], id="all-at-once"),
    ],
)
def test_fields_that_do_not_fit(client: FlaskClient, change: dict[str, Any], pointers: list[str]) -> None:
    body = json.dumps(OK | change).replace("Infinity", "1e999")
    problem = _holds(client.post(PATH, data=body, content_type="application/json"), 422, "invalid-request")
    assert [error["pointer"] for error in problem["errors"]] == pointers
    assert all(error["detail"] for error in problem["errors"])


def test_a_missing_text_is_named(client: FlaskClient) -> None:
    problem = _holds(client.post(PATH, json={"published_at": "2017-06-01"}), 422, "invalid-request")
    assert [error["pointer"] for error in problem["errors"]] == ["#/text"]


def test_a_thousand_unknown_fields_are_not_listed_one_by_one(client: FlaskClient) -> None:
    answer = client.post(PATH, json={f"field{n}": n for n in range(1_000)})
    assert len(_holds(answer, 422, "invalid-request")["errors"]) == 20


@pytest.mark.parametrize(
    ("change", "slug", "pointer"),
    [
        pytest.param({"text": " \n\t\u00a0"}, "unreadable-text", "#/text", id="blank"),
        pytest.param({"text": "Rain\x00fell"}, "unreadable-text", "#/text", id="nul"),
        pytest.param({"text": "Rain\x07fell"}, "unreadable-text", "#/text", id="bell"),
        pytest.param({"text": "Rain\x1bfell"}, "unreadable-text", "#/text", id="escape"),
        pytest.param({"text": "Rain\ud800fell"}, "unreadable-text", "#/text", id="half-a-pair"),
        pytest.param({"text": "Rain\udc00\ud800fell"}, "unreadable-text", "#/text", id="pair-the-wrong-way-round"),
        pytest.param({"title": "Rain\ud800"}, "unreadable-text", "#/title", id="half-a-pair-in-the-title"),
        pytest.param({"id": "\x00"}, "unreadable-text", "#/id", id="nul-in-the-id"),
        pytest.param({"language": "\udfff"}, "unreadable-text", "#/language", id="half-a-pair-in-the-language"),
        pytest.param({"published_at": "soon"}, "unreadable-publication-date", "#/published_at", id="no-date"),
        pytest.param({"published_at": "2017-02-30"}, "unreadable-publication-date", "#/published_at", id="impossible"),
        pytest.param({"published_at": "2017-13-01"}, "unreadable-publication-date", "#/published_at", id="month-13"),
        pytest.param(
            {"published_at": "2017-06-01T25:00"}, "unreadable-publication-date", "#/published_at", id="hour-25"
        ),
        pytest.param({"published_at": "9999999999999"}, "unreadable-publication-date", "#/published_at", id="digits"),
        pytest.param({"published_at": "0000-00-00"}, "unreadable-publication-date", "#/published_at", id="zeros"),
        pytest.param({"timezone": "Europe/Atlantis"}, "unknown-time-zone", "#/timezone", id="zone"),
        pytest.param({"timezone": "../../etc/passwd"}, "unknown-time-zone", "#/timezone", id="zone-as-path"),
        pytest.param({"timezone": "Europe"}, "unknown-time-zone", "#/timezone", id="zone-as-folder"),
        pytest.param({"language": "tlh"}, "unsupported-language", "#/language", id="language"),
        pytest.param({"language": "english please"}, "unsupported-language", "#/language", id="language-in-words"),
    ],
)
def test_articles_that_cannot_be_read(client: FlaskClient, change: dict[str, str], slug: str, pointer: str) -> None:
    problem = _holds(client.post(PATH, json=OK | change), 422, slug)
    assert [error["pointer"] for error in problem["errors"]] == [pointer]


def test_no_publication_date_anywhere(client: FlaskClient) -> None:
    problem = _holds(client.post(PATH, json={"text": OK["text"]}), 422, "missing-publication-date")
    assert [error["pointer"] for error in problem["errors"]] == ["#/published_at"]


@pytest.mark.parametrize(
    ("query", "parameters"),
    [
        pytest.param("min_salience=1.01", ["min_salience"], id="over-one"),
        pytest.param("min_salience=-0.1", ["min_salience"], id="negative"),
        pytest.param("min_salience=nan", ["min_salience"], id="nan"),
        pytest.param("min_salience=1e999", ["min_salience"], id="infinite"),
        pytest.param("min_salience=", ["min_salience"], id="empty"),
        pytest.param("min_salience=0_1", ["min_salience"], id="underscore"),
        pytest.param("limit=0", ["limit"], id="zero"),
        pytest.param("limit=-1", ["limit"], id="negative-limit"),
        pytest.param("limit=2.5", ["limit"], id="fraction"),
        pytest.param("limit=ten", ["limit"], id="word"),
        pytest.param("limit=%D9%A3", ["limit"], id="arabic-digit"),
        pytest.param("limit=" + "9" * 5_000, ["limit"], id="digits"),
        pytest.param("limit=1&limit=2", ["limit"], id="twice"),
        pytest.param("min_sailence=0.5", ["min_sailence"], id="misspelt"),
        pytest.param("published_at=2017-06-01", ["published_at"], id="belongs-in-the-body"),
        pytest.param("limit=0&min_salience=2", ["min_salience", "limit"], id="all-at-once"),
    ],
)
def test_query_parameters_that_do_not_fit(client: FlaskClient, query: str, parameters: list[str]) -> None:
    problem = _holds(client.post(f"{PATH}?{query}", json=OK), 422, "invalid-request")
    assert [error["parameter"] for error in problem["errors"]] == parameters


def test_faults_of_query_and_body_are_told_together(client: FlaskClient) -> None:
    problem = _holds(client.post(f"{PATH}?limit=0", json={"text": 1}), 422, "invalid-request")
    assert [error.get("pointer", error.get("parameter")) for error in problem["errors"]] == ["limit", "#/text"]


@pytest.mark.parametrize(
    ("query", "body", "slug", "place"),
    [
        pytest.param(
            "published_at=2017-02-30", b"Rain", "unreadable-publication-date", {"parameter": "published_at"}, id="date"
        ),
        pytest.param(
            "language=en", b"Rain fell.", "missing-publication-date", {"parameter": "published_at"}, id="no-date"
        ),
        pytest.param("published_at=2017-06-01", b"\x00", "unreadable-text", {"pointer": "#"}, id="nul"),
        pytest.param("published_at=2017-06-01", b" ", "unreadable-text", {"pointer": "#"}, id="blank"),
        pytest.param("text=Rain", b"Rain", "invalid-request", {"parameter": "text"}, id="text-in-the-query"),
    ],
)
def test_bare_text_that_cannot_be_read(
    client: FlaskClient, query: str, body: bytes, slug: str, place: dict[str, str]
) -> None:
    problem = _holds(client.post(f"{PATH}?{query}", data=body, content_type="text/plain"), 422, slug)
    assert [{name: value for name, value in error.items() if name != "detail"} for error in problem["errors"]] == [
        place
    ]


def test_a_query_that_is_not_utf_8(client: FlaskClient) -> None:
    raw = {"QUERY_STRING": "source=A%20B&title=Z%FCrich&published_at=2017-06-01"}  # a test client would mend it
    answer = client.post(PATH, data=b"Rain fell.", content_type="text/plain", environ_overrides=raw)
    problem = _holds(answer, 422, "invalid-request")
    assert [error["parameter"] for error in problem["errors"]] == ["title"]


@pytest.mark.parametrize("body", [b"", b"Z\xfcrich"], ids=["empty", "latin-1"])
def test_bare_text_that_is_no_text(client: FlaskClient, body: bytes) -> None:
    _holds(client.post(PATH, data=body, content_type="text/plain"), 400, "unreadable-body")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "text/html"},
        {"Content-Type": "application/problem+json"},
        {"Content-Type": "nonsense"},
        {"Content-Type": "application/json; charset=utf-16"},
        {"Content-Type": "text/plain; charset=iso-8859-1"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
    ],
    ids=lambda headers: ", ".join(headers.values()) or "none",
)
def test_media_types_that_are_not_supported(client: FlaskClient, headers: dict[str, str]) -> None:
    answer = client.post(PATH, data=json.dumps(OK), headers=headers)
    _holds(answer, 415, "wrong-media-type")
    assert answer.headers["Accept"] == "application/json, text/plain"


@pytest.mark.parametrize("accept", ["text/csv", "text/html", "application/json;q=0", "application/problem+json"])
def test_accept_headers_that_rule_out_json(client: FlaskClient, accept: str) -> None:
    _holds(client.post(PATH, json=OK, headers={"Accept": accept}), 406, "not-acceptable")


@pytest.mark.parametrize(
    ("path", "method"),
    [
        (PATH, "GET"),
        (PATH, "PUT"),
        (PATH, "DELETE"),
        (PATH, "PATCH"),
        (PATH, "TRACE"),
        ("/healthz", "POST"),
        ("/docs", "PUT"),
    ],
)
def test_wrong_methods(client: FlaskClient, path: str, method: str) -> None:
    answer = client.open(path, method=method)
    _holds(answer, 405, "wrong-method")
    assert ("POST" if path == PATH else "GET") in answer.headers["Allow"]


@pytest.mark.parametrize(
    "path",
    ["/nope", PATH + "/", "/v1", "/v2/timelines", "/docs/../app.py", "/docs/index.html", "/problems/nope", "/%00"],
)
def test_wrong_paths(client: FlaskClient, path: str) -> None:
    _holds(client.get(path), 404, "unknown-path")


@pytest.fixture(scope="module")
def small(reader: Reader) -> FlaskClient:
    return create_app(Settings(max_text_length=100), reader, io.StringIO()).test_client()


def test_a_text_at_the_limit_is_read(small: FlaskClient) -> None:
    assert small.post(PATH, json=OK | {"text": "Rain fell on Tuesday.".ljust(100, ".")}).status_code == 200


def test_a_text_over_the_limit(small: FlaskClient) -> None:
    problem = _holds(small.post(PATH, json=OK | {"text": "x" * 101}), 413, "too-large")
    assert [error["pointer"] for error in problem["errors"]] == ["#/text"]
    assert "100" in problem["detail"]


def test_a_bare_text_over_the_limit(small: FlaskClient) -> None:
    problem = _holds(small.post(PATH, data="x" * 101, content_type="text/plain"), 413, "too-large")
    assert [error["pointer"] for error in problem["errors"]] == ["#"]


def test_a_body_over_its_limit(small: FlaskClient) -> None:
    _holds(small.post(PATH, data=b" " * 300_000, content_type="application/json"), 413, "too-large")


def test_a_body_over_its_limit_whose_length_is_not_told(small: FlaskClient) -> None:
    chunked = {"wsgi.input_terminated": True, "CONTENT_LENGTH": ""}
    answer = small.post(
        PATH, content_type="application/json", input_stream=io.BytesIO(b" " * 300_000), environ_overrides=chunked
    )
    _holds(answer, 413, "too-large")


class _Reader:
    def __init__(self, fails: Callable[[], NoReturn]) -> None:
        self._fails = fails

    def timeline(self, article: Article, *, check: Callable[[], None]) -> NoReturn:
        self._fails()

    def ready(self) -> bool:
        return False


def _raising(error: Exception) -> tuple[Flask, io.StringIO]:
    def fails() -> NoReturn:
        raise error

    log = io.StringIO()
    return create_app(Settings(), _Reader(fails), log), log


def test_a_deadline_ends_the_work(reader: Reader) -> None:
    client = create_app(Settings(deadline_seconds=0.0), reader, io.StringIO()).test_client()
    answer = client.post(PATH, json=OK)
    _holds(answer, 503, "deadline-exceeded")
    assert int(answer.headers["Retry-After"]) > 0


@pytest.mark.parametrize("error", [ValueError("the mayor said"), RecursionError("the mayor said"), MemoryError()])
def test_a_failure_is_logged_without_its_message(error: Exception) -> None:
    app, log = _raising(error)
    answer = app.test_client().post(PATH, json=OK, headers={"X-Request-Id": "r-1"})
    assert _holds(answer, 500, "internal-error")["request_id"] == "r-1"
    assert b"Traceback" not in answer.data
    assert "mayor" not in answer.text + log.getvalue()
    failure = json.loads(log.getvalue().splitlines()[0])
    assert (failure["request_id"], failure["exception"]) == ("r-1", type(error).__name__)
    assert any("timelines.py" in frame for frame in failure["frames"])


def test_an_article_error_of_a_new_kind_is_a_problem_all_the_same() -> None:
    class Unheard(ArticleError):
        pass

    app, _ = _raising(Unheard("source", "This source is not read."))
    problem = _holds(app.test_client().post(PATH, json=OK), 422, "unreadable-article")
    assert problem["errors"] == [{"pointer": "#/source", "detail": "This source is not read."}]


def test_not_ready_until_the_parser_is_loaded() -> None:
    app, _ = _raising(ValueError())
    answer = app.test_client().get("/readyz")
    _holds(answer, 503, "not-ready")
    assert answer.headers["Retry-After"]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.slug)
def test_each_type_of_problem_has_a_page(client: FlaskClient, kind: Any) -> None:
    answer = client.get(kind.path)
    assert answer.status_code == 200
    assert kind.title in answer.text.replace("&#39;", "'")
