"""Resolving: what an expression comes to on a given day, in a given tense, after other times were spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings

from service.text.tense import Tense
from service.times.arithmetic import unit
from service.times.context import Context, Spoken
from service.times.expression import (
    At,
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
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.resolve import Resolution, resolve, spoken
from service.times.timex import value
from service.times.values import Amount, Basis, Era, Length, Mod, Part, Place, Recurrence, TimeType

from .strategies import contexts, expressions

THURSDAY = datetime(2017, 6, 1)
MONDAY = datetime(2017, 6, 5)
SUNDAY = datetime(2017, 6, 4)
NEW_YEAR = datetime(2017, 1, 1)  # a Sunday
YEARS_END = datetime(2018, 12, 31)  # a Monday

PAST, FUTURE, PRESENT, NONE, MODAL = Tense.PAST, Tense.FUTURE, Tense.PRESENT, Tense.NONE, Tense.MODAL


def resolved(
    expression: Expression, published: datetime = THURSDAY, tense: Tense = PAST, **context: object
) -> Resolution:
    found = resolve(expression, Context(published, tense, **context))  # type: ignore[arg-type]
    assert isinstance(found, Resolution), found
    return found


def span(expression: Expression, published: datetime = THURSDAY, tense: Tense = PAST, **context: object) -> str:
    """The interval, half-open, without midnights: ``2017-05-25 2017-06-02``."""
    interval = getattr(resolved(expression, published, tense, **context).value, "interval", None)
    if interval is None:
        return "nowhere"
    return f"{interval.start:%Y-%m-%dT%H:%M} {interval.end:%Y-%m-%dT%H:%M}".replace("T00:00", "")


def of(grain: Grain, day: str) -> Spoken:
    """The unit of a day, as a time that was spoken of."""
    return Spoken(unit(grain, datetime.fromisoformat(day)), grain)


def length(*amounts: tuple[float | None, Grain]) -> Duration:
    return Duration(tuple(Amount(number, grain) for number, grain in amounts))


def weekday(number: int) -> Fields:
    return Fields(weekday=number)


WEEK = length((1, Grain.WEEK))
DAYS_2 = length((2, Grain.DAY))


@pytest.mark.parametrize(
    ("expression", "type_", "timex"),
    [
        (Now(), "DATE", "2017-06-01"),
        (Fields(2014), "DATE", "2014"),
        (Fields(2014, 3), "DATE", "2014-03"),
        (Fields(2014, 3, 5), "DATE", "2014-03-05"),
        (Fields(98, 3, 5, short=True), "DATE", "1998-03-05"),
        (Fields(17, short=True), "DATE", "2017"),
        (Fields(30, short=True), "DATE", "2030"),
        (Fields(50, short=True), "DATE", "1950"),
        (Fields(2017, 5, 25, weekday=3), "DATE", "2017-05-25"),
        (Fields(month=5), "DATE", "2017-05"),
        (Fields(month=5, day=25), "DATE", "2017-05-25"),
        (Fields(weekday=1), "DATE", "2017-05-30"),
        (Season(Part.SUMMER), "DATE", "2017-SU"),
        (Season(Part.AUTUMN), "DATE", "2016-FA"),
        (Holiday("christmas"), "DATE", "2016-12-25"),
        (Holiday("easter"), "DATE", "2017-04-16"),
        (Decade(1990), "DATE", "199"),
        (Decade(90), "DATE", "199"),
        (Decade(10), "DATE", "201"),
        (Century(20), "DATE", "19"),
        (Century(1), "DATE", "00"),
        (Unit(Grain.WEEK), "DATE", "2017-W22"),
        (Unit(Grain.MONTH), "DATE", "2017-06"),
        (Unit(Grain.YEAR), "DATE", "2017"),
        (Last(Unit(Grain.WEEK)), "DATE", "2017-W21"),
        (Last(Unit(Grain.WEEKEND)), "DATE", "2017-W21-WE"),
        (Last(Unit(Grain.MONTH)), "DATE", "2017-05"),
        (Last(Unit(Grain.QUARTER)), "DATE", "2017-Q1"),
        (Last(Unit(Grain.HALF)), "DATE", "2016-H2"),
        (Last(Unit(Grain.YEAR)), "DATE", "2016"),
        (Last(Unit(Grain.DECADE)), "DATE", "200"),
        (Last(Unit(Grain.CENTURY)), "DATE", "19"),
        (Next(Unit(Grain.WEEK)), "DATE", "2017-W23"),
        (Next(Unit(Grain.MONTH)), "DATE", "2017-07"),
        (Next(Unit(Grain.YEAR)), "DATE", "2018"),
        (This(Unit(Grain.WEEK)), "DATE", "2017-W22"),
        (This(Unit(Grain.WEEKEND)), "DATE", "2017-W22-WE"),
        (This(Unit(Grain.DECADE)), "DATE", "201"),
        (Last(weekday(4)), "DATE", "2017-05-26"),
        (Last(weekday(3)), "DATE", "2017-05-25"),
        (Next(weekday(3)), "DATE", "2017-06-08"),
        (Next(weekday(4)), "DATE", "2017-06-02"),
        (Last(Fields(month=5)), "DATE", "2017-05"),
        (Last(Fields(month=6)), "DATE", "2016-06"),
        (Next(Fields(month=6)), "DATE", "2018-06"),
        (Next(Fields(month=7)), "DATE", "2017-07"),
        (This(Fields(month=2)), "DATE", "2017-02"),
        (Last(Season(Part.SPRING)), "DATE", "2017-SP"),
        (Last(Season(Part.SUMMER)), "DATE", "2016-SU"),
        (Next(Season(Part.SUMMER)), "DATE", "2018-SU"),
        (This(Season(Part.SUMMER)), "DATE", "2017-SU"),
        (Last(Holiday("christmas")), "DATE", "2016-12-25"),
        (Next(Holiday("christmas")), "DATE", "2017-12-25"),
        (Nth(3, Grain.QUARTER, Fields(1990)), "DATE", "1990-Q3"),
        (Nth(3, Grain.QUARTER), "DATE", "2016-Q3"),
        (Nth(1, Grain.QUARTER), "DATE", "2017-Q1"),
        (Nth(-1, Grain.QUARTER, Fields(1990)), "DATE", "1990-Q4"),
        (Nth(2, Grain.HALF, Fields(2015)), "DATE", "2015-H2"),
        (Nth(2, Grain.DAY, Fields(2017, 5)), "DATE", "2017-05-02"),
        (Nth(-1, Grain.DAY, This(Unit(Grain.YEAR))), "DATE", "2017-12-31"),
        (Nth(-2, Grain.MONTH, Fields(2016)), "DATE", "2016-11"),
        (Within(Fields(month=1), This(Unit(Grain.YEAR))), "DATE", "2017-01"),
        (Within(weekday(0), Last(Unit(Grain.WEEK))), "DATE", "2017-05-22"),
        (Within(weekday(6), Last(Unit(Grain.WEEK))), "DATE", "2017-05-28"),
        (Within(Fields(weekday=4, day=1), Fields(2017, 5)), "DATE", "2017-05-05"),
        (Within(Fields(weekday=4, day=-1), Fields(2017, 5)), "DATE", "2017-05-26"),
        (Within(Season(Part.SUMMER), Fields(1998)), "DATE", "1998-SU"),
        (Within(Season(Part.WINTER), Fields(1998)), "DATE", "1998-WI"),
        (Within(Holiday("easter"), Fields(1998)), "DATE", "1998-04-12"),
        (Within(Nth(1, Grain.QUARTER), Last(Unit(Grain.YEAR))), "DATE", "2016-Q1"),
        (length((3, Grain.MONTH)), "DURATION", "P3M"),
        (length((1, Grain.YEAR), (3, Grain.MONTH)), "DURATION", "P1Y3M"),
        (length((None, Grain.DAY)), "DURATION", "PXD"),
        (Duration(()), "DURATION", "PXX"),
        (Run(WEEK, -1), "DURATION", "P1W"),
        (Run(length((None, Grain.YEAR)), -1), "DURATION", "PXY"),
        (Shift(DAYS_2, -1, Now()), "DATE", "2017-05-30"),
        (Shift(length((3, Grain.WEEK)), -1, Now()), "DATE", "2017-W19"),
        (Shift(length((3, Grain.MONTH)), -1, Now()), "DATE", "2017-03"),
        (Shift(length((10, Grain.YEAR)), -1, Now()), "DATE", "2007"),
        (Shift(length((2, Grain.DECADE)), -1, Now()), "DATE", "1997"),
        (Shift(length((1, Grain.YEAR), (3, Grain.MONTH)), -1, Now()), "DATE", "2016-03"),
        (Shift(length((1.5, Grain.YEAR)), -1, Now()), "DATE", "2015-12"),
        (Shift(length((None, Grain.DAY)), -1, Now()), "DATE", "PAST_REF"),
        (Shift(length((None, Grain.DAY)), 1, Now()), "DATE", "FUTURE_REF"),
        (Shift(WEEK, 1, weekday(2)), "DATE", "2017-06-07"),
        (Clock(9, 30), "TIME", "2017-06-01T09:30"),
        (Clock(9), "TIME", "2017-06-01T09:00"),
        (Clock(9, 30, 15), "TIME", "2017-06-01T09:30:15"),
        (Clock(24, 0), "TIME", "2017-06-01T24:00"),
        (DayPart(Part.MORNING), "TIME", "2017-06-01TMO"),
        (DayPart(Part.NIGHT), "TIME", "2017-06-01TNI"),
        (At(weekday(0), DayPart(Part.NIGHT)), "TIME", "2017-05-29TNI"),
        (At(weekday(1), Clock(22, 0)), "TIME", "2017-05-30T22:00"),
        (At(weekday(1), Clock(24, 0)), "TIME", "2017-05-30T24:00"),
        (At(Between(Fields(2017, 5, 29), Fields(2017, 5, 30)), DayPart(Part.NIGHT)), "TIME", "2017-05-29TNI"),
        (Every(Recurrence("XXXX-WXX-5", "EVERY")), "SET", "XXXX-WXX-5"),
        (Vague(Era.PRESENT), "DATE", "PRESENT_REF"),
        (Vague(Era.PAST), "DATE", "PAST_REF"),
        (Vague(Era.FUTURE), "DATE", "FUTURE_REF"),
    ],
)
def test_on_a_thursday_in_the_past_tense(expression, type_, timex):
    found = resolved(expression)

    assert (found.type, value(found.value)) == (type_, timex)


@pytest.mark.parametrize(
    ("expression", "covered"),
    [
        (Fields(month=5), "2017-05-01 2017-06-01"),
        (Run(WEEK, -1), "2017-05-25 2017-06-02"),
        (Run(length((3, Grain.MONTH)), -1), "2017-03-01 2017-06-02"),
        (Run(length((3, Grain.MONTH)), 1), "2017-06-01 2017-09-02"),
        (Run(length((3, Grain.MONTH)), 0), "nowhere"),
        (Run(length((3, Grain.HOUR)), -1), "nowhere"),
        (Run(length((None, Grain.MONTH)), -1), "nowhere"),
        (WEEK, "nowhere"),
        (Every(Recurrence("P1W")), "nowhere"),
        (Vague(Era.PAST), "nowhere"),
        (Season(Part.WINTER), "2016-12-01 2017-03-01"),
        (At(weekday(0), DayPart(Part.NIGHT)), "2017-05-29T18:00 2017-05-30T06:00"),
        (At(weekday(0), DayPart(Part.MORNING)), "2017-05-29T06:00 2017-05-29T12:00"),
        (
            At(Between(Fields(2017, 5, 29), Fields(2017, 5, 30)), DayPart(Part.NIGHT)),
            "2017-05-29T18:00 2017-05-30T06:00",
        ),
        (At(weekday(0), Clock(9, 30)), "2017-05-29T09:30 2017-05-29T09:31"),
        (Between(Fields(2017, 5, 29), Fields(2017, 5, 30)), "2017-05-29 2017-05-31"),
        (Last(Unit(Grain.WEEKEND)), "2017-05-27 2017-05-29"),
        (Century(1), "1-01-01 100-01-01"),
    ],
)
def test_what_it_covers(expression, covered):
    assert span(expression) == covered


@pytest.mark.parametrize(
    ("published", "expression", "timex"),
    [
        (NEW_YEAR, Now(), "2017-01-01"),
        (NEW_YEAR, Shift(length((1, Grain.DAY)), -1, Now()), "2016-12-31"),
        (NEW_YEAR, weekday(6), "2017-01-01"),
        (NEW_YEAR, weekday(5), "2016-12-31"),
        (NEW_YEAR, weekday(0), "2016-12-26"),
        (NEW_YEAR, Fields(month=12, day=30), "2016-12-30"),
        (NEW_YEAR, Fields(month=12), "2016-12"),
        (NEW_YEAR, Fields(month=1), "2017-01"),
        (NEW_YEAR, Fields(month=1, day=1), "2017-01-01"),
        (NEW_YEAR, Season(Part.WINTER), "2016-WI"),
        (NEW_YEAR, Holiday("christmas"), "2016-12-25"),
        (NEW_YEAR, Unit(Grain.WEEK), "2016-W52"),
        (NEW_YEAR, Last(Unit(Grain.WEEK)), "2016-W51"),
        (NEW_YEAR, Next(Unit(Grain.WEEK)), "2017-W01"),
        (NEW_YEAR, Last(Unit(Grain.MONTH)), "2016-12"),
        (NEW_YEAR, Last(Unit(Grain.YEAR)), "2016"),
        (NEW_YEAR, Last(Unit(Grain.QUARTER)), "2016-Q4"),
        (NEW_YEAR, Nth(4, Grain.QUARTER), "2016-Q4"),
        (NEW_YEAR, Unit(Grain.WEEKEND), "2016-W52-WE"),
        (YEARS_END, Now(), "2018-12-31"),
        (YEARS_END, Shift(length((1, Grain.DAY)), 1, Now()), "2019-01-01"),
        (YEARS_END, Unit(Grain.WEEK), "2019-W01"),
        (YEARS_END, Last(Unit(Grain.WEEK)), "2018-W52"),
        (YEARS_END, Next(Unit(Grain.MONTH)), "2019-01"),
        (YEARS_END, Next(Unit(Grain.YEAR)), "2019"),
        (YEARS_END, Fields(month=12), "2018-12"),
        (YEARS_END, Fields(month=12, day=31), "2018-12-31"),
        (YEARS_END, Holiday("new year's eve"), "2018-12-31"),
        (YEARS_END, weekday(0), "2018-12-31"),
        (YEARS_END, weekday(1), "2018-12-25"),
        (YEARS_END, Nth(-1, Grain.DAY, This(Unit(Grain.YEAR))), "2018-12-31"),
        (MONDAY, weekday(0), "2017-06-05"),
        (MONDAY, weekday(6), "2017-06-04"),
        (MONDAY, weekday(1), "2017-05-30"),
        (MONDAY, Last(weekday(0)), "2017-05-29"),
        (MONDAY, Next(weekday(0)), "2017-06-12"),
        (MONDAY, Unit(Grain.WEEK), "2017-W23"),
        (MONDAY, Last(Unit(Grain.WEEKEND)), "2017-W22-WE"),
        (MONDAY, Last(Unit(Grain.WEEK)), "2017-W22"),
        (MONDAY, Unit(Grain.WEEKEND), "2017-W22-WE"),
        (SUNDAY, weekday(6), "2017-06-04"),
        (SUNDAY, weekday(0), "2017-05-29"),
        (SUNDAY, Unit(Grain.WEEK), "2017-W22"),
        (SUNDAY, Last(Unit(Grain.WEEK)), "2017-W21"),
        (SUNDAY, Next(Unit(Grain.WEEK)), "2017-W23"),
        (SUNDAY, This(Unit(Grain.WEEKEND)), "2017-W22-WE"),
        (SUNDAY, Unit(Grain.WEEKEND), "2017-W22-WE"),
        (datetime(2017, 3, 31), Shift(length((1, Grain.MONTH)), -1, Now()), "2017-02"),
        (datetime(2016, 2, 29), Shift(length((1, Grain.YEAR)), -1, Now()), "2015"),
        (datetime(2016, 3, 1), Shift(length((1, Grain.DAY)), -1, Now()), "2016-02-29"),
        (datetime(2017, 6, 1), Fields(month=2, day=29), "2016-02-29"),
        (datetime(1901, 6, 1), Fields(month=2, day=29), "1896-02-29"),
        (datetime(2020, 3, 1), Fields(month=2, day=29), "2020-02-29"),
    ],
)
def test_on_other_days_in_the_past_tense(published, expression, timex):
    assert value(resolved(expression, published).value) == timex


@pytest.mark.parametrize(
    ("expression", "tense", "timex"),
    [
        (weekday(3), PAST, "2017-06-01"),
        (weekday(3), Tense.PERFECT, "2017-06-01"),
        (weekday(3), Tense.PLUPERFECT, "2017-06-01"),
        (weekday(3), NONE, "2017-06-01"),
        (weekday(3), FUTURE, "2017-06-01"),
        (weekday(4), PAST, "2017-05-26"),
        (weekday(4), NONE, "2017-05-26"),
        (weekday(4), FUTURE, "2017-06-02"),
        (weekday(4), MODAL, "2017-06-02"),
        (weekday(4), PRESENT, "2017-06-02"),
        (This(weekday(6)), FUTURE, "2017-06-04"),
        (This(weekday(6)), PAST, "2017-05-28"),
        (Fields(month=3), PAST, "2017-03"),
        (Fields(month=3), FUTURE, "2018-03"),
        (Fields(month=6), PAST, "2017-06"),
        (Fields(month=6), FUTURE, "2017-06"),
        (Fields(month=12, day=30), PAST, "2016-12-30"),
        (Fields(month=12, day=30), FUTURE, "2017-12-30"),
        (Fields(month=5, day=30), NONE, "2017-05-30"),
        (Fields(month=6, day=8), NONE, "2017-06-08"),
        (Fields(month=6, day=8), PAST, "2017-06-08"),  # a week ahead rather than a year behind
        (Season(Part.SPRING), FUTURE, "2018-SP"),
        (Season(Part.SPRING), PAST, "2017-SP"),
        (Holiday("christmas"), FUTURE, "2017-12-25"),
        (Holiday("christmas"), PAST, "2016-12-25"),
        (Unit(Grain.WEEKEND), PAST, "2017-W21-WE"),
        (Unit(Grain.WEEKEND), FUTURE, "2017-W22-WE"),
    ],
)
def test_tense_says_in_which_direction(expression, tense, timex):
    assert value(resolved(expression, tense=tense).value) == timex


MARCH_5 = of(Grain.DAY, "2014-03-05")  # a Wednesday


@pytest.mark.parametrize(
    ("before", "expression", "timex"),
    [
        ([MARCH_5], Focus(Grain.DAY), "2014-03-05"),
        ([MARCH_5], Focus(Grain.WEEK), "2014-W10"),
        ([MARCH_5], Focus(Grain.MONTH), "2014-03"),
        ([MARCH_5], Focus(Grain.YEAR), "2014"),
        ([of(Grain.YEAR, "2014-01-01")], Focus(Grain.YEAR), "2014"),
        ([of(Grain.MONTH, "2014-03-01")], Focus(Grain.YEAR), "2014"),
        ([MARCH_5, of(Grain.YEAR, "1999-01-01")], Focus(Grain.DAY), "2014-03-05"),
        ([MARCH_5], Shift(DAYS_2, 1, Focus(Grain.DAY)), "2014-03-07"),
        ([MARCH_5], Shift(DAYS_2, -1, Focus(Grain.DAY)), "2014-03-03"),
        ([MARCH_5], Shift(WEEK, 1, Focus(Grain.WEEK)), "2014-W11"),
        ([of(Grain.YEAR, "2014-01-01")], Shift(length((2, Grain.YEAR)), 1, Focus(Grain.YEAR)), "2016"),
        ([of(Grain.MONTH, "2014-03-01")], Shift(length((1, Grain.YEAR)), -1, Focus(Grain.YEAR)), "2013-03"),
        ([of(Grain.QUARTER, "2014-07-01")], Shift(length((1, Grain.YEAR)), -1, Now()), "2013-Q3"),
        ([MARCH_5], Next(Unit(Grain.DAY), Focus(Grain.DAY)), "2014-03-06"),
        ([MARCH_5], Last(Unit(Grain.DAY), Focus(Grain.DAY)), "2014-03-04"),
        ([MARCH_5], Last(Unit(Grain.YEAR), Focus(Grain.YEAR)), "2013"),
        ([MARCH_5], Next(Unit(Grain.MONTH), Focus(Grain.MONTH)), "2014-04"),
        ([MARCH_5], Next(weekday(4), Focus(Grain.DAY)), "2014-03-07"),
        ([MARCH_5], Next(Season(Part.SPRING), Focus(Grain.SEASON)), "2015-SP"),
        ([MARCH_5], Clock(9, 30), "2014-03-05T09:30"),
        ([MARCH_5], DayPart(Part.NIGHT), "2014-03-05TNI"),
        ([MARCH_5], Now(), "2017-06-01"),
        ([MARCH_5], weekday(1), "2017-05-30"),
        ([of(Grain.QUARTER, "2016-10-01")], Unit(Grain.QUARTER), "2016-Q4"),
        ([], Unit(Grain.QUARTER), "2017-Q1"),
        ([], Focus(Grain.YEAR), "2017"),
        ([], Shift(length((1, Grain.YEAR)), -1, Focus(Grain.YEAR)), "2016"),
        ([], Next(Unit(Grain.YEAR), Focus(Grain.YEAR)), "2018"),
    ],
)
def test_looking_back_to_what_was_spoken_of(before, expression, timex):
    assert value(resolved(expression, spoken=tuple(before)).value) == timex


@pytest.mark.parametrize(
    ("before", "expression", "covered"),
    [
        ([MARCH_5], Run(DAYS_2, 1, Focus(Grain.DAY)), "2014-03-05 2014-03-08"),
        ([MARCH_5], Run(WEEK, -1, Focus(Grain.WEEK)), "2014-02-26 2014-03-06"),
        ([], Run(WEEK, -1, Focus(Grain.WEEK)), "2017-05-25 2017-06-02"),
    ],
)
def test_lengths_against_what_was_spoken_of(before, expression, covered):
    assert span(expression, spoken=tuple(before)) == covered


@pytest.mark.parametrize(
    ("expression", "narrative", "news"),
    [
        (weekday(1), "2014-03-04", "2017-05-30"),
        (Fields(month=4), "2014-04", "2017-04"),
        (Fields(month=4, day=2), "2014-04-02", "2017-04-02"),
        (Fields(month=10), "2014-10", "2016-10"),
        (Fields(month=12), "2013-12", "2016-12"),
        (Season(Part.SUMMER), "2014-SU", "2017-SU"),
        (Holiday("easter"), "2014-04-20", "2017-04-16"),
        (Decade(80), "208", "198"),
    ],
)
def test_history_leans_on_what_was_spoken_of(expression, narrative, news):
    assert value(resolved(expression, spoken=(MARCH_5,), narrative=True).value) == narrative
    assert value(resolved(expression, spoken=(MARCH_5,)).value) == news


@pytest.mark.parametrize(("day_first", "timex"), [(False, "2017-05-06"), (True, "2017-06-05")])
def test_the_order_of_day_and_month(day_first, timex):
    found = resolved(Fields(2017, 5, 6, order_assumed="month first"), day_first=day_first)

    assert value(found.value) == timex
    assert found.assumed == ("order of day and month",)
    assert ("day first" if day_first else "month first") in found.why


@pytest.mark.parametrize("mod", Mod)
@pytest.mark.parametrize(
    "inner", [Fields(2014), WEEK, Shift(DAYS_2, -1, Now()), At(Now(), DayPart(Part.NIGHT))], ids=str
)
def test_a_modifier_changes_nothing_but_itself(inner, mod):
    bent, plain = resolved(Bend(inner, mod)), resolved(inner)

    assert bent.mod is mod
    assert plain.mod is None
    assert (bent.value, bent.type) == (plain.value, plain.type)


def test_the_outer_modifier_wins():
    assert resolved(Bend(Bend(WEEK, Mod.MORE_THAN), Mod.APPROX)).mod is Mod.APPROX


@pytest.mark.parametrize(
    ("expression", "basis", "stated", "assumed", "why"),
    [
        (Fields(2014, 3, 5), Basis.STATED, ("year", "month", "day"), (), "the words give it whole"),
        (Fields(2014), Basis.STATED, ("year",), (), "the words give it whole"),
        (Century(20), Basis.STATED, (), (), "the words give it whole"),
        (Now(), Basis.RELATIVE, (), (), "the day of publication, Thursday 1 June 2017"),
        (Fields(month=5, day=25), Basis.RELATIVE, ("month", "day"), ("year",), "past tense"),
        (Fields(month=3), Basis.RELATIVE, ("month",), ("year",), "past tense"),
        (weekday(1), Basis.RELATIVE, ("weekday",), ("week",), "the last Tuesday at or before Thursday 1 June 2017"),
        (Fields(98, short=True), Basis.RELATIVE, ("year",), ("century",), "’98 taken for 1998"),
        (Decade(90), Basis.RELATIVE, (), ("century",), "1900s"),
        (Shift(DAYS_2, -1, Now()), Basis.RELATIVE, (), (), "back from Thursday 1 June 2017"),
        (Run(WEEK, -1), Basis.RELATIVE, (), (), "counted back from Thursday 1 June 2017"),
        (Last(Unit(Grain.YEAR)), Basis.RELATIVE, (), (), "the year before it"),
        (Nth(3, Grain.QUARTER), Basis.RELATIVE, (), ("year",), "the latest one begun by"),
    ],
)
def test_what_was_said_and_what_was_assumed(expression, basis, stated, assumed, why):
    found = resolved(expression)

    assert (found.basis, found.stated, found.assumed) == (basis, stated, assumed)
    assert why in found.why


@pytest.mark.parametrize(("published", "zone"), [(THURSDAY, "EST"), (THURSDAY, None)])
def test_a_zone_is_kept_as_said(published, zone):
    place = resolved(At(Now(), Clock(9, 0, zone=zone)), published).value

    assert isinstance(place, Place)
    assert place.zone == zone


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        (Focus(Grain.DAY), "no day was spoken of before it"),
        (Focus(Grain.HOUR), "no hour was spoken of before it"),
        (Shift(DAYS_2, 1, Focus(Grain.DAY)), "no day was spoken of before it"),
        (Next(Unit(Grain.DAY), Focus(Grain.DAY)), "no day was spoken of before it"),
        (Fields(), "no month was said"),
        (Fields(2017, 2, 29), "the calendar has no such day"),
        (Fields(month=2, day=30), "the calendar has no such day"),
        (Fields(0), "it lies outside the years 1 to 9999"),
        (Shift(length((3000, Grain.YEAR)), -1, Now()), "it lies outside the years 1 to 9999"),
        (Shift(length((1e12, Grain.DAY)), 1, Now()), "it lies outside the years 1 to 9999"),
        (Run(length((100_000, Grain.DECADE)), -1), "it lies outside the years 1 to 9999"),
        (Shift(Duration(()), 1, Now()), "how long is not said"),
        (Last(Unit(Grain.SEASON)), "a season of sport has no fixed place on the calendar"),
        (At(Fields(2014), Clock(9, 0)), "the day is not known"),
        (Nth(5, Grain.QUARTER, Fields(2014)), "a year has not so many quarters"),
        (Nth(3, Grain.HALF, Fields(2014)), "a year has not so many halves"),
        (Nth(60, Grain.YEAR), "a year has not so many years"),
        (Nth(1, Grain.CENTURY, Fields(2014)), "a year has no centuries"),
        (Nth(1, Grain.YEAR, Now()), "a day has no years"),
        (Within(Fields(month=1), Fields(2014, 3)), "it does not lie in March 2014"),
        (Within(weekday(0), Every(Recurrence("P1W"))), "a length or a set has no place on the calendar"),
        (At(Vague(Era.PAST), DayPart(Part.NIGHT)), "a length or a set has no place on the calendar"),
        (Between(Fields(2017, 5, 30), Fields(2017, 5, 29)), "it ends before it begins"),
    ],
)
def test_why_it_cannot_be_resolved(expression, reason):
    assert resolve(expression, Context(THURSDAY, PAST)) == reason


def test_a_time_without_an_end_is_no_anchor():
    open_ended = Spoken(Interval(THURSDAY, None), Grain.DAY)

    assert resolve(Next(Unit(Grain.DAY), Focus(Grain.DAY)), Context(THURSDAY, PAST, (open_ended,))) == (
        "the time spoken of has no end"
    )


@pytest.mark.parametrize(
    ("expression", "left"),
    [
        (Fields(2014, 3, 5), MARCH_5),
        (Fields(2014), of(Grain.YEAR, "2014-01-01")),
        (At(Fields(2014, 3, 5), Clock(24, 0)), replace(MARCH_5, moment=unit(Grain.MINUTE, datetime(2014, 3, 6)))),
        (At(Fields(2014, 3, 5), DayPart(Part.NIGHT)), MARCH_5),
        (WEEK, None),
        (Run(WEEK, -1), None),
        (Vague(Era.PAST), None),
        (Every(Recurrence("P1W")), None),
    ],
)
def test_what_is_spoken_of_afterwards(expression, left):
    assert spoken(resolved(expression).value) == left


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(expressions, contexts)
def test_resolving_never_raises_and_covers_something(expression, context):
    found = resolve(expression, context)

    if isinstance(found, str):
        assert found[0].islower()
        assert len(found.split()) > 2
        return
    assert found.why
    assert (found.type is TimeType.DURATION) is isinstance(found.value, Length)
    interval = getattr(found.value, "interval", None)
    if interval is not None:
        assert interval.start is not None
        assert interval.end is not None
        assert interval.start < interval.end


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(expressions, contexts)
def test_resolving_twice_gives_the_same(expression, context):
    assert resolve(expression, context) == resolve(expression, context)


@pytest.mark.parametrize(
    ("day", "tense", "value"),
    [
        (25, PAST, "2017-05-25"),
        (1, PAST, "2017-06-01"),
        (25, FUTURE, "2017-06-25"),
        (30, NONE, "2017-05-30"),
        (3, NONE, "2017-06-03"),
        (31, FUTURE, "2017-07-31"),
    ],
)
def test_a_day_of_the_month_alone(day, tense, value):
    assert span(Fields(day=day), tense=tense).startswith(value)


@pytest.mark.parametrize(("step", "value"), [(Last(Fields(day=1)), "2017-05-01"), (Next(Fields(day=1)), "2017-07-01")])
def test_a_step_to_a_day_of_the_month(step, value):
    assert span(step).startswith(value)
