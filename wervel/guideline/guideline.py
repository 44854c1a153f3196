"""The whole guideline as one value: every statement of every chapter, checked as it is built."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from wervel.guideline import (
    contact,
    diagnosis,
    examination,
    imaging,
    likelihood,
    medicines,
    phases,
    pregnancy,
    prognosis,
    self_care,
    treatment,
    work,
)
from wervel.guideline.cause import FLAGS
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.statements import (
    Advice,
    Caution,
    Flag,
    IllMadeStatement,
    Information,
    Option,
    Statement,
)
from wervel.logic.facts import Vocabulary

Kind = TypeVar("Kind", bound=Statement)


@dataclass(frozen=True, eq=False)  # a guideline is itself: comparing 600 rules is never meant
class Guideline:
    """All statements by chapter, with the vocabulary they speak. ``version`` travels along."""

    name: str
    version: str
    vocabulary: Vocabulary
    statements: tuple[Statement, ...]
    by_id: dict[str, Statement] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        by_id = {statement.id: statement for statement in self.statements}
        if len(by_id) != len(self.statements):
            twice = sorted({s.id for s in self.statements if self.statements.count(s) > 1})
            raise IllMadeStatement(f"two statements share an id: {twice or 'same id twice'}")
        for statement in self.statements:
            for other in statement.differs_from:
                if other not in by_id:
                    raise IllMadeStatement(f"{statement.id}: differs from unknown {other}")
        object.__setattr__(self, "by_id", by_id)

    def _of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        return tuple(found for found in self.statements if isinstance(found, kind))

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """Everything that can raise the urgency, most urgent first."""
        return tuple(sorted(self._of(Flag), key=lambda flag: -flag.raises))

    @cached_property
    def advice(self) -> tuple[Advice, ...]:
        """What is advised when no danger sign stands in the way."""
        return self._of(Advice)

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        """What only warns or refuses."""
        return self._of(Caution)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """What can be chosen."""
        return self._of(Option)

    @cached_property
    def information(self) -> tuple[Information, ...]:
        """Facts and figures for the reader."""
        return self._of(Information)

    def conflicts(self) -> Iterable[tuple[Statement, Statement]]:
        """Every pair of statements whose sources differ, each pair once."""
        for statement in self.statements:
            for other in statement.differs_from:
                if statement.id < other or statement.id not in self.by_id[other].differs_from:
                    yield statement, self.by_id[other]


GUIDELINE = Guideline(
    name="Wervel lage rugpijn",
    version="2026.11.0",
    vocabulary=VOCABULARY,
    statements=(
        *FLAGS,
        *likelihood.STATEMENTS,
        *diagnosis.WHO_LOOKS,
        *examination.STATEMENTS,
        *imaging.STATEMENTS,
        *phases.STATEMENTS,
        *treatment.STATEMENTS,
        *medicines.STATEMENTS,
        *work.STATEMENTS,
        *pregnancy.STATEMENTS,
        *prognosis.STATEMENTS,
        *self_care.STATEMENTS,
        *contact.STATEMENTS,
    ),
)
"""The guideline as it is used everywhere."""
