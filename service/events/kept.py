"""What a headline keeps: the tokens of a clause or a noun phrase without which it would not tell what the text does.

Kept are the subject, the verbs from the finite one down to the trigger with their negation and modals, the object, the
place, and what came of it (", killing 80 fighters"). Left out are articles in front, asides, and the time, which stands
beside the headline anyway.
"""

from __future__ import annotations

from .arguments import is_place
from .phrases import Reading, noun_phrase
from .pronouns import antecedent, is_infinitive, own_subjects, subject
from .wording import Cut, Room, name_of, possessive, spaced, without_title

_VERBAL = frozenset({"VERB", "AUX"})
_NOT_FINITE = frozenset({"VB", "VBN", "VBG"})
_COMPLETING = frozenset({"dobj", "attr", "oprd", "dative", "acomp"})
_EMBEDDED = frozenset({"xcomp", "advcl", "pcomp", "acl", "ccomp", "prep", "pobj", "dobj", "conj", "attr", "acomp"})


def results(reading: Reading, i: int) -> list[int]:
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


def _keep_results(cut: Cut, i: int) -> None:
    reading, parse = cut.reading, cut.reading.parse
    short = Cut(reading, Room.BARE, kept=cut.kept, shown=cut.shown, instead=cut.instead)
    found = results(reading, i)
    for j in found if cut.results > 1 else sorted(found, key=lambda j: not _counts(reading, j))[: cut.results]:
        _keep_links(short, j)
        keep_verb(short, j, whole=True)
        if parse.dep[j] == "conj" and cut.results > 1:
            cut.kept.update(k for k in range(parse.left[j] - 2, j) if parse.dep[k] in {"cc", "punct"})


def keep_verbal(cut: Cut, i: int) -> None:
    """The clause from its finite verb down to ``i``, with the subject."""
    parse = cut.reading.parse
    path = _path(cut.reading, i)
    top = path[-1]
    keep_subject(cut, top)
    for at in path:
        _keep_links(cut, at)
        if parse.pos[at] in _VERBAL or at == i:
            _keep_own_subject(cut, at)
            keep_verb(cut, at, whole=at == i)
            if at == i:
                _keep_missing_object(cut, i)
                _keep_results(cut, i)
        else:
            _keep_noun(cut, at, bare=at != i)
    _put_behind(cut, path)


def _put_behind(cut: Cut, path: list[int]) -> None:
    """What stands before the subject of the clause that it hangs on is told behind that clause."""
    parse = cut.reading.parse
    subjects = parse.subjects(path[-1])
    if len(path) > 1 and subjects and path[-2] < parse.left[subjects[-1]]:
        cut.back.update(range(*parse.subtree(path[-2])))


def keep_clause(cut: Cut, i: int) -> None:
    """A clause by itself, with its subject or its "there", without what governs it."""
    there = cut.reading.parse.children(i, "expl")
    if not there:
        keep_subject(cut, i)
    cut.kept.update(there)
    keep_verb(cut, i, whole=True)


def _path(reading: Reading, i: int) -> list[int]:
    """``i`` and its governors up to the verb that carries the subject or a noun that serves as one."""
    parse = reading.parse
    path = [i]
    while _needs_governor(reading, path[-1]):
        above = parse.head[path[-1]]
        while parse.dep[path[-1]] == "conj" and _is_participle(reading, above) and _needs_governor(reading, above):
            above = parse.head[above]  # without its fellows before it: "fired missiles, (wounding 2 and) killing 3"
        if _is_further_claim(reading, path[-1]):
            above = parse.head[above]
        path.append(above)
    return path


def _needs_governor(reading: Reading, at: int) -> bool:
    """Can ``at`` not be told without its governor (infinitives, adverbial participles, what was denied)?"""
    parse, verbs = reading.parse, reading.words.verbs
    head, dep = parse.head[at], parse.dep[at]
    if dep == "relcl" and not parse.subjects(at):
        return is_infinitive(parse, at) and parse.head[head] == head  # a title: "Firm to lower prices"
    if head == at or dep not in _EMBEDDED:
        return False
    if parse.pos[at] not in _VERBAL:
        return True
    if dep == "ccomp" and parse.subjects(at):
        return head < at and (parse.lemma[head] in verbs.not_facts or parse.negated(head))
    if dep == "acl":
        return is_infinitive(parse, at)
    if dep == "conj":
        shares = not parse.subjects(at) and (parse.pos[head] not in _VERBAL or _is_participle(reading, at))
        return shares or _is_further_claim(reading, at)
    return not parse.subjects(at)


def _is_further_claim(reading: Reading, at: int) -> bool:
    """“Denied that they burned it or that they left”: a further clause with "that" of what is no fact."""
    parse = reading.parse
    fellow = parse.head[at]
    claim = parse.dep[at] == "conj" and parse.dep[fellow] == "ccomp" and bool(parse.subjects(at))
    return claim and bool(parse.children(at, "mark")) and _needs_governor(reading, fellow)


def _keep_missing_object(cut: Cut, i: int) -> None:
    """“The shares it does not own”: what a clause is about that has a subject and no object of its own."""
    reading, parse = cut.reading, cut.reading.parse
    about = parse.head[i]
    subjects = parse.children(i, "nsubj")
    if parse.dep[i] != "relcl" or not subjects or parse.lemma[i] not in reading.words.headline.transitive:
        return
    told = parse.objects(i) or parse.children(i, "ccomp", "xcomp", "auxpass")
    if not told and reading.word(subjects[-1]) not in reading.words.pronouns.relative:
        cut.instead[i] = f"{reading.document.tokens.words[i]} [{name_of(reading, about)}]"


def keep_subject(cut: Cut, top: int) -> None:
    """The subject where the clause has its own; else the words of the one it shares, in front."""
    reading, parse = cut.reading, cut.reading.parse
    own = own_subjects(parse, top)
    if own:
        told = own[-2] if len(own) > 1 and _is_aside(cut.reading, own[-1]) else own[-1]
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
    if parse.dep[top] == "acl":
        _keep_noun(cut, shared)
        return
    first = min([top, *parse.auxiliaries(top), *parse.children(top, "neg")])
    cut.shown.add(shared)
    helpers = spaced(reading, [*_shared_helpers(reading, top), first])
    cut.instead[first] = f"{name_of(reading, shared)} {helpers}"


def _is_aside(reading: Reading, j: int) -> bool:
    """Does ``j`` with what hangs on it stand between commas?"""
    first, end = reading.parse.subtree(j)
    return first > 0 and reading.word(first - 1) == "," and (reading.word(end - 1) == "," or reading.word(end) == ",")


def _shared_helpers(reading: Reading, verb: int) -> list[int]:
    """The "may", "was" or "did not" that a verb shares with its fellow: "may attack and burn"."""
    parse = reading.parse
    fellow = verb
    while parse.dep[fellow] == "conj" and not parse.auxiliaries(fellow) and parse.tag[fellow] in _NOT_FINITE:
        if parse.tag[parse.head[fellow]] != parse.tag[verb]:
            return []
        fellow = parse.head[fellow]
    return [j for j in parse.children(fellow, "aux", "auxpass", "neg") if j < fellow] if fellow != verb else []


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
    cut.shown.add(meant)
    name = name_of(reading, meant)
    if reading.word(i) in reading.words.pronouns.relative:
        cut.instead[i] = name
    else:
        cut.instead[i] = f"[{name}]"


def _keep_links(cut: Cut, at: int) -> None:
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


def keep_verb(cut: Cut, i: int, *, whole: bool) -> None:
    """A verb with its auxiliaries, negation and particle; ``whole`` adds objects and places."""
    reading, parse = cut.reading, cut.reading.parse
    cut.kept.add(i)
    told = {parse.dep[j]: j for j in reversed(parse.children(i))}
    for j in parse.children(i):
        dep = parse.dep[j]
        if _belongs(reading, i, j):
            _keep_part(cut, j)
        elif dep == "npadvmod" and _measures(reading, i, j):
            cut.kept.update(_unbroken(reading, j))
        elif dep in _COMPLETING and j == told.get(dep) and (whole or _is_short_object(reading, i, j)):
            _keep_object(cut, j)
        elif dep in {"agent", "prep"} and j > i and (whole or dep == "agent" or _names_who_tried(reading, i, j)):
            _keep_preposition(cut, j, needed=Room.BARE if _completes(reading, i, j) else None)
        elif whole and j > i and (dep in {"xcomp", "ccomp"} or (cut.room > Room.BARE and _is_purpose(reading, j))):
            _keep_complement(cut, j)
    if whole:
        _keep_completion(cut, i)
        _keep_fellow(cut, i)


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
        if k < j or _measures(reading, j, k):
            cut.kept.update(_unbroken(reading, k))


def _unbroken(reading: Reading, j: int) -> list[int]:
    """What hangs on ``j``, as far as the first comma: "25 cents a share"."""
    first, end = reading.parse.subtree(j)
    return list(range(first, next((k for k in range(first, end) if reading.word(k) == ","), end)))


def _measures(reading: Reading, above: int, j: int) -> bool:
    """Does ``j`` tell right behind ``above`` by how much: "fell 3 percent", "up 25 cents"? Never for how long."""
    parse = reading.parse
    counted = any(parse.tag[k] == "CD" for k in range(*parse.subtree(j)))
    return counted and parse.left[j] == above + 1 and not _tells_time(reading, j)


def _completes(reading: Reading, verb: int, preposition: int) -> bool:
    """“Put him in charge”: the first phrase behind the object, without which the verb would tell something else."""
    parse = reading.parse
    objects = parse.children(verb, "dobj")
    if not objects:
        return preposition == verb + 1 and parse.lemma[verb] in reading.words.headline.leaning
    if preposition != parse.right[objects[0]]:
        return False
    return parse.lemma[verb] in reading.words.headline.incomplete or _names_who_tried(reading, verb, preposition)


def _names_who_tried(reading: Reading, verb: int, preposition: int) -> bool:
    """“Thwarted an attempt by rebels to flee”: without "by rebels", those who thwarted it would flee."""
    parse = reading.parse
    purposes = (j for j in parse.children(verb, "advcl", "xcomp") if is_infinitive(parse, j))
    behind = any(parse.left[j] == parse.right[preposition] for j in purposes)
    return behind and reading.words.arguments.roles.get(reading.word(preposition)) == "agent"


def _keep_completion(cut: Cut, verb: int) -> None:
    """What the verb cannot do without, where it hangs on the object: "left him in charge", "have the case heard"."""
    parse = cut.reading.parse
    if parse.lemma[verb] not in cut.reading.words.headline.incomplete:
        return
    for j in parse.children(verb, "dobj"):
        for p in [p for p in parse.children(j, "prep") if p == j + 1 and cut.reading.word(p) != "of"][:1]:
            _keep_preposition(cut, p, needed=Room.BARE)
        for heard in [k for k in parse.children(j, "acl") if k == j + 1 and parse.tag[k] == "VBN"]:
            keep_verb(cut, heard, whole=False)


def _belongs(reading: Reading, verb: int, j: int) -> bool:
    """Is ``j`` a part of the verb itself: an auxiliary, "not", "barely", or a particle ("break through")?"""
    parse, dep = reading.parse, reading.parse.dep[j]
    if dep in {"aux", "auxpass", "neg", "prt", "expl"}:
        return True
    if j == verb + 1 and parse.pos[j] == "ADP" and all(parse.pos[k] == "ADV" for k in parse.dependents[j]):
        return True  # "break through", "break through farther south"
    return dep == "advmod" and (reading.word(j) in reading.words.headline.keep_adverbs or _tells_how(reading, verb, j))


def _tells_how(reading: Reading, verb: int, j: int) -> bool:
    """An adverb without which it would be another deed: "closed lower", "did not do well", "was not fully paid"."""
    parse, alike = reading.parse, reading.words.alike
    if _tells_time(reading, j) or reading.word(j) in alike.which:
        return False
    if j > verb and parse.tag[j] in {"JJR", "RBR"}:
        return True
    denied = max(parse.children(verb, "neg"), default=verb)
    return denied < j < verb or (denied < verb and parse.left[j] == verb + 1 and parse.right[j] == j + 1)


def _is_purpose(reading: Reading, j: int) -> bool:
    """“Did its utmost to prevent a war”: an infinitive beside the object, without a comma before it."""
    parse = reading.parse
    bare = parse.dep[j] == "advcl" and is_infinitive(parse, j) and not parse.children(j, "mark", "nsubj")
    return bare and parse.left[j] > 0 and reading.word(parse.left[j] - 1) != ","


def _is_short_object(reading: Reading, verb: int, j: int) -> bool:
    """A governor keeps its object, or the clause would not hold together ("allowed the rebels to leave")."""
    return reading.parse.right[j] - reading.parse.left[j] < 14 or reading.parse.dep[j] != "dobj"


def _keep_object(cut: Cut, j: int) -> None:
    parse = cut.reading.parse
    if parse.pos[j] == "ADP":  # "to Kim" as the one who is given something
        _keep_preposition(cut, j, needed=Room.BARE)
        return
    if parse.dep[j] == "oprd" and _tells_time(cut.reading, j):
        return
    if parse.pos[j] in {"ADJ", "VERB", "ADV"}:
        cut.kept.add(j)
        cut.kept.update(k for k in parse.children(j, "advmod", "neg") if parse.right[k] == k + 1)
        return
    _keep_reference(cut, j)
    _keep_complements(cut, j)
    for each in parse.conjuncts(j):
        _keep_conjunct(cut, each)


def _keep_conjunct(cut: Cut, j: int) -> None:
    """A further object, with the comma or "and" before it."""
    parse = cut.reading.parse
    if cut.room < Room.OF or parse.pos[j] in _VERBAL:
        return
    first, _ = noun_phrase(cut.reading, j)
    while first > 0 and first - 1 not in cut.kept and (parse.dep[first - 1] in {"cc", "punct", "det"}):
        first -= 1
        cut.kept.add(first)
    _keep_noun(cut, j)


def _keep_complement(cut: Cut, j: int) -> None:
    """What was said, allowed or tried: an infinitive, or where there is much room a clause."""
    parse = cut.reading.parse
    if _is_participle(cut.reading, j) and parse.dep[j] == "xcomp":
        keep_verb(cut, j, whole=True)  # "began raising its stake"
    elif is_infinitive(parse, j) and not parse.children(j, "mark"):
        _keep_own_subject(cut, j)
        _keep_infinitive(cut, j)
    elif parse.subjects(j):
        _keep_own_subject(cut, j)
        if parse.pos[j] in _VERBAL:
            keep_verb(cut, j, whole=True)
        else:
            _keep_object(cut, j)  # "made him king", "left them homeless"


def _keep_infinitive(cut: Cut, j: int) -> None:
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


def _keep_preposition(cut: Cut, p: int, needed: Room | None = None) -> None:
    """A prepositional phrase: the doer always, a place when there is room, others when there is more; never a time.

    ``needed`` is the least room it takes, where that is known.
    """
    reading, parse = cut.reading, cut.reading.parse
    inner = parse.children(p, "pobj")
    leads = reading.word(p) in reading.words.headline.leading or needed is Room.BARE
    for gerund in parse.children(p, "pcomp") if leads else []:
        if parse.tag[gerund] == "VBG":  # "stopped them from leaving", "accused of killing two"
            cut.kept.add(p)
            keep_verb(cut, gerund, whole=False)
    if not inner or _tells_time(reading, inner[0]):
        return
    if needed is None:
        placed = is_place(reading, inner[0])
        needed = Room.BARE if parse.dep[p] == "agent" else Room.PLACES if placed else Room.PHRASES
    if cut.room >= needed:
        cut.kept.add(p)
        _keep_reference(cut, inner[0])
        cut.kept.update(_articles(reading, inner[0]))
        if reading.word(p) in reading.words.headline.pairing:
            cut.kept.update(_to_the_last(reading, inner[0]))


def _to_the_last(reading: Reading, i: int) -> range:
    """What stands between a noun and the last of those joined to it: "Lyon and Oslo"."""
    last = max(reading.parse.conjuncts(i), default=i)
    return range(i, last + 1)


def _tells_time(reading: Reading, i: int) -> bool:
    parse, words = reading.parse, reading.words.figures
    lemma = parse.lemma[i].lower()
    year = lemma.isdigit() and len(lemma) == 4
    return i in reading.times or lemma in words.times | words.dates or year


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
    cut.shown.add(i)
    for j in range(first, end):
        meant = antecedent(reading, j) if parse.tag[j] == "PRP$" else j
        if meant != j and meant not in cut.shown:
            cut.instead[j] = f"[{possessive(name_of(reading, meant))}]"


def _keep_phrase(cut: Cut, i: int, *, bare: bool) -> tuple[int, int]:
    """A noun with its modifiers, from the first to behind the last of what belongs to it by itself."""
    reading, parse = cut.reading, cut.reading.parse
    counts = parse.lemma[i] in reading.words.headline.quantities
    first, end = noun_phrase(reading, i, with_of=(cut.room >= Room.OF and not bare) or counts)
    first = _without_time(reading, first, i)
    if cut.room is Room.NAMES and parse.pos[i] == "PROPN":
        first = without_title(reading, first, i)
    cut.kept.update(range(first, end))
    if parse.pos[i] == "PROPN" and i + 1 in parse.children(i, "nummod"):
        cut.kept.add(i + 1)  # the model of a name: "Falcon 9"
    if counts and first > 0 and parse.pos[first - 1] == "DET":
        cut.kept.add(first - 1)  # "killing a number of fighters"
    return first, end


def _without_time(reading: Reading, first: int, i: int) -> int:
    """Where a noun begins behind whose time it is: "Friday's rise" is the rise."""
    ends = (j + 1 for j in range(first, i) if reading.parse.tag[j] == "POS" and j - 1 in reading.times)
    return next(ends, first)


def _articles(reading: Reading, i: int) -> list[int]:
    """The article is kept inside a phrase ("in the offensive"), where a headline reads badly without it."""
    first, _ = noun_phrase(reading, i)
    return [first - 1] if first > 0 and reading.parse.pos[first - 1] == "DET" else []


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
        cut.kept.update(_articles(cut.reading, at))
        at = head
