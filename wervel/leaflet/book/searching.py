"""Find something in the rule book: by sign, word, rule, cause or source, in either language.

Capitals and accents do not matter, and every word of a query must be found, whole or as the
beginning or middle of a longer word: "rijbroek" finds "rijbroekgevoelloosheid".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from unicodedata import combining, normalize

from wervel.guideline.sources import SOURCES
from wervel.leaflet.book.book import book_of
from wervel.leaflet.book.entries import Entry
from wervel.leaflet.book.words import BOOK_WORDS
from wervel.logic.facts import Fact

LONGEST = 100
"""A longer query is cut off: nobody types one."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a query leads to: facts, statements and codes of sources, the nearest first."""

    facts: tuple[Fact, ...]
    entries: tuple[Entry, ...]
    sources: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.facts) + len(self.entries) + len(self.sources)


def search(query: str, code: str) -> Found:
    """All in the book of this language that holds every word of the query."""
    words = fold(query[:LONGEST]).split()
    if not words:
        return Found((), (), ())
    book, hay = book_of(code), _hay()
    facts = [fact for fact in book.facts_by_label if _holds(hay.facts[fact.name], words)]
    entries = [entry for entry in book.entries.values() if _holds(hay.entries[entry.id], words)]
    sources = [code for code in book.sources if _holds(hay.sources[code], words)]
    return Found(
        tuple(sorted(facts, key=lambda fact: _rank(book.label(fact.name), words))),
        tuple(sorted(entries, key=lambda entry: _entry_rank(entry, words))),
        tuple(sources),
    )


def fold(text: str) -> str:
    """The text in small letters without accents, so that ``Suïcide`` is ``suicide``."""
    apart = normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not combining(letter))


@dataclass(frozen=True, slots=True)
class _Hay:
    """What can be searched, folded, by name of fact, id of statement and code of source."""

    facts: dict[str, str]
    entries: dict[str, str]
    sources: dict[str, str]


@cache
def _hay() -> _Hay:
    books = [book_of(code) for code in BOOK_WORDS]
    first = books[0]
    return _Hay(
        {fact.name: _joined(_fact_texts(fact)) for fact in first.facts_by_label},
        {
            id: _joined(text for book in books for text in _entry_texts(book.entries[id]))
            for id in first.entries
        },
        {code: _joined(_source_texts(code)) for code in first.sources},
    )


def _fact_texts(fact: Fact) -> Iterable[str]:
    yield fact.name.replace("_", " ")
    for words in BOOK_WORDS.values():
        question = words.language.questions[fact.name]
        yield from (question.label, question.ask, question.help, question.sign)
        yield from question.options.values()
        yield from words.choices.get(fact.name, {}).values()


def _entry_texts(entry: Entry) -> Iterable[str]:
    yield entry.id
    yield from entry.texts()
    yield from (entry.signer, entry.kind_name)
    yield from (text for hazard in entry.hazards for text in hazard)
    for reference in entry.references:
        yield from (reference.code, reference.title, reference.section)


def _source_texts(code: str) -> Iterable[str]:
    source = SOURCES[code]
    yield from (code, source.title, source.year)
    yield from (words.titles.get(code, "") for words in BOOK_WORDS.values())


def _joined(texts: Iterable[str]) -> str:
    return fold("\n".join(texts))


def _holds(hay: str, words: list[str]) -> bool:
    return all(word in hay for word in words)


def _rank(text: str, words: list[str]) -> int:
    """Nearest first: the name itself, a name that begins so, a name that holds it, the rest."""
    name, query = fold(text), " ".join(words)
    if name == query:
        return 0
    if name.startswith(query):
        return 1
    return 2 if _holds(name, words) else 3


def _entry_rank(entry: Entry, words: list[str]) -> int:
    return min(_rank(entry.id, words), _rank(entry.title, words))
