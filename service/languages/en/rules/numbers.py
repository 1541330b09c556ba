"""Numbers in words, and years in words: "twenty-four", "two and a half", "a couple of", "nineteen ninety-six"."""

from __future__ import annotations

from ....times.rule import Rules

rules = Rules()


@rules.rule("number in words", "{tens} [-] {ones}", gives="number")
def in_words(tens: int, ones: int) -> int:
    return tens + ones


@rules.rule(
    "hundreds in words",
    "(a|{ones|number}) hundred [[and] ({low:ones}|{teens}|{tens} [[-] {low:ones}])]",
    gives="number",
)
def hundreds(ones: int = 1, low: int = 0, teens: int = 0, tens: int = 0) -> int:
    return ones * 100 + low + teens + tens


@rules.rule("thousands in words", "(a|{n:ones|teens|tens|number}) thousand", gives="number")
def thousands(n: int = 1) -> int:
    return n * 1000


@rules.rule("a dozen", "(a|{n:ones}) dozen", "half a dozen", gives="number")
def dozen(n: int = 1) -> int:
    return n * 12


@rules.rule(
    "number and a half",
    "({n:ones|teens|number}|{tens} [[-] {n:ones}]) and [a|one] [-] half",
    "{n:ones|number} [-] and [-] a [-] half",
    gives="number",
)
def and_a_half(n: int = 0, tens: int = 0) -> float:
    return tens + n + 0.5


@rules.rule("number and a fraction", "{n:number} [-] {fraction}", gives="number")
def and_a_fraction(n: int, fraction: float) -> float:
    return n + fraction


@rules.rule("a couple of", "[a] couple [of]", "a pair of", gives="number")
def couple() -> int:
    return 2


@rules.rule(
    "year in words",
    "{spelled_year_start} ({tens} [[-] {ones}]|{teens})",
    "{spelled_year_start} hundred [and] [{tens} [[-] {ones}]|{teens}|{ones}]",
    gives="spelled_year",
)
def year_in_words(spelled_year_start: int, tens: int = 0, ones: int = 0, teens: int = 0) -> int:
    return spelled_year_start * 100 + tens + ones + teens


@rules.rule("year two thousand", "[the] year {n:ones} thousand", gives="spelled_year")
def year_two_thousand(n: int) -> int | None:
    return 2000 if n == 2 else None


@rules.rule(
    "year two thousand and some", "{n:ones} thousand and ({ones}|{teens}|{tens} [[-] {low:ones}])", gives="spelled_year"
)
def year_two_thousand_and(n: int, ones: int = 0, teens: int = 0, tens: int = 0, low: int = 0) -> int | None:
    return 2000 + ones + teens + tens + low if n == 2 else None


@rules.rule("year twenty seventeen", "{tens} ({teens}|{again:tens} [[-] {ones}])", gives="spelled_year")
def year_twenty(tens: int, teens: int = 0, again: int = 0, ones: int = 0) -> int | None:
    return 2000 + teens + again + ones if tens == 20 and (teens or again == 20) else None


@rules.rule("ordinal in words", "{tens} [-] {n:ordinal_word}", gives="ordinal_number")
def ordinal_in_words(tens: int, n: int) -> int | None:
    return tens + n if n < 10 else None


@rules.rule(
    "last, the verb",
    "(will|would|could|can|may|might|should|must|to|not|cannot|did|does|do) last ~{unit}",
    gives="verb",
)
def last_the_verb() -> int:
    """“The strike will last three days”: not the last three days."""
    return 0
