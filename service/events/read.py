"""Document and times in, reports out: the stages of reading events, in their order, on one page."""

from __future__ import annotations

from collections.abc import Callable

from ..text.article import Publication
from ..text.document import Document
from ..times.mention import Reading
from . import extract, phrases
from .anchor import anchored
from .attribution import with_attribution
from .clause import Grammar
from .cues import Cues
from .event import Report
from .names import Names
from .parse import Parser
from .parts import with_parts
from .salience import with_salience
from .status import with_status
from .words import EventWords


def read(
    document: Document,
    reading: Reading,
    publication: Publication,
    parser: Parser,
    words: EventWords,
    cues: Cues,
    check: Callable[[], None] = lambda: None,
) -> tuple[Report, ...]:
    """The events of a document, each with its date or bounds, in text order; ``check`` may raise to end the work."""
    parse = parser.parse(document, check)
    names = Names.of(document, parse, words)
    grammar = Grammar(document.tokens, parse, cues, names.persons)
    in_times = frozenset(i for t in reading.times for i in range(t.mention.first, t.mention.end))
    events = extract.events(phrases.Reading(document, parse, words, names, in_times), check)
    check()
    events = with_attribution(events, document, grammar)
    events = with_status(events, document, grammar)  # before dates: a plan is not dated like a deed
    check()
    reports = anchored(events, document, grammar, reading, publication)
    reports = with_parts(reports, grammar, words.alike.stages)  # after dates: what has one of its own stands for itself
    return with_salience(reports, document, grammar)  # last: a date adds to an event's weight
