"""The past, the present and the future: "jetzt", "kürzlich", "bald", "in Zukunft"."""

from __future__ import annotations

from ....times.expression import Expression, Vague
from ....times.rule import Rules
from ....times.values import Era

rules = Rules()


@rules.rule("vague time", "{vague}", "[sehr|erst|gerade] {vague}")
def vague(vague: Era) -> Expression:
    return Vague(vague)


@rules.rule("no longer", "{ex} &-")
def no_longer(ex: int) -> Expression:
    """“Ex-Landesrat” was one once."""
    return Vague(Era.PAST)


@rules.rule("the present", "im Moment", "im Augenblick", "zur Zeit", "bis dato", "dieser Tage")
def present() -> Expression:
    return Vague(Era.PRESENT)


@rules.rule("time to come", "in [naher|nächster|absehbarer|ferner] {future_word}", "[in] nächster Zeit", "in Kürze")
def future(future_word: str = "FUTURE_REF") -> Expression:
    return Vague(Era(future_word))


@rules.rule("time gone by", "in der {future_word}", "[in] letzter Zeit", "vor kurzem", "vor Kurzem", "vor langer Zeit")
def past(future_word: str = "PAST_REF") -> Expression:
    return Vague(Era(future_word))


@rules.rule("adjective of time", "{vague_adjective}")
def adjective(vague_adjective: Era) -> Expression:
    return Vague(vague_adjective)
