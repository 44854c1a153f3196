"""People out of a file with one JSON object a line: a key for each fact, null or none for unknown.

A line is the facts themselves, or a story as ``wervel assess`` reads it, with the facts inside:
``{"id": ..., "on": ..., "facts": {...}}``. The first line shows which, and which other keys come;
the day of a story changes nothing in what is weighed and is left.

JSON knows truths, numbers and texts, so every value is asked of its fact as it stands: "true"
and 1 are no truths.
"""

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import BadValue, Fact, Number, YesNo
from wervel.population.check import Batch, Reject
from wervel.population.shape import Refused, Shape
from wervel.population.sources.lines import BOM, NEWLINE, Lines, lines_of

STRIDE = 1 << 14
"""Lines in a part: an object takes more room than a line of CSV."""

LONGEST_FIRST = 1 << 20
FACTS, DAY = "facts", "on"
"""Keys of a story."""

Told = Mapping[str, Any]
"""What a line says, a value a key."""


@dataclass(frozen=True)
class JsonSource:
    """An opened file: the keys that may come, and where its lines are."""

    columns: tuple[str, ...]
    stories: bool
    lines: Lines

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self.lines.count

    @property
    def stride(self) -> int:
        """How many lines one part has."""
        return self.lines.stride

    def check(self, shape: Shape) -> None:
        """Nothing: in a text file each value is looked at by itself."""

    def read(self, part: int, shape: Shape) -> Batch:
        """The rows of one part, every fact checked."""
        first = part * self.stride + 1
        known = {*VOCABULARY.by_name, *shape.carried}
        lines = enumerate(self.lines.read(part).split(NEWLINE), start=first)
        found = {row: self._told(row, line, shape, known) for row, line in lines if line.strip()}
        people = {row: told for row, told in found.items() if not isinstance(told, Reject)}
        rejects = tuple(told for told in found.values() if isinstance(told, Reject))
        frame = _frame(tuple(people.values()), shape)
        return Batch(frame, pl.Series(list(people), dtype=pl.Int64), rejects)

    def _told(self, row: int, line: bytes, shape: Shape, known: Set[str]) -> Told | Reject:
        try:
            told = _flat(_parsed(line)) if self.stories else _parsed(line)
        except Refused as problem:
            return Reject(row, None, (), str(problem))
        if problems := _problems(told, known):
            id = _carried(told.get(shape.id)) if shape.id else row
            return Reject(row, id, tuple(problems), "; ".join(problems.values()))
        return told


def open_file(path: Path, stride: int | None = None) -> JsonSource:
    """The file, or :class:`Refused` when its first line is no object."""
    with open(path, "rb") as stream:
        begin = len(BOM) if stream.read(len(BOM)) == BOM else 0
        stream.seek(begin)
        line = stream.readline(LONGEST_FIRST)
    if not line.strip():
        raise Refused("expected a JSON object in the first line, got an empty line")
    try:
        found = _parsed(line)
        stories = FACTS in found
        keys = tuple(_flat(found) if stories else found)
    except Refused as problem:
        raise Refused(f"the first line: {problem}") from None
    more = (name for name in VOCABULARY.by_name if name not in keys)
    return JsonSource((*keys, *more), stories, lines_of(path, begin=begin, stride=stride or STRIDE))


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line.decode(), object_pairs_hook=_once, parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        raise Refused("expected UTF-8 text, got other bytes") from None
    except RecursionError:
        raise Refused("expected a JSON object, got one nested too deeply") from None
    except json.JSONDecodeError as problem:
        place = f"{problem.msg}, column {problem.colno}"
        raise Refused(f"expected a JSON object, got broken JSON ({place})") from None
    except Refused:
        raise
    except ValueError:  # a number of thousands of digits, which Python does not read
        raise Refused("expected a JSON object, got a number too large to hold") from None
    if not isinstance(value, dict):
        raise Refused("expected a JSON object, got another value")
    return value


def _flat(story: dict[str, Any]) -> dict[str, Any]:
    """A story with its facts beside its id."""
    facts = story.get(FACTS)
    if not isinstance(facts, dict):
        raise Refused("facts: expected a JSON object of facts, got another value or none")
    beside = {name: value for name, value in story.items() if name not in (FACTS, DAY)}
    if twice := sorted(beside.keys() & facts.keys()):
        raise Refused(f"{twice[0][:40]}: expected once, got it beside the facts and inside")
    return {**beside, **facts}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Refused(f"{twice[:40]}: expected once, got it twice")
    return found


def _refuse_constant(name: str) -> None:
    raise Refused(f"expected a number that JSON has, got {name}")


def _problems(person: Told, known: Set[str]) -> dict[str, str]:
    """What does not fit, by key. ``known`` are the keys that may come."""
    facts = VOCABULARY.by_name
    problems = {name[:40]: f"{name[:40]}: not a known fact" for name in person.keys() - known}
    for name, value in person.items():
        fact = facts.get(name)
        try:
            if value is not None and fact:
                fact.check(value)
            elif isinstance(value, dict | list) and name in known:
                problems[name] = f"{name}: expected a text, a number or a truth, got more"
        except BadValue as problem:
            problems[name] = str(problem)
    return dict(sorted(problems.items()))


def _frame(people: Sequence[Told], shape: Shape) -> pl.DataFrame:
    facts = {fact.name: fact for fact in shape.facts}
    return pl.DataFrame([_column(name, facts.get(name), people) for name in shape.read])


def _column(name: str, fact: Fact | None, people: Sequence[Told]) -> pl.Series:
    values = [person.get(name) for person in people]
    if fact is None:
        return pl.Series(name, [_carried(value) for value in values], dtype=pl.String)
    if isinstance(fact, Number):
        return pl.Series(name, values, dtype=pl.Float64, strict=False)
    return pl.Series(name, values, dtype=pl.Boolean if isinstance(fact, YesNo) else pl.String)


def _carried(value: Any) -> str | None:
    """An id or a kept value as a text: a file of texts has no other type that is sure to last."""
    return value if value is None or isinstance(value, str) else json.dumps(value)
