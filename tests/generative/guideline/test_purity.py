"""SP-13: on the first two floors there is no clock, no chance, no place and no thread."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FLOORS = [*(ROOT / "wervel/logic").rglob("*.py"), *(ROOT / "wervel/guideline").rglob("*.py")]
FORBIDDEN = {
    "random", "secrets", "time", "uuid", "locale", "threading", "asyncio", "os", "socket",
    "multiprocessing", "concurrent", "platform", "getpass", "tempfile", "subprocess",
}  # fmt: skip
CLOCK = {"today", "now", "utcnow", "fromtimestamp"}
HASH = {"hash", "id", "input", "open", "eval", "exec", "globals"}
MAY = {
    "facts.py": {"globals"},  # gathers its own declarations
    "circuit.py": {"id"},  # finds a part again while it is in hand; nothing is ordered by it
    "layers.py": {"id"},  # the same
    "compiled.py": {"exec"},  # runs what it wrote itself, from frozen rules
}


@pytest.mark.parametrize(
    "module", sorted(FLOORS), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_sp_13_no_clock_no_chance_no_place(module):
    tree = ast.parse(module.read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert not {alias.name.split(".")[0] for alias in node.names} & FORBIDDEN
        if isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] not in FORBIDDEN
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCK, f"line {node.lineno} reads the clock"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            allowed = MAY.get(module.name, set())
            assert node.func.id not in HASH - allowed, f"line {node.lineno}: {node.func.id}()"


def test_the_vocabulary_alone_reads_its_own_page():
    """``facts.py`` gathers its own declarations; nothing else looks at its surroundings."""
    text = (ROOT / "wervel/guideline/facts.py").read_text()
    assert text.count("globals()") == 1
