"""Timelines and time expressions: an article is sent, what it says is the answer, and nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import marshmallow as ma
from flask import Response, current_app, g, request
from flask_smorest import Blueprint

from ..deadline import Deadline
from ..errors import ArticleError
from ..render import native
from ..timeline.choice import FEWEST
from ..timeline.timeline import Timeline
from . import contract, problems, submission
from .answers import TimeExpressionsSchema, TimelineSchema
from .schemas import AboutQuerySchema, ArticleSchema, TextQuerySchema
from .state import state
from .submission import Submission

blueprint = Blueprint("timelines", __name__, url_prefix="/v1", description="Articles in, timelines out.")


def _documented(query: type[ma.Schema], answer: type[ma.Schema], description: str) -> dict[str, Any]:
    """What the contract says of an operation that reads an article."""
    return {
        "method": "POST",
        "parameters": [{"in": "query", "schema": query}],
        "requestBody": {
            "required": True,
            "description": "An article: as JSON, or its bare text with everything else in the query.",
            "content": {submission.JSON: {"schema": ArticleSchema}, submission.TEXT: {"schema": contract.PLAIN_TEXT}},
        },
        "responses": {
            "200": {
                "description": description,
                "headers": contract.REQUEST_ID_HEADER,
                "content": {submission.JSON: {"schema": answer}},
            },
            **contract.problem_responses(400, 406, 413, 415, 422, 500, 503),
        },
    }


@contract.operation(
    blueprint,
    "/timelines",
    operationId="createTimeline",
    **_documented(TextQuerySchema, TimelineSchema, "The timeline."),
)
def create_timeline() -> Response:
    """Read an article and give its timeline

    The same article gives the same timeline, byte for byte, on any day and on any machine. Nothing is stored.
    """
    service = state(current_app)
    sent = _sent(submission.OF_EVENTS)
    timeline = _read(sent, service.reader.timeline)
    if sent.min_salience is not None:
        return _answered(native.timeline(timeline, min_salience=sent.min_salience, limit=sent.limit))
    least = service.settings.min_salience
    return _answered(native.timeline(timeline, min_salience=least, fewest=FEWEST, limit=sent.limit))


@contract.operation(
    blueprint,
    "/time-expressions",
    operationId="findTimeExpressions",
    **_documented(AboutQuerySchema, TimeExpressionsSchema, "The time expressions."),
)
def find_time_expressions() -> Response:
    """Read an article and give its time expressions alone

    What a timeline has as its time_expressions, many times as fast: no sentence is parsed. Nothing is stored.
    """
    timeline = _read(_sent(submission.OF_TIMES), state(current_app).reader.times)
    return _answered(native.time_expressions(timeline.articles[0]))


def _sent(takes: submission.Query) -> Submission:
    if request.accept_mimetypes and not request.accept_mimetypes.best_match([submission.JSON]):
        raise problems.Problem(problems.NOT_ACCEPTABLE, f"An answer is given as {submission.JSON} only.")
    sent = submission.read(request, state(current_app).settings, takes)
    g.text_length = len(sent.article.text)
    return sent


def _read(sent: Submission, read: Callable[..., Timeline]) -> Timeline:
    try:
        return read(sent.article, check=Deadline(state(current_app).settings.deadline_seconds))
    except ArticleError as error:
        raise sent.problem(error) from None


def _answered(answer: native.Json) -> Response:
    return Response(native.render(answer), content_type=submission.JSON)
