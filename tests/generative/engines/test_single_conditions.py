"""A single condition, pasted into a query, gives what the plain engine gives."""

import sqlite3
from contextlib import closing

import duckdb
import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.engines.test_random_weighings import sometimes
from tests.generative.engines.weighings import crowds
from tests.generative.logic.conditions import FACTS, conditions
from wervel.logic.evaluate import evaluate
from wervel.logic.sql import DUCKDB, POSTGRES, SQLITE, truth

several = st.lists(conditions, min_size=1, max_size=6)


def ask(database, dialect, people, asked, *, hole="?"):
    """The truths that a query over a plain table gives, a row a person."""
    types = {"n": "INTEGER", **{fact.name: dialect.type_of(fact) for fact in FACTS}}
    columns = ", ".join(f"{dialect.quoted(name)} {kind}" for name, kind in types.items())
    database.execute(f"CREATE TEMPORARY TABLE people ({columns})")
    holes = ", ".join([hole] * len(types))
    for number, person in enumerate(people):
        values = [number, *(person.get(fact.name) for fact in FACTS)]
        database.execute(f"INSERT INTO people VALUES ({holes})", values)
    expressions = ", ".join(truth(condition, dialect) for condition in asked)
    rows = database.execute(f"SELECT {expressions} FROM people ORDER BY n").fetchall()
    database.execute("DROP TABLE people")
    return [[None if value is None else bool(value) for value in row] for row in rows]


def plain(people, asked):
    return [[evaluate(condition, person) for condition in asked] for person in people]


@pytest.mark.parametrize(
    ("connect", "dialect"), [(sqlite3.connect, SQLITE), (duckdb.connect, DUCKDB)]
)
@sometimes
@given(people=crowds, asked=several)
def test_in_this_process(connect, dialect, people, asked):
    with closing(connect(":memory:")) as database:
        assert ask(database, dialect, people, asked) == plain(people, asked)


@sometimes
@given(people=crowds, asked=several)
def test_on_postgresql(postgres, people, asked):
    with psycopg.connect(postgres) as database:
        assert ask(database, POSTGRES, people, asked, hole="%s") == plain(people, asked)
