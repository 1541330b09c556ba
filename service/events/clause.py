"""The grammar of a clause: which verb a happening hangs on, in what form that verb stands, and what governs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..text.document import Tokens
from ..text.tense import Tense
from .cues import Cues
from .parse import Parse

VERBAL = frozenset({"VERB", "AUX"})
_FINITE = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}
# Relations by which a verb shares what stands before its fellow: "will attack and destroy".
_SHARES = frozenset({"conj"})
# Relations under which a participle without a helper of its own is a clipped past: headlines, and slips of the parser.
_OWN_CLAUSE = frozenset({"ROOT", "ccomp", "conj", "advcl", "parataxis", "relcl"})


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a verb: its tense (NONE when it is not finite), whether it is in progress, its modal word if any."""

    tense: Tense
    progressive: bool = False
    modal: str | None = None
    infinitive: bool = False

    @property
    def finite(self) -> bool:
        return self.tense is not Tense.NONE


@dataclass(frozen=True, slots=True)
class Grammar:
    """What reading a clause needs: the words, their parse, the cue words, and which heads of names are persons."""

    tokens: Tokens
    parse: Parse
    cues: Cues
    persons: frozenset[int] = frozenset()
    _forms: dict[int, Form] = field(default_factory=dict, init=False, repr=False, compare=False)

    def lower(self, i: int) -> str:
        return self.tokens.lower[i]

    def is_verb(self, i: int) -> bool:
        return self.parse.pos[i] in VERBAL

    def verb_of(self, i: int) -> int | None:
        """The verb of the clause that token ``i`` stands in: itself when it is one, else the nearest above it."""
        if self.is_verb(i):
            return i
        return next((j for j in self.parse.ancestors(i) if self.is_verb(j)), None)

    def host(self, verb: int) -> int | None:
        """The verb of the clause above the one of ``verb``, if there is one."""
        return next((j for j in self.parse.ancestors(verb) if self.is_verb(j)), None)

    def mark(self, verb: int) -> str | None:
        """The word that opens the clause of ``verb``, in lower case: "if", "after", "that"; None when there is none."""
        for j in self.parse.children(verb, "mark", "advmod"):
            if j < verb and (self.parse.dep[j] == "mark" or self.parse.tag[j] in ("WRB", "IN")):
                return self.lower(j)
        if self.parse.dep[verb] == "pcomp":
            return self.lower(self.parse.head[verb])
        return None

    def form(self, verb: int) -> Form:
        """The form of ``verb``, helpers read; a joined verb without any of its own takes its fellow's."""
        form = self._forms.get(verb)
        if form is None:
            form = self._forms[verb] = self._form(verb)
        return form

    def _form(self, verb: int) -> Form:
        parse = self.parse
        helpers = parse.auxiliaries(verb)
        tag = parse.tag[verb]
        if not helpers and parse.dep[verb] in _SHARES and tag in ("VB", "VBN", "VBG") and not parse.subjects(verb):
            fellow = self.form(parse.head[verb]) if self.is_verb(parse.head[verb]) else None
            if fellow is not None:
                return Form(fellow.tense, tag == "VBG", fellow.modal, fellow.infinitive)
        if helpers:
            return self._helped(verb, helpers)
        if tag in _FINITE:
            return Form(_FINITE[tag])
        if tag in ("VBN", "VB") and parse.dep[verb] in _OWN_CLAUSE and parse.children(verb, "nsubj", "nsubjpass"):
            return Form(Tense.PAST if tag == "VBN" else Tense.PRESENT)
        return Form(Tense.NONE, progressive=tag == "VBG", infinitive=tag == "VB")

    def _helped(self, verb: int, helpers: list[int]) -> Form:
        parse, cues = self.parse, self.cues
        progressive = parse.tag[verb] == "VBG"
        words = [self.lower(j) for j in helpers]
        modal = next((w for j, w in zip(helpers, words, strict=True) if parse.tag[j] == "MD"), None)
        if modal is not None:
            return Form(Tense.FUTURE if modal in cues.planning.future else Tense.MODAL, progressive, modal)
        if any(parse.tag[j] == "TO" for j in helpers):
            return Form(Tense.NONE, progressive, infinitive=True)
        finite = next((j for j in helpers if parse.tag[j] in _FINITE), None)
        if finite is None:
            return Form(Tense.NONE, progressive)
        past = parse.tag[finite] == "VBD"
        if parse.lemma[finite] == "have" or any(parse.tag[j] == "VBN" and parse.lemma[j] == "be" for j in helpers):
            return Form(Tense.PLUPERFECT if past else Tense.PERFECT, progressive)
        return Form(Tense.PAST if past else Tense.PRESENT, progressive)

    def told(self, i: int) -> Form:
        """The form that tells of token ``i``: its own verb's, or that of the first finite clause above."""
        at = self.verb_of(i)
        form = Form(Tense.NONE)
        while at is not None:
            form = self.form(at)
            if form.finite:
                return form
            at = self.host(at)
        return form

    def climb(self, i: int) -> Iterator[tuple[int, str]]:
        """Each head above ``i`` with the relation by which it was reached, nearest first."""
        while self.parse.head[i] != i:
            yield self.parse.head[i], self.parse.dep[i]
            i = self.parse.head[i]

    def reports(self, verb: int) -> bool:
        """Is ``verb`` carrying somebody's words here?"""
        reporting = self.cues.reporting
        lemma = self.parse.lemma[verb]
        if not self.is_verb(verb) or lemma not in reporting.verbs:
            return False
        if lemma not in reporting.weak_verbs:
            return True
        clauses = self.parse.children(verb, "ccomp", "parataxis")
        return any(self.form(j).finite for j in clauses) or self.parse.dep[verb] == "parataxis"

    def any_subject(self, verb: int) -> bool:
        """Does the subject of ``verb`` begin with "any"?"""
        return any(
            self.lower(j) in self.cues.condition.any
            for subject in self.parse.subjects(verb)
            for j in (subject, *self.parse.children(subject, "det", "amod"))
        )
