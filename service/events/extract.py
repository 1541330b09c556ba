"""The events of a document: one per trigger, with who took part, where, and how many."""

from __future__ import annotations

from collections.abc import Callable

from ..text.span import Span
from .arguments import clause_tokens, participants, places
from .event import Event, Figure, Kind, Phrase, Status, Trigger
from .figures import figures
from .headline import headline
from .phrases import Reading, deed, is_another, is_bare_definite
from .triggers import triggers

_WITHIN = frozenset({"advcl", "acl", "xcomp", "pcomp", "prep", "pobj", "dobj", "conj"})


def events(reading: Reading, check: Callable[[], None] = lambda: None) -> tuple[Event, ...]:
    """The events in text order. Status, attribution and salience are not read here: happened, nobody, 0.

    ``check`` is called before each sentence and may raise to end the work.
    """
    document, parse, words = reading.document, reading.parse, reading.words
    counted: dict[int, tuple[tuple[int, Figure], ...]] = {}
    found: list[Event] = []
    for trigger, kind in triggers(document, parse, words):
        sentence = document.sentence_at(trigger.span.start)
        if sentence is None or trigger.token in reading.times:
            continue  # "by the end of next year" tells no end
        if sentence.first not in counted:
            check()
            in_sentence = figures(reading, sentence.first, sentence.end)
            counted[sentence.first] = tuple((document.tokens.at(f.span.end - 1), f) for f in in_sentence)
        text = headline(reading, trigger, statement=kind is Kind.STATEMENT)
        found.append(_event(reading, trigger, kind, text, sentence.span, counted[sentence.first]))
    return tuple(found)


def _event(
    reading: Reading, trigger: Trigger, kind: Kind, text: str, quote: Span, counted: tuple[tuple[int, Figure], ...]
) -> Event:
    i = trigger.token
    own = set(clause_tokens(reading.parse, i))
    return Event(
        trigger=trigger,
        kind=kind,
        status=Status.HAPPENED,
        headline=text or trigger.text[:1].upper() + trigger.text[1:],
        quote=quote,
        deed=deed(reading, i),
        definite=is_bare_definite(reading, i),
        another=is_another(reading, i),
        participants=participants(reading, i, nominal=trigger.nominal),
        places=_places(reading, i),
        figures=tuple(f for at, f in counted if at in own),
    )


def _places(reading: Reading, i: int) -> tuple[Phrase, ...]:
    """Its own places, or those of the clause that it is a part of ("attacked a convoy near Homs, killing 120")."""
    parse = reading.parse
    found = places(reading, i)
    while not found and parse.dep[i] in _WITHIN and parse.head[i] != i:
        i = parse.head[i]
        found = places(reading, i)
    return found
