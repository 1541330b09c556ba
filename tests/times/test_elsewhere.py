"""Languages without rules: whole dates, read with dateparser's data, and nothing else."""

from __future__ import annotations

import pytest

from service.errors import UnsupportedLanguage
from service.pipeline import Reader
from service.settings import Settings
from service.text.article import Article
from service.times.timex import value_of

READER = Reader(Settings())

DATES = [
    ("fr", "Le pont a été fermé le 1er juin 2017 aux camions.", "1er juin 2017", "2017-06-01"),
    ("fr", "Le traité du 25 mars 1957 fut signé à Rome.", "25 mars 1957", "1957-03-25"),
    ("it", "Il ponte è stato chiuso il 25 maggio 2017.", "25 maggio 2017", "2017-05-25"),
    ("pt", "A ponte foi fechada em 25 de maio de 2017.", "25 de maio de 2017", "2017-05-25"),
    ("nl", "De brug werd op 25 mei 2017 gesloten.", "25 mei 2017", "2017-05-25"),
    ("ru", "Мост был закрыт 25 мая 2017 года.", "25 мая 2017", "2017-05-25"),
    ("ja", "橋は2017年5月25日に閉鎖された。", "2017年5月25日", "2017-05-25"),
    ("fr", "Vu le 25/05/2017 dans le port.", "25/05/2017", "2017-05-25"),
]
NO_DATES = [
    ("fr", "Le pont a été fermé mardi, deux ans après, en mai 2017."),
    ("fr", "Il y avait 25 camions 2017 fois."),
    ("fr", "Le 31 février 2017 n'existe pas."),
    ("it", "Il modello 12 nero 2017 costa 2000 euro."),
]


def _read(language: str, text: str):
    return READER.times(Article(text=text, language=language, published_at="2017-06-01"))


@pytest.mark.parametrize(("language", "text", "words", "value"), DATES)
def test_a_whole_date_is_read(language, text, words, value):
    timeline = _read(language, text)

    times = timeline.articles[0].reading.times
    assert [(time.mention.text, time.mention.span.of(text), value_of(time)) for time in times] == [
        (words, words, value)
    ]


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_less_than_a_whole_date_is_not_read(language, text):
    assert _read(language, text).articles[0].reading.times == ()


def test_the_answer_says_how_little_was_read():
    assert any("“fr”" in warning and "whole dates" in warning for warning in _read(*DATES[0][:2]).warnings)


def test_a_language_that_nobody_knows_is_refused():
    with pytest.raises(UnsupportedLanguage):
        _read("tlh", "nuqneH 25 jar 2017")
