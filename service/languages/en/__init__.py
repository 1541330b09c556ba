"""English: the order of its rules, on one page."""

from __future__ import annotations

from ...text.words import TextWords
from ...times.grammar import Grammar
from ...times.lexicon import load_lexicon
from ...times.rule import Stage
from .filters import FILTERS, TRIMS
from .rules import clocks, dates, durations, feasts, fiscal, joins, loose, numbers, references, relative, sets


def grammar(words: TextWords) -> Grammar:
    """The English grammar, compiled: some tens of milliseconds, once."""
    lexicon, feast_names, decoys = load_lexicon(__name__)
    return Grammar(
        lexicon,
        stages=(
            # Numbers and names of several words first: everything else counts with them.
            Stage("names", [*feasts.decoys(decoys), *feasts.rules(feast_names), *numbers.rules]),
            # What stands alone. The longest form wins, whatever its file; of equal ones, the first named here: quarters
            # before lengths ("the third quarter"), counted times before plain ones ("last May"), sets before lengths.
            Stage(
                "forms",
                [
                    *fiscal.rules,
                    *relative.rules,
                    *sets.rules,
                    *dates.rules,
                    *clocks.rules,
                    *references.rules,
                    *loose.rules,
                    *durations.rules,
                ],
            ),
            # Joining works on what the forms have found, until nothing joins any more.
            Stage("dates", joins.named, repeat=True),
            Stage("joins", joins.rules, repeat=True),
        ),
        words=words,
        filters=FILTERS,
        trims=TRIMS,
    )
