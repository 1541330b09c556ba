"""Joining: ``named`` makes dates whole (weekday, year, a month that two days share), ``rules`` adds time of day, steps
and modifiers to whole dates. Both run again and again until nothing joins."""

from __future__ import annotations

from dataclasses import replace

from ....times.expression import (
    At,
    Bend,
    Clock,
    DayPart,
    Expression,
    Fields,
    Last,
    Next,
    Now,
    Nth,
    Shift,
    This,
    Unit,
    Within,
)
from ....times.grain import Grain
from ....times.meanings import at, date, shifted
from ....times.rule import Rules
from ....times.values import Mod, Part

named = Rules()
rules = Rules()

_TO = "(-|–|—|bis|und|oder|/)"


# --- dates with their weekday, their year ----------------------------------------------------------------------------


@named.rule(
    "weekday and date",
    "{w:Weekday} [,] [{article}] {d:MonthDay|FullDate}",
    "{w:Weekday} , am {d:MonthDay|FullDate}",
    "{short_weekday} [.] [,] [{article}] {d:MonthDay|FullDate}",
)
def weekday_and_date(d: Fields, w: Fields | None = None, short_weekday: int | None = None, **_: int) -> Expression:
    return replace(d, weekday=short_weekday if w is None else w.weekday)


@named.rule("part of a weekday and date", "{m:Moment} [,] [{article}] {d:MonthDay|FullDate}")
def part_and_date(m: Expression, d: Fields, **_: int) -> Expression | None:
    """“Montagabend, 3. Mai”."""
    return replace(m, day=d) if isinstance(m, At) and isinstance(m.day, Fields) and m.day.day is None else None


@named.rule("relative day and date", "{r:Relative} , [{article}|am] {d:MonthDay|FullDate}")
def relative_and_date(r: Expression, d: Fields, **_: int) -> Expression | None:
    return d if isinstance(r, Now | Shift) else None


@named.rule("date in a relative year", "{d:MonthDay|PlainMonth|Holiday|PlainSeason} [{article}] {y:Relative}")
def date_in_year(d: Expression, y: Expression, **_: int) -> Expression | None:
    """“Juli dieses Jahres”, "im Herbst des vergangenen Jahres"."""
    match y:
        case (
            Last(target=Unit(grain=Grain.YEAR))
            | This(target=Unit(grain=Grain.YEAR))
            | Next(target=Unit(grain=Grain.YEAR))
        ):
            return Within(d, y)
        case _:
            return None


@named.rule("nth of a time", "{d:PlainNth} [{article}] {y:Relative|PlainYear}")
def nth_of(d: Nth, y: Expression, **_: int) -> Expression:
    return replace(d, within=y)


@named.rule("nth weekday of a month", "[{article}] {n:ordinal_word} {w:Weekday} im {m:Month}")
def nth_weekday(n: int, w: Fields, m: Expression, **_: int) -> Expression | None:
    return Within(Fields(weekday=w.weekday, day=n), m) if n < 5 else None


@named.rule("day of a week", "{w:Weekday} {article} {y:Week}", "{w:Weekday} {y:Week}")
def day_of_week(w: Fields, y: Expression, **_: int) -> Expression:
    return Within(w, y)


# --- two times, of which one lends the other what it lacks -----------------------------------------------------------


@named.rule("days before their month", f"{{day:day|pointed_day}} {_TO} [zum] {{d:MonthDay|FullDate}}", splits=True)
def days_before_month(day: int, d: Fields) -> tuple[Expression, ...] | None:
    first = date(d.year, d.month, day)
    return None if first is None or d.weekday is not None else (first, d)


@named.rule("months of a year", "{a:PlainMonth|MonthDay} (-|–|bis|und) [zum] {b:MonthYear|FullDate}", splits=True)
def months_of_year(a: Fields, b: Fields) -> tuple[Expression, ...] | None:
    if a.month is None or b.month is None or b.year is None or b.short or a.weekday is not None:
        return None
    return (replace(a, year=b.year - (b.month < a.month)), b)


@named.rule("years of a century", "{a:PlainYear} (-|–) {b:two_digits}", splits=True)
def years_of_century(a: Fields, b: int) -> tuple[Expression, ...] | None:
    if a.year is None or b <= a.year % 100:
        return None
    return (a, Fields(a.year // 100 * 100 + b))


@rules.rule("hours before their clock", "{a:hour|dotted|clock} (-|–|bis|und|/) {b:Clock}", splits=True)
def hours_before_clock(a: int | tuple[int, ...], b: Clock) -> tuple[Expression, ...] | None:
    """“14.30-18 Uhr”: the first of two hours has its "Uhr" from the second."""
    hour, minute = (a, 0) if isinstance(a, int) else a[:2]
    return (Clock(hour, minute), b) if hour < 25 and minute < 60 else None


# --- times of day ----------------------------------------------------------------------------------------------------


@rules.rule(
    "part of a named day",
    "{d:Day} [,] {p:DayPart}",
    "{d:Weekday} {morning}",
    "{p:DayPart} des {d:Day}",
    "{p:DayPart} vom {d:Day}",
)
def part_of_named_day(d: Expression, p: Expression | None = None, morning: str = "") -> Expression | None:
    return at(d, p or DayPart(Part.MORNING))


@rules.rule(
    "night of two days", "{p:DayPart} (von|vom) {d:Day} (auf|zum|zu) [{article}] {e:Day}", "{p:DayPart} auf {e:Day}"
)
def night_of_two_days(p: DayPart, e: Expression, d: Expression | None = None, **_: int) -> Expression | None:
    """“Die Nacht auf Sonntag” is Saturday's night."""
    if d is not None:
        return At(d, p)
    return At(Fields(weekday=(e.weekday - 1) % 7), p) if isinstance(e, Fields) and e.weekday is not None else None


@rules.rule("clock on a day", "{c:Clock} (am|an|{article}) {d:Day}", "{c:Clock} {d:Relative}")
def clock_on_day(c: Clock, d: Expression, **_: int) -> Expression | None:
    """“20 Uhr am Freitag”. Where the day comes first they are two times, of which the second is on that day."""
    return at(d, c)


# --- counted from another time ---------------------------------------------------------------------------------------


@rules.rule("so long ago", "vor {d:Duration}", "vor {d:Run}")
def ago(d: Expression) -> Expression | None:
    return shifted(getattr(d, "length", d), -1, Now())


@rules.rule("so long earlier", "{d:Duration} (zuvor|davor|früher|vorher)")
def so_long_earlier(d: Expression) -> Expression | None:
    return shifted(d, -1)


@rules.rule("so long later", "{d:Duration} (später|danach|darauf)")
def so_long_later(d: Expression) -> Expression | None:
    return shifted(d, 1)


# --- modifiers -------------------------------------------------------------------------------------------------------


@rules.rule("edge of a time", "{m:edge} [{article}] {d:Date|Week|Weekend}", "{m:edge} [{article}] {w:unit}")
def edge_of(m: Mod, d: Expression | None = None, w: Grain | None = None, **_: int) -> Expression | None:
    if d is None:
        return Bend(This(Unit(w)), m) if w in (Grain.WEEK, Grain.MONTH, Grain.YEAR) else None
    return None if isinstance(d, Fields | Now) and getattr(d, "weekday", None) is not None else Bend(d, m)


@rules.rule("early or late", "[{article}] {m:early} {d:Date}")
def early_or_late(m: Mod, d: Expression, **_: int) -> Expression:
    return Bend(d, m)


@rules.rule("more than a length", "({m:more}|mehr als|länger als) {d:Duration}")
def more_than(d: Expression, m: Mod = Mod.MORE_THAN) -> Expression:
    return Bend(d, m)


@rules.rule("less than a length", "({m:nearly}|weniger als|nicht ganz) {d:Duration}")
def less_than(d: Expression, m: Mod = Mod.LESS_THAN) -> Expression:
    return Bend(d, m)


@rules.rule("at least", "(mindestens|wenigstens|nicht weniger als) {d:Duration}")
def at_least(d: Expression) -> Expression:
    return Bend(d, Mod.EQUAL_OR_MORE)


@rules.rule("at most", "(höchstens|maximal|bis zu|nicht mehr als) {d:Duration}")
def at_most(d: Expression) -> Expression:
    return Bend(d, Mod.EQUAL_OR_LESS)


@rules.rule("about", "{m:about} {d:Duration|Clock|Moment}", "um {d:PlainYear}", "um das {d:PlainYear}")
def about(d: Expression, m: Mod = Mod.APPROX) -> Expression:
    return Bend(d, m)


@rules.rule("length again", "{d:Duration} lang")
def long(d: Expression) -> Expression:
    return d
