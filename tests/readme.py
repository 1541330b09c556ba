"""The parts of README.md that the code writes: ``python -m tests.readme`` puts them in anew (``make readme``).

Each stands between ``<!-- generated: NAME -->`` and ``<!-- end -->``; test_documentation.py fails where one is stale.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from service.api import create_app, problems
from service.cli import COMMANDS
from service.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PART = re.compile(r"(?<=<!-- generated: )(\w+)( -->\n)(.*?)(?=<!-- end -->)", re.DOTALL)

SEED = "seeds/mehr-isil-leaves-raqqa.json"
REQUEST = f"curl -s localhost:8000/v1/timelines -H 'Content-Type: application/json' -d @{SEED}"

_CUT = "…"
_WIDTH = 112


@cache
def answer() -> dict[str, Any]:
    """What the service answers to the README's request."""
    client = create_app(Settings(), log=io.StringIO()).test_client()
    response = client.post(
        "/v1/timelines", data=(ROOT / SEED).read_bytes(), headers={"Content-Type": "application/json"}
    )
    if response.status_code != 200:
        raise ValueError(response.text)
    return dict(response.json)


def shortened(whole: Mapping[str, Any]) -> dict[str, Any]:
    """The same with one event and the time expression that dates it; a cut stands for the rest.

    The event is the most salient one that is told once: the tellings of another would fill the page.
    """
    once = (e for e in whole["events"] if "time_expression" in e["when"] and "reports" not in e)
    event = max(once, key=lambda e: e["salience"])
    time = next(t for t in whole["time_expressions"] if t["id"] == event["when"]["time_expression"])
    kept = {"events": [_CUT, event, _CUT], "undated": [_CUT], "time_expressions": [_CUT, time, _CUT]}
    return {**whole, **kept}


def example() -> str:
    """The request and its answer, shortened."""
    shown = _shown(shortened(answer())).replace(f'"{_CUT}"', _CUT)
    return f"```sh\n{REQUEST}\n```\n\n```js\n{shown}\n```\n"


def settings() -> str:
    """The table of settings."""
    rows = [(f"`{PREFIX}{f.name.upper()}`", f"`{f.default}`", str(f.metadata["help"])) for f in fields(Settings)]
    return _table(("variable", "default", "what it is"), rows)


def commands() -> str:
    """The table of subcommands."""
    return _table(("command", "what it does"), [(f"`{command.name}`", command.help) for command in COMMANDS])


def errors() -> str:
    """The table of problem types."""
    rows = [(str(int(kind.status)), f"`{kind.path}`", kind.title) for kind in problems.TYPES]
    return _table(("status", "type", "title"), sorted(rows, key=lambda row: row[0]))


PARTS: Mapping[str, Callable[[], str]] = {
    "example": example,
    "settings": settings,
    "commands": commands,
    "errors": errors,
}


def written(page: str) -> str:
    """The page with every generated part written anew. KeyError for a part that nothing writes."""
    return PART.sub(lambda part: f"{part[1]}{part[2]}{PARTS[part[1]]()}", page)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _shown(value: Any, indent: str = "") -> str:
    """JSON, with what fits in a line on one line."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(flat) < _WIDTH or not isinstance(value, dict | list):
        return flat
    deeper = indent + "  "
    if isinstance(value, dict):
        inner = [f"{json.dumps(name)}: {_shown(member, deeper)}" for name, member in value.items()]
        return "{\n" + ",\n".join(deeper + line for line in inner) + f"\n{indent}}}"
    return "[\n" + ",\n".join(deeper + _shown(member, deeper) for member in value) + f"\n{indent}]"


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
