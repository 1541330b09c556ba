"""Every rule of every language is fired by a phrase of the corpus: a rule that nothing fires is no rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

import pytest

from service.languages import WITH_RULES, load
from service.text.segment import segment
from service.times.find import read
from service.times.grammar import Grammar
from service.times.rule import Rule, Stage
from tests.corpus_loader import phrases

from .reading import LEAD, publication

DECOY = "name of something else"  # one rule a name: a list of words, of which some must be seen to work


def names(language: str) -> list[str]:
    stages = load(language).times.stages
    return list(dict.fromkeys(rule.name for stage in stages for rule in stage.rules))


@cache
def fired(language: str) -> dict[str, int]:
    """How often each rule made something of the words, over the whole corpus of a language."""
    words, counts = load(language), dict.fromkeys(names(language), 0)

    def counted(rule: Rule) -> Callable[..., Any]:
        def meaning(**captured: Any) -> Any:
            made = rule.meaning(**captured)
            counts[rule.name] += made is not None
            return made

        return meaning

    stages = [
        Stage(stage.name, [replace(rule, meaning=counted(rule)) for rule in stage.rules], stage.repeat)
        for stage in words.times.stages
    ]
    grammar = Grammar(words.times.lexicon, stages, words.text, words.times.filters)
    for phrase in phrases(language):
        text = LEAD + phrase.text + ("" if phrase.text[-1] in ".!?" else ".")
        moment = datetime.combine(phrase.published, datetime.min.time())
        read(segment(text, language, words.text), grammar, publication(moment))
    return counts


@pytest.mark.parametrize(
    ("language", "rule"), [(language, rule) for language in WITH_RULES for rule in names(language) if rule != DECOY]
)
def test_a_phrase_fires_it(language, rule):
    assert fired(language)[rule] > 0, f"no phrase of tests/corpus/{language} fires the rule {rule!r}"


@pytest.mark.parametrize("language", WITH_RULES)
def test_some_names_of_other_things_are_met(language):
    assert fired(language).get(DECOY, 1) > 0


@pytest.mark.parametrize("language", WITH_RULES)
def test_every_rule_has_a_name_and_a_stage_of_its_own(language):
    homes = {(rule.name, stage.name) for stage in load(language).times.stages for rule in stage.rules}

    assert all(name.strip() == name != "" for name, _ in homes)
    assert len(homes) == len(names(language))
