"""Filters: readings that are words of time elsewhere, and something else here. Each asks one question of a candidate.

The words they look for beside it are the lists of ``times.toml``.
"""

from __future__ import annotations

from dataclasses import replace

from ...times.candidate import Candidate, Seen
from ...times.expression import (
    At,
    Clock,
    DayPart,
    Decade,
    Duration,
    Every,
    Fields,
    Holiday,
    Now,
    Nth,
    Run,
    Season,
    Shift,
    Then,
    This,
    Unit,
    Vague,
)
from ...times.grain import Grain
from ...times.values import Era, Recurrence

_SMALL = (Grain.SECOND, Grain.MINUTE, Grain.QUARTER)
_TOLD_ALONE = (Grain.WEEK, Grain.WEEKEND, Grain.MONTH, Grain.QUARTER, Grain.YEAR)


def is_a_year(seen: Seen) -> bool:
    """A bare number of four digits is a year when it is placed like one, counts nothing and belongs to no name."""
    fields = seen.expression
    if not isinstance(fields, Fields) or fields.year is None or fields.month or fields.short:
        return True
    if not seen.alone or not seen.first.isdigit():
        return True
    if seen.preceded_by("before_plain_number") or seen.followed_by("after_plain_number"):
        return False
    if _is_numbered(seen) or (seen.capital_after() and seen.preceded_by("before_address")):
        return False
    if seen.preceded_by("before_year") or seen.after() in ("-", "–") or seen.before() in ("-", "–"):
        return True
    return 1600 <= fields.year < 2100 and not seen.capital_before()


def _is_numbered(seen: Seen) -> bool:
    """“2017-4432”, "no. 12-1984" and "a crowd of 2000" are no years; "1957-58" and "1957-1958" are."""
    year = int(seen.first)
    if seen.after() in ("-", "/") and seen.after(1).isdigit():
        end = int(seen.after(1))
        return not (year % 100 < end < 100 or year < end < 2100 or end == (year + 1) % 100)
    if seen.before() == "of":
        return seen.preceded_by("counted_of", 2)
    return seen.before() in ("-", "/") and seen.preceded_by("before_plain_number", 3)


def is_a_month(seen: Seen) -> bool:
    """“May” is a verb and a name, "March" a verb, "April" and "June" are women: a month needs a word that places it."""
    fields = seen.expression
    if not isinstance(fields, Fields) or fields.month is None or fields.day or fields.year or not seen.alone:
        return True
    if seen.followed_by("after_name_of_month"):
        return False
    if seen.preceded_by("placing") and seen.followed_by("after_month_adjective"):
        return True
    if seen.preceded_by("joining_months") and seen.preceded_by("months", 2):
        return True
    if seen.starts_with("may") or (seen.starts_with("short_months") and not seen.capital()):
        return seen.preceded_by("before_may")
    if seen.before() in ("by", "and", "with") and seen.capital_after() and seen.starts_with("doubtful_months"):
        return False
    if seen.starts_with("doubtful_months"):
        return seen.preceded_by("placing") or seen.preceded_by("owning") or seen.followed_by("possessive")
    return not seen.preceded_by("titles")


def is_no_protest(seen: Seen) -> bool:
    """“The March on Rome” and "the March against hunger" are of people."""
    return not (seen.alone and seen.first == "march" and seen.before() == "the" and seen.followed_by("after_a_march"))


def is_no_first_name(seen: Seen) -> bool:
    """“The minister, Jan Kavan”, "Mar Vista": short months before another name."""
    if not seen.alone or not seen.starts_with("short_months") or not seen.capital_after():
        return True
    return seen.preceded_by("before_may")


def is_a_season(seen: Seen) -> bool:
    """“Fall” and "spring" are verbs and wells; a season stands after "the", "last", "in" and the like."""
    if not isinstance(seen.expression, Season):
        return True
    if seen.followed_by("after_no_season"):
        return False
    if seen.followed_by("of_a_season") or _is_beside_a_season(seen):
        return True
    if not seen.alone:
        return not seen.ends_with("doubtful_seasons") or seen.preceded_by("placing")
    return seen.preceded_by("before_doubtful_season" if seen.starts_with("doubtful_seasons") else "determiners")


def _is_beside_a_season(seen: Seen) -> bool:
    """“Spent the spring and summer in the hills”: what is joined to a season is one."""
    follows = seen.preceded_by("joining_seasons") and seen.preceded_by("seasons", 2)
    return follows or (seen.followed_by("joining_seasons") and seen.followed_by("seasons", 1))


def is_a_weekday(seen: Seen) -> bool:
    """“Sun” and "Sat" are weekdays only in a date's company: a firm, a newspaper and a verb are called so too."""
    fields = seen.expression
    if seen.first in ("that", "the") and isinstance(seen.expression, This) and seen.ends_with("doubtful_weekdays"):
        return False
    if not isinstance(fields, Fields) or fields.weekday is None or not seen.alone:
        return True
    if not seen.starts_with("doubtful_weekdays") or seen.preceded_by("before_weekday"):
        return True
    return seen.after() == ")" or (seen.after() == "," and seen.after(1)[:1].isdigit())


def is_a_bare_plural_of_time(seen: Seen) -> bool:
    """“Minutes” are kept of a meeting and "seconds" sold in a shop: bare plurals of small units need a preposition."""
    length = seen.expression.length if isinstance(seen.expression, Run) else seen.expression
    article = seen.first == "the"
    if (
        not isinstance(length, Duration)
        or not length.amounts
        or 1 + article < seen.candidate.end - seen.candidate.first
    ):
        return True
    if article:
        return length.amounts[0].unit > Grain.HOUR or seen.after() != "of"
    return length.amounts[0].unit not in _SMALL or seen.preceded_by("before_bare_plural")


def is_vague(seen: Seen) -> bool:
    """“As soon as”, "shortly before" and "soon became" tell an order, and a current may be electric."""
    if not isinstance(seen.expression, Vague):
        return True
    if not seen.alone:
        return _is_vague_in_words(seen)
    if seen.starts_with("soon"):
        return not (seen.followed_by("after_no_soon") or seen.preceded_by("before_no_soon"))
    if seen.first == "current":
        return seen.after().isalpha() and not seen.followed_by("after_noun") and not seen.preceded_by("electric")
    return seen.before() not in ("as", "every")


def _is_vague_in_words(seen: Seen) -> bool:
    """“This time it failed” is an occasion, "all those days" were counted, and one is kept "up to date"."""
    if seen.after() == "as" and seen.before() == "as":
        return False  # "as long ago as 1999"
    if seen.last == "present" and seen.first == "the":
        return seen.preceded_by("before_the_present") and not seen.after().isalpha()
    if seen.first == "this" and seen.last == "time":
        return seen.preceded_by("before_the_time")
    if seen.first in ("those", "to"):
        return seen.before() == "in" or (seen.first == "to" and seen.before() != "up")
    return not (seen.last == "past" and seen.followed_by("no_past"))


def is_a_day(seen: Seen) -> bool:
    """“Today's youth”, "many of today's cars" and "the people of tomorrow" are of an age, not of a day."""
    if not isinstance(seen.expression, Now | Shift) or not seen.alone:
        return True
    if seen.followed_by("possessive"):
        return not (seen.followed_by("of_an_age", 1) or (seen.before() == "of" and seen.preceded_by("some_of", 2)))
    return not (seen.first == "tomorrow" and seen.before() == "of")


def is_a_part_of_a_day(seen: Seen) -> bool:
    """A bare "morning" belongs to something else ("the morning paper"), unless it stands for a time of its own."""
    if not isinstance(seen.expression, DayPart):
        return True
    placed = "before_the_part_of_a_day" if seen.first == "the" else "before_part_of_a_day"
    return seen.preceded_by(placed) and not seen.followed_by("after_daypart_adjective")


def is_a_clock(seen: Seen) -> bool:
    """“3:20” alone may be a score or a verse: a time of day has "at" before it, or a zone or half of the day."""
    clock = seen.expression
    if not isinstance(clock, Clock) or clock.meridiem or clock.zone or not seen.alone:
        return True
    return seen.preceded_by("before_clock")


def is_a_length(seen: Seen) -> bool:
    """Ages are no lengths of time here: "52-year-old", "aged 30 years", "a year old"."""
    if not isinstance(seen.expression, Duration):
        return True
    if seen.last == "quarters" and seen.after() == "of" and seen.expression.amounts[-1].number == 3:
        return False  # of something, not of a year
    if seen.candidate.rules[0] in ("so long under way", "of so many units"):
        return True
    following = seen.after(1) if seen.after() in ("-", "of") else seen.after()
    return not (following in ("old", "olds", "age", "light") or seen.last == "old" or seen.before() in ("aged", "age"))


def is_a_while(seen: Seen) -> bool:
    """“For a while”; not "once in a while"."""
    if not isinstance(seen.expression, Duration) or seen.expression.amounts:
        return True
    return seen.preceded_by("before_while")


def is_no_number_again(seen: Seen) -> bool:
    """“Twice in as many weeks” says a number again, and not how long."""
    return not (seen.first == "many" and seen.before() == "as")


def is_no_rate(seen: Seen) -> bool:
    """“$500 million a year”, "$1.50 a month", "four flights a week": how often, not how long."""
    opens = seen.tokens.words[seen.candidate.first][0].isupper()  # what stands before is another sentence
    if not isinstance(seen.expression, Duration) or seen.bent or seen.first not in ("a", "an") or opens:
        return True
    told = seen.preceded_by("before_length") or seen.followed_by("after_length")
    return told or not (seen.before()[-1:].isalnum() or seen.before() == "%")


def is_no_yearly_rate(seen: Seen) -> bool:
    """“8.5% annually”, "10,000 units annually": how much, as in "a year"; "meets annually" tells how often."""
    if not isinstance(seen.expression, Every) or not seen.starts_with("adverbs_of_rate"):
        return True
    return not any(word[:1].isdigit() or word in ("%", "percent") for word in (seen.before(), seen.before(2)))


def is_no_dividend(seen: Seen) -> bool:
    """“Quarterly dividend” names a kind of dividend; "paid quarterly" tells when."""
    if not isinstance(seen.expression, Every) or seen.first != "quarterly":
        return True
    if seen.after() == "of":
        return False
    return not seen.after().isalpha() or seen.followed_by("after_noun")


def is_a_unit(seen: Seen) -> bool:
    """“The quarter”, "the week" alone are times; "the season" and "the century" alone seldom are.

    “The year he left” is told by what happened in it, and on no calendar.
    """
    unit = seen.expression
    if not isinstance(unit, Unit) or seen.bent:
        return True
    if seen.last in ("week", "month", "year") and seen.followed_by("after_told_unit"):
        return False
    return unit.grain in _TOLD_ALONE and seen.after() not in ("-", "end", "magazine")


def is_a_feast(seen: Seen) -> bool:
    """“Christmas” is a day when nothing hangs on it: not in "Christmas tree", "Easter Island"."""
    if not isinstance(seen.expression, Holiday) or not seen.alone:
        return True
    return (seen.preceded_by("placing") and not seen.after().isalpha()) or seen.preceded_by("before_feast")


def is_a_decade(seen: Seen) -> bool:
    """“In their sixties” tells an age, "highs in the 80s" degrees."""
    if not isinstance(seen.expression, Decade):
        return True
    degrees = (
        seen.last[:1].isdigit() and len(seen.last) < 5 and any(seen.preceded_by("of_degrees", n) for n in range(1, 7))
    )
    return not degrees and not seen.preceded_by("owners")


def is_a_half(seen: Seen) -> bool:
    """“The first half”, "the second half" are of games as often as of years."""
    half = seen.expression
    if not isinstance(half, Nth) or half.unit is not Grain.HALF or half.within is not None:
        return True
    return seen.before() == "in" and seen.after() in ("", ".", ",")


def is_a_set(seen: Seen) -> bool:
    """“The Daily Telegraph”, "Nightly News": a name, when it and its neighbour have capitals inside a sentence."""
    if not isinstance(seen.expression, Every) or not seen.alone:
        return True
    return not (seen.capital() and (seen.capital_after() or seen.capital_before()))


def is_a_moment(seen: Seen) -> bool:
    """“Friday Night Lights”, "Saturday Night Live": a name, when every word has a capital and another follows."""
    if not isinstance(seen.expression, At) or not isinstance(seen.expression.moment, DayPart):
        return True
    return not (seen.capital() and seen.capital_after())


def stands_free(seen: Seen) -> bool:
    """A number that is a part of a longer word is no date: "report_2016-05-04.pdf"."""
    tokens, at = seen.tokens, seen.candidate.first
    glued = at > 0 and tokens.starts[at] == tokens.ends[at - 1] and seen.first[:1].isdigit()
    return not (glued and (seen.before() in ("_", "=", "\\", "#") or seen.before()[-1:] in ("_", "=", "/")))


def is_a_day_of_the_month(seen: Seen) -> bool:
    """“On the 15th”; not "the 5th Division", "finished in the 15th"."""
    fields = seen.expression
    if not isinstance(fields, Fields) or fields.day is None or fields.month or fields.weekday is not None:
        return True
    return seen.preceded_by("before_day_of_month") and (not seen.after().isalpha() or seen.followed_by("after_noun"))


def is_an_hour(seen: Seen) -> bool:
    """“At 9 this morning”, "at ten to five": numbers are hours only after such a word."""
    rule, words = seen.candidate.rules[0], seen.tokens.lower[seen.candidate.first : seen.candidate.end]
    if rule == "minutes past or to":
        return seen.preceded_by("before_spoken_hour")
    return rule != "hour in a part of a day" or "at" in words or seen.preceded_by("before_hour")


def is_the_time(seen: Seen) -> bool:
    """“At the time” looks back to one; "all the time" and "the time he needed" do not."""
    if not isinstance(seen.expression, Then) or seen.last in ("period", "era", "date"):
        return True
    return seen.preceded_by("before_the_time")


def is_an_adjective_of_time(seen: Seen) -> bool:
    """“The former emperor”, "any future war": not the former of two."""
    if not isinstance(seen.expression, Vague) or seen.last not in ("former", "future") or seen.first == "the":
        return True
    if seen.after() in ("soviet", "yugoslav", "yugoslavia"):
        return False  # a name
    return seen.after()[:1].isalpha() and not seen.followed_by("after_noun") and seen.after() not in ("a", "an", "the")


FILTERS = (
    stands_free,
    is_a_year,
    is_a_month,
    is_no_protest,
    is_no_first_name,
    is_a_season,
    is_a_weekday,
    is_a_bare_plural_of_time,
    is_vague,
    is_a_day,
    is_a_part_of_a_day,
    is_a_clock,
    is_a_length,
    is_a_while,
    is_no_number_again,
    is_no_rate,
    is_no_yearly_rate,
    is_no_dividend,
    is_a_unit,
    is_a_feast,
    is_a_decade,
    is_a_half,
    is_a_set,
    is_a_moment,
    is_a_day_of_the_month,
    is_an_hour,
    is_the_time,
    is_an_adjective_of_time,
)


# --- trims: words at the edge that belong to something else -----------------------------------------------------------


def without_preposition(seen: Seen) -> Candidate:
    """“Used over three years”, "get around Wednesday's ruling": a preposition here, not "more than" nor "about"."""
    over = seen.first == "over" and not isinstance(seen.expression, Shift)  # "over 20 years ago" is more than that
    preposition = (over and not seen.preceded_by("before_over_as_more")) or (
        seen.first == "around" and seen.preceded_by("before_around_as_place")
    )
    if not (seen.bent and preposition):
        return seen.candidate
    return replace(seen.candidate, first=seen.candidate.first + 1, expression=seen.expression)


def without_article(seen: Seen) -> Candidate:
    """“The 19th-century canal”, "the third-quarter loss", "the 1960s towers": the article is the noun's."""
    candidate = seen.candidate
    if seen.first != "the" or seen.alone or seen.bent or not seen.after().isalpha() or seen.followed_by("after_noun"):
        return candidate
    hyphened = "-" in seen.tokens.lower[candidate.first : candidate.end]
    season = isinstance(seen.expression, Season) and seen.followed_by("of_a_season")
    adjective = (
        season
        or isinstance(seen.expression, Decade)
        or (hyphened and (isinstance(seen.expression, Nth) or seen.last not in ("quarter", "period")))
    )
    return replace(candidate, first=candidate.first + 1) if adjective else candidate


def some_day(seen: Seen) -> Candidate:
    """“Will one day be rich”: at some time to come."""
    if not (seen.first == "one" and seen.last == "day" and seen.preceded_by("before_some_day")):
        return seen.candidate
    return replace(seen.candidate, expression=Vague(Era.FUTURE))


def by_night(seen: Seen) -> Candidate:
    """“They travel at night”: every night, or any; papers tell one night as "Tuesday night", "that night"."""
    if not (seen.alone and seen.first == "night" and seen.before() == "at"):
        return seen.candidate
    return replace(seen.candidate, expression=Every(Recurrence("XXXX-XX-XXTNI")))


TRIMS = (without_preposition, without_article, some_day, by_night)
