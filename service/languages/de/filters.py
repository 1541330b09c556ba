"""Filters: readings that are words of time elsewhere, and something else here. Each asks one question of a candidate.

The words they look for beside it are the lists of ``times.toml``.
"""

from __future__ import annotations

from ...times.candidate import Seen
from ...times.expression import Clock, DayPart, Duration, Fields, Run, Season, Shift, Vague
from ...times.grain import Grain


def stands_free(seen: Seen) -> bool:
    """A number that is a part of a longer word is no date: "foto_2016-05-04.jpg"."""
    tokens, at = seen.tokens, seen.candidate.first
    glued = at > 0 and tokens.starts[at] == tokens.ends[at - 1] and seen.first[:1].isdigit()
    return not (glued and (seen.before() in ("_", "=", "\\", "#") or seen.before()[-1:] in ("_", "=", "/")))


def is_a_year(seen: Seen) -> bool:
    """A bare number of four digits is a year unless it counts: a noun, which has a capital, follows what is counted."""
    fields = seen.expression
    if (
        not isinstance(fields, Fields)
        or fields.year is None
        or fields.month
        or not seen.alone
        or not seen.first.isdigit()
    ):
        return True
    if seen.preceded_by("before_year") or _ends_range(seen):
        return True
    if seen.preceded_by("before_plain_number") or seen.followed_by("after_plain_number"):
        return False
    if seen.before() == "als" and seen.preceded_by("compared", 2):
        return False
    if seen.capital_after() or (seen.before() in (".", ",") and _numbers_before(seen)):
        return seen.before() in ("(", "seit") or seen.after() in ("und", "bis")
    return 1800 <= fields.year < 2100 and not _is_numbered(seen)


def _ends_range(seen: Seen) -> bool:
    """“1943 bis 1945”, "zwischen 1943 und 1945"."""
    first, joined = seen.before(2), seen.before() in ("bis", "-", "–")
    return (
        (joined or (seen.before() == "und" and seen.before(3) == "zwischen"))
        and first.isdigit()
        and 1000 <= int(first) < 2100
    )


def _numbers_before(seen: Seen) -> bool:
    return seen.before(2).isdigit() and seen.tokens.starts[seen.candidate.first] == _end_before(seen)


def _end_before(seen: Seen) -> int:
    return seen.tokens.ends[seen.candidate.first - 1]


def _is_numbered(seen: Seen) -> bool:
    """“0471-2015-33”, "Nr. 12/1984" and "39100 Bozen 2000-x" are no years; "1957-58" and "1957/58" are."""
    year = int(seen.first)
    if seen.after() in ("-", "/") and seen.after(1).isdigit():
        end = int(seen.after(1))
        return not (year % 100 < end < 100 or year < end < 2100)
    return seen.before() in ("-", "/") and seen.before(2).isdigit() and not _ends_range(seen)


def is_a_month(seen: Seen) -> bool:
    """“Frau August”, "Herr März": a name after a title."""
    fields = seen.expression
    if not isinstance(fields, Fields) or not seen.alone or (fields.month is None and fields.weekday is None):
        return True
    return not seen.preceded_by("titles") and (seen.capital() or not seen.first.isalpha())


def is_a_season(seen: Seen) -> bool:
    """“Sommer” and "Winter" are surnames, too: a season alone stands after an article or a preposition."""
    if not isinstance(seen.expression, Season) or not seen.alone:
        return True
    return seen.preceded_by("before_season") and seen.capital()


def is_a_part_of_a_day(seen: Seen) -> bool:
    """“Ein bunter Abend” is an event: a part of a day alone stands after "am", "in der", "gegen" ..."""
    if not isinstance(seen.expression, DayPart):
        return True
    if seen.first in ("die", "der", "den", "das", "dem") and not seen.alone:
        return seen.before() in ("in", "durch", "über", "gegen", "während")
    if seen.first == "nacht":
        return seen.preceded_by("before_night")
    return seen.preceded_by("before_daypart") and seen.capital()


def is_tomorrow(seen: Seen) -> bool:
    """“Am Morgen” is the morning; "morgen" in lower case, or opening a sentence, tomorrow."""
    if not (isinstance(seen.expression, Shift) and seen.alone and seen.first == "morgen"):
        return True
    return not (seen.capital() and seen.preceded_by("before_tomorrow"))


def is_a_length(seen: Seen) -> bool:
    """Ages are no lengths of time here: "drei Jahre alt", "ab 16 Jahren", "im Alter von 80 Jahren"."""
    if not isinstance(seen.expression, Duration):
        return True
    if seen.followed_by("spent") or seen.before(2) == "alter":
        return False
    years = bool(seen.expression.amounts) and seen.expression.amounts[-1].unit is Grain.YEAR
    aged = years and seen.preceded_by("before_age") and seen.last in ("jahren", "jahre")
    return not aged


def is_no_age(seen: Seen) -> bool:
    """“Der 44-Jährige”, "die dreijährige Tochter" tell ages; "zweijährige Haft" and "das 100-jährige Bestehen" lengths.

    Up to twelve years in words are a length unless a person follows; a number in figures is an age unless a thing does.
    """
    length = seen.expression
    if not isinstance(length, Duration) or "jährig" not in seen.last:
        return True
    if seen.capital() or seen.followed_by("persons"):
        return False
    return seen.followed_by("lasting") or seen.alone or seen.last == "jähriges"


def is_counted(seen: Seen) -> bool:
    """Bare plurals are times only after a preposition: "seit Jahren", "vor Stunden", not "Tage der Freude"."""
    length = seen.expression.length if isinstance(seen.expression, Run) else seen.expression
    if not isinstance(length, Duration) or not seen.alone or seen.last[-2:] == "ig":
        return True
    if not length.amounts or length.amounts[0].number is not None or seen.first not in _PLURALS:
        return True
    return seen.preceded_by("before_bare_units")


_PLURALS = frozenset(
    [
        "sekunden",
        "minuten",
        "stunden",
        "tage",
        "tagen",
        "nächte",
        "nächten",
        "wochen",
        "wochenenden",
        "monate",
        "monaten",
        "quartale",
        "quartalen",
        "jahre",
        "jahren",
        "jahrzehnte",
        "jahrzehnten",
        "jahrhunderte",
        "jahrhunderten",
        "jahrtausende",
        "jahrtausenden",
    ]
)


def is_vague(seen: Seen) -> bool:
    """“Sobald”, "so bald wie", "ex Ministern": an order, or a comparison."""
    if not isinstance(seen.expression, Vague):
        return True
    return not (seen.alone and seen.first == "bald" and seen.preceded_by("as_soon"))


def is_a_clock(seen: Seen) -> bool:
    """“3:20” alone may be a score: a time of day has "Uhr" with it, or "um" before it."""
    clock = seen.expression
    if not isinstance(clock, Clock) or not seen.alone or not seen.first[:1].isdigit():
        return True
    return seen.before() in ("um", "ab", "bis", "gegen", "von", "vor", "nach", "-", "–") or seen.after() in (
        "-",
        "–",
        "bis",
    )


FILTERS = (
    stands_free,
    is_a_year,
    is_a_month,
    is_a_season,
    is_a_part_of_a_day,
    is_tomorrow,
    is_a_length,
    is_no_age,
    is_counted,
    is_vague,
    is_a_clock,
)
