"""The shapes of requests: what may be sent, and what is said of it when it does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import marshmallow as ma
from marshmallow import validate

from ..timeline.choice import FEWEST
from .problems import Fault

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)


class _Line(ma.fields.String):
    """A short string; ``longest`` in characters."""

    default_error_messages = {  # noqa: RUF012 - marshmallow reads it off the class
        "invalid": "This must be a string.",
        "null": "This must be a string; leave the field out when there is no value.",
        "invalid_utf8": "This must be UTF-8.",
        "required": "This field is required.",
    }

    def __init__(self, longest: int, description: str, example: str, pattern: str | None = None) -> None:
        too_long = f"This must be 1 to {longest} characters long."
        checks: list[validate.Validator] = [validate.Length(min=1, max=longest, error=too_long)]
        if pattern is not None:
            checks.append(
                validate.Regexp(pattern, error="This must be an address that begins with http:// or https://.")
            )
        super().__init__(validate=checks, metadata={"description": description, "example": example})


class _Number(ma.fields.Float):
    """A number in a query string, written as JSON writes one, between ``least`` and ``most``."""

    default_error_messages = {"invalid": "This must be a number."}  # noqa: RUF012

    def _validated(self, value: Any) -> Any:
        if not (isinstance(value, str) and _NUMBER.fullmatch(value)):
            raise self.make_error("invalid")
        return super()._validated(value)


class _Count(ma.fields.Integer):
    """A whole number in a query string."""

    default_error_messages = {"invalid": "This must be a whole number."}  # noqa: RUF012

    def _validated(self, value: Any) -> Any:
        if not (isinstance(value, str) and _NUMBER.fullmatch(value)):
            raise self.make_error("invalid")
        return super()._validated(value)


class _Sent(ma.Schema):
    error_messages = {"unknown": "There is no such field."}  # noqa: RUF012

    class Meta:
        unknown = ma.RAISE


class _WithText(_Sent):
    text = ma.fields.String(
        required=True,
        validate=validate.Length(min=1, error="This must not be empty."),
        error_messages=_Line.default_error_messages,
        metadata={
            "description": "The article's text as it stands, with headline, bylines, dateline and page furniture. "
            "Every offset in the answer counts code points of this string.",
        },
    )


class _About(_Sent):
    """What may be said of an article beside its text."""

    published_at = _Line(
        200,
        "When it was published: an ISO 8601 date or date-time, or a date in words. The publisher's own calendar day is "
        "what “Thursday” is counted from. Without it the article's byline or dateline is used.",
        "2017-06-01",
    )
    timezone = _Line(100, "The publisher's time zone, by its IANA name.", "Asia/Tehran")
    language = _Line(35, "The language of the text, as a BCP 47 tag; found from the text when absent.", "en")
    title = _Line(1_000, "The headline, when it is kept apart from the text.", "Russian airstrikes hit Daesh convoy")
    source = _Line(500, "Who published it.", "Press TV")
    url = _Line(4_000, "Where it was published.", "https://example.org/news/1", pattern=r"^https?://\S+$")
    id = _Line(500, "The publisher's own identifier, given back in the answer.", "cms-4711")


class ArticleSchema(_About, _WithText):
    """An article as it is sent. Only the text is required."""


class SelectionSchema(_Sent):
    """Query parameters that choose among the events."""

    error_messages = {"unknown": "There is no such query parameter."}  # noqa: RUF012
    min_salience = _Number(
        validate=validate.Range(min=0, max=1, error="This must be between 0 and 1."),
        metadata={
            "description": "Leave out events of less salience than this; 0 gives all. Without it what an editor would "
            f"keep is left, and the {FEWEST} most salient events of an article where that is fewer.",
            "example": 0.3,
        },
    )
    limit = _Count(
        validate=validate.Range(min=1, error="This must be 1 or more."),
        metadata={
            "description": "Give at most this many events: the most salient ones, still in order.",
            "example": 20,
        },
    )


class NoQuerySchema(_Sent):
    """No query parameters: a JSON body holds all there is to say."""

    error_messages = SelectionSchema.error_messages


class TextQuerySchema(_About, SelectionSchema):
    """Query parameters beside a text/plain body, which can hold nothing but the text."""

    error_messages = SelectionSchema.error_messages


class AboutQuerySchema(_About):
    """The same where there are no events to choose among."""

    error_messages = SelectionSchema.error_messages


def faults(messages: Mapping[str, Any], fault: Callable[[str, str], Fault]) -> Iterator[Fault]:
    """The faults in marshmallow's messages, which are a list of sentences for each name."""
    for name, said in messages.items():
        for sentence in said:
            yield fault(str(name), sentence)
