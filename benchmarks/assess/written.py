"""The rules in the languages of other engines, plainly and with care for the unknown.

*Plainly* is how an author writes a rule: ``fever and not fell``. What becomes of a missing fact
is then up to the engine.

*With care*, in a language of three truths, only a count is written otherwise: by every way to
choose enough of its parts, since adding knows no unknown. In a language of two truths "not" is
carried down to the facts and every look is guarded (``age != null and age >= 18``), so that an
expression says whether a rule *certainly holds*. To tell no from unknown it takes a second one,
that the rule *certainly fails*.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Leaf,
    Not,
    OneOf,
    enough,
)


@dataclass(frozen=True, kw_only=True)
class Language:
    """How a language says it. Every number is a decimal: nothing is cast on the way."""

    every: str = "and"
    some: str = "or"
    negated: str = "(not {})"
    listed: str = "[{}]"
    """Around the options of "one of"."""
    between: str = ", "
    one: str = "({} ? 1 : 0)"
    """A one when the part holds, else a nought."""
    true: str = "true"
    false: str = "false"
    by_ways: bool = False
    """Whether a count is written by every way to choose enough of its parts."""

    def text(self, condition: Condition) -> str:
        """The condition as it stands."""
        match condition:
            case Not(part):
                return self.negated.format(self.text(part))
            case All(parts):
                return self.all_of(map(self.text, parts))
            case AnyOf(parts):
                return self.any_of(map(self.text, parts))
            case Count(needed, parts):
                return self.counted(needed, [self.text(part) for part in parts])
            case _:
                return self.look(condition)

    def look(self, leaf: Leaf, wanted: bool = True) -> str:
        """A look at a fact that comes out as wanted."""
        name = leaf.fact.name
        match leaf:
            case OneOf(_, options):
                options_text = self.between.join(f"'{option}'" for option in options)
                word = "in" if wanted else "not in"
                return f"({name} {word} {self.listed.format(options_text)})"
            case AtLeast(_, bound):
                return f"({name} {'>=' if wanted else '<'} {float(bound)})"
            case Above(_, bound):
                return f"({name} {'>' if wanted else '<='} {float(bound)})"
            case _:
                return name if wanted else self.negated.format(name)

    def all_of(self, parts: Iterable[str]) -> str:
        return f"({f' {self.every} '.join(parts)})" if (parts := list(parts)) else self.true

    def any_of(self, parts: Iterable[str]) -> str:
        return f"({f' {self.some} '.join(parts)})" if (parts := list(parts)) else self.false

    def counted(self, needed: int, parts: list[str]) -> str:
        if self.by_ways:
            return self.any_of(self.all_of(way) for way in combinations(parts, needed))
        return f"({' + '.join(self.one.format(part) for part in parts)} >= {needed})"


@dataclass(frozen=True, kw_only=True)
class TwoValued(Language):
    """A language that must be told what to make of the unknown."""

    known: str = "{} != null"
    is_so: str = "({} == {})"

    def certainly(self, condition: Condition, wanted: bool) -> str:
        """True when the condition certainly comes out as wanted, false otherwise."""
        match condition:
            case Not(part):
                return self.certainly(part, not wanted)
            case All(parts) | AnyOf(parts) | Count(_, parts):
                needed = enough(condition) if wanted else len(parts) - enough(condition) + 1
                texts = [self.certainly(part, wanted) for part in parts]
                if needed in (1, len(texts)):
                    return self.any_of(texts) if needed == 1 else self.all_of(texts)
                return self.counted(needed, texts)
            case OneOf() | AtLeast() | Above():
                known = self.known.format(condition.fact.name)
                return f"({known} {self.every} {self.look(condition, wanted)})"
            case _:
                truth = self.true if wanted else self.false
                return self.is_so.format(condition.fact.name, truth)


ZEN = TwoValued()
PYTHON = TwoValued(
    listed="({},)", one="{}", true="True", false="False", known="{} is not None", is_so="({} is {})"
)
CEL = Language(every="&&", some="||", negated="(!{})")
FHIRPATH = Language(negated="({}.not())", listed="({})", between=" | ", one="iif({}, 1, 0)")


def careful(language: Language) -> Language:
    """The same language of three truths, with counts that know of the unknown."""
    return replace(language, by_ways=True)
