"""Did it happen? Happened, ongoing, planned, conditional or denied: by the cues of the clause and by what governs it.

A verb is read by its own form ("will leave", "has been fighting"); one without a tense of its own, and a noun, by what
governs it ("failed to leave", "plans an attack"). Reported speech is seen through: "said it would leave" is a plan, and
"denied that it left" a denial, whoever says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..text.document import Document
from ..text.tense import Tense
from .clause import Form, Grammar
from .event import Event, Kind, Status

REAL = frozenset({Status.HAPPENED, Status.ONGOING})
_NOUN_LINKS = frozenset({"conj", "appos", "compound", "nmod", "poss", "attr"})


def with_status(events: tuple[Event, ...], document: Document, grammar: Grammar) -> tuple[Event, ...]:
    """The events with their status filled in."""
    judge = Judge(grammar, document)
    return tuple(replace(e, status=judge.status(e.trigger.token, spoken=e.kind is Kind.STATEMENT)) for e in events)


@dataclass(frozen=True, slots=True)
class Judge:
    """Reads the status of a token: ``status(i)``."""

    grammar: Grammar
    document: Document

    def status(self, i: int, spoken: bool = False, depth: int = 12) -> Status:
        """The status of what token ``i`` tells; ``spoken`` when it is somebody's words, which are said once said.

        ``depth`` bounds the climb through governors: a chain longer than that decides nothing more.
        """
        if depth <= 0:
            return Status.HAPPENED
        if not self.grammar.is_verb(i):
            return self._of_noun(i, depth)
        if self.grammar.mark(i) in self.grammar.cues.condition.markers:
            return Status.CONDITIONAL
        own = self._denied(i) or self._conditional(i)
        if own is not None:
            return own
        form = self.grammar.form(i)
        status = self._of_finite(i, form, spoken, depth) if form.finite else self._of_governed(i, form, depth)
        return self._through_speech(i, status)

    # -- what the clause itself says

    def _denied(self, i: int) -> Status | None:
        """Negated here, or joined to a negated fellow that it shares its helpers with."""
        grammar, parse = self.grammar, self.grammar.parse
        if self._negation(i):
            return Status.DENIED
        if parse.dep[i] == "conj" and not parse.auxiliaries(i) and not parse.subjects(i):
            fellow = parse.head[i]
            shares = parse.tag[i] in ("VB", "VBN", "VBG") and parse.tag[i] == parse.tag[fellow]
            if shares and grammar.is_verb(fellow) and self._negation(fellow) and not self._contrast(fellow, i):
                return Status.DENIED
        return None

    def _negation(self, i: int) -> bool:
        parse, cues = self.grammar.parse, self.grammar.cues.denial
        for j in parse.children(i, "neg", "nsubj", "nsubjpass", "dobj", "advmod", "cc", "preconj", "attr"):
            if any(
                self._negates(k)
                for k in (j, *parse.children(j, "det", "neg", "preconj"))
                if k < i or parse.dep[k] != "cc"
            ):
                return True
        if i and self.grammar.lower(i - 1) in cues.negations:
            return self._negates(i - 1)
        return self._before_helper(i)

    def _before_helper(self, i: int) -> bool:
        """“cannot”, and a "never" or "not" that the parser hung on a helper."""
        parse = self.grammar.parse
        return any(self._negates(k) for j in parse.auxiliaries(i) for k in (j, *parse.children(j, "neg")))

    def _negates(self, j: int) -> bool:
        lower, cues = self.grammar.tokens.lower, self.grammar.cues.denial
        if lower[j] not in cues.negations:
            return False
        following = lower[j + 1] if j + 1 < len(lower) else ""
        return f"{lower[j]} {following}" not in cues.not_negations

    def _contrast(self, first: int, second: int) -> bool:
        """“did not flee but stay”: a contrast undoes the negation."""
        return any(
            self.grammar.lower(j) in self.grammar.cues.links.contrast
            for j in self.grammar.parse.children(first, "cc")
            if j < second
        )

    def _conditional(self, i: int) -> Status | None:
        """Bound to an "if" clause while not yet real, or a thing that only may be."""
        grammar, cues = self.grammar, self.grammar.cues.condition
        form = grammar.form(i)
        if form.tense is Tense.FUTURE and (grammar.any_subject(i) or self._has_condition(i)):
            return Status.CONDITIONAL
        if form.tense is not Tense.MODAL:
            return None
        if form.modal in cues.future_in_past and not self._has_condition(i) and self._reported(i):
            return Status.PLANNED
        return Status.CONDITIONAL

    def _has_condition(self, i: int) -> bool:
        grammar = self.grammar
        return any(grammar.mark(j) in grammar.cues.condition.markers for j in grammar.parse.children(i, "advcl"))

    def _reported(self, i: int) -> bool:
        """Does this clause hang on words of somebody, or on a plan?"""
        grammar, parse = self.grammar, self.grammar.parse
        if any(grammar.reports(j) for j in parse.children(i, "ccomp", "parataxis")):
            return True
        for above, relation in grammar.climb(i):
            if relation in ("ccomp", "acl", "relcl") and grammar.is_verb(above):
                return parse.lemma[above] in grammar.cues.reporting.verbs | grammar.cues.planning.verbs
            if not grammar.is_verb(above):
                return parse.lemma[above] in grammar.cues.reporting.nouns
        return False

    # -- a verb with a tense

    def _of_finite(self, i: int, form: Form, spoken: bool, depth: int) -> Status:
        if form.tense is Tense.FUTURE:
            return Status.PLANNED
        if self._intended(i, form) or self._about_to(i, form):
            return Status.PLANNED
        if spoken or form.tense in (Tense.PAST, Tense.PLUPERFECT):
            return self._past(i, form)
        if form.tense is Tense.PERFECT:
            return Status.ONGOING if form.progressive or self._goes_on(i) else Status.HAPPENED
        return self._present(i, form)

    def _past(self, i: int, form: Form) -> Status:
        """A past is over, unless it is said to go on, or was going on when somebody spoke of it."""
        if form.progressive:
            return Status.ONGOING if form.tense is Tense.PAST and self._told_in_past(i) else Status.HAPPENED
        return Status.ONGOING if self._goes_on(i) else Status.HAPPENED

    def _told_in_past(self, i: int) -> bool:
        """“said the search was going on”: the past of the telling, not of the search."""
        grammar, parse = self.grammar, self.grammar.parse
        above = parse.head[i]
        return parse.dep[i] == "ccomp" and grammar.reports(above) and grammar.form(above).tense is Tense.PAST

    def _present(self, i: int, form: Form) -> Status:
        """The present of a headline, and of a second or third time, tells what happened; any other, what goes on."""
        if form.progressive:
            return Status.ONGOING
        grammar, parse = self.grammar, self.grammar.parse
        sentence = self.document.sentence_at(grammar.tokens.starts[i])
        if sentence is not None and sentence.headline and parse.lemma[i] not in grammar.cues.ongoing.verbs:
            return Status.HAPPENED
        occasion = parse.dep[i] == "relcl" and parse.lemma[parse.head[i]] in grammar.cues.links.occasions
        return Status.HAPPENED if occasion or grammar.reports(i) else Status.ONGOING

    def _goes_on(self, i: int) -> bool:
        grammar, parse, cues = self.grammar, self.grammar.parse, self.grammar.cues.ongoing
        if parse.lemma[i] in cues.verbs and grammar.form(i).tense is not Tense.PLUPERFECT:
            return parse.tag[i] != "VBD" or bool(parse.children(i, "xcomp"))
        return any(grammar.lower(j) in cues.adverbs for j in parse.children(i, "advmod"))

    def _intended(self, i: int, form: Form) -> bool:
        """A clause of what is demanded or let be: "demanded that he leave", "let him leave"; in its base form."""
        grammar, parse, cues = self.grammar, self.grammar.parse, self.grammar.cues
        if parse.dep[i] != "ccomp" or form.tense is not Tense.PRESENT or grammar.lower(i) != parse.lemma[i]:
            return False
        if parse.head[i] > i or parse.pos[parse.head[i]] == "AUX":
            return False  # "New orders continue to fall; they were low in May"
        above = parse.lemma[parse.head[i]]
        named = any(grammar.lower(j) in cues.reporting.pronouns for j in parse.subjects(i))  # "decide they want it"
        told = parse.tag[i] == "VBP" and named
        bare = above in cues.planning.verbs and not parse.children(i, "mark") and not told
        return (bare or above in cues.planning.object_verbs) and above not in cues.reporting.verbs

    def _about_to(self, i: int, form: Form) -> bool:
        """“Is going to leave”: the future in other words."""
        parse, going = self.grammar.parse, self.grammar.cues.planning.going
        governed = (j for j in parse.children(i, "xcomp") if self.grammar.form(j).infinitive)
        return form.progressive and parse.lemma[i] in going and next(governed, None) is not None

    # -- a verb without a tense

    def _of_governed(self, i: int, form: Form, depth: int) -> Status:
        """By the nearest thing above that says something of it."""
        parse = self.grammar.parse
        above, relation = parse.head[i], parse.dep[i]
        if above == i:
            return self._alone(i, form)
        if relation in ("conj", "dep") and self.grammar.is_verb(above):
            return self.status(above, depth=depth - 1)
        if relation == "pcomp":
            return self._after_preposition(i, above, depth)
        if form.infinitive and self._is_ranked(i, above):
            host = self.grammar.host(i)
            governor = self.status(host, depth=depth - 1) if host is not None else Status.HAPPENED
            return governor if governor not in REAL else Status.HAPPENED
        if relation in ("acl", "relcl"):
            return self._modifier(i, above, form, depth)
        if not self.grammar.is_verb(above):
            return self._under_word(above, form, depth)
        return self._under_verb(i, above, relation, form, depth)

    def _is_ranked(self, i: int, above: int) -> bool:
        """“The third minister to leave”, "the youngest to win": who has a rank in it did it."""
        grammar, parse = self.grammar, self.grammar.parse
        nouns = [j for j in parse.children(above, "attr") if j < i] if grammar.is_verb(above) else [above]
        words = [k for j in nouns for k in (j, *parse.children(j, "amod"))]
        return any(grammar.lower(k) in grammar.cues.links.first or parse.tag[k] == "JJS" for k in words)

    def _alone(self, i: int, form: Form) -> Status:
        """A clause of its own without a tense: a headline's "to meet", an order, a clipped past."""
        if form.infinitive:
            return Status.PLANNED
        return Status.ONGOING if form.progressive else Status.HAPPENED

    def _under_word(self, above: int, form: Form, depth: int) -> Status:
        """“Ready to talk”, "not ready to talk", "the only one to talk"."""
        if not form.infinitive:
            return self.status(above, depth=depth - 1)
        host = self.grammar.verb_of(above)
        denied = host is not None and self.grammar.parse.dep[above] == "acomp" and self._denied(host) is not None
        return Status.DENIED if denied else Status.PLANNED

    def _under_verb(self, i: int, above: int, relation: str, form: Form, depth: int) -> Status:
        cues, lemma = self.grammar.cues, self.grammar.parse.lemma[above]
        governor = self.status(above, depth=depth - 1)
        complement = relation in ("xcomp", "ccomp", "acomp", "oprd", "dobj")
        if complement and lemma in cues.denial.verbs:
            return Status.DENIED
        if complement and lemma in cues.failure.verbs - cues.failure.from_only:
            return Status.DENIED if governor in REAL else Status.CONDITIONAL
        if complement and lemma in cues.ongoing.verbs and governor in REAL:
            return Status.ONGOING
        if form.infinitive and complement and self._plans(above):
            return governor if governor in (Status.CONDITIONAL, Status.DENIED) else Status.PLANNED
        if form.infinitive and relation in ("advcl", "prep"):
            return governor if governor is Status.CONDITIONAL else Status.PLANNED
        aside = relation == "advcl" and governor is Status.DENIED  # "would not talk, citing reasons": they were cited
        return Status.HAPPENED if aside else governor

    def _plans(self, above: int) -> bool:
        """Is what this verb governs meant and not yet done? "is to leave", "seeks to leave"; not "managed to leave"."""
        parse, cues = self.grammar.parse, self.grammar.cues.planning
        if parse.lemma[above] in cues.implicative or parse.lemma[above] in self.grammar.cues.ongoing.verbs:
            return False
        adjectives = parse.children(above, "acomp", "oprd")
        if any(parse.lemma[j] in cues.adjectives for j in adjectives):
            return True
        return parse.lemma[above] in cues.verbs

    def _after_preposition(self, i: int, preposition: int, depth: int) -> Status:
        """“from leaving”, "of leaving", "without leaving", "before leaving"."""
        parse, cues = self.grammar.parse, self.grammar.cues
        word = self.grammar.lower(preposition)
        if word in cues.denial.without:
            return Status.DENIED
        above = parse.head[preposition]
        if above == preposition:
            return Status.HAPPENED
        governor = self.status(above, depth=depth - 1)
        if word in cues.failure.link and parse.lemma[above] in cues.failure.verbs:
            return Status.DENIED if governor in REAL else Status.CONDITIONAL
        if self.grammar.is_verb(above) and word in cues.planning.links and self._plans(above):
            return Status.PLANNED
        return Status.HAPPENED if word in cues.links.after else governor

    def _modifier(self, i: int, above: int, form: Form, depth: int) -> Status:
        """“a plan to leave”, "the convoy leaving town", "the body found on Friday"."""
        if form.infinitive:
            return Status.PLANNED
        if not form.progressive:
            return Status.HAPPENED
        host = self.grammar.verb_of(above)
        status = self.status(host, depth=depth - 1) if host is not None else Status.ONGOING
        return status if status in REAL else Status.ONGOING

    # -- a noun

    def _of_noun(self, i: int, depth: int) -> Status:
        grammar, parse, cues = self.grammar, self.grammar.parse, self.grammar.cues
        if any(self._negates(j) for j in parse.children(i, "det", "neg")):
            return Status.DENIED
        if any(parse.lemma[j] in cues.ongoing.adjectives for j in parse.children(i, "amod")):
            return Status.ONGOING
        above, relation = parse.head[i], parse.dep[i]
        if above == i:
            return Status.HAPPENED
        if relation in _NOUN_LINKS and not grammar.is_verb(above):
            return self._of_noun(above, depth - 1) if depth > 1 else Status.HAPPENED
        if relation == "pobj":
            return self._in_phrase(i, above, depth)
        return self._part_of(i, above, relation, depth)

    def _in_phrase(self, i: int, preposition: int, depth: int) -> Status:
        """“called for talks”, "after the talks", "ahead of the talks", "prevented from attack"."""
        grammar, parse, cues = self.grammar, self.grammar.parse, self.grammar.cues
        word, above = grammar.lower(preposition), parse.head[preposition]
        if above == preposition:
            return Status.HAPPENED
        if word in cues.planning.links and parse.lemma[above] in cues.planning.object_verbs | cues.planning.nouns:
            return Status.PLANNED
        if word in cues.failure.link and parse.lemma[above] in cues.failure.verbs:
            return Status.DENIED
        if not grammar.is_verb(above):
            return Status.HAPPENED
        governor = self.status(above, depth=depth - 1)
        unreal = governor in (Status.PLANNED, Status.CONDITIONAL)
        return governor if unreal and word not in cues.links.after and not self._definite(i) else Status.HAPPENED

    def _part_of(self, i: int, above: int, relation: str, depth: int) -> Status:
        """Subject or object of a verb: what is so of the verb is so of it, but a definite thing is there anyway."""
        grammar, parse, cues = self.grammar, self.grammar.parse, self.grammar.cues
        if not grammar.is_verb(above):
            return Status.HAPPENED
        governor = self.status(above, depth=depth - 1)
        lemma = parse.lemma[above]
        affected = relation in ("dobj", "nsubjpass", "attr", "oprd")
        if affected and lemma in cues.failure.object_verbs | cues.denial.verbs and governor in REAL:
            return Status.HAPPENED if parse.lemma[i] in cues.failure.attempts else Status.DENIED
        if affected and governor in REAL and (lemma in cues.planning.object_verbs or self._arranges(above)):
            return Status.PLANNED
        if governor is Status.DENIED:
            return Status.HAPPENED if self._definite(i) or parse.subjects(above) == [i] else Status.DENIED
        if governor in (Status.PLANNED, Status.CONDITIONAL):
            return governor
        return Status.ONGOING if governor is Status.ONGOING and relation.startswith("nsubj") else Status.HAPPENED

    def _arranges(self, verb: int) -> bool:
        """“Set for May 3”, "put off until May": what it is said of is to be then."""
        parse, cues = self.grammar.parse, self.grammar.cues
        toward = cues.planning.links | cues.links.before | cues.links.toward
        arranging = parse.lemma[verb] in cues.planning.arranging
        return arranging and any(self.grammar.lower(j) in toward for j in parse.children(verb, "prep"))

    def _definite(self, i: int) -> bool:
        definite = self.grammar.cues.links.definite
        return any(self.grammar.lower(j) in definite for j in self.grammar.parse.children(i, "det", "poss"))

    # -- seen through speech

    def _through_speech(self, i: int, status: Status) -> Status:
        """“Denied that it left” denies the leaving, and so does "denied reports that it left"."""
        grammar, parse = self.grammar, self.grammar.parse
        above = parse.head[i]
        of_words = parse.dep[i] in ("acl", "ccomp") and parse.dep[above] == "dobj" and bool(parse.children(i, "mark"))
        if status not in REAL or not (of_words or parse.dep[i] == "ccomp"):
            return status
        if of_words and not grammar.is_verb(above):
            above = parse.head[above]
        if parse.lemma[above] not in grammar.cues.denial.verbs or not grammar.is_verb(above):
            return status
        if any(grammar.lower(j) == ";" for j in range(i, above)):
            return status  # "Lee accused the firm; it denied that"
        real = self.status(above) in REAL  # "declined to confirm or deny reports that it left" denies nothing
        return Status.DENIED if real and not parse.negated(above) else status
