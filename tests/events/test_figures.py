"""Figures: value, hedge, unit, what is counted; and what is none."""

from __future__ import annotations

import pytest

from service.events.event import Bound
from service.events.figures import figures
from tests.events.reading import read

LEAST, MOST, ABOUT = Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT


def found(text: str) -> list[tuple[float, str | None, str | None, Bound | None]]:
    reading = read(text)
    return [
        (f.value, f.of, f.unit, f.bound) for s in reading.document.sentences for f in figures(reading, s.first, s.end)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They killed more than 80 ISIL terrorists.", (80, "ISIL terrorists", None, LEAST)),
        ("Jets attacked the convoy, killing as many as 120.", (120, None, None, MOST)),
        ("They lost eight fuel trucks.", (8, "fuel trucks", None, None)),
        ("They killed around 1,000 Daesh terrorists.", (1000, "Daesh terrorists", None, ABOUT)),
        ("Two dozen people died.", (24, "people", None, None)),
        ("The deal cost $3.5 billion.", (3.5e9, None, "USD", None)),
        ("Sales rose 12 percent.", (12, None, "%", None)),
        ("Sales rose 12.5%.", (12.5, None, "%", None)),
        ("They drove at least 300 km.", (300, None, "km", LEAST)),
        ("It cost 40 dollars.", (40, None, "USD", None)),
        ("One soldier was killed.", (1, "soldier", None, None)),
        ("About 1500 people were arrested.", (1500, "people", None, ABOUT)),
        ("No fewer than five hundred farmers left.", (500, "farmers", None, LEAST)),
        ("Twenty-five others were hurt.", (25, "others", None, None)),
        ("Up to three million people fled.", (3e6, "people", None, MOST)),
        ("Some 2,000 troops arrived.", (2000, "troops", None, ABOUT)),
        ("Two of the soldiers died.", (2, "soldiers", None, None)),
    ],
)
def test_figures(text: str, expected: tuple[float, str | None, str | None, Bound | None]) -> None:
    assert found(text) == [expected]


def test_a_list_of_figures() -> None:
    text = "They destroyed more than 80 fighters, 36 vehicles, eight fuel trucks and 17 pickup trucks."
    assert [(f[0], f[1]) for f in found(text)] == [
        (80, "fighters"),
        (36, "vehicles"),
        (8, "fuel trucks"),
        (17, "pickup trucks"),
    ]


def test_the_hedge_is_part_of_the_words() -> None:
    text = "They killed more than 80 men."
    reading = read(text)
    assert next(figures(reading, 0, len(reading.document.tokens))).span.of(text) == "more than 80"


@pytest.mark.parametrize(
    "text",
    [
        "He came on May 25.",
        "He came on the night of May 29 to 30.",
        "The war began in 2011.",
        "It began at 9:30 am.",
        "He left within two days.",
        "Hundreds fled.",
        "He came second and left on the first day.",
        "His team won 3-1.",
        "A Boeing 747 crashed.",
        "John Smith, 35, spoke.",
        "One of them spoke.",
        "He was aged 12.",
        "A 35-year-old man died.",
        "The number " + "9" * 400 + " is long.",
        "It is 5 " + "billion " * 60 + "strong.",
    ],
)
def test_no_figures(text: str) -> None:
    assert found(text) == []
