"""The parse keeps our tokens and sentences, bounds hostile input, and never shows what made it."""

from __future__ import annotations

import time
from dataclasses import FrozenInstanceError

import pytest

from service.errors import DeadlineExceeded
from service.events.parse import LONGEST_SENTENCE, blank
from tests.events.reading import PARSER, document, parsed

STORY = "Troops attacked Homs on Monday.\n\nRebels, who had fled the town, were killed and wounded.\n"


def at(text: str, word: str) -> int:
    return list(document(text).tokens.words).index(word)


def test_every_list_is_as_long_as_the_tokens() -> None:
    parse, n = parsed(STORY), len(document(STORY).tokens)
    assert {len(x) for x in (parse.pos, parse.tag, parse.dep, parse.head, parse.lemma)} == {n}


def test_heads_stay_in_their_sentence() -> None:
    for sentence in document(STORY).sentences:
        heads = parsed(STORY).head[sentence.first : sentence.end]
        assert all(sentence.first <= head < sentence.end for head in heads)


def test_each_sentence_has_one_root() -> None:
    for sentence in document(STORY).sentences:
        roots = [i for i in range(sentence.first, sentence.end) if parsed(STORY).head[i] == i]
        assert len(roots) == 1


def test_subjects_and_objects() -> None:
    parse, verb = parsed(STORY), at(STORY, "attacked")
    assert [parse.subjects(verb), parse.objects(verb)] == [[at(STORY, "Troops")], [at(STORY, "Homs")]]


def test_the_subtree_covers_what_hangs_on_a_token() -> None:
    parse, document_ = parsed(STORY), document(STORY)
    first, end = parse.subtree(at(STORY, "Rebels"))
    assert document_.tokens.span(first, end).of(STORY).startswith("Rebels, who had fled the town")


def test_conjuncts() -> None:
    assert parsed(STORY).conjuncts(at(STORY, "killed")) == [at(STORY, "wounded")]


def test_ancestors_end_at_the_root() -> None:
    assert list(parsed(STORY).ancestors(at(STORY, "Homs"))) == [at(STORY, "attacked")]


def test_a_parse_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        parsed(STORY).pos = []  # type: ignore[misc]


def test_nothing_of_the_parser_shows() -> None:
    assert {type(x) for x in parsed(STORY).pos} == {str}


def test_nothing_is_parsed_twice_differently() -> None:
    assert PARSER.parse(document(STORY)) == parsed(STORY)


def test_curly_quotes_are_read_as_quotes() -> None:
    curly, straight = "“We won’t stay,” he said.", '"We won\'t stay," he said.'
    assert list(parsed(curly).tag) == list(parsed(straight).tag)


def test_an_acronym_is_not_the_verb_be() -> None:
    text = "IS militants made another attempt to reach the town."
    assert parsed(text).pos[0] != "AUX"


def test_capitals_are_read_in_running_case() -> None:
    text = "REBELS ATTACK CITY IN NORTH\n\nHundreds of rebels attack the city in the north each day, officials said.\n"
    assert parsed(text).pos[at(text, "ATTACK")] in {"VERB", "NOUN"}


def test_a_participle_behind_a_comma_tells_of_the_main_clause() -> None:
    text = "Jets have destroyed three large convoys of fighters fleeing the city of Raqqah, killing 80 militants."
    assert parsed(text).head[at(text, "killing")] == at(text, "destroyed")


def test_a_name_in_brackets_does_not_tear_a_phrase_apart() -> None:
    text = "The army stopped the IS [Daesh] units."
    parse = parsed(text)
    assert (parse.dep[at(text, "units")], parse.head[at(text, "units")]) == ("dobj", at(text, "stopped"))
    assert (parse.dep[at(text, "Daesh")], parse.head[at(text, "Daesh")]) == ("appos", at(text, "IS"))


def test_furniture_is_not_parsed() -> None:
    parse = blank(3)
    assert (list(parse.pos), list(parse.head)) == (["", "", ""], [0, 1, 2])


@pytest.mark.parametrize("text", ["he said that " * 15_000, '"' * 200_000, "a, " * 60_000, "x" * 200_000])
def test_a_text_without_a_full_stop_takes_seconds_at_most(text: str) -> None:
    read = document(text)
    began = time.perf_counter()
    PARSER.parse(read)
    assert time.perf_counter() - began < 8


def test_a_long_sentence_is_parsed_to_its_bound_and_no_further() -> None:
    text = "they went home and " * 400
    parse = parsed(text)
    assert (bool(parse.pos[LONGEST_SENTENCE - 1]), bool(parse.pos[LONGEST_SENTENCE])) == (True, False)


def test_the_deadline_ends_the_work() -> None:
    def over() -> None:
        raise DeadlineExceeded

    with pytest.raises(DeadlineExceeded):
        PARSER.parse(document(STORY), over)
