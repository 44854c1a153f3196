"""Read a condition aloud: a nested list of short lines instead of one giant sentence.

A condition may be rewritten only where its meaning stays the same in three values: a whole
inside a whole of the same kind is one whole, a whole of one part is that part, and "not" moves
into its part. Unknown is never turned into no: "no" is said only of an answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wervel.leaflet.book.groups import GROUPS
from wervel.leaflet.book.words import BookWords
from wervel.leaflet.fill import number
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
    Yes,
    leaves,
)
from wervel.logic.facts import Number

WORTH_NAMING = 4
"""From this many looks at a fact on, another rule, or a group met before, is named only."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One line of a condition; ``parts`` stand below it, indented.

    ``fact`` is the name of the fact that the line looks at, ``rule`` the id of the statement that
    it refers to; both are empty for a line that heads others.
    """

    text: str
    parts: tuple["Clause", ...] = ()
    fact: str = ""
    rule: str = ""

    def lines(self) -> Iterator["Clause"]:
        """The line itself and all below it, in reading order."""
        yield self
        for part in self.parts:
            yield from part.lines()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads conditions in one language; ``rules`` are the statements that may be named instead.

    ``rules`` leads from a condition to the id and title of the statement that it belongs to.
    """

    words: BookWords
    rules: Mapping[Condition, tuple[str, str]]

    def read(self, condition: Condition, *, own: str = "") -> Clause:
        """The condition in words; ``own`` is the statement it belongs to, not named in itself."""
        return self._say(condition, _Told(own), denied=False)

    def _say(self, condition: Condition, told: "_Told", *, denied: bool) -> Clause:
        condition, denied = _plain(condition, denied)
        if isinstance(condition, Yes | OneOf | AtLeast | Above):
            return Clause(self._leaf(condition, denied=denied), fact=condition.fact.name)
        assert not isinstance(condition, Not)
        known = self._rule(condition, told, denied=denied)
        return known or self._whole(condition, told, denied=denied)

    def _rule(self, condition: Condition, told: "_Told", *, denied: bool) -> Clause | None:
        if not self._is_rule(condition, told):
            return None
        id, title = self.rules[condition]
        line = self.words.condition["not_rule" if denied else "rule"]
        return Clause(line.format(id=id, title=title), rule=id)

    def _is_rule(self, condition: Condition, told: "_Told") -> bool:
        found = self.rules.get(condition)
        return found is not None and found[0] != told.own and _long(condition)

    def _whole(self, whole: All | AnyOf | Count, told: "_Told", *, denied: bool) -> Clause:
        say, name = self.words.condition, GROUPS.get(whole)
        if not whole.parts:
            holds = isinstance(whole, All) is not denied
            return Clause(say["always" if holds else "never"])
        if name and name in told.groups and not denied:
            return Clause(say["again"].format(name=self.words.groups[name]))
        parts = tuple(
            self._say(part, told, denied=False) for part in self._flat(whole, told, outer=True)
        )
        key = {All: "all", AnyOf: "any", Count: "count"}[type(whole)]
        needed = whole.needed if isinstance(whole, Count) else 0
        text = say[f"not_{key}" if denied else key].format(needed=needed)
        if name:
            text = say["named"].format(name=self.words.groups[name], whole=text)
            told.groups.update({name} if _long(whole) else ())
        return Clause(text, parts)

    def _flat(self, whole: Condition, told: "_Told", *, outer: bool = False) -> Iterator[Condition]:
        """The parts of a whole, with those of the same kind that have no name of their own."""
        named = whole in GROUPS or self._is_rule(whole, told)
        if isinstance(whole, All | AnyOf) and (outer or not named):
            for part in whole.parts:
                inside, denied = _plain(part, denied=False)
                if type(inside) is type(whole) and not denied:
                    yield from self._flat(inside, told)
                else:
                    yield part
        elif isinstance(whole, Count) and outer:
            yield from whole.parts
        else:
            yield whole

    def _leaf(self, leaf: Leaf, *, denied: bool) -> str:
        say = self.words.condition
        label = self.words.language.questions[leaf.fact.name].label
        match leaf:
            case Yes(fact) if not denied:
                return say["yes"].format(label=label)
            case Yes(fact):
                return self.words.denied.get(fact.name) or say["no"].format(label=_inside(label))
            case OneOf(fact, options) if not denied and set(fact.options) - set(options) == {
                "none"
            }:
                return say["some"].format(label=label)
            case OneOf(fact, options):
                chosen = say["or"].join(self.words.choices[fact.name][code] for code in options)
                key = "not_one_of" if denied else "one_of"
                return say[key].format(label=label, options=chosen)
            case AtLeast(fact, bound) if bound == fact.low and not denied:
                return say["known"].format(label=label)
            case AtLeast(fact, bound):
                return self._bound("below" if denied else "at_least", fact, label, bound)
            case Above(fact, bound):
                return self._bound("at_most" if denied else "above", fact, label, bound)

    def _bound(self, key: str, fact: Number, label: str, bound: float) -> str:
        shown = f"{number(bound, self.words.code)} {self.words.units[fact.unit]}".strip()
        return self.words.condition[key].format(label=label, bound=shown)


@dataclass(frozen=True, slots=True)
class _Told:
    """What was said already while one statement is read: its own id, and groups written out."""

    own: str
    groups: set[str] = field(default_factory=set)


def _long(condition: Condition) -> bool:
    return sum(1 for _ in leaves(condition)) >= WORTH_NAMING


def _plain(condition: Condition, denied: bool) -> tuple[Condition, bool]:
    """The same condition without a double "not" and without a whole of one part."""
    while True:
        match condition:
            case Not(part):
                condition, denied = part, not denied
            case All((part,)) | AnyOf((part,)):
                condition = part
            case Count(1, (part,)):
                condition = part
            case _:
                return condition, denied


def _inside(label: str) -> str:
    """A label in the middle of a line: without its capital, unless that belongs to the word."""
    first = label.split()[0]
    return label if first[1:] != first[1:].lower() else label[0].lower() + label[1:]
