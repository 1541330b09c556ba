"""Times counted from another: "gestern", "nächstes Jahr", "in den letzten drei Monaten", "am Tag darauf", "heuer"."""

from __future__ import annotations

from typing import Any

from ....times.expression import (
    At,
    Bend,
    DayPart,
    Expression,
    Fields,
    Focus,
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
from ....times.meanings import days_from_now, length
from ....times.rule import Rules
from ....times.values import Mod, Part

rules = Rules()

_NAMED = "({weekday}|{month}|{season}|{holiday_word})"
_PART = "({daypart}|{daypart:morning})"


def _named(
    weekday: int | None = None, month: int | None = None, season: Part | None = None, holiday_word: str | None = None
) -> Expression:
    if season is not None:
        return Season(season)
    return Holiday(holiday_word) if holiday_word is not None else Fields(month=month, weekday=weekday)


# --- days ------------------------------------------------------------------------------------------------------------


@rules.rule("today, yesterday, tomorrow", "{day_word}")
def day_word(day_word: int) -> Expression:
    return days_from_now(day_word)


@rules.rule("tomorrow", "{morning}")
def tomorrow(morning: str) -> Expression:
    return days_from_now(1)


@rules.rule("part of today, yesterday, tomorrow", f"{{day_word}} [,] {_PART}", "{w:morning} {daypart}")
def part_of_day_word(daypart: Part, day_word: int = 1, w: str = "") -> Expression:
    return At(days_from_now(day_word), DayPart(Part(daypart)))


@rules.rule("today's day", "[{article}] {day_adjective} ({unit}|{weekday})")
def day_adjective(day_adjective: int, unit: Grain | None = None, weekday: int = 0, **_: int) -> Expression | None:
    """“Am heutigen Samstag” is today."""
    return None if unit not in (None, Grain.DAY) else days_from_now(day_adjective)


@rules.rule("today's part", f"[{{article}}] {{day_adjective}} {_PART}")
def day_adjective_part(day_adjective: int, daypart: Part, **_: int) -> Expression:
    return At(days_from_now(day_adjective), DayPart(Part(daypart)))


@rules.rule("today's weekday with its part", "[{article}] {day_adjective} {weekday_part}")
def day_adjective_weekday_part(day_adjective: int, weekday_part: tuple[int, str], **_: int) -> Expression:
    return At(days_from_now(day_adjective), DayPart(Part(weekday_part[1])))


@rules.rule("part of a weekday in one word", "{weekday_part}")
def weekday_part(weekday_part: tuple[int, str]) -> Expression:
    return At(Fields(weekday=weekday_part[0]), DayPart(Part(weekday_part[1])))


@rules.rule("last part of a weekday", "[{article}] {last} {weekday_part}", "[{article}] {last} {weekday} {daypart}")
def last_weekday_part(
    weekday_part: tuple[int, str] = (0, "EV"), weekday: int | None = None, daypart: Part | None = None, **_: int
) -> Expression:
    day = weekday_part[0] if weekday is None else weekday
    return At(Last(Fields(weekday=day)), DayPart(daypart or Part(weekday_part[1])))


@rules.rule("next part of a weekday", "[{article}] {next} {weekday_part}", "[{article}] {next} {weekday} {daypart}")
def next_weekday_part(
    weekday_part: tuple[int, str] = (0, "EV"), weekday: int | None = None, daypart: Part | None = None, **_: int
) -> Expression:
    day = weekday_part[0] if weekday is None else weekday
    return At(Next(Fields(weekday=day)), DayPart(daypart or Part(weekday_part[1])))


@rules.rule("last night", "[{article}] {last} Nacht")
def last_night(last: int, **_: int) -> Expression:
    return At(days_from_now(-1), DayPart(Part.NIGHT))


@rules.rule("this part of the day", f"{{this}} {_PART}")
def this_part(this: int, daypart: Part) -> Expression:
    return At(Now(), DayPart(Part(daypart)))


@rules.rule("that part of the day", f"{{that}} {_PART}", f"am gleichen {_PART}", f"am selben {_PART}")
def that_part(daypart: Part, that: int = 0) -> Expression:
    return At(Focus(Grain.DAY), DayPart(Part(daypart)))


@rules.rule(
    "part of the next day", f"{{next:next|following}} {_PART}", f"[{{article}}] {{next:next|following}} {_PART}"
)
def next_part(next: int, daypart: Part, **_: int) -> Expression:
    return At(Next(Unit(Grain.DAY), Focus(Grain.DAY)), DayPart(Part(daypart)))


# --- units -----------------------------------------------------------------------------------------------------------


@rules.rule("last unit", "[{article}] {last} {unit}")
def last_unit(last: int, unit: Grain, **_: int) -> Expression | None:
    return Last(Unit(unit)) if unit > Grain.DAY else None


@rules.rule("next weekend", "[{article}] (kommende|kommenden|kommendes) {unit}")
def coming_unit(unit: Grain, **_: int) -> Expression | None:
    return This(Unit(unit)) if unit is Grain.WEEKEND else None


@rules.rule("next unit", "[{article}] {next} {unit}")
def next_unit(next: int, unit: Grain, **_: int) -> Expression | None:
    if unit is Grain.DAY:
        return Next(Unit(unit), Focus(unit))
    return Next(Unit(unit)) if unit > Grain.DAY else None


@rules.rule("previous unit", "[{article}] {previous} {unit}")
def previous_unit(previous: int, unit: Grain, **_: int) -> Expression | None:
    return Last(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule("following unit", "[{article}] {following} {unit}", "[{article}] {unit} (darauf|danach)")
def following_unit(unit: Grain, following: int = 1, **_: int) -> Expression | None:
    return Next(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule("unit before", "[{article}] {unit} (zuvor|davor)")
def unit_before(unit: Grain, **_: int) -> Expression | None:
    return Last(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule("this unit", "{this} {unit}", "[{article}] {this:current} {unit}", "{this} {current} {unit}")
def this_unit(this: int, unit: Grain, **_: int) -> Expression | None:
    if unit is Grain.DAY:
        return Now()
    return This(Unit(unit)) if unit > Grain.DAY else None


@rules.rule("that unit", "{that} {unit}", "[{article}] {that:same} {unit}")
def that_unit(that: int, unit: Grain, **_: int) -> Expression | None:
    return Focus(unit) if unit > Grain.HOUR else None


@rules.rule("this year in one word", "{this_year}")
def this_year(this_year: int) -> Expression:
    """“Heuer” is this year; "Vorjahr", "Vormonat" and "Vorwoche" the unit before."""
    units = {0: Grain.YEAR, -1: Grain.YEAR, -2: Grain.MONTH, -3: Grain.WEEK}
    return Last(Unit(units[this_year])) if this_year else This(Unit(Grain.YEAR))


@rules.rule("edge of a unit in one word", "[{article}] {unit_edge}")
def unit_edge(unit_edge: list[str], **_: int) -> Expression:
    return Bend(This(Unit(Grain[unit_edge[0]])), Mod(unit_edge[1]))


@rules.rule("the weekend", "Wochenende")
def the_weekend() -> Expression:
    return Unit(Grain.WEEKEND)


@rules.rule("nth unit", "[{article}] ({n:ordinal_word}|{m:day} .) {unit}")
def nth_unit(unit: Grain, n: int | None = None, m: int | None = None, **_: int) -> Expression | None:
    """“Das dritte Quartal”, "die erste Woche": other ordinals before a unit count something else."""
    number = n or m or 0
    return Nth(number, unit) if (unit is Grain.QUARTER and number < 5) or (unit is Grain.HALF and number < 3) else None


@rules.rule("nth quarter of a year", "[{article}] ({n:ordinal_word}|{m:day} .) {unit} [des Jahres] {year}")
def nth_of_year(unit: Grain, year: int, n: int | None = None, m: int | None = None, **_: int) -> Expression | None:
    number = n or m or 0
    if not ((unit is Grain.QUARTER and number < 5) or (unit is Grain.HALF and number < 3)):
        return None
    return Nth(number, unit, Fields(year))


@rules.rule("quarter in short", "{q:quarter_word} [/] [{year}]")
def quarter_in_short(q: int, year: int | None = None) -> Expression | None:
    return Nth(q, Grain.QUARTER, Fields(year) if year else None) if q < 5 else None


@rules.rule(
    "calendar week", "[{article}] {calendar_week} {n:number} [[des Jahres] {year}]", "{n:day} . {calendar_week}"
)
def calendar_week(n: float, year: int | None = None, **_: int) -> Expression | None:
    """By ISO 8601 the fourth of January always lies in the first week of its year."""
    first = Fields(year, 1, 4) if year else Within(Fields(None, 1, 4), This(Unit(Grain.YEAR)))
    return This(Unit(Grain.WEEK), Shift(length(n - 1, Grain.WEEK), 1, first)) if 0 < n < 54 else None


# --- named times -----------------------------------------------------------------------------------------------------


@rules.rule("last named time", f"[{{article}}] {{last}} {_NAMED}")
def last_named(last: int, article: int = 0, **named: Any) -> Expression:
    return Last(_named(**named))


@rules.rule("next named time", f"[{{article}}] {{next}} {_NAMED}")
def next_named(next: int, article: int = 0, **named: Any) -> Expression:
    return Next(_named(**named))


@rules.rule("this named time", f"{{this}} [{{last}}|{{next}}] {_NAMED}")
def this_named(this: int, last: int = 0, next: int = 0, **named: Any) -> Expression:
    return Last(_named(**named)) if last else Next(_named(**named)) if next else This(_named(**named))


@rules.rule("following named time", f"[{{article}}] {{following}} {_NAMED}", "[{article}] {weekday} (darauf|danach)")
def following_named(following: int = 1, article: int = 0, **named: Any) -> Expression:
    grain = Grain.DAY if named.get("weekday") is not None else Grain.MONTH
    return Next(_named(**named), Focus(grain))


@rules.rule("that named time", f"{{that}} {_NAMED}")
def that_named(that: int, **named: Any) -> Expression:
    grain = Grain.DAY if named.get("weekday") is not None else Grain.MONTH
    return This(_named(**named), Focus(grain))


@rules.rule(
    "a week from a day", "({day_word}|{w:morning}|{weekday}) in einer Woche", "heute in {n:number} {unit:units}"
)
def week_from(
    day_word: int | None = None,
    weekday: int | None = None,
    n: float = 1,
    unit: Grain = Grain.WEEK,
    w: str | None = None,
) -> Expression:
    if weekday is not None:
        return Shift(length(n, unit), 1, Fields(weekday=weekday))
    return Shift(length(n, unit), 1, days_from_now(1 if w else day_word or 0))


# --- lengths that lie against a day ----------------------------------------------------------------------------------


@rules.rule(
    "past length",
    "[{article}] {last} {n:number} {unit:units|unit}",
    "[{article}] {n:number} {last} {unit:units}",
    "[{article}] {last} [{several}] {unit:units}",
    "{recent} {unit:units}",
)
def past_length(unit: Grain, n: float | None = None, **_: int) -> Expression:
    return Run(length(n, unit), -1)


@rules.rule(
    "coming length",
    "[{article}] {next} {n:number} {unit:units|unit}",
    "[{article}] {n:number} {next} {unit:units}",
    "[{article}] {next} [{several}] {unit:units}",
)
def coming_length(unit: Grain, n: float | None = None, **_: int) -> Expression:
    return Run(length(n, unit), 1)


@rules.rule("first length", "[{article}] {ordinal_word} {n:number} {unit:units}", "{article} {n:number} {unit:units}")
def first_length(n: float, unit: Grain, **_: int) -> Expression | None:
    return Run(length(n, unit), 0)
