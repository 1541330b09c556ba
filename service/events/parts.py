"""Which happenings are a part of another one of their sentence, and so no line of their own.

A sentence mostly tells one thing with several words that each tell a happening: "made an attempt to flee", "attacked a
convoy, killing 80", "the talks began". Its main word is the line; the others stay events, and say whose part they are.
A time of its own makes a happening stand for itself: "agreed on Monday to meet on Friday" are two lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .clause import Grammar
from .event import Event, Kind, Report, Trigger, When

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative"})
_BESIDE = frozenset({"conj", "compound", "poss", "appos"})  # relations by which a noun is told with the noun above it
_DEPTH = 8  # links between a part and its whole; a longer chain is none that a reader would follow

Told = dict[int, Report]  # reports by the token of their trigger


def with_parts(reports: tuple[Report, ...], grammar: Grammar, stages: frozenset[str]) -> tuple[Report, ...]:
    """The reports with ``part_of`` of their events filled in: always an event that is itself part of none.

    A verb that says no more than its part does ("continue to cross"; ``stages``: "made an attempt") takes over the deed
    and who takes part in it.
    """
    told = {r.event.trigger.token: r for r in reports}
    above: dict[int, int] = {}
    for report in reports:
        whole = _whole(report, told, grammar)
        if whole is not None:
            part, of = _by_date(report.event.trigger.token, whole, told, grammar)
            if part is not None and not _leads_to(of, part, above):
                above[part] = of
    found = {t: replace(r, event=replace(r.event, part_of=_top(t, above))) for t, r in told.items()}
    for part, whole in sorted(above.items(), reverse=True):  # the innermost first
        if _says_the_same(part, whole, grammar, stages):
            found[whole] = _with_content(found[whole], found[part].event)
    return tuple(found.values())


def _says_the_same(part: int, whole: int, grammar: Grammar, stages: frozenset[str]) -> bool:
    parse, cues = grammar.parse, grammar.cues
    if parse.head[part] != whole:
        return False
    if parse.dep[part] == "xcomp":
        return parse.lemma[whole] in cues.ongoing.verbs | cues.planning.implicative
    return parse.dep[part] == "dobj" and parse.lemma[whole] in stages


def _with_content(whole: Report, part: Event) -> Report:
    """A telling by a verb of little meaning, with the deed of its content and all who take part in that."""
    event = whole.event
    known = {phrase.span for phrase in event.participants} | {part.trigger.span}
    added = [phrase for phrase in part.participants if phrase.span not in known]
    staged = [phrase for phrase in event.participants if not phrase.span.contains(part.trigger.span)]
    participants = tuple(sorted([*staged, *added], key=lambda phrase: phrase.span))
    return replace(whole, event=replace(event, deed=part.deed, participants=participants))


def _top(token: int, above: dict[int, int]) -> int | None:
    found = None
    while token in above:
        token = found = above[token]
    return found


def _leads_to(start: int, token: int, above: dict[int, int]) -> bool:
    """Is ``token`` the start or above it? A link from there would close a circle."""
    while start != token and start in above:
        start = above[start]
    return start == token


def _by_date(part: int, whole: int, told: Told, grammar: Grammar) -> tuple[int | None, int]:
    """Which of the two is the part of the other, None when each has a time of its own.

    The word that has the date leads: "officials plan to meet on Friday" is the meeting, on Friday.
    """
    inner, outer = told[part].when, told[whole].when
    if inner is None or (outer is not None and _overlap(inner, outer)):
        return part, whole
    governed = grammar.parse.dep[part] in {"xcomp", "dobj"} and grammar.parse.head[part] == whole
    if outer is None and governed:
        return whole, part
    return None, whole


def _overlap(one: When, other: When) -> bool:
    a, b = one.interval, other.interval
    begins = a.start is None or b.end is None or a.start < b.end
    return begins and (b.start is None or a.end is None or b.start < a.end)


def _whole(report: Report, told: Told, grammar: Grammar) -> int | None:
    """The trigger that the one of ``report`` hangs on without a clause of its own between them."""
    event = report.event
    above = next((j for j in _above(event.trigger, grammar) if j in told), None)
    if above is None:
        return None
    if told[above].event.kind is Kind.STATEMENT and event.trigger.nominal and event.kind is not Kind.STATEMENT:
        return None  # "condemned the attack": the attack is what is spoken of
    apart = _restricts(event.trigger, grammar) and not _same_words_date(report, told[above])
    return None if apart else above


def _above(trigger: Trigger, grammar: Grammar) -> Iterator[int]:
    """The words above a trigger, up to the verb of its clause."""
    at = trigger.token
    if _restricts(trigger, grammar):
        at = grammar.parse.head[at]
        yield at
    verbal = at == trigger.token and not trigger.nominal
    for _ in range(_DEPTH):
        found = _above_verb(at, grammar) if verbal else _above_noun(at, grammar)
        if found is None:
            return
        yield found
        at, verbal = found, False
        if grammar.is_verb(found):
            return


def _restricts(trigger: Trigger, grammar: Grammar) -> bool:
    """A relative clause without a comma says which one is meant: "the trucks that tried to flee on Tuesday"."""
    verb = trigger.token
    if grammar.parse.dep[verb] != "relcl" or not grammar.is_verb(verb):
        return False
    return grammar.form(verb).finite and grammar.lower(grammar.parse.left[verb] - 1) != ","


def _same_words_date(one: Report, other: Report) -> bool:
    """Do the same words of time date both?"""
    if one.when is None or other.when is None or one.when.time_expression is None:
        return False
    return one.when.time_expression == other.when.time_expression


def _above_verb(verb: int, grammar: Grammar) -> int | None:
    """The word above a verb that stands in no clause of its own; None when it does."""
    parse = grammar.parse
    above, relation = parse.head[verb], parse.dep[verb]
    if not grammar.is_verb(verb):
        return above if relation == "acomp" else None  # "was left homeless"
    if above == verb:
        return None
    if relation == "pcomp" and not _apart(above, grammar):
        return _above_preposition(above, grammar)  # "with 80 fighters dying"
    form = grammar.form(verb)
    if form.finite or parse.children(verb, "nsubj", "nsubjpass"):
        bare = not form.finite or (grammar.lower(verb) == parse.lemma[verb] and not parse.children(verb, "mark", "aux"))
        governed = relation in {"ccomp", "xcomp"} and bare and grammar.is_verb(above) and not grammar.reports(above)
        return above if governed else None  # "let them leave"
    match relation:
        case "conj":
            return _above_verb(above, grammar) if grammar.is_verb(above) else None
        case "advcl" | "xcomp" | "ccomp" | "acl" | "relcl":
            return None if _looks_back(verb, grammar) else above
        case _:
            return None


def _above_noun(noun: int, grammar: Grammar) -> int | None:
    """The verb that a noun is subject or object of, or in a phrase beside; or the noun that it stands with."""
    parse = grammar.parse
    above, relation = parse.head[noun], parse.dep[noun]
    if relation in _ARGUMENTS and grammar.is_verb(above):
        return above
    if relation in _BESIDE and not grammar.is_verb(above):
        return above
    if relation == "pobj" and not _apart(above, grammar):
        return _above_preposition(above, grammar)
    return None


def _above_preposition(preposition: int, grammar: Grammar) -> int | None:
    above = grammar.parse.head[preposition]
    return above if above != preposition else None


def _apart(preposition: int, grammar: Grammar) -> bool:
    """“After the attack”, "before leaving", "according to a statement": another time, or another's words."""
    links, word = grammar.cues.links, grammar.lower(preposition)
    outer = grammar.lower(grammar.parse.head[preposition])
    return word in links.after | links.before or bool({word, outer} & grammar.cues.reporting.according)


def _looks_back(verb: int, grammar: Grammar) -> bool:
    """“Having left the town”, "after leaving": done before what the clause above tells."""
    links = grammar.cues.links
    helped = any(grammar.parse.lemma[j] == "have" for j in grammar.parse.auxiliaries(verb))
    return helped or grammar.mark(verb) in links.after | links.before | grammar.cues.condition.markers
