"""What changed between two versions of the guideline: as data, and in words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wervel.guideline.guideline import Guideline
from wervel.guideline.statements import Statement
from wervel.guideline.urgency import Urgency
from wervel.leaflet.book.clauses import Clause, Reader
from wervel.leaflet.book.entries import Entry, entry_of
from wervel.leaflet.book.versions import CONDITIONS, KEPT, write_statement
from wervel.leaflet.book.words import BookWords
from wervel.leaflet.fill import number
from wervel.logic.conditions import NEVER


@dataclass(frozen=True, slots=True)
class Change:
    """One statement that stands in both versions and is not the same; ``fields`` says where."""

    before: Statement
    after: Statement
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two versions."""

    since: str
    added: tuple[Statement, ...]
    removed: tuple[Statement, ...]
    changed: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Counted:
    """Among so many imagined people, for how many the answer changes.

    ``urgency``: the level, settled or interim; ``options``: the standing of a treatment.
    """

    people: int
    seed: int
    urgency: int
    options: int
    any: int


@dataclass(frozen=True, slots=True)
class ShownField:
    """One changed field in words, before and after."""

    name: str
    before: Clause
    after: Clause


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One changed statement as it stands now, with what changed in it."""

    entry: Entry
    fields: tuple[ShownField, ...]


def compare(before: Guideline, after: Guideline) -> Changes:
    """What was added, removed and changed from one version to another."""
    old, new = before.by_id, after.by_id
    pairs = ((old[id], new[id]) for id in new if id in old)
    changed = (Change(was, now, fields) for was, now in pairs if (fields := _fields(was, now)))
    return Changes(
        since=before.version,
        added=tuple(new[id] for id in new if id not in old),
        removed=tuple(old[id] for id in old if id not in new),
        changed=tuple(changed),
    )


def shown_changes(changes: Changes, reader: Reader) -> tuple[ShownChange, ...]:
    """The changed statements in words."""
    return tuple(
        ShownChange(
            entry_of(change.after, reader, reader.words),
            tuple(_shown(name, change, reader) for name in change.fields),
        )
        for change in changes.changed
    )


def counted(since: str, version: str) -> Counted | None:
    """What ``tools/guideline_changes.py`` counted between two versions, if it did."""
    path = KEPT / f"{version}.counted.json"
    if not path.is_file():
        return None
    held = json.loads(path.read_text("utf-8"))
    return Counted(**held["counted"]) if held["since"] == since else None


def _fields(before: Statement, after: Statement) -> tuple[str, ...]:
    """The names of the fields that differ; compared as written, so wording of facts counts not."""
    was, now = write_statement(before), write_statement(after)
    names = dict.fromkeys((*was, *now))
    return tuple(name for name in names if was.get(name) != now.get(name))


def _shown(name: str, change: Change, reader: Reader) -> ShownField:
    before, after = (_said(name, found, reader) for found in (change.before, change.after))
    return ShownField(reader.words.fields[name], before, after)


def _said(name: str, statement: Statement, reader: Reader) -> Clause:
    words, nothing = reader.words, Clause(reader.words.changes["nothing"])
    if name == "kind":
        return Clause(entry_of(statement, reader, words).kind_name)
    value = getattr(statement, name, None)
    if name in CONDITIONS:
        return reader.read(value if value is not None else NEVER, own=statement.id)
    texts = tuple(_texts(name, value, words)) if value is not None else ()
    if len(texts) == 1:
        return Clause(texts[0])
    return Clause("", tuple(Clause(text) for text in texts)) if texts else nothing


def _texts(name: str, value: Any, words: BookWords) -> Iterator[str]:
    said, names = words.language, {"chapter": "CHAPTERS", "signer": "SIGNERS"}
    if name in ("actions", "avoid"):
        table = said.actions if name == "actions" else said.avoid
        yield from (table[code.value].clinician for code in value)
    elif name == "cites":
        for found in value:
            section = words.sections.get(found.section, found.section)
            yield f"{found.source} {section} ({words.name('SURE', found.sure.value)})"
    elif name in names:
        yield words.name(names[name], value.value)
    elif name == "numbers":
        # A few figures are codes (who sits at a table) that no sentence says: plain words will do.
        yield from (number(figure, words.code).replace("_", " ") for figure in value.values())
    elif isinstance(value, tuple):  # ids of other statements
        yield from value
    else:
        yield from _single(name, value, words)


def _single(name: str, value: Any, words: BookWords) -> Iterator[str]:
    """A field that holds one thing; an empty one says nothing."""
    if isinstance(value, Urgency):
        yield words.level(value.code)
    elif isinstance(value, bool):
        yield words.changes["yes" if value else "no"]
    elif isinstance(value, int | float):
        yield number(value, words.code)
    elif value:
        yield _named(name, value, words)


def _named(name: str, code: str, words: BookWords) -> str:
    match name:
        case "cause":
            return words.language.causes[code].clinician
        case "code":
            return words.language.options[code].name
    tables = {
        "tier": words.tiers,
        "evidence": words.evidence,
        "modality": words.modalities,
        "within": words.within,
    }
    return tables[name][code]
