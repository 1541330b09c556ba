"""What Spanish alone needs of the engine: contractions inside ranges, words without accents, tense by endings."""

from __future__ import annotations

from datetime import datetime

import pytest

from service.languages import load
from service.text.segment import segment
from service.times.find import read
from service.times.mention import Reading
from service.times.timex import value_of

from .reading import LEAD, publication


def story(text: str) -> Reading:
    language = load("es")
    return read(segment(LEAD + text, "es", language.text), language.times, publication())


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Llovió del 7 al 11 de mayo.", "2017-05-07", "2017-05-12"),
        ("Llovió entre 1998 y 2003.", "1998-01-01", "2004-01-01"),
        ("Llovió de 1998 a 2003.", "1998-01-01", "2004-01-01"),
        ("Llovió desde el lunes hasta el miércoles.", "2017-05-29", "2017-06-01"),
    ],
)
def test_ranges(text, start, end):
    (joined,) = story(text).ranges

    assert (joined.interval.start, joined.interval.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


def test_two_years_are_no_range():
    assert story("Llovió en 1998 y 2003.").ranges == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La comisión dictaminará el lunes.", "2017-06-05"),
        ("Las comisiones dictaminarán el lunes.", "2017-06-05"),
        ("La comisión dictaminó el lunes.", "2017-05-29"),
        ("Las comisiones dictaminaron el lunes.", "2017-05-29"),
        ("La comisión va a dictaminar el lunes.", "2017-06-05"),
        ("La reunión está prevista para el lunes.", "2017-06-05"),
        ("Las comisiones han dictaminado en diciembre.", "2016-12"),
        ("Las comisiones dictaminarán en diciembre.", "2017-12"),
    ],
)
def test_tense_is_told_by_the_endings_of_verbs(text, value):
    (time,) = story(text).times

    assert value_of(time) == value


@pytest.mark.parametrize(
    "text", ["Habló el miercoles.", "HABLÓ EL MIERCOLES.", "HABLÓ EL MIÉRCOLES.", "Habló el Miércoles."]
)
def test_accents_and_capitals_may_be_left_out(text):
    (time,) = story(text).times

    assert value_of(time) == "2017-05-31"
