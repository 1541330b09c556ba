"""Which words above a happening its headline cannot do without: "tried to flee", "denied that they left"."""

from __future__ import annotations

from .needed import is_participle
from .parse import Parse
from .phrases import Reading
from .pronouns import is_infinitive

_VERBAL = frozenset({"VERB", "AUX"})
_EMBEDDED = frozenset({"xcomp", "advcl", "pcomp", "acl", "ccomp", "prep", "pobj", "dobj", "conj", "attr", "acomp"})


def path_up(reading: Reading, i: int) -> list[int]:
    """``i`` and its governors up to the verb that carries the subject or a noun that serves as one."""
    parse = reading.parse
    path = [i]
    while needs_governor(reading, path[-1]):
        above = parse.head[path[-1]]
        while parse.dep[path[-1]] == "conj" and is_participle(reading, above) and needs_governor(reading, above):
            above = parse.head[above]  # without its fellows before it: "fired missiles, (wounding 2 and) killing 3"
        if _is_further_claim(reading, path[-1]):
            above = parse.head[above]
        path.append(above)
    return path


def needs_governor(reading: Reading, at: int) -> bool:
    """Can ``at`` not be told without its governor (infinitives, adverbial participles, what was denied)?"""
    parse, verbs = reading.parse, reading.words.verbs
    head, dep = parse.head[at], parse.dep[at]
    if dep == "relcl" and not parse.subjects(at):
        return is_infinitive(parse, at) and parse.head[head] == head  # a title: "Firm to lower prices"
    if head == at or dep not in _EMBEDDED or _was_done(parse, at):
        return False
    if parse.pos[at] not in _VERBAL:
        return True
    if dep == "ccomp" and parse.subjects(at):
        return head < at and (
            parse.lemma[head] in verbs.not_facts or parse.negated(head) or _is_no_sentence(reading, at)
        )
    if dep == "acl":
        return is_infinitive(parse, at) or _is_denied_claim(reading, at)
    if dep == "conj":
        shares = not parse.subjects(at) and (parse.pos[head] not in _VERBAL or is_participle(reading, at))
        return shares or _is_further_claim(reading, at)
    return not parse.subjects(at)


def _is_denied_claim(reading: Reading, at: int) -> bool:
    """“Denied reports that they left”: of a claim, as of what is no fact, the headline tells who makes what of it."""
    parse = reading.parse
    noun = parse.head[at]
    claim = bool(parse.children(at, "mark")) and parse.dep[noun] == "dobj"
    return claim and parse.lemma[parse.head[noun]] in reading.words.verbs.not_facts


def _was_done(parse: Parse, at: int) -> bool:
    """“Found in Lyon on Monday, the painting will be sold”: what was done to the subject, before the rest and apart."""
    subjects = parse.subjects(parse.head[at])
    done = parse.tag[at] == "VBN" and not parse.auxiliaries(at) and not parse.children(at, "mark", "advmod", "nsubj")
    return parse.dep[at] == "advcl" and done and bool(subjects) and at < parse.left[subjects[-1]]


def _is_no_sentence(reading: Reading, at: int) -> bool:
    """“Saw them leave”, "asked whether they left": a clause with a subject that tells nothing by itself."""
    parse = reading.parse
    doubted = any(reading.word(j) in reading.words.headline.doubts for j in parse.children(at, "mark"))
    bare = parse.tag[at] == "VB" or (parse.tag[at] == "VBG" and not parse.children(at, "mark"))  # "ordered that he go"
    return doubted or (bare and not parse.auxiliaries(at))


def _is_further_claim(reading: Reading, at: int) -> bool:
    """“Denied that they burned it or that they left”: a further clause with "that" of what is no fact."""
    parse = reading.parse
    fellow = parse.head[at]
    claim = parse.dep[at] == "conj" and parse.dep[fellow] == "ccomp" and bool(parse.subjects(at))
    return claim and bool(parse.children(at, "mark")) and needs_governor(reading, fellow)
