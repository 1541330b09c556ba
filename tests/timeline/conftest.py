"""Articles and reports made by hand: the timeline needs no text to be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from service.events.event import Event, Kind, Report, Status, Trigger, When, WhenBasis
from service.text.article import Article, Publication, PublicationSource
from service.text.document import Document, Tokens
from service.text.span import Span
from service.timeline.timeline import ReadArticle
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.mention import Reading

MakeReport = Callable[..., Report]
MakeArticle = Callable[..., ReadArticle]


def _report(
    start: str | None = None, end: str | None = None, *, at: int = 0, word: str = "left", part_of: int | None = None
) -> Report:
    span = Span(at, at + len(word))
    trigger = Trigger(text=word, span=span, token=at, lemma=word)
    event = Event(
        trigger=trigger, kind=Kind.OCCURRENCE, status=Status.HAPPENED, headline=word, quote=span, part_of=part_of
    )
    when = None
    if start or end:
        interval = Interval(*(datetime.fromisoformat(side) if side else None for side in (start, end)))
        when = When(
            interval=interval,
            grain=Grain.DAY,
            precision="day",
            edtf=f"{start or '..'}/{end or '..'}",
            display="",
            basis=WhenBasis.STATED,
            reason="",
        )
    return Report(event=event, when=when, bounds=None, confidence=1.0)


def _article(*reports: Report, id: str = "a", text: str = "They left.", day: str = "2017-06-01") -> ReadArticle:
    moment = datetime.fromisoformat(day)
    return ReadArticle(
        article=Article(text=text, published_at=day),
        id=id,
        document=Document(text=text, language="en", tokens=Tokens([], [], [], []), blocks=(), sentences=(), quotes=()),
        publication=Publication(moment=moment, has_time=False, source=PublicationSource.REQUEST, said=day),
        reading=Reading(times=()),
        reports=reports,
    )


@pytest.fixture(name="report")
def _report_fixture() -> MakeReport:
    return _report


@pytest.fixture(name="article")
def _article_fixture() -> MakeArticle:
    return _article
