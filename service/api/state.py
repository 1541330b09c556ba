"""What an application holds beside Flask: its settings, its reader and its log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from flask import Flask
from structlog.typing import FilteringBoundLogger

from ..settings import Settings
from ..text.article import Article
from ..timeline.timeline import Timeline

_NAME = "dateline"


class Reader(Protocol):
    """What the service needs of `pipeline.Reader`."""

    def timeline(self, article: Article, *, check: Callable[[], None]) -> Timeline: ...

    def times(self, article: Article, *, check: Callable[[], None]) -> Timeline: ...

    def ready(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class State:
    settings: Settings
    reader: Reader
    log: FilteringBoundLogger


def hold(app: Flask, held: State) -> None:
    app.extensions[_NAME] = held


def state(app: Flask) -> State:
    """The state that `hold` gave to this application."""
    held: State = app.extensions[_NAME]
    return held
