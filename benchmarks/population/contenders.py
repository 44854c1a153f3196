"""Who weighs: each contender is a process of its own, from one Parquet file to another.

``python -m benchmarks.population.contenders NAME IN OUT ROOM``; ROOM holds the texts that
``prepare`` wrote: the same rules in each contender's own language.
"""

import importlib.util
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic.facts import Teller
from wervel.logic.formulas import Weighing

CORES = 2
WRITTEN: Mapping[str, Any] = {
    "compression": "zstd",
    "compression_level": 1,
    "statistics": False,
}
"""As Wervel writes its answer, so that all write as much."""

LIBRARIES = {"read": "polars", "polars": "polars", "pandas": "pandas", "duckdb": "duckdb"}
LIBRARIES["spark"] = "pyspark"


def missing(name: str) -> str | None:
    """The library that a contender needs and that is not here."""
    library = LIBRARIES.get(name)
    return library if library and importlib.util.find_spec(library) is None else None


def whole_guideline() -> Weighing:
    """What everybody weighs: every outcome there is, told by a clinician."""
    return weighing_of(GUIDELINE, Teller.CLINICIAN)


def prepare(room: Path) -> None:
    """Write the rules in each language, so that no contender spends its time on that."""
    from benchmarks.population.in_pandas import InPandas
    from benchmarks.population.in_polars import InPolars
    from wervel.logic.sql import DUCKDB, SPARK, weigh

    weighing = whole_guideline()
    (room / "in_polars.py").write_text(InPolars(weighing).text())
    (room / "in_pandas.py").write_text(InPandas(weighing).text())
    (room / "duckdb.sql").write_text(weigh(weighing, DUCKDB, "people", ids=("person",)))
    (room / "spark.sql").write_text(weigh(weighing, SPARK, "people", ids=("person",)))


def command(name: str, source: Path, answer: Path, room: Path) -> list[str]:
    """What to start for one contender."""
    if name == "wervel":
        return [
            sys.executable, "-m", "wervel", "population", "assess", str(source), "-o", str(answer),
        ]  # fmt: skip
    paths = map(str, (source, answer, room))
    return [sys.executable, "-m", "benchmarks.population.contenders", name, *paths]


# --- in the process of a contender ----------------------------------------------------------------


def read(source: Path, _answer: Path, _room: Path) -> None:
    """Nothing but reading the same bytes into columns."""
    import polars as pl

    pl.read_parquet(source)


def by_hand_polars(source: Path, answer: Path, room: Path) -> None:
    """One lazy query, planned and streamed by Polars."""
    import polars as pl

    weighed = _text(room / "in_polars.py").weigh(pl.scan_parquet(source))
    weighed.sink_parquet(answer, **WRITTEN)


def by_hand_pandas(source: Path, answer: Path, room: Path) -> None:
    """Nullable columns in memory."""
    import pandas as pd

    people = pd.read_parquet(source, dtype_backend="numpy_nullable")
    found = _text(room / "in_pandas.py").weigh(people)
    found.to_parquet(answer, compression="zstd", index=False)


def duckdb(source: Path, answer: Path, room: Path) -> None:
    """SQL, from file to file inside the database."""
    import duckdb

    with duckdb.connect() as database:
        database.execute(f"SET threads = {CORES}")
        database.execute(f"CREATE VIEW people AS SELECT * FROM '{source}'")
        select = (room / "duckdb.sql").read_text()
        database.execute(f"COPY ({select}) TO '{answer}' (FORMAT parquet, COMPRESSION zstd)")


def spark(source: Path, answer: Path, room: Path) -> None:
    """SQL on a Spark that has this machine to itself."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(f"local[{CORES}]")
    settings = {
        "spark.driver.memory": "6g",
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.parquet.compression.codec": "zstd",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.read.parquet(str(source)).createOrReplaceTempView("people")
    session.sql((room / "spark.sql").read_text()).write.parquet(str(answer))
    session.stop()


RUN: Mapping[str, Callable[[Path, Path, Path], None]] = {
    "read": read,
    "polars": by_hand_polars,
    "pandas": by_hand_pandas,
    "duckdb": duckdb,
    "spark": spark,
}


def _text(path: Path) -> ModuleType:
    """The module that a text makes."""
    module = ModuleType(path.stem)
    exec(compile(path.read_text(), path.name, "exec"), module.__dict__)
    return module


if __name__ == "__main__":
    name, *paths = sys.argv[1:]
    RUN[name](*map(Path, paths))
