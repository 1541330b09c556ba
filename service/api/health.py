"""Health: whether the process lives, and whether it can read articles."""

from __future__ import annotations

from flask import Response, current_app
from flask_smorest import Blueprint

from ..render import native
from . import contract, problems, submission
from .answers import HealthSchema
from .state import state

blueprint = Blueprint("health", __name__, description="For whatever watches the service.")

_OK = {"status": "ok"}
_ANSWER = {
    "description": "All is well.",
    "headers": contract.REQUEST_ID_HEADER,
    "content": {submission.JSON: {"schema": HealthSchema, "example": _OK}},
}


@contract.operation(
    blueprint, "/healthz", operationId="getHealth", responses={"200": _ANSWER, **contract.problem_responses(500)}
)
def get_health() -> Response:
    """Tell whether the process lives"""
    return Response(native.render(_OK), content_type=submission.JSON)


@contract.operation(
    blueprint, "/readyz", operationId="getReadiness", responses={"200": _ANSWER, **contract.problem_responses(500, 503)}
)
def get_readiness() -> Response:
    """Tell whether the parser is loaded, so that articles can be read"""
    if not state(current_app).reader.ready():
        retry = {"Retry-After": str(problems.RETRY_AFTER_SECONDS)}
        raise problems.Problem(problems.NOT_READY, "The parser is not loaded yet.", headers=retry)
    return Response(native.render(_OK), content_type=submission.JSON)
