"""Engines by name, and a clear word when one cannot run."""

import sys

import pytest

from tests.unit.logic.a_few_facts import FEW, fever, yes
from wervel.cli.arguments import ENGINES as OFFERED
from wervel.logic.formulas import Holds, Weighing
from wervel.population.engines import ENGINES, NoEngine, engine

HOT = Weighing(FEW, (), {}, {"hot": Holds(yes(fever))})


def test_the_command_line_offers_every_engine():
    assert tuple(ENGINES) == OFFERED


def test_an_engine_of_another_name_is_refused():
    with pytest.raises(NoEngine, match="engine 'abacus': expected one of polars, "):
        engine("abacus", HOT)


def without(monkeypatch, module, name):
    """As if this module could not be found by the engine of that name."""
    monkeypatch.delitem(sys.modules, f"wervel.population.engines.{name}", raising=False)
    monkeypatch.setitem(sys.modules, module, None)


def test_a_library_that_is_not_there_is_named(monkeypatch):
    without(monkeypatch, "pyspark", "spark")
    with pytest.raises(NoEngine, match="engine spark: needs the library pyspark"):
        engine("spark", HOT)


def test_a_fault_of_our_own_is_no_missing_library(monkeypatch):
    without(monkeypatch, "wervel.logic.sql", "sqlite")
    with pytest.raises(ModuleNotFoundError):
        engine("sqlite", HOT)
