"""When each event was: every strategy with what it must date, and what it must leave undated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from service.events.anchor import STRATEGIES, anchored
from service.events.dating import NO_DAY, SURE_OWN
from service.events.event import Bounds, Status, WhenBasis
from service.times.expression import DayPart
from service.times.grain import Grain
from service.times.interval import Interval
from service.times.mention import Reading
from service.times.values import Mod, Part, Place
from tests.events.dated import grammar, publication, reading, report, reports, when
from tests.events.reading import document
from tests.events.reading import told as told_in_full

MON, TUE, WED, THU, FRI = "2017-05-29", "2017-05-30", "2017-05-31", "2017-06-01", "2017-05-26"

LEAD = "Rain fell on the hills of the north. "  # an opening that is no news of the day for what follows
WEEK = "2017-05-25/2017-06-01"


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        # the event's own time
        ("Rebels attacked the town on Monday.", "attacked", {"Monday": MON}, MON),
        ("Monday's attack killed three guards.", "attack", {"Monday": MON}, MON),
        ("The firm will open a plant in 2018.", "open", {"2018": "2018"}, "2018"),
        ("Police said Thursday that the bank was robbed.", "said", {"Thursday": THU}, THU),
        ("The group seized the city in March.", "seized", {"March": "2017-03"}, "2017-03"),
        ("Guards stopped two raids in the past week.", "stopped", {"the past week": WEEK}, WEEK),
        # open ends
        ("The group has been fighting the army since 2011.", "fighting", {"2011": "2011"}, "2011/.."),
        ("The shop stayed open until 2015.", "stayed", {"2015": "2015"}, "../2015"),
        # the time that the clause describes
        ("He fled in 2014, the same year when it started a war.", "started", {"the same year": "2014"}, "2014"),
        # elsewhere in the clause
        ("The attack on Monday killed three guards.", "killed", {"Monday": MON}, MON),
        # the clause it hangs on
        ("On Monday, jets attacked a convoy, killing ten men.", "killing", {"Monday": MON}, MON),
        ("The man robbed a bank on Monday and fled the town.", "fled", {"Monday": MON}, MON),
        ("On Monday the guards began to fire at the crowd.", "fire", {"Monday": MON}, MON),
        # a clause within
        ("They destroyed ten trucks that tried to flee the city on Tuesday.", "destroyed", {"Tuesday": TUE}, TUE),
    ],
)
def test_the_time_of_its_own_sentence(text: str, trigger: str, times: dict[str, str], edtf: str) -> None:
    assert when(text, trigger, times) == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        # a habit
        ("The group often attacked the town on Monday.", "attacked", {"Monday": MON}),
        # the day of the saying is not that of what is said
        (LEAD + "The ministry said Thursday that rebels cross the river.", "cross", {"Thursday": THU}),
        (LEAD + "Two men had robbed a bank, police said on Tuesday.", "robbed", {"Tuesday": TUE}),
        # nor that of what is only meant, or did not come about
        ("They tried to flee the city on Tuesday.", "flee", {"Tuesday": TUE}),
        ("The firm said on Monday that it would sell its ships.", "sell", {"Monday": MON}),
        # bounds are no dates
        ("The army will leave the town by Friday.", "leave", {"Friday": "2017-06-02"}),
        ("The town fell before 2015.", "fell", {"2015": "2015"}),
        ("The army shelled the town on Monday after spies had spotted the trucks.", "spotted", {"Monday": MON}),
        # a length says how long, not when
        (LEAD + "Dry winds blew. The siege lasted three months.", "lasted", {"three months": "P3M"}),
        # background
        (LEAD + "Dry winds blew. The town has four schools.", "has", {}),
        (LEAD + "Dry winds blew. The town has lost its mill.", "lost", {}),
    ],
)
def test_no_day_is_invented(text: str, trigger: str, times: dict[str, str]) -> None:
    assert when(text, trigger, times) is None


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        (
            "The attack came on Friday. Two days after the attack, the mayor fled.",
            "fled",
            {"Two days": "P2D"},
            "2017-05-28",
        ),
        ("Hours before the election, the mayor fled. The election was held on Friday.", "fled", {"Hours": "PTHX"}, FRI),
        ("A year before the war, the king died. The war broke out in 1914.", "died", {"A year": "P1Y"}, "1913"),
        ("The talks took place on Friday. The envoy fell ill during the talks.", "fell", {}, FRI),
    ],
)
def test_counted_from_another_event(text: str, trigger: str, times: dict[str, str], edtf: str) -> None:
    days = {"Friday": FRI, "1914": "1914"}
    given = times | {words: value for words, value in days.items() if words in text}
    found = report(text, trigger, given).when
    assert found is not None
    assert (found.edtf, found.basis) == (edtf, WhenBasis.EVENT)


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        # from what was counted back to what it is counted from
        (
            "The talks began on Friday, two days after the rebels seized the dam.",
            "seized",
            {"two days": "P2D"},
            "2017-05-24",
        ),
        ("The probe landed on Friday, a day after it left the station.", "left", {"a day": "P1D"}, "2017-05-25"),
        (
            "The mayor resigned on Friday, a week before the council voted.",
            "voted",
            {"a week": "P1W"},
            "2017-05-29/2017-06-04",
        ),
        # where the parse hangs the length on what it is counted from
        (
            "Guards fled. They came back two days after the dam broke on Friday.",
            "came",
            {"two days": "P2D"},
            "2017-05-28",
        ),
        # the vote is on the day, whatever the word before it says of the rest
        ("Hours before Friday's vote, shells killed six men.", "killed", {"Hours": "PTHX"}, FRI),
    ],
)
def test_counted_both_ways(text: str, trigger: str, times: dict[str, str], edtf: str) -> None:
    assert when(text, trigger, times | {"Friday": FRI}) == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        # too long for one day, and nobody knows the hours
        ("Divers found a boy on Friday, 51 hours after the dam broke.", "broke", {"51 hours": "PTH51"}),
        # finer than what is known
        (
            "A man was held in 2015, three weeks after the bank failed.",
            "failed",
            {"three weeks": "P3W", "2015": "2015"},
        ),
        # from what has no date
        ("The guards met two days after the dam broke.", "met", {"two days": "P2D"}),
    ],
)
def test_what_cannot_be_counted(text: str, trigger: str, times: dict[str, str]) -> None:
    given = times | ({"Friday": FRI} if "Friday" in text else {})
    assert when(text, trigger, given) is None


def test_a_clock_time_counts_by_the_hour() -> None:
    text = "Police came two hours after the bomb went off on Monday."
    here = document(text)
    start = datetime(2017, 5, 29, 16)
    days = Interval(datetime(2017, 5, 29), datetime(2017, 5, 30))
    clock = Place(Interval(start, start + timedelta(minutes=1)), Grain.MINUTE, days=days)
    times = reading(text, {"two hours": "PTH2", "Monday": MON})
    times = replace(times, times=(times.times[0], replace(times.times[1], value=clock)))
    found = anchored(told_in_full(text), here, grammar(text), times, publication())
    assert [r.when.edtf for r in found if r.event.trigger.text == "came" and r.when] == ["2017-05-29T18:00:00"]


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        ("Rain fell in the north. Shares lost a tenth, their biggest fall since 2015.", "lost", {"2015": "2015"}),
        ("Rain fell in the north. Sales rose for the first time since 2015.", "rose", {"2015": "2015"}),
        ("Rain fell in the north. It was the first time that they had fired since 2015.", "fired", {"2015": "2015"}),
        (
            "Rain fell in the north. It was the third time in the past year that it burned.",
            "burned",
            {"the past year": "2016-06-01/2017-06-01"},
        ),
        (
            "Rain fell in the north. The firm lost $2 million versus a profit of $3 million, in 2015.",
            "lost",
            {"2015": "2015"},
        ),
        ("Rain fell in the north. It was the worst flood since 2015.", "flood", {"2015": "2015"}),
    ],
)
def test_a_record_is_not_of_the_time_it_is_held_against(text: str, trigger: str, times: dict[str, str]) -> None:
    found = when(LEAD + text, trigger, times)
    assert found is None or not found.startswith(("2015", "2016"))


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        ("He has led the largest bank since 2015.", "led", {"2015": "2015"}, "2015/.."),
        # the first time at a time was then
        ("The two kings met for the first time on Monday.", "met", {"Monday": MON}, MON),
        ("The club won the cup for the third time in 2014.", "won", {"2014": "2014"}, "2014"),
        # the record of the sentence before is not held against it
        ("It was the worst storm. Since Monday rebels attacked ten towns.", "attacked", {"Monday": MON}, f"{MON}/.."),
        ("It was the worst flood since 2015, when ten people died.", "died", {"2015": "2015"}, "2015"),
        # the perfect does not take a time that is over
        ("Police have held two men for the theft of a bell in March.", "theft", {"March": "2017-03"}, "2017-03"),
        ("Police have held two men for the theft of a bell in March.", "held", {"March": "2017-03"}, None),
        ("Envoys condemned the army's invasion of the north in March.", "invasion", {"March": "2017-03"}, "2017-03"),
        # nor does a relative clause give its time to the clause above, where its verb looks like a noun
        (
            LEAD + "Dry winds blew. Guards found two coins, which date from the year 1480, and cash.",
            "found",
            {"1480": "1480"},
            None,
        ),
        # what there was not has no time
        ("The talks ended without agreement on Monday.", "ended", {"Monday": MON}, MON),
        ("Ana Lee was banned from leaving the town in May.", "banned", {"May": "2017-05"}, "2017-05"),
        # a law is not of the year it was passed in
        ("The house passed a law in 2015 that makes owners pay.", "makes", {"2015": "2015"}, None),
        # a person of whom a time is told says nothing at that time
        ("“We hope,” said Lee, a baker who fled on Monday.", "said", {"Monday": MON}, "2017-06-01"),
        # a result told for a year, and what is told for one
        (LEAD + "Dry winds blew. The firm posted a record profit for 2015.", "posted", {"2015": "2015"}, None),
        # what is only meant leaves its day to the meaning
        ("Residents were told to leave on Monday.", "told", {"Monday": MON}, MON),
        # a past cannot be in the future: what it asks for is
        ("The group called for talks next week.", "talks", {"next week": "2017-06-09"}, "2017-06-09"),
        # the worst floods are not those of long ago, nor is a similar theft the theft
        (
            LEAD + "Dry winds blew. The worst floods in years hit us. The floods of 1997 killed ten.",
            "hit",
            {"1997": "1997"},
            None,
        ),
        ("Two men were held for the theft. A similar theft took place in 2015.", "theft", {"2015": "2015"}, None),
        # a habit of the perfect
        (LEAD + "Dry winds blew. Critics have said so many times.", "said", {}, None),
    ],
)
def test_what_a_time_belongs_to(text: str, trigger: str, times: dict[str, str], edtf: str | None) -> None:
    assert when(text, trigger, times) == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        ("The funeral is scheduled for Saturday.", "funeral", {"Saturday": "2017-06-03"}, "2017-06-03"),
        ("The council has set a hearing for Saturday.", "hearing", {"Saturday": "2017-06-03"}, "2017-06-03"),
        ("The launch was put off until Saturday.", "launch", {"Saturday": "2017-06-03"}, "2017-06-03"),
        ("The summit was moved to Saturday.", "summit", {"Saturday": "2017-06-03"}, "2017-06-03"),
        ("The launch, planned for Saturday, may be cancelled.", "launch", {"Saturday": "2017-06-03"}, "2017-06-03"),
        ("The verdict is expected on Saturday.", "verdict", {"Saturday": "2017-06-03"}, "2017-06-03"),
        ("The funeral is scheduled for Saturday.", "scheduled", {"Saturday": "2017-06-03"}, None),
    ],
)
def test_what_is_arranged_is_to_be_then(text: str, trigger: str, times: dict[str, str], edtf: str | None) -> None:
    found = report(text, trigger, times)
    assert (found.when.edtf if found.when else None) == edtf
    assert edtf is None or found.event.status in (Status.PLANNED, Status.CONDITIONAL)


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        # the same actor, of a story of the day without a date
        ("Ana Lee unveiled a car. It is red. It has four doors. Lee showed a boat.", "showed", THU),
        # but not what another clause tells the time of
        ("Ana Lee unveiled a car. It is red. It has four doors. When Lee built a boat, she sold ten.", "sold", None),
        # and “he” is nothing that falls
        ("Rain fell. It is wet. It has been so for days. He sold the house.", "sold", None),
    ],
)
def test_the_same_actor_in_a_story_of_the_day(text: str, trigger: str, edtf: str | None) -> None:
    assert when(text, trigger, {}) == edtf


def test_a_present_that_is_told_of_a_coming_day_is_a_plan() -> None:
    found = report("The mayor, who takes office on Monday, spoke of peace.", "takes", {"Monday": "2017-06-05"})
    assert found.when is not None
    assert (found.when.edtf, found.event.status) == ("2017-06-05", Status.PLANNED)


NIGHT = "Militants made a raid on Monday. Three trucks left the town in the dark and took the road south."


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        (NIGHT, "left", {"Monday": MON}, MON),
        (NIGHT, "took", {"Monday": MON}, MON),
        ("“Militants made a raid on Monday. Three trucks left the town,” Lee said.", "left", {"Monday": MON}, MON),
        ("Lee opened the fair on Monday. There is a prize. Lee praised the cooks.", "praised", {"Monday": MON}, MON),
        ("Jets hit the port on Monday.\n\nThe jets also destroyed ten cranes.", "destroyed", {"Monday": MON}, MON),
    ],
)
def test_the_time_is_handed_on_where_the_telling_runs_on(
    text: str, trigger: str, times: dict[str, str], edtf: str
) -> None:
    found = report(text, trigger, times).when
    assert found is not None
    assert (found.edtf, found.basis) == (edtf, WhenBasis.INHERITED)


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        # another paragraph, another actor, and the story has no day of its own
        (
            LEAD + "Dry winds blew.\n\nMilitants made a raid in 2015.\n\nThree trucks left the town.",
            "left",
            {"2015": "2015"},
        ),
        # not in the same speech
        (
            "Frost came. Dry winds blew. Militants made a raid in 2015. “Three trucks left the town,” Lee said.",
            "left",
            {"2015": "2015"},
        ),
        # "then" is later
        ("The group seized the city in 2014. It then burned the fields.", "burned", {"2014": "2014"}),
        ("Lee opened the fair on Monday. Rain fell. Lee then left the town.", "left", {"Monday": MON}),
        # a span that still lasts
        (LEAD + "Dry winds blew. Lee opened a mill this year. The men sang.", "sang", {"this year": "2017"}),
        # a plan, and what goes on
        ("Militants made a raid on Monday. Three trucks will leave the town.", "leave", {"Monday": MON}),
        ("Militants made a raid on Monday. Three trucks are leaving the town.", "leaving", {"Monday": MON}),
    ],
)
def test_the_time_is_not_handed_on_where_the_telling_breaks(text: str, trigger: str, times: dict[str, str]) -> None:
    assert when(text, trigger, times) is None


def test_a_statement_without_a_date_is_of_the_day_of_publication() -> None:
    found = report(LEAD + "Dry winds blew.\n\nThe ministry said the dam was safe.", "said", {})
    assert found.when is not None
    assert (found.when.edtf, found.when.basis) == (THU, WhenBasis.PUBLICATION)
    assert "publication" in found.when.reason
    assert found.confidence < 0.75


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Aid is expected to reach the valley.", "expected"),
        ("The talks appeared to have failed.", "appeared"),
        ("The ministry said the search continues.", "continues"),
    ],
)
def test_how_things_look_is_of_the_day_of_publication(text: str, trigger: str) -> None:
    found = report(LEAD + "Dry winds blew. Snow lay.\n\n" + text, trigger, {})
    assert found.when is not None
    assert (found.when.edtf, found.when.basis) == (THU, WhenBasis.PUBLICATION)
    assert found.confidence < 0.75


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        ("Profits rose more than a year earlier.", "rose", {"a year earlier": "2016"}),
        ("Lee fought the fire and has been ill since Monday.", "fought", {"Monday": MON}),
        ("Lee opened the fair on Monday.\n\nMen sang. We saw a big ship sink.", "saw", {"Monday": MON}),
    ],
)
def test_a_time_that_tells_of_something_else_dates_nothing(text: str, trigger: str, times: dict[str, str]) -> None:
    assert when(LEAD + "Dry winds blew. Snow lay.\n\n" + text, trigger, times) is None


RETOLD = (
    "Two blasts at a mill tore down three houses.\n\nAt least ten men died, officials said.\n\n"
    "Dry winds blew. The blasts came minutes apart on Monday."
)


@pytest.mark.parametrize("trigger", ["blasts", "tore", "died"])
def test_the_opening_has_the_day_on_which_its_deed_is_retold(trigger: str) -> None:
    assert when(RETOLD, trigger, {"Monday": MON}) == MON


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Iran condemned the bombing on Monday.", "bombing"),
        ("The firm announced a launch on Monday.", "launch"),
    ],
)
def test_what_is_talked_of_has_not_the_time_of_the_talk(text: str, trigger: str) -> None:
    assert when(LEAD + "Dry winds blew.\n\n" + text, trigger, {"Monday": MON}) is None


def test_a_source_that_is_only_added_does_not_break_the_telling() -> None:
    text = LEAD + "Dry winds blew. A bus left the road on Monday. Ten men died, doctors said."
    assert when(text, "died", {"Monday": MON}) == MON


def test_the_day_of_the_story_ends_where_the_telling_goes_elsewhere() -> None:
    text = "The talks ended on Monday. Snow lay.\n\nThey began in 2015 in Rome.\n\nThe army took a town. Trucks left."
    assert when(text, "left", {"Monday": MON, "2015": "2015"}) is None


def test_a_dateline_shortly_before_publication_is_the_day_of_writing() -> None:
    text = "ROME, May 31 (XYZ) -- Wine grows on the hills. Snow lay.\n\nThe ministry said the dam was safe."
    found = report(text, "said", {"May 31": "2017-05-31"}).when
    assert found is not None
    assert (found.edtf, found.basis) == ("2017-05-31", WhenBasis.PUBLICATION)
    assert "dateline" in found.reason
    assert when(text.replace("31", "11"), "said", {"May 11": "2017-05-11"}) == THU


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        ("A fair planned for Monday was cancelled.", "planned", {"Monday": "2017-06-05"}),
        ("When he opened the mill, he said it was safe.", "said", {}),
        ("He sold the house and said he was glad.", "said", {}),
        ("Jets flew out.\n\nMen were hurt in the blast.", "hurt", {}),
        ("Jets flew out.\n\nThe blast tore down a house.", "tore", {}),
        ("Aid was postponed until Friday.", "postponed", {"Friday": "2017-06-02"}),
        ("The find made last month was a breakthrough. Lee was shot.", "shot", {"last month": "2017-05"}),
    ],
)
def test_what_is_told_of_another_time_is_not_of_the_day(text: str, trigger: str, times: dict[str, str]) -> None:
    opening = "Lee opened the fair on Tuesday. Snow lay.\n\n" if "blast" in text else LEAD + "Dry winds blew. "
    assert when(opening + text, trigger, {"Tuesday": TUE} | times if "blast" in text else times) is None


def test_what_comes_of_a_happening_is_after_it() -> None:
    found = report(LEAD + "Dry winds blew. Two men were charged in the 2015 bombing.", "charged", {"2015": "2015"})
    assert found.when is None
    assert found.bounds == Bounds(date(2015, 1, 1), date(2017, 6, 1))
    assert when(LEAD + "Two men were hurt in the 2015 bombing.", "hurt", {"2015": "2015"}) == "2015"


def test_a_date_with_a_comma_before_a_noun_is_the_noun_s() -> None:
    text = LEAD + "Dry winds blew. Two men fled after the Dec. 21, 2015, bombing of a mill."
    found = {r.event.trigger.text: r.when for r in reports(text, {"Dec. 21, 2015": "2015-12-21"})}
    assert found["fled"] is None
    assert found["bombing"] is not None
    assert found["bombing"].edtf == "2015-12-21"


def test_the_day_of_the_story_is_of_the_week_before() -> None:
    text = "The army opened a road in the north. A raid on April 3 killed ten men.\n\nSnow lay. Trucks left."
    assert when(text, "left", {"April 3": "2017-04-03"}) is None
    assert when(text.replace("April 3", "Monday"), "left", {"Monday": MON}) == MON


def test_a_time_in_direct_speech_dates_only_what_is_said_there() -> None:
    text = "Rain fell. Dry winds blew.\n\n“By the end of 2018 the dam will be safe,” the minister said."
    assert when(text, "said", {"2018": "2018"}) == THU


def test_the_day_of_the_story_is_that_of_a_deed_and_not_of_a_plan() -> None:
    text = "The army will leave the town on Thursday. The men sang.\n\nSnow lay. Trucks came."
    found = report(text, "came", {"Thursday": "2017-06-01"}).when
    assert found is None or found.basis is not WhenBasis.INHERITED


def test_a_time_in_an_aside_stays_there() -> None:
    text = LEAD + "Dry winds blew.\n\nLee praised the treaty, which was signed on Monday."
    assert when(text, "praised", {"Monday": MON}) != MON


def test_who_died_in_a_known_attack_did_not_die_on_the_day_told_before() -> None:
    text = LEAD + "Dry winds blew. The president met his aides on Monday. Ten men were killed in the bombing."
    assert when(text, "killed", {"Monday": MON}) is None


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        ("Lee has sent a team to find a man kidnapped in 2015.", "sent", {"2015": "2015"}),
        ("The firm reported a loss for May.", "reported", {"May": "2017-05"}),
    ],
)
def test_the_time_of_something_else_in_the_sentence(text: str, trigger: str, times: dict[str, str]) -> None:
    assert when(LEAD + "Dry winds blew. " + text, trigger, times) not in times.values()


def test_a_deed_retold_in_passing_has_its_date() -> None:
    text = "The court ruled on Monday. Snow lay.\n\nThe boy’s mother died in April.\n\nHis mother died trying to swim."
    found = [r for r in reports(text, {"Monday": MON, "April": "2017-04"}) if r.event.trigger.text == "died"]
    assert [r.when and r.when.edtf for r in found] == ["2017-04", "2017-04"]
    assert found[1].confidence < found[0].confidence


def test_a_date_after_an_article_is_that_of_the_happening_it_names() -> None:
    text = LEAD + "Dry winds blew.\n\nLee was charged last year in the May 2015 shooting of a guard."
    times = {"last year": "2016", "May 2015": "2015-05"}
    assert when(text, "charged", times) == "2016"
    assert when(text, "shooting", times) == "2015-05"


def test_a_time_inside_a_sentence_belongs_where_it_stands() -> None:
    text = LEAD + "Dry winds blew.\n\nThe army sank ships that tried to flee on Monday"
    assert when(f"{text}.", "sank", {"Monday": MON}) == MON
    assert when(f"{text} and boats.", "sank", {"Monday": MON}) is None


def test_then_may_be_on_the_same_day() -> None:
    assert when("Jets struck a convoy on Monday and then hit a mill.", "hit", {"Monday": MON}) == MON


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        ("Sales rose to ten ships from eight ships last year.", "rose", {"last year": "2016"}),
        ("The index fell, down from 80 on Monday.", "fell", {"Monday": MON}),
        ("Net rose to $8 million, or $2 a share, from $6 million, or $1, last year.", "rose", {"last year": "2016"}),
        ("Net rose, compared with a loss of $6 million last year.", "rose", {"last year": "2016"}),
    ],
)
def test_what_a_change_is_counted_from_is_not_when_it_was(text: str, trigger: str, times: dict[str, str]) -> None:
    assert when(text, trigger, times) == THU


def test_a_clause_of_place_has_the_time_of_the_clause_before() -> None:
    text = "Lee opened the fair on Monday at the port, where she praised the cooks."
    assert when(text, "praised", {"Monday": MON}) == MON


def test_a_plain_telling_is_surer_than_a_plan_and_a_day_than_a_year() -> None:
    def sure(text: str, trigger: str, times: dict[str, str]) -> float:
        return report(text, trigger, times).confidence

    plain = sure("The army left the town on Monday.", "left", {"Monday": MON})
    assert plain > sure("The army will leave the town on Friday.", "leave", {"Friday": "2017-06-02"})
    assert plain > sure("The army left the town last year.", "left", {"last year": "2016"})
    assert plain >= 0.9


def test_a_statement_told_in_passing_is_less_sure() -> None:
    text = LEAD + "Dry winds blew. Snow lay.\n\nThe ministry, which said the dam was safe, is in the north."
    found = report(text, "said", {})
    assert found.when is not None
    assert found.when.edtf == THU
    assert found.confidence < report(text.replace(", which said", " said"), "said", {}).confidence


def test_words_in_direct_speech_are_not_of_the_day_of_publication() -> None:
    text = LEAD + "Dry winds blew. “Years ago he said the dam was safe,” the mayor told us."
    assert when(text, "said", {}) is None


def test_news_of_the_opening_is_of_the_day_of_publication_and_little_sure() -> None:
    found = report("Two trains collided near the port. The line is closed.", "collided", {})
    assert found.when is not None
    assert (found.when.edtf, found.when.basis) == (THU, WhenBasis.PUBLICATION)
    assert found.confidence <= 0.5


@pytest.mark.parametrize(
    ("text", "trigger", "times", "bounds"),
    [
        (LEAD + "Dry winds blew. The town has lost its mill.", "lost", {}, Bounds(not_after=date(2017, 6, 1))),
        ("The firm plans to sell its ships.", "sell", {}, Bounds(not_before=date(2017, 6, 1))),
        (
            "The army will leave the town by Friday.",
            "leave",
            {"Friday": "2017-06-02"},
            Bounds(date(2017, 6, 1), date(2017, 6, 2)),
        ),
        (
            "Rebels fled on Monday. They had burned the mill.",
            "burned",
            {"Monday": MON},
            Bounds(not_after=date(2017, 5, 29)),
        ),
        (
            "The group seized the city in 2014. It then burned the fields.",
            "burned",
            {"2014": "2014"},
            Bounds(date(2014, 1, 1), date(2017, 6, 1)),
        ),
        (
            "Lee left the club in 2014, later revealing a debt.",
            "revealing",
            {"2014": "2014"},
            Bounds(date(2014, 1, 1), date(2017, 6, 1)),
        ),
        (
            "The army took the town on Monday and soon after burned the mill.",
            "burned",
            {"Monday": MON},
            Bounds(date(2017, 5, 29), date(2017, 6, 1)),
        ),
        ("The town fell after 2015.", "fell", {"2015": "2015"}, Bounds(date(2016, 1, 1), date(2017, 6, 1))),
        ("The town is losing its mill.", "losing", {}, None),
        (
            "The office will publish a report within 30 days.",
            "publish",
            {"30 days": "P30D"},
            Bounds(date(2017, 6, 1), date(2017, 7, 1)),
        ),
    ],
)
def test_what_is_known_of_undated_events(text: str, trigger: str, times: dict[str, str], bounds: Bounds | None) -> None:
    found = report(text, trigger, times)
    assert found.when is None
    assert found.bounds == bounds
    assert found.confidence == 0.0


def test_a_headline_has_the_day_that_the_opening_gives() -> None:
    text = "Jets hit convoy near border\n\nNorthern jets struck a convoy of trucks on Monday, the army said."
    assert when(text, "hit", {"Monday": MON}) == MON
    assert when(text.replace("on Monday", "at night"), "hit", {}) == THU


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        (
            "Mayor resigns after fire\n\nThe mayor of Bree announced his resignation on Monday. It is a loss.",
            "resigns",
            {"Monday": MON},
            MON,
        ),
        (
            "Dog found in tunnel\n\nA dog lives. It is old. It barks a lot. Two divers found the dog on Tuesday.",
            "found",
            {"Tuesday": TUE},
            TUE,
        ),
        # the day on which the lead announces it
        (
            "Firm unveils a new pump\n\nThe Bree pump works announced on Monday a pump that floats.",
            "unveils",
            {"Monday": MON},
            MON,
        ),
        # nobody and nothing is in both
        (
            "Dog found in tunnel\n\nA dog lives. It is old. It barks a lot. Two divers found a bell on Tuesday.",
            "found",
            {"Tuesday": TUE},
            THU,
        ),
    ],
)
def test_a_headline_has_the_date_that_the_story_tells(
    text: str, trigger: str, times: dict[str, str], edtf: str
) -> None:
    assert when(text, trigger, times) == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "times", "edtf"),
    [
        # the time of what a verb leads to is its own
        ("Ana Lee was last seen leaving the inn on Monday.", "seen", {"Monday": MON}, MON),
        ("The crews began clearing the road on Monday.", "began", {"Monday": MON}, MON),
        ("Lee became the first man to land in the lake on Monday.", "became", {"Monday": MON}, MON),
        # a clause that opens with "when", right behind a time, describes it
        ("The firm lost a case and again in March when its head left.", "left", {"March": "2017-03"}, "2017-03"),
        # hours later
        ("Lee spoke on Monday. Hours later, shells hit a mill.", "hit", {"Monday": MON, "Hours": "PTHX"}, MON),
    ],
)
def test_times_nearby(text: str, trigger: str, times: dict[str, str], edtf: str) -> None:
    assert when(text, trigger, times) == edtf


def test_shortly_after_a_time_of_day_is_on_that_day() -> None:
    text = "The fire broke out after Monday."
    times = reading(text, {"Monday": MON})
    two = Interval(datetime(2017, 5, 29, 2), datetime(2017, 5, 29, 2, 1))
    clock = replace(times.times[0], value=Place(two, Grain.MINUTE))
    found = anchored(told_in_full(text), document(text), grammar(text), Reading((clock,)), publication())
    assert [r.when.edtf for r in found if r.event.trigger.text == "broke" and r.when] == [MON]


def test_a_headline_that_looks_back_is_not_of_that_day() -> None:
    text = "How the convoy was hit\n\nTwo reporters met the drivers on Monday."
    assert when(text, "hit", {"Monday": MON}) is None


def test_a_time_of_day_alone_is_less_sure_than_one_with_its_day() -> None:
    text = "The guards left on Monday at noon. They came back at night."
    times = reading(text, {"Monday": MON, "night": MON})
    alone = replace(times.times[1], mention=replace(times.times[1].mention, expression=DayPart(Part.NIGHT)))
    here = document(text)
    for last, sure in ((times.times[1], SURE_OWN), (alone, SURE_OWN * NO_DAY)):
        found = anchored(told_in_full(text), here, grammar(text), Reading((times.times[0], last)), publication())
        assert [r.confidence for r in found if r.event.trigger.text == "came"] == [round(sure, 3)]


def test_what_is_more_certain_is_said_with_more_confidence() -> None:
    text = "On Monday, jets attacked a convoy, killing ten men. Trucks burned."
    sure = {r.event.trigger.text: r.confidence for r in reports(text, {"Monday": MON})}
    assert sure["attacked"] > sure["killing"] > sure["burned"] > 0


def test_the_time_expression_that_gave_the_date_is_named() -> None:
    text = "Rebels fled on Monday. The army came back on Tuesday."
    found = [r.when for r in reports(text, {"Monday": MON, "Tuesday": TUE})]
    assert [w and w.time_expression for w in found] == [0, 1]
    assert found[0] is not None
    assert "“Monday”" in found[0].reason


def test_dates_move_with_the_day_of_publication() -> None:
    text = "Two trains collided near the port."
    found = reports(text, {}, datetime(2001, 9, 3))[0].when
    assert found is not None
    assert found.edtf == "2001-09-03"


def test_each_strategy_gives_its_reason() -> None:
    assert all(strategy.__doc__ for strategy in STRATEGIES)
    twice = {"same_actor"}  # once by what the words date, once by what the story dates
    assert len({strategy.__name__ for strategy in STRATEGIES}) == len(STRATEGIES) - len(twice)


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        ("Lee left 99999 years after the attack in 2015.", "left", {"99999 years": "P99999Y", "2015": "2015"}),
        ("Lee left 9000 years before the attack in 2015.", "left", {"9000 years": "P9000Y", "2015": "2015"}),
        ("They fled on Monday, 9999 years before it fell.", "fell", {"Monday": MON, "9999 years": "P9999Y"}),
        ("Lee will send a report within 9999 years.", "send", {"9999 years": "P9999Y"}),
        ("The town fell before January 1.", "fell", {"January 1": "1-1-1"}),
    ],
)
def test_what_leads_out_of_the_calendar_gives_no_date(text: str, trigger: str, times: dict[str, str]) -> None:
    assert when(text, trigger, times) is None


def test_a_date_counted_by_a_loose_length_is_loose() -> None:
    text = "The ship sank about two days after the attack on May 3."
    times = reading(text, {"two days": "P2D", "May 3": "2017-05-03"})
    loose = replace(times.times[0], mod=Mod.APPROX)
    found = anchored(told_in_full(text), document(text), grammar(text), Reading((loose, times.times[1])), publication())
    assert [r.when.edtf for r in found if r.event.trigger.text == "sank" and r.when] == ["2017-05-05~"]


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        # counted ahead, it would be yet to come
        ("The ship sank two weeks after it left on Monday.", "sank", {"two weeks": "P2W", "Monday": MON}),
        # how long it was is not how much later
        (
            LEAD + "Dry winds blew. The crowd left on Tuesday. He later slept for two hours.",
            "slept",
            {"Tuesday": TUE, "two hours": "PTH2"},
        ),
        # what is put off to a day is not put off on it
        (LEAD + "Dry winds blew. Lawyers delayed the trial to Monday.", "delayed", {"Monday": MON}),
        # nor how much later, or when at the latest, it was
        ("Lee slept for two days after the attack on Monday.", "slept", {"two days": "P2D", "Monday": MON}),
        ("Lee died within two days after the attack on Monday.", "died", {"two days": "P2D", "Monday": MON}),
        # counted from what is no event, it is not of the day told before
        (
            LEAD + "Dry winds blew. Snow fell on Tuesday. Two days after that, it melted.",
            "melted",
            {"Tuesday": TUE, "Two days": "P2D"},
        ),
    ],
)
def test_what_the_words_of_a_time_do_not_say(text: str, trigger: str, times: dict[str, str]) -> None:
    assert when(text, trigger, times) is None


@pytest.mark.parametrize(
    ("text", "trigger", "times", "bounds"),
    [
        # within so long of something else is not counted from writing
        ("The firm will pay within 30 days of the vote.", "pay", {"30 days": "P30D"}, Bounds(date(2017, 6, 1))),
        ("The firm will pay within 30 days after the vote.", "pay", {"30 days": "P30D"}, Bounds(date(2017, 6, 1))),
        # a plan comes later than another, and not before the day of writing
        (
            "They agreed to meet on Friday and later sign a treaty.",
            "sign",
            {"Friday": "2017-06-02"},
            Bounds(date(2017, 6, 2)),
        ),
        # what comes of a happening is still before another
        (
            "Lee had been jailed before the attack on Monday.",
            "jailed",
            {"Monday": MON},
            Bounds(None, date(2017, 5, 29)),
        ),
        # of a plan that is over, and of a deed told after a day to come, no more is known
        ("Lee had planned to flee before 2015.", "flee", {"2015": "2015"}, Bounds(None, date(2014, 12, 31))),
        ("The ship sank after Friday.", "sank", {"Friday": "2017-06-02"}, Bounds(None, date(2017, 6, 1))),
    ],
)
def test_bounds_do_not_cross(text: str, trigger: str, times: dict[str, str], bounds: Bounds) -> None:
    assert report(text, trigger, times).bounds == bounds


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Lee announced his sale of the mill in 2009.", "2009"),
        ("Lee condemned her sale of the mill in 2009.", "2017-06-01"),
    ],
)
def test_what_is_announced_is_announced_then_and_what_is_judged_is_judged_now(text: str, edtf: str) -> None:
    assert when(text, next(w for w in ("announced", "condemned") if w in text), {"2009": "2009"}) == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("A court on Monday sentenced two men in the bombing.", "bombing", None),
        ("Police on Monday charged Lee in the killing of a nurse.", "killing", None),
        ("Jets on Monday killed two men in the bombing.", "bombing", MON),
        ("Police on Monday held ten men in a protest.", "protest", MON),
    ],
)
def test_what_comes_of_a_known_happening_is_not_of_its_day(text: str, trigger: str, edtf: str | None) -> None:
    assert when(text, trigger, {"Monday": MON}) == edtf


@pytest.mark.parametrize(("words", "edtf"), [("won easily", "2014"), ("won again", None), ("also won", None)])
def test_what_is_done_again_has_not_the_first_date(words: str, edtf: str | None) -> None:
    text = f"{LEAD}Dry winds blew. Smith won the cup in 2014.\n\nThe crowd was loud.\n\nSmith {words}, beating Park."
    found = reports(text, {"2014": "2014"})
    last = [r for r in found if r.event.trigger.text == "won"][-1]
    assert (last.when.edtf if last.when is not None else None) == edtf
