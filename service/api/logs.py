"""The log: one line of JSON a request, and never a word of an article, neither from the body nor from the query."""

from __future__ import annotations

import re
import sys
from time import perf_counter
from typing import Any, TextIO
from uuid import uuid4

import structlog
from flask import Flask, Response, current_app, g, request
from structlog.typing import FilteringBoundLogger

from .state import state

_REQUEST_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}", re.ASCII)

_STAMPS: list[Any] = [structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True)]

# For gunicorn.conf.py: what gunicorn itself has to say, in the same form and place.
SERVER_LOG: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": _STAMPS,
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(),
            ],
        }
    },
    "handlers": {"stdout": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stdout"}},
    "root": {"level": "INFO", "handlers": ["stdout"]},
    "loggers": {"gunicorn.error": {"level": "INFO", "handlers": ["stdout"], "propagate": False}},
}


def log_to(stream: TextIO | None = None) -> FilteringBoundLogger:
    """A log of JSON lines, to standard output unless told otherwise."""
    log: FilteringBoundLogger = structlog.wrap_logger(
        structlog.PrintLogger(stream or sys.stdout),
        processors=[*_STAMPS, structlog.processors.JSONRenderer(sort_keys=True)],
        wrapper_class=structlog.make_filtering_bound_logger("info"),
        cache_logger_on_first_use=True,
    )
    return log


def register(app: Flask) -> None:
    """Give each request an id, and a line in the log when it is answered."""
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    g.started = perf_counter()
    sent = request.headers.get("X-Request-Id", "")
    g.request_id = sent if _REQUEST_ID.fullmatch(sent) else uuid4().hex


def _end(response: Response) -> Response:
    response.headers["X-Request-Id"] = g.request_id
    fields: dict[str, Any] = {
        "method": request.method,
        "route": request.url_rule.rule if request.url_rule else None,
        "status": response.status_code,
        "milliseconds": round(1000 * (perf_counter() - g.started), 1),
        "request_id": g.request_id,
    }
    if "text_length" in g:
        fields["text_length"] = g.text_length
    state(current_app).log.info("request", **fields)
    return response
