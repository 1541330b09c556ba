"""Resolving: an expression and a context give a value, or the reason why there is none. Nothing here raises.

`named` knows which of its occurrences a weekday or a date without a year means; everything else is here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from . import ancient
from . import arithmetic as calendar_of
from .arithmetic import DAY, unit
from .context import Context, Spoken
from .display import day_name, told, weekday_name
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
    Then,
    This,
    Unit,
    Vague,
    Within,
)
from .grain import Grain
from .interval import Interval
from .named import BACKWARD, FORWARD, NEAR, CannotResolve, Named, end_of, occurrence, occurrences, start_of
from .values import Ancient, Basis, Era, Length, Mod, Part, Place, Reference, TimeType, Value

# What a note says of a step.
_STEPS = {Last: "the last {} before", Next: "the next {} after", This: "the {} nearest to"}


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an expression came to: the value, its TIMEX3 type and modifier, and how it was reached."""

    value: Value
    type: TimeType
    basis: Basis
    why: str
    mod: Mod | None = None
    stated: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()


def resolve(expression: Expression, context: Context) -> Resolution | str:
    """The resolution, or a sentence that says why there is none."""
    work = _Work(context)
    try:
        value, type_, mod = work.value(expression)
    except CannotResolve as reason:
        return str(reason)
    except (OverflowError, ValueError):
        return "it lies outside the years 1 to 9999"
    basis = Basis.RELATIVE if work.notes else Basis.STATED
    why = "; ".join(dict.fromkeys(work.notes)) or "the words give it whole"
    return Resolution(
        value, type_, basis, why, mod, tuple(dict.fromkeys(work.stated)), tuple(dict.fromkeys(work.assumed))
    )


@dataclass(slots=True)
class _Work(Named):
    """One resolution under way."""

    # --- the four kinds of value -------------------------------------------------------------------------------------

    def value(  # noqa: C901 - one case for each member of a closed union
        self, expression: Expression
    ) -> tuple[Value, TimeType, Mod | None]:
        if (told := self._before_common_era(expression)) is not None:
            return told, TimeType.DATE, None
        match expression:
            case Bend(inner=inner, mod=mod):
                value, type_, _ = self.value(inner)
                return value, type_, mod
            case Duration(amounts=amounts):
                return Length(amounts), TimeType.DURATION, None
            case Run():
                return self._run(expression), TimeType.DURATION, None
            case Every(recurrence=recurrence):
                return recurrence, TimeType.SET, None
            case Vague(era=era):
                return Reference(era), TimeType.DATE, None
            case BeforeCommonEra(year=year, month=month, day=day, part=part, grain=grain):
                return Ancient(year, month, day, part, grain), TimeType.DATE, None
            case Shift(length=length, direction=1, anchor=Focus()) if any(a.number is None for a in length.amounts):
                return Length(length.amounts), TimeType.DURATION, None  # "a few days later"
            case Shift(anchor=Focus()) if self._hangs(expression):
                return Length(expression.length.amounts), TimeType.DURATION, None
            case Shift(length=length, direction=direction) if any(amount.number is None for amount in length.amounts):
                return Reference(Era.PAST if direction < 0 else Era.FUTURE), TimeType.DATE, None
            case _:
                place = self._told_as_in_history(self.place(expression))
                return place, TimeType.TIME if place.grain < Grain.DAY else TimeType.DATE, self._bent(expression)

    def _bent(self, expression: Expression) -> Mod | None:
        """“Two hours later”, counted from "about seven", is about nine."""
        moment = self.context.moment
        if moment is None or not moment.approximate or not isinstance(expression, Shift):
            return None
        counted = isinstance(expression.anchor, Focus) and expression.length.amounts[-1].unit < Grain.DAY
        return Mod.APPROX if counted else None

    def _told_as_in_history(self, place: Place) -> Place:
        """A winter that is told without its year is that of its January, in history."""
        if not self.context.narrative or place.part is not Part.WINTER or "year" not in self.assumed:
            return place
        self.notes.append("told by the year it ends in")
        return replace(place, closing=True)

    def _hangs(self, shift: Shift) -> bool:
        """“An hour later”, when no time of day was spoken of, "a year later", when none was: only how long is known."""
        finest = shift.length.amounts[-1].unit if shift.length.amounts else Grain.DAY
        if finest < Grain.DAY:
            return self.context.moment is None
        return finest > Grain.DAY and shift.direction > 0 and self.context.latest is None

    def _before_common_era(self, expression: Expression) -> Ancient | None:
        """Where a year before the common era was spoken of last, what leans on it lies there too."""
        last = self.context.ancient
        told = None if last is None else ancient.leaning(expression, last)
        if told is not None and last is not None:
            self.notes.append(f"counted from {last.year} BC, which was spoken of")
        return told

    def _run(self, run: Run) -> Value:
        """“The past week” ends on the day it is counted from; "the next" begins there; "the first" lies nowhere."""
        amounts = run.length.amounts
        if run.direction == 0 or any(amount.number is None for amount in amounts):
            return Length(amounts)
        spoken = isinstance(run.anchor, Focus) and self.context.focus(Grain.DAY)
        anchor: Expression = (Focus(Grain.DAY) if spoken else Now()) if isinstance(run.anchor, Focus) else run.anchor
        base = self.place(anchor).interval
        assert base.start is not None
        assert base.end is not None
        edge = base.start
        for amount in amounts:
            edge = calendar_of.add(amount.unit, edge, run.direction * (amount.number or 0))
        self.notes.append(f"counted {'back' if run.direction < 0 else 'on'} from {day_name(base.start)}")
        if amounts and amounts[-1].unit < Grain.DAY:
            return Length(amounts)
        ends = (edge, base.end) if run.direction < 0 else (base.start, edge + DAY)
        return Length(amounts, Interval(*ends))

    # --- places on the calendar --------------------------------------------------------------------------------------

    def place(self, expression: Expression) -> Place:  # noqa: C901 - one case for each member of a closed union
        match expression:
            case Now():
                self.notes.append(f"counted from the day of publication, {day_name(self.context.published)}")
                return Place(unit(Grain.DAY, self.context.published), Grain.DAY)
            case Focus(grain=grain):
                return self._focus(grain)
            case Then():
                return self._then()
            case Fields() | Season() | Holiday():
                return self.named(expression)
            case Decade(year=year):
                return self._decade(year)
            case Century(number=number):
                return Place(unit(Grain.CENTURY, datetime(max(1, (number - 1) * 100), 1, 1)), Grain.CENTURY)
            case Unit(grain=grain):
                return self._unit(grain)
            case Last() | Next() | This():
                return self._step(expression)
            case Nth():
                return self._nth(expression)
            case Within(inner=inner, outer=outer):
                return self._within(inner, self.place(outer))
            case Shift():
                return self._shift(expression)
            case _:
                return self._moment(expression)

    def _moment(self, expression: Expression) -> Place:
        match expression:
            case Clock() | DayPart():
                return self._at(self._day_spoken_of(), expression)
            case At(day=day, moment=moment):
                return self._at(self.place(day), moment)
            case Between(first=first, last=last):
                start, end = self.place(first), self.place(last)
                if end_of(end) <= start_of(start):
                    raise CannotResolve("it ends before it begins")
                return Place(Interval(start.interval.start, end.interval.end), start.grain)
            case Bend(inner=inner):
                return self.place(inner)
            case Duration() | Run() | Every() | Vague() | BeforeCommonEra():
                raise CannotResolve("a length or a set has no place on the calendar")
            case (
                Now()
                | Focus()
                | Then()
                | Fields()
                | Season()
                | Holiday()
                | Decade()
                | Century()
                | Unit()
                | Last()
                | Next()
                | This()
                | Nth()
                | Within()
                | Shift()
            ):
                return self.place(expression)
            case _:
                assert_never(expression)

    def _focus(self, grain: Grain) -> Place:
        named = self.context.named
        spoken = named if named is not None and named.grain <= grain else self.context.focus(grain)
        if spoken is None or spoken.interval.start is None:
            if grain >= Grain.WEEK:
                return self.place(Unit(grain)) if self.context.latest is None else self._widened(grain)
            raise CannotResolve(f"no {grain.label} was spoken of before it")
        self.notes.append(f"looking back to {told(spoken.interval, spoken.grain)}")
        return Place(unit(grain, spoken.interval.start), grain)

    def _then(self) -> Place:
        spoken = self.context.named or self.context.latest
        if spoken is None or spoken.interval.start is None or spoken.interval.end is None:
            raise CannotResolve("no time was spoken of before it")
        self.notes.append(f"looking back to {told(spoken.interval, spoken.grain)}")
        return Place(spoken.interval, spoken.grain)

    def _widened(self, grain: Grain) -> Place:
        latest = self.context.latest
        if latest is None or latest.interval.start is None or grain < latest.grain:
            raise CannotResolve(f"no {grain.label} was spoken of before it")
        return Place(unit(grain, latest.interval.start), grain)

    def _decade(self, year: int) -> Place:
        if year < 100:
            century = 2000 if year < 20 and self.context.published.year >= 2010 else 1900
            century = 2000 if self.context.published.year // 10 * 10 == 2000 + year else century
            if self.context.narrative and self.context.latest and self.context.latest.interval.start:
                century = self.context.latest.interval.start.year // 100 * 100
            self.notes.append(f"with the {century}s assumed")
            self.assumed.append("century")
            year += century
        return Place(unit(Grain.DECADE, datetime(year, 1, 1)), Grain.DECADE)

    def _unit(self, grain: Grain) -> Place:
        """“The quarter”: the one that was spoken of, else the last that is over; "the week" the one of publication."""
        spoken = self.context.focus(grain) if self.context.narrative else self._unit_spoken_of(grain)
        if spoken is not None and spoken.interval.start is not None:
            self.notes.append(f"looking back to {told(spoken.interval, spoken.grain)}")
            return Place(unit(grain, spoken.interval.start), grain)
        base = self.context.published
        if self.context.narrative and self.context.latest and self.context.latest.interval.start:
            base = self.context.latest.interval.start
        offset = -1 if grain is Grain.QUARTER or (grain is Grain.WEEKEND and base.weekday() < 5) else 0
        if grain is Grain.WEEKEND and self.context.tense in FORWARD:
            offset = 0
        self.notes.append(f"counted from {day_name(base)}")
        return Place(unit(grain, base, offset), grain)

    def _unit_spoken_of(self, grain: Grain) -> Spoken | None:
        """What "the quarter" looks back to, never one that is only compared with; "the year" is that of the figures."""
        spoken = next((s for s in reversed(self.context.spoken) if s.grain is grain), None)
        reported = self.context.reported
        if grain is Grain.YEAR:
            return None if self.context.tense in FORWARD else reported
        compared = reported and spoken and reported.grain is grain and _before(spoken, reported)
        return reported if compared else spoken

    def _day_spoken_of(self) -> Place:
        spoken = self.context.focus(Grain.DAY)
        if spoken and spoken.interval.start:
            self.notes.append("on the day spoken of")
            return Place(unit(Grain.DAY, spoken.interval.start), Grain.DAY)
        return self.place(Now())

    # --- steps: last, this, next -------------------------------------------------------------------------------------

    def _step(self, step: Last | Next | This) -> Place:
        anchor = self._anchor(step)
        start = start_of(anchor)
        match step.target:
            case Unit(grain=grain) | Focus(grain=grain):
                return self._unit_step(step, grain, anchor)
            case Fields(weekday=int(weekday), month=None):
                return self._weekday_step(step, weekday, start)
            case Fields() | Season() | Holiday() as named:
                return self._named_step(step, named, anchor)
            case target:
                return self._within(target, anchor)

    def _anchor(self, step: Last | Next | This) -> Place:
        if not isinstance(step.anchor, Focus):
            return self.place(step.anchor)
        wanted = step.anchor.grain
        spoken = self.context.focus(wanted) or (self.context.latest if wanted > Grain.DAY else None)
        if spoken is None:
            if wanted <= Grain.DAY:
                raise CannotResolve(f"no {wanted.label} was spoken of before it")
            return self.place(Now())
        ahead = isinstance(step, Next) and self.context.tense in FORWARD
        if ahead and spoken.interval.start is not None and spoken.interval.start < self.context.published:
            return self.place(Now())
        self.notes.append(f"counted from the time spoken of, {told(spoken.interval, spoken.grain)}")
        return Place(spoken.interval, spoken.grain)

    def _unit_step(self, step: Last | Next | This, grain: Grain, anchor: Place) -> Place:
        offset = {Last: -1, Next: 1, This: 0}[type(step)]
        base = end_of(anchor) - timedelta(seconds=1) if offset > 0 else start_of(anchor)
        if grain is Grain.SEASON:
            raise CannotResolve("a season of sport has no fixed place on the calendar")
        self.notes.append(f"the {grain.label} {('before', 'of', 'after')[offset + 1]} it")
        if grain is Grain.WEEKEND and offset < 0:
            offset = -1
        return Place(unit(grain, base, offset), grain)

    def _weekday_step(self, step: Last | Next | This, weekday: int, start: datetime) -> Place:
        back = (start.weekday() - weekday) % 7
        ahead = (weekday - start.weekday()) % 7
        match step:
            case Last():
                day = start - DAY * (back or 7)
            case Next():
                day = start + DAY * (ahead or 7)
            case This():
                day = start - DAY * back if self.context.tense in BACKWARD else start + DAY * ahead
        self.notes.append(f"{_STEPS[type(step)].format(weekday_name(weekday))} {day_name(start)}")
        return Place(unit(Grain.DAY, day), Grain.DAY)

    def _named_step(self, step: Last | Next | This, named: Fields | Season | Holiday, anchor: Place) -> Place:
        start, end = start_of(anchor), end_of(anchor)
        places = occurrences(named, start, 2)
        match step:
            case Last():
                chosen = max((p for p in places if end_of(p) <= start), key=start_of)
            case Next():
                chosen = min((p for p in places if end <= start_of(p)), key=start_of)
            case This():
                same = [p for p in places if start_of(p).year == start.year]
                chosen = same[0] if same else self.by_tense(places, start)
        self.notes.append(f"{_STEPS[type(step)].format('one')} {day_name(start)}")
        self.assumed.append("year")
        return chosen

    # --- parts of wider times ----------------------------------------------------------------------------------------

    def _nth(self, nth: Nth) -> Place:
        if nth.within is None:
            return self._nth_alone(nth) if nth.n > 0 else self._latest_quarter()
        outer = self.place(nth.within)
        if outer.grain <= nth.unit:
            if nth.unit in (Grain.QUARTER, Grain.HALF):
                outer = Place(unit(Grain.YEAR, start_of(outer)), Grain.YEAR)
            else:
                raise CannotResolve(f"a {outer.grain.label} has no {nth.unit.plural}")
        if nth.n < 0:
            return Place(unit(nth.unit, end_of(outer) - timedelta(seconds=1), nth.n + 1), nth.unit, fiscal=nth.fiscal)
        # The first week of a month or a year holds its fourth day (ISO 8601): most of it lies inside.
        first = start_of(outer) + (DAY * 3 if nth.unit is Grain.WEEK else timedelta())
        place = Place(unit(nth.unit, first, nth.n - 1), nth.unit, fiscal=nth.fiscal)
        if end_of(outer) <= start_of(place):
            raise CannotResolve(f"a {outer.grain.label} has not so many {nth.unit.plural}")
        return place

    def _nth_alone(self, nth: Nth) -> Place:
        """“The third quarter”: the latest begun; where that is long over and the clause looks ahead, the next."""
        base = self.base()
        places = [
            Place(unit(nth.unit, datetime(year, 1, 1), nth.n - 1), nth.unit, fiscal=nth.fiscal)
            for year in range(base.year - 1, base.year + 2)
        ]
        chosen = next((p for p in reversed(places) if start_of(p) <= base), None)
        if chosen is None:
            raise CannotResolve(f"a year has not so many {nth.unit.plural}")
        self.assumed.append("year")
        if self.context.tense in FORWARD and end_of(chosen) + NEAR < base:
            self.notes.append(f"the next one after {day_name(base)}, because the clause looks ahead")
            return next((p for p in places if base < end_of(p)), chosen)
        self.notes.append(f"the latest one begun by {day_name(base)}")
        return chosen

    def _within(self, inner: Expression, outer: Place) -> Place:
        start, end = start_of(outer), end_of(outer)
        match inner:
            case Fields(weekday=int(weekday), day=int(n), month=None):
                return Place(unit(Grain.DAY, calendar_of.nth_weekday(start.year, start.month, weekday, n)), Grain.DAY)
            case Fields(weekday=int(weekday), month=None):
                return Place(unit(Grain.DAY, start + DAY * ((weekday - start.weekday()) % 7)), Grain.DAY)
            case Fields(year=None, month=None, day=int(day), weekday=None):
                return self.named(Fields(start.year, start.month, day))
            case Fields(year=None) | Season() | Holiday() as named:
                places = [p for year in range(start.year, end.year + 1) if (p := occurrence(named, year))]
                inside = [p for p in places if start <= start_of(p) < end]
                if not inside:
                    raise CannotResolve(f"it does not lie in {told(outer.interval, outer.grain)}")
                return inside[0]
            case Nth(n=-1, unit=Grain.QUARTER, within=None) | Focus(grain=Grain.QUARTER):
                return self._quarter_in(outer) if isinstance(inner, Nth) else self._period_in(outer)
            case Nth(n=n, unit=grain):
                return self._nth(Nth(n, grain, Fields(start.year)))
            case _:
                return self.place(inner)

    def _period_in(self, outer: Place) -> Place:
        """“The 1988 period” is the quarter of that year that figures are told of; the year, when they are of more."""
        reported = self.context.reported
        return outer if reported is None or reported.grain is Grain.YEAR else self._quarter_in(outer)

    def _quarter_in(self, outer: Place) -> Place:
        quarter = start_of(self._latest_quarter())
        return Place(unit(Grain.QUARTER, start_of(outer), (quarter.month - 1) // 3), Grain.QUARTER)

    def _quarter_spoken_of(self) -> Spoken | None:
        return next((s for s in reversed(self.context.spoken) if s.grain is Grain.QUARTER), None)

    def _latest_quarter(self) -> Place:
        """The quarter that figures are told of, else the last that is over."""
        reported = self.context.reported
        if reported is not None and reported.grain is Grain.QUARTER:
            self.notes.append(f"looking back to {told(reported.interval, reported.grain)}")
            return Place(reported.interval, reported.grain)
        return self.place(Last(Unit(Grain.QUARTER)))

    def _shift(self, shift: Shift) -> Place:
        length = shift.length.amounts
        if not length:
            raise CannotResolve("how long is not said")
        finest = length[-1].unit
        base = self._compared(shift, finest) or self._shift_base(shift, finest)
        moved = start_of(base)
        for amount in length:
            moved = calendar_of.add(amount.unit, moved, shift.direction * (amount.number or 0))
        grain = self._shift_grain(finest, base, length[-1].number or 0)
        if isinstance(shift.anchor, Focus):
            grain = max(grain, base.grain)  # "a week later", said of a month, lies no finer than in a month
        elif shift.anchor != Now():
            grain = min(grain, base.grain)  # "two weeks from Friday" is a day
        self.notes.append(f"counted {'back' if shift.direction < 0 else 'on'} from {told(base.interval, base.grain)}")
        if grain < Grain.DAY:
            return Place(unit(Grain.MINUTE, moved), Grain.MINUTE, days=unit(Grain.DAY, moved))
        return Place(unit(grain, moved), grain)

    def _shift_base(self, shift: Shift, finest: Grain) -> Place:
        if not isinstance(shift.anchor, Focus):
            return self.place(shift.anchor)
        if finest < Grain.DAY:
            latest = self.context.moment
        else:
            latest = self.context.focus(finest) if finest is Grain.DAY else self.context.latest
        if latest is None:
            if finest <= Grain.DAY:
                raise CannotResolve("no day was spoken of before it")
            return self.place(Now())
        return Place(latest.interval, latest.grain)

    def _compared(self, shift: Shift, finest: Grain) -> Place | None:
        """Reports of results compare periods: "a year ago" there is the period told of, a year before."""
        reported = self.context.reported or self._quarter_spoken_of()
        if reported is None or finest is not Grain.YEAR or shift.direction > 0 or shift.length.amounts[-1].number != 1:
            return None
        return Place(reported.interval, reported.grain) if isinstance(shift.anchor, Now | Focus) else None

    def _shift_grain(self, finest: Grain, base: Place, number: float) -> Grain:
        """“A year earlier”, said of a quarter or a month, is that quarter or month; "three years earlier" is a year."""
        if finest is Grain.YEAR and number < 2 and base.grain in (Grain.QUARTER, Grain.MONTH, Grain.HALF):
            return base.grain
        if number % 1:
            return {Grain.YEAR: Grain.MONTH, Grain.MONTH: Grain.DAY}.get(finest, min(finest, Grain.YEAR))
        return min(finest, Grain.YEAR)

    def _at(self, day: Place, moment: Clock | DayPart) -> Place:
        if day.grain > Grain.DAY:
            raise CannotResolve("the day is not known")
        days = Interval(calendar_of.midnight(start_of(day)), _midnight_after(end_of(day)))
        assert days.start is not None
        assert days.end is not None
        if isinstance(moment, DayPart):
            first = calendar_of.part_of_day(moment.part, days.start)
            last = calendar_of.part_of_day(moment.part, days.end - DAY)
            if moment.part is Part.NIGHT and days.end - days.start > DAY:
                last = Interval(first.start, days.end - timedelta(hours=18))
            return Place(Interval(first.start, last.end), Grain.DAYPART, moment.part, days=days)
        start = days.start + timedelta(hours=moment.hour, minutes=moment.minute or 0, seconds=moment.second or 0)
        grain = Grain.MINUTE if moment.second is None else Grain.SECOND
        return Place(unit(grain, start), grain, zone=moment.zone, days=days)


def _before(one: Spoken, other: Spoken) -> bool:
    start, end = one.interval.start, other.interval.start
    return start is not None and end is not None and start < end


def _midnight_after(moment: datetime) -> datetime:
    day = calendar_of.midnight(moment)
    return day if day == moment else day + DAY


def spoken(value: Value, approximate: bool = False) -> Spoken | None:
    """What a resolved value leaves behind for later words to look back to."""
    match value:
        case Place(interval=interval, grain=grain, days=days) if interval.start is not None:
            if grain < Grain.DAY and days is not None:
                moment = interval if grain < Grain.DAYPART else None
                return Spoken(unit(Grain.DAY, days.start), Grain.DAY, moment, approximate) if days.start else None
            return Spoken(interval, grain)
        case _:
            return None
