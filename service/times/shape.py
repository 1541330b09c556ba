"""The shape of an expression: the classes by which rules of later stages know it, and how fine it is."""

from __future__ import annotations

from .expression import (
    At,
    BeforeCommonEra,
    Bend,
    Between,
    Century,
    Clock,
    DayPart,
    Decade,
    Duration,
    Every,
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
    Vague,
    Within,
)
from .grain import Grain

GRAIN_CLASS = {
    Grain.SECOND: "Moment",
    Grain.MINUTE: "Moment",
    Grain.HOUR: "Moment",
    Grain.DAYPART: "Moment",
    Grain.DAY: "Day",
    Grain.WEEKEND: "Weekend",
    Grain.WEEK: "Week",
    Grain.MONTH: "Month",
    Grain.SEASON: "Season",
    Grain.QUARTER: "Quarter",
    Grain.HALF: "Half",
    Grain.YEAR: "Year",
    Grain.DECADE: "Decade",
    Grain.CENTURY: "Century",
    Grain.MILLENNIUM: "Millennium",
}


def grain_of(expression: Expression) -> Grain | None:  # noqa: C901 - one case for each member of a closed union
    """How fine an expression is; None for those without a place on the calendar."""
    match expression:
        case Now() | Holiday():
            return Grain.DAY
        case Focus(grain=grain) | Unit(grain=grain) | Nth(unit=grain):
            return grain
        case Fields():
            return _grain_of_fields(expression)
        case Season():
            return Grain.SEASON
        case Decade():
            return Grain.DECADE
        case Century():
            return Grain.CENTURY
        case Last(target=inner) | Next(target=inner) | This(target=inner) | Within(inner=inner) | Bend(inner=inner):
            return grain_of(inner)
        case Shift(length=length):
            return length.amounts[-1].unit if length.amounts else None
        case Clock() | DayPart() | At():
            return Grain.DAYPART
        case Between(first=first):
            return grain_of(first)
        case _:
            return None


def _grain_of_fields(fields: Fields) -> Grain | None:
    if fields.day is not None or fields.weekday is not None:
        return Grain.DAY
    if fields.month is not None:
        return Grain.MONTH
    return Grain.YEAR if fields.year is not None else None


def classes_of(expression: Expression) -> tuple[str, ...]:  # noqa: C901 - one case for each member of a closed union
    """The classes of an expression, the most special first. Patterns know them by their capital letter."""
    match expression:
        case Bend(inner=inner):
            return bent(classes_of(inner))
        case Fields():
            return _classes_of_fields(expression)
        case Duration():
            return ("Duration",)
        case Run():
            return ("Run",)
        case Clock():
            return ("Clock", "Hour")
        case DayPart():
            return ("DayPart", "Hour")
        case At():
            return ("Moment",)
        case Vague():
            return ("Vague",)
        case BeforeCommonEra():
            return ("Ancient",)
        case Every():
            return ("Set",)
        case _:
            return _classes_by_grain(expression)


# What a modified expression can still be taken for: rules that look inside one must not meet a modifier there.
_KEPT = frozenset([*GRAIN_CLASS.values(), "Date", "Relative", "Duration", "Run", "Hour", "Moment"])


def bent(classes: tuple[str, ...]) -> tuple[str, ...]:
    """The classes of an expression with a modifier."""
    return (*(name for name in classes if name in _KEPT), "Bent")


def _classes_of_fields(fields: Fields) -> tuple[str, ...]:
    if fields.weekday is not None and fields.day is None:
        return ("Weekday", "Day", "Date")
    if fields.day is not None and fields.month is None:
        return ("DayNumber",)
    if fields.day is not None:
        return ("FullDate" if fields.year is not None else "MonthDay", "Day", "Date")
    if fields.month is not None:
        return ("MonthYear" if fields.year is not None else "PlainMonth", "Month", "Date")
    return ("PlainYear", "Year", "Date")


def _classes_by_grain(expression: Expression) -> tuple[str, ...]:
    grain = grain_of(expression)
    special: tuple[str, ...] = ()
    match expression:
        case Last() | Next() | This() | Now() | Shift():
            special = ("Relative",)
        case Unit():
            special = ("PlainUnit",)
        case Season():
            special = ("PlainSeason",)
        case Nth(within=None):
            special = ("PlainNth",)
        case Holiday():
            special = ("Holiday",)
        case _:
            pass
    return special + ((GRAIN_CLASS[grain],) if grain is not None else ()) + ("Date",)


def all_shapes() -> tuple[tuple[str, ...], ...]:
    """Every tuple that `classes_of` can give, so that codes can be dealt out before any text is read."""
    plain: list[tuple[str, ...]] = [
        ("Duration",),
        ("Run",),
        ("Clock", "Hour"),
        ("DayPart", "Hour"),
        ("Moment",),
        ("Vague",),
        ("Ancient",),
        ("Set",),
        ("Weekday", "Day", "Date"),
        ("DayNumber",),
        ("FullDate", "Day", "Date"),
        ("MonthDay", "Day", "Date"),
        ("MonthYear", "Month", "Date"),
        ("PlainMonth", "Month", "Date"),
        ("PlainYear", "Year", "Date"),
        ("Date",),
    ]
    specials: tuple[tuple[str, ...], ...] = (
        (),
        ("Relative",),
        ("PlainUnit",),
        ("PlainSeason",),
        ("PlainNth",),
        ("Holiday",),
    )
    names = dict.fromkeys(GRAIN_CLASS.values())
    plain += [(*special, name, "Date") for special in specials for name in names]
    return tuple(dict.fromkeys([*plain, *map(bent, plain)]))
