"""Which words tell a happening: the verbs of clauses, and the nouns that name a deed."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.document import Document
from .event import Kind, Trigger
from .parse import Parse
from .words import EventWords

Found = tuple[Trigger, Kind]

_MODIFIERS = frozenset({"amod", "compound", "prep", "nummod", "quantmod", "nmod", "npadvmod", "poss"})
_COPULAR = frozenset({"acomp", "ROOT", "ccomp", "advcl", "conj", "relcl"})


def triggers(document: Document, parse: Parse, words: EventWords) -> Iterator[Found]:
    """The triggers of a document with the kind of each, in text order."""
    for sentence in document.sentences:
        for i in range(sentence.first, sentence.end):
            kind = _kind(document, parse, i, words)
            if kind is not None:
                nominal = parse.pos[i] in {"NOUN", "PROPN"}
                span = document.tokens.span(i, i + 1)
                lemma = parse.lemma[i].lower()
                yield Trigger(document.tokens.words[i], span, i, lemma, nominal), kind


def _kind(document: Document, parse: Parse, i: int, words: EventWords) -> Kind | None:
    """What token ``i`` tells, or None when it tells no happening."""
    if not any(c.isalpha() for c in document.tokens.words[i]) or _in_compound(document, i):
        return None
    match parse.pos[i]:
        case "VERB":
            return None if _is_imprint(document, parse, i, words) else _of_verb(parse, i, words)
        case "NOUN":
            return _of_noun(document, parse, i, words)
        case "ADJ":
            return _of_adjective(parse, i, words)
        case _:
            return None


def _in_compound(document: Document, i: int) -> bool:
    """Is ``i`` a part of a hyphened word that is no noun of its own ("US-led", "so-called")?"""
    if i + 1 < len(document.tokens) and glued(document, i + 1):
        return True
    return glued(document, i - 1) and document.tokens.lower[i].endswith(("ed", "led", "ing", "run", "held", "made"))


def _is_imprint(document: Document, parse: Parse, i: int, words: EventWords) -> bool:
    """“Page last updated at 10:39 GMT” tells of the page; "was last updated in May" tells of something else."""
    before = document.tokens.lower[i - 1] if i else ""
    return f"{before} {document.tokens.lower[i]}" in words.verbs.imprint and not parse.auxiliaries(i)


def glued(document: Document, i: int) -> bool:
    """Is token ``i`` a hyphen that touches both its neighbours?"""
    tokens = document.tokens
    if not 0 < i < len(tokens) - 1 or tokens.words[i] != "-":
        return False
    return tokens.ends[i - 1] == tokens.starts[i] and tokens.ends[i] == tokens.starts[i + 1]


def _compound_lemma(document: Document, parse: Parse, i: int) -> str:
    """The lemma with what is joined to it by a hyphen: "cease-fire"."""
    joined = f"{document.tokens.lower[i - 2]}-{parse.lemma[i]}" if glued(document, i - 1) and i > 1 else ""
    return joined or parse.lemma[i]


def _of_verb(parse: Parse, i: int, words: EventWords) -> Kind | None:
    lemma, dep = parse.lemma[i], parse.dep[i]
    if dep in _MODIFIERS or dep in {"aux", "auxpass"} or (lemma in words.verbs.never and not _is_full(parse, i)):
        return None
    bare_participle = dep == "acl" and parse.tag[i] in {"VBN", "VBG"}
    if bare_participle and (lemma in words.verbs.never_participle or _is_time(parse, parse.head[i], words)):
        return None  # "the year ended June 30" is a time
    if dep == "relcl" and lemma in words.verbs.staged and _bounds_a_time(parse, i, words):
        return None  # and so is "the quarter, which ended June 30"
    if lemma in words.verbs.statement:
        return Kind.OCCURRENCE if _is_called_off(parse, i, words) else Kind.STATEMENT
    return Kind.STATE if lemma in words.verbs.state else Kind.OCCURRENCE


def _is_called_off(parse: Parse, i: int, words: EventWords) -> bool:
    """“The launch was called off”, "they called up reserves": with such a particle they are no words, but a deed."""
    return any(parse.lemma[j] in words.verbs.particles for j in parse.children(i, "prt"))


def _is_time(parse: Parse, i: int, words: EventWords) -> bool:
    return parse.lemma[i].lower() in words.figures.times


def _bounds_a_time(parse: Parse, i: int, words: EventWords) -> bool:
    """Is it the time itself that begins or ends, not what happens then ("the year when the war began")?"""
    subjects = {parse.lemma[j].lower() for j in parse.subjects(i)}
    return bool(subjects & words.pronouns.relative) and _is_time(parse, parse.head[i], words)


def _is_full(parse: Parse, i: int) -> bool:
    """Does a verb that often serves as a preposition have a subject and an object of its own ("gave him the prize")?"""
    return bool(parse.subjects(i)) and bool(parse.objects(i)) and parse.lemma[i] not in {"be", "include"}


def _of_adjective(parse: Parse, i: int, words: EventWords) -> Kind | None:
    if parse.dep[i] in _COPULAR and parse.lemma[i] in words.state_adjectives:
        return Kind.STATE
    return None


def _of_noun(document: Document, parse: Parse, i: int, words: EventWords) -> Kind | None:
    lemma, nouns = _compound_lemma(document, parse, i), words.nouns
    if parse.dep[i] in _MODIFIERS and parse.dep[i] != "poss":
        return None
    kind = _named(lemma, words)
    if kind is None or (lemma in nouns.must_show and not shows(parse, i, words)):
        return None
    return kind


def _named(lemma: str, words: EventWords) -> Kind | None:
    """What a noun names by itself."""
    nouns = words.nouns
    if lemma in nouns.never:
        return None
    if lemma in nouns.statement:
        return Kind.STATEMENT
    if lemma in nouns.occurrence:
        return Kind.OCCURRENCE
    if lemma in nouns.state:
        return Kind.STATE
    return Kind.OCCURRENCE if len(lemma) >= 7 and lemma.endswith(nouns.suffixes) else None


def shows(parse: Parse, i: int, words: EventWords) -> bool:
    """Does noun ``i`` stand as a happening: staged by its verb, with a complement, or possessed by its doer?"""
    head, dep = parse.head[i], parse.dep[i]
    if dep == "dobj" and parse.lemma[head] in words.verbs.light:
        return True
    if dep in {"nsubj", "nsubjpass"} and parse.lemma[head] in words.verbs.staged | words.verbs.light:
        return True
    return any(parse.dep[j] in {"prep", "agent", "acl"} for j in parse.dependents[i]) or any(
        parse.dep[j] == "poss" for j in parse.dependents[i]
    )
