"""The service over HTTP: `create_app` is the application, `openapi_yaml` its contract."""

from __future__ import annotations

from .app import create_app, openapi_yaml, record_examples

__all__ = ["create_app", "openapi_yaml", "record_examples"]
