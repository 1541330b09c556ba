"""Headlines: the article's own words, short, and no surer than the article."""

from __future__ import annotations

import pytest

from service.events.headline import LONGEST
from tests.events.reading import event, told


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The bridge collapsed, the mayor said Monday.", "said", "Mayor said bridge collapsed"),
        ("The mayor said that the bridge had collapsed.", "said", "Mayor said bridge had collapsed"),
        ("Syrian rebels left, the mayor said. Rebels came.", "said", "Mayor said Syrian rebels left"),
        ("“We will leave the town,” the mayor said.", "said", "Mayor said: “We will leave the town”"),
        (
            "The army did not attack. The ministry said rebels left. The town burned, it said.",
            "said",
            "Ministry said rebels left",
        ),
        ("The mayor says there has been a rise in crime.", "says", "Mayor says there has been rise in crime"),
        (
            "Lee announced in an internal memo that he would be in Lyon.",
            "announced",
            "Lee announced he would be in Lyon",
        ),
        ("“The town is calm,” said the mayor.", "said", "Mayor said town is calm"),
        (
            "“There will be hundreds to stop it,” said Ann Lee.",
            "said",
            "Ann Lee said there will be hundreds to stop it",
        ),
    ],
)
def test_somebodys_words_are_told_behind_who_says_them(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


def test_whoever_spoke_before_speaks_again() -> None:
    text = "The army will stay on the border, the ministry added.\n\n“The bridge burned,” it said in a statement."
    assert event(text, "said").headline == "[ministry] said bridge burned"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I never sold the mill,” Lee said on Monday.", "Lee said: “I never sold the mill”"),
        ("Lee told reporters: “We sold the mill.”", "Lee told reporters: “We sold the mill”"),
        (
            "“We will rebuild the old bridge that stood here for as long as anyone in this small northern town can "
            "remember,” the mayor said.",
            "Mayor said: “We will rebuild the old bridge …”",
        ),
        ("We were told that Lee said it was “a great day”.", "Lee said it was great day"),
    ],
)
def test_what_would_be_no_line_without_direct_speech_is_quoted(text: str, expected: str) -> None:
    assert expected in {e.headline for e in told(text)}


LONG = (
    "The extraordinarily long-serving chairman of the joint parliamentary committee on agricultural subsidies and "
    "rural infrastructure development criticised the unprecedentedly comprehensive proposal of the Commission for "
    "the immediate abolition of all remaining regional agricultural price guarantees in the southern provinces."
)


def test_what_is_too_long_ends_with_a_phrase() -> None:
    text = "The northern regional agricultural development cooperative sold the empty southern grain store to buy oats."
    assert event(text, "buy").headline == (
        "Northern regional agricultural development cooperative sold empty southern grain store"
    )


def test_headlines_are_short_and_end_well() -> None:
    headlines = [e.headline for e in told(LONG)]
    assert headlines
    assert all(0 < len(h) <= LONGEST and h[0].isupper() and h[-1].isalnum() for h in headlines)
    assert not {h.split()[-1] for h in headlines} & {"of", "the", "for", "in", "and"}
