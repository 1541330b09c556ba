"""The days of feasts with a fixed rule, by the names that lexicons use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from dateutil.easter import easter

from .arithmetic import DAY, nth_weekday

_FIXED: dict[str, tuple[int, int]] = {
    "new year": (1, 1),
    "epiphany": (1, 6),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "german unity day": (10, 3),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "veterans day": (11, 11),
    "st. nicholas' day": (12, 6),
    "inauguration day": (1, 20),
    "burns night": (1, 25),
    "australia day": (1, 26),
    "st. george's day": (4, 23),
    "anzac day": (4, 25),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "all souls' day": (11, 2),
    "bonfire night": (11, 5),
    "st. andrew's day": (11, 30),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
# Days counted from Easter Sunday.
_EASTER: dict[str, int] = {
    "shrove monday": -48,
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "mothering sunday": -21,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit monday": 50,
    "corpus christi": 60,
}
# Month, weekday, which one. American feasts where several countries keep one of the name.
_NTH: dict[str, tuple[int, int, int]] = {
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "patriots' day": (4, 0, 3),
    "mother's day": (5, 6, 2),
    "memorial day": (5, 0, -1),
    "father's day": (6, 6, 3),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "remembrance sunday": (11, 6, 2),
    "thanksgiving": (11, 3, 4),
}


def _election_day(year: int) -> datetime:
    return nth_weekday(year, 11, 0, 1) + DAY


_DERIVED: dict[str, Callable[[int], datetime]] = {
    "election day": _election_day,
    "black friday": lambda year: nth_weekday(year, 11, 3, 4) + DAY,
    "cyber monday": lambda year: nth_weekday(year, 11, 3, 4) + DAY * 4,
    "super tuesday": lambda year: nth_weekday(year, 3, 1, 1),
}

NAMES = (*_FIXED, *_EASTER, *_NTH, *_DERIVED)  # every feast that has a rule


def feast_day(name: str, year: int) -> datetime:
    """The day of a feast in a year. KeyError for a name without a rule."""
    if name in _FIXED:
        return datetime(year, *_FIXED[name])
    if name in _EASTER:
        day = easter(year)
        return datetime(day.year, day.month, day.day) + DAY * _EASTER[name]
    if name in _NTH:
        month, weekday, n = _NTH[name]
        return nth_weekday(year, month, weekday, n)
    return _DERIVED[name](year)
