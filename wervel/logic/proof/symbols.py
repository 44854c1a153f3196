"""Everybody at once: people of unknown answers, as gates over what each may have told.

For each fact there is whether it was told and, if so, what; people who told the same share both.
"""

from wervel.logic.circuit import Chosen, Circuit, Fixed, Gate, Look, Off, Output, Pair, Told
from wervel.logic.conditions import Above, AtLeast, Leaf, OneOf
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Choice, Fact, Value, YesNo
from wervel.logic.formulas import Decided
from wervel.logic.proof.claims import (
    And,
    But,
    Claim,
    Differs,
    Is,
    Learns,
    Not,
    Or,
    Rises,
    Says,
)
from wervel.logic.proof.gates import NO, YES, Bit, Free, Gates, Reaches
from wervel.logic.proof.people import Asked, open_name


def told(fact: Fact) -> Free:
    """That the fact was told."""
    return Free(f"{fact.name} told")


def learned(fact: Fact) -> Free:
    """That the fact was told later, by the second of two people."""
    return Free(f"{fact.name} learned")


def value(fact: YesNo) -> Free:
    """What was told of a yes-or-no fact, if anything was."""
    return Free(fact.name)


def option(fact: Choice, code: str) -> Free:
    """That this option was told, if any was."""
    return Free(f"{fact.name} {code}")


class Symbols:
    """All people of a case: what they told and what becomes of it, as gates."""

    def __init__(self, asked: Asked, gates: Gates) -> None:
        self.asked = asked
        self.case = asked.case
        self.gates = gates
        self.circuits = [made.circuit for made in asked.made]
        self.bits: list[list[Bit]] = []
        for who, circuit in enumerate(self.circuits):
            self.bits.append(self._wired(circuit, who))

    def _wired(self, circuit: Circuit, who: int) -> list[Bit]:
        gates, bits = self.gates, list[Bit]()
        for node in circuit.nodes:
            match node:
                case Look(leaf, wanted):
                    so = self._value(leaf, who)
                    so = so if wanted else gates.turned(so)
                    bits.append(gates.every((self.known(leaf.fact, who), so)))
                case Told(fact):
                    bits.append(self.known(fact, who))
                case Gate(needed, wires):
                    bits.append(gates.at_least(needed, [bits[wire] for wire in wires]))
                case Off(wire):
                    bits.append(gates.turned(bits[wire]))
                case Fixed(on):
                    bits.append(YES if on else NO)
        return bits

    def known(self, fact: Fact, who: int) -> Bit:
        """Whether this person told anything of the fact."""
        case, gates = self.case, self.gates
        if case.tellable is not None and fact.name not in case.tellable:
            return NO
        match case.bond:
            case But(changed, values) if changed == fact:
                return NO if values[who] is None else YES
            case Learns(only_open) if who:
                may = self._open(fact) if only_open else YES
                more = gates.every((gates.made(learned(fact)), may))
                return gates.some((self.known(fact, 0), more))
            case _:
                return gates.made(told(fact))

    def _open(self, fact: Fact) -> Bit:
        """Whether the fact is open to the first person."""
        output = self.circuits[0].outputs.get(open_name(fact))
        return NO if output is None else self._comes_out(0, output, True)

    def _value(self, leaf: Leaf, who: int) -> Bit:
        """How the look comes out for what was told."""
        bond, fact, gates = self.case.bond, leaf.fact, self.gates
        if isinstance(bond, But) and bond.fact == fact:
            told_of_it = bond.values[who]
            known: dict[str, Value] = {} if told_of_it is None else {fact.name: told_of_it}
            return YES if evaluate(leaf, known) is True else NO
        match leaf:
            case OneOf(choice, codes):
                return gates.some(gates.made(option(choice, code)) for code in codes)
            case AtLeast(number, bound) | Above(number, bound):
                beyond = isinstance(leaf, Above)
                return gates.made(Reaches(number, bound, beyond, self.second(fact, who)))
            case _:
                return gates.made(value(leaf.fact))

    def second(self, fact: Fact, who: int) -> bool:
        """Whether this is the other number, of the second of two people."""
        bond = self.case.bond
        return isinstance(bond, Rises) and bond.fact == fact and who == 1

    # --- claims ---

    def claim(self, claim: Claim) -> Bit:
        """When a claim is so."""
        gates = self.gates
        match claim:
            case And(parts):
                return gates.every([self.claim(part) for part in parts])
            case Or(parts):
                return gates.some([self.claim(part) for part in parts])
            case Not(part):
                return gates.turned(self.claim(part))
            case Says(name, decided, who):
                return self._comes_out(who, self.circuits[who].outputs[name], decided)
            case Is(_, who):
                return self._comes_out(
                    who, self.circuits[who].outputs[self.asked.name_of(claim)], True
                )
            case Differs(name, one, other):
                return self._differs(name, one, other)

    def _differs(self, name: str, one: int, other: int) -> Bit:
        gates = self.gates
        mine, theirs = self.circuits[one].outputs[name], self.circuits[other].outputs[name]
        return gates.some(
            gates.every(
                (
                    self._comes_out(one, mine, decided),
                    gates.turned(self._comes_out(other, theirs, decided)),
                )
            )
            for decided in dict.fromkeys((*_values(mine), *_values(theirs)))
        )

    def _comes_out(self, who: int, output: Output, decided: Decided) -> Bit:
        """When an outcome is this."""
        gates, bits = self.gates, self.bits[who]
        match output:
            case Pair(yes, no):
                if decided is None:
                    return gates.turned(gates.some((bits[yes], bits[no])))
                return bits[yes] if decided is True else bits[no]
            case Chosen(rows, otherwise):
                ways: list[Bit] = []
                earlier: list[Bit] = []
                for wire, row in rows:
                    if row == decided:
                        ways.append(gates.every((bits[wire], *map(gates.turned, earlier))))
                    earlier.append(bits[wire])
                if otherwise == decided:
                    ways.append(gates.turned(gates.some(earlier)))
                return gates.some(ways)
            case _:
                return bits[output] if decided is True else gates.turned(bits[output])


def _values(output: Output) -> tuple[Decided, ...]:
    match output:
        case Pair():
            return (True, False, None)
        case Chosen(rows, otherwise):
            return (*(row for _, row in rows), otherwise)
        case _:
            return (True, False)
