"""A publication date as a string, in whatever form a publishing system sends it: the only importer of dateparser.

dateparser's place is a date already delimited. It never sees running text, relative words, or the clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from dateparser.data.languages_info import language_order
from dateparser.date import DateDataParser

FIRST_YEAR = 1000  # news has a publisher; and counting back a century from here stays on Python's calendar
END_YEAR = 3000

_LONGEST = 100  # characters: no date is longer, and dateparser's patterns are not made for more
_ALSO = ("en", "de", "es", "fr", "it", "nl", "pt")  # tried in this order after the article's own language
_WEEK = re.compile(r"\d{4}-?W\d\d\Z")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_RFC_2822 = re.compile(
    r"(?:[A-Z][a-z]{2},\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?\s+\S+(?:\s+\(\w+\))?"
)
_DOTTED = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
_TIME = re.compile(r"\d:\d|\d\s*[ap]\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Published:
    """The publisher's local moment (midnight, without zone, when only a day was said), and whether a time was said."""

    moment: datetime
    has_time: bool


def published(said: str, language: str | None = None, zone: tzinfo | None = None) -> Published | None:
    """Read a publication date; None when it is none, or not from the years 1000 to 2999.

    ISO 8601 and RFC 2822 are read at once, all else by dateparser, which must find day, month and year. An impossible
    date is not read, never shifted. The day of the string is the publisher's own, so an offset keeps it; with ``zone``
    a moment with an offset is told by that zone's clock, and one without is taken to be told by it already.

    >>> published("Fri, 20 Nov 2026 23:30:00 -0500").moment.day      # in UTC it is the 21st
    20
    """
    said = " ".join(said.split())
    if not said or not len(said) < _LONGEST or not said.isprintable():
        return None
    found = _iso(said) or _rfc(said) or _other(said, language)
    if found is None or not FIRST_YEAR <= found.moment.year < END_YEAR:
        return None
    return Published(_local(found.moment, zone), True) if found.has_time else found


def knows(code: str) -> bool:
    """Whether dateparser has data for the language of this code."""
    return code in language_order and _parser(code, None) is not None


def day(said: str, code: str) -> datetime | None:
    """The day of a date already delimited, in this language alone; None when day, month and year are not all there."""
    year_first = _YEAR_FIRST.match(said)
    if year_first and not _possible(year_first):
        return None
    parser = _parser(code, "YMD" if year_first else "DMY" if _DOTTED.match(said) else None)
    found = None if parser is None else _parse(parser, said)
    if found is None or found.has_time or not FIRST_YEAR <= found.moment.year < END_YEAR:
        return None
    return found.moment


def zone(name: str) -> tzinfo | None:
    """The time zone of this IANA name; None when there is no such zone."""
    return ZoneInfo(name) if name in _zone_names() else None


def warm() -> None:
    """Let dateparser read its data now, so that the first request need not wait a second for it."""
    _other("1 January 2000 10:00", "en")


@cache
def _zone_names() -> frozenset[str]:
    # tzdata's own list: asking the machine for the name would also find directories and "localtime".
    return frozenset(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def _local(moment: datetime, zone: tzinfo | None) -> datetime:
    moment = moment.replace(microsecond=0)
    if zone is None:
        return moment
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _iso(said: str) -> Published | None:
    if _WEEK.match(said):  # date.fromisoformat would take its Monday
        return None
    try:
        return Published(datetime.combine(date.fromisoformat(said), datetime.min.time()), False)
    except ValueError:
        pass
    try:
        return Published(datetime.fromisoformat(said), True)
    except ValueError:
        return None


def _rfc(said: str) -> Published | None:
    if not _RFC_2822.fullmatch(said):
        return None
    try:
        return Published(parsedate_to_datetime(said), True)
    except ValueError:
        return None


def _other(said: str, language: str | None) -> Published | None:
    year_first = _YEAR_FIRST.match(said)
    if year_first and not _possible(year_first):
        return None
    order = "YMD" if year_first else "DMY" if _DOTTED.match(said) else None
    own = () if language is None else (language, language.split("-")[0])
    for name in dict.fromkeys((*own, *_ALSO)):
        parser = _parser(name, order)
        found = None if parser is None else _parse(parser, said)
        if found is not None:
            return found
    return None


def _possible(year_first: re.Match[str]) -> bool:
    try:
        date(int(year_first[1]), int(year_first[3]), int(year_first[4]))
    except ValueError:
        return False
    return True


def _parse(parser: DateDataParser, said: str) -> Published | None:
    try:
        moment = parser.get_date_data(said).date_obj
    except (ValueError, OverflowError):
        return None
    if moment is None:
        return None
    if not _TIME.search(said):
        return Published(moment.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None), False)
    return Published(_plain_offset(moment), True)


def _plain_offset(moment: datetime) -> datetime:
    offset = moment.utcoffset()
    if offset is None or not abs(offset) < timedelta(days=1):
        return moment.replace(tzinfo=None)
    return moment.replace(tzinfo=timezone(offset))


@cache
def _parser(language: str, order: str | None) -> DateDataParser | None:
    """A parser for one language or locale ("en-GB" puts the day first); None when dateparser does not know it."""
    settings: dict[str, object] = {
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "RELATIVE_BASE": datetime(2000, 1, 1),
        "PREFER_DATES_FROM": "current_period",
    }
    if order:
        settings |= {"DATE_ORDER": order, "PREFER_LOCALE_DATE_ORDER": False}
    try:
        if "-" in language:
            return DateDataParser(locales=[language], settings=settings)
        return DateDataParser(languages=[language], settings=settings)
    except ValueError:
        return None
