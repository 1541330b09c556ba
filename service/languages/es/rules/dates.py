"""Dates as the calendar has them: "el 25 de mayo de 2017", "mayo", "el 2000", "25/5/2017", "el jueves", "siglo XX"."""

from __future__ import annotations

from datetime import datetime

from ....times.arithmetic import days_in_month
from ....times.expression import At, Century, Clock, Decade, Expression, Fields, Holiday, Season, Within
from ....times.rule import Rules
from ....times.values import Part

rules = Rules()

_THE = "[{_the:article}] [día]"
_DAY = "{day:day|ones|teens|day_first|number}"
_YEAR = "[del|de] [año] {year:year|spelled_year}"


def _fields(year: int | None = None, month: int | None = None, day: float | None = None) -> Fields | None:
    """The fields, unless the calendar has no such day."""
    if day is not None and (not isinstance(day, int) or day < 1 or days_in_month(year or 2000, month or 1) < day):
        return None
    return Fields(year, month, day)


@rules.rule(
    "day month year",
    f"{_THE} {_DAY} [de] [{{_of:open}}] {{month}} [,] {_YEAR}",
    f"{_THE} {_DAY} - {{month}} - {{year}}",
)
def day_month_year(day: float, month: int, year: int, **_: int) -> Fields | None:
    return _fields(year, month, day)


@rules.rule("day month", f"{_THE} {_DAY} [de|del mes de] {{month}}")
def day_month(day: float, month: int, **_: int) -> Fields | None:
    return _fields(None, month, day)


@rules.rule(
    "day month and short year", f"{_THE} {_DAY} de {{month}} (de|del) {{short:two_digits|short_year}} ~{{units}}"
)
def day_month_short_year(day: float, month: int, short: int, **_: int) -> Fields | None:
    return Fields(short, month, day, short=True) if isinstance(day, int) and 0 < day < 32 else None


@rules.rule(
    "day of the month",
    "[{_the:article}] día {day}",
    "[los] días {day}",
    "(el|del) {day} ~(, {number}) &(al|a|y|o|-|hasta|{stop}|{close})",
)
def day_of_month(day: int, **_: int) -> Fields:
    return Fields(day=day)


@rules.rule("month year", f"[{{_the:article}} mes de] {{month}} [,] {_YEAR}")
def month_year(month: int, year: int, **_: int) -> Fields:
    return Fields(year, month)


@rules.rule("month short year", "{month} (de|del) {short:two_digits|short_year} ~{units}")
def month_short_year(month: int, short: int) -> Fields:
    return Fields(short, month, short=True)


@rules.rule("month", "[[{_the:article}] mes de] {month}")
def month(month: int, **_: int) -> Fields:
    return Fields(None, month)


@rules.rule("year", "{year}")
def year(year: int) -> Fields:
    return Fields(year)


@rules.rule("the year", "[{_the:article}] año {year:year|spelled_year}", "(el|del|al) {year:year|spelled_year}")
def the_year(year: int, **_: int) -> Fields | None:
    return Fields(year) if 1000 < year < 2200 else None


@rules.rule("short year", "{short_year}", "(el|del) {short_year}")
def short_year(short_year: int) -> Fields:
    return Fields(short_year, short=True)


@rules.rule("weekday", "[{_the:article}] {weekday}")
def weekday(weekday: int, **_: int) -> Fields:
    return Fields(weekday=weekday)


@rules.rule("ISO date", "{iso_date}")
def iso_date(iso_date: tuple[int, int, int]) -> Fields | None:
    year, month, day = iso_date
    return _fields(year, month, day) if 0 < month < 13 else None


@rules.rule("ISO date and time", "{iso_moment}")
def iso_moment(iso_moment: str) -> Expression | None:
    """The local time as written; an offset is what it is local to."""
    try:
        moment = datetime.fromisoformat(iso_moment)
    except ValueError:
        return None
    return At(Fields(moment.year, moment.month, moment.day), Clock(moment.hour, moment.minute))


@rules.rule("numeric date", "[{_the:article}] {numeric_date}")
def numeric_date(numeric_date: tuple[int, int, int], **_: int) -> Fields | None:
    """Spanish writes the day first, unless the numbers do not allow it."""
    day, month, year = numeric_date
    if month > 12 and day < 13:
        day, month = month, day
    if not 0 < month < 13 or not 0 < day <= days_in_month(2000, month):
        return None
    return Fields(year, month, day, short=year < 100)


@rules.rule(
    "decade",
    "[los|las décadas de los] años {n:decade_word|two_digits|teens}",
    "[la] década de [los] [años] {n:decade_word|two_digits|teens}",
    "[la] década (de|del) {n:year}",
    "los {n:decade_word|two_digits} &{stop}",
    "[los|años|los años] {n:decade}",
)
def decade(n: int) -> Decade | None:
    return Decade(n) if n % 10 == 0 and (19 < n < 100 or n > 1000) else None


@rules.rule("century", "[{_the:article}] siglo {roman}")
def century(roman: int, **_: int) -> Century:
    return Century(roman)


@rules.rule("feast", "[{_the:article}] {feast}", "[la] {feast:holiday_word}")
def feast(feast: str, **_: int) -> Expression:
    return Holiday(feast)


@rules.rule("season", "[{_the:article}] {season}")
def season(season: Part, **_: int) -> Season:
    return Season(season)


@rules.rule("season of a year", f"[{{_the:article}}] {{season}} {_YEAR}")
def season_of_year(season: Part, year: int, **_: int) -> Expression:
    return Within(Season(season), Fields(year))


@rules.rule("feast of a year", f"[{{_the:article}}] {{feast:feast|holiday_word}} {_YEAR}")
def feast_of_year(feast: str, year: int, **_: int) -> Expression:
    return Within(Holiday(feast), Fields(year))
