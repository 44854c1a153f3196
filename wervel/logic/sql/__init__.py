"""Conditions and whole weighings as SQL, in the words of four databases, for where the data lives.

A database knows the unknown itself: ``NULL``. So a condition stands here in the database's own
three-valued logic, beside the circuit that has none, and neither is made out of the other.
"""

from wervel.logic.sql.dialect import Dialect, Unfit
from wervel.logic.sql.duckdb import DuckDB
from wervel.logic.sql.layers import weigh
from wervel.logic.sql.postgres import Postgres
from wervel.logic.sql.spark import Spark
from wervel.logic.sql.sqlite import SQLite
from wervel.logic.sql.terms import truth

DUCKDB, SQLITE, POSTGRES, SPARK = DuckDB(), SQLite(), Postgres(), Spark()

DIALECTS: tuple[Dialect, ...] = (DUCKDB, SQLITE, POSTGRES, SPARK)

__all__ = [
    "DIALECTS",
    "DUCKDB",
    "POSTGRES",
    "SPARK",
    "SQLITE",
    "Dialect",
    "Unfit",
    "truth",
    "weigh",
]
