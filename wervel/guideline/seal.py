"""The seal of the guideline: a hash of all that it says, so that only what was released runs.

A version number says what somebody meant to release; the digest says what is there. A guideline
that was altered, or of which a part is missing, has another digest and is refused: it may look
whole and yet miss the one rule that matters.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from wervel.guideline.exercises import EXERCISES
from wervel.guideline.exercises.week import AT_MOST, HIGHEST, WEEKS
from wervel.guideline.graded import PROTOCOL
from wervel.guideline.guideline import Guideline
from wervel.guideline.sealed import SEALS, AlteredGuideline
from wervel.guideline.sources import SOURCES
from wervel.guideline.walking import TARGET
from wervel.guideline.weighing import weighing_of
from wervel.logic.circuit import Look, Node, circuit_of
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
from wervel.logic.facts import Fact, Teller
from wervel.logic.written import write


@lru_cache(maxsize=4)  # a tenth of a second, and a guideline never changes
def digest(guideline: Guideline) -> str:
    """The SHA-256, in hexadecimal, of everything that the guideline says and decides."""
    text = json.dumps(list(_content(guideline)), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def check(guideline: Guideline) -> None:
    """Raise :class:`AlteredGuideline` when this is not what was sealed under its version."""
    expected, found = SEALS.get(guideline.version), digest(guideline)
    if found != expected:
        raise AlteredGuideline(
            f"the guideline {guideline.version} in this installation is not the one that was "
            f"released (its seal is {(expected or 'missing')[:12]}, found {found[:12]}). Nobody "
            "is advised by it. Install Wervel again from a release."
        )


def _content(guideline: Guideline) -> Iterator[Any]:
    yield [guideline.name, guideline.version]
    yield [[type(fact).__name__, *_values(fact)] for fact in guideline.vocabulary]
    yield sorted(guideline.vocabulary.told_by(Teller.PATIENT))
    yield [[type(s).__name__, *_values(s)] for s in guideline.statements]
    yield _plain(SOURCES)
    # What is practised and built up: every installation has the one library.
    yield _plain([EXERCISES, WEEKS, HIGHEST, AT_MOST, PROTOCOL, TARGET])
    # How the rules are weighed: once, for the teller to whom most is open.
    circuit = circuit_of(weighing_of(guideline, Teller.CLINICIAN))
    yield [_gate(node) for node in circuit.nodes]
    yield [[name, _plain(output)] for name, output in circuit.outputs.items()]


def _gate(node: Node) -> list[Any]:
    held = [write(node.leaf), node.wanted] if isinstance(node, Look) else _values(node)
    return [type(node).__name__, *held]


def _values(value: Any) -> list[Any]:
    return [_plain(getattr(value, field.name)) for field in fields(value)]


def _plain(value: Any) -> Any:
    """A value as JSON carries it; conditions by their words, facts by their names."""
    match value:
        case Yes() | OneOf() | AtLeast() | Above() | All() | AnyOf() | Not() | Count():
            return write(value)
        case Enum():
            return value.value
        case Fact():
            return value.name
        case Mapping():
            return {str(key): _plain(held) for key, held in value.items()}
        case tuple() | list():
            return [_plain(held) for held in value]
        case _ if is_dataclass(value):
            return [type(value).__name__, *_values(value)]
        case _:
            return value
