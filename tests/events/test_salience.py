"""What an editor would keep scores above what stands beside it."""

from __future__ import annotations

import pytest

from service.events.event import Report
from service.events.salience import QUESTIONS, Article, parts, score, with_salience
from tests.events.dated import grammar, reports
from tests.events.reading import document

STORY = (
    "Jets hit convoy near Palmyra, killing 80\n\n"
    "The Canadian jets destroyed a convoy of trucks near Palmyra on Monday, killing 80 fighters.\n\n"
    "The ministry said the trucks were hit at night. The road has two lanes. It often carries grain.\n\n"
    "The army, which wanted more planes, thinks of the town."
)


def scored(text: str, times: dict[str, str]) -> tuple[Report, ...]:
    return with_salience(reports(text, times), document(text), grammar(text))


def salience(trigger: str) -> float:
    return next(r.event.salience for r in scored(STORY, {"Monday": "2017-05-29"}) if r.event.trigger.text == trigger)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("destroyed", "said"),  # a deed before words
        ("destroyed", "has"),  # a deed before a state
        ("destroyed", "carries"),  # dated before undated, and a habit last
        ("killing", "wanted"),  # figures, the headline
        ("said", "thinks"),  # main clause and early, against late and light
    ],
)
def test_what_weighs_more(more: str, less: str) -> None:
    assert salience(more) > salience(less)


def test_the_parts_add_up_to_the_score() -> None:
    found = reports(STORY, {"Monday": "2017-05-29"})
    article = Article.of(document(STORY), grammar(STORY), found)
    for before, after in zip(found, scored(STORY, {"Monday": "2017-05-29"}), strict=True):
        answers = parts(before, article)
        assert [a.name for a in answers] == [name for name, _, _ in QUESTIONS]
        assert all(0 <= a.value <= 1 for a in answers)
        assert after.event.salience == score(answers)
        assert 0 < after.event.salience <= 1


def test_the_weights_add_up_to_one() -> None:
    assert sum(weight for _, weight, _ in QUESTIONS) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        ("deed", "destroyed", "said"),
        ("dated", "destroyed", "carries"),
        ("main clause", "destroyed", "wanted"),
        ("weighty word", "destroyed", "thinks"),
        ("early in the story", "destroyed", "thinks"),
        ("figures", "killing", "said"),
        ("named actors", "destroyed", "carries"),
        ("in the headline", "destroyed", "carries"),
        ("told again", "killing", "said"),
    ],
)
def test_each_question_tells_two_events_apart(name: str, more: str, less: str) -> None:
    found = reports(STORY, {"Monday": "2017-05-29"})
    article = Article.of(document(STORY), grammar(STORY), found)

    def answer(trigger: str) -> float:
        report = [r for r in found if r.event.trigger.text == trigger][-1]
        return next(p.value for p in parts(report, article) if p.name == name)

    assert answer(more) > answer(less)
