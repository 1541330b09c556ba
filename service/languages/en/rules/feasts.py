"""Feasts of several words: "New Year's Eve", "Good Friday". Their names are data; each is its own form."""

from __future__ import annotations

from collections.abc import Mapping

from ....times.rule import Rules


def rules(names: Mapping[str, str]) -> Rules:
    """One rule a name, all giving the class ``feast``."""
    found = Rules()
    for words, name in names.items():
        found.rule("feast by name", f"[the] {words}", gives="feast")(lambda name=name: name)
    return found
