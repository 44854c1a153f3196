"""The hazard table: each hazard with its control and the test that proves it.

The hazards stand in ``docs/safety/hazards.toml``. A test is named as ``path::function``; one that
does not exist stops the build here, before anybody can read a table that promises it.
"""

import ast
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "docs/safety/hazards.toml"

HEAD = """# Hazards and their proof

Generated from `docs/safety/hazards.toml` by `make docs`. The build fails when a test named here
is missing. Severity: 5 death or lasting paralysis, 4 serious lasting harm, 3 temporary serious
harm, 2 discomfort or delay, 1 nuisance. "Left" is the risk that we judge to remain.

| id | hazard | harm | severity | control | proof | left |
|---|---|---|---|---|---|---|
"""


class MissingProof(LookupError):
    """A hazard names a test that does not exist."""


def page() -> str:
    """The table as Markdown; raises :class:`MissingProof` for a test that is not there."""
    with SOURCE.open("rb") as file:
        rows = tomllib.load(file)["hazard"]
    return HEAD + "".join(_row(row) for row in rows) + _later()


def _row(row: dict[str, object]) -> str:
    tests = row["tests"]
    if not isinstance(tests, list) or not tests:
        raise MissingProof(f"{row['id']}: no test")
    for test in tests:
        _find(str(row["id"]), str(test))
    proof = "<br>".join(f"`{test}`" for test in tests)
    cells = (
        row["id"],
        row["hazard"],
        row["harm"],
        row["severity"],
        row["control"],
        proof,
        row["left"],
    )
    return "| " + " | ".join(str(cell) for cell in cells) + " |\n"


def _find(hazard: str, test: str) -> None:
    path, _, function = test.partition("::")
    if not (ROOT / path).exists() or function not in _functions(path):
        raise MissingProof(f"{hazard}: there is no test {test}")


@cache
def _functions(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))


def _later() -> str:
    with SOURCE.open("rb") as file:
        later = tomllib.load(file)["later"]
    lines = "".join(f"- {', '.join(item['ids'])}: {item['why']}\n" for item in later)
    return "\nNot touched yet, because what they need does not exist yet:\n\n" + lines
