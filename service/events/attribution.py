"""Who says so: the source of what is told, as the text names it, with what it says and the full name it stands for.

Speech is found by its verb ("the ministry said"), by "according to", and by nouns of speech ("the claim that ..."). A
verb beside direct speech carries the whole quotation, all its sentences; a quotation without a speaker of its own that
follows another is the same speaker's. Of two sources, one inside the other's words, the nearer one counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..text.document import Document
from ..text.span import Span
from .clause import Grammar
from .event import Event, Phrase
from .parse import Parse

TokenRange = tuple[int, int]  # tokens [first, end)

_LOOSE = frozenset({"relcl", "appos", "acl", "advcl", "cc", "punct", "ccomp", "parataxis"})
_SHARED_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
_SHORTEST_SPEECH = 5  # tokens of a quotation that can stand as speech of its own; less is a quoted word or name


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody's words: who (a phrase and its head), the tokens they cover, and the verb that tells of the saying."""

    phrase: Phrase
    head: int
    scope: TokenRange
    verb: int | None
    person: bool

    def tells(self, event: Event) -> bool:
        """Is an event within the scope one of the words, and neither their saying nor their source?"""
        return event.trigger.token != self.verb and not self.phrase.span.contains(event.trigger.span)


def with_attribution(events: tuple[Event, ...], document: Document, grammar: Grammar) -> tuple[Event, ...]:
    """The events with their attribution: of the sources that cover a trigger, the one that says least else."""
    tokens = [event.trigger.token for event in events]
    nearest: dict[int, Source] = {}
    for source in sorted(sources(document, grammar), key=lambda s: (s.scope[1] - s.scope[0], s.scope[0])):
        for event in events[bisect_left(tokens, source.scope[0]) : bisect_left(tokens, source.scope[1])]:
            if source.tells(event):
                nearest.setdefault(event.trigger.token, source)
    return tuple(replace(e, attribution=_phrase(nearest.get(e.trigger.token))) for e in events)


def _phrase(source: Source | None) -> Phrase | None:
    return source.phrase if source is not None else None


def sources(document: Document, grammar: Grammar) -> tuple[Source, ...]:
    """All sources of a document, in the order of what they say."""
    said = [s for i in range(len(document.tokens)) for s in _at(i, document, grammar)]
    quoted = _quotations(document, grammar, said)
    ordered = sorted([*said, *quoted], key=lambda s: (s.scope, s.phrase.span))
    return tuple(_named(ordered, document, grammar))


def _at(i: int, document: Document, grammar: Grammar) -> Iterator[Source]:
    """The sources that token ``i`` opens."""
    parse, reporting = grammar.parse, grammar.cues.reporting
    if grammar.lower(i) in reporting.according:
        yield from _according(i, document, grammar)
    elif grammar.is_verb(i) and parse.lemma[i] in reporting.verbs:
        yield from _spoken(i, document, grammar)
    elif parse.pos[i] == "NOUN" and parse.lemma[i] in reporting.nouns:
        for clause in parse.children(i, "acl"):
            if any(parse.dep[j] == "mark" for j in parse.children(clause)):
                yield _source(i, parse.subtree(clause), None, document, grammar)


def _according(i: int, document: Document, grammar: Grammar) -> Iterator[Source]:
    """“According to X”: all of the clause that it hangs on."""
    parse = grammar.parse
    head = next((k for j in (i, *parse.children(i)) for k in parse.children(j, "pobj")), None)
    if head is None:
        return
    verb = grammar.host(i)
    sentence = document.sentence_at(grammar.tokens.starts[i])
    if verb is not None:
        yield _source(head, parse.subtree(verb), None, document, grammar)
    elif sentence is not None:
        yield _source(head, (sentence.first, sentence.end), None, document, grammar)


def _spoken(verb: int, document: Document, grammar: Grammar) -> Iterator[Source]:
    """The clauses that are the words said: the complement, or what the saying is put into as an aside."""
    parse = grammar.parse
    speaker = _speaker(verb, grammar)
    if speaker is None or not grammar.reports(verb):
        return
    for clause in parse.children(verb, "ccomp"):
        if grammar.is_verb(clause) or parse.children(clause, "nsubj", "cop"):
            yield _source(speaker, parse.subtree(clause), verb, document, grammar)
    if parse.dep[verb] == "parataxis":
        yield _source(speaker, _but(parse.subtree(parse.head[verb]), parse.subtree(verb)), verb, document, grammar)
    if parse.lemma[verb] not in grammar.cues.reporting.weak_verbs and not parse.children(verb, "ccomp"):
        for told in parse.children(verb, "xcomp", "dobj", "advcl"):
            if parse.dep[told] == "dobj" or grammar.form(told).infinitive:
                yield _source(speaker, parse.subtree(told), verb, document, grammar)


def _but(whole: TokenRange, part: TokenRange) -> TokenRange:
    """The longer piece of ``whole`` that ``part`` leaves, or all of it when it splits it in the middle."""
    if part[1] >= whole[1]:
        return whole[0], part[0]
    return (part[1], whole[1]) if part[0] <= whole[0] else whole


def _speaker(verb: int, grammar: Grammar) -> int | None:
    """The head of the subject of ``verb``, own or shared; of "who said", the one that "who" stands for."""
    parse, unnamed = grammar.parse, grammar.cues.reporting.unnamed
    at = verb
    for _ in range(6):
        subjects = parse.children(at, "nsubj", "nsubjpass", "agent") if at == verb else parse.subjects(at)
        for subject in subjects:
            if parse.dep[subject] == "agent":
                subject = next(iter(parse.children(subject, "pobj")), subject)
            if parse.tag[subject] == "WP" and parse.dep[at] == "relcl":
                return parse.head[at]
            return None if grammar.lower(subject) in unnamed else subject
        if parse.dep[at] not in _SHARED_SUBJECT or parse.head[at] == at:
            return None
        at = parse.head[at]
    return None


def _source(head: int, scope: TokenRange, verb: int | None, document: Document, grammar: Grammar) -> Source:
    first, end = noun_phrase(head, grammar.parse, document)
    span = document.tokens.span(first, end)
    person = head in grammar.persons or grammar.lower(head) in grammar.cues.reporting.personal_pronouns
    return Source(Phrase(span.of(document.text), span), head, scope, verb, person)


def noun_phrase(head: int, parse: Parse, document: Document) -> TokenRange:
    """The tokens of the phrase around a noun, without what follows a comma or is a clause: who it is, no more."""
    first, end = parse.subtree(head)[0], head + 1
    for j in parse.children(head):
        loose = parse.dep[j] in _LOOSE
        if j < head and loose:
            first = max(first, parse.subtree(j)[1])
        elif j > head and parse.left[j] == end and not loose:
            end = parse.subtree(j)[1]
    while first < head and not document.tokens.words[first][0].isalnum():
        first += 1
    return first, end


# -- direct speech


def _quotations(document: Document, grammar: Grammar, said: list[Source]) -> Iterator[Source]:
    """A source for each stretch of direct speech: the nearest verb of saying beside it, or the speaker before."""
    before: Source | None = None
    before_end = 0
    for quote in document.quotes:
        scope = _tokens(quote, document)
        if scope[1] - scope[0] < _SHORTEST_SPEECH:
            continue
        beside = _beside(scope, document, grammar)
        if beside is not None:
            speaker = _speaker(beside, grammar)
            assert speaker is not None  # _beside answers verbs with a speaker only
            before = _source(speaker, scope, beside, document, grammar)
            before_end = scope[1]
            yield before
        elif before is not None and _follows(before_end, scope, document):
            before_end = scope[1]
            yield replace(before, scope=scope)


def _tokens(span: Span, document: Document) -> TokenRange:
    starts = document.tokens.starts
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def _beside(scope: TokenRange, document: Document, grammar: Grammar) -> int | None:
    """The verb of saying nearest to a quotation, in the sentences it touches and outside of it."""
    tokens, parse = document.tokens, grammar.parse
    first, last = (document.sentence_at(tokens.starts[i]) for i in (scope[0], scope[1] - 1))
    low = first.first if first is not None else scope[0]
    high = last.end if last is not None else scope[1]
    verbs = [
        i
        for i in (*range(low, scope[0]), *range(scope[1], high))
        if grammar.is_verb(i)
        and parse.lemma[i] in grammar.cues.reporting.verbs
        and document.quote_at(tokens.starts[i]) is None
        and _speaker(i, grammar) is not None
    ]
    return min(verbs, key=lambda i: (scope[0] - i if i < scope[0] else i - scope[1], i), default=None)


def _follows(end: int, scope: TokenRange, document: Document) -> bool:
    """Does a quotation stand as a sentence of its own, in the paragraph of the speech before or in the next?"""
    sentence = document.sentence_at(document.tokens.starts[scope[0]])
    before = document.sentence_at(document.tokens.starts[end - 1])
    if sentence is None or before is None:
        return False
    return scope[0] - sentence.first < 2 and 0 <= sentence.block - before.block < 2


# -- full names


def _named(found: list[Source], document: Document, grammar: Grammar) -> Iterator[Source]:
    """The sources with the full name each stands for, where the text gives one, as the role of the phrase."""
    names = _Names.of(document, grammar)
    spoken: list[Source] = []
    for source in sorted(found, key=lambda s: s.phrase.span):
        name = _full_name(source, names, spoken, document, grammar)
        named = replace(source, phrase=replace(source.phrase, role=name))
        spoken.append(named)
    yield from sorted(spoken, key=lambda s: (s.scope, s.phrase.span))


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of a text: by each of their tokens, and those that end in the same word together."""

    at: dict[int, TokenRange]
    ending: dict[str, list[TokenRange]]

    @classmethod
    def of(cls, document: Document, grammar: Grammar) -> _Names:
        names = cls({}, {})
        for run in _capitalised(document, grammar):
            names.at.update(dict.fromkeys(range(*run), run))
            names.ending.setdefault(document.tokens.lower[run[1] - 1], []).append(run)
        return names


def _capitalised(document: Document, grammar: Grammar) -> list[TokenRange]:
    """Runs of capitalised words in the sentences: "Russian Defense Ministry", "John Howard"."""
    words, pos = document.tokens.words, grammar.parse.pos
    runs: list[TokenRange] = []
    for sentence in document.sentences:
        first = sentence.first
        for i in range(sentence.first, sentence.end + 1):
            inside = i < sentence.end and words[i][:1].isupper() and pos[i] in ("PROPN", "ADJ", "NOUN")
            if not inside:
                if first < i and pos[i - 1] == "PROPN" and not sentence.headline:
                    runs.append((first, i))
                first = i + 1
    return runs


def _full_name(source: Source, names: _Names, spoken: list[Source], document: Document, grammar: Grammar) -> str | None:
    """The longest name in the text that ends as this one does; of a pronoun or of "the statement", the one before's."""
    reporting, lower = grammar.cues.reporting, document.tokens.lower
    head = _whose(source.head, grammar)
    if lower[head] in reporting.pronouns:
        wanted = lower[head] in reporting.personal_pronouns
        return _stands_for(next((s for s in reversed(spoken) if s.person == wanted), None))
    if grammar.parse.lemma[head] in reporting.nouns:
        lemma = grammar.parse.lemma
        return _stands_for(next((s for s in reversed(spoken) if lemma[s.head] == lemma[head] and s.phrase.role), None))
    run = names.at.get(head)
    if run is None and grammar.parse.lemma[head] not in reporting.bodies:
        return None
    tail = run if run is not None else (head, head + 1)
    alike = names.ending.get(lower[tail[1] - 1], [])
    return _longest([r for r in alike if _ends_like(r, tail, lower)], document)


def _whose(head: int, grammar: Grammar) -> int:
    """Of "a statement by the ministry", the ministry; any other head itself."""
    parse, reporting = grammar.parse, grammar.cues.reporting
    if parse.lemma[head] not in reporting.nouns:
        return head
    links = (j for j in parse.children(head, "prep") if grammar.lower(j) in reporting.source_links)
    return next((k for j in links for k in parse.children(j, "pobj")), head)


def _stands_for(source: Source | None) -> str | None:
    return (source.phrase.role or source.phrase.text) if source is not None else None


def _ends_like(run: TokenRange, tail: TokenRange, lower: Sequence[str]) -> bool:
    size = tail[1] - tail[0]
    return run[1] - run[0] >= size and list(lower[run[1] - size : run[1]]) == list(lower[tail[0] : tail[1]])


def _longest(runs: list[TokenRange], document: Document) -> str | None:
    best = max(runs, key=lambda r: (r[1] - r[0], -r[0]), default=None)
    return document.tokens.span(*best).of(document.text) if best is not None else None
