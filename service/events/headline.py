"""A headline for a happening, cut from the article's own words, in their order, and never more certain than they are.

What is kept: the subject, the verbs from the finite one down to the trigger with their negation and modals, the object,
the place, and what came of it (", killing 80 fighters"); of somebody's words, who said what, in that order. What is
left out: articles in front, asides, and the time, which stands beside the headline anyway.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType

from .arguments import Reading, antecedent, is_infinitive, is_place, noun_phrase, subject
from .event import Trigger

LONGEST = 90  # characters

_VERBAL = frozenset({"VERB", "AUX"})
_NOT_FINITE = frozenset({"VB", "VBN", "VBG"})
_EMBEDDED = frozenset({"xcomp", "advcl", "pcomp", "acl", "ccomp", "prep", "pobj", "dobj", "conj", "attr", "acomp"})


class Room(IntEnum):
    """How much is said of each noun and verb; tried from the fullest down until the headline fits."""

    BARE = 0  # nouns with what stands before them
    OF = 1  # and "of" phrases
    PLACES = 2  # and places
    PHRASES = 3  # and all short prepositional phrases that tell no time


# With all that came of it, with the first of that, and without: each time as much of the rest as fits.
_FULLEST_FIRST = tuple(sorted(Room, reverse=True))
_LADDER = tuple((room, results) for results in (9, 1, 0) for room in _FULLEST_FIRST)


@dataclass(slots=True)
class _Cut:
    """The tokens kept so far, and the words that stand in for some of them."""

    reading: Reading
    room: Room
    results: int = 0  # how many of the participles that tell what came of it
    kept: set[int] = field(default_factory=set)
    shown: set[int] = field(default_factory=set)
    instead: dict[int, str] = field(default_factory=dict)


def headline(reading: Reading, trigger: Trigger, *, statement: bool = False) -> str:
    """At most 90 characters that tell the happening of ``trigger``, first letter upper case.

    ``statement`` says that it is somebody's words: what they say is then told behind who says it, where it fits.
    """
    i = trigger.token
    if statement and not trigger.nominal and (told := _words_said(reading, i)):
        return told
    results = len(_results(reading, i))
    best = ""
    for room, most in _LADDER:
        if most > 0 and results < min(most, 2):
            continue
        cut = _Cut(reading, room, most)
        if trigger.nominal:
            _keep_nominal(cut, i)
        else:
            _keep_verbal(cut, i)
        best = _capital(_written(cut))
        if len(best) < LONGEST + 1:
            return best
    return _shortened(best, reading)


def _capital(text: str) -> str:
    """With a capital, but for names that have theirs within: "iPod"."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


# --- somebody's words -------------------------------------------------------------------------------------------------


def _words_said(reading: Reading, verb: int) -> str:
    """“Ministry said convoy was destroyed”, wherever the saying stands; empty when there is no clause or no room."""
    clause = next((j for j in _clauses_said(reading, verb) if _can_be_told(reading, j)), None)
    if clause is None:
        return ""
    speaker = _Cut(reading, Room.BARE)
    _keep_subject(speaker, verb)
    _keep_verb(speaker, verb, whole=False)
    speaker.kept.difference_update(range(*reading.parse.subtree(clause)))
    saying = _capital(_written(speaker))
    for room in sorted(Room, reverse=True):
        said = _Cut(reading, room, shown=set(speaker.shown))
        _keep_clause(said, clause)
        told = f"{saying} {_running(reading, said)}"
        if len(told) < LONGEST + 1:
            return told
    return ""


def _clauses_said(reading: Reading, verb: int) -> list[int]:
    """What is said: the clause below the verb, or below a noun of speech beside it ("said in a memo that ...")."""
    parse = reading.parse
    nouns = (k for p in parse.children(verb, "prep") for k in parse.children(p, "pobj"))
    below = (c for k in nouns for c in parse.children(k, "acl", "relcl", "ccomp") if parse.children(c, "mark"))
    return [*parse.children(verb, "ccomp"), *below]


def _can_be_told(reading: Reading, clause: int) -> bool:
    """A clause with a subject, and no "I" or "we": out of the speaker's mouth they would be the reader's."""
    parse, words = reading.parse, reading.words.pronouns
    if parse.pos[clause] not in _VERBAL or not parse.children(clause, "nsubj", "nsubjpass", "expl"):
        return False
    return not any(reading.word(j) in words.speaker and parse.pos[j] == "PRON" for j in range(*parse.subtree(clause)))


def _running(reading: Reading, cut: _Cut) -> str:
    """As it stands inside a sentence: without the capital that only the beginning of a sentence gave."""
    text, tokens = _written(cut), reading.document.tokens
    first = min(cut.kept, default=None)
    if first is None or first in cut.instead or reading.parse.pos[first] == "PROPN" or text[1:2].isupper():
        return text
    # An adjective may come from a name ("Russian"): it is one of the language when the text has it in lower case.
    common = reading.parse.pos[first] != "ADJ" or tokens.words[first].lower() in tokens.words
    return text[:1].lower() + text[1:] if common else text


# --- what came of it --------------------------------------------------------------------------------------------------


def _results(reading: Reading, i: int) -> list[int]:
    """The participles behind a comma that tell what came of ``i``, with those joined to them by "and"."""
    parse = reading.parse
    first = [
        j
        for j in parse.children(i, "advcl")
        if j > i and _is_participle(reading, j) and reading.word(parse.left[j] - 1) == "," and parse.objects(j)
    ]
    return [k for j in first for k in (j, *(c for c in parse.conjuncts(j) if _is_participle(reading, c)))]


def _is_participle(reading: Reading, j: int) -> bool:
    """“Killing 80”, in a clause without a subject or a helper."""
    parse = reading.parse
    return parse.tag[j] == "VBG" and not parse.subjects(j) and not parse.auxiliaries(j)


def _counts(reading: Reading, j: int) -> bool:
    """Does what came of it say how many: "killing 80", "killing a number of fighters"?"""
    parse, quantities = reading.parse, reading.words.headline.quantities
    objects = (range(*parse.subtree(k)) for k in parse.children(j, "dobj"))
    return any(parse.tag[k] == "CD" or parse.lemma[k] in quantities for span in objects for k in span)


def _keep_results(cut: _Cut, i: int) -> None:
    reading, parse = cut.reading, cut.reading.parse
    short = _Cut(reading, Room.BARE, kept=cut.kept, shown=cut.shown, instead=cut.instead)
    found = _results(reading, i)
    for j in found if cut.results > 1 else sorted(found, key=lambda j: not _counts(reading, j))[: cut.results]:
        _keep_links(short, j)
        _keep_verb(short, j, whole=True)
        if parse.dep[j] == "conj" and cut.results > 1:
            cut.kept.update(k for k in range(parse.left[j] - 2, j) if parse.dep[k] in {"cc", "punct"})


# --- what is kept -----------------------------------------------------------------------------------------------------


def _keep_verbal(cut: _Cut, i: int) -> None:
    """The clause from its finite verb down to ``i``, with the subject."""
    parse = cut.reading.parse
    path = _path(cut.reading, i)
    top = path[-1]
    _keep_subject(cut, top)
    for at in path:
        _keep_links(cut, at)
        if parse.pos[at] in _VERBAL or at == i:
            _keep_own_subject(cut, at)
            _keep_verb(cut, at, whole=at == i)
            if at == i:
                _keep_missing_object(cut, i)
                _keep_results(cut, i)
        else:
            _keep_noun(cut, at, bare=at != i)


def _keep_clause(cut: _Cut, i: int) -> None:
    """A clause by itself, with its subject or its "there", without what governs it."""
    _keep_subject(cut, i)
    cut.kept.update(cut.reading.parse.children(i, "expl"))
    _keep_verb(cut, i, whole=True)


def _path(reading: Reading, i: int) -> list[int]:
    """``i`` and its governors up to the verb that carries the subject or a noun that serves as one."""
    parse = reading.parse
    path = [i]
    while _needs_governor(reading, path[-1]):
        above = parse.head[path[-1]]
        while parse.dep[path[-1]] == "conj" and _is_participle(reading, above) and _needs_governor(reading, above):
            above = parse.head[above]  # without its fellows before it: "fired missiles, (wounding 2 and) killing 3"
        path.append(above)
    return path


def _needs_governor(reading: Reading, at: int) -> bool:
    """Can ``at`` not be told without its governor (infinitives, adverbial participles, what was denied)?"""
    parse, verbs = reading.parse, reading.words.verbs
    head, dep = parse.head[at], parse.dep[at]
    if head == at or dep not in _EMBEDDED:
        return False
    if parse.pos[at] not in _VERBAL:
        return True
    if dep == "ccomp" and parse.subjects(at):
        return (parse.lemma[head] in verbs.not_facts and head < at) or (parse.negated(head) and head < at)
    if dep == "acl":
        return is_infinitive(parse, at)
    if dep == "conj":
        return not parse.subjects(at) and (parse.pos[head] not in _VERBAL or _is_participle(reading, at))
    return not parse.subjects(at)


def _keep_missing_object(cut: _Cut, i: int) -> None:
    """“The shares it does not own”: what a clause is about that has a subject and no object of its own."""
    reading, parse = cut.reading, cut.reading.parse
    about = parse.head[i]
    subjects = parse.children(i, "nsubj")
    if parse.dep[i] != "relcl" or not subjects or parse.lemma[i] not in reading.words.headline.transitive:
        return
    told = parse.objects(i) or parse.children(i, "ccomp", "xcomp", "auxpass")
    if not told and reading.word(subjects[-1]) not in reading.words.pronouns.relative:
        cut.instead[i] = f"{reading.document.tokens.words[i]} [{_said(reading, about)}]"


def _keep_subject(cut: _Cut, top: int) -> None:
    """The subject where the clause has its own; else the words of the one it shares, in front."""
    reading, parse = cut.reading, cut.reading.parse
    own = [j for j in parse.subjects(top) if parse.dep[j] in {"nsubj", "nsubjpass"}]
    if own:
        _keep_reference(cut, own[-1])
        for each in parse.conjuncts(own[-1]):
            _keep_conjunct(cut, each)
        return
    shared = subject(reading, top) if parse.pos[top] in _VERBAL else None
    if shared is None:
        return
    if parse.dep[top] == "acl":
        _keep_noun(cut, shared)
        return
    first = min([top, *parse.auxiliaries(top), *parse.children(top, "neg")])
    cut.shown.add(shared)
    helpers = _spaced(reading, [*_shared_helpers(reading, top), first])
    cut.instead[first] = f"{_said(reading, shared)} {helpers}"


def _shared_helpers(reading: Reading, verb: int) -> list[int]:
    """The "may", "was" or "did not" that a verb shares with its fellow: "may attack and burn"."""
    parse = reading.parse
    fellow = verb
    while parse.dep[fellow] == "conj" and not parse.auxiliaries(fellow) and parse.tag[fellow] in _NOT_FINITE:
        if parse.tag[parse.head[fellow]] != parse.tag[verb]:
            return []
        fellow = parse.head[fellow]
    return [j for j in parse.children(fellow, "aux", "auxpass", "neg") if j < fellow] if fellow != verb else []


def _keep_own_subject(cut: _Cut, at: int) -> None:
    """The subject of a clause inside the headline, with its "that" ("denied that its jets hit the school")."""
    parse = cut.reading.parse
    for j in parse.subjects(at):
        if j not in cut.kept and parse.dep[j] in {"nsubj", "nsubjpass"}:
            _keep_reference(cut, j)
            cut.kept.update(parse.children(at, "mark"))


def _keep_reference(cut: _Cut, i: int) -> None:
    """A noun, or for a pronoun what it stands for: in brackets, or bare for "which"."""
    reading = cut.reading
    meant = antecedent(reading, i)
    if meant == i:
        _keep_noun(cut, i)
        return
    cut.kept.add(i)
    if meant in cut.shown:
        return
    cut.shown.add(meant)
    name = _said(reading, meant)
    if reading.word(i) in reading.words.pronouns.relative:
        cut.instead[i] = name
    else:
        cut.instead[i] = f"[{name}]"


def _said(reading: Reading, i: int) -> str:
    i = reading.names.full.get(i, i)
    first, end = noun_phrase(reading, i, with_of=False)
    if i in reading.names.persons:  # the name alone, without what somebody is: "founder Ann Lee"
        first = max(first, next((j + 1 for j in range(i - 1, first - 1, -1) if reading.parse.pos[j] == "NOUN"), first))
    return reading.document.tokens.span(first, end).of(reading.document.text)


def _keep_links(cut: _Cut, at: int) -> None:
    """What ties a clause to its governor: "to", "from", "if"."""
    parse, words = cut.reading.parse, cut.reading.words.headline
    for j in parse.children(at, "mark", "aux"):
        if parse.dep[j] == "aux" or (parse.dep[j] == "mark" and cut.reading.word(j) in words.conditions):
            cut.kept.add(j)
    clause = at
    while parse.dep[clause] == "conj" and _is_participle(cut.reading, parse.head[clause]):
        clause = parse.head[clause]
    comma = parse.left[clause] - 1
    if parse.dep[clause] == "advcl" and comma >= 0 and cut.reading.word(comma) == ",":
        cut.kept.add(comma)
    if parse.pos[at] == "ADP":
        cut.kept.add(at)


def _keep_verb(cut: _Cut, i: int, *, whole: bool) -> None:
    """A verb with its auxiliaries, negation and particle; ``whole`` adds objects and places."""
    reading, parse = cut.reading, cut.reading.parse
    cut.kept.add(i)
    told = {parse.dep[j]: j for j in reversed(parse.children(i))}
    for j in parse.children(i):
        dep = parse.dep[j]
        if _belongs(reading, i, j):
            cut.kept.update((j, *parse.children(j, "advmod", "npadvmod")) if dep == "advmod" else (j,))
        elif (
            dep in {"dobj", "attr", "oprd", "dative", "acomp"}
            and j == told.get(dep)
            and (whole or _is_short_object(reading, i, j))
        ):
            _keep_object(cut, j)
        elif dep in {"agent", "prep"} and j > i and (whole or dep == "agent"):
            _keep_preposition(cut, j, needed=Room.BARE if _completes(reading, i, j) else None)
        elif whole and j > i and (dep in {"xcomp", "ccomp"} or _is_purpose(reading, j)):
            _keep_complement(cut, j)
    if whole:
        _keep_completion(cut, i)


def _completes(reading: Reading, verb: int, preposition: int) -> bool:
    """“Put him in charge”: the first phrase behind the object, without which the verb would tell something else."""
    parse = reading.parse
    objects = parse.children(verb, "dobj")
    behind = bool(objects) and preposition == parse.right[objects[0]]
    return behind and parse.lemma[verb] in reading.words.headline.incomplete


def _keep_completion(cut: _Cut, verb: int) -> None:
    """What the verb cannot do without, where it hangs on the object: "left him in charge", "have the case heard"."""
    parse = cut.reading.parse
    if parse.lemma[verb] not in cut.reading.words.headline.incomplete:
        return
    for j in parse.children(verb, "dobj"):
        for p in [p for p in parse.children(j, "prep") if p == j + 1 and cut.reading.word(p) != "of"][:1]:
            _keep_preposition(cut, p, needed=Room.BARE)
        for heard in [k for k in parse.children(j, "acl") if k == j + 1 and parse.tag[k] == "VBN"]:
            _keep_verb(cut, heard, whole=False)


def _belongs(reading: Reading, verb: int, j: int) -> bool:
    """Is ``j`` a part of the verb itself: an auxiliary, "not", "barely", or a particle ("break through")?"""
    parse, dep = reading.parse, reading.parse.dep[j]
    if dep in {"aux", "auxpass", "neg", "prt", "expl"}:
        return True
    if j == verb + 1 and parse.pos[j] == "ADP" and not parse.dependents[j]:
        return True
    return dep == "advmod" and reading.word(j) in reading.words.headline.keep_adverbs


def _is_purpose(reading: Reading, j: int) -> bool:
    """“Did its utmost to prevent a war”: an infinitive beside the object, without a comma before it."""
    parse = reading.parse
    bare = parse.dep[j] == "advcl" and is_infinitive(parse, j) and not parse.children(j, "mark", "nsubj")
    return bare and parse.left[j] > 0 and reading.word(parse.left[j] - 1) != ","


def _is_short_object(reading: Reading, verb: int, j: int) -> bool:
    """A governor keeps its object, or the clause would not hold together ("allowed the rebels to leave")."""
    return reading.parse.right[j] - reading.parse.left[j] < 14 or reading.parse.dep[j] != "dobj"


def _keep_object(cut: _Cut, j: int) -> None:
    parse = cut.reading.parse
    if parse.pos[j] in {"ADJ", "VERB", "ADV"}:
        cut.kept.add(j)
        cut.kept.update(k for k in parse.children(j, "advmod", "neg") if parse.right[k] == k + 1)
        return
    _keep_reference(cut, j)
    _keep_complements(cut, j)
    for each in parse.conjuncts(j):
        _keep_conjunct(cut, each)


def _keep_conjunct(cut: _Cut, j: int) -> None:
    """A further object, with the comma or "and" before it."""
    parse = cut.reading.parse
    if cut.room < Room.OF or parse.pos[j] in _VERBAL:
        return
    first, _ = noun_phrase(cut.reading, j)
    while first > 0 and first - 1 not in cut.kept and (parse.dep[first - 1] in {"cc", "punct", "det"}):
        first -= 1
        cut.kept.add(first)
    _keep_noun(cut, j)


def _keep_complement(cut: _Cut, j: int) -> None:
    """What was said, allowed or tried: an infinitive, or where there is much room a clause."""
    parse = cut.reading.parse
    if _is_participle(cut.reading, j) and parse.dep[j] == "xcomp":
        _keep_verb(cut, j, whole=True)  # "began raising its stake"
    elif is_infinitive(parse, j) and not parse.children(j, "mark"):
        _keep_own_subject(cut, j)
        _keep_infinitive(cut, j)
    elif parse.subjects(j):
        _keep_own_subject(cut, j)
        if parse.pos[j] in _VERBAL:
            _keep_verb(cut, j, whole=True)
        else:
            _keep_object(cut, j)  # "made him king", "left them homeless"


def _keep_infinitive(cut: _Cut, j: int) -> None:
    """“Continue to cross the river”: the infinitive with its object."""
    parse = cut.reading.parse
    cut.kept.add(j)
    cut.kept.update(parse.children(j, "aux", "auxpass", "neg", "prt"))
    for k in parse.children(j, "dobj", "attr", "acomp"):
        _keep_object(cut, k)
    for k in [k for k in parse.children(j, "ccomp") if parse.left[k] == j + 1][:1]:
        _keep_complement(cut, k)  # "to make him king"
    for k in parse.children(j, "xcomp"):
        if is_infinitive(parse, k):
            _keep_infinitive(cut, k)  # "to continue to look"
    _keep_completion(cut, j)
    for k in parse.children(j, "prep", "agent"):
        _keep_preposition(cut, k)


def _keep_preposition(cut: _Cut, p: int, needed: Room | None = None) -> None:
    """A prepositional phrase: the doer always, a place when there is room, others when there is more; never a time.

    ``needed`` is the least room it takes, where that is known.
    """
    reading, parse = cut.reading, cut.reading.parse
    inner = parse.children(p, "pobj")
    for gerund in parse.children(p, "pcomp") if reading.word(p) in reading.words.headline.leading else []:
        if parse.tag[gerund] == "VBG":  # "stopped them from leaving", "accused of killing two"
            cut.kept.add(p)
            _keep_verb(cut, gerund, whole=False)
    if not inner or _tells_time(reading, inner[0]):
        return
    if needed is None:
        placed = is_place(reading, inner[0])
        needed = Room.BARE if parse.dep[p] == "agent" else Room.PLACES if placed else Room.PHRASES
    if cut.room >= needed:
        cut.kept.add(p)
        _keep_reference(cut, inner[0])
        cut.kept.update(_articles(reading, inner[0]))


def _tells_time(reading: Reading, i: int) -> bool:
    parse, words = reading.parse, reading.words.figures
    lemma = parse.lemma[i].lower()
    year = lemma.isdigit() and len(lemma) == 4
    return i in reading.times or lemma in words.times | words.dates or year


def _keep_noun(cut: _Cut, i: int, *, bare: bool = False) -> None:
    """A noun with what stands before it and, as room allows, its "of" phrase and its places."""
    reading, parse = cut.reading, cut.reading.parse
    counts = parse.lemma[i] in reading.words.headline.quantities
    first, end = noun_phrase(reading, i, with_of=(cut.room >= Room.OF and not bare) or counts)
    cut.kept.update(range(first, end))
    if counts and first > 0 and parse.pos[first - 1] == "DET":
        cut.kept.add(first - 1)  # "killing a number of fighters"
    if i in reading.names.full and first == i and parse.pos[i] == "NOUN":  # a surname says who it is
        cut.instead[i] = f"[{_said(reading, i)}]"
    for p in parse.children(i, "prep", "agent"):
        if p == end and not bare and reading.word(p) != "of":
            _keep_preposition(cut, p)
    cut.shown.add(i)
    for j in range(first, end):
        meant = antecedent(reading, j) if parse.tag[j] == "PRP$" else j
        if meant != j and meant not in cut.shown:
            cut.instead[j] = f"[{_possessive(_said(reading, meant))}]"


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _articles(reading: Reading, i: int) -> list[int]:
    """The article is kept inside a phrase ("in the offensive"), where a headline reads badly without it."""
    first, _ = noun_phrase(reading, i)
    return [first - 1] if first > 0 and reading.parse.pos[first - 1] == "DET" else []


def _keep_nominal(cut: _Cut, i: int) -> None:
    """The noun phrase; the clause around it when a light verb stages it, or when it says too little by itself."""
    reading, parse = cut.reading, cut.reading.parse
    head = parse.head[i]
    first, end = noun_phrase(reading, i)
    told = [p for p in parse.children(i, "prep", "agent", "acl") if p >= i]
    is_object = parse.dep[i] == "dobj" and parse.lemma[head] in reading.words.verbs.light
    staged = is_object or (parse.dep[i] in {"nsubj", "nsubjpass"} and not told)
    if not staged and (end - first > 1 or told):
        _keep_noun(cut, i)
        _keep_complements(cut, i)
        return
    verb = next((a for a in parse.ancestors(i) if parse.pos[a] in _VERBAL), None)
    if verb is None:
        _keep_noun(cut, i)
        return
    _keep_verbal(cut, verb)
    _keep_noun(cut, i)
    _keep_chain(cut, i, verb)


def _keep_complements(cut: _Cut, i: int) -> None:
    """“An attempt by rebels to break through”: the infinitive belongs to the noun."""
    parse = cut.reading.parse
    for j in parse.children(i, "acl", "relcl"):
        if is_infinitive(parse, j) and not parse.subjects(j) and cut.room >= Room.OF:
            _keep_infinitive(cut, j)


def _keep_chain(cut: _Cut, i: int, verb: int) -> None:
    """The prepositions and nouns between a noun and the verb it stands below."""
    parse = cut.reading.parse
    at = i
    while (head := parse.head[at]) != verb and head != at:
        cut.kept.add(head)
        cut.kept.update(_articles(cut.reading, at))
        at = head


# --- how it is written ------------------------------------------------------------------------------------------------


def _written(cut: _Cut) -> str:
    """The kept tokens in text order, without what hangs loose at the ends."""
    return _spaced(cut.reading, _without_dangling(cut.reading, sorted(cut.kept | cut.instead.keys())), cut.instead)


def _spaced(reading: Reading, kept: list[int], instead: Mapping[int, str] = MappingProxyType({})) -> str:
    """Tokens, or what stands in for them, spaced as in the text, with gaps as one space."""
    parts: list[str] = []
    for n, i in enumerate(kept):
        if n > 0 and not _is_glued(reading, kept[n - 1], i):
            parts.append(" ")
        parts.append(instead.get(i, reading.document.tokens.words[i]))
    return " ".join("".join(parts).split())


def _is_glued(reading: Reading, before: int, i: int) -> bool:
    """Nothing stands between two tokens that touch in the text, nor before a comma or "'s"."""
    tokens = reading.document.tokens
    if before + 1 == i:
        return tokens.starts[i] == tokens.ends[before]
    return tokens.words[i] in {",", "’s", "'s", ")"}


def _without_dangling(reading: Reading, kept: list[int]) -> list[int]:
    """Quotation marks and brackets out; no comma or preposition at either end."""
    tokens = reading.document.tokens
    marks = {'"', "“", "”", "``", "''", "(", ")", "[", "]"}
    kept = [i for i in kept if tokens.words[i] not in marks and not _is_gloss(reading, i)]
    while (
        kept
        and not tokens.words[kept[0]][0].isalnum()
        and tokens.words[kept[0]] not in reading.words.figures.currencies
    ):
        kept.pop(0)
    while kept and (_dangles(reading, kept[-1]) or not any(c.isalnum() or c == "%" for c in tokens.words[kept[-1]])):
        kept.pop()
    return kept


def _dangles(reading: Reading, i: int) -> bool:
    """Does ``i`` lead to something that is not there? The "off" of "took six months off" does not."""
    return reading.word(i) in reading.words.headline.dangling and reading.parse.dep[i] not in {"prt", "advmod"}


def _is_gloss(reading: Reading, i: int) -> bool:
    """A name that an editor put in brackets behind another."""
    return reading.parse.dep[i] == "appos" and "[" in reading.document.tokens.words[max(0, i - 3) : i]


def _shortened(text: str, reading: Reading) -> str:
    """As many whole words as fit, with nothing left hanging."""
    parts = text[: LONGEST + 1].split(" ")[:-1]
    while len(parts) > 1 and (
        parts[-1].rstrip(",;:").lower() in reading.words.headline.dangling or not parts[-1][-1].isalnum()
    ):
        if parts[-1][-1:] in ",;:" and parts[-1][:-1].lower() not in reading.words.headline.dangling:
            parts[-1] = parts[-1][:-1]
            break
        parts.pop()
    return " ".join(parts)[:LONGEST]
