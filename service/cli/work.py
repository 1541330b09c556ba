"""Lines answered in order, in this process or in several, with few of them in memory at a time."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import NoReturn

from .line import Answer, LineReader, Options

_AHEAD = 8  # lines waiting for each process: enough that a long article holds nobody up

_reader: LineReader | None = None


def answers(lines: Iterable[tuple[int, bytes]], options: Options, jobs: int) -> Iterator[Answer]:
    """The answers in the order of the lines. BrokenExecutor when a process dies: killed, or without memory left."""
    if jobs == 1:
        reader = LineReader(options)
        for number, line in lines:
            yield reader.answer(number, line)
        return
    # spawn: a process with its own parser, never a copy of one in mid-use
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(options,))
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield from _in_order(pool, lines, jobs * _AHEAD)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        signal.signal(signal.SIGTERM, before)


def _in_order(pool: ProcessPoolExecutor, lines: Iterable[tuple[int, bytes]], ahead: int) -> Iterator[Answer]:
    waiting: deque[Future[Answer]] = deque()
    for number, line in lines:
        waiting.append(pool.submit(_answer, number, line))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt  # by way of which the other processes end too, instead of waiting for lines for ever


def _begin(options: Options) -> None:
    global _reader
    # Ctrl-C reaches all processes; only the parent heeds it, so that lines at work come to an end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _reader = LineReader(options)


def _answer(number: int, line: bytes) -> Answer:
    assert _reader is not None
    return _reader.answer(number, line)
