"""Times counted from another: "ayer", "el año pasado", "los últimos tres meses", "dos días después", "ese día"."""

from __future__ import annotations

from typing import Any

from ....times.expression import (
    At,
    DayPart,
    Duration,
    Expression,
    Focus,
    Last,
    Next,
    Now,
    Run,
    This,
    Unit,
)
from ....times.grain import Grain
from ....times.meanings import days_from_now, named_grain, named_time
from ....times.rule import Rules
from ....times.values import Amount, Part

rules = Rules()

_THE = "[{_the:article}]"
_TARGET = "({weekday}|[mes de] {month}|{season}|{holiday_word}|{feast})"
_COMING = "({c:next}|que viene|que entra)"


@rules.rule(
    "today, yesterday, tomorrow", "{day_word}", "{day_word} mismo", "la jornada de {day_word}", "al día de {day_word}"
)
def day_word(day_word: int) -> Expression:
    return days_from_now(day_word)


@rules.rule("the day before yesterday", "antes de ayer")
def day_before_yesterday() -> Expression:
    return days_from_now(-2)


@rules.rule("the day after tomorrow", "pasado mañana")
def day_after_tomorrow() -> Expression:
    return days_from_now(2)


@rules.rule("last night", "{night_before}", "{day_word} noche")
def last_night(night_before: int = 0, day_word: int = 0) -> Expression:
    return At(days_from_now(night_before or day_word), DayPart(Part.NIGHT))


@rules.rule(
    "yesterday's part",
    "{day_word} [,] (por la|en la|a la) {daypart}",
    "{day_word} (al|a) {daypart}",
    "{day_word} {daypart}",
)
def day_word_part(day_word: int, daypart: Part) -> Expression:
    return At(days_from_now(day_word), DayPart(daypart))


@rules.rule("this part of a day", "{this} [misma|mismo] {daypart}")
def this_part(this: int, daypart: Part) -> Expression:
    return At(Now(), DayPart(daypart))


@rules.rule("that part of a day", "{that} [misma|mismo] {daypart}", "la misma {daypart}")
def that_part(daypart: Part, that: int = 0) -> Expression:
    return At(Focus(Grain.DAY), DayPart(daypart))


@rules.rule("last unit", f"{_THE} {{past}} {{unit}}", f"{_THE} {{unit}} {{past}}")
def last_unit(unit: Grain, **_: int) -> Expression | None:
    return Last(Unit(unit)) if unit > Grain.DAY else None


@rules.rule("the latest unit", f"{_THE} {{latest}} {{unit}} ~(de|del)")
def latest_unit(latest: int, unit: Grain, **_: int) -> Expression | None:
    """“El último trimestre” is the quarter before; the last week, month or year a length that ends now."""
    if unit is Grain.QUARTER or unit is Grain.WEEK:
        return Last(Unit(unit))
    return Run(Duration((Amount(1, unit),)), -1)


@rules.rule(
    "last weekend",
    "[{_the:article}] {past} fin de semana",
    "[{_the:article}] fin de semana {past}",
    "[{_the:article}] {past:latest} fin de semana",
)
def last_weekend(past: int, **_: int) -> Expression:
    return Last(Unit(Grain.WEEKEND))


@rules.rule("next weekend", "[{_the:article}] {next} fin de semana", f"[{{_the:article}}] fin de semana {_COMING}")
def next_weekend(**_: int) -> Expression:
    return This(Unit(Grain.WEEKEND))


@rules.rule("this weekend", "{this} [mismo] fin de semana", "[{_the:article}] fin de semana")
def this_weekend(this: int | None = None, **_: int) -> Expression:
    return Unit(Grain.WEEKEND) if this is None else This(Unit(Grain.WEEKEND))


@rules.rule("next unit", f"{_THE} {{next}} {{unit}}", f"{_THE} {{unit}} {_COMING}")
def next_unit(unit: Grain, **_: int) -> Expression | None:
    return Next(Unit(unit)) if unit > Grain.DAY else None


@rules.rule(
    "this unit",
    "{this} [mismo|misma|presente] {unit}",
    f"{_THE} (presente|actual) {{unit}}",
    f"{_THE} {{unit}} (actual|presente|en curso)",
    "lo que va de {unit}",
    "lo que llevamos de {unit}",
)
def this_unit(unit: Grain, **_: int) -> Expression | None:
    return This(Unit(unit)) if unit > Grain.DAY else Now() if unit is Grain.DAY else None


@rules.rule("previous day of work", "la jornada {previous}", "la {previous} jornada")
def previous_day(previous: int) -> Expression:
    return Last(Unit(Grain.DAY), Focus(Grain.DAY))


@rules.rule("previous unit", f"{_THE} {{unit}} {{previous}}", f"{_THE} {{previous}} {{unit}}")
def previous_unit(unit: Grain, previous: int, **_: int) -> Expression | None:
    return Last(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule("following unit", f"{_THE} {{unit}} {{following}}", f"{_THE} {{following}} {{unit}}")
def following_unit(unit: Grain, following: int, **_: int) -> Expression | None:
    return Next(Unit(unit), Focus(unit)) if unit > Grain.HOUR else None


@rules.rule(
    "that unit", "{that} [mismo|misma] {unit}", f"{_THE} (mismo|misma) {{unit}}", f"{_THE} {{unit}} (mismo|misma)"
)
def that_unit(unit: Grain, **_: int) -> Expression | None:
    return Focus(unit) if unit > Grain.HOUR else None


@rules.rule("the unit", "(el|la|del) {unit}")
def the_unit(unit: Grain) -> Expression | None:
    return Unit(unit) if unit > Grain.DAY else None


@rules.rule(
    "last named time", f"{_THE} {{past}} {_TARGET}", f"{_THE} {_TARGET} {{past}}", f"{_THE} {{past:latest}} {_TARGET}"
)
def last_named(past: int, **named: Any) -> Expression:
    return Last(named_time(**named))


@rules.rule("next named time", f"{_THE} {{c:next}} {_TARGET}", f"{_THE} {_TARGET} {_COMING}")
def next_named(c: int = 1, **named: Any) -> Expression:
    return Next(named_time(**named))


@rules.rule("this named time", f"{{this}} [mismo] {_TARGET}")
def this_named(this: int, **named: Any) -> Expression:
    return This(named_time(**named))


@rules.rule("previous named time", f"{_THE} {_TARGET} {{previous}}")
def previous_named(previous: int, **named: Any) -> Expression:
    return Last(named_time(**named), Focus(named_grain(**named)))


@rules.rule("following named time", f"{_THE} {_TARGET} {{following}}", f"{_THE} {{following}} {_TARGET}")
def following_named(following: int, **named: Any) -> Expression:
    return Next(named_time(**named), Focus(named_grain(**named)))


@rules.rule("that named time", f"{{that}} [mismo] {_TARGET}", f"el mismo {_TARGET}")
def that_named(that: int = 0, **named: Any) -> Expression:
    return This(named_time(**named), Focus(named_grain(**named)))


@rules.rule(
    "past length",
    "[los|las|estos|estas] {latest|past} {n:number} [{half}] {unit:units|unit}",
    "[los|las|estos|estas] {n:number} {latest|past} {unit:units}",
    "[los|las|estos|estas] {latest|past} [{several}] {unit:units}",
    "[los|las] {unit:units} {past}",
    "(la|el) {latest} {half} {unit}",
)
def past_length(unit: Grain, n: float | None = None, half: float | None = None, **_: object) -> Expression:
    return Run(Duration((Amount(n if n is not None else half, unit),)), -1)


@rules.rule(
    "coming length",
    "[los|las] {next} {n:number} {unit:units}",
    "[los|las] {n:number} {next} {unit:units}",
    "[los|las] {next} [{several}] {unit:units}",
    "[los|las] {unit:units} {next}",
)
def coming_length(unit: Grain, n: float | None = None, **_: object) -> Expression:
    return Run(Duration((Amount(n, unit),)), 1)


@rules.rule(
    "previous length",
    "[los|las] {n:number} [{unit:units}] {previous}",
    "[los|las] {unit:units} {previous}",
    "[los|las] {previous} [{n:number}] {unit:units}",
)
def previous_length(previous: int, unit: Grain | None = None, n: float | None = None) -> Expression | None:
    return None if unit is None else Run(Duration((Amount(n, unit),)), -1, Focus(unit))


@rules.rule(
    "following length",
    "[los|las] {n:number} {unit:units} {following}",
    "[los|las] {unit:units} {following}",
    "[los|las] {following} [{n:number}] {unit:units}",
)
def following_length(unit: Grain, following: int, n: float | None = None) -> Expression:
    return Run(Duration((Amount(n, unit),)), 1, Focus(unit))
