"""The service's own answer: what the design says, in its order, and nothing absent in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date, datetime

import pytest

from service import __version__
from service.events.event import (
    Bound,
    Bounds,
    Event,
    Figure,
    Kind,
    Phrase,
    Report,
    Status,
    Trigger,
    When,
    WhenBasis,
)
from service.pipeline import Reader
from service.render import native
from service.settings import Settings
from service.text.article import Article, Publication, PublicationSource
from service.text.document import Document, Tokens
from service.text.span import Span
from service.timeline.timeline import Entry, ReadArticle, Timeline
from service.times.expression import Fields
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.mention import Mention, Reading, Signal
from service.times.values import Basis, Mod, Place, Time, TimeType, Unresolved

TEXT = "“Réunion” — the ministry said over 80 trucks left Lyon on May 25, or that day."
MAY_25 = Interval(datetime(2017, 5, 25), datetime(2017, 5, 26))


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _phrase(words: str, role: str | None = None) -> Phrase:
    return Phrase(words, _span(words), role)


def _mention(words: str, rule: str = "month day") -> Mention:
    expression = Fields(month=5, day=25)
    return Mention(span=_span(words), first=0, end=2, text=words, expression=expression, rule=rule, signal=Signal.AT)


FULL = Event(
    trigger=Trigger(text="left", span=_span("left"), token=8, lemma="leave"),
    kind=Kind.OCCURRENCE,
    status=Status.HAPPENED,
    headline="Trucks left Lyon",
    quote=Span(0, len(TEXT)),
    participants=(_phrase("trucks", "subject"),),
    places=(_phrase("Lyon"),),
    figures=(Figure(value=80.0, span=_span("over 80 trucks"), of="trucks", bound=Bound.AT_LEAST),),
    attribution=_phrase("the ministry"),
    salience=0.71239,
)
BARE = Event(
    trigger=Trigger(text="said", span=_span("said"), token=4, lemma="say"),
    kind=Kind.STATEMENT,
    status=Status.PLANNED,
    headline="The ministry said",
    quote=Span(0, len(TEXT)),
)
WHEN = When(
    interval=MAY_25,
    grain=Grain.DAY,
    precision="day",
    edtf="2017-05-25",
    display="Thursday 25 May 2017",
    basis=WhenBasis.RELATIVE,
    reason="The clause says so.",
    time_expression=0,
)
TIME = Time(
    mention=_mention("May 25"),
    type=TimeType.DATE,
    value=Place(MAY_25, Grain.DAY),
    basis=Basis.RELATIVE,
    reason="the latest May 25",
    mod=Mod.APPROX,
    stated=("month", "day"),
    assumed=("year",),
)


@pytest.fixture(name="timeline")
def _timeline() -> Timeline:
    dated = Entry(id="e1", article="a", reports=(Report(event=FULL, when=WHEN, bounds=None, confidence=0.91666),))
    bounds = Bounds(not_before=date(2017, 6, 1))
    undated = Entry(id="e2", article="a", reports=(Report(event=BARE, when=None, bounds=bounds, confidence=0.5),))
    read = ReadArticle(
        article=Article(text=TEXT, title="Trucks", source="Agence", url="https://example.org/1", id="a"),
        id="a",
        document=Document(text=TEXT, language="en", tokens=Tokens([], [], [], []), blocks=(), sentences=(), quotes=()),
        publication=Publication(
            moment=datetime(2017, 6, 1, 9, 14),
            has_time=True,
            source=PublicationSource.BYLINE,
            said="“Réunion”",
            span=Span(0, 9),
        ),
        reading=Reading(times=(TIME,), unresolved=(Unresolved(_mention("that day", "the same"), "no day before it"),)),
        reports=(dated.report, undated.report),
    )
    return Timeline(id="t", articles=(read,), entries=(dated,), undated=(undated,), warnings=("Careful.",))


def _many(timeline: Timeline, saliences: list[float]) -> Timeline:
    """The same timeline with as many dated entries, each as salient as said."""
    entries = tuple(
        Entry(
            id=f"e{n}",
            article="a",
            reports=(Report(event=_salient(salience), when=WHEN, bounds=None, confidence=1.0),),
        )
        for n, salience in enumerate(saliences)
    )
    return Timeline(id="t", articles=timeline.articles, entries=entries, undated=())


def _salient(salience: float) -> Event:
    return Event(
        trigger=BARE.trigger,
        kind=BARE.kind,
        status=BARE.status,
        headline="",
        quote=BARE.quote,
        salience=salience,
    )


def test_the_whole_answer(timeline):
    told = {"text": TEXT, "start": 0, "end": len(TEXT)}

    assert native.timeline(timeline) == {
        "id": "t",
        "articles": [
            {
                "id": "a",
                "title": "Trucks",
                "source": "Agence",
                "url": "https://example.org/1",
                "published_at": {
                    "value": "2017-06-01T09:14:00",
                    "from": "byline",
                    "text": "“Réunion”",
                    "start": 0,
                    "end": 9,
                },
                "language": "en",
                "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            }
        ],
        "events": [
            {
                "id": "e1",
                "sequence": 1,
                "headline": "Trucks left Lyon",
                "when": {
                    "edtf": "2017-05-25",
                    "start": "2017-05-25",
                    "end": "2017-05-25",
                    "precision": "day",
                    "display": "Thursday 25 May 2017",
                    "basis": "relative",
                    "reason": "The clause says so.",
                    "time_expression": "t1",
                },
                "status": "happened",
                "kind": "occurrence",
                "attribution": {"text": "the ministry", "start": 12, "end": 24},
                "trigger": {"text": "left", "start": 45, "end": 49, "lemma": "leave"},
                "quote": told,
                "participants": [{"text": "trucks", "start": 38, "end": 44, "role": "subject"}],
                "places": [{"text": "Lyon", "start": 50, "end": 54}],
                "figures": [{"value": 80, "of": "trucks", "bound": "at_least", "start": 30, "end": 44}],
                "salience": 0.712,
                "confidence": 0.917,
            }
        ],
        "undated": [
            {
                "id": "e2",
                "sequence": 2,
                "headline": "The ministry said",
                "status": "planned",
                "kind": "statement",
                "trigger": {"text": "said", "start": 25, "end": 29, "lemma": "say"},
                "quote": told,
                "participants": [],
                "places": [],
                "figures": [],
                "bounds": {"not_before": "2017-06-01"},
                "salience": 0.0,
                "confidence": 0.5,
            }
        ],
        "time_expressions": [
            {
                "id": "t1",
                "start": 58,
                "end": 64,
                "text": "May 25",
                "type": "DATE",
                "value": "2017-05-25",
                "mod": "APPROX",
                "edtf": "2017-05-25~",
                "display": "about Thursday 25 May 2017",
                "basis": "relative",
                "stated": ["month", "day"],
                "assumed": ["year"],
                "signal": "at",
                "rule": "month day",
                "trace": "“May 25” is about Thursday 25 May 2017, the latest May 25.",
            },
            {
                "id": "u1",
                "start": 69,
                "end": 77,
                "text": "that day",
                "type": "DATE",
                "value": "XXXX-XX-XX",
                "signal": "at",
                "rule": "the same",
                "trace": "“that day” has no date, because no day before it.",
            },
        ],
        "warnings": ["Careful."],
        "offset_unit": "code_point",
        "engine": {"name": "dateline", "version": __version__},
    }


def test_time_expressions_alone(timeline):
    (article,) = timeline.articles
    whole = native.timeline(timeline)

    assert native.time_expressions(article) == {
        "id": "a",
        "article": whole["articles"][0],
        "time_expressions": whole["time_expressions"],
        "warnings": list(article.warnings),
        "offset_unit": "code_point",
        "engine": whole["engine"],
    }


def _read(text: str) -> list[dict]:
    found = Reader(Settings()).times(Article(text=f"Story\n\n{text}", published_at="2017-06-01", language="en"))
    return native.time_expressions(found.articles[0])["time_expressions"]


@pytest.mark.parametrize(
    ("text", "quant", "freq"),
    [
        ("They meet every Friday.", "EVERY", None),
        ("They meet each month.", "EACH", None),
        ("They meet twice a month.", None, "2X"),
        ("They meet three times a week.", None, "3X"),
        ("They meet annually.", None, None),
        ("They met on Friday.", None, None),
    ],
)
def test_a_set_says_which_and_how_often(text, quant, freq):
    (found,) = _read(text)

    assert (found.get("quant"), found.get("freq")) == (quant, freq)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("It rained for the past week.", None, "t0"),
        ("It will rain over the next three days.", "t0", None),
        ("On May 25, 2017 the dam burst. It rained over the following three days.", "t1", None),
        ("It rained for a week.", None, None),
    ],
)
def test_a_length_names_the_time_that_it_is_counted_from(text, begin, end):
    found = _read(text)[-1]

    assert found["type"] == "DURATION"
    assert (found.get("begin_point"), found.get("end_point")) == (begin, end)


def test_offsets_count_code_points_of_the_text(timeline):
    answer = native.timeline(timeline)

    for part in [answer["events"][0]["trigger"], answer["events"][0]["places"][0], *answer["time_expressions"]]:
        assert TEXT[part["start"] : part["end"]] == part["text"]


def test_what_is_told_again_has_all_its_tellings(timeline):
    entry = timeline.entries[0]
    told = replace(entry, reports=(*entry.reports, *timeline.undated[0].reports), part_of="e0")

    event = native.timeline(replace(timeline, entries=(told,), undated=()))["events"][0]

    assert event["part_of"] == "e0"
    assert [r["trigger"]["text"] for r in event["reports"]] == ["left", "said"]
    assert all({"article", "headline", "quote", "status"} <= r.keys() for r in event["reports"])
    assert {"reports", "part_of"}.isdisjoint(native.timeline(timeline)["events"][0])


def test_the_keys_stand_in_the_order_of_the_design(timeline):
    answer = native.timeline(timeline)

    assert list(answer)[:6] == ["id", "articles", "events", "undated", "time_expressions", "warnings"]
    assert list(answer["events"][0])[:5] == ["id", "sequence", "headline", "when", "status"]


def test_nothing_absent_is_null(timeline):
    assert b"null" not in native.render(native.timeline(timeline))


def test_the_bytes_are_one_json_object_with_characters_as_they_are(timeline):
    answer = native.timeline(timeline)
    rendered = native.render(answer)

    assert "“Réunion”".encode() in rendered
    assert b"\n" not in rendered
    assert json.loads(rendered) == answer


@pytest.mark.parametrize(("least", "kept"), [(0.0, ["e0", "e1", "e2"]), (0.5, ["e0", "e2"]), (0.51, ["e0"]), (1.0, [])])
def test_events_of_less_salience_are_left_out(least, kept, timeline):
    answer = native.timeline(_many(timeline, [0.9, 0.1, 0.5]), min_salience=least)

    assert [event["id"] for event in answer["events"]] == kept
    assert [event["sequence"] for event in answer["events"]] == list(range(1, len(kept) + 1))


@pytest.mark.parametrize(("limit", "kept"), [(None, "0123"), (4, "0123"), (3, "013"), (2, "13"), (0, "")])
def test_a_limit_keeps_the_most_salient_in_order_of_time(limit, kept, timeline):
    answer = native.timeline(_many(timeline, [0.3, 0.8, 0.3, 0.9]), limit=limit)

    assert [event["id"] for event in answer["events"]] == [f"e{n}" for n in kept]


@pytest.mark.parametrize(("value", "written"), [(80.0, "80"), (2.5, "2.5"), (1e6, "1000000")])
def test_a_whole_figure_is_written_without_a_point(value, written):
    figure = native._figure(Figure(value=value, span=Span(0, 2)))

    assert native.render({"value": figure["value"]}) == f'{{"value":{written}}}'.encode()
