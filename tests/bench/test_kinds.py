"""A gold time expression has one kind, told by its words and the shape of its value."""

from __future__ import annotations

import pytest

from bench.kinds import KINDS, OTHER, kind

EXAMPLES = [
    ("Tuesday", "DATE", "2017-05-30", "weekday"),
    ("last Friday", "DATE", "2017-05-26", "weekday"),
    ("March", "DATE", "2017-03", "month without year"),
    ("May", "DATE", "2017-05", "month without year"),
    ("May 25", "DATE", "2017-05-25", "day and month without year"),
    ("25 May", "DATE", "2017-05-25", "day and month without year"),
    ("May 25, 2017", "DATE", "2017-05-25", "absolute date"),
    ("September of 2015", "DATE", "2015-09", "absolute date"),
    ("25/05/2017", "DATE", "2017-05-25", "absolute date"),
    ("2014", "DATE", "2014", "year"),
    ("three months", "DURATION", "P3M", "counted duration"),
    ("the past three months", "DURATION", "P3M", "counted duration"),
    ("several days", "DURATION", "PXD", "vague duration"),
    ("now", "DATE", "PRESENT_REF", "now, the past, the future"),
    ("last year", "DATE", "2016", "last, this, next with a unit"),
    ("next week", "DATE", "2017-W23", "last, this, next with a unit"),
    ("the third quarter", "DATE", "2017-Q3", "quarter or fiscal year"),
    ("fiscal 2017", "DATE", "2017", "quarter or fiscal year"),
    ("two years ago", "DATE", "2015", "N ago, earlier, later"),
    ("a week earlier", "DATE", "2017-05-25", "N ago, earlier, later"),
    ("every Friday", "SET", "XXXX-WXX-5", "set"),
    ("daily", "SET", "P1D", "set"),
    ("9 a.m.", "TIME", "2017-06-01T09:00", "time of day"),
    ("Monday night", "TIME", "2017-05-29TNI", "time of day"),
    ("the 1990s", "DATE", "199", "decade or century"),
    ("the 20th century", "DATE", "19", "decade or century"),
    ("yesterday", "DATE", "2017-05-31", "today, yesterday, tomorrow"),
    ("Easter", "DATE", "2017-04-16", OTHER),
]


@pytest.mark.parametrize(("text", "type", "value", "expected"), EXAMPLES, ids=[text for text, *_ in EXAMPLES])
def test_kind(text, type, value, expected):
    assert kind(text, type, value) == expected


def test_each_kind_has_an_example():
    assert {expected for *_, expected in EXAMPLES} == set(KINDS)
