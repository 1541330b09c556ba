"""Clients generated from openapi.yaml get a seed's timeline from a live server."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
CONTRACT = ROOT / "openapi.yaml"
SEED = ROOT / "seeds" / "presstv-daesh-convoy.json"
TYPESCRIPT = Path(__file__).parent / "client"


@pytest.fixture
def python_client(tmp_path: Path) -> Iterator[ModuleType]:
    """The package that openapi-python-client makes."""
    settings = tmp_path / "settings.yaml"
    settings.write_text("package_name_override: generated_dateline_client\npost_hooks: []\n", encoding="utf-8")
    command = [
        "generate",
        "--path",
        CONTRACT,
        "--config",
        settings,
        "--output-path",
        tmp_path / "made",
        "--meta",
        "none",
    ]
    ran = subprocess.run(
        [sys.executable, "-m", "openapi_python_client", *map(str, command)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    (tmp_path / "made").rename(tmp_path / "generated_dateline_client")
    sys.path.insert(0, str(tmp_path))
    yield importlib.import_module("generated_dateline_client")
    sys.path.remove(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("generated_dateline_client")]:
        del sys.modules[name]


def test_a_python_client(python_client: ModuleType, address: str) -> None:
    name = python_client.__name__
    models = importlib.import_module(f"{name}.models")
    create = importlib.import_module(f"{name}.api.timelines.create_timeline")
    sent = json.loads(SEED.read_text(encoding="utf-8"))
    with python_client.Client(base_url=address) as client:
        timeline = create.sync(client=client, body=models.Article.from_dict(sent), min_salience=0.0)
        refused = create.sync(client=client, body=models.Article(text="Rain fell.", published_at="2017-02-30"))

    assert isinstance(timeline, models.Timeline)
    assert isinstance(timeline.events[0].when, models.When)
    _is_the_story([(event.when.edtf, event.status, event.quote.text) for event in timeline.events])
    assert isinstance(refused, models.Problem)
    assert [fault.pointer for fault in refused.errors] == ["#/published_at"]


@pytest.fixture
def typescript(tmp_path: Path) -> Path:
    """A folder with openapi-typescript's types and a client compiled against them; skips where there is no Node."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("Node is not installed")
    installed = TYPESCRIPT / "node_modules"
    if not (installed / ".bin" / "openapi-typescript").exists():
        offline = ["npm", "ci", "--ignore-scripts", "--fetch-retries=0", "--fetch-timeout=20000"]
        try:
            ran = subprocess.run(offline, cwd=TYPESCRIPT, capture_output=True, timeout=120)
        except subprocess.TimeoutExpired:
            pytest.skip("npm cannot fetch the packages in time")
        if ran.returncode != 0:
            pytest.skip("npm cannot fetch the packages that tests/api/client/package.json names")
    for name in ("client.ts", "node.d.ts", "tsconfig.json", "package.json"):
        shutil.copy(TYPESCRIPT / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(installed)
    for command in (["openapi-typescript", str(CONTRACT), "--output", "schema.d.ts"], ["tsc"]):
        ran_in = subprocess.run(
            [installed / ".bin" / command[0], *command[1:]], cwd=tmp_path, capture_output=True, text=True
        )
        assert ran_in.returncode == 0, ran_in.stdout + ran_in.stderr
    return tmp_path


def test_a_typescript_client(typescript: Path, address: str) -> None:
    ran = subprocess.run(
        ["node", "client.js", address, str(SEED)], cwd=typescript, capture_output=True, text=True, timeout=60
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    _is_the_story([(line["when"], line["status"], line["quote"]) for line in told["lines"]])
    assert told["pointer"] == "#/published_at"


def _is_the_story(lines: list[tuple[str, str, str]]) -> None:
    """A line of the seed's timeline, as a client sees it: date, status, and the words by their offsets."""
    attack = "On May 25, Russian jets attacked another Daesh convoy"
    assert any(
        (when, status) == ("2017-05-25", "happened") and quote.startswith(attack) for when, status, quote in lines
    )
