"""The floors hold: the contracts are kept, and say what they must as rooms are added."""

import ast
import configparser
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def imports_of(module: Path) -> set[str]:
    """The top names of all that a module imports, also inside its functions."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_every_contract_of_the_floors_is_kept():
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


STRANGERS = {"wervel/logic/columns.py": {"polars"}, "wervel/logic/proof": {"z3"}}
"""The two libraries that the grammar may lean on, each in its own module."""


@pytest.mark.parametrize("room", ["logic", "guideline"])
def test_grammar_and_medicine_need_only_the_standard_library(room):
    allowed = {"wervel", *sys.stdlib_module_names} - {"random", "secrets"}
    strangers = {}
    for path in (ROOT / "wervel" / room).rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        known = {lib for place, libs in STRANGERS.items() if name.startswith(place) for lib in libs}
        if strange := imports_of(path) - allowed - known:
            strangers[name] = strange
    assert strangers == {}
    assert sum("z3" in imports_of(p) for p in (ROOT / "wervel").rglob("*.py")) <= 1


def test_once_there_is_a_record_no_door_opens_on_it():
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    guarded = {
        source
        for name in contracts.sections()
        if "wervel.record" in contracts[name].get("forbidden_modules", "").split()
        for source in contracts[name]["source_modules"].split()
    }
    rooms = {path.stem for path in (ROOT / "wervel").iterdir()}
    doors = {f"wervel.{door}" for door in ("web", "cli", "exchange", "simulation") if door in rooms}
    assert "record" not in rooms or doors <= guarded


PAGES = ("django.http", "django.shortcuts", "django.template", "django.urls", "django.views")


@pytest.mark.parametrize("room", ["pathway", "record"])
def test_what_may_happen_and_what_is_kept_know_no_page(room):
    knows = {
        (path.name, node.module)
        for path in (ROOT / "wervel" / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PAGES)
    }
    assert knows == set()
