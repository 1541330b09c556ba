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
        ("The troops will do their utmost to win.", "do", "Troops will do their utmost"),
        ("Dozens of people were dead.", "dead", "Dozens of people were dead"),
    ],
)
def test_headline(text: str, trigger: str, expected: str) -> None:
    assert event(text, trigger).headline == expected


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
