"""What a time expression came to, in plain English: `in_words` names the result, `sentence` says why as well."""

from __future__ import annotations

import re
from typing import assert_never

from .display import ancient, month_name, part_name, told, weekday_name
from .expression import At, Bend, Clock, DayPart, Expression, Now
from .grain import Grain
from .interval import Interval
from .timex import whole
from .values import Amount, Ancient, Basis, Era, Length, Mod, Part, Place, Recurrence, Reference, Time, Unresolved

_OF_PLACE = {
    Mod.BEFORE: "before",
    Mod.AFTER: "after",
    Mod.ON_OR_BEFORE: "on or before",
    Mod.ON_OR_AFTER: "on or after",
    Mod.LESS_THAN: "a little after",  # "less than a year ago"
    Mod.MORE_THAN: "some time before",  # "more than a year ago"
    Mod.EQUAL_OR_LESS: "no earlier than",
    Mod.EQUAL_OR_MORE: "no later than",
    Mod.START: "the start of",
    Mod.MID: "the middle of",
    Mod.END: "the end of",
    Mod.APPROX: "about",
}
_OF_LENGTH = {
    **_OF_PLACE,
    Mod.LESS_THAN: "less than",
    Mod.MORE_THAN: "more than",
    Mod.EQUAL_OR_LESS: "at most",
    Mod.EQUAL_OR_MORE: "at least",
}
_ERAS = {Era.PAST: "the past", Era.PRESENT: "the present", Era.FUTURE: "the future"}
_UNITS = {
    "S": Grain.SECOND,
    "TM": Grain.MINUTE,
    "TH": Grain.HOUR,
    "H": Grain.HALF,
    "D": Grain.DAY,
    "WE": Grain.WEEKEND,
    "W": Grain.WEEK,
    "M": Grain.MONTH,
    "SU": Grain.SEASON,
    "Q": Grain.QUARTER,
    "Y": Grain.YEAR,
    "DE": Grain.DECADE,
    "CE": Grain.CENTURY,
    "L": Grain.MILLENNIUM,
}
_PERIOD = re.compile(r"P(T?)(\d+|X)([A-Z]+)")
_WEEKLY = re.compile(r"XXXX-WXX-(?:(\d)|WE)(?:T([A-Z]{2}))?")
_YEARLY = re.compile(r"XXXX-(?:(\d\d)|([A-Z]{2}))(?:-(\d\d))?")
_DAILY = re.compile(r"XXXX-XX-XXT([A-Z]{2})")
_FREQUENCY = re.compile(r"(\d+|X)(X|[A-Z]+)?")
_COUNTED = re.compile(r"counted from (the [a-z ]+, )(.+)")
_STEP = re.compile(r"the \w+ (?:before|of|after) it")


def in_words(time: Time) -> str:
    """The result with its modifier, as it stands in a sentence: "Tuesday 30 May 2017", "more than 90 days"."""
    match time.value:
        case Place() as place:
            return _bent(time.mod, _OF_PLACE, _place(place))
        case Ancient(year=year, month=month, day=day, part=part, grain=grain):
            return _bent(time.mod, _OF_PLACE, ancient(year, month, day, part, grain))
        case Length(amounts=amounts):
            return _bent(time.mod, _OF_LENGTH, _length(amounts))
        case Recurrence() as recurrence:
            return _bent(time.mod, _OF_LENGTH, _recurrence(recurrence))
        case Reference(era=era):
            return _bent(time.mod, _OF_PLACE, _ERAS[era])
        case _:
            assert_never(time.value)


def sentence(resolution: Time | Unresolved) -> str:
    """One sentence: the words, what they are, and why.

    “Tuesday” is Tuesday 30 May 2017, the last Tuesday at or before Thursday 1 June 2017, because the clause is in the
    past tense.
    """
    words = f"“{' '.join(resolution.mention.text.split())}”"
    if isinstance(resolution, Unresolved):
        return f"{words} has no date, because {resolution.reason}."
    return f"{words} is {in_words(resolution)}{_because(resolution)}."


def _because(time: Time) -> str:
    """What follows the result, with the comma before it."""
    said = "" if time.basis is Basis.STATED else ", " + _joined(time)
    match time.value:
        case Length(interval=Interval() as interval):
            return f", from {told(interval, Grain.DAY)}{said}"
        case Length():
            return said or ", a length of time that the words do not place on the calendar"
        case Recurrence():
            return said or ", a time that comes again and again"
        case Reference():
            return said or ", and the words say nothing finer"
        case Place(fiscal=True):
            return (said or ", as the words say in full") + ", in the terms of a company’s own year"
        case Place() | Ancient():
            return said or ", as the words say in full"
        case _:
            assert_never(time.value)


def _joined(time: Time) -> str:
    """The notes of resolving as one run of words: how it was found, then the causes, each once."""
    heads: list[str] = []
    causes: list[str] = []
    for note in _merged(time.reason.split("; ")):
        head, _, cause = note.partition(", because ")
        heads.append(head)
        causes += [cause] if cause and cause not in causes else []
    said = _of_today(time.mention.expression, ", ".join(heads))
    return said + (f", because {' and because '.join(causes)}" if causes else "")


def _merged(notes: list[str]) -> list[str]:
    """A day is named once, with what it is: "two days ago" is counted back from the day of publication."""
    merged = [note for note in notes if not _STEP.fullmatch(note)] or notes
    for note in list(merged):
        counted = _COUNTED.fullmatch(note)
        if counted is None:
            continue
        what, day = counted.groups()
        later = next((n for n, other in enumerate(merged) if other != note and other.endswith(f" {day}")), None)
        if later is not None:
            merged[later] = merged[later].removesuffix(day) + what + day
            merged.remove(note)
    return merged


def _of_today(expression: Expression, said: str) -> str:
    """“Today” is not counted from the day of publication: it is that day."""
    inner = expression.inner if isinstance(expression, Bend) else expression
    if not said.startswith("counted from the day of publication, ") or "," in said.split(", ", 1)[1]:
        return said
    if isinstance(inner, Now):
        return "the day of publication"
    if isinstance(inner, Clock | DayPart) or (isinstance(inner, At) and isinstance(inner.day, Now)):
        return "on the day of publication"
    return said


def _bent(mod: Mod | None, words: dict[Mod, str], result: str) -> str:
    return result if mod is None else f"{words[mod]} {result}"


def _place(place: Place) -> str:
    zone = f" ({place.zone})" if place.zone else ""
    return told(place.interval, place.grain, place.part, place.days) + zone


# --- lengths and sets ------------------------------------------------------------------------------------------------


def _length(amounts: tuple[Amount, ...]) -> str:
    """ "1 year and 3 months", "some days"; "some time" when not even the unit is said."""
    return " and ".join(_amount(amount) for amount in whole(amounts)) or "some time"


def _amount(amount: Amount) -> str:
    unit = "part of a day" if amount.unit is Grain.DAYPART else amount.unit.label
    units = "parts of a day" if amount.unit is Grain.DAYPART else amount.unit.plural
    if amount.number is None:
        return f"some {units}"
    return f"{amount.number:,g} {unit if amount.number == 1 else units}"


def _recurrence(recurrence: Recurrence) -> str:
    """ "every Friday", "every 2 weeks", "2 times every month"; the pattern as it is where it has no name."""
    pattern = recurrence.pattern
    again = _every(pattern) or _weekly(pattern) or _yearly(pattern) or _part_of_each_day(pattern) or f"every {pattern}"
    often = _FREQUENCY.fullmatch(recurrence.freq or "")
    if often is None:
        return again
    number, unit = often.groups()
    if unit in (None, "X"):
        return f"{'some' if number == 'X' else number} {'time' if number == '1' else 'times'} {again}"
    grain = _UNITS.get(unit, Grain.DAY)
    return f"{_amount(Amount(None if number == 'X' else int(number), grain))} {again}"


def _every(pattern: str) -> str:
    found = _PERIOD.fullmatch(pattern)
    if found is None:
        return ""
    hours, number, letters = found.groups()
    unit = _UNITS.get(hours + letters) or _UNITS.get(letters)
    if unit is None:
        return ""
    if number == "X":
        return f"every few {unit.plural}"
    return f"every {unit.label}" if number == "1" else f"every {number} {unit.plural}"


def _weekly(pattern: str) -> str:
    found = _WEEKLY.fullmatch(pattern)
    if found is None:
        return ""
    day, part = found.groups()
    return f"every {weekday_name(int(day) - 1) if day else 'weekend'}" + (f" {part_name(Part(part))}" if part else "")


def _yearly(pattern: str) -> str:
    found = _YEARLY.fullmatch(pattern)
    if found is None:
        return ""
    month, part, day = found.groups()
    if part:
        return f"every {part_name(Part(part))}"
    return f"every {int(day)} {month_name(int(month))}" if day else f"every {month_name(int(month))}"


def _part_of_each_day(pattern: str) -> str:
    found = _DAILY.fullmatch(pattern)
    return f"every {part_name(Part(found[1]))}" if found else ""
