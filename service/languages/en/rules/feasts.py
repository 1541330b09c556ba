"""Names of several words, as data: feasts ("New Year's Eve"), and what is only called like a time ("Ruby Tuesday")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ....times.rule import Rules


def rules(names: Mapping[str, str]) -> Rules:
    """One rule a name, all giving the class ``feast``."""
    found = Rules()
    for words, name in names.items():
        found.rule("feast by name", f"[the] {words}", gives="feast")(lambda name=name: name)
    return found


def decoys(names: Iterable[str]) -> Rules:
    """Names that hold words of time and tell none: they are taken out of the way of all other rules."""
    found = Rules()
    for words in names:
        found.rule("name of something else", f"[the] {words}", gives="name")(lambda: 0)
    return found
