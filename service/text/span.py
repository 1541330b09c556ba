"""The only currency of position."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of characters (Unicode code points) of the untouched text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words themselves: ``Span(3, 6).of("on May 3") == "May"``."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def to(self, other: Span) -> Span:
        """From the first character of this span to the last of ``other``."""
        return Span(min(self.start, other.start), max(self.end, other.end))
