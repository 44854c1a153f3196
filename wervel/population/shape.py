"""Which columns of a file are what: the id, those that are kept, and the facts.

A column that is none of these is refused with the whole file: a misspelt fact would otherwise be
unknown for everybody, and nobody would notice.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from wervel.logic.facts import Fact, Vocabulary

IDS, ROW = ("person", "id"), "row"
"""Columns that are the id where none is named, and what the number of the row is called."""


class Refused(ValueError):
    """A file or an order that cannot be done; the message says what was expected and what came."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a file: ``id`` is the name of a column, or ``None`` for what is there."""

    id: str | None = None
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of one file by their part. Without an ``id`` the number of the row is the id."""

    id: str | None
    keep: tuple[str, ...]
    facts: tuple[Fact, ...]

    @property
    def id_name(self) -> str:
        """What the id is called in what comes out."""
        return self.id or ROW

    @property
    def carried(self) -> tuple[str, ...]:
        """Columns that go from the file into the answer as they are."""
        return (self.id, *self.keep) if self.id else self.keep

    @property
    def read(self) -> tuple[str, ...]:
        """Every column that is read, each once."""
        return tuple(dict.fromkeys((*self.carried, *(fact.name for fact in self.facts))))


def shape_of(
    columns: Sequence[str], wanted: Wanted, *, vocabulary: Vocabulary, outcomes: Collection[str]
) -> Shape:
    """The shape of a file with these columns; :class:`Refused` names every column that is amiss.

    ``outcomes`` are names that what is kept may not have.
    """
    id = wanted.id or next((name for name in IDS if name in columns), None)
    keep = tuple(name for name in dict.fromkeys(wanted.keep) if name != id)
    problems = [*_twice(columns), *_missing(columns, wanted), *_taken(id or ROW, keep, outcomes)]
    strange = [name for name in columns if name not in vocabulary.by_name]
    problems += [_unknown(name, vocabulary) for name in strange if name not in (id, *keep)]
    facts = tuple(vocabulary.by_name[name] for name in columns if name in vocabulary.by_name)
    if not facts and not problems:
        problems.append("expected a column for each known fact, got none that is a fact")
    if problems:
        raise Refused("; ".join(problems))
    return Shape(id, keep, facts)


def _twice(columns: Sequence[str]) -> list[str]:
    twice = dict.fromkeys(name for name in columns if columns.count(name) > 1)
    return [f"column {name!r}: expected once, got it more often" for name in twice]


def _missing(columns: Sequence[str], wanted: Wanted) -> list[str]:
    named = (wanted.id, *wanted.keep) if wanted.id else wanted.keep
    return [f"column {name!r}: named, but not in the file" for name in named if name not in columns]


def _taken(id: str, keep: tuple[str, ...], outcomes: Collection[str]) -> list[str]:
    taken = [name for name in (id, *keep) if name in outcomes]
    taken += [name for name in keep if name == id]
    return [
        f"column {name!r}: the answer has a column of that name; rename yours" for name in taken
    ]


def _unknown(name: str, vocabulary: Vocabulary) -> str:
    near = get_close_matches(name[:40].lower(), vocabulary.by_name, n=1, cutoff=0.6)
    hint = f" (did you mean {near[0]}?)" if near else ""
    return (
        f"column {name[:40]!r}: expected a known fact{hint}; --keep or --id carries another along"
    )
