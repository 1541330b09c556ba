"""Finite verbs, found lightly from the forms of words: which word says when, and what tense it is in.

There is no part-of-speech tagger here. A form counts as a verb unless the word before it (an article, a preposition, a
number) makes it a noun or a modifier, and a participle counts only after its auxiliary.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .tense import Tense

_APOSTROPHES = "'’"
_OBJECT = 7  # tokens within which "to" follows what is meant to do it ("expects a second storm to arrive")
_REACH = 5  # tokens between an auxiliary and the verb it helps ("has not yet been fully told")


class Form(StrEnum):
    """What a word can be as a verb; the keys of ``[tense]`` in ``text.toml``."""

    BE = "be"  # am, is, are
    WAS = "was"
    HAVE = "have"
    HAD = "had"
    DO = "do"
    DID = "did"
    WILL = "will"
    MODAL = "modal"
    PAST = "past"  # "went": only a past tense
    BOTH = "both"  # "made", "attacked": a past tense or a participle
    PARTICIPLE = "participle"  # "gone", "been"
    PRESENT = "present"  # "says"
    BARE = "bare"  # "say"
    SINGULAR = "singular"  # "she": a word that ends as a third person does, and follows, is a verb
    PLURAL = "plural"  # "they": a word that is nothing else, and follows, is a verb


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseWords:
    """The table ``[tense]`` of ``text.toml``; all words in lower case.

    ``forms`` gives each known verb form its kind. ``before_noun`` are words after which a form is no finite verb,
    ``after_participle`` those that follow a participle ("backed by"), ``subjects`` pronouns that a verb follows.
    ``ahead`` are the words that make "is ... to" the future, ``intends`` the verbs that do so before "to".
    ``named`` are verbs unless they have a capital or follow a numeral; ``not_verbs`` only look like verbs; ``adverbs``
    stand between an auxiliary and its verb; ``openers`` begin a clause.
    ``denied`` are modals that look back when they deny, and ``negations`` what denies: "could not be reached".
    ``ambiguous`` forms are nouns as often, and verbs before ``after_verb``. ``regular``, ``adverb``, ``third`` and
    ``progressive`` are endings: "ed", "ly", "s", "ing". ``endings`` are those of other forms, for languages that tell
    tense by them: words in "rá" are the Spanish future.
    """

    forms: Mapping[str, Form]
    regular: str = ""
    adverb: str = ""
    third: str = ""
    progressive: str = ""
    to: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    intends: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    not_verbs: frozenset[str] = frozenset()
    before_noun: frozenset[str] = frozenset()
    after_participle: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    after_verb: frozenset[str] = frozenset()
    not_after_pronoun: frozenset[str] = frozenset()
    endings: tuple[tuple[str, Form], ...] = ()

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> TenseWords:
        """TypeError for an unknown key."""
        rest = dict(table)
        endings = tuple((ending, Form(form)) for form, members in rest.pop("endings", {}).items() for ending in members)
        forms = {word: form for form in Form for word in rest.pop(form.value, ())}
        given: dict[str, Any] = {
            key: value if isinstance(value, str) else frozenset(value) for key, value in rest.items()
        }
        return cls(forms=forms, endings=endings, **given)


@dataclass(frozen=True, slots=True)
class Verb:
    """A finite verb with its auxiliaries, as tokens ``[first, end)``, and its tense.

    ``own`` is the tense of a verb that tells what is meant: "vowed to leave" looks ahead, and was vowed in the past.
    """

    first: int
    end: int
    tense: Tense
    own: Tense | None = None


def finite_verbs(lower: Sequence[str], first: int, end: int, words: TenseWords) -> list[Verb]:
    """The finite verbs among the tokens ``[first, end)``, in order."""
    found: list[Verb] = []
    known, regular, after = words.forms, (words.regular or "\0", *(ending for ending, _ in words.endings)), first
    for i in range(first, end):
        word = lower[i]
        if i < after or not (word in known or word.endswith(regular)):
            continue
        form = _form(word, words)
        verb = _READERS[form](lower, i, first, end, words) if form else None
        if verb is not None:
            found.append(verb)
            after = verb.end
    return found


def _form(word: str, words: TenseWords) -> Form | None:
    form = words.forms.get(word)
    if (
        form is None
        and words.regular
        and word.endswith(words.regular)
        and len(word) > 4
        and word not in words.not_verbs
    ):
        return Form.BOTH
    if form is None and words.endings and len(word) > 4 and word not in words.not_verbs:
        return next((form for ending, form in words.endings if word.endswith(ending)), None)
    return form


def _next_verb(lower: Sequence[str], i: int, end: int, words: TenseWords) -> int:
    """The token after ``i`` that is no adverb, or ``end``."""
    j = i + 1
    while j < min(end, i + _REACH) and (lower[j] in words.adverbs or _is_adverb(lower[j], words)):
        j += 1
    return min(j, end)


def _is_adverb(word: str, words: TenseWords) -> bool:
    return bool(words.adverb) and len(word) > 4 and word.endswith(words.adverb)


def _after_participles(lower: Sequence[str], i: int, end: int, words: TenseWords) -> int:
    """The token after the participles that follow the auxiliary at ``i``; ``i + 1`` when none does."""
    after, j = i + 1, _next_verb(lower, i, end, words)
    while j < end and (_form(lower[j], words) in (Form.BOTH, Form.PARTICIPLE)):
        after, j = j + 1, _next_verb(lower, j, end, words)
    return after


def _copula(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> Verb | None:
    """“is”, "was": the future when something lies ahead of it ("is to", "is expected to")."""
    clitic = lower[i][0] in _APOSTROPHES
    if clitic and not _has_subject(lower, i, first, words):
        return None
    after = _after_participles(lower, i, end, words)
    j = _next_verb(lower, i, end, words)
    k = _next_verb(lower, j, end, words) if j < end and lower[j] in words.ahead else j
    if (k < end and lower[k] in words.to) or (j < k < end and lower[j] in words.intends):
        return Verb(i, min(k + 2, end), Tense.FUTURE)
    if clitic and j < end and words.forms.get(lower[j]) is Form.PARTICIPLE:
        return Verb(i, after, Tense.PERFECT)  # "it's been"
    present = words.forms.get(lower[i]) is Form.BE
    return Verb(i, after, Tense.PRESENT if present else Tense.PAST)


def _perfect(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> Verb:
    after = _after_participles(lower, i, end, words)
    had = words.forms.get(lower[i]) is Form.HAD
    if after > i + 1:
        return Verb(i, after, Tense.PLUPERFECT if had else Tense.PERFECT)
    return Verb(i, after, Tense.PAST if had else Tense.PRESENT)


def _helped(tense: Tense) -> Callable[[Sequence[str], int, int, int, TenseWords], Verb | None]:
    """A reader of auxiliaries that go with a bare verb: "will leave", "may leave", "did leave"."""

    def read(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> Verb | None:
        if i > first and lower[i - 1] in words.before_noun:
            return None
        j = _next_verb(lower, i, end, words)
        if lower[i][0] in _APOSTROPHES and tense is Tense.MODAL and j < end and _form(lower[j], words) in _HAD:
            return Verb(i, j + 1, Tense.PLUPERFECT)  # "he'd left"
        if tense is Tense.MODAL and j < end and words.forms.get(lower[j]) is Form.HAVE:
            after = _after_participles(lower, j, end, words)
            if after > j + 1:
                return Verb(i, after, Tense.PERFECT)  # "may have left" looks back
        after = max(min(j + 1, end), _after_participles(lower, j, end, words)) if j < end else end
        return Verb(i, after, Tense.PAST if _is_denied(lower, i, first, end, words) else tense)

    return read


def _is_denied(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> bool:
    """“Could not be reached”, "neither could be reached": what was tried in vain is over."""
    if lower[i] not in words.denied:
        return False
    near = (*lower[max(first, i - _REACH) : i], *lower[i + 1 : min(i + 2, end)])
    return any(word in words.negations for word in near)


def _plain_past(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> Verb | None:
    if _is_modifier(lower, i, first, words):
        return None
    following = lower[i + 1] if i + 1 < end else ""
    if lower[i] in words.intends and following in words.to:
        return Verb(i, min(i + 3, end), Tense.FUTURE, own=Tense.PAST)
    if (
        _form(lower[i], words) is Form.BOTH
        and following in words.after_participle
        and not _has_subject(lower, i, first, words)
    ):
        return None
    return Verb(i, i + 1, Tense.PAST)


def _plain_present(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> Verb | None:
    if i == first or _is_modifier(lower, i, first, words):
        return None
    following = lower[i + 1] if i + 1 < end else ""
    meant = _meant(lower, i, end, words) if lower[i] in words.intends else None
    if meant is not None:
        return Verb(i, min(meant + 2, end), Tense.FUTURE)
    if not _has_subject(lower, i, first, words) and not _stands_as_verb(lower, i, following, words):
        return None
    return Verb(i, i + 1, Tense.PRESENT)


def _meant(lower: Sequence[str], i: int, end: int, words: TenseWords) -> int | None:
    """The "to" of "expects to leave", "expects a second storm to arrive"; not that of "a rise to 5 percent"."""
    for j in range(i + 1, min(i + _OBJECT, end - 1)):
        if lower[j] in words.to:
            noun = lower[j + 1] in words.before_noun and lower[j + 1] not in words.forms
            return j if j == i + 1 or (lower[j + 1].isalpha() and not noun) else None
        if not lower[j].isalnum() or lower[j] in words.openers or (j > i + 1 and lower[j] in words.forms):
            return None
    return None


def _stands_as_verb(lower: Sequence[str], i: int, following: str, words: TenseWords) -> bool:
    """A third person ("says") is a verb unless a noun is spelt so too; a bare form needs a plural before it."""
    if words.forms[lower[i]] is Form.BARE:
        return lower[i - 1].endswith("s") and (lower[i] not in words.ambiguous or following in words.after_verb)
    return lower[i] not in words.ambiguous or following in words.after_verb


def _has_subject(lower: Sequence[str], i: int, first: int, words: TenseWords) -> bool:
    j = i - 1
    while j > first and (lower[j] in words.adverbs or _is_adverb(lower[j], words)):
        j -= 1
    return j >= first and lower[j] in words.subjects


def _is_modifier(lower: Sequence[str], i: int, first: int, words: TenseWords) -> bool:
    """Does the word before make this a noun or a modifier: "the occupied city", "of used cars", "to cut"?"""
    j = i - 1
    while j > first and _is_adverb(lower[j], words):
        j -= 1
    return j >= first and (lower[j] in words.before_noun or lower[j].isdigit())


def _after_pronoun(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> Verb | None:
    """A verb that is in no list, told by the pronoun before it: "she weeps", "they weep"."""
    j = _next_verb(lower, i, end, words)
    if j >= end or lower[j] in words.not_after_pronoun or not lower[j].isalpha() or _form(lower[j], words) is not None:
        return None
    third = len(lower[j]) > 3 and lower[j].endswith(words.third or "\0")
    if third is not (words.forms[lower[i]] is Form.SINGULAR) or lower[j].endswith(words.progressive or "\0"):
        return None
    return Verb(j, j + 1, Tense.PRESENT)


_HAD = (Form.BOTH, Form.PARTICIPLE)


def _no_verb(lower: Sequence[str], i: int, first: int, end: int, words: TenseWords) -> Verb | None:
    return None


_READERS: Mapping[Form, Callable[[Sequence[str], int, int, int, TenseWords], Verb | None]] = {
    Form.BE: _copula,
    Form.WAS: _copula,
    Form.HAVE: _perfect,
    Form.HAD: _perfect,
    Form.DO: _helped(Tense.PRESENT),
    Form.DID: _helped(Tense.PAST),
    Form.WILL: _helped(Tense.FUTURE),
    Form.MODAL: _helped(Tense.MODAL),
    Form.PAST: _plain_past,
    Form.BOTH: _plain_past,
    Form.PARTICIPLE: _no_verb,
    Form.PRESENT: _plain_present,
    Form.BARE: _plain_present,
    Form.SINGULAR: _after_pronoun,
    Form.PLURAL: _after_pronoun,
}
