"""The whole rule book in one language, as one value that is made once and never changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.imaging import Imaging
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Chapter, Flag
from wervel.guideline.urgency import Urgency
from wervel.leaflet.book.changes import Changes, Counted, compare, counted
from wervel.leaflet.book.clauses import Reader
from wervel.leaflet.book.differences import Difference, differences
from wervel.leaflet.book.entries import KINDS, Entry, entry_of, title_of
from wervel.leaflet.book.pathway import Pathway, pathway_of
from wervel.leaflet.book.tables import ShownTable, shown_tables
from wervel.leaflet.book.versions import kept_version, version_before
from wervel.leaflet.book.words import BOOK_WORDS, BookWords
from wervel.logic.conditions import Condition
from wervel.logic.facts import Fact


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one kind in one chapter; flags are parted by urgency. ``id`` is its anchor."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Book:
    """The rule book of one guideline in one language."""

    guideline: Guideline
    words: BookWords

    @cached_property
    def reader(self) -> Reader:
        """Reads conditions, and names a flag or a picture whose condition stands inside another."""
        rules: dict[Condition, tuple[str, str]] = {}
        for statement in self.guideline.statements:
            if isinstance(statement, Flag | Imaging):
                title = title_of(statement, self.words)
                rules.setdefault(statement.when, (statement.id, title))
        return Reader(self.words, rules)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every statement by its id, in the order of the guideline."""
        statements = self.guideline.statements
        return {found.id: entry_of(found, self.reader, self.words) for found in statements}

    @cached_property
    def chapters(self) -> Mapping[str, tuple[Group, ...]]:
        """The groups of statements of each chapter, the most urgent first."""
        return {chapter.value: tuple(self._groups(chapter.value)) for chapter in Chapter}

    @cached_property
    def facts(self) -> Mapping[str, tuple[Entry, ...]]:
        """The statements that look at each fact, by the name of the fact, most urgent first."""
        found: dict[str, list[Entry]] = {fact.name: [] for fact in self.facts_by_label}
        for entry in self._by_urgency():
            for name in entry.facts:
                found[name].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def facts_by_label(self) -> tuple[Fact, ...]:
        """Every fact in the order of its clinical name."""
        return tuple(sorted(VOCABULARY, key=lambda fact: self.label(fact.name).casefold()))

    @cached_property
    def sources(self) -> Mapping[str, tuple[Entry, ...]]:
        """The statements that rest on each source; pages of one source stand together."""
        found: dict[str, dict[str, Entry]] = {source.code: {} for source in SOURCES.values()}
        for entry in self.entries.values():
            for reference in entry.references:
                found[SOURCES[reference.code].code][entry.id] = entry
        return {code: tuple(entries.values()) for code, entries in found.items()}

    @cached_property
    def hazards(self) -> Mapping[str, tuple[Entry, ...]]:
        """The statements that help to control each hazard, by its id."""
        found: dict[str, list[Entry]] = {id: [] for id in self.words.hazards}
        for entry in self._by_urgency():
            for id, _ in entry.hazards:
                found[id].append(entry)
        return {id: tuple(entries) for id, entries in found.items()}

    @cached_property
    def tables(self) -> tuple[ShownTable, ...]:
        """Every decision table."""
        return shown_tables(self.reader)

    @cached_property
    def pathway(self) -> Pathway:
        """The pathway through the guideline."""
        return pathway_of(self.guideline, self.reader)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Every pair of statements of which the sources differ."""
        return tuple(differences(self.guideline))

    @cached_property
    def changes(self) -> Changes | None:
        """What changed since the version before this one; ``None`` for the first."""
        before = version_before(self.guideline.version)
        if before is None:
            return None
        return compare(kept_version(before, self.guideline.vocabulary), self.guideline)

    @cached_property
    def counted(self) -> Counted | None:
        """For how many imagined people the answer changes, when that was counted."""
        since = version_before(self.guideline.version)
        return counted(since, self.guideline.version) if since else None

    @property
    def since_line(self) -> str:
        """With which version this one is compared, and whether anything changed."""
        said, changes = self.words.changes, self.changes
        if changes is None:
            return said["first"]
        return said["since" if changes else "same"].format(version=changes.since)

    @property
    def counted_line(self) -> str:
        """For how many imagined people the answer changes, or that nobody counted it yet."""
        said, counted = self.words.changes, self.counted
        if counted is None:
            return said["not_counted"]
        return said["counted"].format(
            people=counted.people, urgency=counted.urgency, options=counted.options, any=counted.any
        )

    def label(self, name: str) -> str:
        """The clinical name of a fact."""
        return self.words.language.questions[name].label

    def _by_urgency(self) -> list[Entry]:
        ranks = {level.code: -level for level in Urgency} | {"": 1}
        return sorted(self.entries.values(), key=lambda entry: ranks[entry.level])

    def _groups(self, chapter: str) -> Iterable[Group]:
        here = [entry for entry in self._by_urgency() if entry.chapter == chapter]
        for kind in KINDS.values():
            by_level: dict[str, list[Entry]] = {}
            for entry in here:
                if entry.kind == kind:
                    by_level.setdefault(entry.level, []).append(entry)
            for level, entries in by_level.items():
                name = self.words.kinds_many[kind]
                title = f"{name}: {self.words.level(level).lower()}" if level else name
                yield Group(f"{kind}-{level}".strip("-"), title, tuple(entries))


@cache
def book_of(code: str) -> Book:
    """The rule book of the guideline as it is used, in ``nl`` or ``en``."""
    return Book(GUIDELINE, BOOK_WORDS[code])
