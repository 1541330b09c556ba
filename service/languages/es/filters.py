"""Filters: readings that are words of time elsewhere, and something else here. Each asks one question of a candidate.

The words they look for beside it are the lists of ``times.toml``.
"""

from __future__ import annotations

from dataclasses import replace

from ...times.candidate import Candidate, Seen
from ...times.expression import At, Clock, DayPart, Decade, Duration, Every, Fields, Holiday, Run, Season, Unit, Vague
from ...times.grain import Grain


def is_a_year(seen: Seen) -> bool:
    """A bare number of four digits is a year when it is placed like one, counts nothing and belongs to no name."""
    fields = seen.expression
    if not isinstance(fields, Fields) or fields.year is None or fields.month or fields.short:
        return True
    if seen.followed_by("after_plain_number") or (seen.alone and seen.preceded_by("before_plain_number")):
        return False
    if not seen.alone or not seen.first.isdigit():
        return seen.first not in ("el", "al") or not (seen.after().islower() and seen.after().endswith("s"))
    if seen.before() == "de" and seen.preceded_by("before_count", 2):
        return False
    if seen.after() in ("-", "/") and seen.after(1).isdigit():
        end = int(seen.after(1))
        return fields.year % 100 < end < 100 or fields.year < end < 2100
    if seen.preceded_by("before_year") or seen.before() in ("-", "–") or seen.after() in ("-", "–"):
        return True
    return 1600 <= fields.year < 2100 and not seen.capital_before()


def is_a_day(seen: Seen) -> bool:
    """“El 5” alone may be a player or a channel: a day of the month has "día" before it, or ends its clause."""
    fields = seen.expression
    if not isinstance(fields, Fields) or fields.day is None or fields.month or fields.weekday is not None:
        return True
    words = seen.tokens.lower[seen.candidate.first : seen.candidate.end]
    if seen.alone:
        return True  # the second of two days
    if not {"día", "dia", "días", "dias"} & set(words):
        return seen.after() in (".", ";", ")", "") or (seen.after() == "," and not seen.after(1).isdigit())
    return not seen.followed_by("after_plain_number")


def is_a_weekday(seen: Seen) -> bool:
    """“Domingo” is a man, and so is "Martes" with a capital before it."""
    fields = seen.expression
    if not isinstance(fields, Fields) or fields.weekday is None or not seen.alone:
        return True
    return not (seen.capital_before() or seen.preceded_by("people") or (seen.capital() and seen.capital_after()))


def is_a_month(seen: Seen) -> bool:
    """“Avenida 9 de Julio” is a street, and "Abril" a girl."""
    fields = seen.expression
    if not isinstance(fields, Fields) or fields.month is None or fields.year:
        return True
    if seen.preceded_by("streets"):
        return False
    if fields.day or not seen.alone:
        return True
    if seen.preceded_by("people"):
        return False
    return not (seen.capital() and (seen.capital_before() or seen.capital_after()))


def is_a_season(seen: Seen) -> bool:
    """“Primavera” names many things when it has a capital."""
    if not isinstance(seen.expression, Season):
        return True
    return not (seen.capital() and (seen.capital_before() or seen.capital_after()))


def is_a_length(seen: Seen) -> bool:
    """“Los años” alone is a length, "el tiempo" none; bare small units need a count."""
    length = seen.expression.length if isinstance(seen.expression, Run) else seen.expression
    if not isinstance(length, Duration) or not length.amounts:
        return True
    if seen.after() in ("luz", "cuadrados"):
        return False
    return not (seen.alone and length.amounts[0].unit in (Grain.SECOND, Grain.MINUTE))


def is_vague(seen: Seen) -> bool:
    """“Próximo a la estación”, "ha pasado" and "tan pronto como" tell no time; nor does a noun's "presente"."""
    if not isinstance(seen.expression, Vague):
        return True
    if seen.last in ("momento", "momentos") and seen.first in ("el", "momento"):
        return seen.preceded_by("present_moments") and seen.after() not in ("en", "que", "de", "más")
    if not seen.alone:
        return True
    if seen.starts_with("doubtful_adjectives"):
        return seen.after().isalpha() and not (seen.preceded_by("past_verbs") or seen.followed_by("after_no_adjective"))
    if seen.first == "pronto":
        return not (seen.preceded_by("before_no_soon") or seen.followed_by("after_no_soon"))
    if seen.first == "entonces":
        return not (seen.preceded_by("before_no_then") or seen.capital())
    return not (seen.first == "ahora" and seen.after() == "bien")


def is_a_part_of_a_day(seen: Seen) -> bool:
    """A bare "tarde" is "late", "la noche" alone may be any: a time of its own stands after "por", "a" or "de"."""
    if not isinstance(seen.expression, DayPart):
        return True
    return not seen.alone and (seen.preceded_by("before_part_of_a_day") or seen.first in ("al", "del"))


def is_tomorrow(seen: Seen) -> bool:
    """“El mañana” is the future, "de la mañana a la noche" a part of the day."""
    return not (seen.alone and seen.first == "mañana" and seen.before() in ("la", "el", "una", "cada", "media"))


def is_a_clock(seen: Seen) -> bool:
    """“Las 35 horas” and "3:20" are lengths and scores: a time of day is placed."""
    clock = seen.expression
    if not isinstance(clock, Clock) or not seen.alone:
        return True
    return seen.first.startswith("medianoche") or seen.preceded_by("before_clock")


def is_a_unit(seen: Seen) -> bool:
    """“El año”, "la semana" alone are times; "la jornada", "el siglo" and "el trimestre" alone seldom are."""
    unit = seen.expression
    if not isinstance(unit, Unit):
        return True
    return unit.grain in (Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.WEEKEND) and seen.after() not in ("de", "en")


def is_a_feast(seen: Seen) -> bool:
    """“Navidad” is a day when nothing hangs on it."""
    if not isinstance(seen.expression, Holiday) or not seen.alone:
        return True
    return not seen.capital_after() and not seen.capital_before()


def is_a_decade(seen: Seen) -> bool:
    """“Los 80” pesos are no decade."""
    return not isinstance(seen.expression, Decade) or not seen.followed_by("after_plain_number")


def is_a_set(seen: Seen) -> bool:
    """“El diario” is a newspaper: "diario" tells how often when it follows a noun or a number."""
    if not isinstance(seen.expression, Every) or not seen.alone:
        return True
    if seen.first in ("diario", "diarios"):
        return not (seen.preceded_by("before_newspaper") or seen.capital() or seen.capital_after())
    return not seen.capital()


def is_a_moment(seen: Seen) -> bool:
    """“Al día”, said of what is up to date, is no set."""
    return not isinstance(seen.expression, At) or not (seen.capital() and seen.capital_after())


FILTERS = (
    is_a_year,
    is_a_day,
    is_a_weekday,
    is_a_month,
    is_a_season,
    is_a_length,
    is_vague,
    is_a_part_of_a_day,
    is_tomorrow,
    is_a_clock,
    is_a_unit,
    is_a_feast,
    is_a_decade,
    is_a_set,
    is_a_moment,
)


def without_article(seen: Seen) -> Candidate:
    """“El futuro puente”: the article is the noun's."""
    candidate = seen.candidate
    adjective = seen.last == "futuro" and seen.after().isalpha() and not seen.followed_by("after_no_adjective")
    if isinstance(seen.expression, Vague) and not seen.alone and adjective and seen.before() != "en":
        return replace(candidate, first=candidate.first + 1)
    return candidate


TRIMS = (without_article,)
