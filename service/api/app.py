"""The application, put together."""

from __future__ import annotations

from typing import Any, TextIO

from flask import Flask, Response

from ..pipeline import Reader as PipelineReader
from ..settings import Settings
from . import contract, docs, examples, handlers, health, logs, submission, timelines
from .state import Reader, State, hold

# Of every answer but the pages in `docs`, which say more: nothing here is a page, nothing may be framed or guessed.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def create_app(settings: Settings | None = None, reader: Reader | None = None, log: TextIO | None = None) -> Flask:
    """An application ready to serve, with the parser loaded; settings come from the environment unless given.

    A ``reader`` that is given is taken as it is, loaded or not. ``log`` is standard output unless given.
    """
    settings = settings or Settings.from_environment()
    app = Flask("dateline", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = submission.body_limit(settings) + 1  # one more shows that there is more
    hold(app, State(settings, reader or _loaded(settings), logs.log_to(log)))
    logs.register(app)
    handlers.register(app)
    app.after_request(_secure)
    app.register_blueprint(docs.blueprint(_document(app, settings)))
    return app


def openapi_yaml() -> str:
    """The contract as openapi.yaml holds it: with the settings that nobody has changed."""
    return contract.as_yaml(_document(Flask("dateline"), Settings()))


def record_examples(reader: Reader | None = None) -> None:
    """Ask the requests of the contract's examples again, and keep the answers."""
    examples.record(create_app, reader or _loaded(Settings()))


def _document(app: Flask, settings: Settings) -> dict[str, Any]:
    """Register the operations with the application; the contract they amount to."""
    api = contract.register(app)
    api.register_blueprint(timelines.blueprint)
    api.register_blueprint(health.blueprint)
    return contract.document(api, settings)


def _loaded(settings: Settings) -> PipelineReader:
    reader = PipelineReader(settings)
    reader.warm()
    return reader


def _secure(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response
