"""The project's pages say what is true: commands, settings, dependencies, examples and links are held to the code."""

from __future__ import annotations

import io
import re
import shlex
import tomllib
from contextlib import redirect_stdout
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml

from service import __version__
from service.api import create_app
from service.cli import COMMANDS, parser
from service.events.event import Kind, Status, WhenBasis
from service.pipeline import Reader
from service.settings import PREFIX, Settings
from service.text.article import Article
from tests import readme

ROOT = readme.ROOT
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "DECISIONS.md")
WITHIN = ("service/README.md", "bench/README.md", "seeds/README.md", "tests/corpus/README.md")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = re.compile(r"^<!-- example: (\S+) -->\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)]+)\)")
# Paths that only one machine has, and where packages come from.
PRIVATE = re.compile(
    r"/(?:home|Users|root|tmp|work|mnt|srv)/|[A-Z]:\\|--(?:extra-)?index-url\b|--find-links\b|"
    r"https?://[^\s/]*(?:pypi|pythonhosted|artifactory|nexus|devpi|npmjs|huggingface)[^\s/]*"
)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code(text: str, *wanted: str) -> str:
    """All fenced code of a page in these languages."""
    return "\n".join(body for language, body in FENCED.findall(text) if language in wanted)


def prose(text: str) -> str:
    return FENCED.sub("", text)


def commands(text: str, program: str, *, inline: bool = True) -> list[list[str]]:
    """What a page's command lines hand to this program, in words, without comments; ``inline``: those in prose too."""
    lines = code(text, "sh").splitlines() + (re.findall(r"`([^`\n]+)`", prose(text)) if inline else [])
    found = [shlex.split(line, comments=True) for line in lines if line.count("'") % 2 == 0]
    return [words[1:] for words in found if words[:1] and Path(words[0]).name == program]


def targets() -> list[str]:
    phony = re.search(r"^\.PHONY: (.*)", page("Makefile"), re.MULTILINE)
    assert phony is not None
    return phony[1].split()


# --- README.md -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", readme.PARTS)
def test_what_is_generated_is_what_the_code_says(part: str) -> None:
    standing = {name: text for name, _, text in readme.PART.findall(page("README.md"))}

    assert standing.get(part) == readme.PARTS[part](), "run `make readme`"


def test_no_part_is_marked_twice_or_written_by_nothing() -> None:
    marked = re.findall(r"<!-- generated: (\w+) -->", page("README.md"))

    assert sorted(marked) == sorted(readme.PARTS)


def test_the_page_begins_with_three_sentences_and_two_commands() -> None:
    title, sentences, block = page("README.md").split("\n\n")[:3]

    assert title.startswith("# Dateline")
    assert len(re.findall(r"\.(?:\s|$)", sentences)) == 3
    assert [words[0] for words in commands(block, "make")] == ["serve", "test"]


def test_the_answer_shown_is_cut_and_nothing_else() -> None:
    whole = readme.answer()
    shown = readme.shortened(whole)

    assert list(shown) == list(whole)
    for name in ("events", "undated", "time_expressions"):
        assert all(kept == "…" or kept in whole[name] for kept in shown[name])
    assert {name: v for name, v in shown.items() if "…" not in v} == {
        name: v for name, v in whole.items() if name not in ("events", "undated", "time_expressions")
    }


@pytest.mark.parametrize("request_line", commands(page("README.md"), "curl"), ids=lambda words: words[1])
def test_each_request_is_answered(request_line: list[str]) -> None:
    path = next(word for word in request_line if "localhost" in word).split(":8000", 1)[1]
    media_type = next(word for word in request_line if word.startswith("Content-Type: ")).removeprefix("Content-Type: ")
    file = ROOT / request_line[-1].removeprefix("@")

    client = create_app(Settings(), log=io.StringIO()).test_client()
    response = client.post(path, data=file.read_bytes(), content_type=media_type)

    assert response.status_code == 200
    assert response.json["events"]


def test_settings_are_all_named() -> None:
    named = set(re.findall(rf"`({PREFIX}\w+)`", page("README.md")))

    assert named == {PREFIX + field.name.upper() for field in fields(Settings)}


def test_fields_of_a_request_are_all_named() -> None:
    section = page("README.md").split("## What can be sent")[1].split("\n## ")[0]
    table = "".join(line.split("|")[1] for line in section.splitlines() if line.startswith("| `"))

    assert sorted(re.findall(r"`(\w+)`", table)) == sorted(field.name for field in fields(Article))


@pytest.mark.parametrize("schema", ["Timeline", "TimelineEvent", "When", "Bounds", "TimeExpression", "Problem"])
def test_members_of_an_answer_are_all_named(schema: str) -> None:
    members = yaml.safe_load(page("openapi.yaml"))["components"]["schemas"][schema]["properties"]
    text = page("README.md")
    named = set(re.findall(r"`(\w+)`", prose(text))) | set(re.findall(r'"(\w+)":', code(text, "js")))

    assert set(members) <= named


@pytest.mark.parametrize("values", [Status, Kind, WhenBasis])
def test_values_of_an_answer_are_all_named(values: type[StrEnum]) -> None:
    assert {value.value for value in values} <= set(re.findall(r"`(\w+)`", prose(page("README.md"))))


def test_subcommands_are_all_named() -> None:
    run = [words for name in PAGES for words in commands(page(name), "python") if words[:2] == ["-m", "service"]]
    used = {words[2] for words in run if len(words) > 2}
    named = set(re.findall(r"^\| `(\w+)` \|", readme.commands(), re.MULTILINE))

    assert named == {command.name for command in COMMANDS}
    assert used - {"COMMAND"} <= named


@pytest.mark.parametrize(
    "words", [w[2:] for w in commands(page("README.md"), "python", inline=False)], ids=lambda words: words[0]
)
def test_command_lines_are_understood(words: list[str]) -> None:
    parser().parse_args(words)


def test_the_library_example_runs() -> None:
    printed = io.StringIO()
    names: dict[str, Any] = {}
    with redirect_stdout(printed):
        exec(code(page("README.md"), "python"), names)

    assert printed.getvalue().startswith("2017-05-30 ")
    assert names["answer"]["events"]


# --- CONTRIBUTING.md -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("file", "text"), EXAMPLES.findall(page("CONTRIBUTING.md")), ids=lambda word: word[:40])
def test_what_contributing_shows_stands_in_its_file(file: str, text: str) -> None:
    assert text in page(file)


def test_a_form_of_words_takes_fewer_than_twenty_lines() -> None:
    shown = EXAMPLES.findall(page("CONTRIBUTING.md"))

    assert len(shown) == 2
    assert sum(len(text.splitlines()) for _, text in shown) < 20


def test_the_rule_that_contributing_shows_fires_on_its_phrases() -> None:
    (_, rule), (_, corpus) = EXAMPLES.findall(page("CONTRIBUTING.md"))
    name = re.findall(r'"([^"]+)"', rule)[0]
    phrases = tomllib.loads(corpus)["group"][0]["phrases"]

    assert phrases
    for phrase in phrases:
        text = re.sub(r"[\[\]]", "", phrase)
        timeline = Reader(Settings()).times(Article(text=f"{text}.", published_at="2017-06-01", language="en"))
        assert [time.mention.rule for time in timeline.articles[0].reading.times] == [name]


# --- DECISIONS.md and CHANGELOG.md -----------------------------------------------------------------------------------


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~;\[ ]", requirement)[0] for requirement in requirements}


@pytest.mark.parametrize(
    ("heading", "requirements"),
    [
        ("When the service runs:", PROJECT["dependencies"]),
        ("When it is developed:", PROJECT["optional-dependencies"]["dev"]),
    ],
    ids=["runtime", "dev"],
)
def test_each_dependency_has_its_reason_and_no_other(heading: str, requirements: list[str]) -> None:
    table = page("DECISIONS.md").split(heading)[1].split("\n\n")[1]
    rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", table, re.MULTILINE)

    assert [name for name, _ in rows] == sorted(_names(requirements))
    assert [name for name, reason in rows if len(reason.split()) < 4] == []


def test_the_lock_file_is_of_these_dependencies() -> None:
    pins = re.split(r"\n(?=\S)", page("requirements.lock"))
    ours = {re.split("[=\\[]", pin)[0] for pin in pins if "dateline (pyproject.toml)" in pin}

    assert ours == _names([*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]), "run `make lock`"


def test_the_changelog_has_what_is_unreleased_or_the_version() -> None:
    headings = re.findall(r"^## \[([^\]]+)\]", page("CHANGELOG.md"), re.MULTILINE)

    assert headings[0] == "Unreleased"


def test_the_version_is_one() -> None:
    assert PROJECT["version"] == __version__


# --- all pages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
def test_make_targets_exist(name: str) -> None:
    asked = {word for words in commands(page(name), "make") for word in words if re.fullmatch(r"[a-z]+", word)}

    assert asked <= set(targets())


@pytest.mark.parametrize("name", [*PAGES, *WITHIN])
def test_links_within_lead_somewhere(name: str) -> None:
    for link in LINK.findall(prose(page(name))):
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings], link


@pytest.mark.parametrize("name", PAGES)
def test_files_that_are_named_exist(name: str) -> None:
    named = re.findall(r"`((?:service|tests|bench|seeds)/[\w./-]*)`", prose(page(name)))

    assert [file for file in named if not (ROOT / file).exists()] == []


@pytest.mark.parametrize("name", [*PAGES, *WITHIN])
def test_no_page_holds_what_belongs_to_one_machine(name: str) -> None:
    assert PRIVATE.findall(page(name)) == []


@pytest.mark.parametrize(
    "text",
    ["see /home/ann/dateline", "in /tmp/x", r"C:\dateline", "pip --index-url x", "https://pypi.org/simple"],
)
def test_what_belongs_to_one_machine_is_recognised(text: str) -> None:
    assert PRIVATE.search(text)
