"""fhirpathpy: one path for each rule, compiled once, over the story as a plain resource.

FHIRPath has an unknown, the empty collection, but what counts ("iif") takes it for no.
"""

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.assess.contest import FEW, Answers, Contender, Rules, timed, tried
from benchmarks.assess.written import FHIRPATH, careful
from tools.oracle.people import Person
from tools.oracle.runner import Missing

Path_ = Callable[[Person, dict[str, object]], Any]


def make(rules: Rules, _: Path) -> "FhirPath":
    """Load the engine, or raise :class:`Missing`."""
    try:
        return FhirPath(rules, importlib.import_module("fhirpathpy"))
    except ImportError as problem:
        raise Missing("fhirpathpy is not installed: make bench installs it") from problem


class FhirPath:
    """Paths over the story."""

    name = "fhirpathpy"

    def __init__(self, rules: Rules, fhirpathpy: Any) -> None:
        language = careful(FHIRPATH)
        self._careful: list[Path_] = [fhirpathpy.compile(language.text(c)) for c in rules.values()]
        self._plain: list[Path_] = [fhirpathpy.compile(FHIRPATH.text(c)) for c in rules.values()]

    def answers(self, people: Sequence[Person]) -> Answers:
        return [_asked(self._careful, person) for person in people]

    def plain(self, people: Sequence[Person]) -> Answers:
        return [_asked(self._plain, person) for person in people]

    def contenders(self, people: Sequence[Person]) -> list[Contender]:
        few = people[:FEW]

        def work(person: Person) -> None:
            for path in self._careful:
                path(person, {})

        return [Contender("fhirpathpy", "yes, no or unknown", len(few), timed(work, few))]


def _asked(paths: list[Path_], person: Person) -> str:
    return "".join(tried(lambda p=path: _truth(p(person, {}))) for path in paths)


def _truth(found: list[Any]) -> object:
    return found[0] if found else None
