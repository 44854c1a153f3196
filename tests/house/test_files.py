"""The house's rules for files: no machine's traces, locked set-up, modules with a purpose."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MADE = "0*_*.py"
"""Migrations that Django writes, without saying what they are for: those with a name."""
MODULES = sorted(
    set((ROOT / "wervel").rglob("*.py")) - set((ROOT / "wervel/record/migrations").glob(MADE))
)
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))

# What sets Wervel up must name no address: whoever installs it chooses where packages come from.
SETS_UP = [
    "Makefile",
    "pyproject.toml",
    ".ci/run",
    "tools/environment",
    *(f"requirements/{file.name}" for file in (ROOT / "requirements").iterdir()),
]
OUR_OWN_ADDRESS = re.compile(r"https?://(127\.0\.0\.1|localhost)\b")
A_MACHINES_PATH = re.compile(r"(?<![\w.:/-])(/(home|root|work|Users)/\w|[A-Z]:\\\\?Users)")
A_DOWNLOAD_HOST = re.compile(r"://(registry|files|deb|index|mirrors?|downloads?|pkgs?)\.", re.I)

# Vocabulary and words may be long; every other module is looked at again past this.
LOOK_AGAIN = 300
# Vocabulary, words, what a tool wrote, and statements, where a row takes ten lines of its own.
MAY_BE_LONG = re.compile(
    r"wervel/(guideline/(facts|codes|sources|imaging|profiles|prognosis|treatment/moving)\.py"
    r"|record/migrations/\d+_\w+\.py"
    r"|leaflet/(nl|en)/.+\.py)"
)


@cache
def files() -> dict[str, str]:
    """Every text file of the project, as it stands now, by its path."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = listing.stdout.splitlines() if listing.returncode == 0 else []
    paths = [ROOT / name for name in names] or [
        path for top in ("wervel", "tests", "docs", "tools") for path in (ROOT / top).rglob("*")
    ]
    texts = {}
    for path in paths:
        try:
            texts[path.relative_to(ROOT).as_posix()] = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return texts


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()}"
        for name, text in files().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_holds_a_path_of_somebodys_machine():
    assert found(A_MACHINES_PATH) == []


def test_no_file_names_a_host_to_download_from():
    assert found(A_DOWNLOAD_HOST) == []


@pytest.mark.parametrize("name", SETS_UP)
def test_what_sets_wervel_up_names_no_address(name):
    text = OUR_OWN_ADDRESS.sub("", (ROOT / name).read_text())
    assert "://" not in text
    assert not re.search(r"--(extra-index-url|index-url|find-links|trusted-host)\b", text)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_package_has_one_version_and_a_hash(lock):
    a_package = re.compile(
        r"[a-z0-9._-]+==\S+( ; [^\\\n]+)? \\\n"
        r"(    --hash=sha256:[0-9a-f]{64}( \\)?\n)+(    #.*\n?)*"
    )
    blocks = re.split(r"\n(?=[a-z0-9])", lock.read_text().rstrip())
    assert [block for block in blocks if not a_package.fullmatch(block + "\n")] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_what_was_asked_for(lock):
    asked = re.findall(r"^[a-z0-9._-]+==\S+", lock.with_suffix(".in").read_text(), re.M)
    locked = re.findall(r"^[a-z0-9._-]+==\S+", lock.read_text(), re.M)
    assert asked
    assert set(asked) <= set(locked)


def test_tests_run_with_the_versions_that_are_shipped():
    locked = {
        lock.stem: set(re.findall(r"^[a-z0-9._-]+==\S+", lock.read_text(), re.M)) for lock in LOCKS
    }
    assert locked["run"] <= locked["dev"]
    assert locked["run"] <= locked["bench"]


def test_the_readme_is_short():
    text = (ROOT / "README.md").read_text()
    without_commands = re.sub(r"```.*?```", "", text, flags=re.S)
    without_pictures = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", without_commands)
    assert len(re.findall(r"[^\W_][\w'’-]*", without_pictures)) < 150


def test_the_licence_is_whole():
    text = (ROOT / "LICENSE").read_text()
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "15.Applicable Law" in text
    assert "‘Compatible Licences’ according to Article 5 EUPL" in text


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_opens_with_what_it_is_for(module):
    assert ast.get_docstring(ast.parse(module.read_text())), "open with one sentence: what for?"


def test_a_long_module_is_vocabulary_or_words():
    long = {
        name: size
        for module in MODULES
        if (size := len(module.read_text().splitlines())) > LOOK_AGAIN
        and not MAY_BE_LONG.fullmatch(name := module.relative_to(ROOT).as_posix())
    }
    assert long == {}, "look again: is there a noun missing?"


def test_no_room_is_a_drawer():
    drawers = {"core", "common", "utils", "helpers", "base", "services", "misc", "shared"}
    names = {Path(part).stem for module in MODULES for part in module.relative_to(ROOT).parts}
    assert not names & drawers
