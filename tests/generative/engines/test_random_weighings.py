"""Every engine gives the same for every weighing; judged by the plain one."""

from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings

from tests.generative.engines.agreement import outcomes_frame, people_frame, refuse_mismatches
from tests.generative.engines.weighings import (
    FORMULAS,
    NASTY,
    OUTCOMES,
    crowds,
    weighings,
)
from tests.generative.logic.conditions import KINDS
from tests.generative.often import RELEASE
from wervel.logic.compiled import compiled
from wervel.logic.conditions import OneOf, parts_of
from wervel.logic.facts import Choice, Vocabulary
from wervel.logic.formulas import (
    Could,
    Decide,
    Given,
    Holds,
    TruthOf,
    Unanswered,
    Weighing,
    inside,
)
from wervel.logic.sql import DIALECTS
from wervel.logic.sql import weigh as select
from wervel.logic.weigh import weigh
from wervel.population.engines import engine

each_dialect = pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
sometimes = settings(max_examples=10_000 if RELEASE else 150)
"""A database takes its time to read a new query."""


def agree(weighing, people, **engines):
    """Refuse any cell on which the plain reading, the compiled one and these do not agree."""
    frame = people_frame(people, weighing.vocabulary)
    function = compiled(weighing)
    answers = {
        "plain": outcomes_frame([weigh(weighing, person) for person in people], weighing),
        "compiled": outcomes_frame([function(person) for person in people], weighing),
    }
    for name, settings_ in engines.items():
        answers[name] = engine(name, weighing, **settings_)(frame)
    refuse_mismatches(frame, answers)


@sometimes
@given(weighings, crowds)
def test_the_engines_in_this_process_agree(weighing, people):
    agree(weighing, people, polars={}, duckdb={}, sqlite={})


@sometimes
@given(weighing=weighings, people=crowds)
def test_postgresql_agrees(postgres, weighing, people):
    agree(weighing, people, postgres={"dsn": postgres})


def test_no_engine_trips_over_what_an_option_is_called(postgres):
    fact = Choice("worst", "words", "Words to trip over.", "S1", options=NASTY)
    outcomes = {
        f"is {option}": TruthOf(OneOf(fact, (option,))) for option in NASTY if option.isprintable()
    }
    each = Decide(tuple((Holds(OneOf(fact, (option,))), option) for option in NASTY), "nothing")
    follows = (Given(fact, NASTY[0], Unanswered(fact)),)
    weighing = Weighing(Vocabulary((fact,)), (follows,), {}, {**outcomes, "each": each})
    people = [{}, *({"worst": option} for option in NASTY)]
    agree(weighing, people, polars={}, duckdb={}, sqlite={}, postgres={"dsn": postgres})


# --- that nothing is left out ---------------------------------------------------------------------


def inner(part):
    """What stands directly inside an outcome, a formula or a condition."""
    match part:
        case TruthOf(condition) | Holds(condition) | Could(condition):
            return (condition,)
        case Decide(rows, _):
            return tuple(formula for formula, _ in rows)
        case Unanswered(_):
            return ()
        case _:
            return inside(part) if isinstance(part, FORMULAS) else parts_of(part)


def walk(part):
    yield part
    for each in inner(part):
        yield from walk(each)


def kinds_in(weighing) -> Counter[type]:
    """How often each kind of node stands in a weighing."""
    parts = [*weighing.outcomes.values(), *weighing.open.values()]
    parts += [given_.when for step in weighing.steps for given_ in step]
    return Counter(type(node) for part in parts for node in walk(part))


@cache
def some_weighings():
    made = []

    @settings(max_examples=300, database=None, derandomize=True)
    @given(weighings)
    def keep(weighing):
        made.append(weighing)

    keep()
    return made


def test_every_kind_of_node_is_made_and_steps_and_open_facts_too():
    made = some_weighings()
    seen = sum(map(kinds_in, made), Counter())
    assert set(seen) == {*KINDS, *FORMULAS, *OUTCOMES}
    assert min(seen.values()) > 50
    outcomes = Counter(type(o) for weighing in made for o in weighing.outcomes.values())
    assert set(outcomes) == set(OUTCOMES)
    assert sum(len(weighing.steps) > 1 for weighing in made) > 50
    assert sum(bool(weighing.open) for weighing in made) > 50


@each_dialect
def test_every_kind_of_node_is_written_in_every_dialect(dialect):
    written = Counter()
    for weighing in some_weighings()[:100]:
        assert select(weighing, dialect, "people").startswith("WITH ")
        written += kinds_in(weighing)
    assert set(written) == {*KINDS, *FORMULAS, *OUTCOMES}
