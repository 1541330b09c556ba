"""Texts made to be slow: the time taken grows with their length and hardly faster, and long ones end within seconds."""

from __future__ import annotations

import time

import pytest

from service.languages import load
from service.times.find import read

from .reading import document, publication, story

LONG = 200_000  # characters: the most that a request may send
SECONDS = 20.0  # for one of them, on a slow machine that does other things too
GROWTH = 25.0  # for ten times the text
HOSTILE = {
    "digits": "1234567890",
    "grouped digits": "1,000,",
    "months": "May ",
    "commas": ",",
    "spaced commas": ", ",
    "days before": "the day before ",
    "lasts": "last ",
    "last weeks": "last week ",
    "numbers": "17 ",
    "years": "1998 ",
    "halves": "and a half ",
    "hundreds": "a hundred and ",
    "ofs": "the end of ",
    "earlies": "early ",
    "days of May": "May 5 to ",
    "days and days": "5 and ",
    "units": "two years and three months, ",
    "nights": "the night of May 29 to 30 of ",
    "brackets": "(",
    "open days": "Monday (",
    "clocks": "10:30 p.m. ",
    "hyphens": "three-",
    "apostrophes": "'",
    "short years": "'98 ",
    "new lines": "Monday\n\n",
    "no spaces": "Monday",
    "ago": "ago two days ",
}


def took(text: str) -> float:
    """Seconds for finding and resolving alone, the best of three."""
    here, grammar, published = document(text), load("en").times, publication()
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        read(here, grammar, published)
        best = min(best, time.perf_counter() - start)
    return best


def repeated(piece: str, size: int) -> str:
    return "Story\n\n" + (piece * (size // len(piece) + 1))[:size] + "."


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece):
    story("It rained on Monday.")
    short, long = took(repeated(piece, 2_000)), took(repeated(piece, 20_000))

    assert long < GROWTH * max(short, 0.002)


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_the_longest_text_ends_within_seconds(piece):
    start = time.perf_counter()
    story((piece * (LONG // len(piece) + 1))[:LONG])

    assert time.perf_counter() - start < SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "It lasted " + "1" + ",000" * 3000 + " and a half years.",
        "It lasted " + "9" * 5000 + " years.",
        "It began at 10:30:15." + "0" * 5000 + " on Monday.",
        "It began 999,999,999,999,999 years ago.",
        "It began " + "two years " * 500 + "ago.",
        "It began " + "the day before " * 500 + "yesterday.",
        "It rained on 0000-00-00, 0000-01-01, 9999-12-31 and 31/02/2017.",
        "It rained on February 30, 2017, on 29 February 2017 and on April 31.",
        "The year 0 AD, 9999 AD and ² May ²⁰¹⁷.",
        "\x00\ud800 Monday \udfff",
    ],
)
def test_what_no_calendar_holds_is_read_without_fail(text):
    found = story(text)

    assert all(time.mention.text in text for time in found.times)
