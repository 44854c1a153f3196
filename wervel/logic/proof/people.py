"""The people of a case as weighings with just what is asked, and what a claim says of them.

What a claim looks at becomes an outcome of a weighing, so that the solver, the fast engine and
the plain judge all read the same thing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from wervel.logic.circuit import circuit_of
from wervel.logic.compiled import Weigh, compiled_circuit
from wervel.logic.facts import Fact, Value
from wervel.logic.formulas import Decided, Outcome, Unanswered, Weighing, both
from wervel.logic.proof.claims import And, Case, Claim, Differs, Is, Learns, Not, Or, Says, said_in
from wervel.logic.proof.gates import Gates
from wervel.logic.weigh import fill_in, open_in, weigh

Told = Mapping[str, Value]
Decisions = Mapping[str, Decided]
Look = Says | Is | Differs


def open_name(fact: Fact) -> str:
    """The outcome that says whether a fact is open."""
    return f"open.{fact.name}"


class Made:
    """A weighing with just the outcomes that are asked for, its circuit, and its fast engine."""

    def __init__(self, whole: Weighing, wanted: Mapping[str, Outcome]) -> None:
        self.weighing = replace(whole, outcomes=wanted)
        self.circuit = circuit_of(self.weighing)

    @cached_property
    def engine(self) -> Weigh:
        """Made only when somebody was found: for most obligations nobody is."""
        return compiled_circuit(self.circuit)


class Workshop:
    """What the cases of one property share: weighings, and the gates of a solver."""

    def __init__(self) -> None:
        self.gates = Gates()
        self._made: list[tuple[Weighing, Mapping[str, Outcome], Made]] = []

    def made(self, whole: Weighing, wanted: Mapping[str, Outcome]) -> Made:
        """The weighing with these outcomes, the same for the same weighing and outcomes."""
        for known, outcomes, made in self._made:
            if known is whole and _are_the_same(outcomes, wanted):
                return made
        self._made.append((whole, wanted, Made(whole, wanted)))
        return self._made[-1][2]


def _are_the_same(one: Mapping[str, Outcome], other: Mapping[str, Outcome]) -> bool:
    """By identity: comparing what can be as large as a guideline would take long."""
    return one.keys() == other.keys() and all(one[name] is other[name] for name in one)


class Asked:
    """All that a case asks of its people: for each the weighing with just those outcomes."""

    def __init__(self, case: Case, workshop: Workshop) -> None:
        self.case = case
        self._names: dict[Is, str] = {}
        # People who are weighed alike are asked alike: each by the first who is.
        whole = case.weighings
        self._like = [next(n for n, w in enumerate(whole) if w is mine) for mine in whole]
        wanted = self._wanted((case.given, *(owed.claim for owed in case.obligations)))
        if isinstance(case.bond, Learns) and case.bond.only_open:
            wanted[0] |= {
                open_name(fact): both(Unanswered(fact), formula)
                for fact, formula in whole[0].open.items()
            }
        self.made = tuple(
            workshop.made(mine, wanted[like]) for mine, like in zip(whole, self._like, strict=True)
        )

    def name_of(self, claim: Is) -> str:
        """The outcome that a formula is wired to."""
        return self._names.setdefault(claim, f"is.{len(self._names)}")

    def _wanted(self, claims: Sequence[Claim]) -> dict[int, dict[str, Outcome]]:
        """The outcomes that claims look at, by the first person who is weighed so."""
        whole = self.case.weighings
        wanted: dict[int, dict[str, Outcome]] = {like: {} for like in self._like}
        for look in (look for claim in claims for look in said_in(claim)):
            match look:
                case Is(formula, who):
                    wanted[self._like[who]][self.name_of(look)] = formula
                case Says(name, _, who):
                    wanted[self._like[who]][name] = whole[who].outcomes[name]
                case Differs(name, one, other):
                    for who in (one, other):
                        wanted[self._like[who]][name] = whole[who].outcomes[name]
        return wanted

    def weighed(self, people: Sequence[Told], claim: Claim) -> bool:
        """Whether the claim is so for these people by the fast engine, for trying many."""
        decided = [made.engine(told) for made, told in zip(self.made, people, strict=True)]
        return self._is_so(claim, decided)

    def judged(self, people: Sequence[Told], claim: Claim) -> bool:
        """The same by the plain reader, which knows no circuit and no solver."""
        wanted = self._wanted((claim,))
        asked = [
            replace(whole, outcomes=wanted[like])
            for whole, like in zip(self.case.weighings, self._like, strict=True)
        ]
        return self._is_so(claim, [weigh(w, told) for w, told in zip(asked, people, strict=True)])

    def _is_so(self, claim: Claim, decided: Sequence[Decisions]) -> bool:
        match claim:
            case And(parts):
                return all(self._is_so(part, decided) for part in parts)
            case Or(parts):
                return any(self._is_so(part, decided) for part in parts)
            case Not(part):
                return not self._is_so(part, decided)
            case Says(name, value, who):
                return decided[who][name] == value
            case Is(_, who):
                return decided[who][self.name_of(claim)] is True
            case Differs(name, one, other):
                return decided[one][name] != decided[other][name]

    def bound(self, people: Sequence[Told]) -> bool:
        """Whether the second person, who learns, only learned what they may."""
        if not isinstance(self.case.bond, Learns):
            return True
        before, after = people
        if any(after.get(name) != value for name, value in before.items()):
            return False
        first = self.made[0].weighing
        free = open_in(first, fill_in(first, before)) if self.case.bond.only_open else set(after)
        return set(after) - set(before) <= free
