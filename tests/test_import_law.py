"""The import law of service/README.md, kept by reading the imports of every file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SERVICE = ROOT / "service"
FILES = sorted(SERVICE.rglob("*.py"))

# What each part of the package may import of the others; `errors` and `settings` are open to all.
STAGES = ("text", "times", "events", "timeline", "render")
MAY_IMPORT = {
    **{stage: set(STAGES[:n]) for n, stage in enumerate(STAGES)},
    "languages": {"text", "times", "events"},
    "errors": set(),
    "settings": set(),
    "deadline": set(),
    "pipeline": {"text", "times", "events", "timeline", "languages", "deadline"},
    "api": {*STAGES, "pipeline", "deadline"},
    "cli": {*STAGES, "pipeline", "deadline", "api"},  # api: for `serve` and `openapi` alone, see below
    "__init__": set(),
    "__main__": {"cli"},
}
FOR_ALL = {"errors", "settings", "__init__"}

# Who may import which library. A library that is not here may be imported by all.
ONLY = {
    "spacy": "events/parse.py",
    "dateparser": "times/literal.py",
    "flask": "api/",
    "flask_smorest": "api/",
    "flask_swagger_ui": "api/",
    "werkzeug": "api/",
    "marshmallow": "api/",
    "webargs": "api/",
    "apispec": "api/",
    "structlog": "api/",
    "argparse": "cli/",
    "os": ("settings.py", "cli/", "api/"),
    "locale": (),
    "random": (),
    "uuid": "api/",
}

# Data of the package or of the calendar, read once: the names of time zones, the words of a language.
READ_DATA = {"times/literal.py", "times/lexicon.py"}

CLOCK = {
    *(("datetime", name) for name in ("now", "today", "utcnow")),
    ("date", "today"),
    *(("time", name) for name in ("time", "time_ns", "localtime", "gmtime", "strftime", "ctime")),
}
STOPWATCH = {("time", name) for name in ("monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns")}


def _name(path: Path) -> str:
    return path.relative_to(SERVICE).as_posix()


def _part(path: Path) -> str:
    """The folder of the package, or the module of it, that a file belongs to."""
    return path.relative_to(SERVICE).parts[0].removesuffix(".py")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> Iterator[tuple[str, ...]]:
    """The absolute dotted name of every module that a file imports, wherever in it, as a tuple."""
    package = ("service", *path.relative_to(SERVICE).parts[:-1])
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else ()
            module = (*base, *(node.module.split(".") if node.module else ()))
            yield from ((*module, alias.name) for alias in node.names)


def _within(path: Path) -> set[str]:
    """The parts of the package that a file imports, its own left out."""
    own = [imported for imported in _imports(path) if imported[0] == "service"]
    parts = {
        imported[1] if (SERVICE / imported[1]).exists() or _is_module(imported[1]) else "__init__" for imported in own
    }
    return parts - {_part(path)}


def _is_module(name: str) -> bool:
    return (SERVICE / f"{name}.py").exists()


def _allowed(path: Path, where: str | tuple[str, ...]) -> bool:
    return _name(path).startswith(where)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_imports_flow_one_way(path):
    assert _within(path) <= MAY_IMPORT[_part(path)] | FOR_ALL


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_libraries_stay_where_they_belong(path):
    roots = {imported[0] for imported in _imports(path)}

    assert {name for name, where in ONLY.items() if name in roots and not _allowed(path, where)} == set()


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_imports_within_the_package_are_relative(path):
    absolute = [n for n in ast.walk(_tree(path)) if isinstance(n, ast.ImportFrom) and not n.level]

    assert [n.module for n in absolute if n.module and n.module.split(".")[0] == "service"] == []


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_the_command_line_prints(path):
    called = {node.func.id for node in _calls(path) if isinstance(node.func, ast.Name)}

    assert "print" not in called or _allowed(path, "cli/")


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_nobody_asks_what_day_it_is(path):
    """Durations may be measured at the edges of the package; log lines are stamped by the library that writes them."""
    asked = {_dotted(node.func) for node in _calls(path)}

    assert asked & CLOCK == set()
    assert asked & STOPWATCH == set() or _allowed(path, ("deadline.py", "cli/", "api/"))


@pytest.mark.parametrize("path", [p for p in FILES if _part(p) in STAGES], ids=_name)
def test_no_stage_reads_files_or_the_environment(path):
    called = {node.func.id for node in _calls(path) if isinstance(node.func, ast.Name)}
    methods = {node.func.attr for node in _calls(path) if isinstance(node.func, ast.Attribute)}

    assert called & {"open", "input", "hash", "exec", "eval"} == set()
    assert methods & {"read_text", "read_bytes", "getenv"} == set() or _name(path) in READ_DATA


@pytest.mark.parametrize("path", [p for p in FILES if _part(p) in STAGES], ids=_name)
def test_no_engine_file_names_a_language(path):
    assert "languages" not in _within(path)


def test_only_serve_and_openapi_reach_for_the_service():
    assert [_name(path) for path in FILES if _part(path) == "cli" and "api" in _within(path)] == ["cli/develop.py"]


def test_the_law_names_every_folder():
    law = (SERVICE / "README.md").read_text(encoding="utf-8")
    folders = {path.name for path in SERVICE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}

    assert [folder for folder in sorted(folders) if folder not in law] == []


def test_the_reader_of_imports_sees_each_form(tmp_path, monkeypatch):
    """The tests above hold nothing if this reader is blind."""
    monkeypatch.setitem(globals(), "SERVICE", tmp_path)
    file = tmp_path / "text" / "probe.py"
    file.parent.mkdir()
    (tmp_path / "times").mkdir()
    file.write_text("import spacy.util\nfrom ..times import find\nfrom .span import Span\nfrom .. import times, x\n")

    assert list(_imports(file)) == [
        ("spacy", "util"),
        ("service", "times", "find"),
        ("service", "text", "span", "Span"),
        ("service", "times"),
        ("service", "x"),
    ]
    assert _within(file) == {"times", "__init__"}


def _calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(_tree(path)) if isinstance(node, ast.Call)]


def _dotted(function: ast.expr) -> tuple[str, str]:
    """The last two names of what is called: ``datetime.datetime.now`` is ("datetime", "now")."""
    if not isinstance(function, ast.Attribute):
        return "", ""
    owner = function.value
    name = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
    return name, function.attr
