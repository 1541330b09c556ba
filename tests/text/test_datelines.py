"""Datelines and publication dates: what a wire story opens with, and where a text says when it was put out."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.languages import load
from service.text.article import PublicationSource
from service.text.publication import publication_candidates
from service.text.segment import segment

WORDS = load("en").text
SEEDS = Path(__file__).parents[2] / "seeds"
STORY = "The city council voted on Monday to rebuild the old bridge over the river."

DATELINES = [
    ("MOSCOW, Jun. 01 (MNA) –", "MOSCOW", "Jun. 01"),
    ("NAIROBI, Kenya (AP) _", "NAIROBI, Kenya", None),
    ("BEIRUT, Lebanon, June 2 (Reuters) -", "BEIRUT, Lebanon", "June 2"),
    ("BEIRUT, June 2, 2017 (Reuters) -", "BEIRUT", "June 2, 2017"),
    ("PARIS (AFP) 2 June 2017 —", "PARIS", "2 June 2017"),
    ("WASHINGTON --", "WASHINGTON", None),
    ("LONDON —", "LONDON", None),
    ("NEW YORK _", "NEW YORK", None),
    ("INDEPENDENCE, Mo. (AP)--", "INDEPENDENCE, Mo.", None),
    ("New York -LRB- CNN -RRB- --", "New York", None),
    ("Cairo (CNN) --", "Cairo", None),
    ("DHAKA, June 2:", "DHAKA", "June 2"),
    ("DAR ES SALAAM, Tanzania (AP) _", "DAR ES SALAAM, Tanzania", None),
]


@pytest.mark.parametrize(("line", "place", "date"), DATELINES, ids=[line for line, _, _ in DATELINES])
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same line", "own line"])
def test_dateline(line: str, place: str, date: str | None, gap: str) -> None:
    text = f"{line}{gap}{STORY}"
    document = segment(text, "en", WORDS)
    (found,) = document.datelines
    assert found.span.of(text) == line
    assert found.place is not None
    assert found.place.of(text) == place
    assert (found.date.of(text) if found.date else None) == date
    assert [s.span.of(text) for s in document.sentences] == [STORY]


@pytest.mark.parametrize(
    "text",
    [
        "Obama — the president of the United States — spoke on Monday to the crowd.",
        "UPDATE - The city council voted on Monday to rebuild the old bridge.",
        "JANE DOE, EXAMPLE ANCHOR: The city council voted on Monday to rebuild it.",
        "DOE (on camera): The city council voted on Monday to rebuild the bridge.",
        "SUNDAY 4 JUNE - The city council voted on Monday to rebuild the bridge.",
        "A-5 was closed on Monday after a crash that hurt three people.",
        "The council - all nine members - voted on Monday to rebuild the bridge.",
        "UNITED24 - Make sure that the bridge is rebuilt by Monday, they said.",
    ],
)
def test_no_dateline(text: str) -> None:
    document = segment(text, "en", WORDS)
    assert document.datelines == ()
    assert document.sentences[0].span.start == 0


def candidates(text: str) -> list[tuple[str, str]]:
    document = segment(text, "en", WORDS)
    return [(span.of(text), source.value) for span, source in publication_candidates(document, WORDS)]


def test_a_stamp_with_a_year_comes_before_a_dateline_without() -> None:
    text = f"Vote to rebuild bridge\n\nPublished: 5 June 2017 at 10:30 GMT\n\nBOSTON, June 4 (AP) — {STORY}"
    assert candidates(text) == [("5 June 2017 at 10:30 GMT", "byline"), ("June 4", "dateline")]


@pytest.mark.parametrize(
    "stamp",
    [
        "Thu Jun 1, 2017 9:14AM",
        "Thursday, 1 June 2017",
        "2017-06-01T09:14:00Z",
        "2017-06-01 09:14",
        "6/1/2017",
        "JUNE 1, 2017",
        "1 June 2017 • 9:14am",
    ],
)
def test_stamps_are_read_whole(stamp: str) -> None:
    assert candidates(f"Vote to rebuild bridge\n\n{stamp}\n\n{STORY}") == [(stamp, "byline")]


def test_dates_of_the_story_are_no_publication_date() -> None:
    assert candidates(f"{STORY} It was closed on May 3, 2017.") == []


@pytest.mark.parametrize(
    ("name", "said", "source"),
    [
        ("mehr-isil-leaves-raqqa.txt", "Jun. 01", PublicationSource.DATELINE),
        ("presstv-daesh-convoy.txt", "Thu Jun 1, 2017 9:14AM", PublicationSource.BYLINE),
    ],
)
def test_the_sample_articles(name: str, said: str, source: PublicationSource) -> None:
    text = (SEEDS / name).read_text(encoding="utf-8")
    ((span, found),) = publication_candidates(segment(text, "en", WORDS), WORDS)
    assert (span.of(text), found) == (said, source)
