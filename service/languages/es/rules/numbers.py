"""Numbers in words: "treinta y cinco", "doscientos", "un par de", "dos mil diecisiete"."""

from __future__ import annotations

from ....times.rule import Rules

rules = Rules()

_LOW = "({ones}|{teens}|{tens} [y {ones}])"


@rules.rule("number in words", "{tens} y {ones}", gives="number")
def in_words(tens: int, ones: int) -> int:
    return tens + ones


@rules.rule("hundreds in words", f"{{hundreds}} [{_LOW}]", gives="number")
def in_hundreds(hundreds: int, tens: int = 0, teens: int = 0, ones: int = 0) -> int:
    return hundreds + tens + teens + ones


@rules.rule("thousands in words", "[{n:ones|teens|number}] mil ~millones", gives="number")
def thousands(n: int = 1) -> int:
    return n * 1000


@rules.rule("year in words", f"mil {{hundreds}} [{_LOW}]", f"dos mil {_LOW} ~{{units}}", gives="spelled_year")
def year_in_words(hundreds: int = 0, tens: int = 0, teens: int = 0, ones: int = 0) -> int:
    return (1000 if hundreds else 2000) + hundreds + tens + teens + ones


@rules.rule("so many of", "(un|una) {dozen} [de] &{units}", gives="number")
def dozen(dozen: int) -> int | None:
    return dozen or None


@rules.rule("half a dozen of", "media docena [de] &{units}", "medio centenar [de] &{units}", gives="number")
def half_dozen() -> int | None:
    return 6


@rules.rule("half", "(medio|media) &{unit}", gives="half")
def half() -> float:
    return 0.5


@rules.rule("thousands with a point", "{n:dotted|decimal} &{units}", gives="number")
def with_point(n: tuple[int, int] | float) -> int | None:
    """“2.000 años”: three digits after a point are thousands."""
    return None if isinstance(n, tuple) else round(n * 1000)


@rules.rule("number with a comma", "{n:number} , {m:number} &{units}", gives="number")
def with_comma(n: int, m: int) -> float | None:
    """“2,5 años”: the comma marks the decimals, where it is set close."""
    return n + m / 10 if isinstance(n, int) and n < 100 and m < 10 else None
