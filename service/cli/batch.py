"""``batch``: a file of articles in, a file of timelines out, one a line, in the same order.

A run that was interrupted goes on where it stopped: what is done stands in a hidden file beside OUT, whose name tells
the input and the options, and which becomes OUT when the last line is written.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from .. import __version__
from .command import Command, Refused
from .command import settings as from_environment
from .line import Options
from .progress import Progress
from .work import answers

_BLOCK = 1 << 20


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", type=Path, metavar="IN.jsonl", help="articles, one JSON object a line")
    parser.add_argument("output", type=Path, metavar="OUT.jsonl", help="timelines, one JSON object a line")
    parser.add_argument("--jobs", type=_positive, default=1, metavar="N", help="processes (default 1)")
    parser.add_argument(
        "--min-salience",
        type=_share,
        metavar="X",
        help="leave out events of less salience, 0 (all of them) to 1; by default what an editor would keep",
    )
    parser.add_argument(
        "--times-only",
        action="store_true",
        help="time expressions alone, as POST /v1/time-expressions gives them: no parser is loaded",
    )
    parser.add_argument("--force", action="store_true", help="do it again, even where OUT.jsonl is finished")


def run(arguments: argparse.Namespace) -> int:
    """Answer a file of articles with a file of timelines."""
    source, target = arguments.input, arguments.output
    if target.exists() and target.samefile(source):
        raise Refused(f"{target} is the input; name another file for the timelines")
    if target.exists() and not arguments.force:
        print(f"{target} is finished already; --force does it again.", file=sys.stderr)
        return 0
    settings = from_environment()
    options = Options(settings=settings, min_salience=arguments.min_salience, times_only=arguments.times_only)
    part = _part(source, target, options)
    if arguments.force:
        part.unlink(missing_ok=True)
    done = _whole_lines(part)
    with Progress(_count(source), done) as progress, part.open("ab") as output:
        for answer in answers(_lines(source, done), options, arguments.jobs):
            output.write(answer.line)
            output.flush()  # so that an interrupted run loses no more than the lines it was at
            progress.step(answer.problem)
        os.fsync(output.fileno())
    part.replace(target)
    return 0


COMMAND = Command(
    name="batch",
    help="answer a file of articles with a file of timelines",
    description="Answer a file of articles (one JSON object a line, with the fields of a request; others are passed "
    "over) with a file of timelines, one a line, each with its article's id. An article that cannot be read becomes a "
    "line with a problem. An interrupted run goes on where it stopped, and a finished file is left alone.",
    arguments=_arguments,
    run=run,
)


def _part(source: Path, target: Path, options: Options) -> Path:
    """Where the answers stand until all are there; another input, version or option has another name."""
    hashed = hashlib.sha256(repr((__version__, astuple(options))).encode())
    with source.open("rb") as file:
        while block := file.read(_BLOCK):
            hashed.update(block)
    return target.with_name(f".{target.name}.{hashed.hexdigest()[:12]}.part")


def _whole_lines(part: Path) -> int:
    """How many lines an earlier run has finished; a line that it broke off is cut away."""
    if not part.exists():
        return 0
    count = end = 0
    with part.open("r+b") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            count, end = count + 1, end + len(line)
        file.truncate(end)
    return count


def _lines(source: Path, done: int) -> Iterator[tuple[int, bytes]]:
    """The articles still to read, with their line numbers, blank lines passed over."""
    with source.open("rb") as file:
        wanted = ((number, line) for number, line in enumerate(file, 1) if line.strip())
        for index, numbered in enumerate(wanted):
            if index >= done:
                yield numbered


def _count(source: Path) -> int:
    with source.open("rb") as file:
        return sum(1 for line in file if line.strip())


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _share(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 1:
        raise ValueError
    return number
