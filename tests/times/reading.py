"""How the tests of this folder call the engine: text in, `Reading` out."""

from __future__ import annotations

from datetime import datetime

from service.languages import load
from service.text.article import Publication, PublicationSource
from service.text.document import Document
from service.text.segment import segment
from service.times.find import read
from service.times.mention import Reading

LEAD = "Story\n\n"  # a paragraph alone could be taken for a headline or for furniture
THURSDAY = datetime(2017, 6, 1)


def publication(moment: datetime = THURSDAY) -> Publication:
    return Publication(moment=moment, has_time=False, source=PublicationSource.REQUEST, said=moment.date().isoformat())


def document(text: str) -> Document:
    return segment(text, "en", load("en").text)


def reading(text: str, published: datetime = THURSDAY) -> Reading:
    """What is read in a text that is an article of its own."""
    return read(document(text), load("en").times, publication(published))


def story(text: str, published: datetime = THURSDAY) -> Reading:
    """What is read in the story of an article; offsets count its heading too."""
    return reading(LEAD + text, published)
