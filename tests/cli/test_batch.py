"""A file of articles becomes a file of timelines: in order, whole or not at all, and without losing what was done."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from service.api import create_app
from service.cli import batch, line, main
from service.cli.work import answers
from service.pipeline import Reader
from service.settings import Settings

ROOT = Path(__file__).parents[2]
GOOD = {"id": "a", "text": "The bridge was closed on Tuesday.", "published_at": "2017-06-01", "language": "en"}


@pytest.fixture(name="files")
def _files(tmp_path):
    return tmp_path / "in.jsonl", tmp_path / "out.jsonl"


def _write(path: Path, *lines: object) -> None:
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), "utf-8")


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _run(files, *options: str) -> list[dict]:
    assert main(["batch", *map(str, files), "--times-only", *options]) == 0
    return _rows(files[1])


def _hidden(files) -> list[Path]:
    return list(files[1].parent.glob(".*"))


def test_each_article_gets_its_timeline_in_order(files):
    _write(files[0], *({**GOOD, "id": name} for name in "cab"))

    rows = _run(files)

    assert [row["id"] for row in rows] == ["c", "a", "b"]
    assert [t["value"] for t in rows[0]["time_expressions"]] == ["2017-05-30"]
    assert rows[0]["article"]["id"] == "c"


def test_an_article_without_an_id_is_named_after_its_text(files):
    _write(files[0], {key: value for key, value in GOOD.items() if key != "id"})

    row = _run(files)[0]

    assert row["id"] == row["article"]["id"]


def test_corpus_files_are_taken_as_they_are(files):
    """Keys that are no field of an article say nothing; ``lang`` is its language and null is nothing."""
    gold = {"lang": "en", "timexes": [], "events": [{"start": 0}], "name": 3, "title": None, "source": None}
    _write(files[0], {key: value for key, value in GOOD.items() if key != "language"} | gold)

    row = _run(files)[0]

    assert "problem" not in row
    assert row["warnings"] == []
    assert "title" not in row["article"]


def test_a_null_date_is_looked_for_in_the_text(files):
    text = "Bridge closed\n\nThu Jun 1, 2017 9:14AM\n\nThe old bridge over the river was closed on Tuesday.\n"
    _write(files[0], {"text": text, "published_at": None, "language": "en"})

    assert _run(files)[0]["article"]["published_at"]["value"] == "2017-06-01T09:14:00"


@pytest.mark.parametrize(
    ("sent", "type", "field"),
    [
        pytest.param("{", "invalid-request", None, id="not JSON"),
        pytest.param('"text"', "invalid-request", None, id="not an object"),
        pytest.param("[" * 100_000, "invalid-request", None, id="nested beyond reason"),
        pytest.param({**GOOD, "text": 7}, "invalid-request", "text", id="text is a number"),
        pytest.param({**GOOD, "title": ["x"]}, "invalid-request", "title", id="title is a list"),
        pytest.param({**GOOD, "text": "  "}, "unreadable-text", "text", id="blank text"),
        pytest.param({"id": "a"}, "unreadable-text", "text", id="no text"),
        pytest.param({**GOOD, "text": "a\x00b"}, "unreadable-text", "text", id="NUL"),
        pytest.param({**GOOD, "title": "\ud800"}, "unreadable-text", "title", id="half of a pair"),
        pytest.param({**GOOD, "published_at": None}, "missing-publication-date", "published_at", id="no date"),
        pytest.param(
            {**GOOD, "published_at": "2017-02-30"}, "unreadable-publication-date", "published_at", id="no such day"
        ),
        pytest.param({**GOOD, "timezone": "Mars/Base"}, "unknown-time-zone", "timezone", id="no such zone"),
        pytest.param({**GOOD, "language": "tlh"}, "unsupported-language", "language", id="no such language"),
    ],
)
def test_a_bad_line_is_a_problem_and_not_the_end(sent, type, field, files):
    _write(files[0], GOOD, sent, GOOD)

    first, row, last = _run(files)

    assert "problem" not in first
    assert "problem" not in last
    assert row["line"] == 2
    assert row["problem"]["type"] == f"/problems/{type}"
    assert row["problem"]["status"] == 422
    assert [e["pointer"] for e in row["problem"].get("errors", [])] == ([f"#/{field}"] if field else [])
    assert row.get("id") == (sent["id"] if isinstance(sent, dict) else None)


def test_a_run_has_no_deadline(files, monkeypatch):
    """What a run over an archive finds does not depend on how busy the machine is."""
    monkeypatch.setenv("DATELINE_DEADLINE_SECONDS", "0")
    _write(files[0], GOOD)

    assert "problem" not in _run(files)[0]


def test_a_fault_of_ours_is_a_problem_too(files, monkeypatch):
    monkeypatch.setattr(line.native, "timeline", lambda *_, **__: 1 / 0)
    _write(files[0], GOOD)

    assert main(["batch", *map(str, files)]) == 0
    (row,) = _rows(files[1])

    assert (row["id"], row["problem"]["status"]) == ("a", 500)
    assert "ZeroDivisionError" in row["problem"]["detail"]


def test_blank_lines_are_passed_over(files):
    _write(files[0], "", GOOD, "   ", {**GOOD, "id": "b"})

    assert [row["id"] for row in _run(files)] == ["a", "b"]


def test_an_empty_file_is_answered_with_one(files):
    files[0].touch()

    assert _run(files) == []


def test_a_byte_order_mark_is_no_part_of_the_json(files):
    files[0].write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\n")

    assert "problem" not in _run(files)[0]


def test_a_finished_file_is_left_alone(files, capsys):
    _write(files[0], GOOD)
    files[1].write_text("done\n")

    assert main(["batch", *map(str, files)]) == 0
    assert files[1].read_text() == "done\n"
    assert "--force" in capsys.readouterr().err


def test_force_does_it_again(files):
    _write(files[0], GOOD)
    files[1].write_text("done\n")

    assert _run(files, "--force")[0]["id"] == "a"


def test_nothing_stands_there_before_all_is_done(files, monkeypatch):
    _write(files[0], *({**GOOD, "id": str(n)} for n in range(5)))
    _interrupt(monkeypatch, files, after=3)

    assert not files[1].exists()
    assert len(_hidden(files)) == 1


def test_an_interrupted_run_goes_on_where_it_stopped(files, monkeypatch):
    _write(files[0], *({**GOOD, "id": str(n)} for n in range(5)))
    _interrupt(monkeypatch, files, after=3)
    _break_off_last_line(files)
    read = _count_reading(monkeypatch)

    rows = _run(files)

    assert [row["id"] for row in rows] == ["0", "1", "2", "3", "4"]
    assert read == [3, 4, 5]
    assert _hidden(files) == []


@pytest.mark.parametrize("changed", ["input", "options"])
def test_what_was_done_for_another_input_is_not_gone_on_with(changed, files, monkeypatch):
    _write(files[0], *({**GOOD, "id": str(n)} for n in range(3)))
    _interrupt(monkeypatch, files, after=2)
    if changed == "input":
        _write(files[0], *({**GOOD, "id": str(n)} for n in range(5, 8)))
    read = _count_reading(monkeypatch)

    _run(files, *(["--min-salience", "0.5"] if changed == "options" else []))

    assert read == [1, 2, 3]


def test_force_forgets_what_was_done(files, monkeypatch):
    _write(files[0], *({**GOOD, "id": str(n)} for n in range(3)))
    _interrupt(monkeypatch, files, after=2)
    read = _count_reading(monkeypatch)

    _run(files, "--force")

    assert read == [1, 2, 3]


@pytest.mark.parametrize("where", ["input", "folder"])
def test_files_that_are_not_there_end_with_1(where, files, capsys):
    _write(files[0], GOOD)
    source = files[0].with_name("none.jsonl") if where == "input" else files[0]
    target = files[1] if where == "input" else files[1].parent / "none" / "out.jsonl"

    assert main(["batch", str(source), str(target)]) == 1
    assert "No such file" in capsys.readouterr().err


def test_the_input_is_never_written_over(files, capsys):
    _write(files[0], GOOD)

    assert main(["batch", str(files[0]), str(files[0]), "--force"]) == 1
    assert "is the input" in capsys.readouterr().err


def test_nobody_is_told_of_progress_without_a_terminal(files, capsys):
    _write(files[0], GOOD)
    _run(files)

    assert capsys.readouterr() == ("", "")


def test_progress_is_told_on_a_terminal(files, capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    _write(files[0], GOOD, "{")
    _run(files)

    told = capsys.readouterr()
    assert told.out == ""
    assert "2 of 2 articles" in told.err
    assert "1 problems" in told.err


def test_least_salience_is_heeded(files, monkeypatch):
    asked = []
    render = line.native.timeline
    monkeypatch.setattr(line.native, "timeline", lambda t, **options: asked.append(options) or render(t, **options))
    _write(files[0], GOOD)
    assert main(["batch", *map(str, files), "--min-salience", "0.25"]) == 0

    assert asked == [{"min_salience": 0.25}]


def test_times_alone_are_what_the_service_answers(files):
    _write(files[0], GOOD)
    client = create_app(Settings(), Reader(Settings()), io.StringIO()).test_client()
    fields = {name: value for name, value in GOOD.items() if value is not None}

    assert _run(files) == [client.post("/v1/time-expressions", json=fields).json]


def test_times_alone_load_no_parser(files):
    _write(files[0], GOOD)
    code = (
        "import sys; from service.cli import main; main(sys.argv[1:]); "
        "sys.exit(3 if {'spacy', 'flask'} & set(sys.modules) else 0)"
    )
    command = [sys.executable, "-c", code, "batch", *map(str, files), "--times-only"]

    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0


@pytest.mark.slow
def test_any_number_of_processes_gives_the_same_bytes(files):
    sent = [{**GOOD, "id": str(n), "text": f"{GOOD['text']} " * (1 + n % 7)} for n in range(40)]
    _write(files[0], *sent, "{", *sent)
    _run(files)
    one = files[1].read_bytes()
    files[1].unlink()
    _run(files, "--jobs", "2")

    assert hashlib.sha256(files[1].read_bytes()).hexdigest() == hashlib.sha256(one).hexdigest()


def _interrupt(monkeypatch, files, after: int) -> None:
    def stopping(lines, options, jobs):
        for count, answer in enumerate(answers(lines, options, jobs)):
            if count == after:
                raise KeyboardInterrupt
            yield answer

    with monkeypatch.context() as patch:
        patch.setattr(batch, "answers", stopping)
        assert main(["batch", *map(str, files), "--times-only"]) == 130


def _break_off_last_line(files) -> None:
    part = _hidden(files)[0]
    part.write_bytes(part.read_bytes()[:-10])


def _count_reading(monkeypatch) -> list[int]:
    """The numbers of the lines that are read from now on."""
    read = []

    def counting(lines, options, jobs):
        def noted():
            for number, text in lines:
                read.append(number)
                yield number, text

        return answers(noted(), options, jobs)

    monkeypatch.setattr(batch, "answers", counting)
    return read
