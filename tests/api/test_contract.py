"""openapi.yaml: written by the code, valid, kept to what generators agree on, and true of every answer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft4Validator
from openapi_spec_validator import validate
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.openapi import from_wsgi

from service.api import create_app, examples, openapi_yaml
from service.api.problems import TYPES
from service.pipeline import Reader
from service.settings import Settings

ROOT = Path(__file__).parents[2]

REFRESH = "run `python -m service openapi > openapi.yaml`"
RECORD = "run `python -c 'from service.api import record_examples; record_examples()'`, then " + REFRESH


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(openapi_yaml())
    return found


def _operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in document["paths"].values():
        yield from path.values()


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of the contract, examples left out."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    if isinstance(value, dict):
        yield value
        for name, item in value.items():
            if name not in ("example", "examples"):
                yield from _nodes(item)


def test_the_file_in_the_repository_is_what_the_code_says() -> None:
    assert (ROOT / "openapi.yaml").read_text(encoding="utf-8") == openapi_yaml(), f"openapi.yaml is stale: {REFRESH}"


def test_the_contract_is_valid_openapi(document: dict[str, Any]) -> None:
    validate(document)
    assert document["openapi"] == "3.0.3"


def test_both_forms_are_served(client: FlaskClient, document: dict[str, Any]) -> None:
    assert client.get("/openapi.json").json == document
    assert yaml.safe_load(client.get("/openapi.yaml").data) == document


def test_the_contract_that_is_served_has_the_limit_that_is_set(reader: Reader) -> None:
    client = create_app(Settings(max_text_length=7), reader).test_client()
    assert client.get("/openapi.json").json["components"]["schemas"]["Article"]["properties"]["text"]["maxLength"] == 7


def test_each_operation_has_an_id_and_says_what_it_does(document: dict[str, Any]) -> None:
    ids = [operation["operationId"] for operation in _operations(document)]
    assert ids == ["createTimeline", "findTimeExpressions", "getHealth", "getReadiness"]
    assert all(operation["summary"] for operation in _operations(document))


def test_schemas_have_names_that_no_language_has_taken(document: dict[str, Any]) -> None:
    names = set(document["components"]["schemas"])
    assert {"Article", "Timeline", "TimelineEvent", "When", "Problem"} <= names
    assert not names & {"Error", "Event", "Date", "Object", "Type", "List", "Map", "Exception", "PaginationMetadata"}


def test_nothing_is_nullable(document: dict[str, Any]) -> None:
    assert not [node for node in _nodes(document) if node.get("nullable")]


def test_enumerations_are_strings(document: dict[str, Any]) -> None:
    enumerations = [node for node in _nodes(document["components"]) if isinstance(node.get("enum"), list)]
    assert enumerations
    assert all(node["type"] == "string" and all(isinstance(v, str) for v in node["enum"]) for node in enumerations)


def test_each_success_has_one_media_type_and_each_problem_its_own(document: dict[str, Any]) -> None:
    for operation in _operations(document):
        for status, response in operation["responses"].items():
            expected = "application/json" if status.startswith("2") else "application/problem+json"
            assert list(response["content"]) == [expected]


def test_everything_is_described(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        assert schema["description"], name
        for member, described in schema["properties"].items():
            assert described.get("description"), f"{name}.{member}"
    for operation in _operations(document):
        assert all(parameter["description"] for parameter in operation.get("parameters", []))


@pytest.mark.parametrize("path", ["/v1/timelines", "/v1/time-expressions"])
def test_what_can_be_sent_has_an_example(path: str, document: dict[str, Any]) -> None:
    (post,) = document["paths"][path].values()
    assert all("For example: " in parameter["description"] for parameter in post["parameters"])
    assert all(media["examples"] for media in post["requestBody"]["content"].values())
    assert post["responses"]["200"]["content"]["application/json"]["examples"]


def test_each_problem_of_a_timeline_has_an_example(document: dict[str, Any]) -> None:
    (post,) = document["paths"]["/v1/timelines"].values()
    assert all(
        next(iter(response["content"].values()))["examples"]
        for status, response in post["responses"].items()
        if status != "default"
    )


def test_each_type_of_problem_has_an_example_or_is_one_of_every_path() -> None:
    shown = {example["answer"].get("type") for example in examples.kept()}
    everywhere = {"/problems/unknown-path", "/problems/wrong-method", "/problems/unreadable-article"}
    assert {kind.path for kind in TYPES} - shown == everywhere


@pytest.mark.parametrize("example", examples.kept(), ids=lambda example: example["name"])
def test_each_example_is_real(example: dict[str, Any], reader: Reader) -> None:
    replayed = examples.replay(example, create_app, reader)
    assert replayed == (example["status"], example["answer"]), f"examples are stale: {RECORD}"


@pytest.mark.parametrize("example", examples.kept(), ids=lambda example: example["name"])
def test_each_example_fits_its_schema(example: dict[str, Any], document: dict[str, Any]) -> None:
    answered = {"/v1/timelines": "Timeline", "/v1/time-expressions": "TimeExpressions"}
    name = answered[example["request"]["path"]] if example["status"] < 300 else "Problem"
    _fits(document, name, example["answer"])


@pytest.mark.parametrize("name", ["mehr-isil-leaves-raqqa", "presstv-daesh-convoy"])
def test_a_whole_answer_has_only_what_the_contract_lists(
    name: str, client: FlaskClient, document: dict[str, Any]
) -> None:
    article = json.loads((ROOT / "seeds" / f"{name}.json").read_text(encoding="utf-8"))
    _fits(document, "Timeline", client.post("/v1/timelines", json=article).json)
    _fits(document, "TimeExpressions", client.post("/v1/time-expressions", json=article).json)


def _fits(document: dict[str, Any], name: str, value: Any) -> None:
    """The value has every member that its schema requires and none that the schema does not list."""
    strict = json.loads(json.dumps(document["components"]))
    for schema in strict["schemas"].values():
        schema["additionalProperties"] = False
    validator = Draft4Validator({"$ref": f"#/components/schemas/{name}", "components": strict})
    assert not [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


# What fits a schema may still be no article: no date in it, or in no language. Then the answer is a 422.
MADE_UP = SchemathesisConfig.from_dict(
    {
        "seed": 1,
        "workers": 1,
        "generation": {"max-examples": 40, "deterministic": True, "database": "none"},
        "phases": {"stateful": {"enabled": False}},
        "checks": {
            "positive_data_acceptance": {"expected-statuses": [200, 400, 422]},
            "negative_data_rejection": {"expected-statuses": [400, 405, 406, 413, 415, 422]},
        },
    }
)


@pytest.mark.slow
def test_made_up_requests_are_answered_as_the_contract_says(app: Flask) -> None:
    """Schemathesis: examples, edges of every schema, and a fixed share of random requests, right and wrong."""
    answered: Counter[tuple[str, int]] = Counter()
    wrong = []
    for event in from_schema(from_wsgi("/openapi.json", app, config=MADE_UP)).execute():
        assert not isinstance(event, events.NonFatalError | events.FatalError)
        if isinstance(event, events.ScenarioFinished):
            made = event.recorder
            answered.update(
                (i.request.method, i.response.status_code) for i in made.interactions.values() if i.response
            )
            wrong += [
                f"{check.name}: {check.failure_info}"
                for checks in made.checks.values()
                for check in checks
                if check.failure_info
            ]
    assert not wrong, "\n".join(wrong)
    assert {("POST", 200), ("POST", 422), ("POST", 415), ("GET", 200), ("PUT", 405)} <= set(answered), answered
    assert answered.total() > 200
