"""Tokens: one regular expression, parallel lists, no object a token.

Cut as the Penn Treebank does, except that hyphens between letters or digits are tokens of their own. What a reader
takes as one sign stays whole: numeric dates, clock times, numbers, abbreviations with their full stop, addresses of the
web, telephone numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, TypeAlias

from .document import Tokens

if TYPE_CHECKING:
    from .words import TextWords

# A letter with the marks that sit on it; the marks of decomposed and of Arabic, Hebrew and Indic writing are no \w.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u00ad\u200c\u200d"
_LETTER = rf"(?:[^\W\d_][{_MARKS}]*+)"
_WORD = rf"{_LETTER}++"
_APOSTROPHE = "['’]"
_END = r"(?![^\W_])"
_DOMAINS = "com|org|net|gov|edu|mil|int|info|biz|tv|io|uk|de|fr|ru|ir|cn|jp|eu|au|ca"
_URL = r"""(?:https?://|ftp://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’»]"""
_ADDRESS = r"[^\W_][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_DOMAIN = rf"[^\W_][\w-]{{0,62}}(?:\.[\w-]{{1,63}}){{0,3}}\.(?:{_DOMAINS})\b(?:/[\w./?=&%-]*[\w/])?"
_SLASH = r"\\?/"  # some tokenised corpora write a slash as \/
_DIGITS = "|".join(
    (
        r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
        r"\d{1,2}-\d{1,2}-\d{4}(?![\w-])",
        r"(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}(?![\w-])",
        r"\d{3}-\d{4}(?<!00)(?![\w-])",
    )
)
_PHONE = r"\+\d{1,3}[ .-]?(?:\(\d{1,4}\)|\d{1,4})(?:[ .-]?\d{2,4}){1,4}(?!\d)"
_PHONE_WITH_AREA = r"\(\d{3}\) ?\d{3}-\d{4}(?!\d)"
_NUMBER = rf"\d++(?:[.:]\d++|,\d{{3}}(?!\d)|,\d\d(?=,\d)|{_SLASH}\d++)*+"
_WRITTEN = r"-[LR][RSC]B-|``|''|`'|‘‘|’’|&(?:amp|quot|apos|lt|gt|nbsp|#\d{1,6});"
_RUN = r"-{2,}+|\.{2,}+|_{2,}+|={2,}+|\*{2,}+|~{2,}+|#{2,}+"


_Tree: TypeAlias = "dict[str, _Tree]"


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest that fits; without words it matches nothing.

    Words share their beginnings, so that few branches are tried.
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree) if tree else r"(?!)"


def _branches(node: _Tree) -> str:
    parts = [re.escape(letter) + _branches(node[letter]) for letter in sorted(node) if letter]
    if not parts:
        return ""
    if "" in node:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenWords:
    """What the tokenizer must know of a language: the table ``[tokens]`` of ``text.toml``."""

    titles: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    dotless: tuple[str, ...] = ()
    before_number: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()
    negation: str = ""
    clitics: tuple[str, ...] = ()
    elisions: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    def pattern(self) -> re.Pattern[str]:
        """One token and the white space after it; the plainest case stands first, since most words are plain."""
        clitics, negation = any_of(self.clitics), re.escape(self.negation).replace("'", _APOSTROPHE)
        dotted = any_of((*self.titles, *self.abbreviations, *(w.upper() for w in self.abbreviations)))
        numbered = any_of(self.before_number)
        digits = "|".join(
            (
                _DIGITS,
                rf"{_NUMBER}(?={any_of(self.units)}{_END})",
                r"\d++[^\W\d_][^\W_]*+(?!['’])",
                _NUMBER,
            )
        )
        word = "|".join(
            (
                rf"(?<=[^\W\d_])(?i:{negation}){_END}" if negation else "(?!)",
                _URL,
                _ADDRESS,
                _DOMAIN,
                rf"{dotted}\.",
                rf"{numbered}\.(?=\s?[\d(]|\s[A-Z][a-z]{{2}}\.? \d)",
                rf"{any_of(self.dotless)}(?!\w)",
                r"(?:[^\W\d_]\.){2,8}(?!\w)|(?:[A-Z]\.){1,7}[A-Z](?![\w.])|(?!I\.)[A-Z]\.(?=\s?[A-Z])",
                rf"(?i:{any_of(self.negated)})(?=(?i:{negation}){_END})" if negation else "(?!)",
                rf"{_WORD}\d[^\W_]*+",
                rf"{_WORD}(?:{_APOSTROPHE}(?!(?i:{clitics}|t){_END}){_WORD}|&{_WORD})*+",
            )
        )
        apostrophe = "|".join(
            (
                rf"(?<=\w)['’](?i:{clitics}){_END}",
                rf"(?<![^\W_])['’‘](?:\d\ds?|(?i:{any_of(self.elisions)})){_END}",
                "''|’’",
            )
        )
        return re.compile(
            rf"(?:[A-Za-z]++(?=[\s,;)\"?!”])|[a-z]{{7,}}+(?=[.-]\s)|(?=\d)(?:{digits})|{_PHONE_WITH_AREA}|[,;()\"]"
            rf"|(?=[^\W\d_])(?:{word})|(?=['’‘])(?:{apostrophe})|{_PHONE}|(?<![\w.])\.\d++|{_RUN}|{_WRITTEN}"
            rf"|[@#]\w+|[^\W_]++[{_MARKS}]*+|\S)\s*+"
        )


def tokenize(text: str, words: TextWords) -> Tokens:
    """Cut a text into tokens. Each character that is not white space belongs to exactly one of them; never raises."""
    lead = len(text) - len(text.lstrip())
    pieces = words.token_pattern.findall(text, lead)
    cut = list(accumulate(map(len, pieces), initial=lead))
    cut.pop()
    found = [*map(str.rstrip, pieces)]
    return Tokens(found, [*map(str.lower, found)], cut, [*map(add, cut, map(len, found))])
