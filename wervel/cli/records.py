"""Cut a stream of bytes into JSON values, and lose none to a neighbour that is broken.

A file holds one story, printed over many lines, or one story a line, or several printed ones
after each other (``cat examples/*.json``). So a record starts at a line with ``{`` in its first
column and lasts until it is whole. A broken one ends where the next one starts.

Reading is strict where Python's own reader is lenient: a key may stand once in an object, and
NaN, infinity and numbers that no computer holds come out as :class:`Odd`, which no fact takes.
"""

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from itertools import count
from math import isfinite
from typing import BinaryIO

LONGEST = 1 << 20
"""How many bytes one line, or one story over many lines, may hold."""
LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON value, with the line on which it starts and the text it was read from."""

    line: int
    value: object
    text: str

    def line_of(self, key: str) -> int:
        """The line on which a key stands, in a record printed over many lines."""
        before, found, _ = self.text.partition(json.dumps(key))
        return self.line + before.count("\n") if found else self.line


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where no value could be read; ``key`` when a key stands there twice."""

    line: int
    message: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Odd:
    """A number that JSON or a computer does not have; ``shown`` says which."""

    shown: str


class Twice(ValueError):
    """A key that stands twice in one object."""


class Unfinished(ValueError):
    """Text that may still become a value when more lines follow."""


def records(stream: BinaryIO) -> Iterator[Record | Fault]:
    """Every value in the stream, as soon as it is whole; a fault for what is not one."""
    if _is_binary(stream):
        yield Fault(1, "expected UTF-8 text, got a binary file")
        return
    cutter, empty = _Cutter(), True
    for number, line in _lines(stream):
        empty = empty and isinstance(line, str) and not line.strip()
        yield from cutter.take(number, line)
    yield from cutter.end()
    if empty:
        yield Fault(1, "expected a JSON object, got an empty file")


class _Cutter:
    """Collects lines until they make a whole value."""

    def __init__(self) -> None:
        self.first = 0
        self.lines: list[str] = []
        self.skipping = False

    def take(self, number: int, line: str | Fault) -> Iterator[Record | Fault]:
        """What becomes whole, or turns out broken, with this line."""
        if isinstance(line, Fault):
            yield from self.end()
            yield line
            return
        if self.lines and not line.startswith((" ", "\t", '"', "}", "]", "\n", "\r")):
            yield from self.end()
        self.skipping = self.skipping and not line.startswith("{")
        if not self.skipping and (self.lines or line.strip()):
            yield from self._add(number, line)

    def _add(self, number: int, line: str) -> Iterator[Record | Fault]:
        self.first = self.first if self.lines else number
        self.lines.append(line)
        if len(self.lines) > 1 and not line.rstrip().endswith(("}", "]")):
            return
        text = "".join(self.lines)
        try:
            yield Record(self.first, parse(text), text)
        except Unfinished as problem:
            if len(text) <= LONGEST and text.lstrip().startswith("{"):
                return
            yield _broken(self.first, problem)
            self.skipping = True
        except Twice as problem:
            yield Fault(self.first, "expected once, got twice", key=str(problem))
            self.skipping = len(self.lines) > 1
        except ValueError as problem:
            yield _broken(self.first, problem)
            self.skipping = len(self.lines) > 1
        self.lines = []

    def end(self) -> Iterator[Fault]:
        """A fault when a value was begun and not finished."""
        if self.lines:
            yield Fault(self.first, "expected a JSON object, got only the beginning of one")
        self.lines, self.skipping = [], False


def parse(text: str) -> object:
    """One JSON value; :class:`Twice`, :class:`Unfinished` or ``ValueError`` when it is not."""
    try:
        return json.loads(
            text,
            object_pairs_hook=_once,
            parse_constant=Odd,
            parse_int=_whole,
            parse_float=_fraction,
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except json.JSONDecodeError as problem:
        in_a_text = problem.msg.startswith(("Unterminated", "Invalid control"))
        if problem.pos >= len(text.rstrip()) and not in_a_text:
            raise Unfinished(*problem.args) from problem
        raise


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise Twice(next(key for key in keys if keys.count(key) > 1))
    return found


def _whole(digits: str) -> int | Odd:
    # Python refuses to read a number of thousands of digits, and no fact needs one.
    if len(digits) > LONGEST_NUMBER:
        return Odd(f"a number of {len(digits.lstrip('-'))} digits")
    return int(digits)


def _fraction(digits: str) -> float | Odd:
    number = float(digits)
    return number if isfinite(number) else Odd("a number too large to hold")


def _broken(line: int, problem: ValueError) -> Fault:
    """Where the mistake is and what was expected there, without a word of the text itself."""
    cause = problem if isinstance(problem, json.JSONDecodeError) else problem.__cause__
    if isinstance(cause, json.JSONDecodeError):
        line += cause.lineno - 1
        problem = ValueError(f"{cause.msg.rstrip(' at')}, column {cause.colno}")
    return Fault(line, f"expected a JSON object, got broken JSON ({problem})")


def _is_binary(stream: BinaryIO) -> bool:
    """Whether the beginning cannot be JSON text: zero bytes, or another start that is no UTF-8."""
    if not isinstance(stream, BufferedReader):
        return False
    start = stream.peek(4096)[:4096]
    if b"\0" in start:
        return True
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return not start.lstrip().startswith((b"{", codecs.BOM_UTF8))
    return False


def _lines(stream: BinaryIO) -> Iterator[tuple[int, str | Fault]]:
    """The lines with their numbers; a fault for one that is too long or is no UTF-8."""
    for number in count(1):
        line = stream.readline(LONGEST + 1)
        if not line:
            return
        if len(line) > LONGEST:
            _to_end_of_line(line, stream)
            yield number, Fault(number, f"expected a line of at most {LONGEST:,} bytes, got more")
            continue
        try:
            yield number, line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            yield number, Fault(number, "expected UTF-8 text, got other bytes")


def _to_end_of_line(line: bytes, stream: BinaryIO) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(LONGEST)
