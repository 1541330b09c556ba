"""What a subcommand is."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from ..settings import Settings


class Refused(Exception):
    """What was asked for cannot be done; the message says why."""


def settings() -> Settings:
    """The settings of the environment. Refused when one of them cannot be read."""
    try:
        return Settings.from_environment()
    except ValueError as error:
        raise Refused(str(error)) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A subcommand: ``arguments`` adds its own to a parser, ``run`` does it and gives the exit code."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    description: str = ""
