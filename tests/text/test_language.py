"""The language of a text."""

from __future__ import annotations

import pytest

from service.text.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The city council voted on Monday to rebuild the old bridge.", "en"),
        ("Der Stadtrat hat am Montag beschlossen, die alte Brücke zu erneuern.", "de"),
        ("El ayuntamiento decidió el lunes reconstruir el viejo puente.", "es"),
        ("Le conseil municipal a décidé lundi de reconstruire le vieux pont.", "fr"),
        ("The council voted\non Monday \ud800 to rebuild\u2028the bridge over the river.", "en"),
        ("On Monday.", None),
        ("", None),
        ("125693 " * 100, None),
        ("qwx zvb kjq pfl dgh wrt mns vcx bnm lkj", None),
    ],
)
def test_detect(text: str, language: str | None) -> None:
    assert detect(text) == language
