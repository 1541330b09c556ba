"""The reliability table, and what holds against the gold."""

import pytest

from bench.calibration import Judgement, area, gap, holds, ranking, stretches


@pytest.mark.parametrize(
    ("start", "end", "gold", "expected"),
    [
        ("2017-05-29", "2017-05-29", "2017-05-29", True),
        ("2017-05-29", "2017-05-29", "2017-05-30", False),
        ("2017-05", "2017-05", "after2017-05-01before2017-05-28", True),
        ("2017-05", "2017-05", {"begin": "2017-05-01", "end": "2017-05-31"}, True),
        ("2017-05", "2017-05", "2017-05-29", True),
        ("2017-05-29", "2017-05-29", "2017-05", False),
        ("2011", "", "2011", True),
        ("2017-05-29", "2017-05-29", "before2017-05-30", False),
        ("2017-05-29", "2017-05-29", {"begin": "2017-05-29", "end": "after2017-05-29"}, False),
        ("2017-05-29", "2017-05-29", "", False),
    ],
)
def test_a_time_holds_when_the_gold_lies_within(start, end, gold, expected):
    assert holds({"start": start, "end": end}, gold) == expected


def _judged(*pairs):
    return [Judgement(confidence, true, true, "") for confidence, true in pairs]


def test_stretches_of_confidence():
    found = stretches(_judged((0.9, True), (1.0, True), (0.95, False), (0.35, False)))

    assert [(s.name, s.count) for s in found] == [("0.3 to 0.4", 1), ("0.9 to 1.0", 3)]
    assert (found[1].said, found[1].true) == (pytest.approx(0.95), pytest.approx(2 / 3))


def test_a_confidence_on_the_edge_opens_its_stretch():
    assert [s.name for s in stretches(_judged((0.7, True), (0.3, True)))] == ["0.3 to 0.4", "0.7 to 0.8"]


def test_each_date_worth_what_it_says_leaves_no_gap():
    judged = _judged(*[(0.5, True), (0.5, False)] * 2, *[(0.75, True)] * 3, (0.75, False))

    assert gap(judged) == pytest.approx(0)
    assert ranking(judged) > 0.5


def test_the_area_is_half_when_truth_follows_confidence():
    level = [(c / 10, n < c) for c in range(1, 10) for n in range(10)]

    assert area(_judged(*level)) == pytest.approx(0.5)
    assert area([]) == 0.5


def test_ranking_without_a_false_date_is_chance():
    assert ranking(_judged((0.5, True))) == 0.5
