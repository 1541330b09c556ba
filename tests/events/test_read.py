"""A text and its times in, reports out; the order of the stages."""

from __future__ import annotations

import pytest

from service.events.event import Kind, Report, Status, WhenBasis
from service.events.read import read
from service.languages import load
from tests.events.dated import publication, reading
from tests.events.reading import PARSER, document

TEXT = (
    "Rebels lose convoy near river\n\n"
    "The Northern Defense Ministry said Thursday that rebels cross the river every night.\n\n"
    "“The first convoy was destroyed by jets on May 25. Rebels made another attempt on Monday. "
    "Three trucks left the town in the dark,” the ministry said in a statement.\n\n"
    "The army will rebuild the bridge in 2018, and the general denied that his men burned the mill."
)
TIMES = {"Thursday": "2017-06-01", "May 25": "2017-05-25", "Monday": "2017-05-29", "2018": "2018"}


@pytest.fixture(scope="module")
def told() -> tuple[Report, ...]:
    language = load("en")
    return read(document(TEXT), reading(TEXT, TIMES), publication(), PARSER, language.events, language.cues)


def find(told: tuple[Report, ...], trigger: str, nth: int = 0) -> Report:
    return [r for r in told if r.event.trigger.text == trigger][nth]


@pytest.mark.parametrize(
    ("trigger", "edtf", "status", "by"),
    [
        ("said", "2017-06-01", Status.HAPPENED, None),
        ("cross", None, Status.ONGOING, "The Northern Defense Ministry"),
        ("destroyed", "2017-05-25", Status.HAPPENED, "the ministry"),
        ("left", "2017-05-29", Status.HAPPENED, "the ministry"),
        ("rebuild", "2018", Status.PLANNED, None),
        ("burned", None, Status.DENIED, "the general"),
    ],
)
def test_an_article_as_a_reader_takes_it(
    told: tuple[Report, ...], trigger: str, edtf: str | None, status: Status, by: str | None
) -> None:
    found = find(told, trigger)
    assert (found.when.edtf if found.when else None) == edtf
    assert found.event.status is status
    assert (found.event.attribution.text if found.event.attribution else None) == by


def test_reports_come_in_the_order_of_the_text(told: tuple[Report, ...]) -> None:
    spans = [r.event.trigger.span for r in told]
    assert spans == sorted(spans)


def test_a_report_has_a_date_or_has_none_and_is_as_sure(told: tuple[Report, ...]) -> None:
    for report in told:
        assert (report.when is None) == (report.confidence == 0.0)
        assert report.when is None or report.bounds is None


def test_the_follow_on_statement_is_of_the_day_of_the_first(told: tuple[Report, ...]) -> None:
    said = find(told, "said", 1)
    assert said.event.kind is Kind.STATEMENT
    assert said.when is not None
    assert said.when.edtf == "2017-06-01"
    assert said.when.basis in (WhenBasis.INHERITED, WhenBasis.PUBLICATION)


def test_the_deeds_outweigh_what_is_said_of_them(told: tuple[Report, ...]) -> None:
    assert find(told, "destroyed").event.salience > find(told, "said", 1).event.salience


def test_reading_twice_gives_the_same(told: tuple[Report, ...]) -> None:
    language = load("en")
    again = read(document(TEXT), reading(TEXT, TIMES), publication(), PARSER, language.events, language.cues)
    assert again == told


def test_a_check_may_end_the_work() -> None:
    def over() -> None:
        raise TimeoutError

    language = load("en")
    with pytest.raises(TimeoutError):
        read(document(TEXT), reading(TEXT, TIMES), publication(), PARSER, language.events, language.cues, over)


def test_a_text_without_sentences_has_no_events() -> None:
    language = load("en")
    assert read(document("..."), reading("...", {}), publication(), PARSER, language.events, language.cues) == ()
