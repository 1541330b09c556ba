"""POST /v1/timelines: what is sent and what is answered."""

from __future__ import annotations

import hashlib
import json

import pytest
from flask.testing import FlaskClient

from service.api import create_app
from service.pipeline import Reader
from service.settings import Settings

PATH = "/v1/timelines"
TEXT = (
    "On May 25, jets hit a convoy near Palmyra. “It burned,” the ministry said on Tuesday. Talks will begin on June 3."
)
DATE = "2017-06-01"


def _post(client: FlaskClient, **article: str) -> dict:
    answer = client.post(PATH, json={"text": TEXT, "published_at": DATE, **article})
    assert answer.status_code == 200, answer.data
    return answer.json


def test_events_are_dated_and_in_order(client: FlaskClient) -> None:
    timeline = _post(client)
    assert [event["sequence"] for event in timeline["events"]] == list(range(1, len(timeline["events"]) + 1))
    days = [event["when"]["edtf"] for event in timeline["events"]]
    assert {"2017-05-25", "2017-06-03"} <= set(days)
    assert days == sorted(days)


def test_the_answer_is_json_in_utf_8_unescaped(client: FlaskClient) -> None:
    answer = client.post(PATH, json={"text": TEXT, "published_at": DATE})
    assert answer.content_type == "application/json"
    assert "“It burned,”".encode() in answer.data


def test_no_member_is_null(client: FlaskClient, seed: dict[str, str]) -> None:
    answer = client.post(PATH, json=seed)
    assert answer.status_code == 200
    assert b":null" not in answer.data


def test_what_was_sent_about_the_article_comes_back(client: FlaskClient) -> None:
    said = {"title": "Talks", "source": "The Paper", "url": "https://example.org/1", "id": "cms-1"}
    (article,) = _post(client, **said)["articles"]
    assert {name: article[name] for name in said} == said
    assert article["published_at"] == {"value": DATE, "from": "request"}


def test_bare_text_gives_what_json_gives(client: FlaskClient) -> None:
    query = {"published_at": DATE, "timezone": "Europe/Paris", "title": "Gespräche", "min_salience": "0.1"}
    plain = client.post(PATH, query_string=query, data=TEXT.encode(), content_type="text/plain; charset=utf-8")
    about = {name: query[name] for name in ("published_at", "timezone", "title")}
    as_json = client.post(PATH, query_string={"min_salience": "0.1"}, json={"text": TEXT, **about})
    assert plain.status_code == 200
    assert plain.data == as_json.data


def test_limit_keeps_the_most_salient_in_order(client: FlaskClient) -> None:
    whole = _post(client)["events"]
    chosen = client.post(PATH + "?limit=1", json={"text": TEXT, "published_at": DATE}).json["events"]
    assert len(whole) > 1
    assert [event["id"] for event in chosen] == [max(whole, key=lambda event: event["salience"])["id"]]


def test_min_salience_leaves_out_what_matters_less(client: FlaskClient) -> None:
    whole = _post(client)["events"]
    least = sorted(event["salience"] for event in whole)[-1]
    chosen = client.post(f"{PATH}?min_salience={least}", json={"text": TEXT, "published_at": DATE}).json["events"]
    assert [event["id"] for event in chosen] == [event["id"] for event in whole if event["salience"] >= least]


def test_a_byte_order_mark_is_no_part_of_the_text(client: FlaskClient) -> None:
    marked = client.post(
        PATH, query_string={"published_at": DATE}, data=b"\xef\xbb\xbf" + TEXT.encode(), content_type="text/plain"
    )
    assert marked.json["articles"][0]["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    body = b"\xef\xbb\xbf" + json.dumps({"text": TEXT, "published_at": DATE}).encode()
    assert client.post(PATH, data=body, content_type="application/json").data == marked.data


def test_a_byte_order_mark_in_a_json_string_is_a_character(client: FlaskClient) -> None:
    timeline = _post(client, text="\ufeff" + TEXT)
    quotes = [event["quote"] for event in timeline["events"]]
    assert all(("\ufeff" + TEXT)[quote["start"] : quote["end"]] == quote["text"] for quote in quotes)


def test_a_text_of_the_longest_length_in_the_longest_writing_is_read(reader: Reader) -> None:
    client = create_app(Settings(max_text_length=60_000), reader).test_client()
    about = {name: "\U0001f30d" * 30 for name in ("title", "source", "id")}
    body = json.dumps(
        {"text": "It rained on Monday. " + "\U0001f30d" * 59_979, "published_at": DATE, "language": "en", **about}
    )
    assert client.post(PATH, data=body, content_type="application/json").status_code == 200


@pytest.mark.parametrize("accept", ["*/*", "application/*", "text/html, application/json;q=0.1", ""])
def test_accept_headers_that_allow_json(client: FlaskClient, accept: str) -> None:
    answer = client.post(PATH, json={"text": TEXT, "published_at": DATE}, headers={"Accept": accept})
    assert answer.status_code == 200


@pytest.mark.parametrize("sent", ["abc-123", "9f86d081:1", "a" * 128])
def test_a_request_id_is_given_back(client: FlaskClient, sent: str) -> None:
    assert client.get("/healthz", headers={"X-Request-Id": sent}).headers["X-Request-Id"] == sent


@pytest.mark.parametrize("sent", ["", "a" * 129, "a b", "<script>", "é"])
def test_an_unfit_request_id_is_replaced(client: FlaskClient, sent: str) -> None:
    assert len(client.get("/healthz", headers={"X-Request-Id": sent}).headers["X-Request-Id"]) == 32


def test_a_replacement_character_in_the_query_is_a_character(client: FlaskClient) -> None:
    query = {"published_at": DATE, "title": "Z\ufffdrich"}
    answer = client.post(PATH, query_string=query, data=TEXT.encode(), content_type="text/plain")
    assert answer.json["articles"][0]["title"] == "Z\ufffdrich"
