"""Released versions of the guideline, kept as data, so that the next one can be laid beside them.

A version is one file in ``kept/``: a line for each statement, with its conditions in a form that
reads back into the same statement. A name that was ever released (a fact, a source, a code of an
action) is never dropped from its list: an old version must stay readable.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields
from enum import Enum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.guideline import Guideline
from wervel.guideline.statements import Chapter, Citation, Evidence, Signer, Statement, cite
from wervel.guideline.urgency import Urgency
from wervel.leaflet.book.entries import KINDS
from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Count,
    Not,
    OneOf,
    Yes,
)
from wervel.logic.facts import Vocabulary
from wervel.logic.written import read, write

CONDITIONS = ("when", "suspect", "preferred", "contraindicated")
KEPT: Traversable = files("wervel.leaflet.book") / "kept"

Written = Mapping[str, Any]
"""One statement as data: its kind, and each field that is not as usual."""


class BadVersion(ValueError):
    """A kept version that cannot be read; the message names the version and the statement."""


def write_statement(statement: Statement) -> dict[str, Any]:
    """The statement as data; fields that hold what they hold by themselves are left out."""
    held = {
        field.name: _plain(getattr(statement, field.name))
        for field in fields(statement)
        if getattr(statement, field.name) != _usual(field)
    }
    return {"kind": KINDS[type(statement)], **held}


def read_statement(written: Written, vocabulary: Vocabulary) -> Statement:
    """The statement that was written down, checked again as it is built."""
    kinds = {name: kind for kind, name in KINDS.items()}
    held: dict[str, Any] = {
        name: _READERS[name](value, vocabulary) if name in _READERS else value
        for name, value in written.items()
        if name != "kind"
    }
    return kinds[written["kind"]](**held)


def write_version(guideline: Guideline) -> str:
    """The whole guideline as one file, a line for each statement so that files compare well."""
    head = {"name": guideline.name, "version": guideline.version}
    lines = (json.dumps(write_statement(s), ensure_ascii=False) for s in guideline.statements)
    return json.dumps(head, ensure_ascii=False) + "\n" + "".join(f"{line}\n" for line in lines)


def read_version(text: str, vocabulary: Vocabulary) -> Guideline:
    """The guideline of one file; raises :class:`BadVersion` when any of it cannot be read."""
    head, *lines = text.splitlines()
    about = json.loads(head)
    statements = []
    for line in lines:
        written = json.loads(line)
        try:
            statements.append(read_statement(written, vocabulary))
        except (KeyError, TypeError, ValueError) as problem:
            where = f"{about.get('version')}: {written.get('id')}"
            raise BadVersion(f"{where}: {problem}") from problem
    return Guideline(
        name=about["name"],
        version=about["version"],
        vocabulary=vocabulary,
        statements=tuple(statements),
    )


def kept_versions() -> tuple[str, ...]:
    """The versions that were kept, the oldest first."""
    names = (path.name for path in KEPT.iterdir() if path.name.endswith(".jsonl"))
    return tuple(sorted((name.removesuffix(".jsonl") for name in names), key=_in_order))


@cache
def kept_version(version: str, vocabulary: Vocabulary) -> Guideline:
    """A kept version; raises ``FileNotFoundError`` for one that was not kept."""
    return read_version((KEPT / f"{version}.jsonl").read_text("utf-8"), vocabulary)


def version_before(version: str) -> str | None:
    """The newest kept version that is older than this one, or ``None`` for the first."""
    older = [kept for kept in kept_versions() if _in_order(kept) < _in_order(version)]
    return older[-1] if older else None


def _in_order(version: str) -> tuple[int, ...]:
    """Versions in order of time: the numbers of ``2026.11.0``; what follows them counts not."""
    numbers = (part for part in version.partition("+")[0].split("."))
    return tuple(int(number) for number in numbers if number.isdigit())


def _usual(field: "Field[Any]") -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _plain(value: object) -> object:
    if isinstance(value, Yes | OneOf | AtLeast | Above | All | AnyOf | Not | Count):
        return write(value)
    if isinstance(value, Citation):
        return f"{value.source} {value.sure.value} {value.section}".strip()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def _texts(value: Iterable[str], _: Vocabulary) -> tuple[str, ...]:
    return tuple(value)


_READERS: Mapping[str, Callable[[Any, Vocabulary], object]] = {
    **dict.fromkeys(CONDITIONS, read),
    "cites": lambda value, _: cite(*value),
    "chapter": lambda value, _: Chapter(value),
    "signer": lambda value, _: Signer(value),
    "raises": lambda value, _: Urgency(value),
    "evidence": lambda value, _: Evidence(value),
    "actions": lambda value, _: tuple(map(Action, value)),
    "avoid": lambda value, _: tuple(map(Avoid, value)),
    "differs_from": _texts,
    # Of a flag the statements that say it already, of a picture how soon it is made.
    "within": lambda value, _: tuple(value) if isinstance(value, list) else value,
}
