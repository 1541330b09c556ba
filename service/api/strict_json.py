"""JSON as it is sent to the service, read strictly."""

from __future__ import annotations

import json
from typing import Any


class Malformed(ValueError):
    """The bytes are not a JSON text; the message says what is wrong and never repeats what was sent."""


def decode(data: bytes) -> str:
    """The characters of a body. A byte order mark is no part of the text (RFC 8259, section 8.1)."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Malformed(f"The body is not UTF-8: byte {error.start} cannot be read.") from None


def parse(text: str) -> Any:
    """A JSON text, by RFC 8259 and no more: no NaN, no name twice in an object, no nesting without end."""
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except Malformed:
        raise
    except json.JSONDecodeError as error:
        raise Malformed(
            f"Not JSON, at line {error.lineno}, column {error.colno}: {error.msg.removesuffix(' at')}."
        ) from None
    except RecursionError:
        raise Malformed("Not an article: the JSON is nested too deeply.") from None
    except ValueError:  # an integer with more digits than Python converts
        raise Malformed("Not an article: the JSON holds a number that is too long.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Malformed("Not JSON that can be relied on: an object has the same name twice.")
    return found


def _no_constant(name: str) -> Any:
    raise Malformed(f"Not JSON: {name} is no JSON number.")
