"""First and last of a time are both inclusive, at the grain that was said, and agree with its EDTF."""

from __future__ import annotations

from datetime import datetime

import pytest

from service.render.sides import sides
from service.times.grain import Grain
from service.times.interval import Interval

CASES = [
    ("2017", "2017-01-01", "2018-01-01", Grain.YEAR, ("2017", "2017")),
    ("2017-03", "2017-03-01", "2017-04-01", Grain.MONTH, ("2017-03", "2017-03")),
    ("2017-05-25", "2017-05-25", "2017-05-26", Grain.DAY, ("2017-05-25", "2017-05-25")),
    ("2017-05-25~", "2017-05-25", "2017-05-26", Grain.DAY, ("2017-05-25", "2017-05-25")),
    ("2017-05-25/2017-06-01", "2017-05-25", "2017-06-02", Grain.DAY, ("2017-05-25", "2017-06-01")),
    ("2017-05-25~/2017-06-01~", "2017-05-25", "2017-06-02", Grain.DAY, ("2017-05-25", "2017-06-01")),
    ("2011/..", "2011-01-01", None, Grain.YEAR, ("2011", None)),
    ("../2015-09", None, "2015-10-01", Grain.MONTH, (None, "2015-09")),
    ("2017-05-29", "2017-05-29T18:00", "2017-05-30T06:00", Grain.DAYPART, ("2017-05-29", "2017-05-29")),
    ("2017-05-29/2017-05-30", "2017-05-29T18:00", "2017-05-30T06:00", Grain.DAYPART, ("2017-05-29", "2017-05-30")),
    ("2017-21", "2017-03-01", "2017-06-01", Grain.SEASON, ("2017-03", "2017-05")),
    ("2017-33", "2017-01-01", "2017-04-01", Grain.QUARTER, ("2017-01", "2017-03")),
    ("199X", "1990-01-01", "2000-01-01", Grain.DECADE, ("1990", "1999")),
    ("19XX", "1900-01-01", "2000-01-01", Grain.CENTURY, ("1900", "1999")),
    (
        "2017-05-29T09:00:00",
        "2017-05-29T09:00",
        "2017-05-29T10:00",
        Grain.HOUR,
        ("2017-05-29T09:00", "2017-05-29T09:00"),
    ),
    (
        "2017-05-29T09:14:00",
        "2017-05-29T09:14",
        "2017-05-29T09:15",
        Grain.MINUTE,
        ("2017-05-29T09:14", "2017-05-29T09:14"),
    ),
    (
        "2017-05-29T09:14:05",
        "2017-05-29T09:14:05",
        "2017-05-29T09:14:06",
        Grain.SECOND,
        ("2017-05-29T09:14:05", "2017-05-29T09:14:05"),
    ),
    ("0987", "0987-01-01", "0988-01-01", Grain.YEAR, ("0987", "0987")),
]


@pytest.mark.parametrize(("edtf", "start", "end", "grain", "expected"), CASES, ids=[case[0] for case in CASES])
def test_sides(edtf, start, end, grain, expected):
    interval = Interval(*(datetime.fromisoformat(side) if side else None for side in (start, end)))

    assert sides(edtf, interval, grain) == expected
