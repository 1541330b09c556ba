"""Patterns: the little language in which rules say what form of words they look for."""

from __future__ import annotations

import re

import pytest

from service.times.pattern import Ahead, Atom, Choice, Optional, Sequence, atoms, first_codes, parse, to_regex

# A toy vocabulary: each letter is the code of a word, each class the words in it.
MEMBERS = {
    "month": "mM",
    "day": "d",
    "year": "y",
    "number": "dyn",
    "unit": "u",
    "units": "U",
    "=,": ",",
    "=ago": "a",
    "=a": "1",
    "=Windows": "W",
    "=windows": "w",
    "Day": "D",
}


def codes(classes: tuple[str, ...]) -> str:
    return "".join(MEMBERS.get(name, "") for name in classes)


@pytest.mark.parametrize(
    ("source", "node"),
    [
        ("ago", Atom(("=ago",))),
        ("{month}", Atom(("month",), "month")),
        ("{n:number}", Atom(("number",), "n")),
        ("{unit:unit|units}", Atom(("unit", "units"), "unit")),
        ("{unit|units}", Atom(("unit", "units"), "unit")),
        ("{_:PlainYear}", Atom(("PlainYear",), "_")),
        ("a b", Sequence((Atom(("=a",)), Atom(("=b",))))),
        ("(a)", Atom(("=a",))),
        ("[a]", Optional(Atom(("=a",)))),
        ("a|b", Choice((Atom(("=a",)), Atom(("=b",))))),
        ("[a|b]", Optional(Choice((Atom(("=a",)), Atom(("=b",)))))),
        ("[[a] b]", Optional(Sequence((Optional(Atom(("=a",))), Atom(("=b",)))))),
        ("~a", Ahead(Atom(("=a",)), wanted=False)),
        ("&a", Ahead(Atom(("=a",)), wanted=True)),
        ("&{stop}", Ahead(Atom(("stop",)), wanted=True)),
        ("~(a|{n:number})", Ahead(Choice((Atom(("=a",)), Atom(("number",)))), wanted=False)),
        ("~[{x} b]", Ahead(Optional(Sequence((Atom(("x",)), Atom(("=b",))))), wanted=False)),
        ("o'clock", Atom(("=o'clock",))),
        ("Windows 2000", Sequence((Atom(("=Windows",)), Atom(("=2000",))))),
        ("a | b c", Choice((Atom(("=a",)), Sequence((Atom(("=b",)), Atom(("=c",))))))),
        ("", Sequence(())),
    ],
)
def test_parse(source, node):
    assert parse(source) == node


@pytest.mark.parametrize(
    ("source", "quoted"),
    [("(a", "'('"), ("[a", "'['"), ("(a]", "'('"), ("[a)", "'['"), ("a)", "')'"), ("a ] b", "']'"), ("((a)", "'('")],
)
def test_brackets_that_do_not_match_are_quoted(source, quoted):
    with pytest.raises(ValueError, match=re.escape(quoted)):
        parse(source)


@pytest.mark.parametrize("source", ["~", "&", "a ~", "{month} &", "(~)", "[a &]", "{", "a } b", "{a{b}}", "{}", "{n:}"])
def test_what_is_cut_short_is_refused(source):
    with pytest.raises(ValueError, match="pattern"):
        parse(source)


@pytest.mark.parametrize(
    ("source", "text", "taken"),
    [
        ("{month} {day} [,] {year}", "md,y", 4),
        ("{month} {day} [,] {year}", "mdy", 3),
        ("{month} {day} [,] {year}", "md,", None),
        ("{month} {day}", "dm", None),
        ("({n:number}|a) {unit} ago", "1ua", 3),
        ("({n:number}|a) {unit} ago", "nua", 3),
        ("({n:number}|a) {unit} ago", "nu", None),
        ("{unit:unit|units}", "U", 1),
        ("{day} ~{unit}", "d", 1),
        ("{day} ~{unit}", "d,", 1),
        ("{day} ~{unit}", "du", None),
        ("{day} &{unit}", "du", 1),
        ("{day} &{unit}", "d", None),
        ("{day} &{unit}", "d,", None),
        ("Windows", "W", 1),
        ("Windows", "w", None),
        ("windows", "W", None),
        ("{Day}", "D", 1),
        ("{Day}", "d", None),
        ("{nothing}", "d", None),
        ("a|ago", "a", 1),
        ("{month} [{day} [, {year}]]", "md,", 2),
    ],
)
def test_what_a_pattern_takes(source, text, taken):
    match = re.compile(to_regex(parse(source), codes)).match(text)

    assert (match and match.end()) == taken


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{month} {day} [, {year}]", ["month", "day", "year"]),
        ("({a:day}|{b:year}) ago", ["a", "b"]),
        ("{day} ~{unit} &(a|{year})", ["day"]),
        ("[{m:month}]", ["m"]),
        ("ago", []),
    ],
)
def test_captures_are_groups_in_order(source, names):
    node = parse(source)

    assert [atom.name for atom in atoms(node) if atom.name] == names
    assert re.compile(to_regex(node, codes)).groups == len(names)


@pytest.mark.parametrize(
    ("source", "first", "empty"),
    [
        ("{month} {day}", "mM", False),
        ("[{month}] {day}", "mMd", False),
        ("[{month}] [{day}]", "mMd", True),
        ("({month}|[{day}]) {year}", "mMdy", False),
        ("~{unit} {day}", "d", False),
        ("ago", "a", False),
        ("&{unit}", "", True),
    ],
)
def test_what_a_match_can_begin_with(source, first, empty):
    assert first_codes(parse(source), codes) == (set(first), empty)
