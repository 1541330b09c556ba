"""An article to its timeline: what is refused and why, where the publication date comes from, what never changes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.deadline import Deadline
from service.errors import (
    ArticleError,
    DeadlineExceeded,
    PublicationMissing,
    PublicationUnreadable,
    UnknownTimeZone,
    UnreadableText,
    UnsupportedLanguage,
)
from service.pipeline import Reader
from service.render import native
from service.settings import Settings
from service.text.article import Article, PublicationSource

ROOT = Path(__file__).parent.parent
ARTICLE = Article(text="The bridge was closed on Tuesday.", published_at="2017-06-01", language="en")
STORY = "The old bridge over the river was closed to lorries on Tuesday, the council said."


@cache
def _reader() -> Reader:
    return Reader(Settings(max_text_length=2_000))


def _times(**fields: str | None):
    return _reader().times(replace(ARTICLE, **fields))


def _values(timeline) -> list[str]:
    return [time["value"] for time in native.timeline(timeline)["time_expressions"]]


@pytest.mark.parametrize(
    ("fields", "error", "field", "told"),
    [
        pytest.param({"text": ""}, UnreadableText, "text", "blank", id="empty"),
        pytest.param({"text": " \n\t\u00a0"}, UnreadableText, "text", "blank", id="blank"),
        pytest.param({"text": "x" * 2_001}, UnreadableText, "text", "2,001 characters; at most 2,000", id="too long"),
        pytest.param({"text": "a\x00"}, UnreadableText, "text", "U+0000 at character 1", id="NUL"),
        pytest.param({"text": "ab\x1b[0m"}, UnreadableText, "text", "U+001B at character 2", id="escape"),
        pytest.param({"text": "a\x7f"}, UnreadableText, "text", "U+007F", id="delete"),
        pytest.param({"text": "\ud83d"}, UnreadableText, "text", "U+D83D at character 0", id="half of a pair"),
        pytest.param({"title": "\udc00"}, UnreadableText, "title", "U+DC00", id="half of a pair in the title"),
        pytest.param({"id": "a\x00"}, UnreadableText, "id", "U+0000", id="NUL in the id"),
        pytest.param({"published_at": "yesterday"}, PublicationUnreadable, "published_at", "2017-06-01", id="no date"),
        pytest.param({"published_at": ""}, PublicationUnreadable, "published_at", "1000 and 2999", id="empty date"),
        pytest.param({"published_at": "2017-02-30"}, PublicationUnreadable, "published_at", "possible", id="31 Feb"),
        pytest.param({"published_at": None}, PublicationMissing, "published_at", "Send published_at", id="absent"),
        pytest.param({"timezone": "Mars/Base"}, UnknownTimeZone, "timezone", "Europe/Moscow", id="no such zone"),
        pytest.param(
            {"language": "tlh"}, UnsupportedLanguage, "language", "“tlh” is not read; supported: en", id="tlh"
        ),
    ],
)
def test_what_cannot_be_read_is_refused_by_field(fields, error, field, told):
    with pytest.raises(error) as refused:
        _times(**fields)

    assert refused.value.field == field
    assert told in refused.value.detail


@pytest.mark.parametrize("text", ["a\tb\r\nc", "x" * 2_000, "page\fbreak", "C1 \x93quotes\x94", "\ufeffmark", "😀"])
def test_what_real_copy_holds_is_read(text):
    assert _times(text=text).articles[0].document.text == text


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US", "en-Latn-AU"])
def test_a_region_is_no_other_language(language):
    assert _times(language=language).articles[0].document.language == "en"


def test_a_region_tells_how_dates_are_written():
    assert _times(language="en-GB", published_at="06/01/2017").articles[0].publication.value == "2017-01-06"


def test_the_language_is_found_in_the_text():
    timeline = _times(language=None, text=STORY)

    assert (timeline.articles[0].document.language, timeline.warnings) == ("en", ())


def test_a_language_that_cannot_be_told_is_owned_up_to():
    timeline = _times(language=None, text="2014?")

    assert timeline.articles[0].document.language == "en"
    assert "could not be told" in timeline.warnings[0]


def test_the_request_tells_the_publication_date():
    publication = _times(published_at="June 1, 2017").articles[0].publication

    assert (publication.value, publication.source, publication.span) == (
        "2017-06-01",
        PublicationSource.REQUEST,
        None,
    )


def test_the_byline_tells_it_when_the_request_does_not():
    text = f"Bridge closed to lorries\n\nThu Jun 1, 2017 9:14AM\n\n{STORY}\n"
    publication = _times(text=text, published_at=None).articles[0].publication

    assert (publication.value, publication.source) == ("2017-06-01T09:14:00", PublicationSource.BYLINE)
    assert publication.span is not None
    assert publication.span.of(text) == publication.said == "Thu Jun 1, 2017 9:14AM"


def test_a_dateline_with_a_year_tells_it():
    publication = _times(text=f"LYON, June 1, 2017 (Agence) – {STORY}", published_at=None).articles[0].publication

    assert (publication.value, publication.source) == ("2017-06-01", PublicationSource.DATELINE)


def test_a_dateline_without_a_year_cannot():
    with pytest.raises(PublicationMissing):
        _times(text=f"LYON, June 1 (Agence) – {STORY}", published_at=None)


@pytest.mark.parametrize(
    ("published_at", "timezone", "tuesday"),
    [
        ("2017-05-30T23:30:00-05:00", None, "2017-05-30"),
        ("2017-05-30T23:30:00Z", None, "2017-05-30"),
        ("2017-05-29T23:30:00Z", "Asia/Tokyo", "2017-05-30"),
        ("2017-05-30T00:30:00Z", "America/Lima", "2017-05-23"),
        ("2017-05-30T00:30", "America/Lima", "2017-05-30"),
    ],
)
def test_tuesday_is_counted_from_the_publishers_own_day(published_at, timezone, tuesday):
    assert _values(_times(published_at=published_at, timezone=timezone)) == [tuesday]


def test_an_id_is_kept_or_made_from_the_text():
    made = _times().articles[0].id

    assert _times(id="cms-1").articles[0].id == "cms-1"
    assert made == _times(published_at="2018-01-01").articles[0].id != _times(text=STORY).articles[0].id


def test_a_timeline_has_events_and_times_alone_has_none():
    timeline = _reader().timeline(ARTICLE)

    assert [entry.report.event.trigger.text for entry in timeline.entries] == ["closed"]
    assert timeline.entries[0].report.when is not None
    assert timeline.entries[0].report.when.edtf == "2017-05-30"
    assert _reader().times(ARTICLE).entries == ()
    assert _reader().times(ARTICLE).articles[0].reading == timeline.articles[0].reading


def test_a_reader_is_ready_when_it_is_warm():
    reader = Reader(Settings())
    assert not reader.ready()

    reader.warm()

    assert reader.ready()


def test_the_work_ends_with_its_deadline():
    with pytest.raises(DeadlineExceeded, match="longer than 0 seconds"):
        _reader().timeline(ARTICLE, Deadline(0))


def test_a_deadline_is_silent_until_it_has_passed(monkeypatch):
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    deadline = Deadline(5)
    now = 104.9
    deadline()
    now = 105.0

    with pytest.raises(DeadlineExceeded):
        deadline()


@settings(max_examples=100, deadline=None)
@given(
    text=st.text(max_size=99), day=st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31), timezones=st.just(UTC))
)
def test_any_text_is_read_or_refused_for_a_reason(text, day):
    try:
        answer = native.timeline(_times(text=text, published_at=day.isoformat()))
    except ArticleError:
        return

    for found in answer["time_expressions"]:
        assert text[found["start"] : found["end"]] == found["text"]


@pytest.mark.slow
def test_the_same_article_gives_the_same_bytes_wherever_and_whenever():
    """Other hash seeds and time zones of the machine change nothing; of the clock, the import law sees to it."""
    code = (
        "import json, sys; from service.pipeline import Reader; from service.render import native; "
        "from service.settings import Settings; from service.text.article import Article; "
        "article = Article(**json.load(sys.stdin)); "
        "sys.stdout.buffer.write(native.render(native.timeline(Reader(Settings()).timeline(article))))"
    )
    sent = (ROOT / "seeds" / "presstv-daesh-convoy.json").read_bytes()
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            input=sent,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in [("1", "Asia/Tokyo"), ("2", "America/Lima")]
    }

    assert len(answers) == 1
    assert json.loads(answers.pop())["events"]
