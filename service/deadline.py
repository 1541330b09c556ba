"""A limit on the time that reading may take: the only place that reads a clock, and it measures only duration."""

from __future__ import annotations

import time

from .errors import DeadlineExceeded


class Deadline:
    """Called now and then by the stages; raises DeadlineExceeded once ``seconds`` have passed since it was made."""

    __slots__ = ("_end", "seconds")

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def __call__(self) -> None:
        if time.monotonic() >= self._end:
            raise DeadlineExceeded(f"Reading took longer than {self.seconds:g} seconds.")
