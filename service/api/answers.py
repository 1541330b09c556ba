"""The shapes of answers, which `render.native` writes: described here for the contract, never used to write one.

An absent member is left out, never null; there are no nullable members, since client generators disagree on them.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

import marshmallow as ma
from marshmallow import validate

from ..events.event import Bound, Kind, Status, WhenBasis
from ..text.article import PublicationSource
from ..times.mention import Signal
from ..times.values import Basis, Mod, TimeType


class _Answered(ma.Schema):
    class Meta:
        unknown = ma.EXCLUDE  # an answer may gain members; clients must not refuse them


def _text(description: str, *, required: bool = True) -> ma.fields.String:
    return ma.fields.String(required=required, metadata={"description": description})


def _one_of(values: list[str], description: str, *, required: bool = True) -> ma.fields.String:
    return ma.fields.String(required=required, validate=validate.OneOf(values), metadata={"description": description})


def _values(members: type[Enum]) -> list[str]:
    return [str(member.value) for member in members]


def _names(description: str) -> ma.fields.List[Any]:
    return ma.fields.List(ma.fields.String(), metadata={"description": description})


def _offset(description: str, *, required: bool = True) -> ma.fields.Integer:
    return ma.fields.Integer(required=required, validate=validate.Range(min=0), metadata={"description": description})


def _share(description: str) -> ma.fields.Float:
    return ma.fields.Float(required=True, validate=validate.Range(min=0, max=1), metadata={"description": description})


def _many(schema: type[ma.Schema], description: str, *, required: bool = True) -> ma.fields.List[Any]:
    return ma.fields.List(ma.fields.Nested(schema), required=required, metadata={"description": description})


def _one(schema: type[ma.Schema], description: str, *, required: bool = True) -> ma.fields.Nested:
    return ma.fields.Nested(schema, required=required, metadata={"description": description})


class _Placed(_Answered):
    text = _text("The words, exactly as they stand in the article.")
    start = _offset("Where they start, in code points.")
    end = _offset("Where they end: the first code point after them.")


class QuoteSchema(_Placed):
    """Words of the article, with their place."""


class PhraseSchema(_Placed):
    """A participant or a place, in the article's words."""

    role = _text("How it takes part.", required=False)


class TriggerSchema(_Placed):
    """The word that tells the happening."""

    lemma = _text("The word as a dictionary has it.")


class FigureSchema(_Answered):
    """A number, with what it counts or measures."""

    value = ma.fields.Float(required=True, metadata={"description": "The number."})
    unit = _text("The unit of a measure.", required=False)
    of = _text("What is counted, in the article's words.", required=False)
    bound = _one_of(_values(Bound), "How the number was hedged: “more than”, “as many as”, “about”.", required=False)
    start = _offset("Where it starts, in code points.")
    end = _offset("Where it ends: the first code point after it.")


class WhenSchema(_Answered):
    """When an event was, at the grain that was said: a month stays a month."""

    edtf = _text("The time as EDTF (ISO 8601-2).")
    start = _text("The first day, month or moment of it, inclusive; absent when the beginning is open.", required=False)
    end = _text("The last day, month or moment of it, inclusive; absent when the end is open.", required=False)
    precision = _text("How fine the words were: day, night, week, month, year and so on.")
    approximate = ma.fields.Boolean(metadata={"description": "True when the words said about, around or the like."})
    display = _text("The time in plain English.")
    basis = _one_of(_values(WhenBasis), "What the date rests on.")
    reason = _text("Why the event has this date, in a sentence.")
    time_expression = _text("The id of the time expression that gave it.", required=False)


class BoundsSchema(_Answered):
    """What is known of an undated event."""

    not_before = ma.fields.Date(metadata={"description": "It was, or will be, on this day or later."})
    not_after = ma.fields.Date(metadata={"description": "It was on this day or earlier."})


class _Told(_Answered):
    """What one telling of a happening says."""

    headline = _text("A line cut from the article's own words.")
    when = _one(WhenSchema, "When it was; absent when no date can be given.", required=False)
    status = _one_of(_values(Status), "Whether it happened, goes on, is planned, depends on something, or is denied.")
    kind = _one_of(_values(Kind), "A deed, somebody's words, or a state of affairs.")
    attribution = _one(QuoteSchema, "Who says so, where the text names one.", required=False)
    trigger = _one(TriggerSchema, "The word that tells it.")
    quote = _one(QuoteSchema, "The sentence that says it.")
    participants = _many(PhraseSchema, "Who or what takes part.")
    places = _many(PhraseSchema, "Where.")
    figures = _many(FigureSchema, "Numbers, with what they count.")


class ReportSchema(_Told):
    """One telling of a happening that is told more than once."""

    article = _text("The id of the article that tells it.")


class TimelineEventSchema(_Told):
    """A line of the timeline; of what is told more than once, the telling that says most."""

    id = _text("The same for the same event of the same article, always.")
    sequence = ma.fields.Integer(
        required=True, validate=validate.Range(min=1), metadata={"description": "Its place in the timeline, from 1."}
    )
    bounds = _one(BoundsSchema, "What is known of an undated event's time.", required=False)
    part_of = _text(
        "The id of the event that this one is a part of, as a killing is of the attack; such a part has little "
        "salience, since the line of the whole tells it too.",
        required=False,
    )
    reports = _many(
        ReportSchema, "All tellings of a happening that is told more than once, this one first.", required=False
    )
    salience = _share("How much it matters to the story.")
    confidence = _share("How sure the reading and its date are.")


class PublicationDateSchema(_Answered):
    """When an article was published, and how that is known."""

    value = _text("The publisher's local date or date-time, in ISO 8601, at the grain that was said.")
    text = _text("The words it was read from.", required=False)
    start = _offset("Where they start in the article, when they stand there.", required=False)
    end = _offset("Where they end: the first code point after them.", required=False)
    # "from" is a Python word; hence the long way.
    locals()["from"] = _one_of(_values(PublicationSource), "Where it was read.")


class TimelineArticleSchema(_Answered):
    """An article that the timeline was read from."""

    id = _text("The id that was sent, or one made from the text.")
    title = _text("The title that was sent.", required=False)
    source = _text("The source that was sent.", required=False)
    url = _text("The address that was sent.", required=False)
    published_at = _one(PublicationDateSchema, "When it was published.")
    language = _text("The language it was read in, as a BCP 47 tag.")
    text_sha256 = _text("The SHA-256 of the text in UTF-8, in hexadecimal: which text the offsets count in.")


class TimeExpressionSchema(_Answered):
    """A time expression of an article, as TimeML's TIMEX3 has it."""

    id = _text("Its id within the timeline.")
    start = _offset("Where it starts, in code points.")
    end = _offset("Where it ends: the first code point after it.")
    text = _text("The words, exactly as they stand in the article.")
    type = _one_of(_values(TimeType), "TIMEX3 type.")
    value = _text("TIMEX3 value.")
    mod = _one_of(_values(Mod), "TIMEX3 mod.", required=False)
    quant = _text("TIMEX3 quant, of a set: EVERY, EACH.", required=False)
    freq = _text("TIMEX3 freq, of a set: 2X is twice.", required=False)
    begin_point = _text("TIMEX3 beginPoint: the id of the time that a duration is counted on from.", required=False)
    end_point = _text(
        "TIMEX3 endPoint: the id of the time that a duration is counted back from; t0 is the publication date.",
        required=False,
    )
    edtf = _text("The time as EDTF (ISO 8601-2), where it has a place on the calendar.", required=False)
    display = _text("The time in plain English; absent when there is none.", required=False)
    basis = _one_of(
        _values(Basis), "Whether the words give the time whole, or it was counted from another.", required=False
    )
    stated = _names("The parts of the date that the words gave: year, month, day, weekday.")
    assumed = _names("The parts of the date that were filled in from the context.")
    signal = _one_of(_values(Signal), "The kind of word that stands before it, such as since.", required=False)
    rule = _text("The rule that found it.")
    trace = _text("What the words are and why, in a sentence.")


class EngineSchema(_Answered):
    """What read the articles."""

    name = _text("Always dateline.")
    version = _text("Its version; the same version gives the same answer.")


class TimelineSchema(_Answered):
    """The dated events of an article, in order, and the undated ones apart."""

    id = _text("The same for the same articles, always.")
    articles = _many(TimelineArticleSchema, "The articles it was read from.")
    events = _many(TimelineEventSchema, "The dated events, in order of time.")
    undated = _many(TimelineEventSchema, "The events that no date can be given to.")
    time_expressions = _many(TimeExpressionSchema, "Every time expression, in the order of the text.")
    warnings = ma.fields.List(
        ma.fields.String(), required=True, metadata={"description": "What a reader should know of how this was read."}
    )
    offset_unit = _one_of(["code_point"], "What start and end count.")
    engine = _one(EngineSchema, "What read the articles.")


class TimeExpressionsSchema(_Answered):
    """The time expressions of an article, and no events."""

    id = _text("The article's id: the one that was sent, or one made from the text.")
    article = _one(TimelineArticleSchema, "The article they stand in.")
    time_expressions = _many(TimeExpressionSchema, "Every time expression, in the order of the text.")
    warnings = ma.fields.List(
        ma.fields.String(), required=True, metadata={"description": "What a reader should know of how this was read."}
    )
    offset_unit = _one_of(["code_point"], "What start and end count.")
    engine = _one(EngineSchema, "What read the article.")


class FaultSchema(_Answered):
    """One thing that is wrong with a request, and where."""

    pointer = _text(
        "A JSON pointer into the body, as a URI fragment (RFC 6901); “#” is a text/plain body.", required=False
    )
    parameter = _text("The name of a query parameter.", required=False)
    detail = _text("What is wrong with it.")


class ProblemSchema(_Answered):
    """An error, as RFC 9457 has it."""

    type = _text("The kind of problem, as the path of the page that explains it.")
    title = _text("The kind of problem, in words.")
    status = ma.fields.Integer(required=True, metadata={"description": "The HTTP status code."})
    detail = _text("What is wrong with this request.")
    errors = _many(FaultSchema, "Each thing that is wrong, and where.", required=False)
    request_id = _text("The id under which the service's log speaks of this request.", required=False)


class HealthSchema(_Answered):
    """The state of the service."""

    status = _one_of(["ok"], "ok, always: any other state is a problem.")
