"""``explain``: why a text was read as it was."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..pipeline import Reader
from ..render import native
from ..render.trace import mentions, trace
from ..text.article import Article
from ..times.mention import Mention
from .command import Command, Refused, settings

_WIDTH = 100
_INDENT = "    "


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", help='the text, or "-" to read it from the standard input')
    parser.add_argument("--file", type=Path, metavar="FILE", help="read the text from a file")
    parser.add_argument("--published", metavar="DATE", help="when it was published; else its own byline is used")
    parser.add_argument("--timezone", metavar="ZONE", help="the publisher's time zone, by its IANA name")
    parser.add_argument("--language", metavar="TAG", help="the language of the text; else it is found")
    parser.add_argument("--times-only", action="store_true", help="time expressions without events")


def run(options: argparse.Namespace) -> int:
    """Print each time expression with its rule and resolution, and each event with the reason for its date."""
    article = Article(
        text=_text(options),
        published_at=options.published,
        timezone=options.timezone,
        language=options.language,
    )
    reader = Reader(settings())
    timeline = reader.times(article) if options.times_only else reader.timeline(article)
    found = mentions(timeline.articles[0].reading)
    answer = native.timeline(timeline)
    for line in _published(answer["articles"][0]):
        print(line)
    _section(
        "time expressions",
        (
            line
            for time, mention in zip(answer["time_expressions"], found, strict=True)
            for line in _time(time, mention)
        ),
    )
    _section("events", (line for event in answer["events"] for line in _event(event)))
    _section("undated", (line for event in answer["undated"] for line in _event(event)))
    _section("warnings", answer["warnings"])
    return 0


COMMAND = Command(
    name="explain",
    help="say of each time expression and each event why it was read so",
    arguments=_arguments,
    run=run,
)


def _text(options: argparse.Namespace) -> str:
    if (options.text is None) == (options.file is None):
        raise Refused("give the text, or --file FILE")
    if options.file is not None:
        return _read(options.file)
    return sys.stdin.read() if options.text == "-" else str(options.text)


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", newline="") as file:  # line ends as they are: offsets count them
            return file.read()
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is not UTF-8: {error.reason} at byte {error.start}") from None


def _published(article: dict[str, Any]) -> Iterator[str]:
    published = article["published_at"]
    where = f', "{published["text"]}"' if "text" in published else ""
    yield f"published  {published['value']}  (from {published['from']}{where}), language {article['language']}"


def _section(title: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    if shown:
        print(f"\n{title}")
    for line in shown:
        print(textwrap.indent(line, "  "))


def _time(time: dict[str, Any], mention: Mention) -> Iterator[str]:
    place = f"{time['start']}-{time['end']}"
    value = " ".join(filter(None, [time["type"], time["value"], time.get("mod"), time.get("edtf")]))
    yield f"{time['id']:<4} {place:<10} {_one_line(time['text']):<30} {value}"
    yield from textwrap.wrap(time["trace"], _WIDTH, initial_indent=f"{_INDENT} ", subsequent_indent=f"{_INDENT} ")
    yield from (f"{_INDENT} {line}" for line in trace(mention))
    yield from (f"{_INDENT} {name}: {', '.join(time[name])}" for name in ("stated", "assumed") if name in time)


def _event(event: dict[str, Any]) -> Iterator[str]:
    when = event.get("when")
    trigger = f"{event['trigger']['start']}-{event['trigger']['end']}"
    yield f"{event['sequence']:<4} {trigger:<10} {when['edtf'] if when else 'no date':<24} {event['headline']}"
    about = f"{event['kind']}, {event['status']}, salience {event['salience']:g}, confidence {event['confidence']:g}"
    yield f"{_INDENT} {about}"
    if when:
        source = f" {when['time_expression']}" if "time_expression" in when else ""
        yield from _wrapped("date", f"{when['display']}, {when['basis']}{source}: {when['reason']}")
    if "bounds" in event:
        yield from _wrapped("bounds", ", ".join(f"{name} {day}" for name, day in event["bounds"].items()))
    if "attribution" in event:
        yield from _wrapped("says", event["attribution"]["text"])
    yield from _wrapped("quote", event["quote"]["text"])


def _wrapped(name: str, text: str) -> list[str]:
    first = f"{_INDENT} {name}: "
    return textwrap.wrap(_one_line(text), _WIDTH, initial_indent=first, subsequent_indent=" " * len(first))


def _one_line(text: str) -> str:
    return " ".join(text.split())
