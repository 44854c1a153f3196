"""What several engines say of the same people, laid side by side, cell by cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import polars as pl

from wervel.logic.facts import Choice, Fact, Number, Value, Vocabulary, YesNo
from wervel.logic.formulas import Decided, Weighing
from wervel.population.engines.tables import dtypes

Person = Mapping[str, Value]
Answers = Mapping[str, pl.DataFrame]
"""What each engine says: a row a person, a column an outcome. The first engine is the measure."""

SHOWN = 5


@dataclass(frozen=True)
class Mismatch:
    """One cell on which an engine does not agree with the first one, and what all say of it."""

    engine: str
    person: Person
    outcome: str
    said: Mapping[str, Decided]

    def __str__(self) -> str:
        lines = (f"    {name:10} {value!r}" for name, value in self.said.items())
        heading = f"{self.outcome}: {self.engine} differs on {dict(self.person)}"
        return "\n".join((heading, *lines))


def people_frame(people: Sequence[Person], vocabulary: Vocabulary) -> pl.DataFrame:
    """People as columns; whoever is not told of is null."""
    return pl.DataFrame(
        [
            pl.Series(fact.name, [p.get(fact.name) for p in people], _dtype(fact), strict=False)
            for fact in vocabulary
        ]
    )


def _dtype(fact: Fact) -> pl.DataType:
    if isinstance(fact, YesNo):
        return pl.Boolean()
    if isinstance(fact, Number):
        return pl.Int64() if fact.whole else pl.Float64()
    return pl.Enum(fact.options) if isinstance(fact, Choice) else pl.String()


def people_in(frame: pl.DataFrame) -> Iterator[dict[str, Value]]:
    """The people of a frame, with only what is known of them."""
    for row in frame.iter_rows(named=True):
        yield {name: value for name, value in row.items() if value is not None}


def outcomes_frame(verdicts: Sequence[Mapping[str, Decided]], weighing: Weighing) -> pl.DataFrame:
    """What an engine says that answers for one person at a time."""
    return pl.DataFrame(
        [
            pl.Series(name, [verdict[name] for verdict in verdicts], kind)
            for name, kind in dtypes(weighing).items()
        ]
    )


def mismatches(people: pl.DataFrame, answers: Answers) -> Iterator[Mismatch]:
    """Every cell on which somebody disagrees with the first engine."""
    (first, measure), *others = answers.items()
    for name, found in others:
        # The types and the order are part of the answer.
        assert found.schema == measure.schema, f"{name} gives other columns than {first}"
        assert found.height == people.height, f"{name} gives {found.height} of {people.height}"
        if found.equals(measure):
            continue
        for outcome in found.columns:
            wrong = found[outcome].ne_missing(measure[outcome]).arg_true()
            for row in wrong:
                said = {each: answer[outcome][row] for each, answer in answers.items()}
                yield Mismatch(name, next(people_in(people[row])), outcome, said)


def refuse_mismatches(people: pl.DataFrame, answers: Answers) -> None:
    """Fail with the first few cells on which the engines do not agree."""
    found = list(islice(mismatches(people, answers), SHOWN))
    assert not found, "the engines do not agree:\n" + "\n".join(map(str, found))
