"""Text that tells history: how it is known, what moves its focus, and which date it comes to next.

News leans on the day of publication. History leans on itself: "in March" is the March nearest to what was spoken of,
and the story runs forward, but for a look back here and a name there ("the 1789 constitution").
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime

from ..text.document import Document, Tokens
from .candidate import Candidate, plain
from .context import Context, Spoken
from .expression import BeforeCommonEra, Expression, Fields, Now
from .grain import Grain
from .mention import Mention, Signal
from .resolve import resolve, spoken

_RARELY = 8  # history names so many years for each "Friday" or "today"
_FAR_YEARS = 3  # explicit years this far behind publication tell history
_LOOKS_ON = 3  # mentions among which the next date told whole is looked for
_OPENS = 2  # tokens of a paragraph before a date that opens it: "In December 1916"
_BOUNDS = (Signal.BY, Signal.UNTIL, Signal.BEFORE, Signal.SINCE)


def tells_history(found: list[Candidate], published: datetime) -> bool:
    """A text tells history when most years it names lie far behind its publication, and little leans on today."""
    years = [year for c in found if (year := _year(c.expression)) is not None]
    far = sum(1 for year in years if year < published.year)
    very_far = sum(1 for year in years if year < published.year - _FAR_YEARS)
    today = sum(
        1
        for c in found
        if isinstance(c.expression, Now)
        or (isinstance(c.expression, Fields) and c.expression.weekday is not None and c.expression.day is None)
    )
    enough = len(years) > 2 if 0.4 * len(years) < very_far else len(years) > 9
    return enough and 0.6 * len(years) < far and _RARELY * today < len(years)


def before(context: Context, document: Document, found: list[Candidate], number: int) -> Context:
    """The context of a mention in history: what comes next is known, and a date that opens a paragraph begins anew."""
    fields = plain(found[number].expression)
    if _year(fields) is not None and _opens_paragraph(document, found[number].first):
        context = context.beginning()
    return context.coming_to(_told_next(found, number))


def moves_focus(tokens: Tokens, mention: Mention, left: Spoken, context: Context) -> bool:
    """Neither "now" nor a year that only bounds or names something ("the 1789 constitution") moves the focus."""
    if left.interval.start is None:
        return True
    bare_year = isinstance(mention.expression, Fields) and left.grain is Grain.YEAR and mention.end - mention.first == 1
    if bare_year:
        near = mention.end < len(tokens) and tokens.starts[mention.end] - tokens.ends[mention.end - 1] == 1
        following = tokens.lower[mention.end] if near else ""
        if mention.signal in _BOUNDS:
            return False
        return mention.signal is not None or not following.isalpha()
    return left.interval.start.year < context.published.year or isinstance(mention.expression, Fields)


def _year(expression: Expression) -> int | None:
    """The year that is told; 0 for any before the common era."""
    if isinstance(expression, BeforeCommonEra):
        return 0
    return expression.year if isinstance(expression, Fields) and not expression.short else None


def _opens_paragraph(document: Document, first: int) -> bool:
    block = bisect_right(document.blocks, first, key=lambda b: b.first) - 1
    return block >= 0 and first - document.blocks[block].first < _OPENS


def _told_next(found: list[Candidate], number: int) -> Spoken | None:
    """The next month or day told with its year, if one comes soon."""
    for candidate in found[number + 1 : number + 1 + _LOOKS_ON]:
        fields = plain(candidate.expression)
        year = _year(fields)
        if year is not None and isinstance(fields, Fields) and fields.month is not None:
            resolution = resolve(fields, Context.of(datetime(year, 1, 1)))
            return None if isinstance(resolution, str) else spoken(resolution.value)
    return None
