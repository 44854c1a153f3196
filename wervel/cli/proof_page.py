"""The proof as a page for the safety file: what was proved, when, of which guideline."""

from collections.abc import Iterator, Sequence
from datetime import date

from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.properties import PROPERTIES
from wervel.guideline.properties.proving import Proof
from wervel.guideline.seal import digest
from wervel.logic.proof.solver import Verdict

HEAD = """# What is proved of the guideline

Written by `wervel prove --output docs/safety/proof.md` on {day}. Guideline {version}, seal
`{seal}`. {proved} of {all} proofs hold; {owed} obligations were settled in {seconds:.0f} seconds.

A property speaks of everybody: all facts, every value that a fact can have (numbers over the
reals), and every way of leaving answers open. "Proved" means that a solver found that nobody can
break it. Somebody who does is shown in words, and is believed only after the plain engine, which
knows no solver, says the same. What the solver cannot decide counts as not proved.

What is proved is the circuit by which the bedside weighs. That the other engines say the same is
tested, not proved; so are the words, the pages and the order of the questions.

| | property | who is asked | verdict | obligations | seconds |
|---|---|---|---|---:|---:|
"""


def page(proofs: Sequence[tuple[Proof, float]], seconds: float, day: date) -> str:
    """The whole page as Markdown."""
    head = HEAD.format(
        day=day.isoformat(),
        version=GUIDELINE.version,
        seal=digest(GUIDELINE)[:12],
        proved=sum(proof.verdict is Verdict.PROVED for proof, _ in proofs),
        all=len(proofs),
        owed=sum(len(proof.answers) for proof, _ in proofs),
        seconds=seconds,
    )
    return head + "".join(_rows(proofs)) + "".join(_forbidden())


def _rows(proofs: Sequence[tuple[Proof, float]]) -> Iterator[str]:
    by_number = {promise.number: promise for promise in PROPERTIES}
    for proof, seconds in proofs:
        promise = by_number[proof.number]
        asked = proof.teller.value if len(promise.tellers) > 1 else "either"
        yield (
            f"| {proof.number} | {promise.title} | {asked} | {proof.verdict.value} "
            f"| {len(proof.answers)} | {seconds:.1f} |\n"
        )


def _forbidden() -> Iterator[str]:
    yield "\n## What each property forbids\n"
    for promise in PROPERTIES:
        yield f"\n**{promise.number} {promise.title}.** {promise.forbids}"
        if promise.assumes:
            yield f" Taken for granted: {promise.assumes}."
        yield "\n"
