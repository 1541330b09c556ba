"""The log: a line of JSON a request, and nothing of what was sent."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api import create_app
from service.pipeline import Reader
from service.settings import Settings

TEXT = "Rain fell in Zanzibar on Tuesday."


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def client(reader: Reader, log: io.StringIO) -> FlaskClient:
    return create_app(Settings(), reader, log).test_client()


def _lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_a_request_is_one_line(client: FlaskClient, log: io.StringIO) -> None:
    body = {"text": TEXT, "published_at": "2017-06-01"}
    client.post("/v1/timelines?limit=1", json=body, headers={"X-Request-Id": "r-1"})
    (line,) = _lines(log)
    assert line.pop("milliseconds") > 0
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "request",
        "level": "info",
        "method": "POST",
        "route": "/v1/timelines",
        "status": 200,
        "request_id": "r-1",
        "text_length": len(TEXT),
    }


@pytest.mark.parametrize(
    ("query", "body", "media_type"),
    [
        pytest.param(
            "", {"text": TEXT, "title": "Zanzibar", "published_at": "2017-06-01"}, "application/json", id="json"
        ),
        pytest.param("", {"text": TEXT, "published_at": "Zanzibar"}, "application/json", id="unreadable-date"),
        pytest.param("", {"text": TEXT, "Zanzibar": "Zanzibar"}, "application/json", id="unknown-field"),
        pytest.param("?title=Zanzibar&published_at=2017-06-01", TEXT, "text/plain", id="bare-text"),
        pytest.param("?title=Zanzibar&limit=0", TEXT, "text/plain", id="invalid-query"),
        pytest.param("", "{Zanzibar", "application/json", id="not-json"),
    ],
)
def test_no_word_of_an_article_is_logged(
    client: FlaskClient, log: io.StringIO, query: str, body: dict[str, str] | str, media_type: str
) -> None:
    data = body if isinstance(body, str) else json.dumps(body)
    client.post("/v1/timelines" + query, data=data, content_type=media_type)
    assert len(_lines(log)) == 1
    assert "Zanzibar" not in log.getvalue()


def test_a_path_that_is_none_is_not_logged(client: FlaskClient, log: io.StringIO) -> None:
    client.get("/Zanzibar")
    assert [(line["route"], line["status"]) for line in _lines(log)] == [(None, 404)]
    assert "Zanzibar" not in log.getvalue()
