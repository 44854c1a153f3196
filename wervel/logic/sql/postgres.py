"""SQL as PostgreSQL reads it."""

from dataclasses import dataclass

from wervel.logic.sql.dialect import Dialect


@dataclass(frozen=True)
class Postgres(Dialect):
    """PostgreSQL cuts longer names off without failing, and pulls selects into one another.

    ``OFFSET 0`` keeps them apart while rows still stream through; ``MATERIALIZED`` would write
    every layer to memory or disk first.
    """

    name: str = "postgres"
    text: str = "TEXT"
    most_columns: int = 1664
    longest_name: int = 63
    apart: str = "OFFSET 0"
