"""What is typed for each command: its words, in a folder with a story, people and a backup."""

from collections.abc import Sequence
from pathlib import Path

from tests.integration.record.hospital import Hospital
from tests.spec.access.deeds.running import leave_one_migration

ROOT = Path(__file__).parents[4]
STORY = str(ROOT / "examples" / "acute-ordinary.json")


def _with_actor(*words: object):
    return lambda folder, hospital, actor: [*map(str, words), *actor]


def _migrate(_folder: Path, _: Hospital, actor: Sequence[str]) -> list[str]:
    """With one migration still to do."""
    leave_one_migration()
    return ["migrate", *actor]


def _backup(folder: Path, _: Hospital, actor: Sequence[str]) -> list[str]:
    return ["backup", str(folder / "made"), *actor]


def _restore(*more: str):
    return lambda folder, _, actor: ["restore", str(folder / "old.backup"), *more, *actor]


def _export(folder: Path, hospital: Hospital, actor: Sequence[str]) -> list[str]:
    return ["export", str(hospital.patient.pk), "--into", str(folder), *actor]


LINES = {
    "migrate": _migrate,
    "set-up": _with_actor(
        "set-up", "--hospital", "Ziekenhuis", "--location",
        "Zwolle, Orthopedie, 088, mon-fri 8:30-17:00", "--team", "Rug", "--login", "bo", "--name",
        "Bo Beheer",
    ),
    "demo": _with_actor("demo", "--people", "1"),
    "work": _with_actor("work", "--once"),
    "backup": _backup,
    "restore": _restore("--replace"),
    "restore/look": _restore("--look"),
    "audit_verify": _with_actor("audit", "verify"),
    "export": _export,
    "check": _with_actor("check"),
    "assess": _with_actor("assess", STORY),
    "leaflet": _with_actor("leaflet", STORY),
    "ask": _with_actor("ask", "--json"),
    "imagine": lambda folder, *_: ["imagine", "3", "-o", str(folder / "people.csv")],
    "population_assess": lambda folder, *_: [
        "population", "assess", str(folder / "in.csv"), "-o", str(folder / "out.parquet"),
    ],
    "prove": _with_actor("prove", "--property", "G-9", "--jobs", "1"),
    "serve": lambda folder, *_: ["serve", "--port", (folder / "port").read_text()],
}  # fmt: skip
ENDS_WITH = {"serve": 1, "ask": 1}
"""A port that is taken ends ``serve`` at once; ``ask`` is stopped before its end."""
