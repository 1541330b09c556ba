"""Filters: readings that are words of time elsewhere, and something else here. Each asks one question of a candidate."""

from __future__ import annotations

from dataclasses import replace

from ...text.document import Tokens
from ...times.expression import (
    At,
    Bend,
    Clock,
    DayPart,
    Decade,
    Duration,
    Every,
    Expression,
    Fields,
    Holiday,
    Nth,
    Run,
    Season,
    Unit,
    Vague,
)
from ...times.finder import Candidate
from ...times.grain import Grain

_DETERMINERS = frozenset(
    [
        "the",
        "this",
        "that",
        "last",
        "next",
        "each",
        "every",
        "early",
        "late",
        "mid",
        "of",
        "in",
        "by",
        "during",
        "since",
        "until",
        "from",
    ]
)
_PLACED = frozenset(
    [
        "in",
        "on",
        "since",
        "until",
        "till",
        "by",
        "before",
        "after",
        "from",
        "during",
        "of",
        "through",
        "to",
        "between",
        "and",
        "last",
        "next",
        "this",
        "late",
        "early",
        "mid",
        "for",
        "or",
        "around",
        "about",
        "as",
        "(",
        ",",
        "-",
        "–",
        "through",
        "throughout",
        "at",
        "the",
        "than",
        "within",
        "over",
        ";",
        "—",
        "--",
    ]
)
_MONEY = frozenset(
    [
        "$",
        "£",
        "€",
        "¥",
        "usd",
        "no.",
        "no",
        "#",
        "rs",
        "rs.",
        "resolution",
        "decree",
        "lot",
        "novel",
        "crowd",
        "bill",
        "act",
        "h.r.",
        "s.",
        "film",
        "movie",
        "room",
        "flight",
        "boeing",
        "page",
        "pages",
        "number",
        "article",
        "section",
        "chapter",
        "route",
        "highway",
        "box",
        "p.o.",
        "channel",
        "model",
        "class",
        "version",
        "grade",
        "level",
        "size",
        "psalm",
        "verse",
        "suite",
        "apt",
        "apt.",
        "unit",
        "gate",
        "bus",
        "train",
        "interstate",
        "area",
        "psalms",
    ]
)
_COUNTED = frozenset(
    [
        "percent",
        "%",
        "people",
        "miles",
        "km",
        "kilometers",
        "kilometres",
        "meters",
        "metres",
        "feet",
        "tons",
        "tonnes",
        "dollars",
        "euros",
        "pounds",
        "barrels",
        "shares",
        "troops",
        "soldiers",
        "points",
        "jobs",
        "votes",
        "homes",
        "students",
        "workers",
        "million",
        "billion",
        "trillion",
        "mph",
        "kg",
        "grams",
        "calories",
        "acres",
        "hectares",
        "yards",
        "inches",
        "civilians",
        "police",
        "officers",
        "families",
        "houses",
        "employees",
        "members",
        "cases",
        "deaths",
        "bodies",
        "refugees",
        "copies",
        "units",
        "degrees",
        "mg",
        "square",
        "cubic",
        "rubles",
        "yen",
        "delegates",
        "men",
        "women",
        "children",
        "prisoners",
        "schools",
        "words",
        "passengers",
        "victims",
        "vehicles",
        "rounds",
        "times",
        "mb",
        "gb",
        "kb",
        "x",
        "metres",
        "year",
    ]
)
_MODAL_SUBJECTS = frozenset(
    [
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "mr",
        "mr.",
        "theresa",
        "prime",
        "minister",
        "dr.",
        "dr",
        "miss",
        "lady",
        "lord",
        "general",
        "gen.",
        "brian",
        "james",
        "sen.",
        "judge",
        "captain",
        "ms",
        "professor",
        "sir",
    ]
)


def _before(tokens: Tokens, candidate: Candidate, back: int = 1) -> str:
    at = candidate.first - back
    return tokens.lower[at] if at >= 0 else ""


def _after(tokens: Tokens, candidate: Candidate, on: int = 0) -> str:
    at = candidate.end + on
    return tokens.lower[at] if at < len(tokens) else ""


def _plain(expression: Expression) -> Expression:
    return _plain(expression.inner) if isinstance(expression, Bend) else expression


def is_a_year(candidate: Candidate, tokens: Tokens) -> bool:
    """A bare number of four digits is a year when it is placed like one, counts nothing and belongs to no name."""
    expression = candidate.expression
    if not isinstance(expression, Fields) or expression.year is None or expression.month or expression.short:
        return True
    if candidate.end - candidate.first != 1 or not tokens.words[candidate.first].isdigit():
        return True
    before, after = _before(tokens, candidate), _after(tokens, candidate)
    if (
        before in _MONEY
        or after in _COUNTED
        or (
            after in ("-", "/")
            and _after(tokens, candidate, 1).isdigit()
            and len(_after(tokens, candidate, 1)) not in (2, 4)
        )
    ):
        return False
    ranged = after in ("-", "–", "/") or before in ("-", "–")
    if before in _YEAR_PLACED or ranged:
        return True
    return 1600 <= expression.year < 2100 and not _in_a_name(candidate, tokens)


_YEAR_PLACED = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "during",
        "from",
        "of",
        "to",
        "through",
        "and",
        "between",
        "after",
        "before",
        "for",
        "early",
        "late",
        "mid",
        "than",
        "throughout",
        "around",
        "about",
        "the",
        "(",
    ]
)


def _in_a_name(candidate: Candidate, tokens: Tokens) -> bool:
    """Whether a capital stands beside it: "Windows 2000", "1600 Pennsylvania Avenue"."""
    at, end = candidate.first, candidate.end
    before = tokens.words[at - 1] if at and tokens.starts[at] - tokens.ends[at - 1] == 1 else ""
    after = tokens.words[end] if end < len(tokens) and tokens.starts[end] - tokens.ends[end - 1] == 1 else ""
    named = before[:1].isupper() and not before.isupper() and at > 1 and tokens.words[at - 2][-1:].isalnum()
    return named or (after[:1].isupper() and not after.isupper() and before.lower() in ("at", "a", ""))


def is_a_month(candidate: Candidate, tokens: Tokens) -> bool:
    """ "May" after a title or a first name is a person, and at the head of a question or before a verb a modal."""
    expression = candidate.expression
    if not isinstance(expression, Fields) or expression.month is None or expression.day or expression.year:
        return True
    if candidate.end - candidate.first != 1:
        return True
    word = tokens.lower[candidate.first]
    before, after = _before(tokens, candidate), _after(tokens, candidate)
    if after in ("street", "road", "avenue", "jones", "carter", "lane"):
        return False
    if word == "may":
        return before in _PLACED and before not in ("of", "for", "the", "and", "or", "as", "to", "at", "than", ",")
    if word in ("march", "mar", "jan", "jun", "april", "june", "august", "dec", "mar."):
        return (
            before in _PLACED
            or before in ("its", "their", "a", "'s", "’s", "his", "our")
            or after in ("'s", "’s")
            or before in (".", "")
        )
    return before not in _MODAL_SUBJECTS


def is_a_season(candidate: Candidate, tokens: Tokens) -> bool:
    """ "Fall" and "spring" are verbs and wells; a season stands after "the", "last", "in" and the like."""
    if not isinstance(_plain(candidate.expression), Season):
        return True
    word = tokens.lower[candidate.end - 1]
    before, after = _before(tokens, candidate), _after(tokens, candidate)
    if after in ("olympics", "olympic", "games", "palace", "street", "water", "roll", "rolls", "of"):
        return False
    if candidate.end - candidate.first > 1:
        return word in ("summer", "winter", "autumn") or before in _PLACED
    if word in ("fall", "spring"):
        return before in (
            "in",
            "by",
            "until",
            "since",
            "during",
            "this",
            "last",
            "next",
            "every",
            "each",
            "early",
            "late",
        )
    return before in _DETERMINERS


def is_a_weekday(candidate: Candidate, tokens: Tokens) -> bool:
    """ "Sun" and "Sat" are weekdays only in a date's company: a firm, a newspaper and a verb are called so too."""
    expression = candidate.expression
    if not isinstance(expression, Fields) or expression.weekday is None or candidate.end - candidate.first > 1:
        return True
    if tokens.lower[candidate.first].rstrip(".") in ("sun", "sat", "mon", "wed", "fri"):
        return _before(tokens, candidate) in (
            "on",
            "last",
            "next",
            "this",
            "until",
            "till",
            "since",
            "by",
            "(",
        ) or _after(tokens, candidate) in (".", ",", ")")
    return True


def is_a_moment_of_work(candidate: Candidate, tokens: Tokens) -> bool:
    """ "Minutes" are kept of a meeting and "seconds" sold in a shop: bare plurals of small units need a preposition."""
    expression = candidate.expression
    article = tokens.lower[candidate.first] == "the"
    if not isinstance(expression, Duration | Run) or 1 + article < candidate.end - candidate.first:
        return True
    length = expression.length if isinstance(expression, Run) else expression
    if article:
        return length.amounts[0].unit > Grain.HOUR or _after(tokens, candidate) != "of"
    return length.amounts[0].unit not in (Grain.SECOND, Grain.MINUTE, Grain.QUARTER) or _before(tokens, candidate) in (
        "for",
        "in",
        "within",
        "of",
        "just",
        "only",
        "took",
        "after",
    )


def is_vague(candidate: Candidate, tokens: Tokens) -> bool:
    """ "As soon as", "shortly before" and "now that" tell an order or a cause, not a time."""
    if not isinstance(candidate.expression, Vague) or candidate.end - candidate.first > 1:
        return True
    word, after = tokens.lower[candidate.first], _after(tokens, candidate)
    if word in ("soon", "shortly"):
        return after not in ("as", "after", "before", "enough") and _before(tokens, candidate) not in (
            "as",
            "too",
            "until",
            "very",
            "since",
        )
    if word == "current":
        return (
            after.isalpha()
            and after not in ("in", "of", "was", "is", "has", "and")
            and _before(tokens, candidate) not in ("electric", "electrical", "direct", "alternating")
        )
    return not (word == "now" and after == "that")


def is_a_part_of_a_day(candidate: Candidate, tokens: Tokens) -> bool:
    """A bare "morning" belongs to something else ("the morning paper"), unless it stands for a time of its own."""
    expression = _plain(candidate.expression)
    if not isinstance(expression, DayPart):
        return True
    before, after = _before(tokens, candidate), _after(tokens, candidate)
    if tokens.lower[candidate.first] == "the":
        return (
            before in ("in", "during", "through", "until", "by", "throughout", "of") and after not in _NOUN_AFTER_PART
        )
    return before in ("at", "by", "until", "before", "after", "since", "this", "that") and after not in _NOUN_AFTER_PART


_NOUN_AFTER_PART = frozenset(
    [
        "papers",
        "paper",
        "newspaper",
        "show",
        "session",
        "trading",
        "news",
        "shift",
        "sky",
        "rush",
        "edition",
        "service",
        "services",
        "prayers",
        "club",
        "clubs",
        "shows",
        "program",
        "class",
        "classes",
        "school",
        "sun",
        "light",
        "vision",
    ]
)


def is_a_clock(candidate: Candidate, tokens: Tokens) -> bool:
    """ "3:20" alone may be a score or a verse: a time of day has "at" before it, or a zone or half of the day."""
    expression = candidate.expression
    clock = expression if isinstance(expression, Clock) else None
    if clock is None or clock.meridiem or clock.zone or candidate.end - candidate.first > 1:
        return True
    return _before(tokens, candidate) in (
        "at",
        "by",
        "until",
        "around",
        "about",
        "before",
        "after",
        "from",
        "since",
        "till",
        "to",
    )


def is_a_length(candidate: Candidate, tokens: Tokens) -> bool:
    """Ages are no lengths of time here: "52-year-old", "aged 30 years", "a year old"."""
    expression = _plain(candidate.expression)
    if not isinstance(expression, Duration):
        return True
    after, next_after = _after(tokens, candidate), _after(tokens, candidate, 1)
    if after == "old" or (after == "-" and next_after in ("old", "olds")) or (after == "of" and next_after == "age"):
        return False
    if tokens.lower[candidate.end - 1] == "old" or _before(tokens, candidate) in ("aged", "age"):
        return False
    if not expression.amounts:
        return True
    return not (after in ("-",) and next_after in ("light",))


def is_no_rate(candidate: Candidate, tokens: Tokens) -> bool:
    """ "$500 million a year", "four flights a week": how often, not how long."""
    if not isinstance(candidate.expression, Duration) or tokens.lower[candidate.first] not in ("a", "an"):
        return True
    before = _before(tokens, candidate)
    return before in _BEFORE_LENGTH or not (before.isalnum() or before in ("%", "percent"))


_BEFORE_LENGTH = frozenset(
    [
        "for",
        "in",
        "within",
        "over",
        "about",
        "around",
        "nearly",
        "almost",
        "after",
        "than",
        "of",
        "by",
        "during",
        "took",
        "take",
        "takes",
        "lasted",
        "last",
        "lasts",
        "spent",
        "spend",
        "just",
        "only",
        "least",
        "most",
        "is",
        "was",
        "be",
        "been",
        "has",
        "had",
        "as",
        "and",
        "or",
        "but",
        "under",
        "half",
        "to",
        "from",
        "through",
        "until",
        "that",
        "roughly",
        "approximately",
        "barely",
        "some",
        "such",
        "what",
        "exactly",
        "more",
        "less",
        "up",
        "wait",
        "waited",
        "with",
        "into",
        "even",
        "maybe",
        "perhaps",
        "every",
        "not",
        "it",
        "them",
        "him",
        "her",
        "us",
        "me",
        "you",
        "at",
        "on",
    ]
)


def is_no_dividend(candidate: Candidate, tokens: Tokens) -> bool:
    """ "Quarterly dividend" names a kind of dividend; "paid quarterly" tells when."""
    if not isinstance(candidate.expression, Every) or tokens.lower[candidate.first] not in ("quarterly", "annual"):
        return True
    return not _after(tokens, candidate).isalpha() or _after(tokens, candidate) in (
        "and",
        "to",
        "by",
        "from",
        "in",
        "since",
    )


def is_a_unit(candidate: Candidate, tokens: Tokens) -> bool:
    """ "The quarter", "the week" alone are times; "the season" and "the century" alone seldom are."""
    expression = candidate.expression
    if not isinstance(expression, Unit):
        return True
    return expression.grain in (Grain.WEEK, Grain.WEEKEND, Grain.MONTH, Grain.QUARTER, Grain.YEAR) and _after(
        tokens, candidate
    ) not in ("-", "end")


def is_a_feast(candidate: Candidate, tokens: Tokens) -> bool:
    """ "Christmas" is a day when nothing hangs on it: not in "Christmas tree", "Easter Island"."""
    expression = candidate.expression
    if not isinstance(expression, Holiday) or candidate.end - candidate.first > 1:
        return True
    return (
        (_before(tokens, candidate) in _PLACED
        and not _after(tokens, candidate).isalpha())
        or _before(tokens, candidate) in ("on", "at", "since", "until", "before", "after", "by")
    )


def is_an_ordinal_part(candidate: Candidate, tokens: Tokens) -> bool:
    """ "The first half", "the second half" are of games as often as of years."""
    expression = candidate.expression
    if not isinstance(expression, Nth) or expression.unit is not Grain.HALF or expression.within is not None:
        return True
    return (
        _after(tokens, candidate) not in ("of", "time")
        and _before(tokens, candidate) == "in"
        and _after(tokens, candidate) in ("", ".", ",")
    )


def is_a_set(candidate: Candidate, tokens: Tokens) -> bool:
    """ "The Daily Telegraph", "Nightly News": a name, when it and its neighbour have capitals inside a sentence."""
    expression = candidate.expression
    if not isinstance(expression, Every) or candidate.end - candidate.first > 1:
        return True
    word = tokens.words[candidate.first]
    following = tokens.words[candidate.end] if candidate.end < len(tokens) else ""
    previous = tokens.words[candidate.first - 1] if candidate.first else ""
    return not (
        word[:1].isupper() and (following[:1].isupper() or (previous[:1].isupper() and previous.lower() != "the"))
    )


def is_a_moment(candidate: Candidate, tokens: Tokens) -> bool:
    """ "Friday Night Lights", "Saturday Night Live": a name, when every word has a capital and another follows."""
    expression = candidate.expression
    if not isinstance(expression, At) or not isinstance(expression.moment, DayPart):
        return True
    last = tokens.words[candidate.end - 1]
    following = tokens.words[candidate.end] if candidate.end < len(tokens) else ""
    return not (last[:1].isupper() and not last.isupper() and following[:1].isupper())


FILTERS = (
    is_a_year,
    is_a_month,
    is_a_season,
    is_a_weekday,
    is_vague,
    is_a_moment_of_work,
    is_a_part_of_a_day,
    is_a_clock,
    is_a_length,
    is_a_unit,
    is_no_rate,
    is_no_dividend,
    is_a_feast,
    is_an_ordinal_part,
    is_a_set,
    is_a_moment,
)


# --- trims: words at the edge that belong to something else -------------------------------------------------------------


def without_preposition(candidate: Candidate, tokens: Tokens) -> Candidate:
    """ "Used over three years", "get around Wednesday's ruling": a preposition here, not "more than" nor "about"."""
    first = tokens.lower[candidate.first]
    if not isinstance(candidate.expression, Bend) or first not in ("over", "around"):
        return candidate
    before = _before(tokens, candidate)
    if first == "over" and before not in (
        "for",
        "in",
        "just",
        "well",
        "after",
        "of",
        "lasted",
        "took",
        "last",
        "spent",
        "by",
        "waited",
    ):
        return replace(candidate, first=candidate.first + 1, expression=candidate.expression.inner)
    if first == "around" and before in ("get", "got", "getting", "way", "ways", "work", "worked"):
        return replace(candidate, first=candidate.first + 1, expression=candidate.expression.inner)
    return candidate


def without_article(candidate: Candidate, tokens: Tokens) -> Candidate:
    """ "The 19th-century canal", "the third-quarter loss": the article is the noun's."""
    if tokens.lower[candidate.first] != "the" or candidate.end - candidate.first < 2:
        return candidate
    after = _after(tokens, candidate)
    hyphened = (
        ("-" in tokens.lower[candidate.first + 1 : candidate.end]
        and tokens.lower[candidate.end - 1] not in ("quarter", "period"))
        or (isinstance(candidate.expression, Nth)
        and "-" in tokens.lower[candidate.first : candidate.end])
    )
    adjective = isinstance(candidate.expression, Decade) and after.isalpha() and after not in _AFTER_NOUN
    if (
        hyphened and after.isalpha() and after not in _AFTER_NOUN and not isinstance(candidate.expression, Bend)
    ) or adjective:
        return replace(candidate, first=candidate.first + 1)
    return candidate


_AFTER_NOUN = frozenset(
    [
        "and",
        "or",
        "to",
        "in",
        "of",
        "for",
        "when",
        "as",
        "but",
        "with",
        "by",
        "after",
        "before",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "that",
        "which",
        "while",
        "until",
        "from",
        "at",
        "on",
        "it",
        "he",
        "she",
        "they",
        "we",
        "saw",
        "did",
        "would",
        "than",
        "since",
        "under",
        "through",
        "because",
        "if",
        "where",
        "who",
    ]
)

TRIMS = (without_preposition, without_article)
