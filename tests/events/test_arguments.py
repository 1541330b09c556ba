"""Who takes part, and where."""

from __future__ import annotations

import pytest

from service.events.event import Called
from tests.events.reading import event


def who(text: str, trigger: str) -> set[tuple[str, str | None]]:
    return {(p.text, p.role) for p in event(text, trigger).participants}


def where(text: str, trigger: str) -> set[tuple[str, str | None]]:
    return {(p.text, p.role) for p in event(text, trigger).places}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels attacked the army.", "attacked", {("Rebels", "agent"), ("army", "patient")}),
        ("The army was attacked by rebels.", "attacked", {("rebels", "agent"), ("army", "patient")}),
        ("Convoys destroyed by jets burned.", "destroyed", {("jets", "agent"), ("Convoys", "patient")}),
        (
            "Police and soldiers arrested a man.",
            "arrested",
            {("Police", "agent"), ("soldiers", "agent"), ("man", "patient")},
        ),
        (
            "The militia, which has been fighting the government since 2011, withdrew.",
            "fighting",
            {("militia", "agent"), ("government", "patient")},
        ),
        ("Soldiers tried to free the hostages.", "free", {("Soldiers", "agent"), ("hostages", "patient")}),
        ("The king ordered soldiers to free the hostages.", "free", {("soldiers", "agent"), ("hostages", "patient")}),
        ("Jets hit the convoy, killing 80 fighters.", "killing", {("Jets", "agent"), ("80 fighters", "patient")}),
        ("Militants made another attempt to flee.", "attempt", {("Militants", "agent")}),
        ("The resignation of the minister surprised nobody.", "resignation", {("minister", "agent")}),
        ("The murder of the minister caused outrage.", "murder", {("minister", "patient")}),
        ("Daesh seized the town. It then captured the base.", "captured", {("Daesh", "agent"), ("base", "patient")}),
    ],
)
def test_participants(text: str, trigger: str, expected: set[tuple[str, str]]) -> None:
    assert who(text, trigger) == expected


def test_participants_have_their_place_in_the_text() -> None:
    text = "The Russian Defense Ministry denied the report."
    ministry = event(text, "denied").participants[0]
    assert (ministry.span.of(text), ministry.text) == ("Russian Defense Ministry", "Russian Defense Ministry")


def test_a_day_takes_no_part() -> None:
    assert who("The ministry spoke Thursday.", "spoke") == {("ministry", "agent")}


def test_an_object_pronoun_is_not_its_own_subject() -> None:
    text = "Jets hit the convoys after scouts spotted them near the river."
    assert ("scouts", "patient") not in who(text, "spotted")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("A bomb exploded in Baghdad.", "exploded", {("Baghdad", "in")}),
        ("Three trucks left Raqqa for Homs province.", "left", {("Raqqa", None), ("Homs province", "for")}),
        (
            "The convoy from the city of Raqqa was destroyed near Palmyra.",
            "destroyed",
            {("Raqqa", "of"), ("Palmyra", "near")},
        ),
        ("Jets bombed a camp outside Mosul, killing ten.", "killing", {("Mosul", "outside")}),
        ("Shares rose at Apple on Monday.", "rose", set()),
    ],
)
def test_places(text: str, trigger: str, expected: set[tuple[str, str | None]]) -> None:
    assert where(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The armed militants fled.", "fled", Called("fighter", kind=frozenset({"armed"}), definite=True)),
        (
            "Another Daesh motorcade left.",
            "left",
            Called("convoy", names=frozenset({"isil"}), which="another"),
        ),
        ("Ann Lee left.", "left", Called("lee", names=frozenset({"ann"}), proper=True)),
        (
            "The Northern Relief Board (NRB) met. NRB left.",
            "left",
            Called("board", names=frozenset({"northern", "relief"}), proper=True),
        ),
        (
            "The Northern Defense Ministry met. The ministry left.",
            "left",
            Called("ministry", names=frozenset({"northern", "defense"}), proper=True, definite=True),
        ),
    ],
)
def test_what_somebody_is_called(text: str, trigger: str, expected: Called) -> None:
    assert [p.called for p in event(text, trigger).participants] == [expected]


@pytest.mark.parametrize(
    ("text", "trigger", "deed"),
    [
        ("Jets struck the town.", "struck", "attack"),
        ("Jets struck the town again.", "struck", "attack again"),
        ("Trucks took the road.", "took", ""),
        ("The raid began.", "raid", "attack"),
    ],
)
def test_what_a_deed_is_called(text: str, trigger: str, deed: str) -> None:
    assert event(text, trigger).deed == deed


def test_a_day_is_no_place() -> None:
    assert where("He resigned in March.", "resigned") == set()


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Iran sent envoys to Oslo. Kim said he would leave Paris.", "leave", ("Kim", "agent")),
        ("In a letter to President Lee of Chad, Kim said he will leave.", "leave", ("Kim", "agent")),
        ("Director Ann Lee met Kim. Kim said that he had sold mills.", "sold", ("Kim", "agent")),
        ("The militia did not say when it would leave.", "leave", ("militia", "agent")),
    ],
)
def test_whoever_speaks_is_meant_by_the_subject_of_what_is_said(
    text: str, trigger: str, expected: tuple[str, str]
) -> None:
    assert expected in who(text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Kim said that his firm sold mills.", "sold", "[Kim’s] firm sold mills"),
        ("Director Lee spoke. Kovar is seven. He was found on Monday.", "found", "He was found"),
        ("Director Lee spoke. Officials placed him with his uncle.", "placed", "Officials placed him with his uncle"),
        ("Since its launch, the store has grown.", "launch", "[store’s] launch"),
        ("Officer Lee spoke. The tenant denied that he would leave.", "leave", "Tenant denied that he would leave"),
        ("Lee Corp. grew. Kim Corp. was allowed to use its name.", "use", "Kim Corp. was allowed to use its name"),
        ("A spokeswoman for Mr. Kovar said he had left.", "left", "[Mr. Kovar] had left"),
        ("A spokesman for Mr. Kovar said he had left.", "left", "He had left"),
        ("Kovar Corp. said it sold the mill.", "sold", "[Kovar Corp.] sold mill"),
        ("The Northern Action Front said it will march.", "march", "[Northern Action Front] will march"),
        ("The vote led President Kovar to say he would not run.", "run", "[President Kovar] would not run"),
        ("The mayor spoke. Our driver left.", "left", "Our driver left"),
        ("The Morning Reader said Mrs. Kovar had lied. She sold the mill.", "sold", "[Mrs. Kovar] sold mill"),
        ("Scouts saw Max Kovar, who was hurt, near Lyon. He was freed on Monday.", "freed", "[Max Kovar] was freed"),
        ("Max Kovar told Sam Lee to run. Scouts cheered. He was freed.", "freed", "[Max Kovar] was freed"),
        ("Kim spoke. The mayor and his men left.", "left", "Mayor and his men left"),
        ("Kim praised Mr. Kovar, who sold his mill.", "sold", "Mr. Kovar sold his mill"),
        ("NATO, which will mark its birthday in Lyon, met.", "mark", "NATO will mark its birthday in Lyon"),
        ("Lee’s lawyer said the driver led Kovar to his car.", "led", "Driver led Kovar to his car"),
        ("UN Secretary General Max Al-Kovar said he would go. It came late.", "came", "It came late"),
        ("Lee and Kim met. They signed the treaty.", "signed", "[Lee and Kim] signed treaty"),
        ("Jets hit trucks and convoys in Lyon, and scouts saw them.", "saw", "Scouts saw [trucks and convoys]"),
        ("Jets hit trucks near the depots, and scouts saw them.", "saw", "Scouts saw them"),
        ("The probe landed a day after it left the station.", "left", "[probe] left station"),
        ("Mr. Kovar met the envoy. He's expected to leave.", "leave", "[Mr. Kovar] is expected to leave"),
        ("The race began while it rained.", "rained", "It rained"),
        ("The court met. The defence called their own witness.", "called", "Defence called their own witness"),
        ("The mayor said it was time to leave.", "said", "Mayor said it was time to leave"),
        (
            "Phones will get new chips. There are 500 fans at what is their largest meeting.",
            "meeting",
            "Their largest meeting",
        ),
    ],
)
def test_a_pronoun_is_replaced_only_where_the_text_says_who_is_meant(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected
