"""What is in a database, counted: enough to say of a copy that nothing is missing from it."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import IO, Any, Protocol

from wervel.record.audit import Anchor, Broken


class InUse(RuntimeError):
    """Somebody has the database open, so it cannot be replaced now."""


class Engine(Protocol):
    """What a kind of database can do for a backup; a module for each kind."""

    ENGINE: str

    def version(self) -> str: ...
    def wait_long(self) -> None: ...
    def contents(self) -> "Contents": ...
    def dumped(self) -> AbstractContextManager[tuple["Contents", IO[bytes]]]: ...
    def inspect(self, stream: IO[bytes], /) -> tuple["Contents", tuple[Broken, ...]]: ...
    def is_empty(self) -> bool: ...
    def load(self, stream: IO[bytes], at: datetime, /) -> str: ...
    def check_free(self) -> None: ...


class Damaged(RuntimeError):
    """The database finds damage in itself, or in a copy of itself."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Rows of each table, the end of the audit chain, and the migrations that made the tables."""

    rows: Mapping[str, int]
    head: Anchor
    migrations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself: when it was made, by which Wervel, and what is in it."""

    made_at: datetime
    wervel: str
    guideline: str
    guideline_digest: str
    engine: str
    """sqlite or postgresql; the one is not restored into the other."""
    engine_version: str
    record_keys: tuple[str, ...]
    """Marks of the keys that read the names in it, so that a missing key is noticed in time."""
    contents: Contents

    def as_data(self) -> dict[str, Any]:
        """As it travels in JSON."""
        return {**asdict(self), "made_at": self.made_at.isoformat(), "format": 1}


def manifest_of(data: Mapping[str, Any]) -> Manifest:
    """The manifest again; raises ``ValueError`` for one of a later format."""
    if data.get("format") != 1:
        raise ValueError("this backup was made by a later Wervel: install that one first")
    held = data["contents"]
    told = {name: value for name, value in data.items() if name != "format"}
    told["made_at"] = datetime.fromisoformat(data["made_at"])
    told["record_keys"] = tuple(data["record_keys"])
    told["contents"] = Contents(held["rows"], Anchor(**held["head"]), tuple(held["migrations"]))
    return Manifest(**told)


def differences(told: Contents, found: Contents) -> tuple[str, ...]:
    """Where a copy is not what its manifest says, in words; empty when it is."""
    tables = sorted(told.rows.keys() | found.rows.keys())
    problems = [
        f"{table}: {told.rows.get(table, 0)} rows are told, {found.rows.get(table, 0)} are there"
        for table in tables
        if told.rows.get(table) != found.rows.get(table)
    ]
    if told.head != found.head:
        problems.append(f"the log ends at row {found.head.sequence}, not at {told.head.sequence}")
    if told.migrations != found.migrations:
        problems.append("the tables were made by other migrations")
    return tuple(problems)
