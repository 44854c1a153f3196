"""Wervel's own engines: the share of the rules, and the whole guideline."""

from collections.abc import Sequence
from datetime import date

from benchmarks.assess.contest import FEW, Answers, Contender, Rules, letter, share, timed
from tools.oracle.people import Person
from wervel.cli.answer import as_line
from wervel.cli.stories import Story
from wervel.guideline.assess import assess, decide
from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.logic.compiled import compiled
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import explain
from wervel.logic.facts import Facts, Teller
from wervel.logic.reasons import reasons_of

ON = date(2026, 11, 22)

BARE = "Wervel"
EXPLAINED = "Wervel, explained"
WHOLE = "Wervel, whole guideline"
WHOLE_EXPLAINED = "Wervel, whole guideline explained"


class Wervel:
    """The compiled engine and the compiled reasons, on the share."""

    name = "Wervel"

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._weigh = compiled(share(rules))
        self._explain = reasons_of(rules)

    def answers(self, people: Sequence[Person]) -> Answers:
        """What the compiled engine says; its reasons must say the same."""
        found = [self._weigh(person) for person in people]
        reasons = [{n: r.truth for n, r in self._explain(person).items()} for person in people]
        assert found == reasons
        return ["".join(letter(one[name]) for name in self._rules) for one in found]

    def plain(self, people: Sequence[Person]) -> Answers:
        """There is one way to write a rule."""
        return self.answers(people)

    def contenders(self, people: Sequence[Person]) -> list[Contender]:
        """The truth alone, and with its reasons; both also by the plain engine that judges."""
        conditions, few = tuple(self._rules.values()), people[:FEW]

        def judge(person: Person) -> None:
            for condition in conditions:
                evaluate(condition, person)

        def walk(person: Person) -> None:
            for condition in conditions:
                explain(condition, person)

        three, reasons = "yes, no or unknown", "the same, with the reasons of each"
        return [
            Contender(BARE, three, len(people), timed(self._weigh, people)),
            Contender(EXPLAINED, reasons, len(people), timed(self._explain, people)),
            Contender("Wervel, the judge", three, len(few), timed(judge, few)),
            Contender("Wervel, the judge explained", reasons, len(few), timed(walk, few)),
        ]


def whole(people: Sequence[Person]) -> list[Contender]:
    """Not a share but all of it, from the unchecked story to the answer."""

    def bare(person: Person) -> None:
        decide(Facts(VOCABULARY, person), teller=Teller.PATIENT)

    def explained(person: Person) -> Assessment:
        found = assess(Facts(VOCABULARY, person), ON)
        _ = found.reasons, found.findings, found.options, found.actions, found.avoid
        return found

    def asking(person: Person) -> None:
        found = explained(person)
        _ = found.asks, found.asks_for_advice

    def line(person: Person) -> None:
        told = Story("one", ON, Facts(VOCABULARY, person))
        as_line(told, assess(told.facts, ON))

    tasks = (
        (WHOLE, "check the story, decide every outcome", people, bare),
        (WHOLE_EXPLAINED, "the same, with every finding, option and reason", people, explained),
        ("Wervel, and what to ask next", "the same, with the open questions", people, asking),
        ("Wervel, to JSON", "the line of `wervel assess --json`", people[:FEW], line),
    )
    return [Contender(name, task, len(some), timed(work, some)) for name, task, some, work in tasks]
