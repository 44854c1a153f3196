"""Kleene truth: yes, no and unknown, where unknown never quietly becomes no."""

from collections.abc import Iterable

Truth = bool | None
"""``True`` is yes, ``False`` is no, ``None`` is unknown (SQL writes the last as ``NULL``)."""


def negate(truth: Truth) -> Truth:
    """Turn yes into no and no into yes; unknown stays unknown."""
    return None if truth is None else not truth


def conjunction(truths: Iterable[Truth]) -> Truth:
    """No as soon as one part is no; yes only when every part is yes."""
    unknown = False
    for truth in truths:
        if truth is False:
            return False
        unknown = unknown or truth is None
    return None if unknown else True


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Yes as soon as one part is yes; no only when every part is no."""
    unknown = False
    for truth in truths:
        if truth is True:
            return True
        unknown = unknown or truth is None
    return None if unknown else False


def at_least(needed: int, truths: Iterable[Truth]) -> Truth:
    """Yes when ``needed`` parts are yes; no when even all the unknown ones could not make it so."""
    sure = possible = 0
    for truth in truths:
        sure += truth is True
        possible += truth is not False
    if sure >= needed:
        return True
    return False if possible < needed else None


def word(truth: Truth) -> str:
    """The English word for a truth value, as it is written in files: yes, no, unknown."""
    return {True: "yes", False: "no", None: "unknown"}[truth]
