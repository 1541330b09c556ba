"""The words of a language that tell happenings, as read from its ``events.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .event import Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class NounWords:
    """Lemmas of nouns by what they name; ``must_show`` are events only beside evidence, ``never`` in no case."""

    occurrence: frozenset[str]
    statement: frozenset[str]
    state: frozenset[str]
    suffixes: tuple[str, ...]
    never: frozenset[str]
    must_show: frozenset[str]
    done_by: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbWords:
    """Lemmas of verbs by what they tell; ``light`` verbs stage their object, ``staged`` ones their subject.

    ``imprint`` are words as they stand that tell of the page and not of the story: "last updated". ``particles`` make a
    deed of a verb of speech: "call off".
    """

    statement: frozenset[str]
    state: frozenset[str]
    never: frozenset[str]
    never_participle: frozenset[str]
    light: frozenset[str]
    staged: frozenset[str]
    not_facts: frozenset[str]
    imprint: frozenset[str]
    particles: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentWords:
    """Prepositions and nouns of place, and the roles that prepositions give."""

    at_place: frozenset[str]
    of_place: frozenset[str]
    place_nouns: frozenset[str]
    place_verbs: frozenset[str]
    roles: Mapping[str, str]
    determiners: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PronounWords:
    """Pronouns by what they may stand for, and nouns by which pronoun may stand for them."""

    people: frozenset[str]
    thing: frozenset[str]
    several: frozenset[str]
    his: frozenset[str]
    her: frozenset[str]
    relative: frozenset[str]
    speaker: frozenset[str]
    own: frozenset[str]
    owners: frozenset[str]
    weather: frozenset[str]
    groups: frozenset[str]
    bodies: frozenset[str]
    any_body: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    persons: frozenset[str]
    person_verbs: frozenset[str]
    person_suffixes: tuple[str, ...]
    titles: frozenset[str]
    empty: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """How numbers, units and hedges are said; ``bounds`` maps the words of a hedge, longest first."""

    numbers: Mapping[str, float]
    multipliers: Mapping[str, float]
    currencies: Mapping[str, str]
    units: Mapping[str, str]
    times: frozenset[str]
    dates: frozenset[str]
    ages: frozenset[str]
    year_openers: frozenset[str]
    named: frozenset[str]
    bounds: tuple[tuple[tuple[str, ...], Bound], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineWords:
    """What a headline must keep, and must not end with; ``whole`` has helpers that are clipped behind a pronoun."""

    whole: Mapping[str, str]  # by lemma
    keep_adverbs: frozenset[str]
    conditions: frozenset[str]
    doubts: frozenset[str]
    quantities: frozenset[str]
    incomplete: frozenset[str]
    leaning: frozenset[str]
    pairing: frozenset[str]
    transitive: frozenset[str]
    leading: frozenset[str]
    trailing: frozenset[str]
    terms: frozenset[str]
    outward: frozenset[str]
    clause_links: frozenset[str]
    circumstances: frozenset[str]
    linking: frozenset[str]
    directions: frozenset[str]
    dangling: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeWords:
    """Words of one meaning, each with the first of its line.

    ``which`` tells one of several things ("another"), ``known`` one already spoken of ("the"), ``again`` one of several
    deeds ("twice"); ``vague`` verbs tell no deed that could be known again, and ``stages`` are those that say no more
    than their object does.
    """

    deeds: Mapping[str, str]
    things: Mapping[str, str]
    names: Mapping[str, str]
    which: frozenset[str]
    known: frozenset[str]
    again: frozenset[str]
    vague: frozenset[str]
    stages: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """All words of happenings of one language."""

    nouns: NounWords
    verbs: VerbWords
    state_adjectives: frozenset[str]
    arguments: ArgumentWords
    pronouns: PronounWords
    figures: FigureWords
    headline: HeadlineWords
    alike: AlikeWords

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> EventWords:
        """From the parsed TOML; KeyError or TypeError when a list is missing or unknown."""
        nouns = dict(table["nouns"])
        suffixes = tuple(nouns.pop("suffixes"))
        arguments = dict(table["arguments"])
        roles = arguments.pop("roles")
        headline = dict(table["headline"])
        whole = headline.pop("whole")
        pronouns = dict(table["pronouns"])
        person_suffixes = tuple(pronouns.pop("person_suffixes"))
        return cls(
            nouns=NounWords(suffixes=suffixes, **_sets(nouns)),
            verbs=VerbWords(**_sets(table["verbs"])),
            state_adjectives=_set(table["adjectives"]["state"]),
            arguments=ArgumentWords(roles=roles, **_sets(arguments)),
            pronouns=PronounWords(person_suffixes=person_suffixes, **_sets(pronouns)),
            figures=_figures(table["figures"]),
            headline=HeadlineWords(whole=whole, **_sets(headline)),
            alike=_alike(table["alike"]),
        )


def _set(words: str | list[str]) -> frozenset[str]:
    return frozenset(words.split() if isinstance(words, str) else words)


def _sets(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    return {name: _set(words) for name, words in table.items()}


def _alike(table: Mapping[str, Any]) -> AlikeWords:
    sets = ("which", "known", "again", "vague", "stages")
    return AlikeWords(
        deeds=_by_first(table["deeds"]),
        things=_by_first(table["things"]),
        names=_by_first(table["names"]),
        **{name: _set(table[name]) for name in sets},
    )


def _by_first(lines: list[str]) -> dict[str, str]:
    """Each word of each line with the first one of its line."""
    return {word: line.split()[0] for line in lines for word in line.split()}


def _figures(table: Mapping[str, Any]) -> FigureWords:
    bounds = [(tuple(p.split()), Bound(name)) for name, phrases in table["bounds"].items() for p in phrases]
    return FigureWords(
        numbers=table["numbers"],
        multipliers=table["multipliers"],
        currencies=table["currencies"],
        units=table["units"],
        times=_set(table["times"]),
        dates=_set(table["dates"]),
        ages=_set(table["ages"]),
        year_openers=_set(table["year_openers"]),
        named=_set(table["named"]),
        bounds=tuple(sorted(bounds, key=lambda b: -len(b[0]))),
    )
