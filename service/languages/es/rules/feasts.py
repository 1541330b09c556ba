"""Names of several words, as data: feasts ("viernes santo"), and what is only called like a time ("Plaza de Mayo")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ....times.rule import Rules


def rules(names: Mapping[str, str]) -> Rules:
    """One rule a name, all giving the class ``feast``."""
    found = Rules()
    for words, name in names.items():
        found.rule("feast by name", words, gives="feast")(lambda name=name: name)
    return found


def decoys(names: Iterable[str]) -> Rules:
    """Names that hold words of time and tell none: they are taken out of the way of all other rules."""
    found = Rules()
    for words in names:
        found.rule("name of something else", words, gives="name")(lambda: 0)
    return found
