"""Conditions written down as plain data and read back, so that two versions can be compared.

The form is the smallest that JSON can carry: one word for each of the eight kinds of node, with
what belongs to it. ``{"all": [{"yes": "fever"}, {"not": {"at_least": ["age_years", 18]}}]}``.
A fact stands there by its name; whoever reads says which vocabulary the names come from.
"""

from collections.abc import Callable, Mapping
from typing import Any

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    IllMade,
    Not,
    OneOf,
    Yes,
)
from wervel.logic.facts import Fact, Vocabulary


def write(condition: Condition) -> dict[str, Any]:
    """The condition as data that JSON carries unchanged."""
    match condition:
        case Yes(fact):
            return {"yes": fact.name}
        case OneOf(fact, options):
            return {"one_of": [fact.name, list(options)]}
        case AtLeast(fact, bound):
            return {"at_least": [fact.name, bound]}
        case Above(fact, bound):
            return {"above": [fact.name, bound]}
        case All(parts):
            return {"all": [write(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [write(part) for part in parts]}
        case Not(part):
            return {"not": write(part)}
        case Count(needed, parts):
            return {"count": [needed, [write(part) for part in parts]]}


def read(written: object, vocabulary: Vocabulary) -> Condition:
    """The condition that was written down, over the facts of this vocabulary.

    Raises :class:`IllMade` for a word that is none of the eight, a fact that the vocabulary does
    not hold, or contents that do not fit their word.
    """
    if not isinstance(written, Mapping) or len(written) != 1:
        raise IllMade(f"expected one word with what belongs to it, got {written!r:.60}")
    word, held = next(iter(written.items()))
    reader = _READERS.get(word)
    if reader is None:
        raise IllMade(f"expected one of {', '.join(_READERS)}, got {word!r:.40}")
    try:
        return reader(held, vocabulary)
    except (TypeError, ValueError) as problem:
        if isinstance(problem, IllMade):
            raise
        raise IllMade(f"{word}: cannot be read: {problem}") from problem


def _fact(name: object, vocabulary: Vocabulary) -> Any:
    """The fact of this name; whether it is of the right kind is checked by its condition."""
    fact: Fact | None = vocabulary.by_name.get(name) if isinstance(name, str) else None
    if fact is None:
        raise IllMade(f"there is no fact {name!r:.40}")
    return fact


def _bound(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise IllMade(f"expected a number as a bound, got {value!r:.40}")
    return value


def _parts(held: object, vocabulary: Vocabulary) -> tuple[Condition, ...]:
    if not isinstance(held, list | tuple):
        raise IllMade(f"expected a list of conditions, got {held!r:.40}")
    return tuple(read(part, vocabulary) for part in held)


def _one_of(held: Any, vocabulary: Vocabulary) -> Condition:
    name, options = held
    return OneOf(_fact(name, vocabulary), tuple(options))


def _at_least(held: Any, vocabulary: Vocabulary) -> Condition:
    name, bound = held
    return AtLeast(_fact(name, vocabulary), _bound(bound))


def _above(held: Any, vocabulary: Vocabulary) -> Condition:
    name, bound = held
    return Above(_fact(name, vocabulary), _bound(bound))


def _count(held: Any, vocabulary: Vocabulary) -> Condition:
    needed, parts = held
    return Count(int(needed), _parts(parts, vocabulary))


_READERS: dict[str, Callable[[Any, Vocabulary], Condition]] = {
    "yes": lambda held, vocabulary: Yes(_fact(held, vocabulary)),
    "one_of": _one_of,
    "at_least": _at_least,
    "above": _above,
    "all": lambda held, vocabulary: All(_parts(held, vocabulary)),
    "any": lambda held, vocabulary: AnyOf(_parts(held, vocabulary)),
    "not": lambda held, vocabulary: Not(read(held, vocabulary)),
    "count": _count,
}
