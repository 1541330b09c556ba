"""The words that tell the standing of a happening: who says so, whether it took place, how clauses hang together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

Group = TypeVar("Group")
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Reporting:
    verbs: Words  # "say": their complement is reported speech
    weak_verbs: Words  # reporting only with a clause or direct speech of their own: "continue"
    nouns: Words  # somebody's words: "statement"
    source_links: Words  # "by": after such a noun, whose words they are
    according: Words  # first words of a phrase that names the source
    pronouns: Words
    personal_pronouns: Words
    unnamed: Words  # subjects that name nobody: "which"
    bodies: Words  # "ministry": nouns that stand for a named body


@dataclass(frozen=True, slots=True)
class Denial:
    verbs: Words
    negations: Words
    not_negations: Words  # pairs of words: "not only"
    without: Words


@dataclass(frozen=True, slots=True)
class Failure:
    verbs: Words  # what they govern did not come about
    from_only: Words  # of these, those that say so only with "from"
    object_verbs: Words  # of these, those that say so of their object
    attempts: Words  # objects that were there all the same: "thwarted two attempts"
    link: Words  # "from"


@dataclass(frozen=True, slots=True)
class Planning:
    verbs: Words  # what they govern is meant, asked for or foreseen
    object_verbs: Words  # of these, those that say so of their object too: "plan an attack"
    adjectives: Words
    nouns: Words  # "a plan for"
    links: Words  # "for": from such a word to what is meant
    future: Words  # auxiliaries, as words
    implicative: Words  # what they govern happened if they did: "manage"
    arranging: Words  # "scheduled for Saturday": the time behind "for" is that of what they are said of
    going: Words  # in progress, with an infinitive, they tell the future: "is going to leave"


@dataclass(frozen=True, slots=True)
class Condition:
    markers: Words
    future_in_past: Words  # "would"
    any: Words  # "any attempt will be met with force"


@dataclass(frozen=True, slots=True)
class Ongoing:
    verbs: Words
    adverbs: Words
    adjectives: Words


@dataclass(frozen=True, slots=True)
class Habitual:
    adverbs: Words
    many: Words  # "has fired many times"


@dataclass(frozen=True, slots=True)
class Links:
    after: Words  # "after": this happened later than what follows
    before: Words
    during: Words  # "during the talks": at the same time
    aftermath: Words  # "charged in the attack": some time after it
    means: Words  # "by firing": at the same time too, of a verb
    contrast: Words  # "but"
    occasions: Words  # "the second time that jets strike"
    definite: Words  # "the": a thing that is there, whatever becomes of it
    some: Words  # "a": a thing told for the first time
    then: Words  # "then": later than what was told before, perhaps on the same day
    later: Words  # "afterwards": later, nobody knows how long
    than: Words  # "than a year earlier": a measure, not a time
    base: Words  # "up from 80 on Monday": what a change is counted from
    compared: Words  # "compared with a loss last year"
    toward: Words  # "rose to 12 from 8": what it came to
    measures: Words  # "million", "percent": beside a number, a figure that changes
    first: Words  # "the first strike since May": a measure, not a time
    there: Words  # "where he spoke": at the time of the clause before
    impressions: Words  # "it seems", "is expected": how things look to whoever writes
    us: Words  # "we": whoever speaks tells of their own time


@dataclass(frozen=True, slots=True)
class Weights:
    weighty: Words  # happenings that news is made of
    light: Words  # verbs that say little by themselves
    saying: Words  # verbs of which a line must tell the words too
    hearing: Words  # those of them whose object hears the words
    talk: Words  # subjects of what somebody tells of himself; as they stand
    pointing: Words  # openings of a line that is about what another sentence names; as they stand


@dataclass(frozen=True, slots=True)
class Cues:
    """All cue words of a language, lemmas unless a field says otherwise; the groups are the tables of ``cues.toml``."""

    reporting: Reporting
    denial: Denial
    failure: Failure
    planning: Planning
    condition: Condition
    ongoing: Ongoing
    habitual: Habitual
    links: Links
    salience: Weights

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Cues:
        """Read the tables of ``cues.toml``. KeyError when one is missing, ValueError when one is unknown."""
        unknown = sorted(set(table) - {field.name for field in fields(cls)})
        if unknown:
            raise ValueError(f"unknown tables of cues: {unknown}")
        return cls(
            reporting=_group(Reporting, table["reporting"]),
            denial=_group(Denial, table["denial"]),
            failure=_group(Failure, table["failure"]),
            planning=_group(Planning, table["planning"]),
            condition=_group(Condition, table["condition"]),
            ongoing=_group(Ongoing, table["ongoing"]),
            habitual=_group(Habitual, table["habitual"]),
            links=_group(Links, table["links"]),
            salience=_group(Weights, table["salience"]),
        )


def _group(cls: type[Group], table: Mapping[str, Sequence[str]]) -> Group:
    names = [field.name for field in fields(cls)]  # type: ignore[arg-type]  # every group is a dataclass
    unknown = sorted(set(table) - set(names))
    if unknown:
        raise ValueError(f"unknown lists of {cls.__name__.lower()} cues: {unknown}")
    return cls(**{name: frozenset(table[name]) for name in names})
