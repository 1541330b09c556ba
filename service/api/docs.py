"""Pages about the API: the contract, Swagger UI from its package, and a page for each kind of problem."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import flask_swagger_ui
from flask import Blueprint, Response, redirect, render_template, send_from_directory
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as AnyResponse

from . import contract, problems

_PAGES = "pages"
_SWAGGER_UI = Path(flask_swagger_ui.__file__).parent / "dist"
_FROM_SWAGGER_UI = frozenset({"swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"})

# Swagger UI sets style attributes, and its style sheet holds images.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def blueprint(document: dict[str, Any]) -> Blueprint:
    """The pages, around this contract."""
    pages = Blueprint("docs", __name__, template_folder=_PAGES)
    as_json = json.dumps(document, ensure_ascii=False, indent=2)

    @cache
    def as_yaml() -> str:
        return contract.as_yaml(document)

    pages.add_url_rule("/", "root", lambda: redirect("/docs"))
    pages.add_url_rule("/docs", "page", _page)
    pages.add_url_rule("/docs/<name>", "asset", _asset)
    pages.add_url_rule("/problems/<slug>", "problem", _problem)
    pages.add_url_rule("/openapi.json", "json", lambda: Response(as_json, content_type="application/json"))
    pages.add_url_rule("/openapi.yaml", "yaml", lambda: Response(as_yaml(), content_type="application/yaml"))
    return pages


def _page() -> Response:
    return _html(render_template("docs.html"))


def _asset(name: str) -> AnyResponse:
    if name == "start.js":
        return send_from_directory(Path(__file__).parent / _PAGES, name)
    if name in _FROM_SWAGGER_UI:
        return send_from_directory(_SWAGGER_UI, name)
    raise NotFound


def _problem(slug: str) -> Response:
    found = problems.named(slug)
    if found is None:
        raise NotFound
    return _html(render_template("problem.html", problem=found))


def _html(page: str) -> Response:
    return Response(page, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": _POLICY})
