"""Are two reports of one happening? Only where the words say so: a wrong yes hides a fact, a wrong no is a double line.

Two tellings are compared by what their words are called (`events.event.Called`, `Event.deed`), never by how they are
written. Nothing may speak against it: another time, another doer or thing done to, another place, another number of the
same things. And something must speak for it: the same deed by or to the same, or the same figures.
"""

from __future__ import annotations

from ..events.event import Called, Event, Figure, Kind, Phrase, Report, Status, When, WhenBasis

_REAL = frozenset({Status.HAPPENED, Status.ONGOING})
_ROLES = ("agent", "patient")
_ENOUGH = 3  # of: doer agrees, thing done to agrees, one of them has a name, the day, the place
_TELLING = 10.0  # a number above this hardly comes twice by chance
_FEW, _MANY = 2, 3  # figures in common that tell a happening: so many telling ones, or so many of any size
_STEM = 4  # letters at least by which a country and its adjective agree ("Russia", "Russian")


def same(one: Report, other: Report) -> bool:
    """Do both tell one happening? Symmetric; a report is always the same as itself."""
    if one == other:
        return True
    return not clash(one, other) and (_same_deed(one, other) or _same_figures(one.event, other.event))


def clash(one: Report, other: Report) -> bool:
    """Does anything speak against it: words of one sentence, another time, doer, place or number?"""
    a, b = one.event, other.event
    if a.quote == b.quote or a.kind is not Kind.OCCURRENCE or b.kind is not Kind.OCCURRENCE:
        return True
    return (
        not (a.status is b.status or {a.status, b.status} <= _REAL)
        or _apart(one, other)
        or _differ(a.places, b.places)
        or _miscounted(a, b)
        or (a.deed == b.deed and any(_differ(_of(a, role), _of(b, role)) for role in _ROLES))
    )


def counted(event: Event) -> frozenset[tuple[float, str]]:
    """The figures of an event as value and thing or unit, small change ("two men") left out."""
    return frozenset((f.value, _thing(f)) for f in event.figures if f.value > _FEW and _thing(f))


def _thing(figure: Figure) -> str:
    return figure.unit or (figure.thing.head if figure.thing is not None else "")


def _same_figures(one: Event, other: Event) -> bool:
    """Enough figures in common, each with the same things counted, that it cannot be chance."""
    common = counted(one) & counted(other)
    return len(common) >= _MANY or len([value for value, _ in common if value > _TELLING]) >= _FEW


def _same_deed(one: Report, other: Report) -> bool:
    """The same deed, with enough of who, whom, when and where in common that it is not another of its kind."""
    a, b = one.event, other.event
    if not a.deed or a.deed != b.deed:
        return False
    pairs = [(_of(a, role), _of(b, role)) for role in _ROLES]
    told = [pair for pair in pairs if all(pair)]
    if (a.trigger.nominal or b.trigger.nominal) and told == pairs[:1]:
        return False  # "its launch" does not say of what
    same_day = _same_day(one.when, other.when)
    named = any(_named(some) or _named(others) for some, others in told)
    placed = bool(a.places) and bool(b.places)
    half_told = any(any(pair) and not all(pair) for pair in pairs)
    return len(told) + named + same_day + placed >= _ENOUGH and bool(told) and (same_day or not half_told)


def _same_day(one: When | None, other: When | None) -> bool:
    """Do both texts give the day? One that was taken from another event proves nothing: perhaps from this one."""
    if one is None or other is None or WhenBasis.EVENT in (one.basis, other.basis):
        return False
    return one.edtf == other.edtf


def _apart(one: Report, other: Report) -> bool:
    """Are both dated, and at no time both? What goes on for a while is not what happened within that."""
    first, second = _known(one), _known(other)
    if first is None or second is None or first.edtf == second.edtf:
        return False
    if one.event.status is not other.event.status:
        return True
    a, b = first.interval, second.interval
    before = a.end is not None and b.start is not None and not b.start < a.end
    after = b.end is not None and a.start is not None and not a.start < b.end
    return before or after


def _known(report: Report) -> When | None:
    """The date that the text gives; that of publication is taken for want of one, and speaks against no other."""
    when = report.when
    return when if when is not None and when.basis is not WhenBasis.PUBLICATION else None


def _of(event: Event, role: str) -> tuple[Phrase, ...]:
    """Those who take part so, pronouns that stand for nobody known left out."""
    return tuple(p for p in event.participants if p.role == role and p.called is not None)


def _named(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return tuple(p for p in phrases if p.called is not None and p.called.named)


def _differ(some: tuple[Phrase, ...], others: tuple[Phrase, ...]) -> bool:
    """Are both told, and nobody and nothing is both? Names decide, where both have them."""
    if _named(some) and _named(others):
        some, others = _named(some), _named(others)
    return bool(some) and bool(others) and not any(_one_thing(p, q) for p in some for q in others)


def _one_thing(one: Phrase, other: Phrase) -> bool:
    a, b = one.called, other.called
    if a is None or b is None or not _one_called(a, b):
        return False
    bare = [c for c in (a, b) if not c.named]
    return len(bare) != 1 or bare[0].definite  # "prices in London" are not all "prices", but may be "the prices"


def _one_called(one: Called, other: Called) -> bool:
    """“Daesh convoy” and "convoy" may be one; "first convoy" and "another", "fuel truck" and "pickup truck" are not."""
    if one.which != other.which or (one.kind and other.kind and not one.kind & other.kind):
        return False
    if one.head == other.head:
        return not one.names or not other.names or any(_akin(a, b) for a in one.names for b in other.names)
    return one.head in other.names or other.head in one.names  # "Euphrates", "Euphrates River"


def _akin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    stem = short[: max(_STEM, len(short) - 1)]
    return short == long or (len(stem) >= _STEM and long.startswith(stem))


def _miscounted(one: Event, other: Event) -> bool:
    """Does one of them count what the other counts too, and come to another number?"""
    for figure in one.figures:
        values = [f.value for f in other.figures if _counts_the_same(figure, f)]
        if values and figure.value not in values:
            return True
    return False


def _counts_the_same(one: Figure, other: Figure) -> bool:
    if one.thing is None or other.thing is None:
        return one.unit is not None and one.unit == other.unit
    return _one_called(one.thing, other.thing)
