"""Dates as the calendar has them: "May 25, 2017", "25 May", "in March", "2017", "5/25/2017", "Thursday"."""

from __future__ import annotations

from datetime import datetime

from ....times.arithmetic import days_in_month
from ....times.expression import (
    At,
    BeforeCommonEra,
    Century,
    Clock,
    Decade,
    Expression,
    Fields,
    Holiday,
    Nth,
    Season,
    Within,
)
from ....times.grain import Grain
from ....times.meanings import date
from ....times.rule import Rules
from ....times.values import Part

rules = Rules()

_ORD = "{day:ordinal_day|ordinal_number|ordinal_word}"
_YEAR = "{year:year|spelled_year}"


@rules.rule(
    "month day, year",
    f"{{month}} {{day}} [,|of] {_YEAR}",
    f"{{month}} [the] {_ORD} [,|of|in] {_YEAR}",
    "{month} {day} [,] {short_year}",
)
def month_day_year(month: int, day: int, year: int = 0, short_year: int | None = None) -> Fields | None:
    if short_year is not None:
        return Fields(short_year, month, day, short=True)
    return date(year, month, day)


@rules.rule("month day", "{month} {day}", f"{{month}} [the] {_ORD}")
def month_day(month: int, day: int) -> Fields | None:
    return date(None, month, day)


@rules.rule(
    "day month year", f"{{day}} [-] {{month}} [-|,|of] {_YEAR}", f"[the] {_ORD} [day] [of] {{month}} [,|of] {_YEAR}"
)
def day_month_year(day: int, month: int, year: int) -> Fields | None:
    return date(year, month, day)


@rules.rule(
    "day month", "[the] {day} [of] {month}", f"[the] {_ORD} [day] of {{month}}", "[the] {day:ordinal_day} {month}"
)
def day_month(day: int, month: int) -> Fields | None:
    return date(None, month, day)


@rules.rule("day of the month", "the {day:ordinal_day} ~({unit|units|weekday|season|daypart|month}|half|-)")
def day_of_month(day: int) -> Fields:
    """“On the 15th”: of the month spoken of."""
    return Fields(day=day)


@rules.rule("D-Day", "D [-] Day")
def d_day() -> Fields:
    """A day that has a name of its own, once and for all, as the two below."""
    return Fields(1944, 6, 6)


@rules.rule("VE Day", "VE [-] Day", "V - E Day")
def ve_day() -> Fields:
    return Fields(1945, 5, 8)


@rules.rule("9/11", "9/11")
def nine_eleven() -> Fields:
    return Fields(2001, 9, 11)


@rules.rule("month year", f"{{month}} [,|of|in|-] [the year] {_YEAR}")
def month_year(month: int, year: int) -> Fields:
    return Fields(year, month)


@rules.rule("month short year", "{month} [,|of] {short_year}", "{month} - {short_year:two_digits}")
def month_short_year(month: int, short_year: int) -> Fields:
    return Fields(short_year, month, short=True)


@rules.rule("week of a year", "week {n:number} [of] {year}")
def week_of_year(n: int, year: int) -> Expression | None:
    return Nth(n, Grain.WEEK, Fields(year)) if 0 < n < 54 else None


@rules.rule("month", "[the month of] {month}")
def month(month: int) -> Fields:
    return Fields(None, month)


@rules.rule("year", "{year}", f"[the] (year|years) {_YEAR}", "the year {year:three_digits}", "{year:spelled_year}")
def year(year: int) -> Fields:
    return Fields(year)


@rules.rule("years with a stroke", "{year_pair}")
def year_pair(year_pair: int) -> Fields:
    """“1981/82”: a winter, a season or a business year, told by its first."""
    return Fields(year_pair)


@rules.rule("short year", "{short_year}")
def short_year(short_year: int) -> Fields:
    return Fields(short_year, short=True)


@rules.rule("year with era", "{n:number|year} (ad|a.d.|ce|c.e.)", "(ad|a.d.) {n:number|year}")
def year_with_era(n: int) -> Fields | None:
    return Fields(n) if isinstance(n, int) and 0 < n < 2200 else None


@rules.rule(
    "before the common era",
    "[the year] {n:number|year} {bce}",
    "{month} {n:number|year} {bce}",
    "{day} {month} {n:number|year} {bce}",
)
def before_common_era(n: int, bce: int, month: int | None = None, day: int | None = None) -> Expression | None:
    return BeforeCommonEra(n, month, day) if isinstance(n, int) and 0 < n < 10_000 else None


@rules.rule(
    "years before the common era", "{a:number|year} (-|–|to|until|through|and|or) {b:number|year} {_:bce}", splits=True
)
def years_before_common_era(a: int, b: int, _: int) -> tuple[Expression, ...] | None:
    """“499–493 BC”: years run down, and both are before."""
    return (BeforeCommonEra(a), BeforeCommonEra(b)) if 10_000 > a > b > 0 else None


@rules.rule(
    "season before the common era",
    "[the] {season} [of|in|,] {n:number|year} {bce}",
)
def season_before_common_era(season: Part, n: int, bce: int) -> Expression | None:
    return BeforeCommonEra(n, part=season) if 0 < n < 10_000 else None


@rules.rule("century before the common era", "[the] {n:ordinal_number|ordinal_word} [-] century {bce}")
def century_before_common_era(n: int, bce: int) -> Expression | None:
    return BeforeCommonEra((n - 1) * 100, grain=Grain.CENTURY) if 0 < n < 100 else None


@rules.rule("decade before the common era", "[the] {decade:old_decade|decade} {bce}")
def decade_before_common_era(decade: int, bce: int) -> Expression | None:
    return BeforeCommonEra(decade, grain=Grain.DECADE) if decade < 1000 else None


@rules.rule("weekday", "{weekday}")
def weekday(weekday: int) -> Fields:
    return Fields(weekday=weekday)


@rules.rule("ISO date", "{iso_date}")
def iso_date(iso_date: tuple[int, int, int]) -> Fields | None:
    year, month, day = iso_date
    return date(year, month, day)


@rules.rule("ISO date and time", "{iso_moment}")
def iso_moment(iso_moment: str) -> Expression | None:
    """The local time as written; an offset is what it is local to."""
    try:
        moment = datetime.fromisoformat(iso_moment)
    except ValueError:
        return None
    return At(Fields(moment.year, moment.month, moment.day), Clock(moment.hour, moment.minute))


@rules.rule("numeric date", "{numeric_date}")
def numeric_date(numeric_date: tuple[int, int, int]) -> Fields | None:
    """Day and month in the order the numbers allow; where both are possible, the month is first and that is assumed."""
    first, second, year = numeric_date
    short = year < 100
    if first > 12 and second < 13:
        day, month, order = first, second, None
    else:
        month, day, order = first, second, None if second > 12 or first == second else "month first"
    if not 0 < month < 13 or not 0 < day <= days_in_month(2000, month):
        return None
    return Fields(year, month, day, short=short, order_assumed=order)


@rules.rule("decade", "[the] {decade}", "[the] {decade:decade_word}")
def decade(decade: int) -> Decade:
    return Decade(decade)


@rules.rule("decade with an apostrophe", "the {year} (’s|'s) ~{unit}")
def decade_apostrophe(year: int) -> Decade | None:
    return Decade(year) if year % 10 == 0 and year < 2000 else None


@rules.rule("decade in words", "[the] {spelled_year_start} [-] {decade_word}")
def decade_in_words(spelled_year_start: int, decade_word: int) -> Decade:
    return Decade(spelled_year_start * 100 + decade_word)


@rules.rule(
    "century",
    "[the] {n:ordinal_number|ordinal_word} [-] century",
    "[the] {n:ordinal_number|ordinal_word} [-] century (ad|a.d.|ce|c.e.)",
)
def century(n: int) -> Century | None:
    return Century(n) if 0 < n < 23 else None


@rules.rule(
    "two centuries",
    "the {a:ordinal_number|ordinal_word} (and|or|to|through|until|-|–) "
    "[the] {b:ordinal_number|ordinal_word} (centuries|century)",
    splits=True,
)
def two_centuries(a: int, b: int) -> tuple[Expression, ...] | None:
    return (Century(a), Century(b)) if a < b < 23 else None


@rules.rule("feast", "{holiday_word}", "{holiday_word:feast}")
def feast(holiday_word: str) -> Expression:
    return Holiday(holiday_word)


@rules.rule("season", "{season}", "the {season}", "[the] {season} months")
def season(season: Part) -> Season:
    return Season(season)


@rules.rule(
    "season of a year",
    f"[the] {{season}} [of|in|,] {_YEAR}",
    f"{_YEAR} {{season}}",
    "[the] {season} [of] {short_year}",
    "[the] {season} [of|in] {year} (-|–|/) {_:two_digits|year}",
    "[the] {season} [of|in] {year:year_pair}",
)
def season_of_year(season: Part, year: int = 0, short_year: int | None = None, **_: int) -> Expression:
    return Within(Season(season), Fields(year) if short_year is None else Fields(short_year, short=True))


@rules.rule(
    "feast of a year", f"{{holiday_word:holiday_word|feast}} [of|in|,] {_YEAR}", f"{{holiday_word:feast}} [,] {_YEAR}"
)
def feast_of_year(holiday_word: str, year: int) -> Expression:
    return Within(Holiday(holiday_word), Fields(year))
