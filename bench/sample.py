"""News of our own making, for measuring speed where no corpus is at hand: the same sentences in every run."""

from __future__ import annotations

import random

Row = dict[str, str]

_WHO = ("The ministry", "A harbour pilot", "The city council", "Two unions", "The court in Lyon", "The grid operator")
_DID = (
    "closed the old bridge",
    "opened talks on wages",
    "rejected the appeal",
    "moved 1,200 tonnes of grain",
    "cut supplies",
)
_WHEN = (
    "on Tuesday", "on May 25", "last month", "in March", "in 2014", "three weeks ago", "on the night of May 29 to 30",
    "early on Sunday", "in the past week", "in September of 2015", "at 9:30 a.m. on Monday", "in the first quarter",
)  # fmt: skip
_MORE = (
    "Nobody was hurt, and the road was open again within hours.",
    "The company, which employs 340 people, gave no reason.",
    "“We may march on if we must,” a spokeswoman said, “but it is the second offer in a row.”",
    "Prices rose by 3.5 percent to 1,998 a tonne, more than analysts had thought likely.",
    "A decision will be made next week, according to people who know the plans.",
)


def articles(count: int, sentences: int = 24) -> list[Row]:
    """So many articles of about 2,500 characters each, published on 2017-06-01."""
    chance = random.Random(2017)
    return [
        {"id": f"sample-{n}", "published_at": "2017-06-01", "lang": "en", "text": _text(chance, sentences)}
        for n in range(count)
    ]


def _text(chance: random.Random, sentences: int) -> str:
    told = [_sentence(chance) for _ in range(sentences)]
    paragraphs = [" ".join(told[n : n + 3]) for n in range(0, sentences, 3)]
    return "\n\n".join(paragraphs) + "\n"


def _sentence(chance: random.Random) -> str:
    if chance.random() < 0.5:
        return chance.choice(_MORE)
    return f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHEN)}."
