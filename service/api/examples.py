"""The examples in the contract: requests, and the answers that the service really gave.

`record` asks again and writes the answers down; a test fails when they are no longer what the service says.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, TextIO

from flask import Flask

from ..settings import Settings
from ..text.article import Article
from ..timeline.timeline import Timeline
from .state import Reader

PATH = Path(__file__).parent / "examples.json"

Example = dict[str, Any]
MakeApp = Callable[[Settings, Reader, TextIO], Flask]


class _Unready:
    """A reader whose parser is not loaded, and that fails when it is used all the same."""

    def timeline(self, article: Article, *, check: Callable[[], None]) -> Timeline:
        raise ZeroDivisionError

    def times(self, article: Article, *, check: Callable[[], None]) -> Timeline:
        raise ZeroDivisionError

    def ready(self) -> bool:
        return False


@cache
def kept() -> tuple[Example, ...]:
    """The examples as the repository keeps them.

    Each has a ``name``, a ``summary``, a ``request`` (path, and where needed method, query, headers, body), the
    ``status`` and ``answer``; ``settings`` where it takes other ones, ``unready`` where it takes a service that fails.
    """
    return tuple(json.loads(PATH.read_text(encoding="utf-8")))


def replay(example: Example, make_app: MakeApp, reader: Reader) -> tuple[int, Any]:
    """Ask the request of an example; gives the status and the body."""
    request = example["request"]
    used = _Unready() if example.get("unready") else reader
    app = make_app(Settings(**example.get("settings", {})), used, StringIO())
    body = request.get("body")
    answer = app.test_client().open(
        request["path"],
        method=request.get("method", "POST"),
        query_string=request.get("query"),
        headers={"Content-Type": "application/json", **request.get("headers", {})},
        data=json.dumps(body) if isinstance(body, dict) else body,
    )
    return answer.status_code, json.loads(answer.data)


def record(make_app: MakeApp, reader: Reader) -> None:
    """Ask every example's request and keep the answers."""
    found = []
    for example in kept():
        status, answer = replay(example, make_app, reader)
        found.append(example | {"status": status, "answer": answer})
    PATH.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    kept.cache_clear()


def show(document: dict[str, Any]) -> None:
    """Put the examples where they belong in the contract: under the request's body and the answer's status."""
    for example in kept():
        request, status = example["request"], example["status"]
        operation = document["paths"][request["path"]][request.get("method", "POST").lower()]
        if status < 300 and "body" in request:
            media_type = request.get("headers", {}).get("Content-Type", "application/json")
            _add(operation["requestBody"]["content"][media_type], example, request["body"])
        (answered,) = operation["responses"][str(status)]["content"].values()
        _add(answered, example, example["answer"])


def _add(media: dict[str, Any], example: Example, value: Any) -> None:
    media.setdefault("examples", {})[example["name"]] = {"summary": example["summary"], "value": value}
