"""Every subcommand is listed with what it does, and says how it went by its exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from service import api, cli
from service.cli import COMMANDS, main
from service.settings import PREFIX

ROOT = Path(__file__).parents[2]
NAMES = [command.name for command in COMMANDS]


def _help(capsys, *arguments: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--help"])

    assert ended.value.code == 0
    return " ".join(capsys.readouterr().out.split())


def test_the_commands_are_these():
    assert NAMES == ["batch", "explain", "serve", "openapi", "settings"]


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_help_lists_the_command(command, capsys):
    assert f"{command.name} {command.help}" in _help(capsys)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("batch", ["IN.jsonl", "OUT.jsonl", "--jobs N", "--min-salience X", "--times-only", "--force"]),
        ("explain", ["text", "--published DATE", "--timezone ZONE", "--language TAG", "--file FILE", "--times-only"]),
        ("serve", ["--host", "--port"]),
        ("openapi", []),
        ("settings", []),
    ],
)
def test_help_of_a_command_lists_its_options(name, options, capsys):
    shown = _help(capsys, name)

    assert [option for option in options if option not in shown] == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["batch", "in.jsonl"],
        ["batch", "in.jsonl", "out.jsonl", "--jobs", "0"],
        ["batch", "in.jsonl", "out.jsonl", "--min-salience", "1.5"],
        ["batch", "in.jsonl", "out.jsonl", "--min-salience", "nan"],
    ],
    ids=" ".join,
)
def test_wrong_arguments_end_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_the_package_runs():
    shown = subprocess.run(
        [sys.executable, "-m", "service", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert shown.stdout.startswith("dateline ")


def test_settings_are_shown_as_they_are(monkeypatch, capsys):
    monkeypatch.setenv(f"{PREFIX}MAX_TEXT_LENGTH", "1234")

    assert main(["settings"]) == 0
    assert "DATELINE_MAX_TEXT_LENGTH=1234  # characters" in capsys.readouterr().out


def test_a_setting_that_cannot_be_read_is_named(monkeypatch, capsys):
    monkeypatch.setenv(f"{PREFIX}MAX_TEXT_LENGTH", "many")

    assert main(["settings"]) == 1
    assert "DATELINE_MAX_TEXT_LENGTH" in capsys.readouterr().err


def test_openapi_prints_the_contract(monkeypatch, capsys):
    monkeypatch.setattr(api, "openapi_yaml", lambda: "openapi: 3.0.3\n")

    assert main(["openapi"]) == 0
    assert capsys.readouterr().out == "openapi: 3.0.3\n"


def test_serve_listens_where_it_is_told(monkeypatch):
    heard = []

    class App:
        def run(self, **where):
            heard.append(where)

    monkeypatch.setattr(api, "create_app", lambda settings: App())

    assert main(["serve", "--host", "0.0.0.0", "--port", "9000"]) == 0
    assert heard == [{"host": "0.0.0.0", "port": 9000, "threaded": True}]


def test_an_interruption_ends_with_130(monkeypatch):
    def interrupted(options):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "parser", lambda: _Parser(interrupted))

    assert main([]) == 130


class _Parser:
    """A parser of arguments that always asks for one thing."""

    def __init__(self, run):
        self.run = run

    def parse_args(self, arguments):
        return self
