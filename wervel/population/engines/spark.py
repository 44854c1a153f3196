"""Spark, on this machine or a cluster: columns go in and out as Parquet files.

It is not among what Wervel needs: ``requirements/spark.txt`` brings it, and it wants a Java of its
own.
"""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from pyspark.sql import SparkSession

from wervel.logic.formulas import Weighing
from wervel.logic.sql import SPARK, weigh
from wervel.population.engines import Engine, NoEngine
from wervel.population.engines.tables import ROW, settled, told

TABLE = "wervel_people"
HERE = {"spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}
"""On one machine it need not listen to others."""


def make(weighing: Weighing, *, master: str = "local[*]", folder: str = "") -> Engine:
    """The engine for a weighing on that master, by a session that is made once and kept.

    ``folder`` is where the files go between; the workers of a cluster must see it too. Raises
    :class:`NoEngine` when there is no Java.
    """
    if not os.environ.get("JAVA_HOME") and not shutil.which("java"):
        raise NoEngine("engine spark: needs Java (17 or newer), and found none")
    select = weigh(weighing, SPARK, TABLE, ids=(ROW,))
    session = _session(master)

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        with TemporaryDirectory(prefix="wervel-spark-", dir=folder or None) as between:
            told(frame, weighing).write_parquet(people := Path(between, "people.parquet"))
            session.read.parquet(str(people)).createOrReplaceTempView(TABLE)
            session.sql(select).write.parquet(str(found := Path(between, "found")))
            return settled(pl.read_parquet(found / "*.parquet"), weighing)

    return run


def _session(master: str) -> SparkSession:
    builder = SparkSession.builder.master(master).appName("wervel")
    settings = {"spark.ui.enabled": "false", **(HERE if master.startswith("local") else {})}
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session
