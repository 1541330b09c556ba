"""Times counted from another: "today", "last year", "the past three months", "two days later", "that day"."""

from __future__ import annotations

from typing import Any

from ....times.arithmetic import days_in_month
from ....times.expression import (
    At,
    DayPart,
    Duration,
    Expression,
    Fields,
    Focus,
    Last,
    Next,
    Now,
    Run,
    Season,
    Shift,
    This,
    Unit,
)
from ....times.grain import Grain
from ....times.meanings import days_from_now, length, named_grain, named_time
from ....times.rule import Rules
from ....times.values import Amount, Part

rules = Rules()

_TARGET = "({weekday}|{month}|{season}|{holiday_word}|{feast})"


@rules.rule("today, yesterday, tomorrow", "{day_word}")
def day_word(day_word: int) -> Expression:
    return days_from_now(day_word)


@rules.rule("the day before yesterday", "[the] day before yesterday")
def day_before_yesterday() -> Expression:
    return days_from_now(-2)


@rules.rule("the day after tomorrow", "[the] day after tomorrow")
def day_after_tomorrow() -> Expression:
    return days_from_now(2)


@rules.rule("last unit", "{last} {unit} ~of", "the {last} {unit} ~of")
def last_unit(last: int, unit: Grain) -> Expression | None:
    return Last(Unit(unit)) if unit > Grain.DAY else None


@rules.rule("named times ago", "{n:number} ({weekday:weekdays}|{season:seasons}) (ago|back)")
def named_ago(n: float, weekday: int | None = None, season: Part | None = None) -> Expression | None:
    """“Two Sundays ago” is a week before the last one, "three summers ago" two years before the last."""
    if n < 1 or n % 1:
        return None
    if season is not None:
        return Shift(length(n - 1, Grain.YEAR), -1, Last(Season(season)))
    return Shift(length(n - 1, Grain.WEEK), -1, Last(Fields(weekday=weekday)))


@rules.rule("seasons later", "{n:number} {season:seasons} {later:on_or_back}")
def seasons_later(n: float, season: Part, later: int) -> Expression | None:
    """“Two summers later”: of the year so many years on."""
    return Shift(length(n, Grain.YEAR), later, Focus(Grain.YEAR)) if n >= 1 and n % 1 == 0 else None


@rules.rule("fortnights", "[the] ({last:last|past}|{next:next|coming}) fortnight", "this fortnight")
def fortnights(last: int | None = None, next: int | None = None) -> Expression:
    return Run(length(2, Grain.WEEK), 1 if next is not None else -1)


@rules.rule("last night", "{last} night")
def last_night(last: int) -> Expression:
    return At(days_from_now(-1), DayPart(Part.NIGHT))


@rules.rule("last part of a day", "{last} {daypart}")
def last_part(last: int, daypart: Part) -> Expression:
    return At(days_from_now(-1), DayPart(daypart))


@rules.rule("yesterday's part", "{day_word} {daypart}")
def day_word_part(day_word: int, daypart: Part) -> Expression:
    return At(days_from_now(day_word), DayPart(daypart))


@rules.rule("this coming weekend", "[this|the] {coming} weekend")
def coming_weekend(coming: int) -> Expression:
    return This(Unit(Grain.WEEKEND))


@rules.rule("next unit", "{next} {unit}", "[this|the] {next:coming} {unit}", "[the] {next} (fiscal|financial) {unit}")
def next_unit(next: int, unit: Grain) -> Expression | None:
    return Next(Unit(unit)) if unit > Grain.DAY else None


@rules.rule("the next unit", "the {next} {unit}")
def the_next_unit(next: int, unit: Grain) -> Expression | None:
    """“The next day” is the day after the one spoken of; so is "the next year", unless the clause looks ahead."""
    return Next(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule(
    "this time in another year", "this time ({last:last}|{next:next}) {unit}", "the same (time|period) {last} {unit}"
)
def this_time(unit: Grain, last: int | None = None, next: int | None = None) -> Expression | None:
    """“This time last year”: no finer than the year."""
    if unit not in (Grain.YEAR, Grain.MONTH, Grain.WEEK):
        return None
    return Next(Unit(unit)) if next is not None else Last(Unit(unit))


@rules.rule("the same unit in another year", "(the same|this) {unit} {last} year")
def same_unit_last_year(unit: Grain, last: int) -> Expression | None:
    """“The same month last year”."""
    if unit in (Grain.YEAR, Grain.QUARTER) or unit < Grain.DAY:
        return None
    return Shift(length(1, Grain.YEAR), -1, This(Unit(unit)))


@rules.rule("this unit", "{this} {unit}", "the {this} {unit}", "the {this} fiscal {unit}")
def this_unit(this: int, unit: Grain) -> Expression | None:
    return This(Unit(unit)) if unit > Grain.DAY else None


@rules.rule("this very day", "{this} very {unit}", "{this} {unit}")
def this_day(this: int, unit: Grain) -> Expression | None:
    return Now() if unit is Grain.DAY else None


@rules.rule("previous unit", "[the] {previous} {unit}", "the {unit} before &{stop}")
def previous_unit(unit: Grain, previous: int = -1) -> Expression | None:
    return Last(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule(
    "following unit",
    "[the] {following} {unit}",
    "the {unit} {following}",
    "the very next {unit}",
    "the {unit} after &{stop}",
)
def following_unit(unit: Grain, following: int = 1) -> Expression | None:
    return Next(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule("that unit", "[the] {that} [very] {unit}", "the very same {unit}", "that same {unit}")
def that_unit(unit: Grain, that: int = 0) -> Expression | None:
    return Focus(unit) if unit > Grain.HOUR else None


@rules.rule("that part of the day", "{that} [same] {daypart}", "the {that} {daypart}")
def that_part(that: int, daypart: Part) -> Expression:
    return At(Focus(Grain.DAY), DayPart(daypart))


@rules.rule("following part of a day", "the {following} {daypart}", "the next {daypart}")
def following_part(daypart: Part, following: int = 1) -> Expression:
    return At(Next(Unit(Grain.DAY), Focus(Grain.DAY)), DayPart(daypart))


@rules.rule("previous part of a day", "the {previous} {daypart}")
def previous_part(previous: int, daypart: Part) -> Expression:
    return At(Last(Unit(Grain.DAY), Focus(Grain.DAY)), DayPart(daypart))


@rules.rule("this part of a day", "{this} {daypart}")
def this_part(this: int, daypart: Part) -> Expression:
    return At(Now(), DayPart(daypart))


@rules.rule("tonight", "{compound_day}")
def tonight(compound_day: Part) -> Expression:
    return At(Now(), DayPart(compound_day))


@rules.rule("overnight", "overnight")
def overnight() -> Expression:
    """The night before the paper."""
    return At(days_from_now(-1), DayPart(Part.NIGHT))


@rules.rule("the first hours", "the [very] (first|last|final|closing|opening|coming|waning|dying) [few] {unit:units}")
def the_first_units(unit: Grain) -> Expression:
    return Run(Duration((Amount(None, unit),)), 0)


@rules.rule("the early days", "the [very] (early|late) {unit:units}")
def the_early_days(unit: Grain) -> Expression | None:
    """“The early hours” are a part of a day."""
    return Run(Duration((Amount(None, unit),)), 0) if unit > Grain.HOUR else None


@rules.rule("the years", "the {unit:units}")
def the_units(unit: Grain) -> Expression:
    return Run(Duration((Amount(None, unit),)), 0)


@rules.rule("the unit", "the {unit} ~-")
def the_unit(unit: Grain) -> Expression | None:
    return Unit(unit) if unit > Grain.DAY else None


@rules.rule(
    "last named time",
    f"{{last}} {_TARGET} ~(of|in {{month}})",
    f"[this] {{last:past}} {_TARGET}",
    "this {last:past} {w:unit}",
)
def last_named(last: int, w: Grain | None = None, **named: Any) -> Expression:
    if w is not None:
        return Last(Unit(w))
    return Last(named_time(**named))


@rules.rule("this coming season", "[this|the] {coming} {season}")
def coming_season(coming: int, season: Part) -> Expression:
    return This(Season(season))


@rules.rule("last date", "{last} {month} {day}", "{last} {month} [the] {day:ordinal_day|ordinal_number|ordinal_word}")
def last_date(last: int, month: int, day: int) -> Expression | None:
    return Last(Fields(month=month, day=day)) if day <= days_in_month(2000, month) else None


@rules.rule("next date", "{next} {month} {day}", "{next} {month} [the] {day:ordinal_day|ordinal_number|ordinal_word}")
def next_date(next: int, month: int, day: int) -> Expression | None:
    return Next(Fields(month=month, day=day)) if day <= days_in_month(2000, month) else None


@rules.rule("next named time", f"{{next}} {_TARGET}", f"[this] {{next:coming}} {_TARGET}")
def next_named(next: int, **named: Any) -> Expression:
    return Next(named_time(**named))


@rules.rule("this named time", f"{{this}} {_TARGET}")
def this_named(this: int, **named: Any) -> Expression:
    return This(named_time(**named))


@rules.rule("previous named time", f"[the] {{previous}} {_TARGET}", f"the {_TARGET} before &{{stop}}")
def previous_named(previous: int = -1, **named: Any) -> Expression:
    return Last(named_time(**named), Focus(named_grain(**named)))


@rules.rule("following named time", f"[the] {{following}} {_TARGET}", f"the next {_TARGET}")
def following_named(following: int = 1, **named: Any) -> Expression:
    return Next(named_time(**named), Focus(named_grain(**named)))


@rules.rule("that named time", f"that [same] {_TARGET}", f"the same {_TARGET}")
def that_named(**named: Any) -> Expression:
    return This(named_time(**named), Focus(named_grain(**named)))


@rules.rule("a week from a day", "a week from {weekday}", "{weekday} week", "a week ({day_word}|on {weekday})")
def week_from(weekday: int | None = None, day_word: int | None = None) -> Expression:
    week = Duration((Amount(1, Grain.WEEK),))
    return Shift(week, 1, Fields(weekday=weekday) if weekday is not None else days_from_now(day_word or 0))


@rules.rule(
    "past length",
    "[the] {last|past} {n:number} [more] {unit:units|unit}",
    "[the] {last|past} [{several}|{few}] {unit:units}",
    "[the] {last|past} {several} {unit:units}",
    "[the] {unit:units} {past}",
)
def past_length(unit: Grain, n: float | None = None, **_: object) -> Expression:
    return Run(Duration((Amount(n, unit),)), -1)


@rules.rule("past weekend", "[the|this] {past} weekend")
def past_weekend(past: int) -> Expression:
    return Last(Unit(Grain.WEEKEND))


@rules.rule("the unit before last", "the {unit} before {last}")
def before_last(unit: Grain, last: int) -> Expression | None:
    return Last(Unit(unit), Last(Unit(unit))) if unit > Grain.DAY else None


@rules.rule("the named time before last", f"the {_TARGET} before {{last}}")
def named_before_last(last: int, **named: Any) -> Expression:
    return Last(named_time(**named), Last(named_time(**named)))


@rules.rule("the named time after next", f"the {_TARGET} after {{next}}")
def named_after_next(next: int, **named: Any) -> Expression:
    return Next(named_time(**named), Next(named_time(**named)))


@rules.rule("the unit after next", "the {unit} after {next}")
def after_next(unit: Grain, next: int) -> Expression | None:
    return Next(Unit(unit), Next(Unit(unit))) if unit > Grain.DAY else None


@rules.rule("past unit", "[the] {past} {unit}")
def past_unit(past: int, unit: Grain) -> Expression:
    return Run(Duration((Amount(1, unit),)), -1)


@rules.rule(
    "coming length",
    "[the] {next|coming} {n:number} [more] {unit:units|unit}",
    "[the] {next|coming} [{several}] {unit:units}",
    "[the] {unit:units} (ahead|to come ~(back|home|up|out|in|forward))",
    "the {unit:units} ({coming}|{next})",
)
def coming_length(unit: Grain, n: float | None = None, **_: object) -> Expression:
    return Run(Duration((Amount(n, unit),)), 1)


@rules.rule("next length in a range", "[the] {next|coming} {n:number} (to|or) {m:number} {unit:units}")
def coming_between(unit: Grain, **_: object) -> Expression:
    return Run(Duration((Amount(None, unit),)), 1)


@rules.rule(
    "previous length",
    "[the] {previous} {n:number} {unit:units}",
    "the {n:number} {previous} {unit:units}",
    "[the] {previous} [{several}] {unit:units}",
)
def previous_length(unit: Grain, previous: int, n: float | None = None, **_: object) -> Expression:
    return Run(Duration((Amount(n, unit),)), -1, Focus(unit))


@rules.rule(
    "following length",
    "[the] {following} {n:number} {unit:units}",
    "the {n:number} {following} {unit:units}",
    "[the] {following} [{several}] {unit:units}",
)
def following_length(unit: Grain, following: int, n: float | None = None, **_: object) -> Expression:
    return Run(Duration((Amount(n, unit),)), 1, Focus(unit))


@rules.rule("recent lengths", "[more] {recent} {unit:units}")
def recent_length(recent: int, unit: Grain) -> Expression:
    return Run(Duration((Amount(None, unit),)), -1)


@rules.rule("first length", "[the] (first|opening|latest|final) {n:number} {unit:units}", "the {n:number} {unit:units}")
def first_length(n: float, unit: Grain) -> Expression:
    return Run(Duration((Amount(n, unit),)), 0)
