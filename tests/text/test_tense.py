"""Tense: the verb that governs a time expression, one clause a case."""

from __future__ import annotations

import pytest

from service.languages import load
from service.text.clauses import Clauses
from service.text.segment import segment
from service.text.tense import Tense

WORDS = load("en").text

# The time expression stands in brackets.
CLAUSES = {
    Tense.PAST: [
        "The minister said [Thursday] that talks had failed.",
        "The ship sank off the coast on [Monday].",
        "Rebels seized the town in [March].",
        "The bridge was destroyed on [Tuesday].",
        "Three soldiers were killed [Friday] in an ambush.",
        "The court did not rule on [Monday].",
        "He didn't leave until [Friday].",
        "They came, saw the damage and left on [Sunday].",
        "Airstrikes hit the convoy [Monday].",
        "The occupied city fell on [Tuesday].",
        "On [May 25], jets attacked another convoy, killing dozens.",
        "In [March], troops, backed by artillery, regained the town.",
        "The company reported earnings of $2 a share in [April].",
        "The fire, caused by lightning, spread on [Saturday].",
        "The army will withdraw by Friday, the minister said [Monday].",
        "The pact, which was signed in [1999], expires today.",
        "The man who was arrested [Monday] will appear in court.",
        '"We will leave," he said on [Monday].',
        "Prices rose in [May] but will fall in June.",
        "Forces armed with rifles took the bridge on [Monday].",
        "The minister's visit on [Friday] was cancelled.",
        "According to a [Thursday] statement by the ministry, jets targeted the convoys on Monday.",
        "Daesh seized the city in 2014, the same year when it started its campaign in [2014].",
    ],
    Tense.PLUPERFECT: [
        "The troops had left by [Monday].",
        "She had already been arrested in [May].",
        "The firm had not paid since [June].",
        "He'd gone home by [Friday].",
        "The attack came after police had raided the house on [Friday].",
    ],
    Tense.PERFECT: [
        "Elections should have been held in [May].",
        "The army has lost two towns since [Monday].",
        "Prices have risen since [January].",
        "It's been raining since [Tuesday].",
        "The group has been fighting the government since [2011].",
        "We've met every [Friday].",
        "The control of the city has passed from one side to another since [2015].",
    ],
    Tense.PRESENT: [
        "The museum opens on [Friday].",
        "The trial begins [Monday].",
        "The president is visiting Paris on [Monday].",
        "They say the vote is on [Sunday].",
        "It's [Tuesday] here.",
        "Ship sinks off coast [Monday]",
        "Militants continue to cross the river [today].",
        "The ministry says the road remains closed [today].",
        "The parliament does not meet on [Fridays].",
        "The pact, which was signed in 1999, expires [today].",
    ],
    Tense.FUTURE: [
        "The team will play on [Sunday].",
        "He won't leave before [Friday].",
        "She'll arrive on [Monday].",
        "The prime minister is to visit Rome on [Tuesday].",
        "The company is expected to announce results on [Thursday].",
        "Talks are scheduled to resume [Monday].",
        "The government plans to hold elections in [May].",
        "The union is going to strike on [Friday].",
        "Officials intend to close the camp by [June].",
        "The rivals agreed to meet again on [Monday].",
        "The bank is likely to raise rates in [July].",
        "The shuttle is due to land on [Friday].",
        "He vowed to resign by [Saturday].",
        "The inquiry will be held in [March].",
        "The minister said that the army will withdraw by [Friday].",
        "The ministry said Thursday it will send troops [Monday].",
        "The man who was arrested Monday will appear in court [Friday].",
        '"We will leave on [Monday]," he said.',
        "Prices rose in May but will fall in [June].",
        "The ministry's proposed budget will be published [Monday].",
        "The talks on [Monday] are likely to fail.",
    ],
    Tense.MODAL: [
        "The court may rule on [Monday].",
        "The plan would end in [2020].",
        "Talks could resume on [Friday].",
        "The bill must pass by [December].",
        "The deal might be signed [Monday].",
        "The minister said the army would withdraw by [Friday].",
    ],
    Tense.NONE: [
        "A statement [Thursday] by the ministry",
        "Five wounded in blast [Monday]",
        "Weather for [Tuesday]",
    ],
}
CASES = [(tense, clause) for tense, clauses in CLAUSES.items() for clause in clauses]


@pytest.mark.parametrize(("tense", "marked"), CASES, ids=[clause for _, clause in CASES])
def test_tense_of_the_governing_verb(tense: Tense, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    document = segment(text, "en", WORDS)
    assert Clauses(document, WORDS).tense(document.tokens.at(marked.index("["))) is tense


# The clause of the word in brackets stands between bars.
PARTS = [
    "|The army will withdraw by [Friday]|, the minister said.",
    "The army will withdraw by Friday|, the minister said [Monday].|",
    "The court sits in the town |where the man was arrested on [Monday].|",
    "Prices rose in May |but will fall in [June].|",
    "|On May [25], jets attacked another convoy, killing dozens.|",
    "Jets targeted the convoys |after troops saw them on [Monday].|",
    "|Talks began in [May]|; they failed in June.",
    "He went |because the road was open on [Friday].|",
]


@pytest.mark.parametrize("marked", PARTS)
def test_clause_around_a_word(marked: str) -> None:
    expected = marked.split("|")[1].replace("[", "").replace("]", "").strip()
    text = marked.replace("|", "").replace("[", "").replace("]", "")
    document = segment(text, "en", WORDS)
    token = document.tokens.at(marked.replace("|", "").index("["))
    assert document.tokens.span(*Clauses(document, WORDS).at(token)).of(text) == expected


def test_direct_speech_is_a_clause_of_its_own() -> None:
    text = '"We will leave on Monday," he said on Tuesday.'
    document = segment(text, "en", WORDS)
    first, end = Clauses(document, WORDS).at(document.tokens.at(text.index("Monday")))
    assert document.tokens.span(first, end).of(text) == '"We will leave on Monday,"'


def test_outside_of_all_sentences_there_is_no_tense() -> None:
    text = "The council voted to rebuild the bridge.\n\nNews Code 125693"
    document = segment(text, "en", WORDS)
    token = document.tokens.at(text.index("Code"))
    assert Clauses(document, WORDS).tense(token) is Tense.NONE
    assert Clauses(document, WORDS).at(token) == (token, token + 1)


def test_a_sentence_without_end_takes_no_longer_for_each_word() -> None:
    """Only the neighbourhood is read, so that the verb a thousand words away decides nothing."""
    text = "They left" + " the town" * 500 + " on Monday" + " and the village" * 500 + " will stay"
    document = segment(text, "en", WORDS)
    assert Clauses(document, WORDS).tense(document.tokens.at(text.index("Monday"))) is Tense.NONE
