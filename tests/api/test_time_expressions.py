"""POST /v1/time-expressions: the mentions alone, without the parser."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.api import create_app
from service.pipeline import Reader
from service.settings import Settings

ROOT = Path(__file__).parents[2]
PATH = "/v1/time-expressions"
TEXT = "On May 25, jets hit a convoy. It burned “that night,” the ministry said on Tuesday."
DATE = "2017-06-01"

# In a process of its own, since another test may have loaded the parser into this one.
WITHOUT_PARSER = """
import io, json, sys
from service.api import create_app
from service.pipeline import Reader
from service.settings import Settings

client = create_app(Settings(), Reader(Settings()), io.StringIO()).test_client()
answer = client.post(sys.argv[1], json=json.loads(sys.argv[2]))
print(json.dumps([answer.status_code, "spacy" in sys.modules]))
"""


class _NoEvents(Reader):
    def timeline(self, *_: object, **__: object) -> None:  # type: ignore[override]
        raise AssertionError("events were read")


@pytest.fixture(name="unready")
def _unready() -> FlaskClient:
    """A service whose parser is not loaded, and that fails when events are asked for."""
    return create_app(Settings(), _NoEvents(Settings())).test_client()


def _asked(path: str) -> list:
    sent = json.dumps({"text": TEXT, "published_at": DATE})
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_PARSER, path, sent], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(ran.stdout)


@pytest.mark.slow
@pytest.mark.parametrize(("path", "imported"), [(PATH, False), ("/v1/timelines", True)])
def test_the_parser_is_not_even_imported(path: str, imported: bool) -> None:
    assert _asked(path) == [200, imported]


def test_it_answers_without_reading_events(unready: FlaskClient) -> None:
    answer = unready.post(PATH, json={"text": TEXT, "published_at": DATE, "id": "cms-1", "title": "Talks"})

    assert answer.status_code == 200
    assert list(answer.json) == ["id", "article", "time_expressions", "warnings", "offset_unit", "engine"]
    assert (answer.json["id"], answer.json["article"]["id"], answer.json["article"]["title"]) == (
        "cms-1",
        "cms-1",
        "Talks",
    )
    assert [time["value"] for time in answer.json["time_expressions"]] == ["2017-05-25", "2017-05-25TNI", "2017-05-30"]


def test_they_are_those_of_the_timeline(client: FlaskClient, seed: dict[str, str]) -> None:
    times, timeline = client.post(PATH, json=seed).json, client.post("/v1/timelines", json=seed).json

    assert times["time_expressions"]
    assert times["time_expressions"] == timeline["time_expressions"]
    assert times["article"] == timeline["articles"][0]


def test_bare_text_gives_what_json_gives(client: FlaskClient) -> None:
    query = {"published_at": DATE, "timezone": "Europe/Paris", "title": "Gespräche"}
    plain = client.post(PATH, query_string=query, data=TEXT.encode(), content_type="text/plain; charset=utf-8")

    assert plain.status_code == 200
    assert plain.data == client.post(PATH, json={"text": TEXT, **query}).data


def test_a_trace_is_a_sentence(client: FlaskClient) -> None:
    *_, tuesday = client.post(PATH, json={"text": TEXT, "published_at": DATE}).json["time_expressions"]

    assert tuesday["trace"] == (
        "“Tuesday” is Tuesday 30 May 2017, the last Tuesday at or before Thursday 1 June 2017, because the clause is "
        "in the past tense."
    )


@pytest.mark.parametrize(
    ("request_", "status", "slug"),
    [
        pytest.param({"json": {"text": TEXT}}, 422, "missing-publication-date", id="no date"),
        pytest.param({"json": {"published_at": DATE}}, 422, "invalid-request", id="no text"),
        pytest.param({"data": b"{", "content_type": "application/json"}, 400, "unreadable-body", id="not JSON"),
        pytest.param({"data": b"x=1", "content_type": "text/csv"}, 415, "wrong-media-type", id="media type"),
        pytest.param(
            {"json": {"text": TEXT, "published_at": DATE}, "headers": {"Accept": "text/csv"}},
            406,
            "not-acceptable",
            id="accept",
        ),
        pytest.param(
            {"json": {"text": TEXT, "published_at": DATE}, "query_string": {"limit": "3"}},
            422,
            "invalid-request",
            id="a limit of events",
        ),
        pytest.param(
            {
                "data": TEXT.encode(),
                "content_type": "text/plain",
                "query_string": {"published_at": DATE, "min_salience": "0.5"},
            },
            422,
            "invalid-request",
            id="salience of bare text",
        ),
    ],
)
def test_problems(request_: dict, status: int, slug: str, unready: FlaskClient) -> None:
    answer = unready.post(PATH, **request_)

    assert answer.content_type == "application/problem+json"
    assert (answer.status_code, json.loads(answer.data)["type"]) == (status, f"/problems/{slug}")


def test_a_text_that_takes_too_long_is_a_problem(reader: Reader) -> None:
    client = create_app(Settings(deadline_seconds=0), reader).test_client()

    assert client.post(PATH, json={"text": TEXT, "published_at": DATE}).status_code == 503
