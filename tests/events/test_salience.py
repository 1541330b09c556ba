"""What an editor would keep scores above what stands beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.events.event import Report, WhenBasis
from service.events.parts import with_parts
from service.events.salience import QUESTIONS, Article, parts, score, with_salience
from service.languages import load
from tests.events.dated import grammar, reports
from tests.events.reading import document

STAGES = load("en").events.alike.stages

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


SAID = (
    "The mayor said on Monday that the bridge had collapsed. The council said the school had burned.\n\n"
    "Jets attacked a convoy, killing 80."
)


def said(trigger: str) -> float:
    found = with_parts(reports(SAID, {"Monday": "2017-05-29"}), grammar(SAID), STAGES)
    told = with_salience(found, document(SAID), grammar(SAID))
    return next(r.event.salience for r in told if r.event.trigger.text == trigger)


def test_what_the_line_of_another_tells_has_less_than_half_of_that() -> None:
    assert 0 < said("killing") <= said("attacked") / 2
    assert 0 < said("collapsed") <= said("said") / 2


@pytest.mark.parametrize(("more", "less"), [("burned", "collapsed"), ("said", "burned")])
def test_what_is_said_without_a_day_stands_for_itself(more: str, less: str) -> None:
    assert said(more) > said(less)


@pytest.mark.parametrize(("talk", "deed"), [("I", "Kim"), ("We", "Kim")])
def test_what_somebody_tells_of_himself_weighs_less(talk: str, deed: str) -> None:
    weights = [with_salience(reports(t, {}), document(t), grammar(t)) for t in (f"{talk} left.", f"{deed} left.")]
    assert weights[0][0].event.salience < weights[1][0].event.salience


APART = "Jets destroyed a convoy on Monday.\n\nThe ministry said the trucks were hit. The road often carries grain."


def test_the_parts_add_up_to_the_score() -> None:
    found = reports(APART, {"Monday": "2017-05-29"})
    article = Article.of(document(APART), grammar(APART), found)
    for before, after in zip(found, scored(APART, {"Monday": "2017-05-29"}), strict=True):
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


TITLED = (
    "Mill closes in Lyon\n\n"
    "The old mill closed in Lyon on Monday. It stood near the river. The mill, which burned, made paper.\n\n"
    "The mayor said on Monday that Kim told him the school had burned."
)


def titled(trigger: str) -> float:
    told = scored(TITLED, {"Monday": "2017-05-29"})
    return next(r.event.salience for r in told if r.event.trigger.text == trigger)


def test_a_title_that_the_lead_says_again_weighs_less_than_that() -> None:
    assert titled("closes") < 0.6 * titled("closed")


def test_what_another_sentence_must_explain_weighs_less() -> None:
    texts = ("Kim left the town.", "She left the town.")
    known, unknown = (with_salience(reports(t, {}), document(t), grammar(t))[0].event.salience for t in texts)
    assert unknown < known


def test_what_is_said_of_what_was_said_is_told_by_the_line_of_the_first() -> None:
    text = "The mayor said on Monday that Kim thinks the school will close."
    found = {r.event.trigger.text: r.event for r in scored(text, {"Monday": "2017-05-29"})}
    assert "close" in found["said"].headline
    assert 0 < found["close"].salience <= found["said"].salience / 2


def answer(text: str, trigger: str, name: str, times: dict[str, str] | None = None) -> float:
    found = reports(text, times or {})
    article = Article.of(document(text), grammar(text), found)
    report = next(r for r in found if r.event.trigger.text == trigger)
    return next(p.value for p in parts(report, article) if p.name == name)


def alone(text: str, trigger: str, times: dict[str, str] | None = None) -> float:
    return next(r.event.salience for r in scored(text, times or {}) if r.event.trigger.text == trigger)


@pytest.mark.parametrize(
    ("basis", "sure", "weighs"),
    [(WhenBasis.INHERITED, 0.6, 1.0), (WhenBasis.INHERITED, 0.4, 0.5), (WhenBasis.RELATIVE, 0.4, 1.0)],
)
def test_a_date_that_is_lent_and_doubtful_weighs_half(basis: WhenBasis, sure: float, weighs: float) -> None:
    text = "Kim left the town on Monday."
    report = reports(text, {"Monday": "2017-05-29"})[0]
    assert report.when is not None

    def dated(confidence: float) -> float:
        told = replace(report, when=replace(report.when, basis=basis), confidence=confidence)
        article = Article.of(document(text), grammar(text), (told,))
        return next(p.value for p in parts(told, article) if p.name == "dated")

    assert dated(sure) == pytest.approx(weighs * dated(0.9))


@pytest.mark.parametrize(
    ("text", "trigger", "real"),
    [
        ("The mill will close.", "close", 1.0),
        ("Kim closed the mill.", "closed", 1.0),
        ("The mill may close.", "close", 0.0),
        ("The mill did not close.", "close", 0.0),
        ("If the mill burns, rebels will be met with force.", "met", 1.0),
    ],
)
def test_what_is_to_come_is_as_real_as_what_was(text: str, trigger: str, real: float) -> None:
    assert answer(text, trigger, "real") == real


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (("Lee repaired the bridge.", "repaired"), ("Lee was repairing the bridge.", "repairing")),
        (("Kim closed the mill.", "closed"), ("Kim did not close the mill.", "close")),
        (("The board announced a merger.", "announced"), ("The board described a merger.", "described")),
    ],
)
def test_what_is_hardly_a_deed(more: tuple[str, str], less: tuple[str, str]) -> None:
    assert answer(*more, "deed") > answer(*less, "deed")


def test_words_that_are_a_deed_are_news_of_the_day() -> None:
    assert answer("The board announced a merger.", "announced", "dated") > 0
    assert answer("The board described a merger.", "described", "dated") == 0


@pytest.mark.parametrize(
    ("text", "trigger", "dated"),
    [
        ("The court has ruled.", "ruled", True),
        ("The road carries grain.", "carries", False),
        ("A ship may sink.", "sink", False),
    ],
)
def test_what_has_just_happened_mostly_has_no_date(text: str, trigger: str, dated: bool) -> None:
    assert (answer(text, trigger, "dated") > 0) is dated


@pytest.mark.parametrize(
    ("text", "trigger", "weighs"),
    [
        ("The board will sell the mill.", "sell", True),
        ("The board will sell the mill and close the school.", "close", True),
        ("Send us your pictures.", "Send", False),
    ],
)
def test_what_is_to_come_needs_somebody_who_will(text: str, trigger: str, weighs: bool) -> None:
    assert (answer(text, trigger, "dated") > 0) is weighs


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rain fell. The march is planned for Saturday.", "march"),
        ("Rain fell. The march is to be held on Saturday.", "held"),
        ("Rain fell. The court is due to rule on Saturday.", "rule"),
    ],
)
def test_what_is_arranged_is_as_weighty_as_a_main_clause(text: str, trigger: str) -> None:
    found = {r.event.trigger.text: r.event.salience for r in scored(text, {"Saturday": "2017-06-03"})}
    told = {r.event.trigger.text: r.event.salience for r in scored(text.replace("is planned", "was seen"), {})}
    assert found[trigger] == max(found.values())
    assert found[trigger] > told.get(trigger, 0.0)


@pytest.mark.parametrize("words", ["The mayor said", "The mayor told reporters"])
def test_somebody_spoke_is_no_line(words: str) -> None:
    times = {"Monday": "2017-05-29"}
    told = alone(f"{words} on Monday that the mill had closed.", words.split()[2], times)
    assert alone(f"{words} on Monday.", words.split()[2], times) < 0.6 * told


AGAIN = (
    "Lee said Kim closed the mill on Monday. On Monday Kim closed the mill in Lyon. "
    "Kim closed the mill in Lyon again on Friday."
)


def test_a_line_whose_words_another_of_its_time_has_weighs_half() -> None:
    told = [r.event for r in scored(AGAIN, {"Monday": "2017-05-29", "Friday": "2017-06-02"})]
    first, second, other = (e.salience for e in told if e.trigger.text == "closed")
    assert second < 0.6 * first
    assert other > 1.2 * second


@pytest.mark.parametrize(
    ("lead", "counts"),
    [("The old mill in Lyon shut on Monday.", 0.5), ("The old mill in Lyon is loud.", 1.0)],
)
def test_a_title_weighs_half_where_the_lead_has_a_line_of_its_day(lead: str, counts: float) -> None:
    text = f"Mill in Lyon closes\n\n{lead} It stood near the river.\n\nThe mayor lives there."
    times = {"Monday": "2017-05-29"} if "Monday" in lead else {}
    assert answer(text, "closes", "deed", times) == counts
