"""Dates as the calendar has them: "25. Februar 2010", "30.11.2013", "im März", "2009", "die 90er Jahre", "Ostern"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from ....times.expression import At, Century, Clock, Decade, Expression, Fields, Holiday, Season, Within
from ....times.meanings import date
from ....times.rule import Rules
from ....times.values import Part

rules = Rules()

_YEAR = "{year:year|year_in_words}"
_MONTH = "{month:month|short_month}"
_DAY = "({day} .|{day:ordinal_word|ordinal_number})"


@rules.rule("day month year", f"{_DAY} {_MONTH} [des Jahres] {_YEAR}")
def day_month_year(day: int, month: int, year: int) -> Fields | None:
    return date(year, month, day)


@rules.rule("day month short year", f"{_DAY} {_MONTH} {{year:short_year}}")
def day_month_short_year(day: int, month: int, year: int) -> Fields | None:
    return date(year, month, day, short=True)


@rules.rule("day month", f"{_DAY} {_MONTH}")
def day_month(day: int, month: int) -> Fields | None:
    return date(None, month, day)


@rules.rule("month year", f"{_MONTH} [des Jahres] {_YEAR}")
def month_year(month: int, year: int) -> Fields | None:
    return date(year, month)


@rules.rule("month", "{month}")
def month(month: int) -> Fields:
    return Fields(None, month)


@rules.rule("year", "{year}", f"(Jahr|Jahre|Jahres) {_YEAR}")
def year(year: int) -> Fields:
    return Fields(year)


@rules.rule("year and the next", "{year} / {following:two_digits|year}", "{year:year_pair}")
def year_and_next(year: int, following: int | None = None) -> Fields | None:
    """“2009/10” is a season or a school year: it is told by the year in which it begins."""
    return Fields(year) if following in (None, (year + 1) % 100, year + 1) else None


@rules.rule("weekday", "{weekday}")
def weekday(weekday: int) -> Fields:
    return Fields(weekday=weekday)


@rules.rule("numeric date", "{numeric_date}")
def numeric_date(numeric_date: tuple[int, int, int]) -> Fields | None:
    day, month, year = numeric_date
    return date(year, month, day, short=year < 100)


@rules.rule("numeric date with spaces", "{day} . {month_number} . {year:year|two_digits}")
def spaced_date(day: int, month_number: int, year: int) -> Fields | None:
    return date(year, month_number, day, short=year < 100)


@rules.rule("numeric day and month", "{n:dotted} . ~{clock_unit|unit|units}", "{day} . {month_number} . ~{unit|units}")
def numeric_day(n: tuple[int, int] | None = None, day: int = 0, month_number: int = 0) -> Fields | None:
    day, month = n or (day, month_number)
    return date(None, month, day)


@rules.rule("ISO date", "{iso_date}")
def iso_date(iso_date: tuple[int, int, int]) -> Fields | None:
    return date(*iso_date)


@rules.rule("ISO date and time", "{iso_moment}")
def iso_moment(iso_moment: str) -> Expression | None:
    """The local time as written; an offset is what it is local to."""
    try:
        moment = datetime.fromisoformat(iso_moment)
    except ValueError:
        return None
    return At(Fields(moment.year, moment.month, moment.day), Clock(moment.hour, moment.minute))


@rules.rule("decade", "[{article}] {decade_adjective} [-] [Jahre|Jahren]")
def decade(decade_adjective: int, **_: int) -> Decade:
    return Decade(decade_adjective)


@rules.rule("century", "[{article}] ({n:number} .|{n:ordinal_word}) (Jahrhundert|Jahrhunderts|Jh.)")
def century(n: float, **_: int) -> Century | None:
    return Century(int(n)) if 0 < n < 23 and n == int(n) else None


@rules.rule("season", "{season}")
def season(season: Part) -> Season:
    return Season(season)


@rules.rule(
    "season of a year",
    f"{{season}} [des Jahres] {_YEAR}",
    "{season} {year} / {following:two_digits|year}",
    "{season} {year:year_pair}",
)
def season_of_year(season: Part, year: int, following: int | None = None) -> Expression | None:
    if following not in (None, (year + 1) % 100, year + 1):
        return None
    return Within(Season(season), Fields(year))


@rules.rule("feast", "{holiday_word:holiday_word|feast}")
def feast(holiday_word: str) -> Expression:
    return Holiday(holiday_word)


@rules.rule("feast of a year", f"{{holiday_word:holiday_word|feast}} {_YEAR}")
def feast_of_year(holiday_word: str, year: int) -> Expression:
    return Within(Holiday(holiday_word), Fields(year))


def feasts(names: Mapping[str, str]) -> Rules:
    """Feasts of several words, one rule a name."""
    found = Rules()
    for words, name in names.items():
        found.rule("feast by name", words, gives="feast")(lambda name=name: name)
    return found


def decoys(names: Iterable[str]) -> Rules:
    """Names that hold words of time and tell none: they are taken out of the way of all other rules."""
    found = Rules()
    for words in names:
        found.rule("name of something else", words, gives="name")(lambda: 0)
    return found
