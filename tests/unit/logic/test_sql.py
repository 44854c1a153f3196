"""SQL in four dialects: what is written, what is quoted, and what a table may hold."""

import sqlite3

import duckdb
import pytest

from tests.generative.engines.weighings import NASTY
from tests.unit.logic.a_few_facts import FEW, age, fell, fever, ill, job, score, way
from wervel.logic import conditions as c
from wervel.logic.facts import Choice, Vocabulary, YesNo
from wervel.logic.formulas import (
    TRUE,
    Both,
    Could,
    Decide,
    Deny,
    Either,
    Given,
    Holds,
    TruthOf,
    Unanswered,
    Weighing,
    both,
    either,
    fails,
)
from wervel.logic.sql import DIALECTS, DUCKDB, POSTGRES, SPARK, SQLITE, Unfit, truth, weigh

ALL_FOUR = pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)

WRITTEN = [
    (
        c.yes(fever),
        '"fever"',
        '"fever"',
        'CASE "fever" WHEN 1 THEN 1 WHEN 0 THEN 0 END',
        "`fever`",
    ),
    (
        c.no(fever),
        '(NOT "fever")',
        '(NOT "fever")',
        '(NOT CASE "fever" WHEN 1 THEN 1 WHEN 0 THEN 0 END)',
        "(NOT `fever`)",
    ),
    (
        c.one_of(way, "same", "worse"),
        "(\"way\" IN ('same', 'worse'))",
        "(\"way\" IN ('same', 'worse'))",
        "(\"way\" IN ('same', 'worse'))",
        "(`way` IN ('same', 'worse'))",
    ),
    (
        c.at_least(age, 18.5),
        "(\"age\" >= DOUBLE '18.5')",
        "(\"age\" >= DOUBLE PRECISION '18.5')",
        "(CASE WHEN typeof(\"age\") IN ('integer', 'real') THEN \"age\" END >= 18.5)",
        "(`age` >= 18.5D)",
    ),
    (
        c.above(score, 4),
        "(\"score\" > DOUBLE '4.0')",
        "(\"score\" > DOUBLE PRECISION '4.0')",
        "(CASE WHEN typeof(\"score\") IN ('integer', 'real') THEN \"score\" END > 4.0)",
        "(`score` > 4.0D)",
    ),
    (
        c.all_of(c.one_of(way, "same"), c.any_of(c.one_of(way, "same"), c.one_of(way, "worse"))),
        "((\"way\" IN ('same')) AND ((\"way\" IN ('same')) OR (\"way\" IN ('worse'))))",
        "((\"way\" IN ('same')) AND ((\"way\" IN ('same')) OR (\"way\" IN ('worse'))))",
        "((\"way\" IN ('same')) AND ((\"way\" IN ('same')) OR (\"way\" IN ('worse'))))",
        "((`way` IN ('same')) AND ((`way` IN ('same')) OR (`way` IN ('worse'))))",
    ),
    (c.ALWAYS, "TRUE", "TRUE", "1", "TRUE"),
    (c.NEVER, "FALSE", "FALSE", "0", "FALSE"),
    (
        c.count_of(2, c.yes(ill), c.yes(fell)),
        (
            'CASE WHEN (CASE WHEN "ill" THEN 1 ELSE 0 END + CASE WHEN "fell" THEN 1 ELSE 0 END) '
            '>= 2 THEN TRUE WHEN (CASE WHEN "ill" IS FALSE THEN 0 ELSE 1 END + '
            'CASE WHEN "fell" IS FALSE THEN 0 ELSE 1 END) < 2 THEN FALSE END'
        ),
        None,
        None,
        None,
    ),
]


@pytest.mark.parametrize(
    ("condition", *(dialect.name for dialect in (DUCKDB, POSTGRES, SQLITE, SPARK))), WRITTEN
)
def test_each_kind_of_node_is_written_so(condition, duckdb, postgres, sqlite, spark):
    for dialect, text in ((DUCKDB, duckdb), (POSTGRES, postgres), (SQLITE, sqlite), (SPARK, spark)):
        assert text is None or truth(condition, dialect) == text


def test_every_kind_of_node_is_among_them():
    kinds = {type(condition) for condition, *_ in WRITTEN}
    assert kinds == {c.Yes, c.OneOf, c.AtLeast, c.Above, c.All, c.AnyOf, c.Not, c.Count}


# --- names and texts ------------------------------------------------------------------------------

worst = Choice("worst", "words", "Words to trip over.", "S1", options=NASTY)


@pytest.mark.parametrize("connect", [sqlite3.connect, duckdb.connect])
@pytest.mark.parametrize("option", NASTY)
def test_whatever_an_option_is_called_it_is_found_and_no_other(connect, option):
    dialect = SQLITE if connect is sqlite3.connect else DUCKDB
    database = connect(":memory:")
    database.execute("CREATE TABLE people (n INTEGER, worst TEXT)")
    for number, each in enumerate(NASTY):
        database.execute("INSERT INTO people VALUES (?, ?)", [number, each])
    asked = truth(c.one_of(worst, option), dialect)
    rows = database.execute(f"SELECT n FROM people WHERE {asked}").fetchall()
    assert [NASTY[number] for (number,) in rows] == [option]


def test_spark_writes_out_what_means_something_within_quotes():
    assert SPARK.words("it's ${x} \\n") == "'it\\'s \\u0024{x} \\\\n'"


def test_spark_would_put_something_else_in_the_place_of_a_name():
    with pytest.raises(Unfit, match=r"spark: cannot write '\$\{x\}'"):
        SPARK.quoted("${x}")


def test_quotation_marks_in_names_are_doubled():
    assert DUCKDB.quoted('a"b') == '"a""b"'
    assert SPARK.quoted("a`b") == "`a``b`"
    assert POSTGRES.table(("my schema", "people")) == '"my schema"."people"'


@ALL_FOUR
def test_no_name_and_no_text_holds_what_ends_a_text(dialect):
    with pytest.raises(Unfit, match="cannot write"):
        dialect.quoted("a\0b")


def test_a_name_that_the_database_would_cut_off_is_refused():
    assert POSTGRES.quoted("é" * 31)
    with pytest.raises(Unfit, match="postgres: a name has at most 63 bytes"):
        POSTGRES.quoted("é" * 32)


def test_more_columns_than_the_database_takes_are_refused():
    many = {f"o{number}": TruthOf(c.yes(fever)) for number in range(1665)}
    weighing = Weighing(FEW, (), {}, many)
    assert weigh(weighing, DUCKDB, "people")
    with pytest.raises(Unfit, match="postgres: 1665 columns in one select"):
        weigh(weighing, POSTGRES, "people")


# --- whole weighings ------------------------------------------------------------------------------


def few(**outcomes):
    """A weighing with a step and with open facts."""
    step = (Given(fever, True, Holds(c.at_least(age, 90))), Given(fell, False, Unanswered(fell)))
    return Weighing(FEW, (step,), {ill: TRUE, age: fails(c.yes(ill))}, outcomes)


def run(weighing, dialect, *rows, types=None):
    """What the select gives for rows of ``(ill, fever, fell, age, score, way)``."""
    database = sqlite3.connect(":memory:") if dialect is SQLITE else duckdb.connect()
    names = ("ill", "fever", "fell", "age", "score", "way")
    facts = [FEW.by_name[name] for name in names]
    types = types or [dialect.type_of(fact) for fact in facts]
    columns = ", ".join(f'"{name}" {kind}' for name, kind in zip(names, types, strict=True))
    database.execute(f"CREATE TABLE people (n INTEGER, {columns})")
    for number, row in enumerate(rows):
        database.execute("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)", [number, *row])
    select = weigh(weighing, dialect, "people", ids=("n",), present=names)
    found = sorted(database.execute(select).fetchall())
    return [row[1:] for row in found]


in_process = pytest.mark.parametrize("dialect", [SQLITE, DUCKDB], ids=lambda dialect: dialect.name)


@in_process
def test_steps_open_facts_and_outcomes_in_one_select(dialect):
    weighing = few(
        fever=TruthOf(c.yes(fever)),
        fell=TruthOf(c.yes(fell)),
        open_ill=Could(c.yes(ill)),
        open_age=Could(c.at_least(age, 50)),
        rows=Decide(((Holds(c.yes(fever)), "hot"), (Unanswered(ill), None)), "cool"),
    )
    nothing = (None, None, None, None, None, None)
    assert run(weighing, dialect, nothing, (False, False, True, 95, None, None)) == [
        (None, 0, 1, 0, None),
        (1, 1, 0, 1, "hot"),
    ]
    # An age can only be answered by whoever is not ill.
    assert run(weighing, dialect, (False, None, None, None, None, None)) == [
        (None, 0, 0, 1, "cool")
    ]


@in_process
def test_what_does_not_fit_its_fact_is_unknown_and_never_no(dialect):
    weighing = Weighing(
        FEW,
        (),
        {},
        {
            "old": TruthOf(c.at_least(age, 50)),
            "young": TruthOf(c.below(age, 50)),
            "scored": TruthOf(c.above(score, 3)),
            "worse": TruthOf(c.one_of(way, "worse")),
        },
    )
    assert run(
        weighing,
        dialect,
        (None, None, None, 999, 3.5, "Worse"),
        (None, None, None, -1, 10, "unknown"),
        (None, None, None, 1e300, 1e300, ""),
        (None, None, None, 50, 4, "worse"),
    ) == [(None,) * 4] * 3 + [(1, 0, 1, 1)]


def test_duckdb_reads_what_is_not_a_number_as_unknown():
    weighing = Weighing(FEW, (), {}, {"old": TruthOf(c.at_least(age, 50))})
    assert run(weighing, DUCKDB, (None, None, None, float("nan"), None, None)) == [(None,)]


def test_sqlite_reads_a_column_only_where_it_holds_what_it_should():
    weighing = Weighing(
        FEW,
        (),
        {},
        {"ill": TruthOf(c.yes(ill)), "not": TruthOf(c.no(ill)), "old": TruthOf(c.at_least(age, 9))},
    )
    untyped = [""] * 6
    assert run(
        weighing,
        SQLITE,
        ("true", None, None, "50", None, None),
        ("yes", None, None, "many", None, None),
        (2, None, None, b"50", None, None),
        (1, None, None, 50, None, None),
        (0, None, None, 8.9, None, None),
        types=untyped,
    ) == [(None, None, None)] * 3 + [(1, 0, 1), (0, 1, 0)]
    # Where the column makes texts of everything, 50 is not compared as a text with 9.
    texts = ["TEXT"] * 6
    assert run(weighing, SQLITE, (1, None, None, 50, None, None), types=texts) == [(1, 0, None)]


@in_process
def test_facts_that_the_table_does_not_have_are_unknown(dialect):
    database = sqlite3.connect(":memory:") if dialect is SQLITE else duckdb.connect()
    database.execute(f"CREATE TABLE people (fever {dialect.boolean})")
    database.execute(f"INSERT INTO people VALUES ({dialect.truth(False)})")
    weighing = Weighing(
        FEW,
        (),
        {},
        {"either": TruthOf(c.any_of(c.yes(fever), c.at_least(age, 3))), "not": Holds(c.no(fever))},
    )
    select = weigh(weighing, dialect, "people", present=["fever"])
    assert database.execute(select).fetchall() == [(None, 1)]


@in_process
def test_more_parts_than_a_database_nests_are_put_in_groups(dialect):
    many = tuple(YesNo(f"sign_{number}", "group", "A sign.", "S1") for number in range(1500))
    weighing = Weighing(
        Vocabulary(many), (), {}, {"any": TruthOf(c.AnyOf(tuple(map(c.yes, many))))}
    )
    database = sqlite3.connect(":memory:") if dialect is SQLITE else duckdb.connect()
    columns = ", ".join(f"{fact.name} {dialect.boolean}" for fact in many)
    database.execute(f"CREATE TABLE people ({columns})")
    database.execute("INSERT INTO people (sign_1499) VALUES (NULL)")
    select = weigh(weighing, dialect, "people")
    assert database.execute(select).fetchall() == [(None,)]


def test_what_stands_in_two_places_is_worked_out_once():
    shared = c.all_of(c.yes(ill), c.yes(fell))
    again = c.all_of(c.yes(ill), c.yes(fell))
    weighing = Weighing(FEW, (), {}, {"one": TruthOf(shared), "other": TruthOf(c.Not(again))})
    select = weigh(weighing, DUCKDB, "people")
    assert select.count('("ill" AND "fell")') == 1
    assert '"truth 1" AS "one"' in select
    assert '(NOT "truth 1") AS "other"' in select


def test_a_layer_hands_on_only_what_is_still_read():
    weighing = Weighing(
        FEW, (), {}, {name: TruthOf(c.all_of(c.yes(ill), c.yes(fell))) for name in ("one", "two")}
    )
    layers = weigh(weighing, DUCKDB, "people").split("SELECT")
    assert '"ill"' in layers[1]
    assert '"ill"' not in layers[-1]


@ALL_FOUR
def test_free_text_never_comes_near_a_database(dialect):
    weighing = few(
        out=both(Holds(c.yes(fever)), Deny(either(Unanswered(age)))), all=Both(()), none=Either(())
    )
    assert job.name not in weigh(weighing, dialect, "people")
