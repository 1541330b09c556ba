"""Who takes part in a happening, and where it was: phrases of the article with their offsets and roles."""

from __future__ import annotations

from collections.abc import Iterator

from .event import Phrase
from .parse import Parse
from .phrases import Reading, called, noun_phrase, phrase
from .pronouns import antecedent, subject

FINITE_CLAUSES = frozenset({"ccomp", "relcl", "parataxis", "csubj", "csubjpass"})


# --- who --------------------------------------------------------------------------------------------------------------


def participants(reading: Reading, i: int, *, nominal: bool) -> tuple[Phrase, ...]:
    """Who takes part in the happening at token ``i``, each once, in text order."""
    heads = _of_nominal(reading, i) if nominal else _of_verbal(reading, i)
    found: dict[tuple[int, int], Phrase] = {}
    for head, role in heads:
        for each in [head, *reading.parse.conjuncts(head)]:
            if _is_somebody(reading, each):
                made = phrase(reading, each, role)
                found.setdefault((made.span.start, made.span.end), made)
    return tuple(sorted(found.values(), key=lambda p: p.span))


def _is_somebody(reading: Reading, i: int) -> bool:
    """Nouns and names; not "there", a bare "that", or a time ("Thursday")."""
    parse, words = reading.parse, reading.words
    if parse.lemma[i].lower() in words.figures.times or i in reading.times:
        return False
    return parse.pos[i] in {"NOUN", "PROPN", "NUM"} or reading.word(i) in words.pronouns.people | words.pronouns.several


def _of_verbal(reading: Reading, i: int) -> Iterator[tuple[int, str]]:
    parse, roles = reading.parse, reading.words.arguments.roles
    doer = subject(reading, i)
    passive = is_passive(parse, i)
    if doer is not None:
        yield doer, "patient" if passive else "agent"
    told = next(iter(parse.children(i, "dobj", "attr", "oprd")), None)
    for j in parse.children(i):
        if j == told:
            yield antecedent(reading, j), "patient"
        elif parse.dep[j] == "dative":
            yield from ((o, "recipient") for o in (parse.children(j, "pobj") or [j]))
        elif parse.dep[j] in {"agent", "prep"}:
            role = "agent" if parse.dep[j] == "agent" else roles.get(reading.word(j))
            if role in {"agent", "with", "recipient"} or reading.word(j) == "against":
                yield from (
                    (antecedent(reading, o), role or "") for o in parse.children(j, "pobj") if not is_place(reading, o)
                )


def is_passive(parse: Parse, i: int) -> bool:
    """“was destroyed”, and the bare participle of "convoys destroyed by jets"."""
    if parse.children(i, "nsubjpass", "auxpass"):
        return True
    return parse.tag[i] == "VBN" and parse.dep[i] in {"acl", "advcl"} and not parse.children(i, "aux", "nsubj")


def _capitalised(reading: Reading, i: int) -> bool:
    return reading.document.tokens.words[i][:1].isupper()


def _of_nominal(reading: Reading, i: int) -> Iterator[tuple[int, str]]:
    parse, words = reading.parse, reading.words
    for j in parse.children(i):
        dep = parse.dep[j]
        if dep == "poss" or (
            dep in {"compound", "amod", "nmod"} and parse.pos[j] in {"PROPN", "ADJ"} and _capitalised(reading, j)
        ):
            yield antecedent(reading, j), "agent"
        elif dep in {"prep", "agent"}:
            role = words.arguments.roles.get(reading.word(j))
            if reading.word(j) == "of":
                role = "agent" if parse.lemma[i] in words.nouns.done_by else "patient"
            if role:
                yield from ((o, role) for o in parse.children(j, "pobj") if not is_place(reading, o))
    head = parse.head[i]
    if (
        parse.dep[i] == "dobj"
        and parse.lemma[head] in words.verbs.light
        and (doer := subject(reading, head)) is not None
    ):
        yield doer, "agent"


# --- where ------------------------------------------------------------------------------------------------------------


def places(reading: Reading, i: int) -> tuple[Phrase, ...]:
    """Where the happening at token ``i`` was, or what it moved from and to; ``role`` is the preposition said."""
    found: dict[int, Phrase] = {}
    for j in clause_tokens(reading.parse, i):
        if not is_place(reading, j):
            continue
        role = _place_role(reading, j)
        if role is not None:
            name = _place_phrase(reading, j, role or None)
            found.setdefault(name.span.start, name)
    return tuple(found[k] for k in sorted(found))


def clause_tokens(parse: Parse, i: int) -> list[int]:
    """The tokens of the clause or noun phrase at ``i``: all that hangs on it but other finite clauses."""
    kept = [i]
    queue = [i]
    while queue:
        at = queue.pop()
        for j in parse.dependents[at]:
            if not _opens_another(parse, j):
                kept.append(j)
                queue.append(j)
    return sorted(kept)


def _opens_another(parse: Parse, j: int) -> bool:
    if parse.dep[j] in FINITE_CLAUSES and parse.pos[j] in {"VERB", "AUX"}:
        return True
    finite = bool(parse.subjects(j)) or parse.tag[j] in {"VBD", "VBZ", "VBP"}
    return parse.pos[j] in {"VERB", "AUX"} and parse.dep[j] in {"conj", "advcl"} and finite


def is_place(reading: Reading, j: int) -> bool:
    parse = reading.parse
    if parse.pos[j] == "PROPN":
        return j in reading.names.places
    common = parse.pos[j] == "NOUN" and parse.lemma[j] in reading.words.arguments.place_nouns and parse.dep[j] == "pobj"
    return common and bool(parse.children(j, "amod", "compound", "poss")) and not parse.children(j, "prep")


def _place_role(reading: Reading, j: int) -> str | None:
    """The preposition, "" for the object of a verb of movement or conquest, None when the name is no place here."""
    parse, words = reading.parse, reading.words.arguments
    head, dep = parse.head[j], parse.dep[j]
    if dep == "conj":
        return _place_role(reading, head)
    if dep == "pobj" and reading.word(head) in words.at_place | words.of_place:
        if reading.word(head) == "of" and parse.lemma[parse.head[head]] not in words.place_nouns:
            return "of" if parse.pos[parse.head[head]] == "NOUN" else None
        return reading.word(head)
    if dep == "dobj" and parse.lemma[head] in words.place_verbs:
        return ""
    return None


def _place_phrase(reading: Reading, j: int, role: str | None) -> Phrase:
    """The name alone when there is one ("Raqqah" of "the city of Raqqah"), or the noun with what stands before it."""
    first, end = noun_phrase(reading, j, with_of=False)
    span = reading.document.tokens.span(first, end)
    return Phrase(span.of(reading.document.text), span, role, called(reading, j))
