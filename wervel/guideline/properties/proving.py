"""Prove one property of a guideline, for one teller."""

from collections.abc import Iterator
from dataclasses import dataclass

from wervel.guideline.properties.subject import Property, Subject
from wervel.logic.facts import Teller
from wervel.logic.proof.solver import Answer, Bench, Verdict, settle


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of one property: an answer to each obligation that it gave."""

    number: str
    teller: Teller
    answers: tuple[Answer, ...]

    @property
    def verdict(self) -> Verdict:
        """Refuted as soon as one obligation is; proved only when all are."""
        found = {answer.verdict for answer in self.answers}
        worst = (v for v in (Verdict.REFUTED, Verdict.OPEN) if v in found)
        return next(worst, Verdict.PROVED)

    @property
    def unproved(self) -> tuple[Answer, ...]:
        """What was refuted or left open."""
        return tuple(a for a in self.answers if a.verdict is not Verdict.PROVED)


def prove(promise: Property, subject: Subject, teller: Teller) -> Proof:
    """Settle every obligation of a property. Raises when it has none: that proves nothing."""
    answers = tuple(answered(promise, subject, teller))
    if not answers:
        raise ValueError(f"{promise.number}: there is nothing to prove")
    return Proof(promise.number, teller, answers)


def answered(promise: Property, subject: Subject, teller: Teller) -> Iterator[Answer]:
    """The answers as they come, for whoever needs only the first that is not proved."""
    bench = Bench()
    for case in promise.cases(subject, teller):
        yield from settle(case, bench)
