"""A headline for a happening, cut from the article's own words, in their order, and never more certain than they are.

What is kept: the subject, the verbs from the finite one down to the trigger with their negation and modals, the object,
and the place. What is left out: articles in front, asides, and the time, which stands beside the headline anyway.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from .arguments import Reading, antecedent, is_infinitive, is_place, noun_phrase, subject
from .event import Trigger

LONGEST = 90  # characters

_VERBAL = frozenset({"VERB", "AUX"})
_EMBEDDED = frozenset({"xcomp", "advcl", "pcomp", "acl", "ccomp", "prep", "pobj", "dobj", "conj", "attr", "acomp"})


class Room(IntEnum):
    """How much is said of each noun and verb; tried from the fullest down until the headline fits."""

    BARE = 0  # nouns with what stands before them
    OF = 1  # and "of" phrases
    PLACES = 2  # and places
    PHRASES = 3  # and all short prepositional phrases that tell no time


@dataclass(slots=True)
class _Cut:
    """The tokens kept so far, and the words that stand in for some of them."""

    reading: Reading
    room: Room
    kept: set[int] = field(default_factory=set)
    shown: set[int] = field(default_factory=set)
    instead: dict[int, str] = field(default_factory=dict)


def headline(reading: Reading, trigger: Trigger) -> str:
    """At most 90 characters that tell the happening of ``trigger``, first letter upper case."""
    best = ""
    for room in sorted(Room, reverse=True):
        cut = _Cut(reading, room)
        if trigger.nominal:
            _keep_nominal(cut, trigger.token)
        else:
            _keep_verbal(cut, trigger.token)
        best = _written(cut)
        if len(best) < LONGEST + 1:
            return best
    return _shortened(best, reading)


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
        else:
            _keep_noun(cut, at, bare=at != i)


def _path(reading: Reading, i: int) -> list[int]:
    """``i`` and its governors up to the verb that carries the subject or a noun that serves as one."""
    parse = reading.parse
    path = [i]
    while _needs_governor(reading, path[-1]):
        path.append(parse.head[path[-1]])
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
        return not parse.subjects(at) and parse.pos[head] not in _VERBAL
    return not parse.subjects(at)


def _keep_subject(cut: _Cut, top: int) -> None:
    """The subject where the clause has its own; else the words of the one it shares, in front."""
    reading, parse = cut.reading, cut.reading.parse
    own = [j for j in parse.subjects(top) if parse.dep[j] in {"nsubj", "nsubjpass"}]
    if own:
        _keep_reference(cut, own[-1])
        return
    shared = subject(reading, top) if parse.pos[top] in _VERBAL else None
    if shared is None:
        return
    if parse.dep[top] == "acl":
        _keep_noun(cut, shared)
        return
    first = min([top, *parse.auxiliaries(top), *parse.children(top, "neg")])
    cut.shown.add(shared)
    cut.instead[first] = f"{_said(reading, shared)} {reading.document.tokens.words[first]}"


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
    first, end = noun_phrase(reading, i, with_of=False)
    return reading.document.tokens.span(first, end).of(reading.document.text)


def _keep_links(cut: _Cut, at: int) -> None:
    """What ties a clause to its governor: "to", "from", "if"."""
    parse, words = cut.reading.parse, cut.reading.words.headline
    for j in parse.children(at, "mark", "aux"):
        if parse.dep[j] == "aux" or (parse.dep[j] == "mark" and cut.reading.word(j) in words.conditions):
            cut.kept.add(j)
    comma = parse.left[at] - 1
    if parse.dep[at] == "advcl" and comma >= 0 and cut.reading.word(comma) == ",":
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
            cut.kept.add(j)
        elif (
            dep in {"dobj", "attr", "oprd", "dative", "acomp"}
            and j == told.get(dep)
            and (whole or _is_short_object(reading, i, j))
        ):
            _keep_object(cut, j)
        elif dep in {"agent", "prep"} and j > i and (whole or dep == "agent"):
            _keep_preposition(cut, j)
        elif whole and dep in {"xcomp", "ccomp"} and j > i and cut.room >= Room.OF:
            _keep_complement(cut, j)


def _belongs(reading: Reading, verb: int, j: int) -> bool:
    """Is ``j`` a part of the verb itself: an auxiliary, "not", "barely", or a particle ("break through")?"""
    parse, dep = reading.parse, reading.parse.dep[j]
    if dep in {"aux", "auxpass", "neg", "prt", "expl"}:
        return True
    if j == verb + 1 and parse.pos[j] == "ADP" and not parse.dependents[j]:
        return True
    return dep == "advmod" and reading.word(j) in reading.words.headline.keep_adverbs


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
    if cut.room >= Room.BARE:
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
    if is_infinitive(parse, j) and not parse.children(j, "mark"):
        _keep_own_subject(cut, j)
        _keep_infinitive(cut, j)
    elif cut.room >= Room.PHRASES and parse.pos[j] in _VERBAL and parse.subjects(j):
        _keep_own_subject(cut, j)
        _keep_verb(cut, j, whole=True)


def _keep_infinitive(cut: _Cut, j: int) -> None:
    """“Continue to cross the river”: the infinitive with its object."""
    parse = cut.reading.parse
    cut.kept.add(j)
    cut.kept.update(parse.children(j, "aux", "auxpass", "neg", "prt"))
    for k in parse.children(j, "dobj", "attr", "acomp"):
        _keep_object(cut, k)
    for k in parse.children(j, "prep", "agent"):
        _keep_preposition(cut, k)


def _keep_preposition(cut: _Cut, p: int) -> None:
    """A prepositional phrase: the doer always, a place when there is room, others when there is more; never a time."""
    reading, parse = cut.reading, cut.reading.parse
    inner = parse.children(p, "pobj")
    if not inner or _tells_time(reading, inner[0]):
        return
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
    first, end = noun_phrase(reading, i, with_of=cut.room >= Room.OF and not bare)
    cut.kept.update(range(first, end))
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
    for j in parse.children(i, "acl"):
        if is_infinitive(parse, j) and cut.room >= Room.OF:
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
    """The kept tokens in text order, spaced as in the text, with gaps as one space."""
    tokens = cut.reading.document.tokens
    kept = _without_dangling(cut.reading, sorted(cut.kept | cut.instead.keys()))
    parts: list[str] = []
    for n, i in enumerate(kept):
        if n > 0 and not _is_glued(cut.reading, kept[n - 1], i):
            parts.append(" ")
        parts.append(cut.instead.get(i, tokens.words[i]))
    text = " ".join("".join(parts).split())
    return text[:1].upper() + text[1:]


def _is_glued(reading: Reading, before: int, i: int) -> bool:
    """Nothing stands between two tokens that touch in the text, nor before a comma or "'s"."""
    tokens = reading.document.tokens
    if before + 1 == i:
        return tokens.starts[i] == tokens.ends[before]
    return tokens.words[i] in {",", "’s", "'s", ")"}


def _without_dangling(reading: Reading, kept: list[int]) -> list[int]:
    """Quotation marks and brackets out; no comma or preposition at either end."""
    words, tokens = reading.words.headline, reading.document.tokens
    marks = {'"', "“", "”", "``", "''", "(", ")", "[", "]"}
    kept = [i for i in kept if tokens.words[i] not in marks]
    while (
        kept
        and not tokens.words[kept[0]][0].isalnum()
        and tokens.words[kept[0]] not in reading.words.figures.currencies
    ):
        kept.pop(0)
    while kept and (
        tokens.lower[kept[-1]] in words.dangling or not any(c.isalnum() or c == "%" for c in tokens.words[kept[-1]])
    ):
        kept.pop()
    return kept


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
