"""How a time expression was read, for whoever mends a rule: the rules that built it, and its expression."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum

from ..times.mention import Mention, Reading


def mentions(reading: Reading) -> list[Mention]:
    """The mentions of a reading in the order of the text, dated or not."""
    found = [*(time.mention for time in reading.times), *(lost.mention for lost in reading.unresolved)]
    return sorted(found, key=lambda mention: mention.span)


def trace(mention: Mention) -> list[str]:
    """The rules that saw it, outermost first, and what the words mean before any date is known."""
    rules = f"rule: {mention.rule}"
    if mention.rules[1:]:
        rules += f" (built from: {', '.join(mention.rules[1:])})"
    return [rules, f"expression: {written(mention.expression)}"]


def written(value: object) -> str:
    """An expression as Python would make it, without what goes without saying."""
    if is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__name__}({', '.join(_arguments(value))})"
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, tuple):
        return f"[{', '.join(written(item) for item in value)}]"
    return f"{value:g}" if isinstance(value, float) else repr(value)


def _arguments(value: object) -> list[str]:
    """The fields that differ from their defaults; by position as long as none was left out, then by name."""
    found: list[str] = []
    left_out = False
    for field in fields(value):  # type: ignore[arg-type]  # the caller has seen that it is a dataclass
        item = getattr(value, field.name)
        if item == field.default:
            left_out = True
            continue
        found.append(f"{field.name}={written(item)}" if left_out or field.kw_only else written(item))
    return found
