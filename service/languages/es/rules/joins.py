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
    Duration,
    Expression,
    Fields,
    Focus,
    Last,
    Next,
    Now,
    Nth,
    Run,
    Shift,
    This,
    Unit,
    Within,
)
from ....times.grain import Grain
from ....times.meanings import at
from ....times.rule import Rules
from ....times.values import Amount, Mod, Part

named = Rules()
rules = Rules()

_THE = "[{_the:article}]"
_TO = "(al|a|y|,|-|–|o|hasta el|al día)"


# --- dates with their weekday, their year, their neighbours ----------------------------------------------------------


@named.rule(
    "weekday and date", "{w:Weekday} [,] {d:MonthDay|FullDate}", "{d:MonthDay|FullDate} [,] {open} {w:Weekday} {close}"
)
def weekday_and_date(w: Fields, d: Fields, **_: int) -> Expression:
    return replace(d, weekday=w.weekday)


@named.rule("weekday and day of the month", "{w:Weekday} [,] [día] {day:day}", "{w:Weekday} [,] {d:DayNumber}")
def weekday_and_day(w: Fields, day: int = 0, d: Fields | None = None) -> Expression:
    return Fields(day=d.day if d else day)


@named.rule(
    "today and its date", "{r:Relative} [,] {d:MonthDay|FullDate|Weekday|DayNumber}", "{r:Moment} [,] {d:Weekday}"
)
def relative_and_date(r: Expression, d: Fields) -> Expression | None:
    """“Hoy, jueves”, "mañana, día 5": today says which."""
    return r if isinstance(r, Now | Shift | At) else None


@named.rule(
    "date in a step",
    f"{_THE} {{past}} [día] {{d:MonthDay|FullDate|DayNumber}}",
    f"{_THE} {{past}} [día] {{day:day}} &({{stop}}|{{close}})",
    "{d:MonthDay|FullDate} [de] {past}",
)
def past_date(past: int, d: Fields | None = None, day: int = 0, **_: int) -> Expression | None:
    return _step(Last, d or Fields(day=day))


@named.rule(
    "date in a step ahead",
    f"{_THE} {{next}} [día] {{d:MonthDay|FullDate|DayNumber}}",
    f"{_THE} {{next}} [día] {{day:day}} &({{stop}}|{{close}})",
    "{d:MonthDay|FullDate} [de] {next}",
)
def next_date(next: int, d: Fields | None = None, day: int = 0, **_: int) -> Expression | None:
    return _step(Next, d or Fields(day=day))


def _step(step: type[Last] | type[Next], d: Fields) -> Expression:
    return d if d.year is not None else step(d)


@named.rule(
    "date in a relative year",
    "{d:MonthDay|PlainMonth|Holiday} [,] [de] {y:Year}",
    "{d:PlainSeason} [de] {y:Year}",
    "{d:DayNumber} [de] {y:Month}",
)
def date_in_year(d: Expression, y: Expression) -> Expression | None:
    if isinstance(d, Fields) and d.month is None:
        return Fields(y.year, y.month, d.day) if isinstance(y, Fields) else day_of_month(d.day or 0, y)
    if isinstance(y, Fields) and isinstance(d, Fields) and y.month is None and y.day is None and not y.short:
        return replace(d, year=y.year)
    return None if isinstance(y, Unit) else Within(d, y)


@named.rule(
    "day of a relative month", f"{_THE} [día] {{day:day}} (del|de) {{y:Month}}", f"{_THE} [día] {{day:day}} {{y:Month}}"
)
def day_of_month(day: int, y: Expression, **_: int) -> Expression | None:
    """“El 5 del próximo mes”."""
    return Nth(day, Grain.DAY, y) if isinstance(y, Last | Next | This | Focus) else None


@named.rule(
    "nth of a time",
    f"{_THE} {{n:ordinal_word|roman|number}} {{unit}} (de|del) {{y:Year|Month|Quarter|Half|Decade|Century}}",
    f"{_THE} {{n:ordinal_word|roman|number}} {{unit}} {{y:Year|Month|Quarter|Half|Decade|Century}}",
)
def nth_of(n: int, unit: Grain, y: Expression, **_: int) -> Expression | None:
    return Nth(n, unit, y)


@named.rule("nth", f"{_THE} {{n:ordinal_word}} {{unit}}")
def nth(n: int, unit: Grain, **_: int) -> Expression | None:
    return Nth(n, unit) if unit in (Grain.QUARTER, Grain.HALF) and n > 0 else None


@named.rule("day of a week", "{w:Weekday} (de|del) {y:Week}", "{w:Weekday} {y:Week}")
def day_of_week(w: Fields, y: Expression) -> Expression:
    return Within(w, y)


@named.rule("the week of a day", "{u:PlainUnit} [del|de] {d:MonthDay|FullDate}")
def unit_of_day(u: Unit, d: Expression) -> Expression | None:
    """“La semana del 22 de mayo”."""
    return This(u, d) if u.grain is Grain.WEEK else None


# --- two times, of which one lends the other what it lacks -----------------------------------------------------------


@named.rule(
    "days before their month",
    f"(el|del|los) {{a:ones|teens}} [{_TO}] {{d:MonthDay|FullDate}}",
    f"{{a:day|DayNumber}} [{_TO}] {{d:MonthDay|FullDate}}",
    "[del|los|los días] {a:day} , {b:day} (y|o|a|al) {d:MonthDay|FullDate}",
    splits=True,
)
def days_before_month(a: int | Fields, d: Fields, b: int | None = None) -> tuple[Expression, ...] | None:
    first = a.day if isinstance(a, Fields) else a
    if d.day is None or d.weekday is not None or first is None:
        return None
    between = () if b is None else (Fields(d.year, d.month, b),)
    return (Fields(d.year, d.month, first), *between, d)


@named.rule(
    "days of a month",
    "{d:DayNumber} (al|a|y|-|hasta el) {day:day} ~({units}|por|%|mil|millones|de|del|,|euros)",
    splits=True,
)
def days_alone(d: Fields, day: int) -> tuple[Expression, ...]:
    return (d, Fields(day=day))


@named.rule("months of a year", f"{{a:PlainMonth|MonthDay}} {_TO} {{b:MonthYear|FullDate}}", splits=True)
def months_of_year(a: Fields, b: Fields) -> tuple[Expression, ...] | None:
    if a.weekday is not None or b.weekday is not None or b.short:
        return None
    if a.month is None or b.month is None or b.year is None:
        return None
    return (replace(a, year=b.year - (b.month < a.month)), b)


@named.rule("years of a century", "{a:PlainYear} (-|–|/) {b:two_digits}", splits=True)
def years_of_century(a: Fields, b: int) -> tuple[Expression, ...] | None:
    if a.year is None or a.short or b <= a.year % 100:
        return None
    return (a, Fields(a.year // 100 * 100 + b))


# --- times of day ----------------------------------------------------------------------------------------------------


@rules.rule(
    "part of a named day",
    "{p:DayPart} (de|del) {d:Day}",
    "{p:DayPart} {d:Day}",
    "{d:Day} [,] (por|en|a|de) {p:DayPart}",
    "{d:Day} , {p:DayPart}",
)
def part_of_named_day(d: Expression, p: Expression) -> Expression | None:
    return at(d, p)


@rules.rule("part of a weekday", "{d:Weekday} {p:DayPart}", "{d:Weekday} {part:daypart}")
def part_of_weekday(d: Expression, p: Expression | None = None, part: Part | None = None) -> Expression | None:
    """“El lunes noche”."""
    return at(d, p or DayPart(part or Part.NIGHT))


@rules.rule("the night of two days", "{p:DayPart} (del|de) {d:Day} (al|a) {e:Day}", "{p:DayPart} {d:Day} {e:Day}")
def night_of_two_days(p: DayPart, d: Expression, e: Expression) -> Expression | None:
    """“La noche del lunes al martes” is one night: it starts on the evening of the first day."""
    return At(Between(d, e), p)


@rules.rule(
    "clock on a day",
    "{c:Clock} (de|del) {d:Day}",
    "{c:Clock} [,] {d:Day}",
    "{d:Day} [,] [a] {c:Clock}",
    "{d:Day} {open} {c:Clock} {close}",
)
def clock_on_day(c: Expression, d: Expression, **_: int) -> Expression | None:
    return at(d, c)


@rules.rule(
    "clock in a part of a day", "{m:Moment} [,] [a] {c:Clock}", "{c:Clock} (de|del) {m:Moment}", "{c:Clock} {m:Moment}"
)
def clock_in_part(m: Expression, c: Clock) -> Expression | None:
    """“Esta noche a las 9”: the part of the day says which nine."""
    if not isinstance(m, At) or not isinstance(m.moment, DayPart):
        return None
    late = m.moment.part.value in ("AF", "EV", "NI")
    hour = c.hour + 12 if late and 0 < c.hour < 12 else c.hour
    return At(m.day, replace(c, hour=hour))


# --- counted from another time ---------------------------------------------------------------------------------------

_SHIFTED_MOD = {Mod.MORE_THAN: Mod.BEFORE, Mod.LESS_THAN: Mod.AFTER}


def _shift(length: Expression, direction: int, anchor: Expression | None = None) -> Expression | None:
    """The anchor (the time spoken of, when None) moved by a length; an uncounted length stays a length."""
    match length:
        case Bend(inner=inner, mod=mod):
            shifted = _shift(inner, direction, anchor)
            return None if shifted is None else Bend(shifted, _SHIFTED_MOD.get(mod, mod))
        case Duration(amounts=amounts) if not amounts or amounts[-1].number is None:
            return Run(length, direction)
        case Duration(amounts=amounts):
            return Shift(length, direction, anchor or Focus(amounts[-1].unit))
        case _:
            return None


@rules.rule(
    "first length",
    "(los|las) {first} {d:Duration}",
    "(los|las) {n:number} {first} {d:Duration}",
    "{d:Duration} {first}",
)
def first_length(d: Expression, first: int, n: float | None = None) -> Expression | None:
    if not isinstance(d, Duration) or not d.amounts:
        return None
    return Run(d if n is None else Duration((Amount(n, d.amounts[-1].unit),)), 0)


@rules.rule(
    "so long ago",
    "(hace|hacía) [ya|sólo|solo|apenas|escasamente|justo] {d:Duration}",
    "{d:Duration} atrás",
    "hace [mucho|poco] tiempo",
)
def ago(d: Expression | None = None) -> Expression | None:
    return _shift(d or Duration(()), -1, Now())


@rules.rule("so long before", "{d:Duration} antes ~(de|del|{Date})")
def so_long_before(d: Expression) -> Expression | None:
    return _shift(d, -1)


@rules.rule(
    "so long after", "{d:Duration} después ~(de|del|{Date})", "{d:Duration} más tarde", "al cabo de {d:Duration}"
)
def so_long_after(d: Expression) -> Expression | None:
    return _shift(d, 1)


@rules.rule("in so long", "dentro de {d:Duration}")
def in_so_long(d: Expression) -> Expression | None:
    return _shift(d, 1, Now())


# --- modifiers -------------------------------------------------------------------------------------------------------


@rules.rule(
    "edge of a time", "[{_the:article}] {m:edge} [de|del] {d:Date|Week|Run|Ancient}", "la {m:edge} (de|del) {d:Date}"
)
def edge_of(m: Mod, d: Expression, **_: int) -> Expression:
    return Bend(d, m)


@rules.rule("edge of the century or year", "{m:edge} de {unit}", "[el] {m:edge} de {unit}")
def edge_of_unit(m: Mod, unit: Grain) -> Expression | None:
    return Bend(This(Unit(unit)), m) if unit > Grain.DAY else None


@rules.rule(
    "first days of",
    "(los|las) {first} {x:Duration} (de|del) {d:Month|Year|Week}",
    "(los|las) {first} {x:Duration} {d:Month|Year|Week}",
)
def first_days(d: Expression, first: int, x: Expression) -> Expression:
    return Bend(d, Mod.START if first > 0 else Mod.END)


@rules.rule("last days of", "{x:Run} (de|del) {d:Month|Year|Week}", "{x:Run} {d:Month|Year|Week}")
def last_days(d: Expression, x: Run) -> Expression | None:
    return Bend(d, Mod.END) if isinstance(x, Run) and x.direction < 0 else None


@rules.rule("all of", "(todo|toda) {d:Year|Month|Week|Day|PlainSeason}")
def all_of(d: Expression) -> Expression:
    return d


@rules.rule("more than a length", "más de {d:Duration|Run}", "{d:Duration} largos")
def more_than(d: Expression) -> Expression:
    return Bend(d, Mod.MORE_THAN)


@rules.rule("less than a length", "menos de {d:Duration|Run}")
def less_than(d: Expression) -> Expression:
    return Bend(d, Mod.LESS_THAN)


@rules.rule(
    "at least", "(al menos|por lo menos|como mínimo|un mínimo de) {d:Duration|Run}", "{d:Duration|Run} como mínimo"
)
def at_least(d: Expression) -> Expression:
    return Bend(d, Mod.EQUAL_OR_MORE)


@rules.rule("at most", "(hasta|como máximo|como mucho|un máximo de) {d:Duration|Run}", "{d:Duration|Run} como máximo")
def at_most(d: Expression) -> Expression:
    return Bend(d, Mod.EQUAL_OR_LESS)


@rules.rule("nearly", "{m:nearly} {d:Duration|Run|Shift}")
def nearly(m: Mod, d: Expression) -> Expression:
    return Bend(d, m)


@rules.rule("about", "{m:about} {d:Duration|Run}", "(cerca|alrededor) de {d:Duration|Run}", "(sobre|hacia) {d:Clock}")
def about(d: Expression, m: Mod = Mod.APPROX) -> Expression:
    return Bend(d, m)
