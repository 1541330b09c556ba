"""Reports of one happening are put together, whatever order they come in; what is once together stays so.

Only what stands for itself is compared: a part goes with its whole. A report joins a group when it is the same as one
of them and clashes with none, so a chain of likenesses does not bring together what is told apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..events.event import Kind, Report, WhenBasis
from .same import clash, counted, same

_MEMORY = 20  # tellings of one deed that each is compared with; more in one article are a habit, not one happening
_BY_ITS_WORDS = frozenset({WhenBasis.STATED, WhenBasis.RELATIVE})

Group = tuple[Report, ...]


def merged(reports: Iterable[Report]) -> tuple[Group, ...]:
    """The reports of one article in groups, each of one happening, in the order of the text; the lead is first."""
    ordered = sorted(reports, key=_place)
    groups: dict[int, list[int]] = {n: [n] for n in range(len(ordered))}
    alike = _alike(ordered)
    for a, b in _pairs(alike):
        if groups[a] is not groups[b] and same(ordered[a], ordered[b]):
            _join(a, b, groups, ordered)
    for a, b in _told_as_known(alike, groups, ordered):
        _join(a, b, groups, ordered)
    heads = sorted({group[0] for group in groups.values()})
    return tuple(_led([ordered[n] for n in groups[head]]) for head in heads)


def _join(a: int, b: int, groups: dict[int, list[int]], ordered: Sequence[Report]) -> None:
    """Make one group of those of ``a`` and ``b``, unless some of the one clash with some of the other."""
    first, second = groups[a], groups[b]
    if first is second or len(first) + len(second) > _MEMORY:
        return
    if any(clash(ordered[i], ordered[j]) for i in first for j in second):
        return
    joined = sorted([*first, *second])
    groups.update(dict.fromkeys(joined, joined))


def _alike(ordered: Sequence[Report]) -> dict[object, list[int]]:
    """The reports that stand for themselves, by their deed and by each of their figures."""
    alike: defaultdict[object, list[int]] = defaultdict(list)
    for n, report in enumerate(ordered):
        event = report.event
        if event.part_of is None and event.kind is Kind.OCCURRENCE:
            for key in (*([event.deed] if event.deed else []), *sorted(counted(event))):
                alike[key].append(n)
    return alike


def _pairs(alike: dict[object, list[int]]) -> Iterator[tuple[int, int]]:
    """The pairs that could be of one happening, in the order of the text."""
    found: set[tuple[int, int]] = set()
    for numbers in alike.values():
        for at, n in enumerate(numbers):
            found.update((before, n) for before in numbers[max(0, at - _MEMORY) : at])
    yield from sorted(found)


def _told_as_known(
    alike: dict[object, list[int]], groups: dict[int, list[int]], ordered: Sequence[Report]
) -> Iterator[tuple[int, int]]:
    """“The attack” with the attack told before it, where there is but one, and one with a date of its own words."""
    for key, numbers in alike.items():
        if not isinstance(key, str):
            continue
        firm = [n for n in numbers if not ordered[n].event.definite]
        if firm and all(n in groups[firm[0]] for n in firm) and any(_is_dated(ordered[n]) for n in firm):
            yield from ((firm[0], n) for n in numbers if ordered[n].event.definite and n > firm[0])


def _led(group: Sequence[Report]) -> Group:
    """The report that tells it best first, the others in the order of the text."""
    lead = min(group, key=_rank)
    return (lead, *(report for report in group if report is not lead))


def _rank(report: Report) -> tuple[bool, bool, float, tuple[int, int]]:
    """A date before none, one of its own words before a borrowed one, then how much it tells."""
    return report.when is None, not _is_dated(report), -report.event.salience, _place(report)


def _is_dated(report: Report) -> bool:
    """By its own words, not by those of a neighbour."""
    return report.when is not None and report.when.basis in _BY_ITS_WORDS


def _place(report: Report) -> tuple[int, int]:
    span = report.event.trigger.span
    return span.start, span.end
