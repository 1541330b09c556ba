"""How much an editor would want an event on a timeline: a score from 0 to 1, as a sum of parts that can be shown.

Each part asks one question of the event and answers with 0 to 1; its weight says how much that counts. The weights add
up to 1, so a score is read like a share of votes. Each counts less where the line needs another to be understood, where
it says only that somebody spoke, and where a title says what the lead says at more length. Of an event that has parts
("attacked, killing 80"), they are asked of the whole with its parts; and a part has half of its score, and less than
its whole, whose line tells it too. So has what a statement says that has a date, where what is said has none; and a
line that says no more than another of its time has half.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from ..text.document import Document
from ..text.tense import Tense
from ..times.grain import Grain
from .clause import Grammar
from .event import Event, Kind, Report, Status, WhenBasis
from .parse import Parse

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_CLAUSES = {
    "ROOT": 1.0,
    "ccomp": 0.9,
    "conj": 0.6,
    "parataxis": 0.8,
    "advcl": 0.5,
    "relcl": 0.45,
    "acl": 0.2,
    "xcomp": 0.6,
}
_KINDS = {Kind.OCCURRENCE: 1.0, Kind.STATEMENT: 0.35, Kind.STATE: 0.0}
_STATUSES = {
    Status.HAPPENED: 1.0,
    Status.PLANNED: 1.0,
    Status.ONGOING: 0.6,
    Status.CONDITIONAL: 0.0,
    Status.DENIED: 0.0,
}
_BASES = {
    WhenBasis.STATED: 1.0,
    WhenBasis.RELATIVE: 1.0,
    WhenBasis.EVENT: 0.7,
    WhenBasis.INHERITED: 0.6,
    WhenBasis.PUBLICATION: 0.5,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One question asked of an event: its name, the answer (0..1) and how much it counts."""

    name: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Article:
    """What the questions look at beside the event itself: the headline's lemmas, and how often each lemma is told."""

    document: Document
    grammar: Grammar
    headline: frozenset[str]
    told: Counter[str]
    story: tuple[int, ...]  # where each sentence of the story begins
    lead: tuple[Report, ...]  # what the first sentences of the story tell
    told_by: Mapping[int, int]  # of the events that another's line tells, that event; both by their triggers
    parts: Mapping[int, list[Report]]  # what the line of an event tells beside it

    @classmethod
    def of(cls, document: Document, grammar: Grammar, reports: tuple[Report, ...]) -> Article:
        parse = grammar.parse
        headline = frozenset(
            parse.lemma[i].lower()
            for s in document.sentences
            if s.headline
            for i in range(s.first, s.end)
            if parse.pos[i] in _CONTENT
        )
        sentences = [s for s in document.sentences if not s.headline]
        story = tuple(s.span.start for s in sentences)
        until = sentences[min(_LEAD, len(sentences)) - 1].span.end if sentences else 0
        lead = tuple(r for r in reports if story and story[0] <= r.event.quote.start < until)
        told = Counter(r.event.trigger.lemma for r in reports)
        told_by = _told_by(reports, parse)
        parts: defaultdict[int, list[Report]] = defaultdict(list)
        for report in reports:
            if (line := told_by.get(report.event.trigger.token)) is not None:
                parts[line].append(report)
        return cls(document, grammar, headline, told, story, lead, told_by, parts)

    def with_parts(self, report: Report) -> list[Report]:
        """A report, and those that its line tells too."""
        return [report, *self.parts.get(report.event.trigger.token, [])]

    def place(self, event: Event) -> int:
        """The number of the event's sentence in the story; 0 for the headline and for the first."""
        story = bisect_right(self.story, event.trigger.span.start) - 1
        return max(0, story)


_LEAD = 3  # sentences of the story that say again what the title says
_MOSTLY = 0.7  # of the words of a title's line, for a sentence to say it again
_PARTLY = 0.5  # of them, for a line of the lead to do so
_WORD = re.compile(r"\w+")
_SHOWN = 0.5  # what has less salience is no line that another could say again
_NOT_ALONE = 0.8  # of each answer, of a line that says too little by itself
_FEWEST_WORDS = {True: 4, False: 3}  # of the line of a noun, and of a verb
_OPEN = 0.8  # what is still to come has mostly no date yet
_JUST = 0.4  # so has some of what is news
_TOLD = 0.5  # of its score, of what the line of another event tells
_WIDE = 0.9  # of the answer, for a year or more
_EVEN = 0.5  # a date of no more confidence is as likely wrong as right
_GUESSED = 0.5  # of the answer, for such a date that the sentence's own words do not give
_OWN = frozenset({WhenBasis.STATED, WhenBasis.RELATIVE})
_OF_A_VERB = frozenset({"nsubjpass", "dobj", "nsubj"})
_SHARED = frozenset({"conj", "xcomp", "acomp"})  # relations by which a verb shares the subject of the one above
_ACT = 0.6  # of a deed, of words that are one
_HALF = 0.5  # of a deed that somebody tells of himself ("I will miss him"), and of what is hardly one

Question = Callable[[Report, Article], float]
Line = tuple[Report, frozenset[str]]  # an event that is shown, and the words of its headline


def with_salience(reports: tuple[Report, ...], document: Document, grammar: Grammar) -> tuple[Report, ...]:
    """The reports with the salience of their events filled in."""
    article = Article.of(document, grammar, reports)
    scores = {r.event.trigger.token: score(parts(r, article)) for r in reports}
    found = {r.event.trigger.token: _salience(r, scores, article) for r in reports}
    for token in _said_again(reports, found):
        found[token] = round(found[token] * _TOLD, 3)
    return tuple(replace(r, event=replace(r.event, salience=found[r.event.trigger.token])) for r in reports)


def _said_again(reports: tuple[Report, ...], saliences: Mapping[int, float]) -> set[int]:
    """Of two lines of one time of which one has all words of the other, that of less salience; else the later."""
    shown = [(r, _words(r.event)) for r in reports if r.when and saliences[r.event.trigger.token] > _SHOWN]
    return {
        min(pair, key=lambda token: (saliences[token], -token))
        for pair in (*_alike_in_a_sentence(shown), *_alike_in_time(shown, saliences))
    }


def _words(event: Event) -> frozenset[str]:
    return frozenset(_WORD.findall(event.headline.lower()))


def _alike_in_a_sentence(lines: Iterable[Line]) -> Iterator[tuple[int, int]]:
    """Lines of one sentence, whose dates are not both their own."""
    sentences: defaultdict[int, list[Line]] = defaultdict(list)
    for report, words in lines:
        sentences[report.event.quote.start].append((report, words))
    for told in sentences.values():
        for (one, some), (other, others) in combinations(told, 2):
            if (some <= others or others <= some) and _same_time(one, other):
                yield one.event.trigger.token, other.event.trigger.token


def _alike_in_time(lines: Iterable[Line], saliences: Mapping[int, float]) -> Iterator[tuple[int, int]]:
    """Lines of one date: of those with the same words all but the best, which alone is held against others."""
    times: defaultdict[str, dict[frozenset[str], int]] = defaultdict(dict)
    for report, words in lines:
        token, edtf = report.event.trigger.token, report.when.edtf if report.when else ""
        best = times[edtf].setdefault(words, token)
        if best != token:
            yield best, token
            times[edtf][words] = max(best, token, key=lambda token: (saliences[token], -token))
    for told in times.values():
        holding: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for words in told:
            for word in words:
                holding[word].append(words)
        for words in told:
            fewest: list[frozenset[str]] = min((holding[word] for word in words), key=len, default=[])
            yield from ((told[words], told[others]) for others in fewest if words < others)


def _same_time(one: Report, other: Report) -> bool:
    """By their dates, or because they are of one sentence and not both have a date of their own."""
    if one.event.quote == other.event.quote and not (_has_own_date(one) and _has_own_date(other)):
        return True
    return one.when is not None and other.when is not None and one.when.edtf == other.when.edtf


def _salience(report: Report, scores: Mapping[int, float], article: Article) -> float:
    token = report.event.trigger.token
    line = article.told_by.get(token)
    return scores[token] if line is None else round(min(scores[token], scores[line]) * _TOLD, 3)


def _worth(report: Report, article: Article) -> float:
    """How much of each answer counts: less where it needs another to be understood, or repeats one."""
    event = report.event
    words = event.headline.lower().split()
    open_subject = words[0] in article.grammar.cues.salience.pointing
    short = len(words) < _FEWEST_WORDS[event.trigger.nominal]
    alone = _NOT_ALONE if open_subject or short else 1.0
    empty = _says_nothing(event, article) or _is_told_by_the_lead(report, article)
    return alone * (_TOLD if empty else 1.0)


def _says_nothing(event: Event, article: Article) -> bool:
    """“The clerk said”: words, and the line has none of them."""
    parse, at = article.grammar.parse, event.trigger.token
    if event.trigger.nominal or event.trigger.lemma not in article.grammar.cues.salience.saying:
        return False
    said = [*parse.children(at, "ccomp", "xcomp"), *([parse.head[at]] if parse.dep[at] == "parataxis" else [])]
    if event.trigger.lemma not in article.grammar.cues.salience.hearing:
        said += parse.objects(at)
    line = event.headline.lower().split()
    return not any(article.grammar.lower(j) in line for j in said)


def _is_told_by_the_lead(report: Report, article: Article) -> bool:
    """Does one of the first sentences, with a line of the same time, say at more length what a title says?"""
    sentence = article.document.sentence_at(report.event.quote.start)
    if sentence is None or not sentence.headline:
        return False
    told = _content(report.event, article, _words(report.event))
    return any(
        len(told & _content(r.event, article, _words(r.event))) >= _PARTLY * len(told)
        or len(told & _content(r.event, article)) > _MOSTLY * len(told)
        for r in article.lead
        if r.event.part_of is None and (report.when is None or _same_time(report, r))
    )


def _content(event: Event, article: Article, words: frozenset[str] | None = None) -> frozenset[str]:
    """The lemmas of what means something in the sentence of an event, or of those ``words`` of it."""
    tokens, parse = article.document.tokens, article.grammar.parse
    first, end = tokens.at(event.quote.start), tokens.at(event.quote.end - 1) + 1
    meant = (i for i in range(first, end) if parse.pos[i] in _CONTENT)
    return frozenset(parse.lemma[i].lower() for i in meant if words is None or tokens.lower[i] in words)


def _told_by(reports: tuple[Report, ...], parse: Parse) -> dict[int, int]:
    """The events that another's line tells, with that: parts, and what is said without a date on a day that has one."""
    said = [r for r in reports if r.event.kind is Kind.STATEMENT and _has_own_date(r)]
    dated = {r.event.trigger.token: r.event.headline for r in said}
    found: dict[int, int] = {}
    for report in reports:
        token = report.event.trigger.token
        clause = parse.head[token] if parse.dep[token] == "acomp" else token  # "would be eligible"
        above = parse.head[clause]
        if report.event.part_of is not None:
            found[token] = report.event.part_of
        elif report.when is None and parse.dep[clause] == "ccomp" and above in dated:
            found[token] = above
        elif report.when is None and (line := _said_within(report, parse, dated)) is not None:
            found[token] = line
    return found


def _said_within(report: Report, parse: Parse, lines: Mapping[int, str]) -> int | None:
    """“Lee said Kim told him the mill would close”: the clauses above, where the line of one has this line's words."""
    at, words = report.event.trigger.token, report.event.trigger.text.lower()
    while parse.dep[at] in {"ccomp", "xcomp", "acomp"} and parse.head[at] != at:
        at = parse.head[at]
        if at in lines and words in lines[at].lower().split():
            return at
    return None


def _has_own_date(report: Report) -> bool:
    return report.when is not None and report.when.basis not in (WhenBasis.PUBLICATION, WhenBasis.INHERITED)


def parts(report: Report, article: Article) -> tuple[Part, ...]:
    """The answer to each question, in the order of the list: why the score is what it is."""
    worth = _worth(report, article)
    return tuple(Part(name, worth * question(report, article), weight) for name, weight, question in QUESTIONS)


def score(found: tuple[Part, ...]) -> float:
    return round(sum(p.value * p.weight for p in found), 3)


def _deed(report: Report, article: Article) -> float:
    """A deed before words, words before a state; a nominal event less, since a verb mostly tells of it too."""
    events = [r.event for r in article.with_parts(report)]
    deed = max(_kind(e, article) * (0.2 if e.trigger.nominal and not _is_arranged(e, article) else 1.0) for e in events)
    return deed * (_HALF if _is_talk(report.event, article) or _is_no_deed(report, article) else 1.0)


def _is_arranged(event: Event, article: Article) -> bool:
    """“The vote is set for May 3”: a noun that tells what is to be, since its verb tells only that it is set."""
    parse, at = article.grammar.parse, event.trigger.token
    arranging = parse.lemma[parse.head[at]] in article.grammar.cues.planning.arranging
    return event.trigger.nominal and event.status is Status.PLANNED and arranging and parse.dep[at] in _OF_A_VERB


def _kind(event: Event, article: Article) -> float:
    return _ACT if _is_act(event, article) else _KINDS[event.kind]


def _is_act(event: Event, article: Article) -> bool:
    """Words that are a deed: to announce, to accuse."""
    return event.kind is Kind.STATEMENT and event.trigger.lemma in article.grammar.cues.salience.weighty


def _is_no_deed(report: Report, article: Article) -> bool:
    """What has not happened and may never, and what only went on while something else did: "was cooking"."""
    form = article.grammar.form(report.event.trigger.token)
    beside = form.progressive and form.tense in (Tense.PAST, Tense.PLUPERFECT)
    return beside or _real(report, article) == 0.0


def _is_talk(event: Event, article: Article) -> bool:
    grammar = article.grammar
    return any(grammar.lower(j) in grammar.cues.salience.talk for j in grammar.parse.subjects(event.trigger.token))


def _clause(report: Report, article: Article) -> float:
    """Main clauses carry the story, and what they say is to come; what modifies a noun is background."""
    parse, at = article.grammar.parse, report.event.trigger.token
    if report.event.trigger.nominal:
        if not _is_arranged(report.event, article):
            return 0.0
        at = parse.head[at]
    while report.event.status is Status.PLANNED and parse.dep[at] in ("xcomp", "acomp"):
        at = parse.head[at]  # "is to be held", "is due to rule"
    return _CLAUSES.get(parse.dep[at], 0.3)


def _weight(report: Report, article: Article) -> float:
    words = article.grammar.cues.salience
    lemmas = [r.event.trigger.lemma for r in article.with_parts(report)]
    return max(1.0 if lemma in words.weighty else 0.0 if lemma in words.light else 0.3 for lemma in lemmas)


def _dated(report: Report, article: Article) -> float:
    when, event = report.when, report.event
    if when is None:
        return _OPEN if _will(event, article) else _JUST if _has_just_happened(event, article) else 0.0
    if event.kind is Kind.STATEMENT and not _has_own_date(report) and not _is_act(event, article):
        return 0.0  # that it was said for this article is no news
    fine = 1.0 if when.grain <= Grain.MONTH else _WIDE
    lent = when.basis not in _OWN and report.confidence <= _EVEN
    return _BASES[when.basis] * fine * (_GUESSED if lent else 1.0)


def _is_to_come(event: Event, article: Article) -> bool:
    """A plan or a threat ("will be met with force"); not what only may or can be."""
    form = article.grammar.told(event.trigger.token)
    threat = event.status is Status.CONDITIONAL and form.tense is Tense.FUTURE
    return event.status is Status.PLANNED or threat


def _will(event: Event, article: Article) -> bool:
    """Is it to come, and said of somebody or something ("send us your pictures" is not)?"""
    parse, at = article.grammar.parse, event.trigger.token
    while parse.dep[at] in _SHARED and not parse.subjects(at):
        at = parse.head[at]
    return bool(parse.subjects(at)) and _is_to_come(event, article)


def _has_just_happened(event: Event, article: Article) -> bool:
    """“The court has ruled”: news of the day is told in the perfect, and mostly without one."""
    done = event.kind is Kind.OCCURRENCE and event.status is Status.HAPPENED and not event.trigger.nominal
    return done and article.grammar.form(event.trigger.token).tense is Tense.PERFECT


def _early(report: Report, article: Article) -> float:
    return 1.0 / (1.0 + 0.12 * article.place(report.event))


def _in_headline(report: Report, article: Article) -> float:
    """The share of the words of the event that the headline has too."""
    event, parse = report.event, article.grammar.parse
    words = {event.trigger.lemma}
    for phrase in event.participants:
        first, end = article.document.tokens.at(phrase.span.start), article.document.tokens.at(phrase.span.end - 1) + 1
        words |= {parse.lemma[i].lower() for i in range(first, end) if parse.pos[i] in _CONTENT}
    return min(1.0, 2 * len(words & article.headline) / len(words))


def _figures(report: Report, article: Article) -> float:
    return min(1.0, 0.7 * len(report.event.figures))


def _actors(report: Report, article: Article) -> float:
    """Is somebody or something with a name in it?"""
    tokens = article.document.tokens
    named = (
        _is_name(i, article)
        for phrase in report.event.participants
        for i in range(tokens.at(phrase.span.start), tokens.at(phrase.span.end - 1) + 1)
    )
    return 1.0 if any(named) else 0.4 if report.event.participants else 0.0


def _is_name(i: int, article: Article) -> bool:
    """A name, or a word with a capital inside its sentence ("the Canadian jets")."""
    sentence = article.document.sentence_at(article.document.tokens.starts[i])
    capital = article.document.tokens.words[i][:1].isupper()
    return article.grammar.parse.pos[i] == "PROPN" or (capital and sentence is not None and sentence.first < i)


def _real(report: Report, article: Article) -> float:
    """Not what has not happened, and may never."""
    return 1.0 if _is_to_come(report.event, article) else _STATUSES[report.event.status]


def _told_again(report: Report, article: Article) -> float:
    return min(1.0, 0.5 * (article.told[report.event.trigger.lemma] - 1))


QUESTIONS: tuple[tuple[str, float, Question], ...] = (
    ("dated", 0.26, _dated),
    ("deed", 0.15, _deed),
    ("main clause", 0.12, _clause),
    ("early in the story", 0.10, _early),
    ("weighty word", 0.13, _weight),
    ("figures", 0.06, _figures),
    ("named actors", 0.06, _actors),
    ("in the headline", 0.05, _in_headline),
    ("real", 0.06, _real),
    ("told again", 0.01, _told_again),
)
