"""Spanish: the order of its rules, on one page."""

from __future__ import annotations

from dataclasses import replace

from ...text.words import TextWords
from ...times.grammar import Grammar, Lexicon
from ...times.lexicon import load_lexicon
from ...times.rule import Stage
from .filters import FILTERS, TRIMS
from .rules import clocks, dates, durations, feasts, joins, numbers, references, relative, sets

_ACCENTS = str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU")


def grammar(words: TextWords) -> Grammar:
    """The Spanish grammar, compiled: some tens of milliseconds, once."""
    lexicon, feast_names, decoys = load_lexicon(__name__)
    return Grammar(
        _without_accents(lexicon),
        stages=(
            # Numbers and names of several words first: everything else counts with them.
            Stage("names", [*feasts.decoys(decoys), *feasts.rules(feast_names), *numbers.rules]),
            # What stands alone. The longest form wins, whatever its file; of equal ones, the first named here.
            Stage(
                "forms",
                [
                    *relative.rules,
                    *sets.rules,
                    *dates.rules,
                    *clocks.rules,
                    *references.rules,
                    *durations.rules,
                ],
            ),
            # Joining works on what the forms have found, until nothing joins any more.
            Stage("dates", joins.named, repeat=True),
            Stage("joins", joins.rules, repeat=True),
            # What is left of words that belong to a time is an adjective: "el pasado lunes", but "la pasada cumbre".
            Stage("adjectives", references.adjectives),
        ),
        words=words,
        filters=FILTERS,
        trims=TRIMS,
    )


def _without_accents(lexicon: Lexicon) -> Lexicon:
    """The lexicon with each word also as it is written without accents: "miercoles", "SABADO"."""
    words = dict(lexicon.words)
    for word, values in lexicon.words.items():
        words.setdefault(word.translate(_ACCENTS), values)
    return replace(lexicon, words=words)
