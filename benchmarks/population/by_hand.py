"""The whole guideline as an expert would write it for columns, as the text of a module.

Nobody writes five hundred columns by hand, so the text is generated; but it is what a hand would
write: each rule one expression in the library's own three-valued logic (``&``, ``|``, ``~`` over
nullable Booleans), what several rules need a column of its own, and those columns in layers, each
made of the layers before it. It knows nothing of circuits; it must give the same cells.
"""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Sequence

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Not,
    OneOf,
    Yes,
    enough,
    parts_of,
)
from wervel.logic.facts import Fact
from wervel.logic.formulas import (
    Both,
    Could,
    Decide,
    Deny,
    Either,
    Formula,
    Given,
    Holds,
    Outcome,
    TruthOf,
    Unanswered,
    Weighing,
    inside,
)

Part = tuple[str, object]
"""Something that has a truth: how it is meant, and the condition, formula or fact itself.

``is``: a condition, in three values. ``can yes``, ``can no``: what open answers can still make of
it. ``so``: a formula. ``open``: a fact that can still be answered.
"""


class Hand(ABC):
    """Writes a weighing as the body of ``weigh(people)``."""

    def __init__(self, weighing: Weighing) -> None:
        self.weighing = weighing
        self.columns: dict[Part, str] = {}

    def text(self) -> str:
        """The module."""
        lines = [*self.opening()]
        for step in self.weighing.steps:
            lines += self.layer(self._filled(step))
        for layer in self._layers():
            named = {part: f"part {len(self.columns) + n}" for n, part in enumerate(layer)}
            written = {name: self.part(part) for part, name in named.items()}
            self.columns |= named
            lines += self.layer(written)
        outcomes = self.weighing.outcomes.items()
        lines += self.ending({name: self._outcome(outcome) for name, outcome in outcomes})
        return "\n".join([*lines, ""])

    def _filled(self, step: Sequence[Given]) -> dict[str, str]:
        filled: dict[str, str] = {}
        for fact in dict.fromkeys(given.fact for given in step):
            rows = [(self.part(("so", g.when)), repr(g.value)) for g in step if g.fact == fact]
            filled[fact.name] = self.chosen(rows, self.fact(fact), texts=())
        return filled

    def _outcome(self, outcome: Outcome) -> str:
        match outcome:
            case TruthOf(condition):
                return self.part(("is", condition))
            case Decide(rows, otherwise):
                texts = [value for value in outcome.values if isinstance(value, str)]
                written = [(self.part(("so", when)), repr(value)) for when, value in rows]
                return self.chosen(written, self.constant(otherwise), texts=texts)
            case _:
                return self.part(("so", outcome))

    # --- what several need ---

    def _layers(self) -> Iterator[list[Part]]:
        """The parts that are worth a column, in layers of which each needs only those before."""
        uses: Counter[Part] = Counter()
        depths: dict[Part, int] = {}
        for outcome in self.weighing.outcomes.values():
            for part in _parts_of_outcome(outcome):
                self._count(part, uses)
        shared = {part for part, times in uses.items() if times > 1 and _is_made(part)}
        for part in uses:
            self._depth(part, shared, depths)
        for depth in sorted({depths[part] for part in shared}):
            yield [part for part in shared if depths[part] == depth]

    def _count(self, part: Part, uses: Counter[Part]) -> None:
        uses[part] += 1
        if uses[part] == 1:
            for inner in self._inside(part):
                self._count(inner, uses)

    def _depth(self, part: Part, shared: set[Part], depths: dict[Part, int]) -> int:
        if part not in depths:
            inner = [self._depth(found, shared, depths) for found in self._inside(part)]
            depths[part] = max(inner, default=0) + (part in shared)
        return depths[part]

    def _inside(self, part: Part) -> Iterator[Part]:
        kind, held = part
        match held:
            case Holds(condition):
                yield "is", condition
            case Could(condition):
                yield "can yes", condition
            case Both() | Either() | Deny():
                yield from (("so", inner) for inner in inside(held))
            case Fact() if kind == "open":
                yield "so", self.weighing.open[held]
            case Not(condition):
                yield _other_way(kind), condition
            case All() | AnyOf() | Count():
                yield from ((kind, inner) for inner in parts_of(held))
            case Yes() | OneOf() | AtLeast() | Above() if kind != "is":
                yield "is", held
                if held.fact in self.weighing.open:
                    yield "open", held.fact

    # --- one part ---

    def part(self, part: Part) -> str:
        """A part as text: its column when it has one."""
        if part in self.columns:
            return self.column(self.columns[part])
        kind, held = part
        if kind == "open":
            assert isinstance(held, Fact)
            return self.all_of([self.unknown(held), self.part(("so", self.weighing.open[held]))])
        if kind == "so":
            return self._formula(held)  # type: ignore[arg-type]
        return self._truth(held) if kind == "is" else self._can(held, kind)  # type: ignore[arg-type]

    def _formula(self, formula: Formula) -> str:
        match formula:
            case Holds(condition):
                return self.surely(self.part(("is", condition)))
            case Could(condition):
                return self.part(("can yes", condition))
            case Unanswered(fact):
                return self.unknown(fact)
            case Both(parts):
                return self.all_of([self.part(("so", part)) for part in parts])
            case Either(parts):
                return self.any_of([self.part(("so", part)) for part in parts])
            case Deny(part):
                return f"~{self.part(('so', part))}"

    def _truth(self, condition: Condition) -> str:
        match condition:
            case Yes(fact):
                return self.fact(fact)
            case OneOf(fact, options):
                return self.one_of(fact, options)
            case AtLeast(fact, bound):
                return f"({self.fact(fact)} >= {bound!r})"
            case Above(fact, bound):
                return f"({self.fact(fact)} > {bound!r})"
            case Not(inner):
                return f"~{self.part(('is', inner))}"
        parts = [self.part(("is", inner)) for inner in parts_of(condition)]
        if isinstance(condition, Count):
            return self.counted(condition.needed, parts)
        return self.all_of(parts) if isinstance(condition, All) else self.any_of(parts)

    def _can(self, condition: Condition, kind: str) -> str:
        if isinstance(condition, Not):
            return self.part((_other_way(kind), condition.part))
        if isinstance(condition, All | AnyOf | Count):
            parts = [self.part((kind, inner)) for inner in condition.parts]
            needed = enough(condition)
            needed = needed if kind == "can yes" else len(parts) - needed + 1
            if needed in (0, len(parts)):
                return self.all_of(parts)
            return self.any_of(parts) if needed == 1 else self.at_least(needed, parts)
        truth = self.part(("is", condition))
        sure = self.surely(truth if kind == "can yes" else f"~{truth}")
        if condition.fact not in self.weighing.open:
            return sure
        return self.any_of([sure, self.part(("open", condition.fact))])

    def all_of(self, parts: Sequence[str]) -> str:
        """Each of them."""
        return f"({' & '.join(parts)})" if parts else self.constant(True)

    def any_of(self, parts: Sequence[str]) -> str:
        """One of them."""
        return f"({' | '.join(parts)})" if parts else self.constant(False)

    def fact(self, fact: Fact) -> str:
        """What was told."""
        return self.column(fact.name)

    @abstractmethod
    def opening(self) -> Iterator[str]: ...
    @abstractmethod
    def layer(self, columns: dict[str, str]) -> Iterator[str]: ...
    @abstractmethod
    def ending(self, columns: dict[str, str]) -> Iterator[str]: ...
    @abstractmethod
    def column(self, name: str) -> str: ...
    @abstractmethod
    def constant(self, value: object) -> str: ...
    @abstractmethod
    def surely(self, truth: str) -> str: ...
    @abstractmethod
    def unknown(self, fact: Fact) -> str: ...
    @abstractmethod
    def one_of(self, fact: Fact, options: Sequence[str]) -> str: ...
    @abstractmethod
    def counted(self, needed: int, parts: Sequence[str]) -> str: ...
    @abstractmethod
    def at_least(self, needed: int, parts: Sequence[str]) -> str: ...
    @abstractmethod
    def chosen(
        self, rows: Sequence[tuple[str, str]], otherwise: str, *, texts: Sequence[str]
    ) -> str: ...


def _other_way(kind: str) -> str:
    return {"can yes": "can no", "can no": "can yes"}.get(kind, kind)


def _is_made(part: Part) -> bool:
    """Whether it takes work: a fact that is looked at is a column already."""
    return not isinstance(part[1], Yes | Unanswered) or part[0] in ("can yes", "can no")


def _parts_of_outcome(outcome: Outcome) -> Iterator[Part]:
    match outcome:
        case TruthOf(condition):
            yield "is", condition
        case Decide(rows, _):
            yield from (("so", when) for when, _ in rows)
        case _:
            yield "so", outcome
