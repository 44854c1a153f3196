"""The reasons of many conditions at once, as one generated Python function.

``explain`` walks each condition for each person; here its walks are written out once, and what
many conditions share is looked at once. Which parts carry an outcome is read from the circuit,
where every part has two wires: it surely holds, it surely fails. ``explain`` is the judge: the
reasons are the same, name by name and in the same order.

As in ``compiled``, the function is generated from frozen rules only.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from wervel.logic.circuit import Pair, Wire, circuit_of
from wervel.logic.compiled import body, function
from wervel.logic.conditions import All, AnyOf, Condition, Count, Not, facts_in, parts_of
from wervel.logic.evaluate import Known
from wervel.logic.explain import Reason
from wervel.logic.facts import Vocabulary
from wervel.logic.formulas import TruthOf, Weighing
from wervel.logic.truth import Truth, negate

ExplainAll = Callable[[Known], dict[str, Reason]]
"""What is known in, the reason of every condition by name out."""


def reasons_of(conditions: Mapping[str, Condition]) -> ExplainAll:
    """The function that explains all of these; about 0.2 s to make, for keeping."""
    writer = _Writer(conditions)
    text = writer.source()
    outside = {"settled": _settled, "unsettled": _unsettled, **writer.fixed}
    explain_all: ExplainAll = function("explain_all", text, outside)
    return explain_all


def _settled(truth: bool, names: tuple[str, ...]) -> Reason:
    # Straight to the tuple: half of the time would go into the call of the class.
    return tuple.__new__(Reason, (truth, names, ()))


def _unsettled(known: frozenset[str], names: tuple[str, ...]) -> Reason:
    because = [name for name in names if name in known]
    missing = tuple([name for name in names if name not in known]) if because else names
    return tuple.__new__(Reason, (None, tuple(because), missing))


class Case(NamedTuple):
    """While this wire is on (``None``: in all other cases), the truth and what carries it."""

    wire: Wire | None
    truth: Truth
    names: str


class _Writer:
    """Writes the function. Names of facts are written as the Python for a tuple."""

    def __init__(self, conditions: Mapping[str, Condition]) -> None:
        self.conditions = conditions
        self.times = Counter(part for whole in conditions.values() for part in _walk(whole))
        numbered = {str(number): TruthOf(part) for number, part in enumerate(self.times)}
        self.circuit = circuit_of(Weighing(Vocabulary(()), (), {}, numbered))
        self.wires = dict(zip(self.times, self.circuit.outputs.values(), strict=True))
        self.shared: dict[Condition, str] = {}
        self.lines: list[str] = []
        self.fixed: dict[str, Reason] = {}
        self.literals: dict[str, tuple[str, ...]] = {}

    def source(self) -> str:
        """The text of the function; what it takes from outside is in ``fixed`` then."""
        reasons = [f"        {n!r}: {self.reason(c)}," for n, c in self.conditions.items()]
        return "\n".join(
            [
                "def explain_all(told):",
                *body(self.circuit),
                "    known = frozenset(told)",
                *self.lines,
                "    return {",
                *reasons,
                "    }",
                "",
            ]
        )

    # --- reasons ---

    def reason(self, condition: Condition) -> str:
        """The first case whose wire is on decides, here and in ``names``."""
        return _chain((case.wire, self.outcome(case)) for case in self.cases(condition))

    def outcome(self, case: Case) -> str:
        """A reason that is always the same is made once."""
        names = self.literals.get(case.names)
        if case.truth is None:
            if names is None or len(names) > 1:
                return f"unsettled(known, {case.names})"
            return self.once(Reason(None, (), names))  # one fact alone, so it is the unknown one
        if names is None:
            return f"settled({case.truth}, {case.names})"
        return self.once(Reason(case.truth, names, ()))

    def once(self, reason: Reason) -> str:
        name = f"r_{len(self.fixed)}"
        self.fixed[name] = reason
        return name

    def cases(self, condition: Condition) -> list[Case]:
        """What ``explain`` finds, by what the wires of the condition and its parts say."""
        wires = self.pair(condition)
        match condition:
            case Not(part):
                return [Case(wire, negate(truth), n) for wire, truth, n in self.cases(part)]
            case All(parts):
                every = self.together(parts)
                broken = [Case(self.pair(p).no, False, self.names(p)) for p in parts]
                return [*broken, Case(wires.yes, True, every), Case(None, None, every)]
            case AnyOf(parts):
                holding = self.those(parts, lambda part: f"w{part.yes}")
                possible = self.those(parts, lambda part: f"not w{part.no}")
                none = Case(wires.no, False, self.together(parts))
                return [none, Case(wires.yes, True, holding), Case(None, None, possible)]
            case Count(_, parts):
                holding = self.those(parts, lambda part: f"w{part.yes}")
                failing = self.those(parts, lambda part: f"w{part.no}")
                possible = self.those(parts, lambda part: f"not w{part.no}")
                settled = [Case(wires.yes, True, holding), Case(wires.no, False, failing)]
                return [*settled, Case(None, None, possible)]
            case _:
                name = self.literal((condition.fact.name,))
                settled = [Case(wires.yes, True, name), Case(wires.no, False, name)]
                return [*settled, Case(None, None, name)]

    def pair(self, condition: Condition) -> Pair:
        wires = self.wires[condition]
        assert isinstance(wires, Pair)
        return wires

    # --- names ---

    def names(self, condition: Condition) -> str:
        """The facts that carry a condition, whatever its truth; what many share has a line."""
        if condition not in self.shared:
            self.shared[condition] = self.named(self.several(condition), condition)
        return self.shared[condition]

    def named(self, text: str, condition: Condition) -> str:
        if self.times[condition] == 1 or text in self.literals:
            return text
        self.lines.append(f"    n{len(self.lines)} = {text}")
        return f"n{len(self.lines) - 1}"

    def several(self, condition: Condition) -> str:
        cases = self.cases(condition)
        while len(cases) > 1 and cases[-2].names == cases[-1].names:
            cases = [*cases[:-2], cases[-1]._replace(wire=None)]
        if len(cases) == 1:
            return cases[0].names
        return f"({_chain((case.wire, case.names) for case in cases)})"

    def literal(self, names: tuple[str, ...]) -> str:
        self.literals[repr(names)] = names
        return repr(names)

    def together(self, parts: tuple[Condition, ...]) -> str:
        """The names of all parts, each once."""
        texts = [self.names(part) for part in parts]
        if all(text in self.literals for text in texts):
            names = (name for text in texts for name in self.literals[text])
            return self.literal(tuple(dict.fromkeys(names)))
        return _joined(texts, parts)

    def those(self, parts: tuple[Condition, ...], which: Callable[[Pair], str]) -> str:
        """The names of the parts for which this is so, each once."""
        if not parts:
            return self.literal(())
        texts = (f"({self.names(part)} if {which(self.pair(part))} else ())" for part in parts)
        return _joined(texts, parts)


def _walk(condition: Condition) -> Iterator[Condition]:
    yield condition
    for part in parts_of(condition):
        yield from _walk(part)


def _chain(cases: Iterable[tuple[Wire | None, str]]) -> str:
    return " else ".join(text if wire is None else f"{text} if w{wire}" for wire, text in cases)


def _joined(texts: Iterable[str], parts: tuple[Condition, ...]) -> str:
    """The names of the parts one after the other; a fact in two parts counts the first time."""
    joined = f"({''.join(f'*{text}, ' for text in texts).rstrip()})"
    facts = [fact for part in parts for fact in facts_in(part)]
    return joined if len(facts) == len(set(facts)) else f"(*dict.fromkeys({joined}),)"
