"""`explain` says of each time expression and each event why it was read so."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from service.cli import main

TEXT = "The bridge was closed on Tuesday."


def _explain(capsys, *arguments: str) -> str:
    assert main(["explain", *arguments]) == 0
    return capsys.readouterr().out


def test_a_time_expression_is_shown_with_its_rule_and_resolution(capsys):
    shown = _explain(capsys, TEXT, "--published", "2017-06-01", "--times-only")

    first, *rest = shown.splitlines()
    assert first == "published  2017-06-01  (from request), language en"
    assert "  t1   25-32      Tuesday                        DATE 2017-05-30 2017-05-30" in rest
    assert "       rule: weekday" in rest
    assert "       expression: Fields(weekday=1)" in rest
    assert "       assumed: week" in rest
    assert " ".join(line.strip() for line in rest[3:5]) == (
        "“Tuesday” is Tuesday 30 May 2017, the last Tuesday at or before Thursday 1 June 2017, because the clause is "
        "in the past tense."
    )
    assert "events" not in shown


def test_an_event_is_shown_with_the_reason_for_its_date(capsys):
    shown = _explain(capsys, TEXT, "--published", "2017-06-01")
    event = shown.split("\nevents\n")[1].splitlines()

    assert event[0].split()[:3] == ["1", "15-21", "2017-05-30"]
    assert event[1].strip().startswith("occurrence, happened, salience ")
    assert "t1: " in event[2]
    assert event[3].strip() == f"quote: {TEXT}"


def test_an_undated_event_is_shown_with_its_bounds(capsys):
    shown = _explain(capsys, "The minister will resign.", "--published", "2017-06-01")

    assert "no date" in shown.split("\nundated\n")[1]
    assert "bounds: not_before 2017-06-01" in shown


def test_a_date_that_stood_in_the_text_is_shown(capsys):
    shown = _explain(capsys, f"Bridge closed\n\nThu Jun 1, 2017 9:14AM\n\n{TEXT}", "--language", "en", "--times-only")

    assert '2017-06-01T09:14:00  (from byline, "Thu Jun 1, 2017 9:14AM")' in shown


def test_a_text_is_read_from_a_file_with_its_line_ends_as_they_are(capsys, tmp_path):
    file = tmp_path / "story.txt"
    file.write_bytes(b"One.\r\nIt was closed on Tuesday.")

    assert "  t1   23-30 " in _explain(capsys, "--file", str(file), "--published", "2017-06-01", "--times-only")


def test_a_text_is_read_from_the_standard_input(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(TEXT))

    assert "25-32      Tuesday" in _explain(capsys, "-", "--published", "2017-06-01", "--times-only")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param([TEXT, "--published", "2017-02-30"], "published_at: ", id="no such day"),
        pytest.param([TEXT], "published_at: There is no publication date", id="no date"),
        pytest.param([TEXT, "--published", "2017-06-01", "--language", "tlh"], "language: ", id="no such language"),
        pytest.param([TEXT, "--published", "2017-06-01", "--timezone", "Mars"], "timezone: ", id="no such zone"),
        pytest.param(["--published", "2017-06-01"], "give the text, or --file FILE", id="no text"),
        pytest.param([TEXT, "--file", "x"], "give the text, or --file FILE", id="two texts"),
        pytest.param(["--file", "there-is-none.txt"], "No such file", id="no such file"),
    ],
)
def test_what_cannot_be_read_ends_with_1_and_says_why(arguments, told, capsys):
    assert main(["explain", *arguments]) == 1
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert told in said


def test_a_file_that_is_no_text_ends_with_1(capsys, tmp_path):
    file = Path(tmp_path / "story.txt")
    file.write_bytes(b"caf\xe9")

    assert main(["explain", "--file", str(file)]) == 1
    assert "is not UTF-8" in capsys.readouterr().err
