"""The same request gives the same bytes: on any day, in any local time zone, under any hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Runs as if on another day: whoever asks the clock, in this package or in a library, is told so.
PROGRAM = """
import datetime, hashlib, io, pathlib, sys, time
from service.api import create_app

then = float(sys.argv[1])

class Moments(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])

class Moment(datetime.datetime, metaclass=Moments):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(then, tz)
    @classmethod
    def today(cls):
        return cls.fromtimestamp(then)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(then, datetime.timezone.utc).replace(tzinfo=None)

class Day(datetime.date, metaclass=Moments):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(then)

client = create_app(log=io.StringIO()).test_client()
real = {datetime.datetime: Moment, datetime.date: Day, time.time: lambda: then}
for module in list(sys.modules.values()):
    for name, value in list(vars(module).items()):
        if any(value is known for known in real):
            setattr(module, name, real[value])
assert datetime.date.today().year == datetime.datetime.now().year == time.gmtime(then).tm_year

def show(answer):
    print(answer.status_code, hashlib.sha256(answer.data).hexdigest())

for seed in sorted(pathlib.Path("seeds").glob("*.json")):
    show(client.post("/v1/timelines", data=seed.read_bytes(), content_type="application/json"))
for said in ("2017-06-01", "1 June 2017", "1. Juni 2017", "1 June", "yesterday", "9:14"):
    text = "Rain fell on Tuesday. It will fall tomorrow, as it did in March."
    show(client.post("/v1/timelines", data=text, query_string={"published_at": said}, content_type="text/plain"))
"""


def _run(day: str, zone: str, hash_seed: str) -> list[str]:
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, day], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return ran.stdout.splitlines()


@pytest.mark.slow
def test_the_bytes_are_the_same() -> None:
    here_and_now = _run(day="1780000000", zone="UTC", hash_seed="0")
    assert [answer.split()[0] for answer in here_and_now] == ["200"] * 5 + ["422"] * 3
    assert _run(day="951782400", zone="Pacific/Kiritimati", hash_seed="4711") == here_and_now
