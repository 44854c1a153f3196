"""DuckDB, in this process: columns go in and out over Arrow, without a copy and without pyarrow."""

from contextlib import closing

import duckdb
import polars as pl

from wervel.logic.formulas import Weighing
from wervel.logic.sql import DUCKDB, weigh
from wervel.population.engines import Engine
from wervel.population.engines.tables import ROW, TABLE, settled, told

ALONE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""It never fetches anything by itself."""


class _Stream:
    """A frame that shows nothing but its Arrow stream.

    Shown the frame itself, DuckDB would ask it for a pyarrow table.
    """

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)


def make(weighing: Weighing) -> Engine:
    """The engine for a weighing; every frame gets a database of its own, in memory."""
    select = weigh(weighing, DUCKDB, TABLE, ids=(ROW,))

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        with closing(duckdb.connect(config=ALONE)) as database:
            database.register(TABLE, _Stream(told(frame, weighing)))
            found = pl.DataFrame(database.sql(select))
        return settled(found, weighing)

    return run
