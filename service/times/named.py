"""Named times: which of its occurrences a date without a year, a weekday, a season or a feast means.

Directions. News reads backwards: in past tense "Thursday" is the latest one at or before publication and "in March" the
latest March; after "will" the next one. In history (``context.narrative``) dates lean on the time last spoken of.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from ..text.tense import Tense
from . import arithmetic as calendar_of
from .arithmetic import DAY, unit
from .context import Context, Spoken
from .display import day_name, told, weekday_name
from .expression import Fields, Holiday, Season
from .feasts import feast_day
from .grain import Grain
from .values import Place

BACKWARD = (Tense.PAST, Tense.PLUPERFECT, Tense.PERFECT)
FORWARD = (Tense.FUTURE,)
# "The ship may leave Friday", "the trial starts Friday": a weekday after these lies ahead.
_AHEAD = (Tense.FUTURE, Tense.MODAL, Tense.PRESENT)
_LINE = 4  # times spoken of that tell where a history has come to
_BETWEEN = timedelta(days=500)  # how far apart two times may be for a date to lie between them
_CHAIN = timedelta(days=45)  # how far apart the days of one chain are
# A date this near ahead is read as ahead even in the past tense, when the one behind is nearly a year away.
NEAR = timedelta(days=70)
_NEXT = timedelta(days=31)  # the same of the month that comes next, unless this year has had one of its name
_FAR = timedelta(days=250)


class CannotResolve(Exception):
    """Raised while resolving alone, with the reason; `resolve` turns it into an answer."""


@dataclass(slots=True)
class Named:
    """Named times under way: notes say in words what was done, in order."""

    context: Context
    notes: list[str] = field(default_factory=list)
    stated: list[str] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)

    def named(self, expression: Fields | Season | Holiday) -> Place:
        if isinstance(expression, Fields):
            return self._fields(expression)
        return self._pick(expression)

    def base(self) -> datetime:
        latest = self._line() if self.context.narrative else None
        if latest is not None and latest.interval.start:
            return latest.interval.start
        return self.context.published

    def _line(self) -> Spoken | None:
        """The time that a history has come to: one look back among several later times does not turn it around."""
        recent = [spoken for spoken in self.context.spoken[-_LINE:] if spoken.interval.start]
        if not recent:
            return None
        latest = recent[-1]
        later = [spoken for spoken in recent if _year(spoken) > _year(latest)]
        return later[-1] if len(later) > 1 else latest

    def _fields(self, fields: Fields) -> Place:
        self.stated += [name for name in ("year", "month", "day", "weekday") if getattr(fields, name) is not None]
        fields = self._ordered(fields)
        if fields.year is not None:
            return self._dated(fields, self.full_year(fields.year) if fields.short else fields.year)
        if fields.month is None and fields.weekday is not None:
            return self._weekday(fields.weekday)
        if fields.month is None and fields.day is None:
            raise CannotResolve("no month was said")
        return self._pick(fields)

    def _ordered(self, fields: Fields) -> Fields:
        """A numeric date whose order is open: by the article's own evidence, else month first; either is said."""
        if fields.order_assumed is None:
            return fields
        order = "day first" if self.context.day_first else "month first"
        self.notes.append(f"read {order}, as is assumed")
        self.assumed.append("order of day and month")
        if self.context.day_first:
            return Fields(fields.year, fields.day, fields.month, short=fields.short)
        return fields

    def full_year(self, year: int) -> int:
        if year > 99:
            return year
        base = self.base().year
        full = base // 100 * 100 + year
        if base + 15 < full:
            full -= 100
        self.notes.append(f"with ’{year:02} taken for {full}")
        self.assumed.append("century")
        return full

    def _dated(self, fields: Fields, year: int) -> Place:
        if fields.month is None:
            return Place(unit(Grain.YEAR, datetime(year, 1, 1)), Grain.YEAR)
        if fields.day is None:
            return Place(unit(Grain.MONTH, datetime(year, fields.month, 1)), Grain.MONTH)
        if calendar_of.days_in_month(year, fields.month) < fields.day:
            raise CannotResolve("the calendar has no such day")
        return Place(unit(Grain.DAY, datetime(year, fields.month, fields.day)), Grain.DAY)

    def _weekday(self, weekday: int) -> Place:
        """The nearest one in the direction of the tense; the day of publication itself counts as past."""
        base, why = self.context.published, "published"
        latest = self.context.focus(Grain.DAY)
        if self.context.narrative and latest and latest.interval.start:
            base, why = latest.interval.start, "spoken of"
        ahead = (weekday - base.weekday()) % 7
        name = weekday_name(weekday)
        if self.context.tense in _AHEAD:
            day = base + DAY * ahead  # "votes Thursday", "will vote Thursday", told that day, is today
            where = "after" if ahead else "at or after"
            self.notes.append(f"the first {name} {where} {day_name(base)}, because the clause looks ahead")
        else:
            day = base - DAY * ((base.weekday() - weekday) % 7)
            self.notes.append(f"the last {name} at or before {day_name(base)}, {self.because()}")
        self.assumed += ["week"] if why else []
        return Place(unit(Grain.DAY, day), Grain.DAY)

    def because(self) -> str:
        if self.context.tense in BACKWARD:
            return "because the clause is in the past tense"
        return "because news reads backwards"

    def _pick(self, named: Fields | Season | Holiday) -> Place:
        """The occurrence that the context points at: by tense in news, nearest to what was spoken of in history."""
        base = self.base()
        # Leap days lie four years apart, and eight around the years 1900 and 2100.
        reach = 8 if isinstance(named, Fields) and (named.month, named.day) == (2, 29) else 2
        places = occurrences(named, base, reach)
        if not places:
            raise CannotResolve("the calendar has no such day")
        chosen = self._of_the_weekday(named, places, base) or self._between(named, reach)
        if chosen is None:
            chosen = self._nearest(places, base) if self.context.narrative else self.by_tense(places, base)
        self.assumed.append("year")
        return chosen

    def _of_the_weekday(self, named: Fields | Season | Holiday, places: list[Place], base: datetime) -> Place | None:
        """“Wednesday, December 30”: the weekday tells the year, where just one of the years around has it."""
        if not isinstance(named, Fields) or named.weekday is None:
            return None
        fitting = [
            p for p in places if start_of(p).weekday() == named.weekday and abs(start_of(p).year - base.year) < 2
        ]
        if len(fitting) != 1:
            return None
        self.notes.append(f"the one that is a {weekday_name(named.weekday)}")
        return fitting[0]

    def _nearest(self, places: list[Place], base: datetime) -> Place:
        """In history: the next of a chain of days, else the one nearest to what was spoken of, ahead before behind."""
        day = self.context.focus(Grain.DAY)
        if day is not None and day.interval.start and places[0].grain is Grain.DAY:
            chained = [p for p in places if timedelta() <= start_of(p) - day.interval.start < _CHAIN]
            if chained:
                self.notes.append(f"the next one from {told(day.interval, day.grain)} on, the day spoken of")
                return chained[0]
        held = self._in_the_year(places)
        if held is not None:
            return held
        self.notes.append(f"the one nearest to {day_name(base)}, which was spoken of")
        behind = timedelta(days=60)
        return min(
            places,
            key=lambda p: (abs(start_of(p) - base) + (behind if start_of(p) < base else timedelta()), start_of(p)),
        )

    def _in_the_year(self, places: list[Place]) -> Place | None:
        """Where a whole year was spoken of last, the one in it."""
        year = self._line()
        if year is None or year.grain is not Grain.YEAR or year.interval.start is None:
            return None
        inside = [p for p in places if start_of(p).year == year.interval.start.year]
        if inside:
            self.notes.append(f"the one in {told(year.interval, year.grain)}, which was spoken of")
        return inside[0] if inside else None

    def _between(self, named: Fields | Season | Holiday, reach: int) -> Place | None:
        """History is told in order: the one between a time spoken of and the next that is told whole."""
        ahead = self.context.ahead
        if ahead is None or ahead.interval.start is None or ahead.interval.end is None:
            return None
        places = occurrences(named, ahead.interval.start, reach)
        for spoken in self.context.spoken[: -_LINE - 1 : -1]:
            start, end = spoken.interval.start, ahead.interval.end
            narrow = spoken.grain < Grain.YEAR or spoken == self.context.latest
            if narrow and start and end - start < _BETWEEN:
                inside = [p for p in places if start <= start_of(p) and end_of(p) <= end]
                if len(inside) == 1:
                    this, next_ = told(spoken.interval, spoken.grain), told(ahead.interval, ahead.grain)
                    self.notes.append(f"the one between {this} and {next_}, which are spoken of")
                    return inside[0]
        return None

    def by_tense(self, places: list[Place], base: datetime) -> Place:
        """In news: the latest at or before ``base`` after a past tense, the next after a future, else the nearest."""
        behind = max((p for p in places if start_of(p) <= base), key=start_of)
        ahead = min((p for p in places if base < end_of(p)), key=start_of)
        if self.context.tense in FORWARD:
            self.notes.append(f"the first one from {day_name(base)} on, because the clause looks ahead")
            return ahead
        reach = NEAR if behind.grain is Grain.DAY else _NEXT if start_of(behind).year < base.year else timedelta()
        near = start_of(ahead) - base < reach and base - start_of(behind) > _FAR
        if self.context.tense is Tense.PAST and self.context.beside and behind.grain > Grain.DAY:
            near = False  # "died in December", told in November; "agreed on a visit in December" is still to come
        if self.context.tense in BACKWARD and not near:
            self.notes.append(f"the latest one at or before {day_name(base)}, {self.because()}")
            return behind
        if behind == ahead:
            self.notes.append(f"the one that holds {day_name(base)}")
            return behind
        self.notes.append(f"the one nearest to {day_name(base)}")
        return ahead if start_of(ahead) - base < base - end_of(behind) else behind


def occurrences(named: Fields | Season | Holiday, base: datetime, reach: int) -> list[Place]:
    """A named time in each of so many years on either side of a moment; a day alone ("the 5th") in as many months."""
    if isinstance(named, Fields) and named.month is None and named.day is not None:
        months = [unit(Grain.MONTH, base, n).start or base for n in range(-reach, reach + 1)]
        days = [occurrence(Fields(month=month.month, day=named.day), month.year) for month in months]
        return [place for place in days if place]
    years = range(base.year - reach, base.year + reach + 1)
    return [place for year in years if (place := occurrence(named, year))]


@lru_cache(maxsize=4096)
def occurrence(named: Fields | Season | Holiday, year: int) -> Place | None:
    """A named time in a year; None where the calendar has none (29 February)."""
    match named:
        case Season(part=part):
            return Place(calendar_of.season(part, year), Grain.SEASON, part)
        case Holiday(name=name):
            return Place(unit(Grain.DAY, feast_day(name, year)), Grain.DAY)
        case Fields(month=int(month), day=None):
            return Place(unit(Grain.MONTH, datetime(year, month, 1)), Grain.MONTH)
        case Fields(month=int(month), day=int(day)) if day <= calendar_of.days_in_month(year, month):
            return Place(unit(Grain.DAY, datetime(year, month, day)), Grain.DAY)
        case _:
            return None


def _year(spoken: Spoken) -> int:
    return spoken.interval.start.year if spoken.interval.start else 0


def start_of(place: Place) -> datetime:
    if place.interval.start is None:
        raise CannotResolve("the time spoken of has no beginning")
    return place.interval.start


def end_of(place: Place) -> datetime:
    if place.interval.end is None:
        raise CannotResolve("the time spoken of has no end")
    return place.interval.end
