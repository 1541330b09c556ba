"""Who is meant: the subject of a verb that has none of its own, and what a pronoun stands for."""

from __future__ import annotations

from bisect import bisect_right

from ..text.document import Sentence
from ..text.span import Span
from .parse import Parse
from .phrases import Reading

_SAME_SUBJECT = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep", "ccomp", "acomp"})
_BEFORE_A_NAME = frozenset({"compound", "nmod", "amod"})
_NAMED_THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_FINITE_HELPERS = frozenset({"MD", "VBD", "VBP", "VBZ"})
_FARTHEST = 4  # sentences back that a pronoun may reach


# --- subjects ---------------------------------------------------------------------------------------------------------


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
    return [j for j in parse.children(i, "npadvmod", "dep", "appos", "advcl") if _is_beside(parse, j, i)]


def _is_beside(parse: Parse, noun: int, verb: int) -> bool:
    """A name or noun whose phrase ends right before a verb: what it is said of, though it was read as an adverb."""
    named = parse.dep[noun] == "npadvmod" and parse.tag[noun] == "NNP" and noun == verb - 1
    return named or (parse.dep[noun] != "npadvmod" and parse.pos[noun] == "NOUN" and parse.right[noun] == verb)


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


# --- pronouns ---------------------------------------------------------------------------------------------------------


def antecedent(reading: Reading, i: int) -> int:
    """What a relative or personal pronoun stands for, as the head of its noun phrase; ``i`` itself when not known."""
    if reading.parse.pos[i] not in {"PRON", "DET", "SCONJ"}:
        return i
    if i not in reading.antecedents:
        reading.antecedents[i] = _antecedent(reading, i)
    return reading.antecedents[i]


def _antecedent(reading: Reading, i: int) -> int:
    parse, pronouns = reading.parse, reading.words.pronouns
    word = reading.word(i)
    if word in pronouns.relative or parse.tag[i] == "WP$":
        clause = next((a for a in parse.ancestors(i) if parse.dep[a] == "relcl"), None)
        return _told_of(reading, clause) if clause is not None else i
    if parse.tag[i] == "PRP$":
        return _owner(reading, i)
    if word in pronouns.people | pronouns.thing | pronouns.several:
        found = _stands_for(reading, i)
        return i if found is None else found
    return i


def _owner(reading: Reading, i: int) -> int:
    """Whose something is; of "our" and "my" nothing is known."""
    pronouns = reading.words.pronouns
    if reading.word(i) not in pronouns.his | pronouns.her | pronouns.owners:
        return i
    own = _own_subject(reading, i)
    found = _stands_for(reading, i) if own is None else own
    return i if found is None else found


def _stands_for(reading: Reading, i: int) -> int | None:
    """The noun that a personal pronoun stands for; None where the text leaves it open."""
    parse = reading.parse
    is_subject = parse.dep[i] in {"nsubj", "nsubjpass", "poss"} and not is_infinitive(parse, parse.head[i])
    if _is_empty(reading, i):
        return None
    if not is_subject or reading.word(i) == "them":
        return _told_before(reading, i)
    fellow = _same_pronoun_before(reading, i)
    if fellow is not None:
        found = antecedent(reading, fellow)
        return None if found == fellow else found
    speaker = _speaker(reading, i)
    if speaker is not None and (others := _spoken_for(reading, speaker)):
        return others[0] if not _agrees(reading, i, speaker) and _agrees(reading, i, others[0]) else None
    if speaker is not None and (_may_stand(reading, i, speaker) or _may_be(reading, i, speaker)):
        return speaker
    above = _subject_above(reading, i)
    if above is not None:
        return above
    open_who = speaker is not None and _may_be_somebody(reading, i, speaker)
    return None if open_who else _mentioned_before(reading, i)


def _subject_above(reading: Reading, i: int) -> int | None:
    """“The capsule docked after it left the ground”: of a thing, the subject of the clause that it stands beside."""
    parse, pronouns = reading.parse, reading.words.pronouns
    verb = parse.head[i]
    if reading.word(i) not in pronouns.thing or parse.dep[verb] != "advcl" or parse.lemma[verb] in pronouns.weather:
        return None
    found = next((j for j in own_subjects(parse, parse.head[verb]) if j < i and parse.tag[j] == "NN"), None)
    return found if found is not None and _may_be(reading, i, found) else None


def _is_empty(reading: Reading, i: int) -> bool:
    """“It was time to leave”, "it is likely that they left": an "it" that stands for nothing told before."""
    parse = reading.parse
    verb = parse.head[i]
    if reading.word(i) not in reading.words.pronouns.thing or parse.dep[i] != "nsubj" or parse.lemma[verb] != "be":
        return False
    told = parse.children(verb, "attr", "acomp")
    is_time = any(parse.lemma[j] in reading.words.figures.times for j in told)
    clauses = parse.children(verb, "ccomp", "xcomp", "csubj") + [k for j in told for k in parse.children(j, "ccomp")]
    return is_time or any(k > j for k in clauses for j in told)


def _spoken_for(reading: Reading, speaker: int) -> list[int]:
    """“A lawyer for Lee said he left”: the person for whom somebody without a name speaks."""
    parse = reading.parse
    if parse.pos[speaker] != "NOUN":
        return []
    nouns = (o for p in parse.children(speaker, "prep") for o in parse.children(p, "pobj"))
    return [o for o in nouns if o in reading.names.persons]


def _agrees(reading: Reading, pronoun: int, noun: int) -> bool:
    """Not "he" for a spokeswoman, nor "she" for a king."""
    word, lemma, pronouns = reading.word(pronoun), reading.parse.lemma[noun].lower(), reading.words.pronouns
    if word in pronouns.his:
        return lemma not in pronouns.female
    return word not in pronouns.her or lemma not in pronouns.male


def is_several(reading: Reading, noun: int) -> bool:
    """A plural, or nouns joined by "and"."""
    return reading.parse.tag[noun] in {"NNS", "NNPS"} or bool(reading.parse.conjuncts(noun))


def _may_be_somebody(reading: Reading, pronoun: int, noun: int) -> bool:
    """“The great-uncle denied that he would leave”: a noun that may or may not be a person."""
    parse, pronouns = reading.parse, reading.words.pronouns
    common = parse.tag[noun] == "NN" and parse.lemma[noun].lower() not in pronouns.groups
    return common and _agrees(reading, pronoun, noun) and reading.word(pronoun) in pronouns.his | pronouns.her


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
    if found is None and is_infinitive(parse, above):  # "led Lee to say that he would leave"
        return subject(reading, above)
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
    noun = parse.head[i]
    if parse.dep[noun] == "conj" and parse.tag[parse.head[noun]] in {"NN", "NNP"}:
        return parse.head[noun]  # "the king and his men"
    verb = next((a for a in parse.ancestors(i) if parse.pos[a] == "VERB"), None)
    found = _clause_subject(reading, verb)
    if found is not None and reading.word(found) in reading.words.pronouns.relative:
        found = antecedent(reading, found)
    if found is not None and parse.left[found] <= i < parse.right[found] and verb is not None:
        found = _clause_subject(reading, parse.head[verb]) if parse.dep[verb] == "ccomp" else None
    if found is None or parse.pos[found] not in {"NOUN", "PROPN"} or (found >= i and not _fronted(reading, i)):
        return None
    if reading.word(i + 1) in reading.words.pronouns.own:
        return found
    verbs = [parse.head[found], *parse.auxiliaries(parse.head[found])]
    plural = is_several(reading, found) or any(parse.tag[v] == "VBP" for v in verbs)
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
    fitting = [
        j
        for j in range(i - 1, sentence.first - 1 if sentence is not None else i - 1, -1)
        if parse.dep[j] in _NAMED_THINGS
        and j not in reading.times
        and not (parse.dep[j] in {"nsubj", "nsubjpass"} and parse.head[j] in verbs)
        and parse.pos[j] in {"NOUN", "PROPN"}
        and _may_stand(reading, i, j)
    ]
    several = reading.word(i) in reading.words.pronouns.several  # of two that may be meant, which is not told
    return fitting[0] if fitting and not (several and len(fitting) > 1) else None


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
            if _may_stand(reading, i, j)
            and j not in reading.times
            and document.quote_at(document.tokens.starts[j]) == voice
        ]
        fitting = _speakers(reading, i, fitting) or fitting
        if not fitting and at < here and reading.word(i) in reading.words.pronouns.his | reading.words.pronouns.her:
            persons = _persons(reading, i, sentence, voice)
            if persons:
                return persons[-1] if len(persons) == 1 else None
        if fitting:
            found = fitting[-1] if at == here else fitting[0]
            far_place = found in reading.names.places and at < here - 1
            return None if far_place or _is_open(reading, i, found) else found
    return None


def _persons(reading: Reading, pronoun: int, sentence: Sentence, voice: Span | None) -> list[int]:
    """The persons that a sentence names, whatever they do in it, each once."""
    parse, document = reading.parse, reading.document
    found: dict[str, int] = {}
    for j in range(sentence.first, sentence.end):
        is_head = parse.pos[j] == "PROPN" and parse.dep[j] not in _BEFORE_A_NAME
        if is_head and _may_stand(reading, pronoun, j) and document.quote_at(document.tokens.starts[j]) == voice:
            found[parse.lemma[j].lower()] = j
    return list(found.values())


def _is_open(reading: Reading, pronoun: int, found: int) -> bool:
    """Is there something nearer that may be meant as well: a name, or for "they" things of the same sentence?"""
    parse, document = reading.parse, reading.document
    if reading.word(pronoun) in reading.words.pronouns.his | reading.words.pronouns.her:
        nearer = _subjects_before(reading, found + 1, pronoun)
        other = any(_may_be(reading, pronoun, j) and j not in reading.names.persons for j in nearer)
        return other or _another_between(reading, pronoun, found)
    sentence = document.sentence_at(document.tokens.starts[pronoun])
    if sentence is None or sentence.first <= found or parse.tag[pronoun] != "PRP$":
        return False
    several = (j for j in range(sentence.first, pronoun) if parse.tag[j] in {"NNS", "NNPS"} and j not in reading.times)
    return reading.word(pronoun) == "their" and any(parse.dep[j] in _NAMED_THINGS | {"attr"} for j in several)


def _another_between(reading: Reading, pronoun: int, found: int) -> bool:
    """“Lee’s doctor said the bullet hit Lee in his chest”: is somebody else named after ``found`` in its sentence?"""
    parse, document = reading.parse, reading.document
    sentence = document.sentence_at(document.tokens.starts[pronoun])
    if sentence is None or found < sentence.first or parse.tag[pronoun] != "PRP$":
        return False
    nouns = (j for j in range(parse.right[found], pronoun) if parse.dep[j] in _NAMED_THINGS and parse.pos[j] == "PROPN")
    return any(_may_be(reading, pronoun, j) and parse.lemma[j] != parse.lemma[found] for j in nouns)


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
    plural = is_several(reading, noun)
    word = reading.word(pronoun)
    if word in pronouns.people or word in {"his"}:
        return person and not plural and _agrees(reading, pronoun, noun)
    if word in pronouns.thing or word == "its":
        return not plural and not person and (parse.pos[noun] == "PROPN" or lemma in pronouns.groups)
    return plural
