"""The past, the present and the future: "now", "recently", "soon", "the future"."""

from __future__ import annotations

from ....times.expression import Expression, Vague
from ....times.rule import Rules
from ....times.values import Era

rules = Rules()


@rules.rule("vague time", "{vague}", "[more|most] {vague}", "right {vague}", "just {vague}")
def vague(vague: Era) -> Expression:
    return Vague(vague)


@rules.rule(
    "the present",
    "at present",
    "at the moment",
    "these days",
    "to date",
    "at this time ~({last}|{next})",
    "this time ~({last}|{next})",
    "this point",
)
def present() -> Expression:
    return Vague(Era.PRESENT)


@rules.rule(
    "the past",
    "the past &{stop}",
    "the past ~({unit|units|number|several|month|weekday|season|several}|few|half|couple|decade|fiscal|is|was)",
    "the recent past",
)
def past() -> Expression:
    return Vague(Era.PAST)


@rules.rule(
    "the future",
    "the [near|foreseeable|immediate|distant|not - too - distant] future",
    "future (years|months|weeks|quarters)",
    "(a|some) later date",
    "the near term",
    "the short term",
)
def future() -> Expression:
    return Vague(Era.FUTURE)


@rules.rule("adjective of time", "{vague_adjective}")
def adjective(vague_adjective: Era) -> Expression:
    return Vague(vague_adjective)
