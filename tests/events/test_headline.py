"""Headlines: the article's own words, short, and no surer than the article."""

from __future__ import annotations

import pytest

from service.events.headline import LONGEST
from tests.events.reading import event, told


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("On May 25, Russian jets attacked another convoy.", "attacked", "Russian jets attacked another convoy"),
        ("The rebels may attack the town.", "attack", "Rebels may attack town"),
        ("The rebels did not attack the town.", "attack", "Rebels did not attack town"),
        ("Fighters tried to flee the city on Tuesday.", "flee", "Fighters tried to flee city"),
        ("Daesh seized the town. It then captured the base.", "captured", "[Daesh] captured base"),
        ("The convoy was destroyed by jets.", "destroyed", "Convoy was destroyed by jets"),
        ("The attack on the base shocked everyone.", "attack", "Attack on the base"),
        ("Jets hit the convoy, killing 80 fighters.", "killing", "Jets hit convoy, killing 80 fighters"),
        ("Russia denied that its jets hit the school.", "hit", "Russia denied that its jets hit school"),
        ("The army launched an offensive.", "offensive", "Army launched offensive"),
        ("A bomb exploded in Baghdad on Monday.", "exploded", "Bomb exploded in Baghdad"),
        ("The militia, which has been fighting the army, withdrew.", "fighting", "Militia has been fighting army"),
        ("The troops will do their utmost to win.", "do", "Troops will do their utmost to win"),
        ("Dozens of people were dead.", "dead", "Dozens of people were dead"),
        (
            "Jets hit the convoy, killing 80 fighters and destroying two trucks.",
            "hit",
            "Jets hit convoy, killing 80 fighters and destroying two trucks",
        ),
        (
            "Jets hit the convoy, killing 80 fighters and destroying two trucks.",
            "destroying",
            "Jets hit convoy, destroying two trucks",
        ),
        (
            "Jets hit the convoy, killing a number of fighters.",
            "hit",
            "Jets hit convoy, killing a number of fighters",
        ),
        ("Rebels made another attempt to leave the town.", "made", "Rebels made another attempt to leave town"),
        ("The deal would let the rebels leave the town.", "let", "Deal would let rebels leave town"),
        ("The army stopped the rebels from crossing.", "stopped", "Army stopped rebels from crossing"),
        ("The IS [Daesh] units left the town.", "left", "IS units left town"),
        ("The Northern Defense Ministry met. The ministry left.", "left", "[Northern Defense Ministry] left"),
        ("The bridge collapsed, the mayor said Monday.", "said", "Mayor said bridge collapsed"),
        ("The mayor said that the bridge had collapsed.", "said", "Mayor said bridge had collapsed"),
        ("Syrian rebels left, the mayor said. Rebels came.", "said", "Mayor said Syrian rebels left"),
        ("“We will leave the town,” the mayor said.", "said", "Mayor said"),
        (
            "The army did not attack. The ministry said rebels left. The town burned, it said.",
            "said",
            "Ministry said rebels left",
        ),
    ],
)
def test_headline(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The rebels may attack and burn the town.", "burn", "Rebels may burn town"),
        ("Kim was arrested and charged.", "charged", "Kim was charged"),
        ("Lee and Kim signed the treaty.", "signed", "Lee and Kim signed treaty"),
        ("Lee left Kim in charge.", "left", "Lee left Kim in charge"),
        ("The army called the raid off.", "called", "Army called raid off"),
        ("The town voted to make Lee mayor.", "voted", "Town voted to make Lee mayor"),
        ("The firm has twice sued the city.", "sued", "Firm has twice sued city"),
        ("The firm bought the shares Lee did not own.", "own", "Lee did not own [shares]"),
        ("The mayor says there has been a rise in crime.", "says", "Mayor says there has been rise in crime"),
        ("The court barred the firm from using the name.", "barred", "Court barred firm from using name"),
        ("Police accused Lee of killing two men.", "accused", "Police accused Lee of killing two men"),
        ("iPods sold well.", "sold", "iPods sold"),
        ("The firm expects to continue to look for oil.", "expects", "Firm expects to continue to look for oil"),
        ("The group began raising its stake in July.", "began", "Group began raising its stake"),
        ("Ann Lee-Kim, a diver, won the race.", "won", "Ann Lee-Kim won race"),
        ("The mayor announced an event to be held in Lyon.", "held", "Event to be held in Lyon"),
        (
            "Lee announced in an internal memo that he would be in Lyon.",
            "announced",
            "Lee announced he would be in Lyon",
        ),
    ],
)
def test_a_headline_leaves_out_nothing_that_changes_what_is_told(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


def test_whoever_spoke_before_speaks_again() -> None:
    text = "The army will stay on the border, the ministry added.\n\n“The bridge burned,” it said in a statement."
    assert event(text, "said").headline == "[ministry] said bridge burned"


def test_of_what_came_of_it_a_figure_is_told_first_where_there_is_little_room() -> None:
    text = (
        "On Friday the northern border army fired dozens of unguided rockets, inflicting extremely heavy losses on the "
        "group and killing 30 of its men."
    )
    assert event(text, "fired").headline.endswith(", killing 30")


LONG = (
    "The extraordinarily long-serving chairman of the joint parliamentary committee on agricultural subsidies and "
    "rural infrastructure development criticised the unprecedentedly comprehensive proposal of the Commission for "
    "the immediate abolition of all remaining regional agricultural price guarantees in the southern provinces."
)


def test_headlines_are_short_and_end_well() -> None:
    headlines = [e.headline for e in told(LONG)]
    assert headlines
    assert all(0 < len(h) <= LONGEST and h[0].isupper() and h[-1].isalnum() for h in headlines)
    assert not {h.split()[-1] for h in headlines} & {"of", "the", "for", "in", "and"}
