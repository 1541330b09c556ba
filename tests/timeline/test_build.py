"""Reports become a timeline: dated ones in order, undated ones apart, each with an id that stays."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.timeline.build import article_id, build


def _triggers(entries):
    return [entry.report.event.trigger.text for entry in entries]


def test_dated_entries_stand_in_order_of_time(article, report):
    read = article(
        report("2017-05-30", "2017-05-31", at=0, word="third"),
        report("2011-01-01", None, at=10, word="first"),
        report("2017-05-25", "2017-05-26", at=20, word="second"),
    )

    assert _triggers(build([read]).entries) == ["first", "second", "third"]


def test_undated_entries_stand_apart_in_order_of_the_text(article, report):
    read = article(report(at=30, word="later"), report("2017-05-30", "2017-05-31"), report(at=9, word="sooner"))

    timeline = build([read])

    assert _triggers(timeline.entries) == ["left"]
    assert _triggers(timeline.undated) == ["sooner", "later"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)))
def test_the_order_of_reports_does_not_matter(article, report, order):
    reports = [report("2017-05-25", "2017-05-26", at=10 * n, word=f"word{n}") for n in range(4)] + [report(at=99)]

    assert build([article(*(reports[n] for n in order))]).entries == build([article(*reports)]).entries


def test_the_entry_names_its_article(article, report):
    assert [e.article for e in build([article(report(), id="x"), article(report(), id="y")]).undated] == ["x", "y"]


def test_a_part_names_the_entry_of_its_whole(article, report):
    whole, part = report("2017-05-25", "2017-05-26"), report(at=9, word="killing", part_of=0)

    timeline = build([article(whole, part)])

    assert timeline.undated[0].part_of == timeline.entries[0].id
    assert timeline.entries[0].part_of is None


def test_ids_stay_the_same(article, report):
    once, again = (build([article(report("2017-05-25", "2017-05-26"))]) for _ in range(2))

    assert once.id == again.id
    assert once.entries[0].id == again.entries[0].id


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"start": "2017-05-26", "end": "2017-05-27"}, id="time"),
        pytest.param({"start": "2017-05-25", "end": "2017-05-26", "at": 7}, id="place"),
        pytest.param({"start": "2017-05-25", "end": "2017-05-26", "word": "fled"}, id="word"),
    ],
)
def test_an_event_id_tells_the_trigger_and_the_time(article, report, other):
    one = build([article(report("2017-05-25", "2017-05-26"))])
    two = build([article(report(**other))])

    assert one.entries[0].id != two.entries[0].id


@pytest.mark.parametrize("other", [{"id": "b"}, {"text": "They fled."}, {"day": "2017-06-02"}])
def test_a_timeline_id_tells_article_text_and_day(article, other):
    assert build([article()]).id != build([article(**other)]).id


def test_the_id_of_an_article_is_its_text():
    assert article_id("They left.") == article_id("They left.")
    assert article_id("They left.") != article_id("They left")
