"""Why a time expression was read as it was, line by line."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum

from ..times.mention import Mention
from ..times.values import Time, Unresolved


def trace(mention: Mention, resolution: Time | Unresolved) -> list[str]:
    """The rule that saw it, what the words mean before any date is known, what was said and assumed, and the reason."""
    lines = [f"rule: {mention.rule}", f"expression: {_written(mention.expression)}"]
    if mention.rules[1:]:
        lines.insert(1, f"built from: {', '.join(mention.rules[1:])}")
    if mention.signal:
        lines.append(f"signal: {mention.signal.value}")
    if isinstance(resolution, Time) and resolution.stated:
        lines.append(f"stated: {', '.join(resolution.stated)}")
    if isinstance(resolution, Time) and resolution.assumed:
        lines.append(f"assumed: {', '.join(resolution.assumed)}")
    return [*lines, f"reason: {resolution.reason}"]


def _written(value: object) -> str:
    if is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__name__}({', '.join(_arguments(value))})"
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, tuple):
        return f"[{', '.join(_written(item) for item in value)}]"
    return f"{value:g}" if isinstance(value, float) else repr(value)


def _arguments(value: object) -> list[str]:
    """The fields that differ from their defaults; by position as long as none was left out, then by name."""
    written: list[str] = []
    left_out = False
    for field in fields(value):  # type: ignore[arg-type]  # the caller has seen that it is a dataclass
        item = getattr(value, field.name)
        if item == field.default:
            left_out = True
            continue
        written.append(f"{field.name}={_written(item)}" if left_out or field.kw_only else _written(item))
    return written
