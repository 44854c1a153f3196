"""What an assessment says, by name: the columns of every engine and the fields of every file."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.guideline import Guideline
from wervel.guideline.statements import Flag, Option, Statement


class Standing(StrEnum):
    """How far the danger signs are answered, and so how freely advice may be given."""

    ALARM = "alarm"
    """A danger sign holds or is suspected: only what it asks for, nothing that soothes."""
    OPEN = "open"
    """Too little is known: the safety net and the questions, nothing that soothes or treats."""
    PROVISIONAL = "provisional"
    """The core danger signs are denied: ordinary advice, on condition that the rest is too."""
    CLEAR = "clear"
    """No answer that the teller can give could raise a danger sign."""


class OptionStatus(StrEnum):
    """Where a treatment stands for this person. A proposal until a clinician signs it."""

    RECOMMENDED = "recommended"
    POSSIBLE = "possible"
    NOT_NOW = "not_now"
    CONTRAINDICATED = "contraindicated"
    UNKNOWN = "unknown"


URGENCY, INTERIM, COMPLETE = "urgency", "interim_urgency", "complete"
STANDING, PHASE, IMAGING = "standing", "phase", "imaging_indicated"
"""Names of outcomes; those of many statements are made by the functions below."""


def finding_name(statement: Statement) -> str:
    """The outcome that is the truth of a statement."""
    return f"finding.{statement.id}"


def acts_name(flag: Flag) -> str:
    """The outcome that says whether a flag counts now."""
    return f"acts.{flag.id}"


def option_name(option: Option) -> str:
    """The outcome that is the status of an option."""
    return f"option.{option.id}"


def action_name(code: Action) -> str:
    """The outcome that says whether this is advised."""
    return f"action.{code}"


def avoid_name(code: Avoid) -> str:
    """The outcome that says whether this is refused."""
    return f"avoid.{code}"


def conflict_name(one: Statement, other: Statement) -> str:
    """The outcome that says whether two sources say something else to this person."""
    return f"conflict.{one.id}.{other.id}"


ACTIONS = tuple((code, action_name(code)) for code in Action)
"""Every action with the name of its outcome."""
AVOID = tuple((code, avoid_name(code)) for code in Avoid)
"""Every refusal with the name of its outcome."""


class Names(NamedTuple):
    """What a guideline speaks of with the names of its outcomes, made once for all people."""

    findings: tuple[tuple[Statement, str, str], ...]
    """Each with its truth and whether it counts; what is no flag counts when it is true."""
    options: tuple[tuple[Option, str], ...]
    conflicts: tuple[tuple[tuple[str, str], str], ...]
    """Each by the ids of its two statements."""


@lru_cache(maxsize=8)  # a guideline is loaded once; a few more for comparing versions
def names_of(guideline: Guideline) -> Names:
    """The names that ``weighing`` gives the outcomes of this guideline."""
    others = (*guideline.advice, *guideline.cautions)
    return Names(
        findings=(
            *((flag, finding_name(flag), acts_name(flag)) for flag in guideline.flags),
            *((other, finding_name(other), finding_name(other)) for other in others),
        ),
        options=tuple((option, option_name(option)) for option in guideline.options),
        conflicts=tuple(
            ((one.id, other.id), conflict_name(one, other)) for one, other in guideline.conflicts()
        ),
    )
