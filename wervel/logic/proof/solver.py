"""The one room of the solver: a case as a question to z3, and its answer as people.

Everybody who can be imagined is one person of unknown answers (``symbols``); numbers are reals,
or whole, within their range. What z3 finds is turned back into answers, made as few as they can
be, and believed only once the plain reader agrees.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import z3  # type: ignore[import-untyped]  # it comes without types

from wervel.logic.facts import Choice, Number
from wervel.logic.proof.answers import Stories, fewest, stories
from wervel.logic.proof.claims import Case, Claim, Obligation, Rises, every
from wervel.logic.proof.gates import NO, Bit, Free, Gates, Joined, Reaches, Turned
from wervel.logic.proof.people import Asked, Workshop
from wervel.logic.proof.symbols import Symbols, option

PATIENCE = 60_000
"""Milliseconds for one obligation; after that it is open, which counts as not proved."""


class Verdict(StrEnum):
    """What came of one obligation."""

    PROVED = "proved"
    REFUTED = "refuted"
    OPEN = "open"
    """Not decided in time, or found by the solver and not seen by the judge."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One obligation, its verdict, and the people who show it.

    For a broken promise ``people`` break it; for a rule that can be reached they reach it.
    """

    name: str
    verdict: Verdict
    people: Stories = ()


class Bench:
    """A workshop with the solver's formulas for its gates, each made once for all cases."""

    def __init__(self) -> None:
        self.workshop = Workshop()
        self.formulas = _Formulas(self.workshop.gates)


def settle(case: Case, bench: Bench | None = None, patience: int = PATIENCE) -> Iterator[Answer]:
    """Decide every obligation of a case, one after the other."""
    bench = bench or Bench()
    asked = Asked(case, bench.workshop)
    symbols = Symbols(asked, bench.workshop.gates)
    solver = z3.Solver()
    solver.set("timeout", patience)
    solver.add(*_ranges(case, symbols, bench.formulas))
    solver.add(bench.formulas.of(symbols.claim(case.given)))
    question = _Question(asked, symbols, bench.formulas, solver)
    for owed in case.obligations:
        yield Answer(owed.name, *question.settle(owed))


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked of the solver, about the people of one case."""

    asked: Asked
    symbols: Symbols
    formulas: "_Formulas"
    solver: z3.Solver

    def settle(self, owed: Obligation) -> tuple[Verdict, Stories]:
        nobody = Verdict.REFUTED if owed.wanted else Verdict.PROVED
        bit = self.symbols.claim(owed.claim)
        if bit == NO:
            return nobody, ()
        found, model = self._found(bit)
        if model is None:
            return (nobody if found == z3.unsat else Verdict.OPEN), ()
        claim = every(self.asked.case.given, owed.claim)
        people = self._people(model)
        if not owed.wanted:
            people = fewest(people, claim, self.asked)
        if not self._believed(people, claim):
            return Verdict.OPEN, people
        return (Verdict.PROVED if owed.wanted else Verdict.REFUTED), people

    def _found(self, bit: Bit) -> tuple[z3.CheckSatResult, z3.ModelRef | None]:
        self.solver.push()
        self.solver.add(self.formulas.of(bit))
        found = self.solver.check()
        model = self.solver.model() if found == z3.sat else None
        self.solver.pop()
        return found, model

    def _people(self, model: z3.ModelRef) -> Stories:
        def is_on(bit: Bit) -> bool:
            return bool(z3.is_true(model.eval(self.formulas.of(bit), model_completion=True)))

        def number(fact: Number, second: bool) -> Fraction:
            found = model.eval(self.formulas.number(fact, second), model_completion=True)
            return Fraction(found.as_long() if fact.whole else found.as_fraction())

        return stories(self.symbols, is_on, number)

    def _believed(self, people: Stories, claim: Claim) -> bool:
        """Whether each answer is one that can be given, and the plain reader says the same."""
        by_name = self.asked.case.weighings[0].vocabulary.by_name
        for told in people:
            for name, value in told.items():
                by_name[name].check(value)
        return self.asked.bound(people) and self.asked.judged(people, claim)


def _ranges(case: Case, symbols: Symbols, formulas: "_Formulas") -> Iterator[z3.BoolRef]:
    """What every answer keeps to: one option of a choice, a number in its range."""
    for fact in case.weighings[0].vocabulary:
        match fact:
            case Choice(options=options):
                codes = [formulas.of(symbols.gates.made(option(fact, o))) for o in options]
                yield z3.Or(*codes)
                yield z3.AtMost(*codes, 1)
            case Number():
                for second in (False, True):
                    number = formulas.number(fact, second)
                    yield number >= _exactly(fact.low)
                    yield number <= _exactly(fact.high)
            case _:
                pass
    if isinstance(case.bond, Rises):
        fact = case.bond.fact
        yield formulas.number(fact, True) >= formulas.number(fact, False)


class _Formulas:
    """The solver's formula for each gate."""

    def __init__(self, gates: Gates) -> None:
        self.gates = gates
        self.made: dict[Bit, z3.BoolRef] = {}
        self.numbers: dict[tuple[str, bool], z3.ArithRef] = {}

    def of(self, bit: Bit) -> z3.BoolRef:
        """The formula of a gate, after those of the gates that it looks at."""
        todo = [bit]
        while todo:
            if todo[-1] in self.made:
                todo.pop()
                continue
            node = self.gates.nodes[todo[-1]]
            looked = node.bits if isinstance(node, Joined) else ()
            looked = (node.bit,) if isinstance(node, Turned) else looked
            missing = [inner for inner in looked if inner not in self.made]
            if missing:
                todo.extend(missing)
            else:
                self.made[todo.pop()] = self._formula(node)
        return self.made[bit]

    def _formula(self, node: object) -> z3.BoolRef:
        match node:
            case Joined(every, bits):
                parts = [self.made[bit] for bit in bits]
                return z3.And(*parts) if every else z3.Or(*parts)
            case Turned(bit):
                return z3.Not(self.made[bit])
            case Free(name):
                return z3.Bool(name)
            case Reaches(fact, bound, beyond, second):
                number = self.number(fact, second)
                return number > _exactly(bound) if beyond else number >= _exactly(bound)
            case _:
                return z3.BoolVal(bool(node))

    def number(self, fact: Number, second: bool) -> z3.ArithRef:
        """The number that was told of a fact; the other one for the second of two people."""
        if (fact.name, second) not in self.numbers:
            name = f"{fact.name} later" if second else fact.name
            self.numbers[fact.name, second] = z3.Int(name) if fact.whole else z3.Real(name)
        return self.numbers[fact.name, second]


def _exactly(number: float) -> z3.RatNumRef:
    exact = Fraction(number)
    return z3.Q(exact.numerator, exact.denominator)
