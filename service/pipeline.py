"""An article to its timeline: the one page that knows the order of the stages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields

from . import languages
from .errors import PublicationMissing, PublicationUnreadable, UnknownTimeZone, UnreadableText, UnsupportedLanguage
from .events import read
from .events.event import Report
from .events.parse import Parser
from .settings import Settings
from .text import language as language_of
from .text.article import Article, Publication, PublicationSource
from .text.document import Document
from .text.publication import publication_candidates
from .text.segment import segment
from .timeline.build import article_id, build
from .timeline.timeline import ReadArticle, Timeline
from .times import elsewhere, find, literal

Check = Callable[[], None]

# Half of a surrogate pair is no character, and no text holds NUL or the other C0 controls beside tabs and line ends.
# C1 controls pass: they stand in real copy, as quotation marks that were decoded wrongly.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


class Reader:
    """Reads articles by the settings; one serves all threads of a process.

    ``check`` is called between and within stages and may raise to end the work (see `deadline`). Every fault of an
    article is an `ArticleError` that names the field.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._parser = Parser(settings.parser)
        self._warm = False

    def warm(self) -> None:
        """Load all that the first request would otherwise wait for."""
        self._parser.load()
        literal.warm()
        self.timeline(Article(text="It rained in Lyon on Tuesday.", published_at="2017-06-01"))
        self._warm = True

    def ready(self) -> bool:
        """Whether `warm` has come to its end."""
        return self._warm

    def timeline(self, article: Article, check: Check = lambda: None) -> Timeline:
        """The events of an article in order of time, and the time expressions they rest on."""
        return build([self._read(article, check, events=True)])

    def times(self, article: Article, check: Check = lambda: None) -> Timeline:
        """Time expressions alone: a timeline without events, for which no parser is loaded."""
        return build([self._read(article, check, events=False)])

    def _read(self, article: Article, check: Check, *, events: bool) -> ReadArticle:
        _check_characters(article)
        _check_length(article.text, self._settings.max_text_length)
        code, warnings = _language(article)
        document = segment(article.text, code, languages.text_words(code))
        check()
        publication = _publication(article, document)
        if code in languages.WITH_RULES:
            reading = find.read(document, languages.load(code).times, publication, check)
        else:
            reading = elsewhere.read(document, code, check)
        check()
        reports: tuple[Report, ...] = ()
        if events and code in languages.WITH_EVENTS:
            words = languages.load(code)
            reports = read.read(document, reading, publication, self._parser, words.events, words.cues, check)
        return ReadArticle(
            article=article,
            id=article.id or article_id(article.text),
            document=document,
            publication=publication,
            reading=reading,
            reports=reports,
            warnings=warnings,
        )


def _check_characters(article: Article) -> None:
    for field in fields(article):
        value = getattr(article, field.name)
        wrong = _NO_TEXT.search(value) if value else None
        if wrong:
            code, at = ord(wrong[0]), wrong.start()
            raise UnreadableText(field.name, f"U+{code:04X} at character {at} is no character of a text; remove it.")


def _check_length(text: str, longest: int) -> None:
    if len(text) > longest:
        raise UnreadableText("text", f"The text has {len(text):,} characters; at most {longest:,} are read.")
    if not text.strip():
        raise UnreadableText("text", "The text is blank; send the article's text.")


def _language(article: Article) -> tuple[str, tuple[str, ...]]:
    """The code of the article's language, without its region, and what is to be said of it."""
    told = article.language or language_of.detect(article.text)
    if told is None:
        assumed = languages.WITH_EVENTS[0]
        return assumed, (f"The language could not be told from the text; it was read as “{assumed}”.",)
    code = told.replace("_", "-").split("-")[0].lower()
    if code not in languages.WITH_RULES and literal.knows(code):
        return code, (
            f"There are no rules for the language “{code}”: only whole dates (day, month, year) are read, no events.",
        )
    if code not in languages.WITH_RULES:
        named = "is not read" if article.language else "was found in the text and is not read"
        supported = ", ".join(languages.WITH_RULES)
        raise UnsupportedLanguage("language", f"The language “{code}” {named}; supported: {supported}.")
    if code not in languages.WITH_EVENTS:
        return code, (f"Events are not read in the language “{code}”; the timeline holds its time expressions only.",)
    return code, ()


def _publication(article: Article, document: Document) -> Publication:
    """When the article was published: as the request says, else as the first whole date of byline or dateline says."""
    zone = literal.zone(article.timezone) if article.timezone else None
    if article.timezone and zone is None:
        raise UnknownTimeZone("timezone", "There is no such time zone; send an IANA name such as “Europe/Moscow”.")
    told = article.language or document.language
    if article.published_at is not None:
        found = literal.published(article.published_at, told, zone)
        if found is None:
            raise PublicationUnreadable("published_at", _UNREADABLE_DATE)
        source, said = PublicationSource.REQUEST, article.published_at
        return Publication(moment=found.moment, has_time=found.has_time, source=source, said=said)
    for span, source in publication_candidates(document, languages.text_words(document.language)):
        said = span.of(document.text)
        found = literal.published(said, told, zone)
        if found:
            return Publication(moment=found.moment, has_time=found.has_time, source=source, said=said, span=span)
    raise PublicationMissing("published_at", _NO_DATE)


_UNREADABLE_DATE = (
    "This is no date that can be read: a whole and possible one with day, month and year between "
    f"{literal.FIRST_YEAR} and {literal.END_YEAR - 1} is needed, such as “2017-06-01” or “2017-06-01T09:14:00+03:00”."
)
_NO_DATE = (
    "There is no publication date in the request, and no byline or dateline of the text gives one with day, month and "
    "year. Send published_at, such as “2017-06-01”."
)
