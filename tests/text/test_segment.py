"""The whole of a document: whatever comes in, what comes out hangs together, and in time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.languages import load
from service.text.document import BlockKind, Document
from service.text.segment import segment
from service.text.words import TextWords

WORDS = load("en").text
MARKS = ["``", "''", "“", "”", '"', "' ", "(", ") ", "... ", "? ", "\n", "\n\n", "\u00a0", "é"]
WIRE = ["MOSCOW, June 1 (AP) -- ", "By Jane Doe", "News Code 1", "June 1, 2017 "]
PIECES = st.sampled_from([*MARKS, *WIRE, "The town fell. ", "He said, ", "'We left,' ", "U.S. ", "Mr. ", "on Monday "])
TEXTS = st.text() | st.lists(PIECES, max_size=30).map("".join)


def check(document: Document) -> None:
    text, tokens = document.text, document.tokens
    assert [block.first for block in document.blocks[1:]] == [block.end for block in document.blocks[:-1]]
    assert sum(block.end - block.first for block in document.blocks) == len(tokens)
    for block in document.blocks:
        assert block.span == tokens.span(block.first, block.end)
    for before, after in pairwise(document.sentences):
        assert before.end <= after.first
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert sentence.span == tokens.span(sentence.first, sentence.end)
        assert block.first <= sentence.first < sentence.end <= block.end
        assert block.kind in (BlockKind.HEADLINE, BlockKind.STORY)
        assert sentence.headline is (block.kind is BlockKind.HEADLINE)
        assert document.sentence_at(sentence.span.start) == sentence
    for before_quote, after_quote in pairwise(document.quotes):
        assert before_quote.end <= after_quote.start
    for line in document.datelines:
        assert 0 <= line.span.start < line.span.end <= len(text)
        assert document.sentence_at(line.span.start) is None


@given(TEXTS)
def test_every_text_gives_a_document_that_hangs_together(text: str) -> None:
    check(segment(text, "en", WORDS))


@given(TEXTS)
def test_so_it_does_without_the_words_of_a_language(text: str) -> None:
    check(segment(text, "xx", TextWords.from_table({})))


@pytest.mark.parametrize("text", ["", " \n\n\u00a0 "])
def test_nothing_gives_nothing(text: str) -> None:
    document = segment(text, "en", WORDS)
    assert (document.blocks, document.sentences, document.quotes, document.datelines) == ((), (), (), ())


@pytest.mark.parametrize("key", ["tokens", "sentences", "furniture", "dateline", "tense"])
def test_a_key_that_nothing_reads_is_an_error(key: str) -> None:
    with pytest.raises(TypeError):
        TextWords.from_table({key: {"nobody_reads_this": ["x"]}})


@pytest.mark.parametrize(
    "bait", ["x\n", "A\n\n", "I.", '"', "' ", '"Go." ', "said, ", "AB - ", "by ", "June 1, 2017 ", "“"]
)
def test_time_grows_with_length_and_no_faster(bait: str) -> None:
    """Ten times the text may take ten times as long, and a clumsy clock forty; quadratic time would be a hundred."""
    short, long = bait * (10_000 // len(bait)), bait * (100_000 // len(bait))
    assert _seconds(long) < 40 * max(_seconds(short), 0.004)


def _seconds(text: str) -> float:
    best = 60.0
    for _ in range(2):
        begun = time.process_time()
        segment(text, "en", WORDS)
        best = min(best, time.process_time() - begun)
    return best
