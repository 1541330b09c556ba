"""Joining: ``named`` makes dates whole (weekday, year, a month that two days share), ``rules`` adds time of day, steps
and modifiers to whole dates. Both run again and again until nothing joins."""

from __future__ import annotations

from dataclasses import replace

from ....times.expression import (
    At,
    Bend,
    Between,
    Clock,
    DayPart,
    Decade,
    Duration,
    Every,
    Expression,
    Fields,
    Holiday,
    Last,
    Next,
    Now,
    Nth,
    Run,
    Season,
    Shift,
    This,
    Unit,
    Within,
)
from ....times.grain import Grain
from ....times.meanings import at, length, shifted
from ....times.rule import Rules
from ....times.shape import grain_of
from ....times.values import Mod, Part, Recurrence

named = Rules()
rules = Rules()

# Feasts on a Monday: their weekend is the one before.
_ON_MONDAYS = (
    "labor day",
    "memorial day",
    "columbus day",
    "presidents' day",
    "martin luther king day",
    "easter monday",
    "whit monday",
)
_TO = "(to|-|–|—|through|until|till|into)"
_DAYS = "(to|-|–|—|through|until|till|and|or)"
_JOIN = "(to|-|–|—|through|until|till|and|or|,)"


# --- dates with their weekday, their year, their time of day ---------------------------------------------------------


@named.rule(
    "weekday and date",
    "{w:Weekday} [,] [the] {d:MonthDay|FullDate}",
    "{d:MonthDay|FullDate} [,] {open} {w:Weekday} {close}",
)
def weekday_and_date(w: Fields, d: Fields, **_: int) -> Expression:
    return replace(d, weekday=w.weekday)


@named.rule("weekday and day of the month", "{w:Weekday} [,] {d:DayNumber}")
def weekday_and_day(w: Fields, d: Fields) -> Expression:
    return d


@named.rule("from weekday to weekday", "{a:Weekday} (to|through|until|till|thru|-|–) {b:Weekday}", splits=True)
def weekday_to_weekday(a: Fields, b: Fields) -> tuple[Expression, ...]:
    """“Monday through Friday”: the first Friday after that Monday."""
    return (a, Next(b, a))


@named.rule("first of a month", "the {n:ordinal_word} of {y:Month}")
def first_of_month(n: int, y: Expression) -> Expression | None:
    return Within(Fields(day=n), y)


@named.rule("day of a relative month", "{d:DayNumber} of {y:Month}")
def day_of_relative_month(d: Fields, y: Expression) -> Expression:
    return Within(d, y)


@named.rule("weekend of a feast", "{h:Holiday} [bank holiday] weekend")
def weekend_of_feast(h: Holiday) -> Expression:
    step = Last if h.name in _ON_MONDAYS else This
    return step(Unit(Grain.WEEKEND), h)


@named.rule("the day before or after a feast", "the day {step} {h:Holiday}")
def next_to_feast(h: Holiday, step: int) -> Expression:
    return Shift(length(1, Grain.DAY), step, h)


@named.rule("the week before or after a feast", "{w:PlainUnit} {step} {h:Holiday}")
def week_next_to_feast(w: Unit, h: Holiday, step: int) -> Expression | None:
    return (Next if step > 0 else Last)(w, h) if w.grain in (Grain.WEEK, Grain.WEEKEND) else None


@named.rule("seasons of a year", f"{{a:PlainSeason}} {_JOIN} {{b:Season}}", splits=True)
def seasons_of_year(a: Season, b: Expression) -> tuple[Expression, ...] | None:
    if not isinstance(b, Within) or not isinstance(b.inner, Season):
        return None
    return (Within(a, b.outer), b)


@named.rule("relative day and date", "{r:Relative} [,] {d:MonthDay|FullDate}")
def relative_and_date(r: Expression, d: Fields) -> Expression | None:
    return d if isinstance(r, Now | Shift | Next | This) else None


@named.rule(
    "date in a relative year",
    "{d:MonthDay|PlainMonth|Holiday} [,] [of] {y:Year}",
    "{d:PlainSeason} [of|in] {y:Year}",
    "[the] {d:PlainSeason} of {y:Year}",
)
def date_in_year(d: Expression, y: Expression) -> Expression | None:
    if isinstance(y, Fields) and isinstance(d, Fields) and y.month is None and y.day is None and not y.short:
        return replace(d, year=y.year)
    return Within(d, y)


@named.rule(
    "nth of a time",
    "{d:PlainNth} [of|in] {y:Date}",
    "{y:Year} (’s|'s) {d:PlainNth}",
    "{d:PlainNth} , {y:PlainYear}",
    "the {y:Year} {d:PlainNth}",
    "[the] {y:Relative} (’s|'s) {d:PlainNth}",
)
def nth_of(d: Nth, y: Expression) -> Expression | None:
    grain = grain_of(y)
    if d.unit in (Grain.HALF, Grain.QUARTER) and grain is not Grain.YEAR:
        return _part(d, y)
    return replace(d, within=y)


def _part(d: Nth, y: Expression) -> Expression:
    """“The second half of the 1990s”, "the last quarter of the century": parts of what is no year."""
    if d.n == 1:
        return Bend(y, Mod.START)
    return Bend(y, Mod.END if d.n in (-1, 4) or d.unit is Grain.HALF else Mod.MID)


@named.rule(
    "nth unit of a time",
    "[the] {n:ordinal_word|ordinal_number|final} {unit} (of|in) {y:Date|Month|Year}",
    "[the] {n:ordinal_word|ordinal_number|final} {w:Weekday} (of|in) {y:Month}",
)
def nth_unit(n: int, y: Expression, unit: Grain | None = None, w: Fields | None = None) -> Expression | None:
    if w is not None:
        return Within(Fields(weekday=w.weekday, day=n), y)
    return None if unit is None else nth_of(Nth(n, unit), y)


@named.rule(
    "the week of a day",
    "{w:PlainUnit} (of|beginning|starting|ending) {d:Day}",
)
def unit_of_day(w: Unit, d: Expression) -> Expression:
    return This(w, d)


@named.rule("day of a week", "{w:Weekday} [of] {y:Week}", "{y:Week} [on] {w:Weekday}")
def day_of_week(w: Fields, y: Expression) -> Expression:
    return Within(w, y)


# --- two times, of which one lends the other what it lacks -----------------------------------------------------------


@named.rule(
    "days of a month",
    f"{{d:MonthDay}} {_DAYS} {{day:day|ordinal_day}} ~{{unit|units|month|meridiem|number}}",
    splits=True,
)
def days_of_month(d: Fields, day: int) -> tuple[Expression, ...] | None:
    return (d, Fields(d.year, d.month, day)) if d.day is not None and d.weekday is None else None


@named.rule(
    "days of a month of a year", f"{{d:MonthDay}} {_DAYS} {{day:day|ordinal_day}} [,] {{_:PlainYear}}", splits=True
)
def days_of_month_year(d: Fields, day: int, _: Fields) -> tuple[Expression, ...]:
    return (replace(d, year=_.year), Fields(_.year, d.month, day))


@named.rule("days before their month", f"{{day:day|ordinal_day}} {_JOIN} [the] {{d:MonthDay|FullDate}}", splits=True)
def days_before_month(day: int, d: Fields) -> tuple[Expression, ...] | None:
    return (Fields(d.year, d.month, day), d) if d.day is not None and d.weekday is None else None


@named.rule(
    "three days of a month",
    "{d:MonthDay} , {a:day|ordinal_day} [,] (and|or) {b:day|ordinal_day} [[,] {_:PlainYear}]",
    splits=True,
)
def three_days_of_month(d: Fields, a: int, b: int, _: Fields | None = None) -> tuple[Expression, ...] | None:
    if d.weekday is not None or not (d.day or 0) < a < b:
        return None
    year = d.year if _ is None else _.year
    return (replace(d, year=year), Fields(year, d.month, a), Fields(year, d.month, b))


@named.rule("months of a year", f"{{a:PlainMonth|MonthDay}} {_JOIN} {{b:MonthYear|FullDate}}", splits=True)
def months_of_year(a: Fields, b: Fields) -> tuple[Expression, ...] | None:
    if (
        a.weekday is not None
        or b.weekday is not None
        or b.short
        or a.month is None
        or b.month is None
        or b.year is None
    ):
        return None
    return (replace(a, year=b.year - (b.month < a.month)), b)


@named.rule("decades of a century", f"{{a:Decade}} {_JOIN} [the] {{b:Decade}}", splits=True)
def decades_of_century(a: Decade, b: Decade) -> tuple[Expression, ...] | None:
    """“The 1830s and ’40s”: of one century."""
    if not isinstance(a, Decade) or not isinstance(b, Decade) or not b.year < 100 < a.year or b.year <= a.year % 100:
        return None
    return (a, Decade(a.year // 100 * 100 + b.year))


@named.rule("years of a century", "{a:PlainYear} (-|–|/|to) {b:two_digits}", splits=True)
def years_of_century(a: Fields, b: int) -> tuple[Expression, ...] | None:
    if a.year is None or a.short:
        return None
    if b <= a.year % 100:
        return (a, Fields(a.year + 1)) if b == (a.year + 1) % 100 else None  # "1999–00"
    return (a, Fields(a.year // 100 * 100 + b))


@named.rule("days of the week", "{a:Weekday} (and|or|to|-|through) {b:Set}", splits=True)
def weekday_nights(a: Fields, b: Every) -> tuple[Expression, ...] | None:
    """“Monday and Tuesday nights”: both are sets of nights."""
    pattern = b.recurrence.pattern
    if not pattern.startswith("XXXX-WXX-") or "T" not in pattern:
        return None
    night = pattern[pattern.index("T", len("XXXX-WXX-")) :]
    return (Every(Recurrence(f"XXXX-WXX-{(a.weekday or 0) + 1}{night}")), b)


# --- times of day ----------------------------------------------------------------------------------------------------


@rules.rule(
    "part of a named day",
    "[the] {p:DayPart} (of|on) {d:Day|DayNumber}",
    "{d:Day} (’s|'s) {p:Hour}",
    "{d:Day} [,] [in] {p:DayPart}",
    "{d:Day} [,] at {p:DayPart}",
    "{p:Hour} {d:Relative}",
)
def part_of_named_day(d: Expression, p: Expression | None = None) -> Expression | None:
    return at(d, p or DayPart(Part.MORNING))


@rules.rule("the night of two dates", f"[the] {{p:DayPart}} (of|between|from) {{d:Day}} ({_TO[1:-1]}|and) {{e:Day}}")
def night_of_two_dates(p: DayPart, d: Expression, e: Expression) -> Expression:
    return At(Between(d, e), p)


@rules.rule(
    "clock on a day",
    "{c:Hour} [,] [on|of] {d:Day}",
    "{c:Hour} [,] on {d:DayNumber}",
    "{d:Day} [,] [at|by] {c:Hour}",
    "{d:Day} (’s|'s) {c:Hour}",
)
def clock_on_day(c: Expression, d: Expression) -> Expression | None:
    """A part of a day only after its day ("Monday morning"): before it, "of" is wanted."""
    return at(d, c)


@rules.rule("two clocks on a day", f"{{c:Clock}} {_DAYS} {{m:Moment}}", splits=True)
def two_clocks_on_day(c: Clock, m: Expression) -> tuple[Expression, ...] | None:
    """“Between 6 and 9 a.m. Saturday”; what ends in the small hours began the day before."""
    if not isinstance(m, At) or not isinstance(m.moment, Clock) or not (c.meridiem and m.moment.meridiem):
        return None
    begins = (c.hour, c.minute or 0) < (m.moment.hour, m.moment.minute or 0)
    return (At(m.day if begins else Shift(length(1, Grain.DAY), -1, m.day), c), m)


@rules.rule(
    "clock of a city on a day", "{c:Clock} ({_:city}|new york [city]|hong kong) time [,] [on] {d:Day}", splits=True
)
def clock_of_city(c: Clock, d: Expression, _: int = 0) -> tuple[Expression, ...] | None:
    """“9 p.m. Moscow time on Sunday”: the city stands between two times, and the clock is of that day."""
    moment = at(d, c)
    return None if moment is None else (moment, d)


@rules.rule("clock of a set of days", "{s:Set} [,] at {c:Clock}", "{c:Clock} [on] {s:Set}")
def clock_of_set(s: Every, c: Clock) -> Expression:
    """“Thursdays at 9 p.m.”, "every day at noon": the days, since the hour is on no one day."""
    return s


@rules.rule(
    "the early hours of a part of a day", "[the] {p:DayPart} of {m:Moment}", "[the] {p:DayPart} of {d:Day} {q:DayPart}"
)
def early_hours_of_part(
    p: DayPart, m: Expression | None = None, d: Expression | None = None, q: Expression | None = None
) -> Expression | None:
    return m if d is None or q is None else at(d, q)


@rules.rule("clock on a day in a part of it", "{c:Clock} [,] [on] {d:Day} {p:DayPart}")
def clock_on_day_in_part(c: Clock, d: Expression, p: DayPart) -> Expression | None:
    return None if isinstance(d, Bend) else clock_in_part(At(d, p), c)


@rules.rule("about a clock in a part of a day", "{c:Hour} on {m:Moment}")
def about_clock_in_part(c: Expression, m: Expression) -> Expression | None:
    """“Around 11 o’clock on Friday night”."""
    if not isinstance(c, Bend) or not isinstance(c.inner, Clock):
        return None
    clock = clock_in_part(m, c.inner)
    return None if clock is None else Bend(clock, c.mod)


@rules.rule("clock in a part of a day", "{m:Moment} [,] [at] {c:Clock}", "{c:Clock} [,] [on] {m:Moment}")
def clock_in_part(m: Expression, c: Clock) -> Expression | None:
    """“Tuesday night at 9”: the part of the day says which nine."""
    if not isinstance(m, At) or not isinstance(m.moment, DayPart):
        return None
    late = m.moment.part in (Part.AFTERNOON, Part.EVENING, Part.NIGHT)
    hour = c.hour + 12 if late and not c.meridiem and 0 < c.hour < 12 else c.hour
    return At(m.day, replace(c, hour=hour, meridiem=True))


@rules.rule("clock of a plain part", "{c:Clock} [in] {p:DayPart}")
def clock_of_part(c: Clock, p: DayPart) -> Expression | None:
    if c.meridiem:
        return None
    late = p.part in (Part.AFTERNOON, Part.EVENING, Part.NIGHT) and 0 < c.hour < 12
    return replace(c, hour=c.hour + 12 if late else c.hour, meridiem=True)


@rules.rule(
    "hour in a part of a day",
    "{n:hour|ones|teens} [o'clock|o’clock] [on] {m:Moment}",
    "{m:Moment} [,] at {n:hour|ones|teens} &{stop}",
)
def hour_in_part_of_day(n: int, m: Expression) -> Expression | None:
    """“At 9 this morning”, "tonight at 8"."""
    return clock_in_part(m, Clock(n, 0, meridiem=False)) if 0 < n < 13 else None


# --- counted from another time ---------------------------------------------------------------------------------------


@rules.rule("so long ago", "{d:Duration} ago", "{d:Duration} back ~{Date}")
def ago(d: Expression) -> Expression | None:
    return shifted(d, -1, Now())


@rules.rule("so long ago, counted from a day", "{d:Duration} ago [on] {e:Weekday}", "{d:Duration} ago {e:Relative}")
def ago_from(d: Expression, e: Expression) -> Expression | None:
    """“A year ago Friday”, "a year ago today", "ten years ago this month"; days are counted from now."""
    if not isinstance(d, Duration) or not d.amounts or d.amounts[-1].unit < Grain.WEEK:
        return None
    if not isinstance(e, Fields | Now | This | Last | Next | Shift):
        return None
    return shifted(d, -1, This(Unit(Grain.DAY)) if e == Now() else e)


@rules.rule("so long earlier", "{d:Duration} (earlier|previously|beforehand|prior ~to)", "{d:Duration} before &{stop}")
def so_long_earlier(d: Expression) -> Expression | None:
    return shifted(d, -1)


@rules.rule("so long later", "{d:Duration} (later|afterwards|afterward|thereafter)", "{d:Duration} (after|on) &{stop}")
def so_long_later(d: Expression) -> Expression | None:
    return shifted(d, 1)


@rules.rule("so long from now", "{d:Duration} (hence|from {v:Vague|Relative})")
def from_now(d: Expression, v: Expression | None = None) -> Expression | None:
    return shifted(d, 1, Now())


@rules.rule("in so long a time", "{d:Duration} (’s|'s|’|') time")
def in_time(d: Expression) -> Expression | None:
    """“In six months' time”; "in years' time" says no more than how long it may take."""
    counted = isinstance(d, Duration) and all(amount.number is not None for amount in d.amounts)
    return shifted(d, 1, Now()) if counted else None


@rules.rule("for so long, from a day on", "for {d:Duration} from {e:Day|Month|Year|Moment}", splits=True)
def for_so_long_from(d: Expression, e: Expression) -> tuple[Expression, Expression]:
    """“Will strike for two days from Friday”: how long, and when it begins."""
    return d, e


@rules.rule("so long from a day", "{d:Duration} from {e:Day|Month|Year|Moment} ~(to|until|till|through|-|–)")
def so_long_from(d: Expression, e: Expression) -> Expression | None:
    """“A week from Tuesday”. After "after" and "before" the length and the date are two times."""
    return shifted(d, 1, e)


# --- modifiers -------------------------------------------------------------------------------------------------------


@rules.rule(
    "early or late",
    "[the] {m:early} [-] [in|on] [the] {d:Date|Week|Weekend|Run|Ancient}",
    "[very] {m:early} [on|in] {d:Day}",
    "{d:Relative} {m:early}",
    "[the] {m:early} in {d:PlainSeason}",
)
def early_or_late(m: Mod, d: Expression) -> Expression:
    return Bend(d, m)


@rules.rule("early to late", "[the] {_:early} [-] (to|and|or) [-] {m:early} [-] {d:Date}")
def early_to_late(m: Mod, d: Expression, _: Mod) -> Expression:
    """“The mid-to-late 1990s”: there is no modifier of both, and the later holds."""
    return Bend(d, m)


@rules.rule(
    "early part of a day",
    "[the] {m:early} [-] {p:DayPart}",
    "[the] {m:early} [-] {p:Clock}",
    "[the] {m:early} [-] {p:Moment}",
    "[very] {m:early} (on|in) {p:Moment}",
    "{p:Relative} {m:early}",
)
def early_part(m: Mod, p: Expression) -> Expression:
    return Bend(p, m)


@rules.rule(
    "earlier or later in",
    "{m:earlier} [in|on] {d:Relative|PlainUnit|PlainSeason|Day|Month|Year}",
    "{m:earlier} {d:Moment}",
)
def earlier_in(m: Mod, d: Expression) -> Expression:
    return Bend(d, m)


@rules.rule(
    "the end of",
    "[the] [very] {m:edge} of {d:Date|Ancient}",
    "[the] {m:early} in {d:Date}",
    "{d:Date} (’s|'s) {m:edge}",
    "[the] (early|first|opening) part of {d:Date}",
    "{m:midway} through {d:Date}",
)
def the_end_of(d: Expression, m: Mod = Mod.START) -> Expression:
    return Bend(d, m)


@rules.rule("the turn of", "the turn of {d:Decade|Century|Millennium|Year}")
def the_turn_of(d: Expression) -> Expression:
    return Bend(d, Mod.START)


@rules.rule("the latter part of", "[the] {final} part of {d:Date}")
def the_latter_part_of(d: Expression, final: int) -> Expression:
    return Bend(d, Mod.END)


@rules.rule("the first week of something", "the [very] (first|last|final|closing|opening) {unit} &of")
def first_unit_of(unit: Grain) -> Expression | None:
    """“The first week of the campaign”: where it lies is not told."""
    return Run(length(1, unit), 0) if unit in (Grain.HOUR, Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.DECADE) else None


@rules.rule(
    "most of", "(much|most|all|part|the whole|the rest|the remainder) of {d:Year|Month|Week|Quarter|Decade|Century}"
)
def most_of(d: Expression) -> Expression:
    return d


@rules.rule(
    "more or less than a length",
    "{m:more} [than] {d:Duration}",
    "(more|longer|greater) than {d:Duration|Run}",
    "(well|just) over {d:Duration}",
)
def more_than(d: Expression, m: Mod = Mod.MORE_THAN) -> Expression:
    return Bend(d, m)


@rules.rule("less than a length", "(less|fewer|shorter) than {d:Duration|Run}", "under {d:Duration}")
def less_than(d: Expression) -> Expression:
    return Bend(d, Mod.LESS_THAN)


@rules.rule(
    "at least", "(at least|no less than|no fewer than|not less than) {d:Duration|Run}", "{d:Duration} or (more|longer)"
)
def at_least(d: Expression) -> Expression:
    return Bend(d, Mod.EQUAL_OR_MORE)


@rules.rule(
    "at most",
    "(at most|no more than|up to|as many as|as long as|not more than|a maximum of) {d:Duration|Run}",
    "{d:Duration} or less",
)
def at_most(d: Expression) -> Expression:
    return Bend(d, Mod.EQUAL_OR_LESS)


@rules.rule(
    "nearly",
    "{m:nearly} {d:Duration|Run|Shift|Date}",
    "close to {d:Duration}",
)
def nearly(d: Expression, m: Mod = Mod.LESS_THAN) -> Expression:
    return Bend(d, m)


@rules.rule(
    "about", "{m:about} {d:Duration|Run|Day|Year|Month|Clock|Moment|Decade|Relative|Ancient}", "{d:Duration|Run} or so"
)
def about(d: Expression, m: Mod = Mod.APPROX) -> Expression:
    return Bend(d, m)


@rules.rule("about an hour of a part", "{m:about} {c:Clock} [in] {p:DayPart}")
def about_clock_of_part(m: Mod, c: Clock, p: DayPart) -> Expression | None:
    inner = clock_of_part(c, p)
    return None if inner is None else Bend(inner, m)


@rules.rule("after a year", "{d:PlainYear} (and beyond|or later|onward|onwards)", "(post) - {d:PlainYear}")
def after_year(d: Expression) -> Expression:
    return Bend(d, Mod.ON_OR_AFTER)


@rules.rule("before a year", "(pre) - {d:PlainYear}")
def before_year(d: Expression) -> Expression:
    return Bend(d, Mod.BEFORE)
