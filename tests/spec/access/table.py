"""The tables that are written by hand: one file a room, a line a row, a column a person."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
Table = dict[str, dict[str, str]]


def tables(kind: str, *, words: int = 1) -> Table:
    """All rows of all rooms. A name of a row has so many words; twice the same row is refused."""
    found: Table = {}
    for file in sorted((HERE / kind).glob("*.txt")):
        for name, cells in _rows(file, words):
            assert name not in found, f"{kind}/{file.name}: {name} stands in another file too"
            found[name] = cells
    return found


def _rows(file: Path, words: int) -> list[tuple[str, dict[str, str]]]:
    lines = [line for line in file.read_text().splitlines() if line.strip()]
    heads = [line for line in lines if {"nobody", "auditor"} <= set(line.split())]
    columns = heads[0][1:].split() if heads else ["all"]
    found = []
    for line in lines:
        if not line.startswith("#"):
            parts = line.split()
            name, cells = " ".join(parts[:words]), parts[words:]
            cells = cells * len(columns) if len(cells) == 1 else cells  # one word for all of them
            assert len(cells) == len(columns), f"{file.name}: {name} has {len(cells)} cells"
            found.append((name, dict(zip(columns, cells, strict=True))))
    return found


def room_of(kind: str, name: str) -> str:
    """The file in which a row stands, for a message."""
    files = (HERE / kind).glob("*.txt")
    return next((file.stem for file in files if f"\n{name} " in file.read_text()), "?")


def by_hand(kind: str, what: str) -> dict[str, Callable]:
    """What every room's module says under this name: ``DEEDS`` of ``deeds``, ``VISITS``."""
    found: dict[str, Callable] = {}
    for room in rooms(kind):
        held: Mapping[str, Callable] = getattr(room, what, {})
        twice = set(held) & set(found)
        assert not twice, f"{room.__name__}: {sorted(twice)} stand in another room too"
        found.update(held)
    return found


def named(kind: str, what: str) -> set[str]:
    """What every room's module lists under this name."""
    return {name for room in rooms(kind) for name in getattr(room, what, ())}


def rooms(kind: str) -> list:
    """The modules of a folder."""
    names = sorted(file.stem for file in (HERE / kind).glob("*.py") if file.stem[0] != "_")
    return [import_module(f"tests.spec.access.{kind}.{name}") for name in names]
