"""From what a solver found back to the answers of people, as few as the claim needs."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from wervel.logic.circuit import Look, Told
from wervel.logic.conditions import Above, AtLeast
from wervel.logic.facts import Choice, Fact, Number, Value, Words, YesNo
from wervel.logic.proof.claims import But, Claim, Learns, Rises
from wervel.logic.proof.gates import Bit
from wervel.logic.proof.numbers import telling
from wervel.logic.proof.people import Asked
from wervel.logic.proof.symbols import Symbols, option, value

Story = dict[str, Value]
Stories = tuple[Story, ...]


def stories(
    symbols: Symbols,
    is_on: Callable[[Bit], bool],
    number: Callable[[Number, bool], Fraction],
) -> Stories:
    """What each person told, by what was found: which gates are on, and each number."""

    def told(fact: Fact, who: int) -> Value:
        made, bond = symbols.gates.made, symbols.case.bond
        if isinstance(bond, But) and bond.fact == fact and bond.values[who] is not None:
            return bond.values[who]  # type: ignore[return-value]
        match fact:
            case YesNo():
                return is_on(made(value(fact)))
            case Choice():
                return next(code for code in fact.options if is_on(made(option(fact, code))))
            case Number():
                found = number(fact, symbols.second(fact, who))
                return telling(fact, found, _bounds(symbols, fact))
            case Words():
                return "words"
        raise TypeError(f"{fact.name}: nobody knows what a {type(fact).__name__} holds")

    looked = tuple(_facts(symbols))
    return tuple(
        {fact.name: told(fact, who) for fact in looked if is_on(symbols.known(fact, who))}
        for who in range(len(symbols.circuits))
    )


def _facts(symbols: Symbols) -> Iterator[Fact]:
    """Every fact that some circuit looks at, each once."""
    seen: dict[Fact, None] = {}
    for circuit in symbols.circuits:
        for node in circuit.nodes:
            match node:
                case Look(leaf, _):
                    seen[leaf.fact] = None
                case Told(fact):
                    seen[fact] = None
                case _:
                    pass
    yield from seen


def _bounds(symbols: Symbols, fact: Number) -> set[float]:
    looks = (node.leaf for c in symbols.circuits for node in c.nodes if isinstance(node, Look))
    return {look.bound for look in looks if isinstance(look, AtLeast | Above) and look.fact == fact}


def fewest(people: Stories, claim: Claim, asked: Asked) -> Stories:
    """The same people with every answer left out that the claim can do without."""
    if not asked.weighed(people, claim):
        return people
    everybody = range(len(people))
    for name in dict.fromkeys(name for story in people for name in story):
        for leaving in (everybody[1:], everybody):
            if _keeps_the_bond(name, leaving, asked):
                fewer = tuple(
                    _without(name, story) if who in leaving else story
                    for who, story in enumerate(people)
                )
                if asked.weighed(fewer, claim) and asked.bound(fewer):
                    people = fewer
    return people


def _without(name: str, story: Story) -> Story:
    return {told: held for told, held in story.items() if told != name}


def _keeps_the_bond(name: str, leaving: range, asked: Asked) -> bool:
    """Whether these people can leave the answer out and still be bound as they were."""
    bond, everybody = asked.case.bond, len(asked.made)
    if isinstance(bond, But | Rises) and bond.fact.name == name:
        return False
    return len(leaving) == everybody or (isinstance(bond, Learns) and bool(leaving))
