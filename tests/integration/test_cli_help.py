"""`wervel --help` is quick because it is light: it imports no medicine, no words, no Django."""

import re
import subprocess
import sys

import pytest

HEAVY = (
    "django", "granian", "typst", "rich", "polars", "numpy", "z3", "duckdb", "psycopg",
    "wervel.guideline.guideline", "wervel.leaflet", "wervel.web",
)  # fmt: skip
COMMANDS = (
    "assess", "leaflet", "ask", "serve", "imagine", "population", "prove", "migrate", "check",
    "backup", "restore", "audit", "export", "demo", "set-up", "work",
)  # fmt: skip


def loaded_after(arguments, *, stdin=""):
    """The heavy packages that a fresh process has loaded after a command."""
    program = (
        "import sys\n"
        "from wervel.cli import main\n"
        "try:\n"
        f"    main({arguments!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, check=True)
    return done.stdout, done.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], [], *[[c, "--help"] for c in COMMANDS]]
)
def test_help_loads_nothing_heavy(arguments):
    _, heavy = loaded_after(arguments)
    assert heavy == "[]"


def test_weighing_for_a_program_loads_the_medicine_and_nothing_else():
    out, heavy = loaded_after(["assess", "-", "--json"], stdin='{"facts": {}}')
    assert out.startswith('{"id": 1, ')
    assert heavy == "['wervel.guideline.guideline']"


def test_help_names_every_command():
    out, _ = loaded_after(["--help"])
    assert all(re.search(rf"\n    {command}\s", out) for command in COMMANDS)
    assert "not a certified medical device" in " ".join(out.split())


@pytest.mark.parametrize("arguments", [[], ["weigh"], ["assess", "--weigh", "-"]])
def test_a_command_that_is_not_there_is_refused_in_words(arguments):
    command = [sys.executable, "-m", "wervel", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: wervel")
    assert "Traceback" not in done.stderr
