"""The corpus held against itself and the calendar: a wrong expectation is worse than none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from edtf import parse_edtf

from tests.corpus_loader import Meaning, Phrase, phrases, unmark

ENGLISH = phrases("en")
PROMISED = 2000
PROMISED_HARD = PROMISED / 3  # negative or tricky
HARD = ("not_times", "tricky")
MODS = {"START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}
MODS |= {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
FEASTS = r"christmas|easter|new year|good friday|pentecost|palm|ash wed|fourth of july|may day"
DAY = r"(\d{4})-(\d\d)-(\d\d)"
AMOUNTS = {unit: rf"((\d+|X){unit})?" for unit in "QMWDHS"}
FORMS = {
    "DATE": r"\d{2,4}|\d{4}-(0[1-9]|1[0-2])|\d{4}-(Q[1-4]|H[12]|SP|SU|FA|WI)|\d{4}-W\d\d(-WE)?|"
    rf"{DAY}|BC\d{{4}}(-\d\d){{0,2}}|BC\d{{4}}-(SP|SU|FA|WI)|BC\d{{2,3}}|(PAST|PRESENT|FUTURE)_REF",
    "TIME": rf"{DAY}T(MO|MI|AF|EV|NI|([01]\d|2[0-4]):[0-5]\d)",
    "DURATION": r"PXX|P(?=.)((\d+|X|\d\.5)Y)?"
    + "".join(AMOUNTS[u] for u in "QMWD")
    + r"(T(?=.)"
    + "".join(AMOUNTS[u] for u in "HMS")
    + ")?",
}
FORMS["SET"] = (
    r"XXXX-WXX-([1-7]|WE)(T(MO|AF|EV|NI))?|XXXX-XX-XXT(MO|AF|EV|NI)|XXXX-(\d\d|SP|SU|FA|WI)|" + FORMS["DURATION"]
)
DAY_NUMBER = r"(?<![\d:./'-])(\d{1,2})(?:st|nd|rd|th)?(?![\d:./-]| ?[ap]\.?m| o'clock| noon)"
YEAR = r"(?<![\d.])(1[5-9]\d\d|20[0-4]\d)(?![\d:]| gmt)"
PLAIN = r"\b(yesterday|today|tomorrow|tonight|ago|now|recently|currently|soon|(day|week|month|year|decade)s?|" + (
    "|".join(name for name in DAYS + MONTHS if name not in ("march", "may")) + r")\b"
)


def failing(check: Callable[[Phrase, str, Meaning], bool]) -> list[tuple[str, str, str]]:
    """The expectations for which a check does not hold."""
    return [
        (phrase.marked, text, meaning.value)
        for phrase in ENGLISH
        for text, meaning in phrase.expected()
        if not check(phrase, text, meaning)
    ]


def test_it_holds_as_many_phrases_as_promised() -> None:
    assert len(ENGLISH) >= PROMISED


def test_a_third_of_it_is_negative_or_tricky() -> None:
    hard = [p for p in ENGLISH if p.family in HARD or not p.means]
    assert len(hard) >= PROMISED_HARD


def test_no_phrase_stands_twice() -> None:
    assert [key for key, n in Counter((p.text, p.published) for p in ENGLISH).items() if n != 1] == []


def test_what_is_no_time_has_no_marks() -> None:
    assert [p.marked for p in ENGLISH if p.family == "not_times" and p.means] == []


@pytest.mark.parametrize(
    "marked", ["On [Tuesday it rained", "On Tuesday] it rained", "On [[Tuesday]]", "On [] it rained"]
)
def test_marks_that_do_not_match_are_told(marked: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        unmark(marked)


def test_marks_stand_around_whole_words() -> None:
    edges = [(p.text, p.text[a - 1 : a] + p.text[b : b + 1], p.text[a:b]) for p in ENGLISH for a, b in p.spans]
    assert [text for text, around, inside in edges if around.isalnum() or inside != inside.strip()] == []


def test_values_are_of_timex3() -> None:
    assert failing(lambda _, __, m: bool(re.fullmatch(FORMS[m.type], m.value))) == []
    assert failing(lambda _, __, m: m.mod is None or m.mod in MODS) == []
    assert failing(lambda _, __, m: m.type == "SET" or (m.quant is None and m.freq is None)) == []


def test_values_lie_on_the_calendar() -> None:
    assert failing(lambda _, __, m: _exists(m.value)) == []


def test_values_agree_with_the_weekday_that_is_named() -> None:
    assert failing(lambda _, text, m: _weekday_agrees(text.lower(), m)) == []


def test_values_agree_with_the_day_that_is_named() -> None:
    assert failing(lambda _, text, m: _day_agrees(text.lower(), m)) == []


def test_values_agree_with_the_month_that_is_named() -> None:
    assert failing(lambda _, text, m: _month_agrees(text.lower(), m)) == []


def test_values_agree_with_the_year_that_is_named() -> None:
    assert failing(lambda _, text, m: _year_agrees(text.lower(), m)) == []


def test_a_weekday_alone_lies_within_a_week_of_publication() -> None:
    week = timedelta(days=7)
    alone = lambda phrase, text, m: (  # noqa: E731
        m.type != "DATE" or text.lower() not in DAYS or abs(date.fromisoformat(m.value) - phrase.published) < week
    )
    assert failing(alone) == []


def test_edtf_is_of_the_standard_and_of_the_value() -> None:
    assert failing(lambda _, __, m: not m.edtf or bool(parse_edtf(m.edtf))) == []
    assert failing(lambda _, __, m: not m.edtf or m.type != "DATE" or m.edtf.rstrip("X~") == m.value) == []


def test_nothing_that_is_plainly_a_time_is_left_unmarked() -> None:
    rest = {p.marked: re.sub(r"\[.*?\]", " ", p.marked).lower() for p in ENGLISH if p.family not in HARD}
    assert {marked: found for marked, text in rest.items() if (found := re.findall(PLAIN, text))} == {}


def _exists(value: str) -> bool:
    try:
        if day := re.match(DAY, value):
            date(*map(int, day.groups()))
        if week := re.match(r"(\d{4})-W(\d\d)", value):
            date.fromisocalendar(int(week[1]), int(week[2]), 1)
    except ValueError:
        return False
    return True


def _weekday_agrees(words: str, meaning: Meaning) -> bool:
    day = re.match(DAY, meaning.value)
    if not day or re.search(FEASTS, words):
        return True
    own = DAYS[date(*map(int, day.groups())).weekday()]
    return all(name == own for name in DAYS if name in words)


def _day_agrees(words: str, meaning: Meaning) -> bool:
    day = re.match(DAY, meaning.value)
    numbers = [int(n) for n in re.findall(DAY_NUMBER, words)]
    hour = re.search(r"T(\d\d)", meaning.value)
    if hour and int(hour[1]) % 12 in numbers:
        return True  # "at 9 this morning"
    return not day or not numbers or bool(re.search(r"ago$|days", words)) or int(day[3]) in numbers


def _month_agrees(words: str, meaning: Meaning) -> bool:
    month = re.match(r"\d{4}-(\d\d)", meaning.value)
    names = [name for name in MONTHS if re.search(rf"\b{name}\b", words)]
    return not month or bool(re.search(FEASTS, words)) or names in ([], [MONTHS[int(month[1]) - 1]])


def _year_agrees(words: str, meaning: Meaning) -> bool:
    years = re.findall(YEAR, words)
    return meaning.type not in ("DATE", "TIME") or not years or any(y.startswith(meaning.value[:4]) for y in years)
