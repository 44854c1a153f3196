"""What a file of one patient holds, as values: no row of the memory leaves this floor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts, Value
from wervel.pathway.actors import Relation
from wervel.pathway.urgency import Word
from wervel.pathway.worklist import Promise


@dataclass(frozen=True, slots=True)
class Told:
    """One answer as it was given: by whom, when, on which form."""

    value: Value | None
    declined: str
    """Why there is no value: ``dont_know`` or ``rather_not_say``."""
    teller: str
    """``patient`` or ``clinician``."""
    by: str
    at: datetime
    added_at: datetime
    form: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """One assessment: who handed in what led to it, by which guideline, and whether it holds."""

    number: str
    at: datetime
    by: str
    teller: str
    level: Urgency
    settled: bool
    version: str
    digest: str
    same_guideline: bool
    same_outcome: bool
    """Whether today's guideline says the same of the same facts."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is otherwise between two outcomes."""

    level_before: Urgency | None
    level_after: Urgency
    flags_new: tuple[Flag, ...]
    flags_gone: tuple[Flag, ...]
    actions_new: tuple[str, ...]
    actions_gone: tuple[str, ...]
    facts: tuple[tuple[str, Value | None, Value | None], ...]
    """Name, what it was, what it is; in the order of the vocabulary."""

    @property
    def anything(self) -> bool:
        """Whether the outcome differs in what is shown here."""
        return self.level_before is not self.level_after or bool(
            self.flags_new or self.flags_gone or self.actions_new or self.actions_gone
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """One assessment, read: what it rests on, what changed by it, and what comes out today."""

    patient: str
    name: str
    birth_date: date | None
    age: int | None
    weighed: Weighed
    told: Facts
    flags: tuple[Flag, ...]
    previous: Weighed | None
    change: Change
    today: Change


@dataclass(frozen=True, slots=True)
class Deed:
    """A promise that was kept."""

    kind: str
    by: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody did something with this record."""

    at: datetime
    event: str
    who: str
    role: str
    emergency: bool
    refused: bool


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who may act for the patient today."""

    name: str
    kind: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Spell:
    """The episode that a file is about: the open one, or else the last that was closed."""

    number: str
    open: bool
    opened_at: datetime
    onset_on: date | None
    recurrence: bool
    team: str
    treats: tuple[str, ...]
    closed_at: datetime | None
    closed_because: str


@dataclass(frozen=True, slots=True)
class File:
    """All that a clinician needs of one patient on one screen."""

    patient: str
    name: str
    birth_date: date | None
    age: int | None
    phone: str
    language: str
    interpreter: bool | None
    practitioner: str
    helpers: tuple[Helper, ...]
    relation: Relation
    glass_until: datetime | None
    spell: Spell | None
    facts: Facts | None
    """What is known today, with what the calendar says."""
    told: Mapping[str, tuple[Told, ...]]
    """By name: the answer that counts first, then the later before the earlier."""
    urgency: Urgency | None
    words: tuple[Word, ...]
    """On urgency, the last first."""
    weighed: tuple[Weighed, ...]
    promises: tuple[Promise, ...]
    deeds: tuple[Deed, ...]
    looks: tuple[Look, ...]

    @property
    def seen(self) -> int:
        """The number of the last word on urgency, for a page that decides on what it saw."""
        return self.words[0].number if self.words else 0
