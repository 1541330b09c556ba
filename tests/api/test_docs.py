"""The pages about the API: complete without any other host."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient


def test_the_root_leads_to_the_docs(client: FlaskClient) -> None:
    answer = client.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/docs")


@pytest.mark.parametrize("page", ["/docs", "/problems/too-large"])
def test_a_page_asks_no_other_host_and_may_not(client: FlaskClient, page: str) -> None:
    answer = client.get(page)
    assert answer.content_type == "text/html; charset=utf-8"
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", answer.text)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "http" not in policy


def test_the_page_holds_no_script_that_its_policy_forbids(client: FlaskClient) -> None:
    assert re.findall(r"<script(?![^>]* src=)", client.get("/docs").text) == []


def test_all_that_the_page_needs_is_served(client: FlaskClient) -> None:
    needed = re.findall(r"(?:src|href)=\"(/[^\"]+)\"", client.get("/docs").text)
    assert "/docs/swagger-ui-bundle.js" in needed
    for path in needed:
        answer = client.get(path)
        assert answer.status_code == 200, path
        answer.close()


def test_the_script_shows_the_contract_and_asks_no_validator(client: FlaskClient) -> None:
    with client.get("/docs/start.js") as answer:
        assert '"/openapi.json"' in answer.text
        assert "validatorUrl: null" in answer.text


@pytest.mark.parametrize("path", ["/v1/timelines", "/healthz", "/openapi.json", "/nope"])
def test_answers_that_are_no_pages_are_not_taken_for_pages(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
