"""Sentences: where a text is cut."""

from __future__ import annotations

import pytest

from service.languages import load
from service.text.segment import segment

WORDS = load("en").text

# Each sentence ends where the next bar stands.
CUT = [
    "The firm closed on Sept. 30. | It reopened in May.",
    "U.S. President Jane Doe spoke. | Nobody listened.",
    "Acme Inc. said it would merge.",
    "He works for Acme Inc. | The firm is in Ohio.",
    "They met at 5 p.m. Thursday in Rome.",
    "They met at 5 p.m. | The talks failed.",
    "They left the U.S. | He stayed behind.",
    "Mr. J. K. Doe of St. Paul met Dr. Roe. | Both smiled.",
    'He said, "We won." | She agreed.',
    '"We went. | We saw," he said.',
    "``It was a bomb.'' | He left.",
    "“Go.” | They went.",
    '"Why now?" Mr. Doe asked. | Nobody knew.',
    '"Why now?" | The crowd fell silent.',
    "It rained (for days.) | They left.",
    "The vote (held in May) failed. | The mayor quit.",
    "He paused ... and went on.",
    "He paused ... | The crowd waited.",
    "It fell 2.5 percent. | Shares rose $.08 to $10.30.",
    "The end of the revolt . | The king fled .",
    "THE KING FLED. | THE CROWD CHEERED.",
    "They left.The town was empty.".replace(".T", ".|T"),
    "Yahoo! said it would sell.",
    "1. The first of a list",
    "Maria I. Lopez won. | The rest lost.",
    "He was born in Washington, D.C. | His mother was a judge.",
    "The No. 2 firm lost. | No. 1 won.",
    "It was over! | The crowd cheered.",
    "They left. | “We won,” he said.",
    "At Acme Corp. | “We won,” he said.",
]


@pytest.mark.parametrize("marked", CUT)
def test_is_cut_at_the_bars(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    text = marked.replace(" | ", " ").replace("|", "")
    document = segment(text, "en", WORDS)
    assert [sentence.span.of(text) for sentence in document.sentences] == expected


GERMAN = [
    "Der Markt ist am 25. Februar offen. | Er schließt um acht.",
    "Im 20. Jahrhundert wurde gebaut. | Es war kalt.",
    "Er wurde 25. | Seine Frau kam.",
]


@pytest.mark.parametrize("marked", GERMAN)
def test_a_number_with_a_full_stop_is_an_ordinal_before_a_month_in_german(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    text = marked.replace(" | ", " ")
    document = segment(text, "de", load("de").text)
    assert [sentence.span.of(text) for sentence in document.sentences] == expected


def test_a_line_break_within_wrapped_text_ends_nothing() -> None:
    text = (
        "The council voted late on Monday evening to rebuild the old\n"
        "bridge over the river, which was closed after the floods of\n"
        "last spring. The work is to begin in May and to be finished\n"
        "within a year.\n"
    )
    document = segment(text, "en", WORDS)
    assert [s.span.of(text).split()[0] for s in document.sentences] == ["The", "The"]


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    text = "The council voted on Monday to rebuild\n\nThe bridge was closed after the floods."
    assert len(segment(text, "en", WORDS).sentences) == 2


def test_a_line_for_each_sentence() -> None:
    text = "The council voted on Monday to rebuild the bridge . \nThe bridge was closed after the floods . \n"
    assert len(segment(text, "en", WORDS).sentences) == 2


def test_indented_lines_begin_paragraphs_in_wrapped_text() -> None:
    text = (
        "   The council voted late on Monday evening to rebuild the\n"
        "bridge over the river, which was closed after the floods of\n"
        "last spring.\n"
        "   The work is to begin in May and to be finished within one\n"
        "year, the mayor told the council at the end of the meeting.\n"
    )
    assert len(segment(text, "en", WORDS).blocks) == 2


@pytest.mark.parametrize("end", ["\r\n\r\n", "\n \n", "\r\r", "\u2029\u2029"])
def test_a_blank_line_of_any_kind_parts_paragraphs(end: str) -> None:
    assert len(segment(f"They voted on Monday{end}the bridge stays", "en", WORDS).blocks) == 2
