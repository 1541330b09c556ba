"""One line of a batch: an article as JSON to its timeline as JSON, or to a problem. Never raises."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from ..errors import ArticleError
from ..pipeline import Reader
from ..render import native
from ..settings import Settings
from ..text.article import Article
from ..timeline.choice import FEWEST
from ..timeline.timeline import Timeline

_FIELDS = tuple(field.name for field in fields(Article))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a run was asked for; ``min_salience`` is 0..1, None for the default of the settings."""

    settings: Settings
    min_salience: float | None
    times_only: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A line of the output, with its line end, and whether it is a problem."""

    line: bytes
    problem: bool


class LineReader:
    """Answers lines, one `Reader` for all."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._reader = Reader(options.settings)

    def answer(self, number: int, line: bytes) -> Answer:
        """The timeline of the article on this line under the article's id, or what is wrong with it."""
        sent: Mapping[str, Any] = {}
        try:
            sent = _decode(line)
            return _written(self._answer(_article(sent)), problem=False)
        except _NotAnArticle as error:
            problem = _problem("invalid-request", "The line is not an article", 422, str(error), error.field)
        except ArticleError as error:
            problem = _problem(error.slug, error.title, 422, error.detail, error.field)
        except Exception as error:  # one article must not end a run over millions; the line says what happened
            problem = _problem("internal-error", "The service failed", 500, f"{type(error).__name__}: {error}")
        name = sent.get("id")
        about = {"id": name} if isinstance(name, str | int) else {}
        return _written({**about, "line": number, "problem": problem}, problem=True)

    def _answer(self, article: Article) -> dict[str, Any]:
        """No deadline: nobody waits for a line, and a busy machine must not change what a run over an archive finds."""
        if self._options.times_only:
            return native.time_expressions(self._reader.times(article).articles[0])
        timeline = self._reader.timeline(article)
        return {**self._chosen(timeline), "id": timeline.articles[0].id}

    def _chosen(self, timeline: Timeline) -> dict[str, Any]:
        if self._options.min_salience is None:
            return native.timeline(timeline, min_salience=self._options.settings.min_salience, fewest=FEWEST)
        return native.timeline(timeline, min_salience=self._options.min_salience)


class _NotAnArticle(ValueError):
    def __init__(self, detail: str, field: str | None = None) -> None:
        super().__init__(detail)
        self.field = field


def _decode(line: bytes) -> Mapping[str, Any]:
    try:
        sent = json.loads(line.decode("utf-8-sig"))
    except RecursionError:
        raise _NotAnArticle("The JSON is nested too deeply.") from None
    except ValueError as error:
        raise _NotAnArticle(f"The line is not JSON in UTF-8: {error}") from None
    if not isinstance(sent, dict):
        raise _NotAnArticle("The line is not a JSON object.")
    return sent


def _article(sent: Mapping[str, Any]) -> Article:
    """The request's fields; ``lang`` is another name of ``language``, null is absent, and all else is passed over."""
    given: dict[str, Any] = {"language": sent.get("lang"), "text": ""} | {
        n: sent[n] for n in _FIELDS if sent.get(n) is not None
    }
    if isinstance(given.get("id"), int):
        given["id"] = str(given["id"])
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            raise _NotAnArticle("This must be a string.", name)
    return Article(**given)


def _problem(slug: str, title: str, status: int, detail: str, field: str | None = None) -> dict[str, Any]:
    """RFC 9457, with the pointer of the field that is wrong."""
    problem = {"type": f"/problems/{slug}", "title": title, "status": status, "detail": detail}
    return problem | ({"errors": [{"pointer": f"#/{field}", "detail": detail}]} if field else {})


def _written(answer: Mapping[str, Any], *, problem: bool) -> Answer:
    return Answer(native.render(answer) + b"\n", problem)
