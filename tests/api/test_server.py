"""The Procfile's command on a real port: loaded before it forks, stopped gracefully, problems even for odd requests."""

from __future__ import annotations

import http.client
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, subprocess.Popen[str], Path]]:
    port, home = _free_port(), tmp_path_factory.mktemp("home")
    command = shlex.split((ROOT / "Procfile").read_text(encoding="utf-8").removeprefix("web:"))
    assert command[0] == "gunicorn"
    environment = {**os.environ, "PORT": str(port), "WEB_CONCURRENCY": "1", "HOME": str(home)}
    log = home / "log"
    with log.open("w") as out:
        running = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT, text=True
        )
    try:
        _wait(port, running, log)
        yield port, running, log
    finally:
        running.kill()
        running.wait()


def _wait(port: int, running: subprocess.Popen[str], log: Path) -> None:
    for _ in range(600):
        assert running.poll() is None, log.read_text(encoding="utf-8")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text(encoding="utf-8"))


def _ask(port: int, method: str, path: str, body: Any = None, **options: Any) -> tuple[int, str, Any]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request(method, path, body, **options)
        answer = connection.getresponse()
        return answer.status, answer.headers["Content-Type"], json.loads(answer.read())


JSON = {"Content-Type": "application/json"}


def test_it_is_ready_as_soon_as_it_listens(server: tuple[int, Any, Path]) -> None:
    assert _ask(server[0], "GET", "/readyz") == (200, "application/json", {"status": "ok"})


def test_a_seed_gets_its_timeline(server: tuple[int, Any, Path], seed: dict[str, str]) -> None:
    status, media_type, timeline = _ask(server[0], "POST", "/v1/timelines", json.dumps(seed), headers=JSON)
    assert (status, media_type) == (200, "application/json")
    assert "2017-05-25" in [event["when"]["edtf"] for event in timeline["events"]]


def test_a_body_in_chunks_is_read(server: tuple[int, Any, Path]) -> None:
    body = iter([b'{"text": "Rain fell in Lyon on Tue', b'sday.", "published_at": "2017-06-01"}'])
    assert _ask(server[0], "POST", "/v1/timelines", body, headers=JSON, encode_chunked=True)[0] == 200


def test_a_body_in_too_many_chunks_is_a_problem(server: tuple[int, Any, Path]) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", server[0], timeout=30)) as connection:
        connection.putrequest("POST", "/v1/timelines")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        for _ in range(30):
            connection.send(b"19000\r\n" + b" " * 0x19000 + b"\r\n")
        connection.send(b"0\r\n\r\n")
        answer = connection.getresponse()
        problem = json.loads(answer.read())
    assert (answer.status, problem["type"]) == (413, "/problems/too-large"), problem


def test_it_logs_json_opens_no_control_socket_and_stops_when_told(server: tuple[int, Any, Path]) -> None:
    port, running, log = server
    _ask(port, "GET", "/healthz")
    running.send_signal(signal.SIGTERM)
    assert running.wait(timeout=30) == 0
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert any(line["event"] == "request" and line["route"] == "/healthz" for line in lines)
    assert not list(log.parent.rglob("*.ctl"))
