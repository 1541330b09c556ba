"""Who takes part in a happening, and where it was: phrases of the article with their offsets and roles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ..text.document import Document
from .event import Called, Phrase
from .names import Names
from .parse import Parse
from .words import EventWords

FINITE_CLAUSES = frozenset({"ccomp", "relcl", "parataxis", "csubj", "csubjpass"})
_SAME_SUBJECT = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep", "ccomp", "acomp"})
_NAMED_THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_FINITE_HELPERS = frozenset({"MD", "VBD", "VBP", "VBZ"})
_FARTHEST = 4  # sentences back that a pronoun may reach


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed document with the words of its language, its names, and the tokens that are part of a time."""

    document: Document
    parse: Parse
    words: EventWords
    names: Names
    times: frozenset[int] = frozenset()

    def word(self, i: int) -> str:
        return self.document.tokens.lower[i]


# --- noun phrases -----------------------------------------------------------------------------------------------------

_BEFORE = frozenset({"amod", "compound", "nummod", "poss", "det", "nmod", "quantmod", "advmod", "predet", "neg"})


def noun_phrase(reading: Reading, head: int, *, with_of: bool = True) -> tuple[int, int]:
    """The tokens ``[first, end)`` of a noun with its modifiers and, after it, an "of" phrase; no article first."""
    parse, words = reading.parse, reading.words
    first, end = head - len(left_of(reading, head)), head + 1
    if with_of:
        for j in parse.children(head, "prep"):
            if j == end and reading.word(j) == "of" and (inner := parse.children(j, "pobj")):
                end = max(end, noun_phrase(reading, inner[0])[1])
    while first < head and (reading.word(first) in words.arguments.determiners or not parse.pos[first].isalpha()):
        first += 1
    return first, end


def left_of(reading: Reading, head: int) -> list[int]:
    """The words before a noun that belong to it, articles and all: "another", "Daesh"."""
    first = head
    for j in reversed(reading.parse.children(head)):
        joins = reading.word(j) == "-"  # "co-founder", "Ann-Lee"
        if j < head and (joins or reading.parse.dep[j] in _BEFORE) and reading.parse.right[j] == first:
            first = reading.parse.left[j]
    return list(range(first, head))


def phrase(reading: Reading, head: int, role: str | None) -> Phrase:
    """The noun phrase of ``head`` as it stands in the text."""
    first, end = noun_phrase(reading, head)
    span = reading.document.tokens.span(first, end)
    return Phrase(span.of(reading.document.text), span, role, called(reading, head))


# --- what it is called ------------------------------------------------------------------------------------------------


def thing(reading: Reading, i: int) -> str:
    """What noun ``i`` means by one name for all words of one meaning: "fighter" for "militants" and "terrorists"."""
    lemma = reading.parse.lemma[i].lower()
    return reading.words.alike.things.get(lemma, lemma)


def deed(reading: Reading, i: int) -> str:
    """What trigger ``i`` does, by one name for all words of one meaning; empty when that says next to nothing.

    "Attack" for "struck" and "raid", but "attack again" for "struck again": that is another one.
    """
    parse, alike = reading.parse, reading.words.alike
    lemma = parse.lemma[i].lower()
    if lemma in alike.vague or parse.dep[i] == "acl":  # "a share adjusted for the split": no more than a modifier
        return ""
    again = (parse.lemma[j] for j in parse.children(i, "advmod", "npadvmod") if parse.lemma[j] in alike.again)
    return " ".join((alike.deeds.get(lemma, lemma), *again))


def called(reading: Reading, i: int) -> Called:
    """What the noun phrase of ``i`` is called; a short name by the whole one it stands for."""
    definite = is_definite(reading, i)
    i = reading.names.full.get(i, i)
    head, *names = reversed(_names_of(reading, i))
    kind: list[str] = []
    before = left_of(reading, i)
    for j in before:
        if _is_name(reading, j):
            names += _names_of(reading, j)
        elif reading.parse.pos[j] in {"NOUN", "ADJ"} and reading.word(j) not in reading.words.alike.which:
            kind.append(thing(reading, j))
    which = " ".join(reading.word(j) for j in before if reading.word(j) in reading.words.alike.which)
    return Called(head, frozenset(names), frozenset(kind), which, _is_name(reading, i), definite)


def is_definite(reading: Reading, i: int) -> bool:
    """Is noun ``i`` spoken of as known: "the", "this", "its"?"""
    return any(reading.word(j) in reading.words.alike.known for j in left_of(reading, i))


def is_bare_definite(reading: Reading, i: int) -> bool:
    """“The attack”, "this raid": one, spoken of as known, with nothing said of it that could make it another one."""
    parse, before = reading.parse, left_of(reading, i)
    told = parse.children(i, "acl", "relcl", "prep", "appos", "conj")
    alone = parse.tag[i] == "NN" and len(before) == 1 and parse.dep[before[0]] == "det" and not told
    return alone and is_definite(reading, i)


def _is_name(reading: Reading, j: int) -> bool:
    """A name, or an adjective of one: "Daesh", "Russian"."""
    capital = reading.document.tokens.words[j][:1].isupper() and reading.word(j) in reading.names.capital
    return reading.parse.pos[j] == "PROPN" or (capital and reading.parse.pos[j] in {"ADJ", "NOUN"})


def _names_of(reading: Reading, j: int) -> tuple[str, ...]:
    """The words that one word stands for: those of the name that an acronym is short for, else its own name."""
    if not _is_name(reading, j):
        return (thing(reading, j),)
    word = reading.word(j)
    short = reading.names.short.get(word, (word,))
    return tuple(reading.words.alike.names.get(each, each) for each in short)


# --- who --------------------------------------------------------------------------------------------------------------


def subject(reading: Reading, i: int) -> int | None:
    """The head of what verb ``i`` is said of: its own subject, or the one it shares, or the noun it hangs on."""
    return _subject(reading, i, 0)


def _subject(reading: Reading, i: int, depth: int) -> int | None:
    parse = reading.parse
    own = own_subjects(parse, i)
    if own:
        return antecedent(reading, own[-1])
    head, dep = parse.head[i], parse.dep[i]
    if head == i or depth >= 8:
        return None
    if dep in {"acl", "relcl"} and parse.pos[head] in {"NOUN", "PROPN", "PRON", "NUM"}:
        return _of_noun_clause(reading, i, head, depth)
    if dep not in _SAME_SUBJECT or (dep == "ccomp" and parse.tag[i] not in {"VB", "VBG"}):
        return None
    controller = parse.children(head, "dobj", "dative") if dep in {"xcomp", "ccomp"} else []
    if controller and controller[0] < i and parse.pos[head] == "VERB":
        return antecedent(reading, controller[0])
    return _subject(reading, head, depth + 1)


def own_subjects(parse: Parse, i: int) -> list[int]:
    """The subjects of a clause that are nouns; where it has none, the name right before its verb."""
    own = [j for j in parse.subjects(i) if parse.dep[j] in {"nsubj", "nsubjpass"}]
    if own or parse.head[i] != i or parse.tag[i] not in {"VBD", "VBZ"} or parse.subjects(i):
        return own
    return [j for j in parse.children(i, "npadvmod") if j == i - 1 and parse.tag[j] == "NNP"]


def _of_noun_clause(reading: Reading, i: int, noun: int, depth: int) -> int | None:
    """In "an attempt by rebels to flee" the rebels flee; "convoys fleeing Raqqa" flee themselves."""
    parse = reading.parse
    if not is_infinitive(parse, i) or parse.children(i, "auxpass"):  # "an event to be held"
        return noun
    doers = parse.children(noun, "poss") or [
        o for p in parse.children(noun, "prep", "agent") if reading.word(p) == "by" for o in parse.children(p, "pobj")
    ]
    if doers:
        return antecedent(reading, doers[0])
    if parse.dep[noun] in {"dobj", "attr", "pobj"}:
        return _subject(reading, parse.head[noun], depth + 1)
    return None


def is_infinitive(parse: Parse, i: int) -> bool:
    """Is ``i`` an infinitive ("to flee", "helped them flee")? Not what a helper makes finite: "will flee"."""
    tags = [parse.tag[j] for j in parse.dependents[i] if parse.dep[j] == "aux"]
    return "TO" in tags or (parse.tag[i] == "VB" and not _FINITE_HELPERS.intersection(tags))


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


# --- pronouns ---------------------------------------------------------------------------------------------------------


def antecedent(reading: Reading, i: int) -> int:
    """What a relative or personal pronoun stands for, as the head of its noun phrase; ``i`` itself when not known."""
    parse, pronouns = reading.parse, reading.words.pronouns
    word = reading.word(i)
    if parse.pos[i] not in {"PRON", "DET", "SCONJ"}:
        return i
    if word in pronouns.relative:
        clause = next((a for a in parse.ancestors(i) if parse.dep[a] == "relcl"), None)
        return _told_of(reading, clause) if clause is not None else i
    if parse.tag[i] == "PRP$" and (own := _own_subject(reading, i)) is not None:
        return own
    if word in pronouns.people | pronouns.thing | pronouns.several or parse.tag[i] == "PRP$":
        found = _stands_for(reading, i)
        return i if found is None else found
    return i


def _stands_for(reading: Reading, i: int) -> int | None:
    """The noun that a personal pronoun stands for; None where the text leaves it open."""
    parse = reading.parse
    is_subject = parse.dep[i] in {"nsubj", "nsubjpass", "poss"} and not is_infinitive(parse, parse.head[i])
    if not is_subject or reading.word(i) == "them":
        return _told_before(reading, i)
    fellow = _same_pronoun_before(reading, i)
    if fellow is not None:
        found = antecedent(reading, fellow)
        return None if found == fellow else found
    speaker = _speaker(reading, i)
    if speaker is not None and (_may_stand(reading, i, speaker) or _may_be(reading, i, speaker)):
        return speaker
    open_who = speaker is not None and _may_be_somebody(reading, i, speaker)
    return None if open_who else _mentioned_before(reading, i)


def _may_be_somebody(reading: Reading, pronoun: int, noun: int) -> bool:
    """“The great-uncle denied that he would leave”: a noun that may or may not be a person."""
    parse, pronouns = reading.parse, reading.words.pronouns
    common = parse.tag[noun] == "NN" and parse.lemma[noun].lower() not in pronouns.groups
    return common and reading.word(pronoun) in pronouns.his | pronouns.her


def _same_pronoun_before(reading: Reading, i: int) -> int | None:
    """“Police let him see his lawyer”: an object of the sentence that the same person is meant by."""
    parse, pronouns = reading.parse, reading.words.pronouns
    forms = next((s for s in (pronouns.his, pronouns.her) if reading.word(i) in s), frozenset[str]())
    sentence = reading.document.sentence_at(reading.document.tokens.starts[i])
    first = i if sentence is None or not forms else sentence.first
    before = (j for j in range(i - 1, first - 1, -1) if reading.word(j) in forms and parse.tag[j] == "PRP")
    return next(before, None)


def _speaker(reading: Reading, i: int) -> int | None:
    """“Lee said he would leave”: who says it, where what is said has the pronoun as its subject."""
    parse = reading.parse
    verb = parse.head[i]
    above = parse.head[verb]
    if parse.dep[verb] != "ccomp" or parse.lemma[above] not in reading.words.verbs.statement:
        return None
    found = next((j for j in parse.subjects(above) if j < i), None)
    return None if found is None else antecedent(reading, found)


def _may_be(reading: Reading, pronoun: int, noun: int) -> bool:
    """A single name that nothing tells to be a place or a body may be a person; what is no person may be an "it"."""
    parse, names, pronouns = reading.parse, reading.names, reading.words.pronouns
    if parse.pos[noun] not in {"NOUN", "PROPN"} or parse.tag[noun] in {"NNS", "NNPS"} or parse.conjuncts(noun):
        return False
    if reading.word(pronoun) in pronouns.thing:
        return noun not in names.persons and parse.lemma[noun].lower() not in pronouns.persons
    word, lemma = reading.document.tokens.words[noun], parse.lemma[noun].lower()
    somebody = parse.pos[noun] == "PROPN" and noun not in names.places and not word.isupper()
    return reading.word(pronoun) in pronouns.his | pronouns.her and somebody and lemma not in pronouns.groups


def _told_of(reading: Reading, clause: int) -> int:
    """The noun a relative clause hangs on; not a time between them: "the deal of 1991, which ended the war"."""
    parse = reading.parse
    nouns = (a for a in parse.ancestors(clause) if parse.pos[a] in {"NOUN", "PROPN"} and a not in reading.times)
    return next(nouns, parse.head[clause]) if parse.head[clause] in reading.times else parse.head[clause]


def _own_subject(reading: Reading, i: int) -> int | None:
    """“The command will do its utmost”: the subject of the verb that the possessive stands under, when it agrees."""
    parse = reading.parse
    verb = next((a for a in parse.ancestors(i) if parse.pos[a] == "VERB"), None)
    found = _clause_subject(reading, verb)
    if found is not None and parse.left[found] <= i < parse.right[found] and verb is not None:
        found = _clause_subject(reading, parse.head[verb]) if parse.dep[verb] == "ccomp" else None
    if found is None or parse.pos[found] not in {"NOUN", "PROPN"} or (found >= i and not _fronted(reading, i)):
        return None
    plural = parse.tag[found] in {"NNS", "NNPS"} or bool(parse.conjuncts(found))
    person = reading.word(i) in {"his", "her"}
    may_be = _may_stand(reading, i, found) or (person and _may_be(reading, i, found))
    return found if may_be or (not person and plural == (reading.word(i) == "their")) else None


def _clause_subject(reading: Reading, verb: int | None) -> int | None:
    """The subject of a verb as it stands there, or the one that it shares."""
    subjects = reading.parse.subjects(verb) if verb is not None else []
    if subjects or verb is None:
        return subjects[-1] if subjects else None
    return subject(reading, verb)


def _fronted(reading: Reading, i: int) -> bool:
    """“Since its launch, the store has grown”: in a phrase that opens the sentence."""
    parse = reading.parse
    sentence = reading.document.sentence_at(reading.document.tokens.starts[i])
    phrases = (a for a in parse.ancestors(i) if parse.dep[a] == "prep")
    return sentence is not None and any(parse.left[a] == sentence.first for a in phrases)


def _told_before(reading: Reading, i: int) -> int | None:
    """What an object pronoun stands for: the nearest fitting noun of its sentence, its own subject left out."""
    document, parse = reading.document, reading.parse
    sentence = document.sentence_at(document.tokens.starts[i])
    verbs = set(parse.ancestors(i))
    for j in range(i - 1, sentence.first - 1 if sentence is not None else i - 1, -1):
        own = parse.dep[j] in {"nsubj", "nsubjpass"} and parse.head[j] in verbs
        if (
            parse.dep[j] in _NAMED_THINGS
            and not own
            and parse.pos[j] in {"NOUN", "PROPN"}
            and _may_stand(reading, i, j)
        ):
            return j
    return None


def _mentioned_before(reading: Reading, i: int) -> int | None:
    """The nearest subject before that the pronoun may stand for, in the same quotation or, like it, in none."""
    document = reading.document
    here = bisect_right(document.sentences, document.tokens.starts[i], key=lambda s: s.span.start) - 1
    if here < 0:
        return None
    voice = document.quote_at(document.tokens.starts[i])
    for at in range(here, max(-1, here - _FARTHEST - 1), -1):
        sentence = document.sentences[at]
        if sentence.headline != document.sentences[here].headline:
            return None
        fitting = [
            j
            for j in _subjects_before(reading, sentence.first, min(sentence.end, i))
            if _may_stand(reading, i, j) and document.quote_at(document.tokens.starts[j]) == voice
        ]
        fitting = _speakers(reading, i, fitting) or fitting
        if fitting:
            found = fitting[-1] if at == here else fitting[0]
            far_place = found in reading.names.places and at < here - 1
            return None if far_place or _is_open(reading, i, found) else found
    return None


def _is_open(reading: Reading, pronoun: int, found: int) -> bool:
    """Is there something nearer that may be meant as well: a name, or for "they" things of the same sentence?"""
    parse, document = reading.parse, reading.document
    if reading.word(pronoun) in reading.words.pronouns.his | reading.words.pronouns.her:
        nearer = _subjects_before(reading, found + 1, pronoun)
        return any(_may_be(reading, pronoun, j) and j not in reading.names.persons for j in nearer)
    sentence = document.sentence_at(document.tokens.starts[pronoun])
    if sentence is None or sentence.first <= found or parse.tag[pronoun] != "PRP$":
        return False
    several = (j for j in range(sentence.first, pronoun) if parse.tag[j] in {"NNS", "NNPS"} and j not in reading.times)
    return reading.word(pronoun) == "their" and any(parse.dep[j] in _NAMED_THINGS | {"attr"} for j in several)


def _speakers(reading: Reading, pronoun: int, nouns: list[int]) -> list[int]:
    """Of ``nouns``, those that speak, where the pronoun speaks too: "it said" is whoever spoke before."""
    return [j for j in nouns if _speaks(reading, j)] if _speaks(reading, pronoun) else []


def _speaks(reading: Reading, i: int) -> bool:
    parse = reading.parse
    return parse.dep[i] == "nsubj" and parse.lemma[parse.head[i]] in reading.words.verbs.statement


def _subjects_before(reading: Reading, first: int, end: int) -> list[int]:
    parse = reading.parse
    nominal = {"NOUN", "PROPN"}
    return [
        j
        for j in range(first, end)
        if parse.dep[j] in {"nsubj", "nsubjpass"} and parse.pos[j] in nominal and parse.right[j] <= end
    ]


def _may_stand(reading: Reading, pronoun: int, noun: int) -> bool:
    """Number and kind: he and she for persons, they for several or a group, it for one thing, place or group."""
    parse, pronouns = reading.parse, reading.words.pronouns
    lemma = parse.lemma[noun].lower()
    person = noun in reading.names.persons or lemma in pronouns.persons
    plural = parse.tag[noun] in {"NNS", "NNPS"} or bool(parse.conjuncts(noun))
    word = reading.word(pronoun)
    if word in pronouns.people or word in {"his"}:
        return person and not plural
    if word in pronouns.thing or word == "its":
        return not plural and not person and (parse.pos[noun] == "PROPN" or lemma in pronouns.groups)
    return plural


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
