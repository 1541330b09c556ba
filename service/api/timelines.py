"""Timelines: an article is sent, its timeline is the answer, and nothing is kept."""

from __future__ import annotations

from flask import Response, current_app, g, request
from flask_smorest import Blueprint

from ..deadline import Deadline
from ..errors import ArticleError
from ..render import native
from . import contract, problems, submission
from .answers import TimelineSchema
from .schemas import ArticleSchema, TextQuerySchema
from .state import state

blueprint = Blueprint("timelines", __name__, url_prefix="/v1", description="Articles in, timelines out.")


@contract.operation(
    blueprint,
    "/timelines",
    method="POST",
    operationId="createTimeline",
    parameters=[{"in": "query", "schema": TextQuerySchema}],
    requestBody={
        "required": True,
        "description": "An article: as JSON, or its bare text with everything else in the query.",
        "content": {submission.JSON: {"schema": ArticleSchema}, submission.TEXT: {"schema": contract.PLAIN_TEXT}},
    },
    responses={
        "200": {
            "description": "The timeline.",
            "headers": contract.REQUEST_ID_HEADER,
            "content": {submission.JSON: {"schema": TimelineSchema}},
        },
        **contract.problem_responses(400, 406, 413, 415, 422, 500, 503),
    },
)
def create_timeline() -> Response:
    """Read an article and give its timeline

    The same article gives the same timeline, byte for byte, on any day and on any machine. Nothing is stored.
    """
    if request.accept_mimetypes and not request.accept_mimetypes.best_match([submission.JSON]):
        raise problems.Problem(problems.NOT_ACCEPTABLE, f"A timeline is given as {submission.JSON} only.")
    service = state(current_app)
    sent = submission.read(request, service.settings)
    g.text_length = len(sent.article.text)
    try:
        timeline = service.reader.timeline(sent.article, check=Deadline(service.settings.deadline_seconds))
    except ArticleError as error:
        raise sent.problem(error) from None
    least = service.settings.min_salience if sent.min_salience is None else sent.min_salience
    answer = native.timeline(timeline, min_salience=least, limit=sent.limit)
    return Response(native.render(answer), content_type=submission.JSON)
