"""SQL as DuckDB reads it."""

from dataclasses import dataclass

from wervel.logic.sql.dialect import Dialect


@dataclass(frozen=True)
class DuckDB(Dialect):
    """DuckDB keeps the layers of a select apart by itself, and shares within a layer too."""

    name: str = "duckdb"
    number: str = "DOUBLE"
