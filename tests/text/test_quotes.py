"""Direct speech: which stretches of a text somebody said."""

from __future__ import annotations

import pytest

from service.languages import load
from service.text.segment import segment

WORDS = load("en").text

SPEECH = [
    ('He said, "We will leave on Monday."', ['"We will leave on Monday."']),
    ("He said, “We will leave on Monday.”", ["“We will leave on Monday.”"]),
    ("``We will leave on Monday,'' he said.", ["``We will leave on Monday,''"]),
    ("''We will leave on Monday,'' he said.", ["''We will leave on Monday,''"]),
    ("`'We will leave on Monday,'' he said.", ["`'We will leave on Monday,''"]),
    ("He said: «We will leave on Monday.»", ["«We will leave on Monday.»"]),
    ("'We will leave on Monday,' he said.", ["'We will leave on Monday,'"]),
    ("‘We will leave on Monday,’ he said.", ["‘We will leave on Monday,’"]),
    ('He said " we will leave on Monday . "', ['" we will leave on Monday . "']),
    ('"No," he said. "We will stay until May."', ['"No,"', '"We will stay until May."']),
    ('They have "virtually blocked" the town.', []),
    ('She played in "Gone Beyond The Hills" for years.', []),
    ("The workers' pay and the firms' plans were cut.", []),
    ("It's the company's plan, isn't it.", []),
    ("In the '80s the band's tour was cancelled, they said.", []),
    ('He called it a "great" day and left it at that.', []),
]


@pytest.mark.parametrize(("text", "expected"), SPEECH, ids=[text for text, _ in SPEECH])
def test_direct_speech(text: str, expected: list[str]) -> None:
    assert [quote.of(text) for quote in segment(text, "en", WORDS).quotes] == expected


def test_speech_that_goes_on_in_the_next_paragraph_reaches_to_the_end_of_this_one() -> None:
    text = '"We will leave on Monday.\n\n"And we will be back in May," he said.'
    assert [quote.of(text) for quote in segment(text, "en", WORDS).quotes] == [
        '"We will leave on Monday.',
        '"And we will be back in May,"',
    ]


def test_a_quotation_mark_nobody_closed_opens_nothing() -> None:
    text = 'He said "we will leave on Monday.\n\nThe crowd went home in the evening.'
    assert segment(text, "en", WORDS).quotes == ()


def test_quote_at_an_offset() -> None:
    text = 'He said, "We will leave on Monday," and left.'
    document = segment(text, "en", WORDS)
    assert document.quote_at(text.index("Monday")) == document.quotes[0]
    assert document.quote_at(text.index("left")) is None
