"""One parser for all tests of happenings, and a short way to read a text."""

from __future__ import annotations

from functools import cache

from service.events.event import Event
from service.events.extract import events
from service.events.names import Names
from service.events.parse import Parse, Parser
from service.events.phrases import Reading
from service.languages import load
from service.settings import Settings
from service.text.document import Document
from service.text.segment import segment

PARSER = Parser(Settings().parser)


@cache
def document(text: str) -> Document:
    return segment(text, "en", load("en").text)


@cache
def parsed(text: str) -> Parse:
    return PARSER.parse(document(text))


@cache
def read(text: str) -> Reading:
    words = load("en").events
    return Reading(document(text), parsed(text), words, Names.of(document(text), parsed(text), words))


@cache
def told(text: str) -> tuple[Event, ...]:
    return events(read(text))


def event(text: str, trigger: str) -> Event:
    return next(e for e in told(text) if e.trigger.text == trigger)
