"""What belongs to a verb or a noun so closely that without it another thing would be told."""

from __future__ import annotations

from .phrases import Reading, noun_phrase
from .pronouns import is_infinitive, is_several

_MODIFYING = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss", "punct", "npadvmod", "case"})
_NOT_FINITE = frozenset({"VB", "VBN", "VBG"})


def results(reading: Reading, i: int) -> list[int]:
    """The participles behind a comma that tell what came of ``i``, with those joined to them by "and"."""
    parse = reading.parse
    first = [
        j
        for j in parse.children(i, "advcl")
        if j > i and is_participle(reading, j) and reading.word(parse.left[j] - 1) == "," and parse.objects(j)
        if not _is_listed(reading, i, parse.left[j] - 1)
    ]
    return [k for j in first for k in (j, *(c for c in parse.conjuncts(j) if is_participle(reading, c)))]


def _is_listed(reading: Reading, i: int, comma: int) -> bool:
    """Does a gerund end at the comma: "money for mending roads, building schools"? A list goes on behind it."""
    parse = reading.parse
    return any(parse.dep[j] == "pcomp" and parse.tag[j] == "VBG" and parse.right[j] == comma for j in range(i, comma))


def is_participle(reading: Reading, j: int) -> bool:
    """“Killing 80”, in a clause without a subject or a helper."""
    parse = reading.parse
    return parse.tag[j] == "VBG" and not parse.subjects(j) and not parse.auxiliaries(j)


def counts(reading: Reading, j: int) -> bool:
    """Does what came of it say how many: "killing 80", "killing a number of fighters"?"""
    parse, quantities = reading.parse, reading.words.headline.quantities
    objects = (range(*parse.subtree(k)) for k in parse.children(j, "dobj"))
    return any(parse.tag[k] == "CD" or parse.lemma[k] in quantities for span in objects for k in span)


def is_aside(reading: Reading, j: int) -> bool:
    """Does ``j`` with what hangs on it stand between commas?"""
    first, end = reading.parse.subtree(j)
    return first > 0 and reading.word(first - 1) == "," and (reading.word(end - 1) == "," or reading.word(end) == ",")


def shared_helpers(reading: Reading, verb: int) -> list[int]:
    """The "may", "was" or "did not" that a verb shares with its fellow: "may attack and burn"."""
    parse = reading.parse
    fellow = verb
    while parse.dep[fellow] == "conj" and not parse.auxiliaries(fellow) and parse.tag[fellow] in _NOT_FINITE:
        if parse.tag[parse.head[fellow]] != parse.tag[verb]:
            return []
        fellow = parse.head[fellow]
    return [j for j in parse.children(fellow, "aux", "auxpass", "neg") if j < fellow] if fellow != verb else []


def unbroken(reading: Reading, j: int) -> list[int]:
    """What hangs on ``j``, as far as the first comma: "25 cents a share"."""
    first, end = reading.parse.subtree(j)
    return list(range(first, next((k for k in range(first, end) if reading.word(k) == ","), end)))


def measures(reading: Reading, above: int, j: int) -> bool:
    """Does ``j`` tell right behind ``above`` by how much: "fell 3 percent", "up 25 cents"? Never for how long."""
    parse = reading.parse
    counted = any(parse.tag[k] == "CD" for k in range(*parse.subtree(j)))
    between = range(above + 1, parse.left[j])  # "rose US $5", "rose up 5 percent"
    beside = all(parse.head[k] == above and (parse.tag[k] == "NNP" or parse.dep[k] == "prt") for k in between)
    return counted and above < j and beside and not tells_time(reading, j)


def completes(reading: Reading, verb: int, preposition: int) -> bool:
    """“Put him in charge”: the first phrase behind the object, without which the verb would tell something else."""
    parse = reading.parse
    objects = parse.children(verb, "dobj")
    if parse.lemma[verb] == "be" and not objects:
        return preposition == verb + 1 and not parse.children(verb, "attr", "acomp")
    if not objects:
        words = reading.words.headline
        leads = parse.lemma[verb] in words.leaning or reading.word(preposition) in words.directions
        leads = leads or (parse.lemma[verb] in words.incomplete and bool(parse.children(verb, "auxpass")))
        return preposition == verb + 1 and leads
    if preposition != parse.right[objects[0]]:
        return False
    return parse.lemma[verb] in reading.words.headline.incomplete or names_who_tried(reading, verb, preposition)


def names_who_tried(reading: Reading, verb: int, preposition: int) -> bool:
    """“Thwarted an attempt by rebels to flee”: without "by rebels", those who thwarted it would flee."""
    parse = reading.parse
    purposes = (j for j in parse.children(verb, "advcl", "xcomp") if is_infinitive(parse, j))
    behind = any(parse.left[j] == parse.right[preposition] for j in purposes)
    return behind and reading.words.arguments.roles.get(reading.word(preposition)) == "agent"


def belongs(reading: Reading, verb: int, j: int) -> bool:
    """Is ``j`` a part of the verb itself: an auxiliary, "not", "barely", or a particle ("break through")?"""
    parse, dep = reading.parse, reading.parse.dep[j]
    if dep in {"aux", "auxpass", "neg", "prt", "expl"}:
        return True
    if parse.tag[j] in {"IN", "WRB"} and j < verb:
        return False  # "once he was picked"
    opens = reading.word(j) in reading.words.headline.clause_links
    if opens and any(parse.left[k] == j + 1 for k in parse.children(verb, "advcl")):
        return False  # "will leave once he is picked": it belongs to the clause behind it
    if j == verb + 1 and parse.pos[j] == "ADP" and all(parse.pos[k] == "ADV" for k in parse.dependents[j]):
        return True  # "break through", "break through farther south"
    return dep == "advmod" and (reading.word(j) in reading.words.headline.keep_adverbs or _tells_how(reading, verb, j))


def _tells_how(reading: Reading, verb: int, j: int) -> bool:
    """An adverb without which it would be another deed: "closed lower", "did not do well", "was not fully paid"."""
    parse, words = reading.parse, reading.words.headline
    if tells_time(reading, j) or reading.word(j) in reading.words.alike.which:
        return False
    if j > verb and (parse.tag[j] in {"JJR", "RBR"} or (j == verb + 1 and parse.lemma[verb] in words.linking)):
        return True
    denied = max(parse.children(verb, "neg"), default=verb)
    return denied < j < verb or (denied < verb and parse.left[j] == verb + 1 and parse.right[j] == j + 1)


def is_purpose(reading: Reading, j: int) -> bool:
    """“Did its utmost to prevent a war”: an infinitive beside the object, without a comma before it."""
    parse = reading.parse
    bare = parse.dep[j] == "advcl" and is_infinitive(parse, j) and not parse.children(j, "mark", "nsubj")
    return bare and parse.left[j] > 0 and reading.word(parse.left[j] - 1) != ","


def is_short_object(reading: Reading, verb: int, j: int) -> bool:
    """A governor keeps its object, or the clause would not hold together ("allowed the rebels to leave")."""
    return reading.parse.right[j] - reading.parse.left[j] < 14 or reading.parse.dep[j] != "dobj"


def is_term(reading: Reading, p: int, noun: int) -> bool:
    """“Sentenced to nine years in prison”: a length that says what, not when."""
    counted = bool(reading.parse.children(noun, "nummod"))
    return counted and reading.word(p) in reading.words.headline.terms


def tells_time(reading: Reading, i: int) -> bool:
    parse, words = reading.parse, reading.words.figures
    lemma = parse.lemma[i].lower()
    year = lemma.isdigit() and len(lemma) == 4
    return i in reading.times or lemma in words.times | words.dates or year


def without_time(reading: Reading, first: int, i: int) -> int:
    """Where a noun begins behind whose time it is: "Friday's rise" is the rise."""
    ends = (j + 1 for j in range(first, i) if reading.parse.tag[j] == "POS" and j - 1 in reading.times)
    return next(ends, first)


def articles(reading: Reading, i: int) -> list[int]:
    """The article is kept inside a phrase ("in the offensive"), where a headline reads badly without it."""
    first, _ = noun_phrase(reading, i)
    return [first - 1] if first > 0 and reading.parse.pos[first - 1] == "DET" else []


def to_the_last(reading: Reading, i: int) -> range:
    """What stands between a noun and the last of those joined to it: "Lyon and Oslo"."""
    last = max(reading.parse.conjuncts(i), default=i)
    return range(i, last + 1)


def question(reading: Reading, verb: int) -> range:
    """What opens an indirect question: "whether", "how many" of "showed how many trains were late"; mostly nothing."""
    parse = reading.parse
    if parse.dep[verb] not in {"ccomp", "pcomp", "xcomp"}:
        return range(0)
    for j in parse.children(verb, "mark"):
        if reading.word(j) in reading.words.headline.doubts:
            return range(j, j + 1)
    ends = [parse.left[j] for j in parse.subjects(verb)] or [verb]
    for j in parse.children(verb):
        asks = any(parse.tag[k] in {"WRB", "WP", "WDT"} for k in range(*parse.subtree(j)))
        if j < ends[0] and asks and parse.dep[j] not in {"mark", "advcl"}:
            return range(*parse.subtree(j))
    return range(0)


def is_restated(reading: Reading, j: int) -> bool:
    """“$2 million, or 20 cents a share”: the same once more in other words, not one of two."""
    parse = reading.parse
    joined = [k for k in parse.children(parse.head[j], "cc") if k < j]
    alone = parse.dep[j] == "conj" and parse.dep[parse.head[j]] != "conj" and bool(joined)
    return alone and reading.word(joined[-1]) == "or" and reading.word(joined[-1] - 1) == ","


def agreeing(reading: Reading, verb: int, shared: int) -> int:
    """The subject that a joined verb shares, or where the two do not agree in number the noun right before the verb."""
    parse = reading.parse
    first = min([verb, *parse.auxiliaries(verb)])
    several = {"VBP": True, "VBZ": False}.get(parse.tag[first])
    if reading.word(first) in {"was", "were"}:
        several = reading.word(first) == "were"
    before = first - 1
    if several is None or before <= shared or {parse.pos[shared], parse.pos[before]} - {"NOUN", "PROPN"}:
        return shared
    edge = next(k for k in range(before, -1, -1) if k == shared or parse.dep[k] not in _MODIFYING | {parse.dep[before]})
    if parse.pos[edge] == "ADP":
        return shared
    wrong = is_several(reading, shared) is not several and parse.lemma[shared] not in reading.words.pronouns.groups
    return before if wrong and is_several(reading, before) is several else shared


def is_torn(reading: Reading, preposition: int, noun: int) -> bool:
    """“Rose as the vote passed”: a clause that was read as a phrase with a participle, which would be cut in two."""
    parse = reading.parse
    links = reading.word(preposition) in reading.words.headline.clause_links
    return links and any(k == noun + 1 and parse.tag[k] in {"VBN", "VBD"} for k in parse.children(noun, "acl", "relcl"))


def lacks_object(reading: Reading, verb: int) -> bool:
    """Is what a relative clause is about its object: "the shares Lee sold", but not "the day Lee left"?"""
    parse, words = reading.parse, reading.words
    if parse.lemma[verb] in words.headline.transitive:
        return True
    about = parse.head[verb]
    opened = any(parse.tag[j] in {"WDT", "WP", "WP$", "WRB", "IN"} for j in range(parse.left[verb], verb))
    stranded = any(not parse.dependents[p] for p in parse.children(verb, "prep"))
    timely = tells_time(reading, about) or parse.lemma[about] in words.headline.circumstances
    return parse.left[verb] == about + 1 and not (opened or stranded or timely)
