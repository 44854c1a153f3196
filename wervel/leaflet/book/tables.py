"""Decision tables as tables: a column for each fact, a row for each rule, and one for unknown."""

from collections.abc import Iterator
from dataclasses import dataclass

from wervel.guideline.phases import PHASES
from wervel.guideline.profiles import PROFILES
from wervel.leaflet.book.clauses import Reader
from wervel.leaflet.book.words import BookWords
from wervel.logic.conditions import All, Condition, Not, leaves, parts_of
from wervel.logic.rules import Row, Table

TABLES: tuple[Table[str], ...] = (PHASES, PROFILES)
"""Every decision table of the guideline; a test looks for one that is missing here."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row: the id of its rule, a cell for each column, and what follows."""

    id: str
    cells: tuple[str, ...]
    then: str


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A decision table in words. The last row is the one for what is not known yet."""

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    open: str
    unknown: str


def shown_tables(reader: Reader) -> tuple[ShownTable, ...]:
    """Every decision table in words."""
    return tuple(_table(table, reader) for table in TABLES)


def _table(table: Table[str], reader: Reader) -> ShownTable:
    words = reader.words
    return ShownTable(
        id=table.id,
        caption=words.tables[table.id],
        columns=tuple(words.language.questions[fact.name].label for fact in table.facts),
        rows=tuple(_row(table, row, reader) for row in table.rows),
        open=words.table_words["open"],
        unknown=words.table_words["not_known"],
    )


def _row(table: Table[str], row: Row[str], reader: Reader) -> ShownRow:
    words = reader.words
    cells = []
    for fact in table.facts:
        looks = [part for part in _looks(row.when) if _fact(part) == fact.name]
        said = [_short(reader, part, words) for part in looks]
        cells.append(", ".join(said) or words.table_words["any"])
    return ShownRow(row.id, tuple(cells), words.outcomes[table.id][row.then])


def _looks(condition: Condition) -> Iterator[Condition]:
    """The single looks at a fact that must all hold; a table with other rows is refused."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from _looks(part)
    elif parts_of(condition) and not isinstance(condition, Not):
        raise ValueError(f"a row of a table is a list of looks at facts, got {condition!r:.60}")
    else:
        yield condition


def _fact(condition: Condition) -> str:
    return next(leaves(condition)).fact.name


def _short(reader: Reader, look: Condition, words: BookWords) -> str:
    """The look without the name of its fact: that stands above the column."""
    label = words.language.questions[_fact(look)].label
    return reader.read(look).text.removeprefix(f"{label}: ")
