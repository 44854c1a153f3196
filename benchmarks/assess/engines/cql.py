"""cql-execution: the share as a library in CQL, in a Node process that times itself.

CQL has an unknown of its own, so there is one way to write the rules. But a parameter that is left
out comes back as an object, which is taken for a truth.
"""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.assess.contest import Answers, Contender, Rules, share, tried
from tools.oracle.people import Person
from tools.oracle.runner import Cql


def make(rules: Rules, room: Path) -> "CqlShare":
    """Translate the rules and start the process, or raise ``Missing``."""
    room.mkdir(parents=True, exist_ok=True)
    return CqlShare(rules, Cql(share(rules), name="Share", version="1", room=room))


class CqlShare:
    """The process with the share."""

    name = "cql-execution"

    def __init__(self, rules: Rules, cql: Cql) -> None:
        self._rules, self._cql = rules, cql

    def answers(self, people: Sequence[Person]) -> Answers:
        self._cql.read(people)
        return self._letters()

    def plain(self, people: Sequence[Person]) -> Answers:
        self._cql.read_as_told(people)
        return self._letters()

    def _letters(self) -> Answers:
        return [
            "".join(tried(lambda n=name, f=found: f[n]) for name in self._rules)
            for found in self._cql.answers()
        ]

    def contenders(self, people: Sequence[Person]) -> list[Contender]:
        def run() -> float:
            self._cql.read(people)
            return self._cql.seconds()

        return [Contender("cql-execution", "yes, no or unknown", len(people), run)]
