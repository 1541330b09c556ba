"""Languages without rules here: their whole dates, and nothing else, read with the help of dateparser.

The text is never searched by dateparser. A date is delimited first by its shape alone (a day, one word, a year of four
digits, in the orders that calendars use), and what dateparser then cannot read as day, month and year is no date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..text.document import BlockKind, Document
from ..text.span import Span
from . import literal
from .arithmetic import unit
from .expression import Fields
from .grain import Grain
from .mention import Mention, Reading
from .values import Basis, Place, Time, TimeType

RULE = "whole date"
_CHECKED = 50  # dates between two checks of the deadline: dateparser takes about a millisecond for each

_WORD = r"[^\W\d_]{3,20}\.?"
_LINK = r"(?:(?:de|del|d['’]|di|da|van|ya)\s*)?"
_SHAPES = re.compile(
    rf"""\d{{4}}\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日
    | (?<![\w/.-])(?:
        \d{{1,2}}(?:\.|[^\W\d_]{{1,2}}\b|[ºª°])?\s+{_LINK}{_WORD}\s+{_LINK}\d{{4}}   # 1er juin 2017, 1 de junho de 2017
      | {_WORD}\s+\d{{1,2}}\.?,?\s+\d{{4}}                                            # juin 1, 2017
      | \d{{4}}[.\s]+{_WORD}\s+\d{{1,2}}\.?                                           # 2017. június 1.
      | \d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}
      | \d{{1,2}}[-/.]\s?\d{{1,2}}[-/.]\s?\d{{4}}
    )(?![\w/-])""",
    re.VERBOSE,
)


def read(document: Document, code: str, check: Callable[[], None] = lambda: None) -> Reading:
    """The whole dates of a document in a language that dateparser knows; ``check`` may raise to end the work."""
    times = []
    for number, match in enumerate(_shaped(document)):
        if number % _CHECKED == 0:
            check()
        time = _time(document, match, code)
        if time is not None:
            times.append(time)
    return Reading(tuple(times))


def _shaped(document: Document) -> Iterator[re.Match[str]]:
    for block in document.blocks:
        if block.kind in (BlockKind.HEADLINE, BlockKind.STORY):
            yield from _SHAPES.finditer(document.text, block.span.start, block.span.end)


def _time(document: Document, match: re.Match[str], code: str) -> Time | None:
    day = literal.day(match.group(), code)
    if day is None:
        return None
    first, end = document.tokens.at(match.start()), document.tokens.at(match.end() - 1) + 1
    fields = Fields(day.year, day.month, day.day)
    mention = Mention(
        span=Span(*match.span()),
        first=first,
        end=end,
        text=match.group(),
        expression=fields,
        rule=RULE,
        rules=(RULE,),
    )
    place = Place(unit(Grain.DAY, day), Grain.DAY)
    stated = ("year", "month", "day")
    return Time(
        mention=mention,
        type=TimeType.DATE,
        value=place,
        basis=Basis.STATED,
        reason="the words give it whole",
        stated=stated,
    )
