"""What a headline keeps: the tokens of a clause or a noun phrase without which it would not tell what the text does.

Kept are the subject, the verbs from the finite one down to the trigger with their negation and modals, the object, the
place, and what came of it (", killing 80 fighters"). Left out are articles in front, asides, and the time, which stands
beside the headline anyway.
"""

from __future__ import annotations

from .arguments import is_place
from .governing import path_up
from .needed import (
    agreeing,
    articles,
    belongs,
    completes,
    counts,
    is_aside,
    is_participle,
    is_purpose,
    is_restated,
    is_short_object,
    is_term,
    is_torn,
    lacks_object,
    measures,
    names_who_tried,
    question,
    results,
    shared_helpers,
    tells_time,
    to_the_last,
    unbroken,
    without_time,
)
from .phrases import Reading, noun_phrase
from .pronouns import antecedent, is_infinitive, own_subjects, subject
from .wording import Cut, Room, lowered, name_meant, name_of, possessive, spaced, without_title

_VERBAL = frozenset({"VERB", "AUX"})
_COMPLETING = frozenset({"dobj", "attr", "oprd", "dative", "acomp"})


def _keep_results(cut: Cut, i: int) -> None:
    reading, parse = cut.reading, cut.reading.parse
    short = Cut(reading, Room.BARE, kept=cut.kept, shown=cut.shown, instead=cut.instead)
    found = results(reading, i)
    for j in found if cut.results > 1 else sorted(found, key=lambda j: not counts(reading, j))[: cut.results]:
        _keep_links(short, j)
        keep_verb(short, j, whole=True)
        if parse.dep[j] == "conj" and cut.results > 1:
            cut.kept.update(k for k in range(parse.left[j] - 2, j) if parse.dep[k] in {"cc", "punct"})


def keep_verbal(cut: Cut, i: int) -> None:
    """The clause from its finite verb down to ``i``, with the subject."""
    parse = cut.reading.parse
    path = path_up(cut.reading, i)
    top = path[-1]
    fronted = _is_fronted(cut.reading, path)
    keep_subject(cut, top)
    for at in path:
        _keep_links(cut, at, opens=at == top)
        if at != top:
            cut.kept.update(question(cut.reading, at))
        if parse.pos[at] in _VERBAL or at == i:
            _keep_own_subject(cut, at)
            keep_verb(cut, at, whole=at == i or (at == top and fronted))
            if at == i:
                _keep_missing_object(cut, i)
                _keep_results(cut, i)
        else:
            _keep_noun(cut, at, bare=at != i)
    if fronted:  # told behind the clause that it hangs on
        cut.back.update(range(*parse.subtree(path[-2])))
        if parse.pos[path[-2]] == "VERB" and cut.back & cut.kept == {path[-2]}:
            cut.kept.remove(path[-2])  # a lone "speaking", whose time or place is not told


def _is_fronted(reading: Reading, path: list[int]) -> bool:
    """Does what is told stand before the subject of the clause that it hangs on: "Freed on Monday, Lee left"?"""
    subjects = reading.parse.subjects(path[-1])
    return len(path) > 1 and bool(subjects) and path[-2] < reading.parse.left[subjects[-1]]


def keep_clause(cut: Cut, i: int) -> None:
    """A clause by itself, with its subject or its "there", without what governs it."""
    there = cut.reading.parse.children(i, "expl")
    if not there:
        keep_subject(cut, i)
    cut.kept.update(there)
    cut.kept.update(question(cut.reading, i))
    keep_verb(cut, i, whole=True)


def _keep_missing_object(cut: Cut, i: int) -> None:
    """“The shares it does not own”: what a clause is about that has a subject and no object of its own."""
    reading, parse = cut.reading, cut.reading.parse
    about = parse.head[i]
    subjects = parse.children(i, "nsubj")
    if parse.dep[i] != "relcl" or not subjects or not lacks_object(reading, i):
        return
    told = parse.objects(i) or parse.children(i, "ccomp", "xcomp", "auxpass")
    if not told and reading.word(subjects[-1]) not in reading.words.pronouns.relative:
        cut.instead[i] = f"{reading.document.tokens.words[i]} [{name_of(reading, about)}]"


def keep_subject(cut: Cut, top: int) -> None:
    """The subject where the clause has its own; else the words of the one it shares, in front."""
    reading, parse = cut.reading, cut.reading.parse
    own = own_subjects(parse, top)
    if own:
        told = own[-2] if len(own) > 1 and is_aside(cut.reading, own[-1]) else own[-1]
        before = set(cut.kept)
        _keep_reference(cut, told)
        cut.kept.update(parse.children(told, "preconj"))  # "neither"
        for each in parse.conjuncts(told):
            _keep_conjunct(cut, each)
        if told > top:
            cut.front.update(cut.kept - before)
        return
    shared = subject(reading, top) if parse.pos[top] in _VERBAL else None
    if shared is None:
        return
    shared = agreeing(reading, top, shared)
    if parse.dep[top] == "acl":
        _keep_noun(cut, shared)
        return
    first = min([top, *parse.auxiliaries(top), *parse.children(top, "neg")])
    cut.shown.add(shared)
    shares = [*shared_helpers(reading, top), first]
    helpers = lowered(reading, shares[0], spaced(reading, shares))
    cut.instead[first] = f"{name_of(reading, shared)} {helpers}"


def _keep_own_subject(cut: Cut, at: int) -> None:
    """The subject of a clause inside the headline, with its "that" ("denied that its jets hit the school")."""
    parse = cut.reading.parse
    own = parse.subjects(at)
    for j in own if cut.kept.isdisjoint(own) else []:
        if parse.dep[j] in {"nsubj", "nsubjpass"}:
            _keep_reference(cut, j)
            cut.kept.update(parse.children(at, "mark"))


def _keep_reference(cut: Cut, i: int) -> None:
    """A noun, or for a pronoun what it stands for: in brackets, or bare for "which"."""
    reading = cut.reading
    meant = antecedent(reading, i)
    if meant == i:
        _keep_noun(cut, i)
        return
    cut.kept.add(i)
    if meant in cut.shown:
        return
    name = name_meant(reading, i, meant)
    if not name or _is_named(cut, name):
        return
    cut.shown.add(meant)
    if reading.word(i) in reading.words.pronouns.relative:
        cut.instead[i] = name
    else:
        cut.instead[i] = f"[{name}]"


def _keep_links(cut: Cut, at: int, *, opens: bool = False) -> None:
    """What ties a clause to its governor: "to", "from", "if"; only what doubts it where it ``opens`` the headline."""
    parse, words = cut.reading.parse, cut.reading.words.headline
    links = words.doubts if opens else words.conditions
    cut.kept.update(j for j in parse.children(at, "mark") if cut.reading.word(j) in links)
    cut.kept.update(parse.children(at, "aux"))
    clause = at
    while parse.dep[clause] == "conj" and is_participle(cut.reading, parse.head[clause]):
        clause = parse.head[clause]
    comma = parse.left[clause] - 1
    if parse.dep[clause] == "advcl" and comma >= 0 and cut.reading.word(comma) == ",":
        cut.kept.add(comma)
    if parse.pos[at] == "ADP":
        cut.kept.add(at)


def keep_verb(cut: Cut, i: int, *, whole: bool) -> None:
    """A verb with its auxiliaries, negation and particle; ``whole`` adds objects and places."""
    reading, parse = cut.reading, cut.reading.parse
    cut.kept.add(i)
    told = {parse.dep[j]: j for j in reversed(parse.children(i))}
    for j in parse.children(i):
        dep = parse.dep[j]
        if belongs(reading, i, j):
            _keep_part(cut, j)
        elif dep == "npadvmod" and measures(reading, i, j):
            cut.kept.update(range(i + 1, parse.left[j]))
            cut.kept.update(unbroken(reading, j))
        elif dep in _COMPLETING and j == told.get(dep) and (whole or is_short_object(reading, i, j)):
            _keep_completing(cut, i, j)
        elif dep in {"agent", "prep"} and j > i and (whole or dep == "agent" or names_who_tried(reading, i, j)):
            _keep_preposition(cut, j, needed=Room.BARE if completes(reading, i, j) else None)
        elif whole and j > i and (dep in {"xcomp", "ccomp"} or (cut.room > Room.BARE and is_purpose(reading, j))):
            _keep_complement(cut, j)
    if whole:
        _keep_completion(cut, i)
        _keep_fellow(cut, i)


def _keep_completing(cut: Cut, verb: int, j: int) -> None:
    """An object; what a relative pronoun stands for is told behind: "Lee wrote [letter]" of "which Lee wrote"."""
    reading = cut.reading
    meant = antecedent(reading, j)
    if j > verb or meant == j or reading.word(j) not in reading.words.pronouns.relative:
        _keep_object(cut, j)
        return
    cut.shown.add(meant)
    cut.instead[verb] = f"{reading.document.tokens.words[verb]} [{name_of(reading, meant)}]"


def _keep_fellow(cut: Cut, i: int) -> None:
    """“Questioned and freed a man”: the next verb, whose object is that of both."""
    parse = cut.reading.parse
    for j in parse.children(i, "conj"):
        if (
            parse.objects(j)
            and not parse.objects(i)
            and parse.head[j - 1] == i
            and parse.dep[j - 1] == "cc"
            and j == i + 2
        ):
            cut.kept.add(j - 1)
            keep_verb(cut, j, whole=True)


def _keep_part(cut: Cut, j: int) -> None:
    """A helper, a particle or an adverb, this with what says how much: "barely", "down 25 cents", "sharply lower"."""
    reading, parse = cut.reading, cut.reading.parse
    cut.kept.add(j)
    if parse.dep[j] != "advmod":
        return
    if reading.word(parse.left[j] - 1) == "," and parse.left[j] > 0:
        cut.kept.add(parse.left[j] - 1)
    for k in parse.children(j, "advmod", "npadvmod"):
        if k < j or measures(reading, j, k):
            cut.kept.update(unbroken(reading, k))
    for p in parse.children(j, "prep"):  # "down from 12 percent"
        if p == j + 1 and any(parse.tag[k] == "CD" for k in range(*parse.subtree(p))):
            _keep_preposition(cut, p, needed=Room.BARE)


def _keep_completion(cut: Cut, verb: int) -> None:
    """What the verb cannot do without, where it hangs on the object: "left him in charge", "have the case heard"."""
    parse = cut.reading.parse
    there = bool(parse.children(verb, "expl"))  # "there were three men left"
    if not there and parse.lemma[verb] not in cut.reading.words.headline.incomplete:
        return
    for j in parse.children(verb, "attr" if there else "dobj"):
        for p in [p for p in parse.children(j, "prep") if p == j + 1 and cut.reading.word(p) != "of"][:1]:
            _keep_preposition(cut, p, needed=Room.BARE)
        end = noun_phrase(cut.reading, j)[1]
        for heard in [k for k in parse.children(j, "acl") if k == end and parse.tag[k] == "VBN"]:
            if there or not parse.children(heard, "prep"):
                keep_verb(cut, heard, whole=False)


def _keep_object(cut: Cut, j: int) -> None:
    parse = cut.reading.parse
    if parse.pos[j] == "ADP":  # "to Kim" as the one who is given something
        _keep_preposition(cut, j, needed=Room.BARE)
        return
    if tells_time(cut.reading, j) and (parse.dep[j] == "oprd" or parse.pos[j] == "PROPN"):
        before = noun_phrase(cut.reading, j)[0]
        cut.kept.update(k for k in range(before, j) if k not in cut.reading.times)  # "will succeed Lee Friday"
        return
    if parse.pos[j] in {"ADJ", "VERB", "ADV"}:
        _keep_adjective(cut, j)
        return
    _keep_reference(cut, j)
    _keep_complements(cut, j)
    for each in parse.conjuncts(j):
        _keep_conjunct(cut, each)


def _keep_adjective(cut: Cut, j: int) -> None:
    """What somebody is, with what completes it: "sure that they left", "ready to leave", "guilty of murder"."""
    parse = cut.reading.parse
    cut.kept.add(j)
    cut.kept.update(k for k in parse.children(j, "advmod", "neg") if parse.right[k] == k + 1)
    for k in parse.children(j, "ccomp", "xcomp"):
        _keep_complement(cut, k)
    for p in parse.children(j, "prep"):
        if p == j + 1:
            _keep_preposition(cut, p, needed=Room.OF)


def _keep_conjunct(cut: Cut, j: int) -> None:
    """A further object, with the comma, "and" or "as well as" before it."""
    parse = cut.reading.parse
    if cut.room < Room.OF or parse.pos[j] in _VERBAL or is_restated(cut.reading, j):
        return
    first, _ = noun_phrase(cut.reading, j)
    while first > 0 and first - 1 not in cut.kept:
        before = parse.dep[first - 1]
        if before not in {"cc", "punct", "det"} and not (before == "advmod" and parse.head[first - 1] in cut.kept):
            break
        first -= 1
        cut.kept.add(first)
    _keep_noun(cut, j)


def _keep_complement(cut: Cut, j: int) -> None:
    """What was said, allowed or tried: an infinitive, or where there is much room a clause."""
    parse = cut.reading.parse
    if "VBG" in {parse.tag[k] for k in (j, *parse.auxiliaries(j))} and parse.dep[j] == "xcomp":
        keep_verb(cut, j, whole=True)  # "began raising its stake"
    elif is_infinitive(parse, j) and not parse.children(j, "mark"):
        _keep_own_subject(cut, j)
        _keep_infinitive(cut, j)
    elif parse.subjects(j):
        cut.kept.update(question(cut.reading, j))
        _keep_own_subject(cut, j)
        if parse.pos[j] in _VERBAL:
            keep_verb(cut, j, whole=True)
        else:
            _keep_object(cut, j)  # "made him king", "left them homeless"


def _keep_infinitive(cut: Cut, j: int) -> None:
    """“Continue to cross the river”: the infinitive with its object."""
    parse = cut.reading.parse
    cut.kept.add(j)
    cut.kept.update(question(cut.reading, j))  # "how to leave"
    cut.kept.update(parse.children(j, "aux", "auxpass", "neg", "prt"))
    for k in parse.children(j, "dobj", "attr", "acomp"):
        _keep_object(cut, k)
    for k in [k for k in parse.children(j, "ccomp") if parse.left[k] == j + 1 or cut.room is Room.CLAUSES][:1]:
        _keep_complement(cut, k)  # "to make him king"
    for k in parse.children(j, "xcomp"):
        if is_infinitive(parse, k):
            _keep_infinitive(cut, k)  # "to continue to look"
        elif is_participle(cut.reading, k):
            _keep_complement(cut, k)  # "to continue looking"
    _keep_completion(cut, j)
    for k in parse.children(j, "prep", "agent"):
        _keep_preposition(cut, k, needed=Room.BARE if completes(cut.reading, j, k) else None)


def _keep_preposition(cut: Cut, p: int, needed: Room | None = None) -> None:
    """A prepositional phrase: the doer always, a place when there is room, others when there is more; never a time.

    ``needed`` is the least room it takes, where that is known.
    """
    reading, parse, words = cut.reading, cut.reading.parse, cut.reading.words.headline
    inner = parse.children(p, "pobj")
    if reading.word(p) in words.leading or needed is Room.BARE or cut.room >= Room.PHRASES:
        _keep_gerund(cut, p, by_all_means=needed is Room.BARE)
    if reading.word(p) in words.outward and p + 1 in parse.children(p, "prep"):  # "out of the town"
        _keep_preposition(cut, p + 1, needed)
        cut.kept.update({p} if p + 1 in cut.kept else ())
    if not inner or is_torn(reading, p, inner[0]):
        return
    term = tells_time(reading, inner[0])
    if term and not is_term(reading, p, inner[0]):
        return
    if needed is None or term:
        placed = is_place(reading, inner[0]) or term
        needed = Room.BARE if parse.dep[p] == "agent" else Room.PLACES if placed else Room.PHRASES
    if cut.room >= needed:
        _keep_object_of(cut, p, inner[0])


def _keep_object_of(cut: Cut, p: int, noun: int) -> None:
    """A preposition with its noun, and with those joined to that where it needs them."""
    reading, parse = cut.reading, cut.reading.parse
    cut.kept.add(p)
    cut.kept.update(k for k in parse.children(p, "pcomp") if k == p + 1 and parse.pos[k] == "ADP")  # "because of"
    _keep_reference(cut, noun)
    cut.kept.update(articles(reading, noun))
    others = parse.conjuncts(noun)
    joints = (p, *parse.children(noun, "det", "preconj", "cc")) if others else ()
    if any(reading.word(k) in reading.words.headline.pairing for k in joints):
        cut.kept.update(to_the_last(reading, noun))
    for each in others if parse.dep[p] == "agent" else []:
        _keep_conjunct(cut, each)


def _keep_gerund(cut: Cut, p: int, *, by_all_means: bool) -> None:
    """“Stopped them from leaving”, "listed him as having left": the verb behind a preposition that tells no time."""
    parse, words = cut.reading.parse, cut.reading.words.headline
    word = cut.reading.word(p)
    if not (by_all_means or word in words.leading or word in words.trailing):
        return
    for gerund in parse.children(p, "pcomp"):
        if "VBG" in {parse.tag[k] for k in (gerund, *parse.auxiliaries(gerund))} and not parse.subjects(gerund):
            cut.kept.add(p)
            keep_verb(cut, gerund, whole=False)
            for k in parse.children(gerund, "xcomp", "ccomp") if cut.room >= Room.PHRASES else []:
                _keep_complement(cut, k)
            behind = [parse.right[k] for k in parse.children(gerund, "dobj")]
            for k in [k for k in parse.children(gerund, "prep") if k in behind or k == gerund + 1]:
                _keep_preposition(cut, k)


def _keep_noun(cut: Cut, i: int, *, bare: bool = False) -> None:
    """A noun with what stands before it and, as room allows, its "of" phrase and its places."""
    reading, parse = cut.reading, cut.reading.parse
    first, end = _keep_phrase(cut, i, bare=bare)
    if i in reading.names.full and first == i and parse.pos[i] == "NOUN":  # a surname says who it is
        cut.instead[i] = f"[{name_of(reading, i)}]"
    for p in parse.children(i, "prep", "agent"):
        if p == end and not bare and (reading.word(p) != "of" or parse.children(p, "pcomp")):
            doer = reading.word(p) == "by" and bool(parse.children(i, "acl"))  # "an attempt by rebels to flee"
            _keep_preposition(cut, p, needed=Room.BARE if doer else None)
    if parse.pos[i] in {"DET", "PRON"}:
        for k in [k for k in parse.children(i, "acl") if k == i + 1]:  # "those found in Lyon"
            keep_verb(cut, k, whole=True)
    cut.shown.add(i)
    _keep_owners(cut, first, end)


def _keep_owners(cut: Cut, first: int, end: int) -> None:
    """Whose it is, in brackets, unless the headline has named them: "[Lee’s] mill"."""
    reading = cut.reading
    for j in (j for j in range(first, end) if reading.parse.tag[j] in {"PRP$", "WP$"}):
        meant = antecedent(reading, j)
        name = name_meant(reading, j, meant) if meant not in cut.shown | {j} else ""
        if name and not _is_named(cut, name):
            cut.instead[j] = f"[{possessive(name)}]"


def _is_named(cut: Cut, name: str) -> bool:
    return name in {name_of(cut.reading, j) for j in cut.shown}


def _keep_phrase(cut: Cut, i: int, *, bare: bool) -> tuple[int, int]:
    """A noun with its modifiers, from the first to behind the last of what belongs to it by itself."""
    reading, parse = cut.reading, cut.reading.parse
    counts = parse.lemma[i] in reading.words.headline.quantities
    first, end = noun_phrase(reading, i, with_of=(cut.room >= Room.OF and not bare) or counts)
    first = without_time(reading, first, i)
    if cut.room is Room.NAMES and parse.pos[i] == "PROPN":
        first = without_title(reading, first, i)
    cut.kept.update(range(first, end))
    for j in [j for j in range(first, end) if parse.pos[j] == "PROPN" and parse.right[j] > j + 1]:
        behind = [k for k in parse.children(j, "nummod") if parse.left[k] == j + 1 and j not in reading.times]
        cut.kept.update(k for n in behind for k in range(j + 1, n + 1))  # "Falcon 9", "C$2 million"
    if counts and first > 0 and parse.pos[first - 1] == "DET":
        cut.kept.add(first - 1)  # "killing a number of fighters"
    return first, end


def keep_nominal(cut: Cut, i: int) -> None:
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
    keep_verbal(cut, verb)
    _keep_noun(cut, i)
    _keep_chain(cut, i, verb)


def _keep_complements(cut: Cut, i: int) -> None:
    """“An attempt by rebels to break through”: the infinitive belongs to the noun."""
    parse = cut.reading.parse
    for j in parse.children(i, "acl", "relcl"):
        if is_infinitive(parse, j) and not parse.subjects(j) and cut.room >= Room.OF:
            _keep_infinitive(cut, j)
        elif parse.children(j, "mark") and parse.subjects(j) and cut.room == Room.CLAUSES:  # "the claim that they left"
            _keep_own_subject(cut, j)
            keep_verb(cut, j, whole=True)


def _keep_chain(cut: Cut, i: int, verb: int) -> None:
    """The prepositions and nouns between a noun and the verb it stands below."""
    parse = cut.reading.parse
    at = i
    while (head := parse.head[at]) != verb and head != at:
        cut.kept.add(head)
        cut.kept.update(articles(cut.reading, at))
        cut.kept.update(k for k in parse.children(head, "cc") if parse.dep[at] == "conj" and k < at)
        at = head
