"""The command line: ``python -m service``. The only place that prints.

Exit codes: 0 done, 1 the article or file cannot be read, 2 wrong arguments, 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor

from .. import __version__
from ..errors import ArticleError
from . import batch, develop, explain
from .command import Refused

COMMANDS = (batch.COMMAND, explain.COMMAND, develop.SERVE, develop.OPENAPI, develop.SETTINGS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a subcommand; the exit code."""
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has seen enough ("| head"); without this Python complains once more as it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except BrokenExecutor:
        return _failed("a process died, most likely for want of memory; run it again to go on, with fewer --jobs")
    except (OSError, Refused) as error:
        return _failed(str(error))
    except ArticleError as error:
        return _failed(f"{error.field}: {error.detail}")


def parser() -> argparse.ArgumentParser:
    """The argument parser of all subcommands."""
    top = argparse.ArgumentParser(
        prog="python -m service",
        description="Dateline: an article and its publication date in, an ordered timeline of dated events out.",
    )
    top.add_argument("--version", action="version", version=f"dateline {__version__}")
    subcommands = top.add_subparsers(required=True, metavar="command")
    for command in COMMANDS:
        own = subcommands.add_parser(command.name, help=command.help, description=command.description or command.help)
        command.arguments(own)
        own.set_defaults(run=command.run)
    return top


def _failed(message: str) -> int:
    print(f"error: {message}", file=sys.stderr)
    return 1
