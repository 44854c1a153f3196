"""What a statement of the guideline is: a condition, a conclusion, and the sentence it rests on.

Every statement is data. It refuses to be ill-made: without a source, with a source that nobody
knows, or, when its source was not re-read (mark M), with a conclusion that soothes or treats.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wervel.guideline.codes import SOOTHING, Action, Avoid
from wervel.guideline.sources import SOURCES
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import ALWAYS, NEVER, Condition


class Sure(StrEnum):
    """How sure we are that the source says this."""

    READ = "R"
    """Read in the source itself."""
    SECONDARY = "S"
    """Read in a page that restates the source."""
    MEMORY = "M"
    """Not re-read: may raise urgency or warn, never clear, lower or treat."""
    DESIGN = "D"
    """Our own choice or arithmetic; shown as such, never as guideline."""


class Chapter(StrEnum):
    """The seven chapters of the leaflet."""

    CAUSE = "cause"
    DIAGNOSIS = "diagnosis"
    PHASES = "phases"
    TREATMENT = "treatment"
    PROGNOSIS = "prognosis"
    SELF_CARE = "self_care"
    CONTACT = "contact"


class Signer(StrEnum):
    """The profession that may sign a statement into use."""

    ORTHOPAEDIC_SURGEON = "orthopaedic_surgeon"
    NEUROLOGIST = "neurologist"
    GP = "gp"
    PHYSIOTHERAPIST = "physiotherapist"
    PAIN_SPECIALIST = "pain_specialist"
    PSYCHOLOGIST = "psychologist"
    REHABILITATION_PHYSICIAN = "rehabilitation_physician"
    OCCUPATIONAL_PHYSICIAN = "occupational_physician"
    PHARMACIST = "pharmacist"
    MIDWIFE = "midwife"
    OFFICE = "office"


class IllMadeStatement(ValueError):
    """A statement that may not enter the guideline; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in one source, and how sure we are of it. ``section`` is empty when unknown."""

    source: str
    sure: Sure
    section: str = ""

    def __str__(self) -> str:
        place = f"{self.source} {self.section}".strip()
        return f"{place} ({self.sure})"


def cite(*texts: str) -> tuple[Citation, ...]:
    """Citations from short texts: ``"S22 R assessment"`` is source, mark and section."""
    found = []
    for text in texts:
        source, sure, *section = text.split(maxsplit=2)
        found.append(Citation(source, Sure(sure), section[0] if section else ""))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that the guideline says.

    ``id`` is stable and travels; ``when`` is the condition under which it holds; ``cites`` are
    the places it rests on; ``numbers`` are the figures that its sentences may use, by name;
    ``differs_from`` names statements of another source that say something else about the same.
    """

    id: str
    chapter: Chapter
    cites: tuple[Citation, ...]
    signer: Signer
    when: Condition = ALWAYS
    actions: tuple[Action, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    numbers: Mapping[str, float | str] = field(default_factory=dict, hash=False)
    differs_from: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.cites:
            raise IllMadeStatement(f"{self.id}: names no source")
        for citation in self.cites:
            if citation.source not in SOURCES:
                raise IllMadeStatement(f"{self.id}: unknown source {citation.source}")
        soothing = SOOTHING.intersection(self.actions)
        if self.sure is Sure.MEMORY and soothing:
            raise IllMadeStatement(f"{self.id}: not re-read (M), so it may not say {soothing}")

    @property
    def sure(self) -> Sure:
        """The best mark among the citations; our own choice only when nothing else is cited."""
        marks = {citation.sure for citation in self.cites}
        return next(sure for sure in Sure if sure in marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Statement):
    """A statement that warns: ``cause`` may be behind it, and ``raises`` is how soon to look.

    ``suspect`` is the part of ``when`` that is enough to act on while the rest is unanswered:
    until an excuse is known, no excuse is assumed. It never settles the urgency, and it
    counts only for the interim. ``within`` names the statements that together say all of this
    already, where that is meant: the flag is there for its cause and its words.
    """

    cause: str
    raises: Urgency
    tier: str = ""
    suspect: Condition = NEVER
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Statement):
    """A statement that advises, and is said only when no danger sign stands in the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution(Statement):
    """A statement that only warns or refuses, whatever else is so (medicines, pregnancy)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Information(Statement):
    """A fact or figure for the reader; ``when`` says for whom it is worth reading."""


LAST_STEP = 4
"""The last step of stepped care, which is with a specialist."""


class Evidence(StrEnum):
    """How strong the evidence is, where a source says so (GRADE), and in which direction."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very_low"
    GUIDELINE = "guideline"
    AGAINST = "against"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Statement):
    """A treatment that can be chosen.

    ``when`` is the indication; ``preferred`` the narrower case in which a source recommends it;
    ``contraindicated`` closes it whatever the indication; ``step`` is its place in stepped
    care (1 to 4). An option that the sources advise against has ``preferred`` never and
    evidence "against".
    """

    code: str
    step: int
    evidence: Evidence
    preferred: Condition = NEVER
    contraindicated: Condition = NEVER

    def __post_init__(self) -> None:
        Statement.__post_init__(self)
        if not 1 <= self.step <= LAST_STEP:
            raise IllMadeStatement(f"{self.id}: step {self.step} is not one of 1 to {LAST_STEP}")
        if self.sure is Sure.MEMORY and self.preferred != NEVER:
            raise IllMadeStatement(f"{self.id}: not re-read (M), so it may not be recommended")
