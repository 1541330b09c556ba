"""The past, the present and the future: "ahora", "recientemente", "la actualidad", "el futuro"."""

from __future__ import annotations

from ....times.expression import Expression, Vague
from ....times.rule import Rules
from ....times.values import Era

rules = Rules()
adjectives = Rules()


@rules.rule("vague time", "{vague}", "{vague} mismo", "(más|muy) {vague:vague_adjective}")
def vague(vague: Era) -> Expression:
    return Vague(vague)


@rules.rule(
    "the present",
    "[la] actualidad",
    "[el|este] momento [actual]",
    "estos momentos",
    "este [mismo|preciso] momento",
    "estos [mismos] días",
    "hoy (en día|por hoy|día)",
    "[el|del] presente &{stop}",
    "la fecha &{stop}",
)
def present() -> Expression:
    return Vague(Era.PRESENT)


@rules.rule(
    "the past",
    "(el|del) pasado &{stop}",
    "aquel entonces",
    "el otro día",
    "(el|del) pasado (reciente|lejano)",
    "(esos|aquellos) momentos",
    "ese momento",
    "aquel momento",
)
def past() -> Expression:
    return Vague(Era.PAST)


@rules.rule(
    "the future",
    "(el|un|del|al) futuro [próximo|cercano|inmediato|lejano]",
    "[el] (largo|corto|medio) plazo",
    "futuro [próximo|cercano|inmediato]",
)
def future() -> Expression:
    return Vague(Era.FUTURE)


@adjectives.rule(
    "adjective of time",
    "{era:vague_adjective}",
    "{era:vague_future}",
    "{era:vague_past}",
    "la presente ~{stop}",
)
def adjective(era: str = Era.PRESENT) -> Expression:
    return Vague(Era(era))
