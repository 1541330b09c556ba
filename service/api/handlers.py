"""What becomes of an exception that leaves a view: always a problem, never a traceback."""

from __future__ import annotations

import traceback
from pathlib import Path

from flask import Flask, Response, current_app, g
from werkzeug.exceptions import HTTPException

from ..errors import DeadlineExceeded
from . import problems
from .problems import Problem, ProblemType
from .state import state
from .submission import body_limit

_PACKAGE = Path(__file__).parents[2]

_OF_STATUS: dict[int, tuple[ProblemType, str]] = {
    400: (problems.UNREADABLE_BODY, "The body could not be received as its headers said."),
    404: (problems.UNKNOWN_PATH, "No resource has this path."),
    405: (problems.WRONG_METHOD, "This path takes other methods; the Allow header lists them."),
}


def register(app: Flask) -> None:
    """Give the application its answers to every exception."""
    app.register_error_handler(Problem, problems.answer)
    app.register_error_handler(DeadlineExceeded, _too_slow)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _failure)


def _too_slow(error: DeadlineExceeded) -> Response:
    retry = {"Retry-After": str(problems.RETRY_AFTER_SECONDS)}
    return problems.answer(Problem(problems.DEADLINE, str(error), headers=retry))


def _http(error: HTTPException) -> Response:
    """Errors that Flask and Werkzeug raise. Redirects are no errors, and pass."""
    status = error.code or 500
    if status < 400:
        return Response(status=status, headers=error.get_headers())
    headers = {name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")}
    if status == 413:
        return problems.answer(problems.body_too_large(body_limit(state(current_app).settings)))
    if status in _OF_STATUS:
        kind, detail = _OF_STATUS[status]
        return problems.answer(Problem(kind, detail, headers=headers))
    return problems.plain(status, error.name, error.description or error.name, headers)


def _failure(error: Exception) -> Response:
    """A fault of our own. The log gets where it happened, and never the message, which may quote the article."""
    frames = [
        f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    state(current_app).log.error("failure", request_id=g.request_id, exception=type(error).__name__, frames=frames)
    detail = "The service failed on this request; its log has more under the request_id."
    return problems.answer(Problem(problems.INTERNAL_ERROR, detail), request_id=g.request_id)


def _place(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(_PACKAGE)) if path.is_relative_to(_PACKAGE) else path.name
