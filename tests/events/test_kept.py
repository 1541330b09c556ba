"""What a headline keeps: all without which it would tell something else, and little beside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.events.headline import headline
from tests.events.reading import event, read


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
    ],
)
def test_the_happening_with_who_and_where(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The rebels may attack and burn the town.", "burn", "Rebels may burn town"),
        ("Kim was arrested and charged.", "charged", "Kim was charged"),
        (
            "The army will do its utmost to prevent rebels from breaking through further south from Homs.",
            "do",
            "Army will do its utmost to prevent rebels from breaking through further south",
        ),
        ("Lee and Kim signed the treaty.", "signed", "Lee and Kim signed treaty"),
        ("Lee left Kim in charge.", "left", "Lee left Kim in charge"),
        ("The army called the raid off.", "called", "Army called raid off"),
        ("The town voted to make Lee mayor.", "voted", "Town voted to make Lee mayor"),
        ("The firm has twice sued the city.", "sued", "Firm has twice sued city"),
        ("The firm bought the shares Lee did not own.", "own", "Lee did not own [shares]"),
        ("The court barred the firm from using the name.", "barred", "Court barred firm from using name"),
        ("Police accused Lee of killing two men.", "accused", "Police accused Lee of killing two men"),
        ("iPods sold well.", "sold", "iPods sold"),
        ("The firm expects to continue to look for oil.", "expects", "Firm expects to continue to look for oil"),
        ("The group began raising its stake in July.", "began", "Group began raising its stake"),
        ("Ann Lee-Kim, a diver, won the race.", "won", "Ann Lee-Kim won race"),
        ("The mayor announced an event to be held in Lyon.", "held", "Event to be held in Lyon"),
        ("The index fell 3 percent on Friday.", "fell", "Index fell 3 percent"),
        (
            "Prices fell nearly two cents a gallon over the last two weeks.",
            "fell",
            "Prices fell nearly two cents a gallon",
        ),
        ("Shares closed yesterday at $45.75, down 25 cents.", "closed", "Shares closed at $45.75, down 25 cents"),
        ("London prices closed sharply lower Friday.", "closed", "London prices closed sharply lower"),
        ("The model did not fare so well.", "fare", "Model did not fare so well"),
        ("The plane had not been significantly updated.", "updated", "Plane had not been significantly updated"),
        ("The phone will come pre-loaded with maps.", "come", "Phone will come pre-loaded"),
        (
            "The king was carrying a message to Kim from the capital.",
            "carrying",
            "King was carrying message to Kim from the capital",
        ),
        ("The market had shown signs of cooling.", "shown", "Market had shown signs of cooling"),
        ("Neither Lee nor the mayor could be reached.", "reached", "Neither Lee nor the mayor could be reached"),
        ("Lee rejected the claim that he had left.", "rejected", "Lee rejected claim that he had left"),
        ("Police questioned and freed two men.", "questioned", "Police questioned and freed two men"),
        ("Lee denied that she stole the car or that she left.", "left", "Lee denied that she left"),
        ("Lee unveiled Falcon 9, along with new maps.", "unveiled", "Lee unveiled Falcon 9"),
        (
            "The firm will double flights between Lyon and Oslo.",
            "double",
            "Firm will double flights between Lyon and Oslo",
        ),
        ("The split was aimed at boosting sales.", "aimed", "Split was aimed at boosting sales"),
        ("The firm called for talks on Friday.", "called", "Firm called for talks"),
        (
            "Northern Border Protection Service Commissioner Ann Lee ruled that seven villages should be evacuated.",
            "ruled",
            "Ann Lee ruled that seven villages should be evacuated",
        ),
        (
            "The northern army thwarted two new attempts by rebels to break through to Lyon from the port of Oslo.",
            "thwarted",
            "Northern army thwarted two new attempts by rebels to break through",
        ),
        (
            "According to Lee, the army thwarted two attempts by rebels to break through to Lyon in the past week.",
            "break",
            "Army thwarted two attempts by rebels to break through to Lyon",
        ),
        (
            "After selling the mill on Friday, the firm has been hiring.",
            "selling",
            "Firm has been hiring after selling mill",
        ),
    ],
)
def test_a_headline_leaves_out_nothing_that_changes_what_is_told(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The minister showed how many trains were late.", "showed", "Minister showed how many trains were late"),
        ("The firm asked whether the mill would burn.", "asked", "Firm asked whether mill would burn"),
        ("Police do not know whether Lee fled.", "fled", "Police do not know whether Lee fled"),
        ("The union listed Lee as having sold the mill.", "listed", "Union listed Lee as having sold mill"),
        (
            "Critics fault the firm for failing to mend the bridge.",
            "fault",
            "Critics fault firm for failing to mend bridge",
        ),
        ("Lee was found guilty of fraud on Friday.", "found", "Lee was found guilty of fraud"),
        (
            "Officials said they are quite sure the bridge will hold.",
            "said",
            "Officials said they are quite sure bridge will hold",
        ),
        ("The club was founded by Ann Lee and Max Kovar.", "founded", "Club was founded by Ann Lee and Max Kovar"),
        ("The firm earned $2 million, or 20 cents a share.", "earned", "Firm earned $2 million"),
        ("The firm claims that Lee stole the car.", "stole", "Firm claims that Lee stole car"),
        ("The army was forced out of the town.", "forced", "Army was forced out of the town"),
        ("The bank, whose profit rose 3 percent, hired Lee.", "rose", "[bank’s] profit rose 3 percent"),
        ("The letter, which Lee wrote in Lyon, was burned.", "wrote", "Lee wrote [letter] in Lyon"),
        ("Rebels watched the army leave the town.", "leave", "Rebels watched army leave town"),
        (
            "Delta posted income of $3 million, up from $2 million.",
            "posted",
            "Delta posted income of $3 million, up from $2 million",
        ),
        ("The court charged Lee with selling arms.", "charged", "Court charged Lee with selling arms"),
        ("The judges left the rule they made in Lyon.", "made", "[judges] made [rule] in Lyon"),
        ("The bank, whose profit peaked in Lyon, left.", "peaked", "[bank’s] profit peaked in Lyon"),
        ("The service goes live on July 1.", "goes", "Service goes live"),
        (
            "Hundreds of visitors poured into the hall.",
            "poured",
            "Hundreds of visitors poured into the hall",
        ),
        ("Lee said he remembered being asked to help.", "said", "Lee said he remembered being asked to help"),
        (
            "The mayor denied reports that the dam had burst.",
            "burst",
            "Mayor denied reports that dam had burst",
        ),
        ("Lee began by hinting at the sale.", "began", "Lee began by hinting at the sale"),
        ("Lee met Kim to discuss how to leave the town.", "met", "Lee met Kim to discuss how to leave town"),
        ("The court ordered that Lee remain in Lyon.", "remain", "Court ordered that Lee remain in Lyon"),
        ("Rescuers pulled a girl from the rubble.", "pulled", "Rescuers pulled girl from the rubble"),
        ("The clerk was sentenced to six years in jail.", "sentenced", "Clerk was sentenced to six years in jail"),
        ("The race was called off because of a storm.", "called", "Race was called off because of a storm"),
        ("Police said the 31-year-old was freed.", "freed", "31-year-old was freed"),
        ("The envoy said the troops would leave once the truce held.", "leave", "Troops would leave"),
        (
            "A river barge carrying about 90 people sank in high winds off the coast of Malta late on Monday, "
            "officials said on Tuesday.",
            "sank",
            "River barge sank in high winds off the coast of Malta",
        ),
        ("The boy was placed in the care of the court on Monday.", "placed", "Boy was placed in the care of the court"),
        ("The fund is expected to continue selling bonds.", "expected", "Fund is expected to continue selling bonds"),
        ("The finds match those made in Lyon.", "match", "Finds match those made in Lyon"),
        ("The mayor says there are three trains held at the border.", "says", "Mayor says there are three trains held"),
        (
            "Found in Lyon on Monday, the painting will be sold in Oslo.",
            "Found",
            "Painting found in Lyon",
        ),
    ],
)
def test_what_completes_a_clause_is_told_with_it(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Once the mill burned, the firm moved.", "burned", "Mill burned"),
        ("The army stayed until the truce ended.", "ended", "Truce ended"),
        ("The crowd cheered as the bill passed by a wide margin.", "cheered", "Crowd cheered"),
        ("Barrels of oil reached Lyon and grain was sold.", "sold", "Grain was sold"),
        ("Shares rose US $5.40 on Monday.", "rose", "Shares rose US $5.40"),
        ("Speaking on Monday, Lee said the mill burned.", "Speaking", "Lee said mill burned"),
        ("Minister Karim al-Kovari left.", "left", "Minister Karim al-Kovari left"),
        ("Sales of the new Falcon 9 began.", "began", "Sales of the new Falcon 9 began"),
    ],
)
def test_a_headline_holds_no_torn_phrase(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


def test_of_what_came_of_it_a_figure_is_told_first_where_there_is_little_room() -> None:
    text = (
        "On Friday the northern border army fired dozens of unguided rockets, inflicting extremely heavy losses on the "
        "group and killing 30 of its men."
    )
    assert event(text, "fired").headline.endswith(", killing 30")


def test_whose_time_a_noun_is_stands_beside_the_headline() -> None:
    text = "Friday's rise in prices hurt the firm."
    reading = replace(read(text), times=frozenset({0}))
    assert headline(reading, event(text, "hurt").trigger) == "Rise in prices hurt firm"
