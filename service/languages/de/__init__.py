"""German: the order of its rules, on one page."""

from __future__ import annotations

from ...text.words import TextWords
from ...times.grammar import Grammar
from ...times.lexicon import load_lexicon
from ...times.rule import Stage
from .filters import FILTERS
from .rules import clocks, dates, durations, joins, numbers, references, relative, sets


def grammar(words: TextWords) -> Grammar:
    """The German grammar, compiled: some tens of milliseconds, once."""
    lexicon, feast_names, decoys = load_lexicon(__name__)
    return Grammar(
        lexicon,
        stages=(
            # Numbers and names of several words first: everything else counts with them.
            Stage("names", [*dates.decoys(decoys), *dates.feasts(feast_names), *numbers.rules]),
            # What stands alone. The longest form wins; of equal ones, the first named here.
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
        ),
        words=words,
        filters=FILTERS,
    )
