"""The shape of what is said: to two readers, as an instruction, as a sentence with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said to two readers. Both may hold ``{number}`` fields of the statement."""

    patient: str
    clinician: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """What to do at one level of urgency: exactly one, with who, when and whom to call.

    ``call`` holds one of the phone fields ``{emergency}``, ``{crisis}`` or ``{clinic}``, or says
    to call the own GP. ``steps`` are what to do until then, one sentence each.
    """

    title: str
    who: str
    when: str
    call: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of one interview page: its question as a heading, and a line of help."""

    title: str
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionWords:
    """A treatment in words: its name, what it is, what it gives, and what it asks of a person."""

    name: str
    what: str
    gives: str
    asks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseWords:
    """An exercise in words. All may hold ``{number}`` fields of its dose."""

    name: str
    what_for: str
    steps: tuple[str, ...]
    """Three to six short sentences, in the order in which to do them."""
    feel: str
    """What is normal to feel during and after it."""
    stop: str
    easier: str
    harder: str
    pictures: str
    """What the drawing shows, for whoever does not see it."""


@dataclass(frozen=True, slots=True)
class BarWords:
    """Why an exercise is not offered: when it ``holds``, and while it is still ``open``."""

    holds: str
    open: str


@dataclass(frozen=True, slots=True)
class PurposeWords:
    """What a group of exercises is for: its name, and a sentence on why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the id of the statement that it speaks for."""

    text: str
    says: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with sentences; ``listed`` when each sentence is a point of its own."""

    id: str
    title: str
    sentences: tuple[Sentence, ...]
    listed: bool = False
