"""The contract: an OpenAPI 3.0.3 document, written from the views and schemas.

It keeps to what client generators agree on: an operationId for each operation, no nullable members, one media type for
each 2xx answer, enumerations and ids as strings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Any, TypeVar

import yaml
from flask import Flask, Response
from flask_smorest import Api, Blueprint

from .. import __version__
from ..settings import Settings
from . import answers, examples, problems, schemas, submission

PLAIN_TEXT = {"type": "string", "minLength": 1, "description": "The article's text as it stands."}

REQUEST_ID_HEADER = {
    "X-Request-Id": {
        "description": "The id under which the log speaks of this request: the one that was sent, or a new one.",
        "schema": {"type": "string"},
    }
}
_RETRY_AFTER_HEADER = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 0}}}
_ACCEPT_HEADER = {"Accept": {"description": "The media types that are supported.", "schema": {"type": "string"}}}
_HEADERS = {HTTPStatus.SERVICE_UNAVAILABLE: _RETRY_AFTER_HEADER, HTTPStatus.UNSUPPORTED_MEDIA_TYPE: _ACCEPT_HEADER}

_DESCRIPTION = (
    "An article's text and its publication date go in; an ordered timeline of dated events comes out, each with the "
    "sentence that says so, the reason for its date, and how sure that is. Nothing is stored, and the same article "
    "always gives the same answer. Offsets count Unicode code points of the text that was sent, and end is the first "
    "one after: `text[start:end]`. An absent member is left out, never null. Every error is a problem (RFC 9457), and "
    "its `type` is the path of a page that explains it."
)


_View = TypeVar("_View", bound=Callable[[], Response])


class _Contract(Api):  # type: ignore[misc]
    DEFAULT_ERROR_RESPONSE_NAME = None  # each view lists its problems itself, as application/problem+json

    ERROR_SCHEMA = answers.ProblemSchema

    def _register_error_handlers(self) -> None:
        """Errors are the application's: `handlers` answers them all."""

    def _register_responses(self) -> None:
        """No ready-made responses: each operation names its own."""

    def _register_pagination_header(self) -> None:
        """Nothing here has pages."""


def operation(
    blueprint: Blueprint, rule: str, *, method: str = "GET", responses: dict[str, Any], **said: Any
) -> Callable[[_View], _View]:
    """Make a view the operation at this path; what is ``said`` of it, and its docstring, go into the contract."""

    def register(view: _View) -> _View:
        documented = blueprint.doc(responses=responses, **said)(view)
        blueprint.route(rule, methods=[method])(documented)
        return view

    return register


def problem_responses(*statuses: int) -> dict[str, Any]:
    """The problems that an operation may answer with, each with what `problems` says of it; and any other."""
    found: dict[str, Any] = {}
    for status in map(HTTPStatus, statuses):
        titles = [kind.title for kind in problems.TYPES if kind.status == status]
        found[str(int(status))] = _problem_response("; ".join(titles) + ".", _HEADERS.get(status, {}))
    found["default"] = _problem_response("Any other problem.", {})
    return found


def _problem_response(description: str, headers: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": description,
        "headers": REQUEST_ID_HEADER | headers,
        "content": {problems.MEDIA_TYPE: {"schema": answers.ProblemSchema}},
    }


def register(app: Flask) -> Api:
    """Tell flask-smorest of the application; blueprints are then registered with what this gives."""
    app.config.update(API_TITLE="Dateline", API_VERSION=__version__, OPENAPI_VERSION="3.0.3")
    options = {"info": {"description": _DESCRIPTION}, "servers": [{"url": "/"}]}
    return _Contract(app, spec_kwargs=options)


def document(api: Api, settings: Settings) -> dict[str, Any]:
    """The document, complete: what depends on settings, what schemas say of themselves, and the examples."""
    found: dict[str, Any] = api.spec.to_dict()
    parts = found["components"]["schemas"]
    for schema in _schemas():
        name = schema.__name__.removesuffix("Schema")
        if name in parts:
            parts[name] = {"description": _sentence(schema)} | parts[name]
    parts["Article"]["properties"]["text"]["maxLength"] = settings.max_text_length
    for path in found["paths"].values():
        if "post" in path:
            _complete(path["post"], settings)
    examples.show(found)
    return {name: found[name] for name in ("openapi", "info", "servers", "tags", "paths", "components")}


def _complete(operation: dict[str, Any], settings: Settings) -> None:
    """Say of an operation that reads an article how long a text may be, and what its parameters are for."""
    content = operation["requestBody"]["content"]
    content[submission.TEXT]["schema"] = PLAIN_TEXT | {"maxLength": settings.max_text_length}
    for parameter in operation["parameters"]:
        # Swagger UI would fill in an example, and a request with every parameter is none that anyone means.
        parameter["description"] += f" For example: {parameter['schema'].pop('example')}."
        if parameter["name"] == "min_salience":
            parameter["description"] += f" The default is {settings.min_salience:g}."
        if parameter["name"] not in schemas.SelectionSchema().fields:
            parameter["description"] += " Only with a text/plain body; JSON holds it in the body."


def as_yaml(found: dict[str, Any]) -> str:
    """The document as it is kept in the repository."""
    return yaml.dump(found, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _schemas() -> Iterator[type[Any]]:
    for module in (answers, schemas):
        yield from (kind for name, kind in vars(module).items() if name.endswith("Schema"))


def _sentence(schema: type[Any]) -> str:
    return " ".join((schema.__doc__ or "").split())
