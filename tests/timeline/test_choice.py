"""Which entries a reader is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.timeline.build import build
from service.timeline.choice import bar, most_salient
from service.timeline.timeline import Entry, Timeline


@pytest.fixture(name="timeline")
def _timeline(article, report) -> Timeline:
    def with_salience(told, salience):
        return replace(told, event=replace(told.event, salience=salience))

    told = [report("2017-05-25", "2017-05-26", at=10, word="dated"), report(at=20, word="undated")]
    part = with_salience(report(at=30, word="part", part_of=10), 0.5)
    return build([article(*(with_salience(r, s) for r, s in zip(told, (0.3, 0.4), strict=True)), part)])


@pytest.mark.parametrize(
    ("least", "fewest", "wanted"),
    [
        (0.2, 1, 0.2),  # all have that
        (0.5, 0, 0.5),
        (0.5, 1, 0.4),  # the most salient one, dated or not; the part is told by its whole
        (0.5, 2, 0.3),
        (0.5, 9, 0.3),
    ],
)
def test_the_bar(timeline: Timeline, least: float, fewest: int, wanted: float) -> None:
    assert bar(timeline, least, fewest) == wanted


def test_nothing_has_no_bar_to_lower(article) -> None:
    assert bar(build([article()]), 0.5, 3) == 0.5


def test_the_most_salient_keep_their_order(timeline: Timeline) -> None:
    entries: list[Entry] = [*timeline.entries, *timeline.undated]
    assert most_salient(entries, None) == entries
    assert [e.salience for e in entries] == [0.3, 0.4, 0.5]
    assert [e.salience for e in most_salient(entries[::-1], 2)] == [0.5, 0.4]
    assert [e.salience for e in most_salient(entries, 2)] == [0.4, 0.5]
