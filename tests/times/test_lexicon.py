"""Words of time as a language's file gives them: endings, and words written as one."""

from __future__ import annotations

import pytest

from service.languages import load
from service.times.grain import Grain
from service.times.values import Part

GERMAN = load("de").times.lexicon.words


@pytest.mark.parametrize(
    ("word", "name", "value"),
    [
        ("letzten", "last", -1),
        ("Letzten", "last", -1),
        ("Montagabend", "weekday_part", (0, "EV")),
        ("montagabend", "weekday_part", (0, "EV")),
        ("einundzwanzig", "joined_number", (1, 20)),
        ("dreijährigen", "counted_adjective", (3, Grain.YEAR)),
        ("Sommers", "season", Part.SUMMER),
        ("zwei", "number", 2),
    ],
)
def test_a_word_has_its_value(word, name, value):
    assert GERMAN[word][name] == value


@pytest.mark.parametrize("word", ["letzt", "mo", "Montagundabend", "jan"])
def test_a_word_that_is_not_built_so_is_not_known(word):
    assert word not in GERMAN
