"""Who says so, as the text names it, and the full name it stands for."""

from __future__ import annotations

import pytest

from service.events.attribution import with_attribution
from service.events.event import Phrase
from tests.events.dated import grammar
from tests.events.reading import document, told

CONVOY = (
    "The Northern Defense Ministry met reporters in Oslo. "
    "“The first convoy was destroyed on May 25. Rebels made another attempt on Monday. Three trucks left the town,” "
    "the ministry said in a statement."
)
DIVER = "“We found it,” said Ann Lee, a diver. “It lay in the deep mud.”\n\nHe said the ship sank in May."
STATEMENT = (
    "According to a Thursday statement by the Northern Defense Ministry, jets targeted the convoys on Monday. "
    "Any attempt to flee will be stopped, the statement said."
)
NESTED = "The general has warned that any attempt will be stopped, the agency said."


def attribution(text: str, trigger: str, nth: int = 0) -> Phrase | None:
    events = with_attribution(told(text), document(text), grammar(text))
    return [e for e in events if e.trigger.text == trigger][nth].attribution


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("Two men were killed, police said Monday.", "killed", "police"),
        ("Police said two men were killed on Monday.", "killed", "Police"),
        ("The minister told reporters that the talks failed.", "failed", "The minister"),
        ("Fourteen people died, according to the Interior Ministry.", "died", "the Interior Ministry"),
        ("According to the Interior Ministry, fourteen people died.", "died", "the Interior Ministry"),
        ("Mayor Tom Hill, who said the bridge collapsed, resigned.", "collapsed", "Mayor Tom Hill"),
        ("The firm was quoted as saying sales fell.", "fell", "The firm"),
        ("The company rejected it, saying that the ship sank in May.", "sank", "The company"),
        ("Witnesses reported an explosion.", "explosion", "Witnesses"),
        ("Ann Lee, a lawyer from Oslo, said the court ruled on Friday.", "ruled", "Ann Lee"),
        ("“The court ruled,” Lee said.", "ruled", "Lee"),
        (CONVOY, "destroyed", "the ministry"),
        (CONVOY, "made", "the ministry"),
        (CONVOY, "left", "the ministry"),
        (DIVER, "found", "Ann Lee"),
        (DIVER, "sank", "He"),
        (STATEMENT, "targeted", "a Thursday statement by the Northern Defense Ministry"),
        (STATEMENT, "stopped", "the statement"),
        (NESTED, "stopped", "The general"),
        (NESTED, "warned", "the agency"),
    ],
)
def test_the_source_as_the_text_names_it(text: str, trigger: str, source: str) -> None:
    found = attribution(text, trigger)
    assert found is not None
    assert found.text == source
    assert found.span.of(text) == source


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army attacked the town on Monday.", "attacked"),
        ("Two men were killed, police said Monday.", "said"),
        ("The war continued and the town fell.", "fell"),
        ("Mayor Tom Hill, who said the bridge was safe, resigned.", "resigned"),
        (CONVOY, "met"),
        (CONVOY, "said"),
        ("According to Lee, the bank failed. The council met on Friday.", "met"),
        ("He called it the “worst storm” ever, and the roof fell.", "fell"),
    ],
)
def test_what_nobody_is_said_to_say(text: str, trigger: str) -> None:
    assert attribution(text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        (CONVOY, "left", "Northern Defense Ministry"),
        (DIVER, "sank", "Ann Lee"),
        (STATEMENT, "targeted", "Northern Defense Ministry"),
        (STATEMENT, "stopped", "Northern Defense Ministry"),
        ("Governor Bo Carr met farmers. “The dam burst,” Carr said.", "burst", "Governor Bo Carr"),
        ("Two men were killed, police said Monday.", "killed", None),
    ],
)
def test_the_full_name_it_stands_for(text: str, trigger: str, name: str | None) -> None:
    found = attribution(text, trigger)
    assert found is not None
    assert found.role == name


def test_a_quotation_that_follows_another_is_the_same_speakers() -> None:
    text = "“We heard a blast,” said Ann Lee. “Then the roof fell on us.”"
    found = attribution(text, "fell")
    assert found is not None
    assert found.text == "Ann Lee"
