"""Strategies that date an event by the story: the day that the opening gives, or that of writing. The last resort."""

from __future__ import annotations

from ..text.tense import Tense
from .dating import LOOSE, SURE_IMPRESSION, SURE_NEWS, SURE_STATEMENT, SURE_STORY, in_words, inherited, on_publication
from .event import Event, Kind, Status, WhenBasis
from .handing import TOLD, asks, by_the_speaker, later, leads, of_another, told_plainly
from .scene import OPENING, Anchor, Found, Scene

_TOLD_NOW = (Tense.PAST, Tense.PRESENT)


def headline_of_the_story(scene: Scene, event: Event) -> Found | None:
    """A headline tells the story's news: it has the day that the opening gives, where that gives one."""
    if event.status not in TOLD or event.trigger.nominal or not scene.sentence(event.trigger.token).headline:
        return None
    day = None if asks(scene, event) else scene.story_day or scene.day_of_the_lead
    return _of_the_story(day, "it is the headline's") if day is not None and leads(scene, event) else None


def _of_the_story(day: Anchor, because: str) -> Anchor:
    return inherited(day, SURE_STORY, f"The opening gives the day of the story ({in_words(day)}), and {because}.")


def statement_of_the_day(scene: Scene, event: Event) -> Found | None:
    """Somebody's words without a time of their own were said for this article: on the day of publication."""
    token = event.trigger.token
    if event.kind is not Kind.STATEMENT or event.trigger.nominal or event.status is not Status.HAPPENED:
        return None
    sure = SURE_STATEMENT.get(scene.form(event).tense)
    if sure is None or scene.speech(token) or _said_then(scene, token):
        return None
    if not leads(scene, event, reported=False):
        if not scene.past(event) or scene.grammar.parse.dep[token] != "relcl":
            return None
        sure *= LOOSE  # "the agency, which said"
    return on_publication(scene, sure, "A statement without a date of its own")


def _said_then(scene: Scene, token: int) -> bool:
    """“When it sank, he said”, "for years he said", "he sold it and said": words of the time of something else told."""
    grammar, parse = scene.grammar, scene.grammar.parse
    if scene.lengths.get(token):
        return True
    if any(
        grammar.mark(j) in grammar.cues.links.during and j in scene.by_token for j in parse.children(token, "advcl")
    ):
        return True
    above = scene.by_token.get(parse.head[token]) if parse.dep[token] == "conj" else None
    return above is not None and above.kind is Kind.OCCURRENCE and scene.anchor(above.trigger.token) is None


def news_of_the_day(scene: Scene, event: Event) -> Found | None:
    """What the opening tells as news, without a time, is of the day that the opening gives, else of publication."""
    if event.status not in TOLD or event.kind is Kind.STATE or event.trigger.nominal or not leads(scene, event):
        return None
    if scene.told_at(event) >= OPENING or by_the_speaker(scene, event.trigger.token):
        return None
    headline = scene.sentence(event.trigger.token).headline
    if asks(scene, event) or (not headline and scene.form(event).tense is not Tense.PAST):
        return None
    day = scene.story_day
    if day is not None and scene.fits(event, day):
        return _of_the_story(day, "this is part of the opening")
    return on_publication(scene, SURE_NEWS, "The opening tells it as news without a date")


def impression_of_the_day(scene: Scene, event: Event) -> Found | None:
    """What seems so, is expected or goes on in a text without a time is so on the day of publication."""
    grammar, token = scene.grammar, event.trigger.token
    if event.trigger.lemma not in grammar.cues.links.impressions or event.status is Status.PLANNED:
        return None
    if not leads(scene, event) or scene.pointers_in(token) or scene.form(event).tense not in _TOLD_NOW:
        return None
    return on_publication(scene, SURE_IMPRESSION, "How things look is told without a date")


def day_of_the_story(scene: Scene, event: Event) -> Found | None:
    """What the story goes on to tell in the simple past belongs to the day that its opening gives."""
    if event.kind is not Kind.OCCURRENCE or not told_plainly(scene, event) or later(scene, event):
        return None
    if of_another(scene, event) or asks(scene, event):
        return None
    day = scene.story_day
    if day is None or not scene.fits(event, day) or _elsewhere(scene, event, day):
        return None
    return _of_the_story(day, "this is told as part of it")


def _elsewhere(scene: Scene, event: Event, day: Anchor) -> bool:
    """Has the telling gone to another time since: is the last deed with a date of its own neither the day's nor now?"""
    for other in scene.events_before(event.trigger.token):
        start = scene.anchor(other.trigger.token)
        if start is not None and other.kind is not Kind.STATEMENT and leads(scene, other):
            return not (start.interval == day.interval or start.basis is WhenBasis.PUBLICATION)
    return False
