"""Tokens: what is cut, what stays whole, and that nothing is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.languages import load
from service.text.tokens import any_of, tokenize
from service.text.words import TextWords

WORDS = load("en").text

CUT = [
    ("three-month", "three - month"),
    ("52-year-old", "52 - year - old"),
    ("post-1959", "post - 1959"),
    ("1957-58", "1957 - 58"),
    ("mid-May", "mid - May"),
    ("March 4–6", "March 4 – 6"),
    ("500-1000 people", "500 - 1000 people"),
    ("a 3-2 win", "a 3 - 2 win"),
    ("9:14AM", "9:14 AM"),
    ("10am", "10 am"),
    ("5:30pm.", "5:30 pm ."),
    ("7p.m. today", "7 p.m. today"),
    ("80%", "80 %"),
    ("$80.5m", "$ 80.5 m"),
    ("US$80", "US $ 80"),
    ("don't", "do n't"),
    ("don’t", "do n’t"),
    ("DON'T", "DO N'T"),
    ("can't", "ca n't"),
    ("we'll go", "we 'll go"),
    ("Russia’s", "Russia ’s"),
    ("workers' rights", "workers ' rights"),
    ("1980's", "1980 's"),
    ("``It was,'' he said", "`` It was , '' he said"),
    ("wait--no", "wait -- no"),
    ("A — B", "A — B"),
    ("(AP) _", "( AP ) _"),
    ("-LRB- CNN -RRB- --", "-LRB- CNN -RRB- --"),
    ("[Daesh]", "[ Daesh ]"),
    ("and/or", "and / or"),
    ("left.The", "left . The"),
    ("It ended. No. He", "It ended . No . He"),
    ("so... yes", "so ... yes"),
    ("what?!", "what ? !"),
    ("in\u00a0May\u20092017", "in May 2017"),
    ("Jan.-March", "Jan. - March"),
    ("U.S.-led", "U.S. - led"),
    ("'We won,'", "' We won , '"),
]

WHOLE = [
    "5/30/2017",
    "5/30",
    "2017-05-30",
    "30.05.2017",
    "30-05-2017",
    "2017-06-01T09:14:00Z",
    "2017-06-01T09:14:00+02:00",
    "9:14",
    "22:00:05",
    "1,000",
    "1,000,000.5",
    "2.5",
    ".08",
    "1/2",
    "10.30",
    "21st",
    "1980s",
    "'80s",
    "’98",
    "80s",
    "Q3",
    "3Q",
    "FY2017",
    "747s",
    "MH370",
    "UNITED24",
    "Sept.",
    "SEPT.",
    "Jan.",
    "a.m.",
    "p.m",
    "Mr.",
    "Inc.",
    "U.S.",
    "U.N.",
    "U.S",
    "Ph.D.",
    "e.g.",
    "https://example.com/a/2017-05-30?b=1",
    "www.example.org",
    "GlobalSecurity.org",
    "jane.doe@example.com",
    "@handle",
    "#May2017",
    "+7 495 123-45-67",
    "(212) 555-1914",
    "800-555-1914",
    "555-1914",
    "AT&T",
    "O'Neill",
    "Sana'a",
    "Côte",
    "cafe\u0301",
    "....",
]


@pytest.mark.parametrize(("text", "expected"), CUT, ids=[text for text, _ in CUT])
def test_is_cut(text: str, expected: str) -> None:
    assert list(tokenize(text, WORDS).words) == expected.split(" ")


@pytest.mark.parametrize("text", WHOLE)
def test_stays_whole(text: str) -> None:
    assert list(tokenize(f"on {text} ,", WORDS).words) == ["on", text, ","]


@pytest.mark.parametrize(("text", "first"), [("J. K. Doe", "J."), ("George W. Doe", "George"), ("No. 5", "No.")])
def test_a_letter_before_a_name_and_a_number_sign_keep_their_stop(text: str, first: str) -> None:
    tokens = tokenize(text, WORDS)
    assert tokens.words[0] == first
    assert "." not in tokens.words


def test_lower_case_stands_beside_each_token() -> None:
    tokens = tokenize("ISIL left Raqqa", WORDS)
    assert list(tokens.lower) == ["isil", "left", "raqqa"]


def test_a_language_without_words_has_tokens() -> None:
    tokens = tokenize("Am 30. Mai 2017 war's so.", TextWords.from_table({}))
    assert list(tokens.words) == ["Am", "30", ".", "Mai", "2017", "war's", "so", "."]


@given(
    st.text() | st.text(alphabet=" \n\u00a0.,'’\"“-–$%aA1é\u0301:/()") | st.text(alphabet="ab \ud800\udfff\u200b\x00")
)
def test_tokens_and_gaps_give_the_text_back(text: str) -> None:
    tokens = tokenize(text, WORDS)
    at = 0
    for word, lower, start, end in zip(tokens.words, tokens.lower, tokens.starts, tokens.ends, strict=True):
        assert text[at:start].strip() == ""
        assert text[start:end] == word != ""
        assert word.lower() == lower
        at = end
    assert text[at:].strip() == ""


@pytest.mark.parametrize("bait", ["1", "1,", "a.", "A.", "www.", "a@", "'", "-", "+1 ", "\u0301", "n't", "\\/1", ". "])
def test_time_grows_with_length_and_no_faster(bait: str) -> None:
    """Ten times the text may take ten times as long, and a clumsy clock forty; quadratic time would be a hundred."""
    short, long = bait * (20_000 // len(bait)), bait * (200_000 // len(bait))
    assert _seconds(long) < 40 * max(_seconds(short), 0.002)


def _seconds(text: str) -> float:
    best = 60.0
    for _ in range(3):
        begun = time.process_time()
        tokenize(text, WORDS)
        best = min(best, time.process_time() - begun)
    return best


def test_any_of_takes_the_longest_word_and_nothing_from_no_words() -> None:
    import re

    assert re.match(any_of(["a", "abc", "ab"]), "abcd")[0] == "abc"  # type: ignore[index]
    assert re.match(any_of([]), "abc") is None
