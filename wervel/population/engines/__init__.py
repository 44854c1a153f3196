"""Who weighs many people: each engine takes a frame of facts and gives a frame of outcomes.

All give the same: a row for each row, a column for each outcome, in order, with the types of
``wervel.logic.columns``. An engine is imported only when it is asked for.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

import polars as pl

from wervel.logic.formulas import Weighing

Engine = Callable[[pl.DataFrame], pl.DataFrame]
"""A checked frame with a column for each fact in (null is unknown), the outcomes out."""

ENGINES: Mapping[str, str] = {
    "polars": "polars",
    "duckdb": "duckdb",
    "postgres": "psycopg",
    "sqlite": "sqlite3",
    "spark": "pyspark",
}
"""The engines by name, and the library each needs."""


class NoEngine(RuntimeError):
    """An engine that cannot run here; the message says what is missing."""


def engine(name: str, weighing: Weighing, **settings: str) -> Engine:
    """The engine by that name for a weighing; ``settings`` are its own (``dsn`` for postgres)."""
    if name not in ENGINES:
        raise NoEngine(f"engine {name!r}: expected one of {', '.join(ENGINES)}")
    try:
        made: Engine = import_module(f"{__name__}.{name}").make(weighing, **settings)
    except ModuleNotFoundError as problem:
        library = ENGINES[name]
        if (problem.name or "").split(".")[0] != library:
            raise
        raise NoEngine(f"engine {name}: needs the library {library}") from None
    return made
