"""``serve``, ``openapi`` and ``settings``: what a developer asks for."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..settings import PREFIX
from .command import Command, settings


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    del parser


def _serve_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")


def _serve(options: argparse.Namespace) -> int:
    # flask is no part of the other commands, and takes half a second to import
    from ..api import create_app

    create_app(settings()).run(host=options.host, port=options.port, threaded=True)
    return 0


def _openapi(options: argparse.Namespace) -> int:
    from ..api import openapi_yaml

    print(openapi_yaml(), end="")
    return 0


def _settings(options: argparse.Namespace) -> int:
    now = settings()
    for field in fields(now):
        print(f"{PREFIX}{field.name.upper()}={getattr(now, field.name)}  # {field.metadata['help']}")
    return 0


SERVE = Command(name="serve", help="serve for development, on one machine", arguments=_serve_arguments, run=_serve)
OPENAPI = Command(name="openapi", help="print openapi.yaml, as the code has it", arguments=_no_arguments, run=_openapi)
SETTINGS = Command(name="settings", help="print the settings, as they are now", arguments=_no_arguments, run=_settings)
