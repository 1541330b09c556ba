"""How far a run is, on a terminal only."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_EVERY = 0.2  # seconds between two lines


class Progress:
    """Counts lines and says so on the standard error stream, when somebody is looking at it."""

    def __init__(self, total: int, done: int) -> None:
        self._total = total
        self._before = done
        self._done = done
        self._problems = 0
        self._began = self._said = time.monotonic()
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._shown:
            print(f"\r{self._line()}", file=sys.stderr)

    def step(self, problem: bool) -> None:
        """One more line is done."""
        self._done += 1
        self._problems += problem
        now = time.monotonic()
        if self._shown and now - self._said >= _EVERY:
            self._said = now
            print(f"\r{self._line()}", end="", file=sys.stderr, flush=True)

    def _line(self) -> str:
        seconds = time.monotonic() - self._began
        rate = (self._done - self._before) / seconds if seconds else 0.0
        return f"{self._done:,} of {self._total:,} articles, {rate:,.1f} a second, {self._problems:,} problems"
