"""The two sample articles give the timelines that a careful editor would write (golden/seeds.toml)."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from service.pipeline import Reader
from service.render import native
from service.settings import Settings
from service.text.article import Article
from service.timeline.choice import FEWEST

SEEDS = Path(__file__).parent.parent / "seeds"
GOLDEN = tomllib.loads((Path(__file__).parent / "golden" / "seeds.toml").read_text(encoding="utf-8"))["article"]
NAMES = [article["name"] for article in GOLDEN]

EVENTS = [
    pytest.param(article["name"], event, id=f"{article['name']}: {event['what']}")
    for article in GOLDEN
    for event in article["event"]
]
FURNITURE = [pytest.param(a["name"], words, id=f"{a['name']}: {words}") for a in GOLDEN for words in a["furniture"]]


@cache
def _request(name: str) -> dict[str, str]:
    return json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))


@cache
def _reader() -> Reader:
    return Reader(Settings())


@cache
def _answer(name: str) -> dict[str, Any]:
    return native.timeline(_reader().timeline(Article(**_request(name))))


def _all_events(name: str) -> list[dict[str, Any]]:
    return _answer(name)["events"] + _answer(name)["undated"]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_posted_is_the_text_as_received(name):
    assert _request(name)["text"].encode() == (SEEDS / f"{name}.txt").read_bytes()


@pytest.mark.parametrize("article", GOLDEN, ids=NAMES)
def test_publication_date(article):
    published = _answer(article["name"])["articles"][0]["published_at"]

    assert {key: published.get(key) for key in article["published_at"]} == article["published_at"]


@pytest.mark.parametrize(("name", "wanted"), EVENTS)
def test_event(name, wanted):
    """One event of the sentence has all that is wanted; the message says how far each one of it is from that."""
    told = [e for e in _all_events(name) if wanted["sentence"] in " ".join(e["quote"]["text"].split())]
    faults = {f"{event['trigger']['text']} at {event['trigger']['start']}": _faults(event, wanted) for event in told}

    assert any(not found for found in faults.values()), faults or "no event has this sentence"


@cache
def _default(name: str) -> list[dict[str, Any]]:
    """What the service answers when nobody says how salient an event must be."""
    answer = native.timeline(
        _reader().timeline(Article(**_request(name))), min_salience=Settings().min_salience, fewest=FEWEST
    )
    return answer["events"] + answer["undated"]


@pytest.mark.parametrize(("name", "wanted"), EVENTS)
def test_an_event_that_an_editor_would_keep_is_shown_by_default(name, wanted):
    told = [e for e in _default(name) if wanted["sentence"] in " ".join(e["quote"]["text"].split())]

    assert any(not _faults(event, wanted) for event in told)


@pytest.mark.parametrize("name", NAMES)
def test_not_much_more_is_shown_by_default_and_no_part(name):
    assert len(_default(name)) < 15
    assert [event for event in _default(name) if "part_of" in event] == []


@pytest.mark.parametrize(("name", "words"), FURNITURE)
def test_furniture_is_neither_an_event_nor_a_time(name, words):
    start = _request(name)["text"].index(words)
    end = start + len(words)
    spans = [span for event in _all_events(name) for span in (event["quote"], event["trigger"])]

    assert [s for s in spans + _answer(name)["time_expressions"] if s["start"] < end and start < s["end"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_quoted_word_stands_where_it_is_said_to_stand(name):
    text = _request(name)["text"]
    spans = list(_spans(_answer(name)))

    assert len(spans) > 50
    assert [s for s in spans if text[s["start"] : s["end"]] != s["text"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_events_come_in_order_of_time(name):
    starts = [event["when"].get("start", "") for event in _answer(name)["events"]]

    assert [s[:4] for s in starts] == sorted(s[:4] for s in starts)
    assert [event["sequence"] for event in _all_events(name)] == list(range(1, len(_all_events(name)) + 1))


@pytest.mark.parametrize("name", NAMES)
def test_an_event_of_a_time_expression_names_it(name):
    known = {time["id"] for time in _answer(name)["time_expressions"]}

    assert {e["when"]["time_expression"] for e in _answer(name)["events"] if "time_expression" in e["when"]} <= known


def _faults(event: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    when = event.get("when", {})
    plain = {
        "when": when.get("edtf"),
        "precision": when.get("precision"),
        "basis": when.get("basis"),
        "kind": event["kind"],
    }
    faults = [f"{key} is {value!r}" for key, value in plain.items() if wanted.get(key, value) != value]
    if event["status"] not in wanted["status"]:
        faults.append(f"status is {event['status']!r}")
    if "says" in wanted and not _same_source(event.get("attribution", {}).get("text", ""), wanted["says"]):
        faults.append(f"attribution is {event.get('attribution')}")
    places = {place["text"] for place in event["places"]}
    faults += [f"no place {place!r} in {places}" for place in wanted.get("places", []) if place not in places]
    faults += [f"no figure {f} in {event['figures']}" for f in wanted.get("figures", []) if not _has_figure(event, *f)]
    return faults


def _same_source(said: str, wanted: str) -> bool:
    """The source itself, with or without the article and the "statement by" before it."""
    said, wanted = " ".join(said.split()).lower(), wanted.lower()
    return (bool(said) and wanted.endswith(said.removeprefix("the "))) or said.endswith(wanted)


def _has_figure(event: dict[str, Any], value: int, of: str, bound: str) -> bool:
    return any(
        f["value"] == value and f.get("of", "").endswith(of) and f.get("bound", "") == bound for f in event["figures"]
    )


def _spans(value: Any) -> Any:
    """Everything in an answer that has words and a place."""
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _spans(item)
