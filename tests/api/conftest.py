"""One reader for all, since loading the parser takes a second; one application a module."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from service.api import create_app
from service.pipeline import Reader
from service.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def reader() -> Reader:
    reader = Reader(Settings())
    reader.warm()
    return reader


@pytest.fixture(scope="module")
def app(reader: Reader) -> Flask:
    return create_app(Settings(), reader, io.StringIO())


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="module")
def address(app: Flask) -> Iterator[str]:
    """The application behind a real socket."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def seed() -> dict[str, str]:
    """An article as it is POSTed: its byline states the publication date, so the request need not."""
    article: dict[str, str] = json.loads((ROOT / "seeds" / "presstv-daesh-convoy.json").read_text(encoding="utf-8"))
    return article
