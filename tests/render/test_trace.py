"""A trace tells the rules that built an expression, and what the words mean before any date is known."""

from __future__ import annotations

import pytest

from service.render.trace import mentions, trace, written
from service.text.span import Span
from service.times.expression import Clock, Duration, Fields, Focus, Last, Now, Shift, Vague
from service.times.grain import Grain
from service.times.mention import Mention, Reading
from service.times.values import Amount, Basis, Era, Reference, Time, TimeType, Unresolved


def _mention(start: int = 0, **more) -> Mention:
    return Mention(span=Span(start, start + 1), first=0, end=1, text="x", expression=Now(), rule="a rule", **more)


@pytest.mark.parametrize(
    ("expression", "as_written"),
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
def test_an_expression_is_written_without_what_goes_without_saying(expression, as_written):
    assert written(expression) == as_written


def test_a_rule_alone():
    assert trace(_mention(rules=("a rule",))) == ["rule: a rule", "expression: Now()"]


def test_the_rules_that_built_it_are_named():
    lines = trace(_mention(rules=("a rule", "weekday", "part of a day")))

    assert lines[0] == "rule: a rule (built from: weekday, part of a day)"


def test_mentions_stand_in_the_order_of_the_text_dated_or_not():
    dated = [
        Time(mention=_mention(n), type=TimeType.DATE, value=Reference(Era.PAST), basis=Basis.STATED, reason="")
        for n in (0, 4)
    ]
    reading = Reading(tuple(dated), (Unresolved(_mention(2), "no day was spoken of before it"),))

    assert [mention.span.start for mention in mentions(reading)] == [0, 2, 4]
