"""A trace tells the rule, the meaning of the words, what was said and assumed, and the reason."""

from __future__ import annotations

import pytest

from service.render.trace import trace
from service.text.span import Span
from service.times.expression import Clock, Duration, Fields, Focus, Last, Now, Shift, Vague
from service.times.grain import Grain
from service.times.mention import Mention
from service.times.values import Amount, Era, Unresolved


def _trace(expression, **more) -> list[str]:
    mention = Mention(span=Span(0, 1), first=0, end=1, text="x", expression=expression, rule="a rule", **more)
    return trace(mention, Unresolved(mention, "no reason"))


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        (Now(), "Now()"),
        (Fields(2017, 5, 25), "Fields(2017, 5, 25)"),
        (Fields(weekday=1), "Fields(weekday=1)"),
        (Last(Fields(weekday=4)), "Last(Fields(weekday=4))"),
        (Clock(9, 30), "Clock(9, 30)"),
        (Vague(Era.PAST), "Vague(PAST)"),
        (
            Shift(Duration((Amount(1.5, Grain.YEAR), Amount(3, Grain.MONTH))), -1, Focus(Grain.DAY)),
            "Shift(Duration([Amount(1.5, YEAR), Amount(3, MONTH)]), -1, Focus(DAY))",
        ),
    ],
    ids=str,
)
def test_an_expression_is_written_without_what_goes_without_saying(expression, written):
    assert _trace(expression)[1] == f"expression: {written}"


def test_the_rules_that_built_it_are_named():
    lines = _trace(Now(), rules=("a rule", "weekday", "part of a day"))

    assert lines[:2] == ["rule: a rule", "built from: weekday, part of a day"]


def test_the_reason_comes_last():
    assert _trace(Now()) == ["rule: a rule", "expression: Now()", "reason: no reason"]
