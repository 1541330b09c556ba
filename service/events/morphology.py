"""A word by itself: its universal part of speech, from its Penn tag, and its dictionary form."""

from __future__ import annotations

from functools import lru_cache

_AUXILIARIES = frozenset({"aux", "auxpass"})

# Penn Treebank tags to universal parts of speech, as Universal Dependencies converts English treebanks.
_PARTS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS"), "ADV"),
    **dict.fromkeys(("PRP", "PRP$", "EX", "WP"), "PRON"),
    **dict.fromkeys(("DT", "PDT", "WDT", "WP$"), "DET"),
    **dict.fromkeys(("IN", "RP"), "ADP"),
    **dict.fromkeys(("TO", "POS"), "PART"),
    **dict.fromkeys(("$", "#", "SYM"), "SYM"),
    **dict.fromkeys((".", ",", ":", "-LRB-", "-RRB-", "``", "''", '""', "HYPH", "NFP"), "PUNCT"),
    "CC": "CCONJ",
    "CD": "NUM",
    "MD": "AUX",
    "UH": "INTJ",
    "WRB": "SCONJ",
}
_HAVE_DO = frozenset({"do", "does", "did", "have", "has", "had", "'d"})
_HELPERS = _HAVE_DO | {"be", "been", "being", "is", "'s", "are", "'re", "am", "'m", "was", "were", "'ve"}
_FULL = frozenset({"ROOT", "advcl", "ccomp", "conj", "relcl", "xcomp"})
_JOINING = frozenset(
    {"that", "if", "because", "while", "since", "so", "whether", "although", "though", "unless", "once"}
)
_SOMEBODY = frozenset(f"{some}{body}" for some in ("some", "any", "every", "no") for body in ("thing", "one", "body"))


@lru_cache(maxsize=20_000)
def part_of_speech(lower: str, tag: str, dep: str) -> str:
    """The universal part of speech of a word by its Penn tag and relation: ``("had", "VBD", "aux")`` is ``"AUX"``."""
    part = _PARTS.get(tag, "X")
    if part == "VERB":
        return _verbal(lower, tag, dep)
    if part in ("DET", "PRON") and tag in ("DT", "WDT"):
        return "DET" if dep in ("det", "quantmod") else "PRON"
    if part == "ADP" and tag == "IN" and (dep == "mark" or lower in _JOINING):
        return "SCONJ"
    if dep in _AUXILIARIES and tag != "TO":
        return "AUX"
    return "PRON" if tag == "NN" and lower in _SOMEBODY else "PART" if lower in ("not", "n't") and tag == "RB" else part


def _verbal(lower: str, tag: str, dep: str) -> str:
    """“Had” helps in “had fallen” and is a verb of its own in “had a look”; “was” is a helper wherever it stands."""
    if dep in _AUXILIARIES:
        return "AUX"
    if lower not in _HELPERS or (tag == "VBG" and lower != "being"):
        return "VERB"
    return "VERB" if lower in _HAVE_DO and dep in _FULL else "AUX"


_INFLECTED = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV"})
_MODALS = frozenset({"would", "could", "might", "should", "must", "cannot", "may", "can", "ca"})
_CONTRACTED = {
    "'s": "be",
    "'re": "be",
    "'m": "be",
    "'ve": "have",
    "'d": "would",
    "'ll": "will",
    "wo": "will",
    "ca": "can",
}


@lru_cache(maxsize=20_000)
def lemma(word: str, pos: str) -> str:
    """The dictionary form, in lower case save for names: ``lemma("struck", "VERB") == "strike"``."""
    if pos == "PROPN":
        return word
    lower = word.lower()
    if pos == "AUX" and lower in _CONTRACTED:
        return _CONTRACTED[lower]
    if pos not in _INFLECTED or lower in _MODALS:
        return lower
    from lemminflect import getLemma

    found = getLemma(lower, "VERB" if pos == "AUX" else pos)
    return found[0] if found and found[0] else lower
