"""Reading time in a document: find, filter, resolve in order, and join ranges. The stage on one page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise

from ..text.article import Publication
from ..text.clauses import Clauses
from ..text.document import Document, Tokens
from ..text.tense import Tense
from . import arithmetic, history
from .candidate import Candidate, Seen, plain
from .context import Context
from .expression import BeforeCommonEra, Century, Clock, Decade, Duration, Every, Expression, Fields, Now, Shift, Vague
from .finder import candidates
from .grain import Grain
from .grammar import Grammar
from .interval import Interval
from .mention import Mention, Reading, Signal, TimeRange
from .reported import period
from .resolve import Resolution, resolve, spoken
from .values import Amount, Ancient, Era, Length, Mod, Place, Time, Unresolved

_DASHES = frozenset(["-", "–", "—"])
# What is read the same in every tense.
_TENSELESS = (Duration, Every, Vague, Now, Decade, Century, BeforeCommonEra)
_FUTURE = Vague(Era.FUTURE)
_CHECKED = 200  # mentions between two checks of the deadline
_LOOKS_BACK = (Tense.PAST, Tense.PERFECT, Tense.NONE)
_NEAR_BEFORE = 4  # tokens in which a word that looks ahead is looked for
_MONTHS = 12


def read(
    document: Document, grammar: Grammar, publication: Publication, check: Callable[[], None] = lambda: None
) -> Reading:
    """All times of a document published then. ``check`` is called between steps and may raise to end the work."""
    published = publication.moment
    found = _refined(document, grammar)
    narrative = history.tells_history(found, published)
    found = found if narrative else _without_history(found, grammar)
    context = Context.of(published, narrative, _day_first(document, found))
    times: list[Time] = []
    unresolved: list[Unresolved] = []
    clauses = Clauses(document, grammar.words)
    for number, candidate in enumerate(found):
        if number % _CHECKED == 0:
            check()
        tense = _tense(clauses, document, grammar, candidate)
        if _tells_order(document.tokens, grammar, candidate, tense, narrative):
            continue
        mention = _mention(document, grammar, candidate)
        context = _before(context, document, found, number, tense)
        beside = tense is Tense.PAST and clauses.stands_behind_its_verb(candidate.first)
        resolution = resolve(candidate.expression, context.in_tense(tense, beside))
        if isinstance(resolution, str):
            unresolved.append(Unresolved(mention, resolution))
            continue
        times.append(_time(mention, resolution))
        context = context.reporting(period(candidate.expression, resolution.value, context))
        context = _after(context, document.tokens, mention, resolution)
    return Reading(tuple(times), tuple(unresolved), _ranges(document, grammar, times))


def _without_history(found: list[Candidate], grammar: Grammar) -> list[Candidate]:
    return [c for c in found if c.rules[0] not in grammar.lexicon.lists.get("history", ())]


def _before(context: Context, document: Document, found: list[Candidate], number: int, tense: Tense) -> Context:
    """The context of a mention: an entry of a list begins anew, and history looks on."""
    if tense is Tense.NONE and isinstance(found[number].expression, Clock) and _opens_entry(document, found, number):
        context = context.afresh()
    return history.before(context, document, found, number) if context.narrative else context


def _opens_entry(document: Document, found: list[Candidate], number: int) -> bool:
    """Whether it is the first time of its sentence: each entry of a list begins at the day of publication."""
    sentence = bisect_right(document.sentences, found[number].first, key=lambda s: s.first) - 1
    return sentence >= 0 and (number == 0 or found[number - 1].end <= document.sentences[sentence].first)


def _refined(document: Document, grammar: Grammar) -> list[Candidate]:
    """The candidates that pass every filter, each without what belongs to something else."""
    kept = []
    for candidate in candidates(document, grammar):
        seen = Seen(candidate, document.tokens, grammar.lexicon.lists)
        if all(keep(seen) for keep in grammar.filters):
            kept.append(_trimmed(seen, grammar))
    return kept


def _trimmed(seen: Seen, grammar: Grammar) -> Candidate:
    for trim in grammar.trims:
        trimmed = trim(seen)
        if trimmed is not seen.candidate:
            return trimmed
    return seen.candidate


def _tense(clauses: Clauses, document: Document, grammar: Grammar, candidate: Candidate) -> Tense:
    """The tense of the clause; of "Friday's purchases", which are told from outside, only the future counts."""
    if isinstance(candidate.expression, _TENSELESS) and candidate.expression != _FUTURE:
        return Tense.NONE  # of the future, tense tells "soon" from "soon after that"
    tense = clauses.tense(candidate.first)
    if tense is Tense.FUTURE:
        return tense
    following = document.tokens.lower[candidate.end] if candidate.end < len(document.tokens) else ""
    if following in ("'s", "’s") or _stands_so_far(document.tokens, grammar, candidate.first):
        return Tense.NONE
    if tense in _LOOKS_BACK and _signal(document.tokens, grammar, candidate.first) is Signal.UNTIL:
        if _months(candidate):
            return Tense.NONE  # "had until November to decide": the nearest one, ahead as likely as behind
        if tense is Tense.PERFECT or following in grammar.lexicon.lists.get("to_do", ()):
            return Tense.FUTURE  # "has given them until Friday", "gave them until Friday to leave"
    return Tense.FUTURE if _lies_ahead(document.tokens, grammar, candidate, tense, following) else tense


def _lies_ahead(tokens: Tokens, grammar: Grammar, candidate: Candidate, tense: Tense, following: str) -> bool:
    """Whether a word beside it says so, whatever the verb: "scheduled for May 3", "oil for August delivery"."""
    if following in grammar.lexicon.lists.get("ahead_after", ()):
        return True
    return tense in (*_LOOKS_BACK, Tense.PRESENT) and _looks_ahead(tokens, grammar, candidate.first)


def _stands_so_far(tokens: Tokens, grammar: Grammar, first: int) -> bool:
    """Whether what is told is what is known by then, whatever the tense: "the figures as of Monday are ..."."""
    return " ".join(tokens.lower[max(0, first - 2) : first]) in grammar.lexicon.lists.get("so_far", ())


def _tells_order(tokens: Tokens, grammar: Grammar, candidate: Candidate, tense: Tense, narrative: bool) -> bool:
    """“The town soon fell”: after what was told before, not in the future."""
    bare = candidate.end - candidate.first == 1 and tokens.lower[candidate.first] in grammar.lexicon.lists.get(
        "soon", ()
    )
    return bare and (narrative or tense in (Tense.PAST, Tense.PLUPERFECT))


def _months(candidate: Candidate) -> bool:
    fields = plain(candidate.expression)
    return isinstance(fields, Fields) and fields.month is not None and fields.year is None


def _looks_ahead(tokens: Tokens, grammar: Grammar, first: int) -> bool:
    """Whether a word near before says that the date lies ahead: "scheduled for", "postponed until"."""
    near = tokens.lower[max(0, first - _NEAR_BEFORE) : first]
    words = grammar.lexicon.ahead
    return any(word in words or f"{word} {after}" in words for word, after in zip(near, [*near[1:], ""], strict=False))


def _mention(document: Document, grammar: Grammar, candidate: Candidate) -> Mention:
    tokens = document.tokens
    span = tokens.span(candidate.first, candidate.end)
    return Mention(
        span=span,
        first=candidate.first,
        end=candidate.end,
        text=span.of(document.text),
        expression=candidate.expression,
        rule=candidate.rules[0],
        rules=candidate.rules,
        signal=_signal(tokens, grammar, candidate.first),
    )


def _signal(tokens: Tokens, grammar: Grammar, first: int) -> Signal | None:
    """What the word before says; "through the night" says another thing than "through Monday"."""
    if not first:
        return None
    signals, word = grammar.lexicon.signals, tokens.lower[first - 1]
    return signals.get(f"{word} {tokens.lower[first]}") or signals.get(word)


def _time(mention: Mention, resolution: Resolution) -> Time:
    return Time(
        mention=mention,
        type=resolution.type,
        value=resolution.value,
        basis=resolution.basis,
        reason=resolution.why,
        mod=resolution.mod,
        stated=resolution.stated,
        assumed=resolution.assumed,
    )


def _compares(expression: Expression) -> bool:
    """“A year earlier” is what a figure is held against: what is spoken of stays the same."""
    return (
        isinstance(expression, Shift) and expression.direction < 0 and expression.length.amounts[-1].unit > Grain.MONTH
    )


def _after(context: Context, tokens: Tokens, mention: Mention, resolution: Resolution) -> Context:
    """The context after a mention: what it left is what is spoken of, or what was only named by the way."""
    if isinstance(resolution.value, Ancient):
        return context.speaking_of_antiquity(resolution.value)
    left = spoken(resolution.value, resolution.mod is Mod.APPROX)
    if left is None or _compares(mention.expression):
        return context
    if context.narrative and not history.moves_focus(tokens, mention, left, context):
        return context.naming(left) if isinstance(mention.expression, Fields) else context
    return context.speaking_of(left)


def _day_first(document: Document, found: list[Candidate]) -> bool:
    """Whether the article writes days before months: its own unequivocal dates say so."""
    for candidate in found:
        if any("day month" in name for name in candidate.rules):
            return True
        if candidate.rules[0] == "numeric date":
            first, second = (int(part) for part in re.findall(r"\d+", document.tokens.words[candidate.first])[:2])
            if max(first, second) > _MONTHS:
                return first > _MONTHS
    return False


def _ranges(document: Document, grammar: Grammar, times: list[Time]) -> tuple[TimeRange, ...]:
    """Neighbours that make a range."""
    ranges = []
    for first, last in pairwise(times):
        tokens = document.tokens
        if _joins(tokens, grammar, first.mention, last.mention) and not isinstance(first.value, Length):
            joined = _joined(first, last)
        else:
            joined = _ending(first, last) if _ends_with(tokens, grammar, first.mention, last.mention) else None
        if joined:
            ranges.append(joined)
    return tuple(ranges)


def _ends_with(tokens: Tokens, grammar: Grammar, first: Mention, last: Mention) -> bool:
    """Whether a length is told by its end: "the three months to June 30", "the quarter that ended in March"."""
    lists = grammar.lexicon.lists
    gap = [word for word in tokens.lower[first.end : last.first] if word not in lists.get("within_ends_length", ())]
    return len(gap) == 1 and gap[0] in lists.get("ends_length", ())


def _ending(length: Time, last: Time) -> TimeRange | None:
    """The length that ends with ``last``: as long as it says, or a whole unit of its grain."""
    end, grain = last.interval, last.grain
    match length.value:
        case Length(amounts=(Amount(number=number, unit=unit),), interval=None) if number is not None:
            pass
        case Place(grain=unit) if grain is not None and grain < unit:
            number = 1
        case _:
            return None
    if end is None or end.end is None or grain is None or not Grain.DAY <= grain <= unit:
        return None
    try:
        start = arithmetic.add(unit, end.end, -number)
    except (OverflowError, ValueError):
        return None
    return TimeRange(length.mention.span.to(last.mention.span), length, last, Interval(start, end.end), grain)


def _joins(tokens: Tokens, grammar: Grammar, first: Mention, last: Mention) -> bool:
    """Whether what stands between two mentions, or opens the second (as "al" does), makes a range of them.

    That is a dash, or a word of the lists ``joins_range`` or, after one of ``opens_pair``, of ``joins_pair``.
    """
    gap = tokens.lower[first.end : last.first] or tokens.lower[last.first : last.first + 1]
    if len(gap) != 1:
        return False
    lists = grammar.lexicon.lists
    before = tokens.lower[first.first - 1] if first.first else ""
    pair = gap[0] in lists.get("joins_pair", ()) and before in lists.get("opens_pair", ())
    return pair or gap[0] in _DASHES or gap[0] in lists.get("joins_range", ())


def _joined(first: Time, last: Time) -> TimeRange | None:
    start, end = first.interval, last.interval
    grain: Grain | None = first.grain
    if (
        start is None
        or end is None
        or grain is None
        or start.start is None
        or end.end is None
        or end.end <= start.start
    ):
        return None
    span = first.mention.span.to(last.mention.span)
    return TimeRange(span, first, last, Interval(start.start, end.end), max(grain, last.grain or grain))
