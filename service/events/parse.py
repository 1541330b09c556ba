"""A sentence's grammar, read by a spaCy pipeline and handed on as plain lists. The only importer of spaCy.

The pipeline reads our own tokens and keeps our own sentences: nothing is tokenised twice and every index is one into
``document.tokens``.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ..text.document import Document, Sentence, Tokens
from .morphology import lemma, part_of_speech

LONGEST_RUN = 120  # tokens parsed as one sentence; hardly any real one is longer
LONGEST_SENTENCE = 480  # beyond this it is no prose, and is left unparsed: a text without a full stop costs no minutes
LONGEST_WORD = 40  # characters of a word that the model sees
LONGEST_GLOSS = 3  # words in square brackets that an editor put beside a name
FARTHEST_MODIFIER = 12  # tokens between a hyphened noun and what hangs on one of its parts
BATCH_TOKENS = 1200  # tokens between two looks at the deadline; larger batches fall out of the processor's cache

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_CARRIED = 8  # tokens between "carrying" and the main word of what is carried
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
AUXILIARIES = frozenset({"aux", "auxpass"})

# Lemmas, sentences and parts of speech are our own; names are told by what stands around them (see `names`).
_UNUSED = ["lemmatizer", "senter", "ner", "attribute_ruler"]

_AS_TRAINED = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_BREAKS = frozenset({";", ":", ",", "–", "—"})
_ACRONYMS = {"IS": "ISIS", "WHO": "UNESCO"}  # read as "is" and "who" otherwise
_QUOTES = {"``": '"', "''": '"', "`": "'"}


@dataclass(frozen=True, slots=True)
class Parse:
    """The grammar of a document: lists by token index, empty strings where nothing was parsed (furniture).

    ``pos`` is the universal part of speech, ``tag`` the Penn Treebank one, ``dep`` the ClearNLP relation to ``head``;
    the root of a sentence, and a token that was not parsed, is its own head. ``left`` and ``right`` bound the tokens
    that hang on a token, ``right`` exclusive.
    """

    pos: Sequence[str]
    tag: Sequence[str]
    dep: Sequence[str]
    head: Sequence[int]
    lemma: Sequence[str]
    dependents: Sequence[Sequence[int]] = field(repr=False)
    left: Sequence[int] = field(repr=False)
    right: Sequence[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.pos)

    def children(self, i: int, *deps: str) -> list[int]:
        """The tokens that hang directly on ``i``, in text order; with ``deps``, only those of these relations."""
        return [j for j in self.dependents[i] if not deps or self.dep[j] in deps]

    def subtree(self, i: int) -> tuple[int, int]:
        """The tokens ``[first, end)`` of ``i`` and all that hangs on it."""
        return self.left[i], self.right[i]

    def subjects(self, i: int) -> list[int]:
        """The subjects of a verb, its conjuncts ("he and she") left out."""
        return [j for j in self.dependents[i] if self.dep[j] in SUBJECTS]

    def objects(self, i: int) -> list[int]:
        return [j for j in self.dependents[i] if self.dep[j] in OBJECTS]

    def auxiliaries(self, i: int) -> list[int]:
        return [j for j in self.dependents[i] if self.dep[j] in AUXILIARIES]

    def conjuncts(self, i: int) -> list[int]:
        """What is joined to ``i`` by "and" or "or", ``i`` left out."""
        found: list[int] = []
        at: int | None = i
        while at is not None:
            at = next((j for j in self.dependents[at] if self.dep[j] == "conj"), None)
            if at is not None:
                found.append(at)
        return found

    def negated(self, i: int) -> bool:
        return any(self.dep[j] == "neg" for j in self.dependents[i])

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above ``i``, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i


def blank(length: int) -> Parse:
    """The parse of a document in which nothing was parsed."""
    return _finish(_Lists.of(length))


class Parser:
    """A spaCy pipeline by name or path; loaded when first used, shared by the threads of a process, one at a time."""

    def __init__(self, pipeline: str) -> None:
        self._name = pipeline
        self._pipeline: Any = None
        self._lock = threading.Lock()

    def load(self) -> None:
        """Load the pipeline now instead of at the first parse. OSError when there is none of this name."""
        with self._lock:
            self._loaded()

    def parse(self, document: Document, check: Callable[[], None] = lambda: None) -> Parse:
        """Parse the sentences of headline and story; ``check`` is called between batches and raises to end the work."""
        lists = _Lists.of(len(document.tokens))
        shown, glosses = _shown(document), _glosses(document.tokens)
        for batch in _batches(document):
            check()
            with self._lock:
                pipeline = self._loaded()
                with pipeline.memory_zone():
                    _read(pipeline, document.tokens, shown, batch, glosses, lists)
        _put_back(glosses, document.tokens, lists)
        _join(lists, document.tokens)
        _name(lists, document.tokens)
        _mend(lists, document.tokens)
        _mend_carriers(lists)
        return _finish(lists)

    def _loaded(self) -> Any:
        if self._pipeline is None:
            import spacy

            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._pipeline = spacy.load(self._name, exclude=_UNUSED)
        return self._pipeline


@dataclass(slots=True)
class _Lists:
    """The lists of a `Parse` while they are being filled."""

    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    lemma: list[str]

    @classmethod
    def of(cls, n: int) -> _Lists:
        return cls([""] * n, [""] * n, [""] * n, list(range(n)), [""] * n)


Run = tuple[int, int]  # tokens [first, end) parsed as one sentence
Paragraph = list[Run]  # runs parsed in sight of each other


def _batches(document: Document) -> Iterator[list[Paragraph]]:
    """Paragraphs of parsable runs, about `BATCH_TOKENS` at a time."""
    batch: list[Paragraph] = []
    size = 0
    for paragraph in _paragraphs(document):
        batch.append(paragraph)
        size += sum(end - first for first, end in paragraph)
        if size >= BATCH_TOKENS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    """Sentences of one block together, but never more than a batch of them."""
    paragraph: Paragraph = []
    block, size = -1, 0
    for sentence in document.sentences:
        for run in _runs(document.tokens, sentence):
            if paragraph and (sentence.block != block or size >= BATCH_TOKENS):
                yield paragraph
                paragraph, size = [], 0
            block = sentence.block
            paragraph.append(run)
            size += run[1] - run[0]
    if paragraph:
        yield paragraph


def _runs(tokens: Tokens, sentence: Sentence) -> Iterator[Run]:
    """The sentence itself, or pieces of one that is too long, each cut after the last mark of its second half."""
    first, last = sentence.first, min(sentence.end, sentence.first + LONGEST_SENTENCE)
    while last - first >= LONGEST_RUN:
        limit = first + LONGEST_RUN
        marks = (i for i in range(limit - 1, first + LONGEST_RUN // 2, -1) if tokens.words[i] in _BREAKS)
        end = next(marks, limit - 1) + 1
        yield first, end
        first = end
    if first < last:
        yield first, last


def _shown(document: Document) -> list[str]:
    """The words as the model knows them: straight quotes, no endless words, and headlines in running case."""
    words = document.tokens.words
    shown = [_as_trained(word) for word in words]
    capitalised = [s for s in document.sentences if _in_capitals(document.tokens, s)]
    in_capitals = {i for s in capitalised for i in range(s.first, s.end)}
    for i, word in enumerate(words):
        if word in _ACRONYMS and i not in in_capitals:
            shown[i] = _ACRONYMS[word]
    if capitalised:
        as_written = _running_forms(document, capitalised)
        for sentence in capitalised:
            for i in range(sentence.first, sentence.end):
                shown[i] = _running(shown[i], i == sentence.first, as_written)
    return shown


@lru_cache(maxsize=4096)
def _as_trained(word: str) -> str:
    return _QUOTES.get(word) or word[:LONGEST_WORD].translate(_AS_TRAINED)


def _in_capitals(tokens: Tokens, sentence: Sentence) -> bool:
    """Is this a line in CAPITALS or, in a headline, in Title Case?"""
    words = [w for w in tokens.words[sentence.first : sentence.end] if w[:1].isalpha()]
    if sum(len(w) > 1 and w.isupper() for w in words) * 10 >= len(words) * 7 and len(words) >= 3:
        return True
    long = [w for w in words[1:] if len(w) >= 4]
    return sentence.headline and len(long) >= 3 and all(w[0].isupper() for w in long)


def _running_forms(document: Document, capitalised: list[Sentence]) -> dict[str, str]:
    """How each word is written inside the running text, by its lower-case form; lower case wins over a capital."""
    without = {s.first for s in capitalised}
    forms: dict[str, str] = {}
    for sentence in document.sentences:
        if sentence.first in without:
            continue
        for i in range(sentence.first + 1, sentence.end):
            word, lower = document.tokens.words[i], document.tokens.lower[i]
            if word == lower or lower not in forms:
                forms[lower] = word
    return forms


def _running(word: str, first: bool, as_written: dict[str, str]) -> str:
    lower = word.lower()
    form = as_written.get(lower)
    if form is not None:
        return form[:1].upper() + form[1:] if first else form
    return word.capitalize() if word.isupper() and len(word) >= 4 else word


def _read(
    pipeline: Any,
    tokens: Tokens,
    shown: list[str],
    batch: list[Paragraph],
    glosses: frozenset[int],
    lists: _Lists,
) -> None:
    """Parse a batch and copy what was read into the lists; what stands in ``glosses`` is not shown to the model."""
    from spacy.tokens import Doc

    docs, indices = [], []
    for paragraph in batch:
        index = [i for first, end in paragraph for i in range(first, end) if i not in glosses]
        starts = {first for first, _ in paragraph}
        docs.append(
            Doc(
                pipeline.vocab,
                words=[shown[i] for i in index],
                spaces=[i + 1 < len(tokens) and tokens.starts[i + 1] > tokens.ends[i] for i in index],
                sent_starts=[i in starts for i in index],
            )
        )
        indices.append(index)
    for doc, index in zip(pipeline.pipe(docs, batch_size=len(docs)), indices, strict=True):
        for token, i in zip(doc, index, strict=True):
            tag, dep = token.tag_, token.dep_
            lists.tag[i], lists.dep[i], lists.head[i] = tag, dep, index[token.head.i]
            lists.pos[i] = part_of_speech(shown[i].lower(), tag, dep)
            lists.lemma[i] = lemma(shown[i], lists.pos[i])


def _glosses(tokens: Tokens) -> frozenset[int]:
    """The tokens of names that an editor put in brackets: in "the IS [Daesh] units" they tear the phrase apart."""
    found: set[int] = set()
    for i in (i for i, word in enumerate(tokens.words) if word == "["):
        end = next((j for j in range(i + 1, min(i + LONGEST_GLOSS + 2, len(tokens))) if tokens.words[j] == "]"), i)
        if i > 0 and end > i + 1 and all(word[0].isupper() for word in tokens.words[i + 1 : end]):
            found.update(range(i, end + 1))
    return frozenset(found)


def _put_back(glosses: frozenset[int], tokens: Tokens, lists: _Lists) -> None:
    """A gloss is an apposition of the name before it."""
    for i in sorted(glosses):
        name = lists.head[i - 1] if i - 1 in glosses else i - 1 - (lists.tag[i - 1] == "POS")
        if not lists.pos[name]:
            continue  # furniture: nothing is parsed there
        mark = tokens.words[i] in "[]"
        lists.pos[i], lists.tag[i], lists.dep[i] = ("PUNCT", "-LRB-", "punct") if mark else ("PROPN", "NNP", "appos")
        lists.head[i], lists.lemma[i] = name, tokens.words[i]


def _join(lists: _Lists, tokens: Tokens) -> None:
    """The parts of a hyphened noun that were all taken for the subject (or object) hang on the last: "al-Assad"."""
    for i in (i for i in range(1, len(lists.pos) - 1) if tokens.words[i] == "-"):
        parts = range(i - 1, i + 2)
        glued = tokens.ends[i - 1] == tokens.starts[i] and tokens.ends[i] == tokens.starts[i + 1]
        alike = len({(lists.head[j], lists.dep[j]) for j in parts}) == 1 and lists.head[i] not in parts
        if not (glued and alike) or lists.pos[i + 1] not in ("NOUN", "PROPN"):
            continue
        for j in range(max(0, i - FARTHEST_MODIFIER), min(i + FARTHEST_MODIFIER, len(lists.head))):
            if lists.head[j] in (i - 1, i):
                lists.head[j] = i + 1
        lists.head[i - 1], lists.dep[i - 1] = i + 1, "compound"
        lists.head[i], lists.dep[i] = i + 1, "punct"


def _name(lists: _Lists, tokens: Tokens) -> None:
    """What is a name elsewhere, and never written small, is one: "Jobs" is not what people go to."""
    names = {tokens.words[i] for i, tag in enumerate(lists.tag) if tag == "NNP"}
    small = set(tokens.words)
    for i, word in enumerate(tokens.words):
        if lists.tag[i] in ("NN", "NNS") and word in names and word.lower() not in small and not word.isupper():
            lists.tag[i], lists.pos[i], lists.lemma[i] = "NNP", "PROPN", word


def _mend(lists: _Lists, tokens: Tokens) -> None:
    """A participle behind a comma tells of the main clause, not of the noun before it ("..., killing 80")."""
    for i in range(2, len(lists.pos)):
        head = lists.head[i]
        if lists.tag[i] != "VBG" or tokens.words[i - 1] != "," or not lists.pos[i - 1]:
            continue
        if lists.dep[i] not in {"advcl", "acl", "conj"} or (lists.dep[head] != "acl" and lists.pos[head] == "VERB"):
            continue
        while lists.head[head] != head and (lists.pos[head] != "VERB" or lists.dep[head] == "acl"):
            head = lists.head[head]
        if head < i and lists.pos[head] == "VERB":
            lists.head[i], lists.dep[i] = head, "advcl"


def _mend_carriers(lists: _Lists) -> None:
    """“A ferry carrying 40 people sank”: the ferry sank, where the people were taken for what did."""
    subjects = [i for i, dep in enumerate(lists.dep) if dep in ("nsubj", "nsubjpass") and lists.pos[i] in _NOUNS]
    for carried in subjects:
        verb = lists.head[carried]
        carrying = max(
            (i for i in range(max(0, carried - _CARRIED), carried) if _carries(i, verb, lists)), default=None
        )
        if carrying is None or carried > verb or lists.tag[verb] not in _FINITE:
            continue
        noun = lists.head[carrying]
        lists.head[carried], lists.dep[carried], relation = carrying, "dobj", lists.dep[carried]
        if lists.head[noun] == verb:
            continue
        top = lists.head[noun] == noun
        lists.head[verb], lists.dep[verb] = (verb, "ROOT") if top else (lists.head[noun], "ccomp")
        lists.head[noun], lists.dep[noun] = verb, relation
        for i in (i for i in range(verb + 1, len(lists.head)) if lists.head[i] == noun):
            lists.head[i] = verb


def _carries(i: int, verb: int, lists: _Lists) -> bool:
    """Is ``i`` a participle on a noun that is the subject of ``verb``, or that ``verb`` was taken to describe?"""
    noun = lists.head[i]
    if lists.tag[i] != "VBG" or lists.dep[i] != "acl" or noun > i:
        return False
    if lists.head[noun] == verb and lists.dep[noun] in SUBJECTS:
        return True
    described = lists.dep[verb] == "relcl" and lists.head[verb] == noun and _is_clause_less(noun, lists)
    return described and not any(lists.tag[j] in _RELATIVE for j in range(i, verb) if lists.head[j] == verb)


def _is_clause_less(noun: int, lists: _Lists) -> bool:
    """Is a noun the top of its sentence, or of a clause that has no verb?"""
    return lists.pos[noun] in _NOUNS and (lists.head[noun] == noun or lists.dep[noun] in ("dep", "ccomp", "parataxis"))


def _finish(lists: _Lists) -> Parse:
    """Add what hangs on what: children and the edges of each subtree."""
    n = len(lists.pos)
    dependents: list[list[int]] = [[] for _ in range(n)]
    for i, head in enumerate(lists.head):
        if head != i:
            dependents[head].append(i)
    left, right = list(range(n)), [i + 1 for i in range(n)]
    for i in range(n):
        at = i
        while (head := lists.head[at]) != at:
            left[head], right[head] = min(left[head], i), max(right[head], i + 1)
            at = head
    return Parse(
        pos=lists.pos,
        tag=lists.tag,
        dep=lists.dep,
        head=lists.head,
        lemma=lists.lemma,
        dependents=dependents,
        left=left,
        right=right,
    )
