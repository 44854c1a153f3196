"""What stands on each page of the rule book: its title, its way back, and what it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Evidence
from wervel.leaflet.book.book import Book
from wervel.leaflet.book.changes import shown_changes
from wervel.leaflet.book.entries import entry_of, source_title, source_year
from wervel.leaflet.book.picture import to_svg
from wervel.leaflet.book.words import BookWords
from wervel.leaflet.fill import number
from wervel.logic.facts import Choice, Fact, Number, YesNo


class NoSuchPage(LookupError):
    """A page about something that the book does not hold."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One page: its title, what its template needs, and the page above it (name, key, title)."""

    title: str
    context: Mapping[str, Any] = field(default_factory=dict)
    above: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """How a page is made; ``keyed`` when it is about one thing that stands in its address."""

    make: Callable[[Book, str], Shown]
    keyed: bool = False


def start(book: Book, _: str) -> Shown:
    """What the book holds, and every way into it."""
    words = book.words
    version = words.page["version"].format(
        version=book.guideline.version,
        statements=len(book.entries),
        facts=len(VOCABULARY.facts),
        sources=sum(1 for entries in book.sources.values() if entries),
    )
    chapters = [
        (id, words.name("CHAPTERS", id), sum(len(group.entries) for group in groups), groups)
        for id, groups in book.chapters.items()
    ]
    return Shown(words.page["book"], {"version": version, "chapters": chapters})


def chapter(book: Book, key: str) -> Shown:
    """Every statement of one chapter in full."""
    groups = _known(book.chapters, key)
    count = sum(len(group.entries) for group in groups)
    return Shown(book.words.name("CHAPTERS", key), {"groups": groups, "count": count})


def statement(book: Book, key: str) -> Shown:
    """One statement, with the one beside it when their sources differ."""
    entry = _known(book.entries, key)
    differing = [pair for pair in book.differences if key in (pair.first, pair.second)]
    return Shown(
        f"{entry.id} {entry.title}",
        {"entry": entry, "pairs": _pairs(book, differing)},
        (("chapter", entry.chapter, entry.chapter_name),),
    )


def facts(book: Book, _: str) -> Shown:
    """Every fact by its clinical name, with how many statements look at it."""
    listed = [(fact, book.label(fact.name), book.facts[fact.name]) for fact in book.facts_by_label]
    letters: dict[str, list[object]] = {}
    for one in listed:
        letters.setdefault(one[1][0].upper(), []).append(one)
    return Shown(book.words.page["facts"], {"letters": letters})


def fact(book: Book, key: str) -> Shown:
    """One fact: what it holds, where it comes from, and every statement that looks at it."""
    found = _known(VOCABULARY.by_name, key)
    question = book.words.language.questions[key]
    return Shown(
        question.label,
        {
            "fact": found,
            "question": question,
            "values": _values(found, book.words),
            "source": _source(found.source, book.words) if found.source in SOURCES else None,
            "source_code": found.source,
            "entries": book.facts[key],
        },
        (("facts", "", book.words.page["facts"]),),
    )


def sources(book: Book, _: str) -> Shown:
    """Every source by its height, with the statements that rest on it."""
    listed: dict[int, list[object]] = {level: [] for level in book.words.levels_of_sources}
    for code, entries in book.sources.items():
        listed[SOURCES[code].level].append((_source(code, book.words), entries))
    levels = [(book.words.levels_of_sources[level], found) for level, found in listed.items()]
    return Shown(book.words.page["sources"], {"levels": levels})


def source(book: Book, key: str) -> Shown:
    """One source with all that rests on it."""
    code = _known(SOURCES, key).code
    return Shown(
        code,
        {"source": _source(code, book.words), "entries": book.sources[code]},
        (("sources", "", book.words.page["sources"]),),
    )


def tables(book: Book, _: str) -> Shown:
    """The decision tables, and the treatment options at a glance."""
    by_step = sorted(book.guideline.options, key=lambda option: option.step)
    rows = [
        (
            book.entries[option.id],
            option.step,
            book.words.evidence[option.evidence.value],
            option.evidence is Evidence.AGAINST,
        )
        for option in by_step
    ]
    return Shown(book.words.page["tables"], {"tables": book.tables, "options": rows})


def pathway(book: Book, _: str) -> Shown:
    """The picture, and the same as a list."""
    return Shown(
        book.words.page["pathway"], {"picture": _drawn(book), "stations": book.pathway.stations}
    )


def differences(book: Book, _: str) -> Shown:
    """Statements of which the sources differ, side by side."""
    return Shown(book.words.page["differences"], {"pairs": _pairs(book, book.differences)})


def changes(book: Book, _: str) -> Shown:
    """What changed since the version before this one."""
    found = book.changes
    context: dict[str, Any] = {
        "changes": found,
        "said_since": book.since_line,
        "said_counted": book.counted_line,
    }
    if found is not None:
        for name in ("added", "removed"):
            statements = getattr(found, name)
            context[name] = [entry_of(one, book.reader, book.words) for one in statements]
        context["changed"] = shown_changes(found, book.reader)
    return Shown(book.words.page["changes"], context)


def hazards(book: Book, _: str) -> Shown:
    """Every hazard with the statements that help to control it."""
    listed = [(id, book.words.hazards[id], entries) for id, entries in book.hazards.items()]
    return Shown(book.words.page["hazards"], {"hazards": listed})


PAGES: Mapping[str, Page] = {
    "start": Page(start),
    "chapter": Page(chapter, keyed=True),
    "statement": Page(statement, keyed=True),
    "facts": Page(facts),
    "fact": Page(fact, keyed=True),
    "sources": Page(sources),
    "source": Page(source, keyed=True),
    "tables": Page(tables),
    "pathway": Page(pathway),
    "differences": Page(differences),
    "changes": Page(changes),
    "hazards": Page(hazards),
}
"""Every page by its name, which is also the word in its address and the name of its template."""

TOOLS = ("facts", "tables", "pathway", "differences", "changes", "sources", "hazards")
"""The pages that stand beside the chapters in the list of parts."""


def _known(found: Mapping[str, Any], key: str) -> Any:
    if key not in found:
        raise NoSuchPage(key[:40])
    return found[key]


def _pairs(book: Book, differences: Any) -> list[dict[str, Any]]:
    return [
        {
            "sides": [book.entries[pair.first], book.entries[pair.second]],
            "leads": pair.leads,
            "why": book.words.leads[pair.why],
        }
        for pair in differences
    ]


def _source(code: str, words: BookWords) -> dict[str, str]:
    known = SOURCES[code]
    return {
        "code": known.code,
        "shown": words.codes.get(known.code, known.code),
        "title": source_title(known.code, words),
        "year": source_year(known.code, words),
        "address": known.address,
        "level": words.levels_of_sources[known.level],
    }


def _values(fact: Fact, words: BookWords) -> str:
    page = words.page
    if isinstance(fact, YesNo):
        return page["fact_yes_no"]
    if isinstance(fact, Choice):
        return ", ".join(words.choices[fact.name][code] for code in fact.options)
    if isinstance(fact, Number):
        low, high = (number(bound, words.code) for bound in (fact.low, fact.high))
        return page["fact_number"].format(low=low, high=high, unit=words.units[fact.unit]).strip()
    return page["fact_words"]


def _drawn(book: Book) -> SafeString:
    return mark_safe(to_svg(book.pathway))  # noqa: S308  (our own drawing; every text is escaped)
