"""Times in plain English, at the grain that was said: "Tuesday 30 May 2017", "March 2017", "the 1990s"."""

from __future__ import annotations

from datetime import datetime, timedelta

from .arithmetic import season_of
from .grain import Grain
from .interval import Interval
from .values import Part

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_PARTS = {
    Part.MORNING: "morning",
    Part.MIDDAY: "midday",
    Part.AFTERNOON: "afternoon",
    Part.EVENING: "evening",
    Part.NIGHT: "night",
    Part.DAYTIME: "daytime",
    Part.SPRING: "spring",
    Part.SUMMER: "summer",
    Part.AUTUMN: "autumn",
    Part.WINTER: "winter",
}
_WITH_ARTICLE = ("week", "first", "second", "third", "fourth", *_PARTS.values())
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth"}


def day_name(day: datetime) -> str:
    """``Thursday 1 June 2017``."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday_name(weekday: int) -> str:
    return _DAYS[weekday]


def part_name(part: Part) -> str:
    return _PARTS[part]


def month_name(month: int) -> str:
    return _MONTHS[month - 1]


def told(interval: Interval, grain: Grain, part: Part | None = None, days: Interval | None = None) -> str:
    """`display`, as it stands in a sentence: "the week of 22 to 28 May 2017", "the evening of Monday 5 June 2017"."""
    words = display(interval, grain, part, days)
    if grain < Grain.DAY and ", " in words:
        day, moment = words.split(", ")
        return f"the {moment} of {day}" if part else f"{moment} on {day}"
    if grain is Grain.SEASON and words.startswith(tuple(_PARTS.values())):
        return f"the {words.replace(' ', ' of ')}"
    return f"the {words}" if words.startswith(_WITH_ARTICLE) else words


def display(
    interval: Interval, grain: Grain, part: Part | None = None, days: Interval | None = None, approximate: bool = False
) -> str:
    """An interval at a grain, in words. Open ends read "since ..." and "until ..."."""
    about = "about " if approximate else ""
    if interval.start is None and interval.end is None:
        return "undated"
    if interval.end is None and interval.start is not None:
        return f"since {about}{_unit(interval.start, grain)}"
    if interval.start is None and interval.end is not None:
        return f"until {about}{_unit(interval.end - timedelta(seconds=1), grain)}"
    return about + _closed(interval, grain, part, days)


def _closed(interval: Interval, grain: Grain, part: Part | None, days: Interval | None) -> str:
    start, end = interval.start, interval.end
    assert start is not None
    assert end is not None
    if grain < Grain.DAY:
        return _within_day(start, grain, part, days)
    last = end - timedelta(seconds=1)
    if grain in (Grain.WEEK, Grain.WEEKEND):
        kind = "weekend" if grain is Grain.WEEKEND else "week"
        return f"{kind} of {_span_of_days(start, last)}"
    if grain is Grain.SEASON and end - start < timedelta(days=93):
        return f"{_PARTS[part or season_of(start)]} {start.year}"
    first_words, last_words = _unit(start, grain), _unit(last, grain)
    if first_words == last_words:
        return first_words
    if grain is Grain.DAY:
        return _span_of_days(start, last)
    return f"{first_words} to {last_words}"


def _within_day(start: datetime, grain: Grain, part: Part | None, days: Interval | None) -> str:
    named = days.start if days and days.start else start
    if part is None:
        if days and days.start and start == days.end:
            return f"{day_name(days.start)}, 24:00"  # midnight is the end of the day that was named
        clock = f"{start:%H:%M}" if grain is not Grain.SECOND else f"{start:%H:%M:%S}"
        return f"{day_name(start)}, {clock}"
    if days and days.start and days.end and timedelta(days=1) < days.end - days.start:
        return f"{_PARTS[part]} of {_span_of_days(days.start, days.end - timedelta(seconds=1))}"
    return f"{day_name(named)}, {_PARTS[part]}"


def _span_of_days(first: datetime, last: datetime) -> str:
    """``29 to 30 May 2017``: what both ends share is said once."""
    if (first.year, first.month) == (last.year, last.month):
        if first.day == last.day:
            return day_name(first)
        return f"{first.day} to {last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} to {last.day} {_MONTHS[last.month - 1]} {last.year}"
    return f"{first.day} {_MONTHS[first.month - 1]} {first.year} to {last.day} {_MONTHS[last.month - 1]} {last.year}"


def _unit(moment: datetime, grain: Grain) -> str:
    match grain:
        case Grain.MONTH:
            return f"{_MONTHS[moment.month - 1]} {moment.year}"
        case Grain.QUARTER:
            return f"{_ORDINALS[(moment.month - 1) // 3 + 1]} quarter of {moment.year}"
        case Grain.HALF:
            return f"{_ORDINALS[(moment.month - 1) // 6 + 1]} half of {moment.year}"
        case Grain.YEAR | Grain.SEASON:
            return str(moment.year)
        case Grain.DECADE:
            return f"the {moment.year // 10 * 10}s"
        case Grain.CENTURY:
            return f"the {moment.year // 100 + 1}{_suffix(moment.year // 100 + 1)} century"
        case Grain.MILLENNIUM:
            return f"the {moment.year // 1000 + 1}{_suffix(moment.year // 1000 + 1)} millennium"
        case _:
            return day_name(moment)


def ancient(year: int, month: int | None, day: int | None, part: Part | None, grain: Grain) -> str:
    """A time before the common era: "August 480 BC", "the 470s BC", "the 5th century BC"."""
    if grain is Grain.DECADE:
        return f"the {year}s BC"
    if grain is Grain.CENTURY:
        return f"the {year // 100 + 1}{_suffix(year // 100 + 1)} century BC"
    words = [_PARTS[part] if part else "", str(day) if month and day else "", month_name(month) if month else ""]
    return " ".join(filter(None, [*words, f"{year} BC"]))


def _suffix(n: int) -> str:
    if n % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
