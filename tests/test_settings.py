"""Settings come from the environment, and one that cannot be right is refused by name."""

from __future__ import annotations

from dataclasses import fields

import pytest

from service.settings import PREFIX, Settings


def test_without_an_environment_the_defaults_hold():
    assert Settings.from_environment({}) == Settings()


def test_each_setting_has_a_variable():
    given = {
        "DATELINE_MAX_TEXT_LENGTH": "5000",
        "DATELINE_DEADLINE_SECONDS": "2.5",
        "DATELINE_MIN_SALIENCE": "0.25",
        "DATELINE_PARSER": "/srv/own-pipeline",
        "OTHER": "x",
    }

    assert Settings.from_environment(given) == Settings(
        max_text_length=5000, deadline_seconds=2.5, min_salience=0.25, parser="/srv/own-pipeline"
    )
    assert {f"{PREFIX}{field.name.upper()}" for field in fields(Settings)} == given.keys() - {"OTHER"}


@pytest.mark.parametrize("field", fields(Settings), ids=lambda field: field.name)
def test_each_setting_says_what_it_is_for(field):
    assert len(field.metadata["help"]) > 20


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("MAX_TEXT_LENGTH", "many", "must be a whole number, not 'many'"),
        ("MAX_TEXT_LENGTH", "1.5", "must be a whole number"),
        ("MAX_TEXT_LENGTH", "0", "must be at least 1, not 0"),
        ("DEADLINE_SECONDS", "soon", "must be a number"),
        ("DEADLINE_SECONDS", "-1", "must be at least 0"),
        ("DEADLINE_SECONDS", "nan", "must be at least 0"),
        ("MIN_SALIENCE", "1.01", "must be at most 1"),
    ],
)
def test_what_cannot_be_right_is_refused_by_name(name, value, told):
    with pytest.raises(ValueError, match=f"DATELINE_{name} {told}"):
        Settings.from_environment({f"DATELINE_{name}": value})
