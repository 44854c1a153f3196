"""Read stories: who, on which day, and which facts; say in one line what is not as expected.

A message names the file, the line, the fact, what was expected and what came instead. It shows
nothing else of the story: messages end up in logs.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import BinaryIO

from wervel.cli.days import EXPECTED, day
from wervel.cli.records import Fault, Odd, Record, records
from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import BadValue, Facts

KEYS = ("id", "on", "facts")
LONGEST_ID = 200
LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Story:
    """One story as it was told: ``id`` comes back with the answer."""

    id: str | int
    on: date
    facts: Facts


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as expected; as text, one line."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"


def read_all(files: Iterable[str], *, on: date) -> Iterator[Story | Problem]:
    """The stories of all files, in order; ``on`` is the day of a story that names none."""
    for file in files:
        yield from read(file, on=on)


def read(file: str, *, on: date) -> Iterator[Story | Problem]:
    """The stories of one file; ``-`` is standard input."""
    if file == "-":
        yield from _read("stdin", sys.stdin.buffer, on)
        return
    name = file if file.isprintable() else repr(file)
    try:
        with open(file, "rb") as stream:
            yield from _read(name, stream, on)
    except IsADirectoryError:
        yield Problem(name, 0, "expected a file, got a directory")
    except FileNotFoundError:
        yield Problem(name, 0, "expected a file, got nothing by that name")
    except (PermissionError, ValueError) as problem:
        yield Problem(name, 0, f"expected a file that can be read, got: {problem.args[-1]}")


def _read(name: str, stream: BinaryIO, on: date) -> Iterator[Story | Problem]:
    for found in records(stream):
        if isinstance(found, Fault):
            subject = f"{_subject(found.key)}: " if found.key is not None else ""
            yield Problem(name, found.line, subject + found.message)
            continue
        told = Told(name, found)
        story = told.story(on)
        yield from told.problems
        if story and not told.problems:
            yield story


class Told:
    """One record on its way to a story, collecting all that is wrong with it."""

    def __init__(self, name: str, record: Record) -> None:
        self.name = name
        self.record = record
        self.problems: list[Problem] = []

    def story(self, on: date) -> Story | None:
        """The story, or ``None`` when this is no object at all."""
        value = self.record.value
        if not isinstance(value, dict):
            self._refuse("", "a JSON object", shown(value))
            return None
        for key in [key for key in value if key not in KEYS]:
            self._refuse(_subject(key), _key_hint(key), "an unknown key", key)
        return Story(self._id(value.get("id")), self._day(value.get("on"), on), self._facts(value))

    def _refuse(self, subject: str, expected: str, got: str, key: str | None = None) -> None:
        line = self.record.line_of(key) if key is not None else self.record.line
        message = f"{subject}: " if subject else ""
        self.problems.append(Problem(self.name, line, f"{message}expected {expected}, got {got}"))

    def _id(self, value: object) -> str | int:
        if value is None:
            return self.record.line
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and value.isprintable() and 0 < len(value) <= LONGEST_ID:
            return value
        expected = f"a whole number, or plain text of 1 to {LONGEST_ID} characters"
        self._refuse("id", expected, shown(value), "id")
        return self.record.line

    def _day(self, value: object, otherwise: date) -> date:
        if value is None:
            return otherwise
        try:
            return day(value)
        except ValueError:
            self._refuse("on", EXPECTED, shown(value), "on")
            return otherwise

    def _facts(self, value: dict[str, object]) -> Facts:
        told = value.get("facts")
        if not isinstance(told, dict):
            got = shown(told) if "facts" in value else "nothing by that name"
            self._refuse("facts", "a JSON object of facts", got, "facts")
            told = {}
        kept = {name: given for name, given in told.items() if self._fits(name, given)}
        return Facts(VOCABULARY, kept)

    def _fits(self, name: str, value: object) -> bool:
        fact = VOCABULARY.by_name.get(name)
        if fact is None:
            self._refuse(f"fact {_named(name)}", _fact_hint(name), "an unknown name", name)
            return False
        try:
            if value is not None:
                fact.check(value)
        except BadValue:
            self._refuse(f"fact {name}", fact.expected, shown(value), name)
            return False
        return True


def shown(value: object) -> str:
    """A value as a message may show it: short, on one line, and never what is inside it."""
    match value:
        case None:
            return "null"
        case Odd(shown=text):
            return text
        case dict():
            return "an object"
        case list():
            return "a list"
        case str() if len(value) > LONGEST_SHOWN:
            return f"a text of {len(value)} characters"
        case _:
            return json.dumps(value, ensure_ascii=not str(value).isprintable())


def _named(name: str) -> str:
    return name if name.isidentifier() and len(name) <= LONGEST_SHOWN else shown(name)


def _subject(key: str) -> str:
    """What a key is called: a fact when there is one by that name."""
    return f"fact {key}" if key in VOCABULARY.by_name else f"key {_named(key)}"


def _fact_hint(name: str) -> str:
    near = get_close_matches(name[:LONGEST_SHOWN].lower(), VOCABULARY.by_name, n=1, cutoff=0.6)
    return f"a known fact (did you mean {near[0]}?)" if near else "a known fact"


def _key_hint(key: str) -> str:
    if key in VOCABULARY.by_name:
        return "it inside facts"
    near = get_close_matches(key[:LONGEST_SHOWN].lower(), KEYS, n=1, cutoff=0.5)
    hint = f" (did you mean {near[0]}?)" if near else ""
    return f"only {', '.join(KEYS)}{hint}"
