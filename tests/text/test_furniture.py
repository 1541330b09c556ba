"""Furniture: what each paragraph of an article is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.languages import load
from service.text.document import BlockKind, Document
from service.text.segment import segment

WORDS = load("en").text
SEEDS = Path(__file__).parents[2] / "seeds"
STORY = (
    "The city council voted on Monday to rebuild the old bridge over the river.\n\n"
    "The bridge was closed in March after floods had damaged two of its pillars.\n\n"
    "Work will begin in May, the mayor said."
)


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind is kind]


LINES = [
    "News Code 125693",
    "Your Comment",
    "You are replying to: .",
    "• captcha",
    "Read more: A history of the town's bridges",
    "Share this article",
    "Copyright 2017 The Daily Example. All rights reserved.",
    "© 2017 The Daily Example",
    "END",
    "- END -",
    "###",
    "(Reporting by Jane Doe; Editing by John Roe)",
    "Jane Doe contributed to this report.",
    "Join the Example.org mailing list",
    "Sign up for our morning newsletter.",
    "Follow us on Twitter",
    "Tags: bridges, floods",
    "Photo: Jane Doe/Example Pictures",
    "Photograph by Jane Doe",
    "Related stories",
    "Advertisement",
    "3 comments",
    "Privacy policy",
    "AP-Bridge, 1st Ld-Writethru",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("place", ["before", "after"])
def test_a_line_of_furniture(line: str, place: str) -> None:
    text = f"{line}\n\n{STORY}" if place == "before" else f"{STORY}\n\n{line}"
    document = segment(text, "en", WORDS)
    assert of_kind(document, BlockKind.FURNITURE) == [line]
    assert len(document.sentences) == 3


BYLINES = [
    "By JANE DOE",
    "By Jane Doe and John Roe",
    "Associated Press Writer",
    "Jane Doe, Staff Writer",
    "Thu Jun 1, 2017 9:14AM",
    "June 1, 2017",
    "1 June 2017, 09:14 GMT",
    "2017-06-01",
    "Published: 1 June 2017 at 10:30",
    "Updated June 2, 2017",
    "1 June 2017 • 9:14am",
    "Last modified on Thursday 1 June 2017 09.14 BST",
]


@pytest.mark.parametrize("line", BYLINES)
def test_a_byline(line: str) -> None:
    document = segment(f"Council votes to rebuild bridge\n\n{line}\n\n{STORY}", "en", WORDS)
    assert of_kind(document, BlockKind.BYLINE) == [line]
    assert of_kind(document, BlockKind.HEADLINE) == ["Council votes to rebuild bridge"]


KEPT = [
    "By Friday the water had gone.",
    "By Sunday, the mayor noted a different mood.",
    "Read the letters that the mayor wrote in May.",
    "Share prices fell on Tuesday.",
    "Photo shops in the town were closed on Monday after the flood.",
    "Follow the river for two days and you reach the sea.",
    '"God bless him."',
    "Total dead: 192",
    "March 4: The river rises",
    "The old bridge, 1955-1963",
]


@pytest.mark.parametrize("line", KEPT)
def test_what_is_story(line: str) -> None:
    document = segment(f"{STORY}\n\n{line}", "en", WORDS)
    assert document.blocks[-1].kind is BlockKind.STORY
    document = segment(f"{STORY}\n\n{line}\n\n{STORY}", "en", WORDS)
    assert document.blocks[3].kind is BlockKind.STORY


def test_a_heading_between_paragraphs_is_story() -> None:
    document = segment(f"{STORY}\n\nThe floods of spring\n\n{STORY}", "en", WORDS)
    assert {block.kind for block in document.blocks} == {BlockKind.STORY}


def test_the_headline_shares_words_with_the_story_and_navigation_does_not() -> None:
    top = "Example Daily\n\nWeather and Traffic (Live)\n\nVote to rebuild bridge after floods\n\nExample Daily"
    text = f"{top}\n\n{STORY}"
    document = segment(text, "en", WORDS)
    assert of_kind(document, BlockKind.HEADLINE) == ["Vote to rebuild bridge after floods"]
    assert len(of_kind(document, BlockKind.FURNITURE)) == 3
    assert [s.headline for s in document.sentences] == [True, False, False, False]


@pytest.mark.parametrize(
    "line",
    [
        "Work on the crossing will start in spring, two months after the waters fell",
        "Nobody was hurt there. Photo: EPA",
    ],
)
def test_a_standfirst_is_story(line: str) -> None:
    document = segment(f"Council votes to rebuild bridge\n\n{line}\n\n{STORY}", "en", WORDS)
    assert of_kind(document, BlockKind.STORY)[0] == line


def test_a_story_may_have_no_headline() -> None:
    assert of_kind(segment(STORY, "en", WORDS), BlockKind.HEADLINE) == []


@pytest.mark.parametrize("text", ["Ship sinks", "Talks fail on Monday", "A\n\nB\n\nC"])
def test_a_text_without_prose_is_all_story(text: str) -> None:
    assert {block.kind for block in segment(text, "en", WORDS).blocks} == {BlockKind.STORY}


def test_a_banner_run_into_the_story_is_cut_from_it() -> None:
    text = f"EXAMPLE - Make a donation in support of the town! {STORY}"
    document = segment(text, "en", WORDS)
    assert of_kind(document, BlockKind.FURNITURE) == ["EXAMPLE - Make a donation in support of the town!"]
    assert document.sentences[0].span.of(text).startswith("The city council")


SEED_FURNITURE = {
    "mehr-isil-leaves-raqqa.txt": ["News Code 125693", "Your Comment", "You are replying to: .", "• captcha"],
    "presstv-daesh-convoy.txt": [
        "UNITED24 - Make a charitable donation in support of Ukraine!",
        "Weapons of Mass Destruction (WMD)",
        "Iran Press TV",
        "Iran Press TV",
        "Join the GlobalSecurity.org mailing list",
    ],
}


@pytest.mark.parametrize("name", SEED_FURNITURE)
def test_the_furniture_of_the_sample_articles(name: str) -> None:
    document = segment((SEEDS / name).read_text(encoding="utf-8"), "en", WORDS)
    assert of_kind(document, BlockKind.FURNITURE) == SEED_FURNITURE[name]


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("mehr-isil-leaves-raqqa.txt", "ISIL militants leave Raqqa, cross Euphrates"),
        ("presstv-daesh-convoy.txt", "Russian airstrikes hit Daesh convoy, killing 80 terrorists fleeing Raqqah"),
    ],
)
def test_the_headlines_of_the_sample_articles(name: str, headline: str) -> None:
    document = segment((SEEDS / name).read_text(encoding="utf-8"), "en", WORDS)
    assert of_kind(document, BlockKind.HEADLINE) == [headline]
