"""Parts of speech and dictionary forms."""

from __future__ import annotations

import pytest

from service.events.morphology import lemma, part_of_speech


@pytest.mark.parametrize(
    ("lower", "tag", "dep", "expected"),
    [
        ("struck", "VBD", "ROOT", "VERB"),
        ("had", "VBD", "aux", "AUX"),
        ("had", "VBD", "ROOT", "VERB"),
        ("was", "VBD", "ROOT", "AUX"),
        ("being", "VBG", "auxpass", "AUX"),
        ("will", "MD", "aux", "AUX"),
        ("to", "TO", "aux", "PART"),
        ("that", "WDT", "nsubj", "PRON"),
        ("that", "DT", "det", "DET"),
        ("that", "IN", "mark", "SCONJ"),
        ("after", "IN", "prep", "ADP"),
        ("after", "IN", "mark", "SCONJ"),
        ("somebody", "NN", "nsubj", "PRON"),
        ("not", "RB", "neg", "PART"),
        ("trucks", "NNS", "dobj", "NOUN"),
        ("Homs", "NNP", "dobj", "PROPN"),
        ("?", "LS", "dep", "X"),
    ],
)
def test_part_of_speech(lower: str, tag: str, dep: str, expected: str) -> None:
    assert part_of_speech(lower, tag, dep) == expected


@pytest.mark.parametrize(
    ("word", "pos", "expected"),
    [
        ("struck", "VERB", "strike"),
        ("attacks", "NOUN", "attack"),
        ("'s", "AUX", "be"),
        ("would", "AUX", "would"),
        ("Raqqa", "PROPN", "Raqqa"),
        ("Killing", "VERB", "kill"),
        ("talks", "NOUN", "talk"),
        ("80", "NUM", "80"),
    ],
)
def test_lemma(word: str, pos: str, expected: str) -> None:
    assert lemma(word, pos) == expected
