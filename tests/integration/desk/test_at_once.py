"""One form sent by four processes at once, on a database of their own: it is done once."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

pytestmark = pytest.mark.slow
PROGRAMS = 4
SEED = """
import django
django.setup()
from tests.tables import make_tables
make_tables()
from tests.integration.record.hospital import build
build()
"""
SEND = """
import sys
from datetime import date
import django
django.setup()
from tests.integration.record.hospital import NOW
from wervel.pathway.accounts import LoginTaken, add_staff
from wervel.pathway.actors import Role, actor_of
from wervel.pathway.episodes import open_episode
from wervel.pathway.invitations import patient_letter
from wervel.pathway.patients import SameBsn, add_patient
from wervel.pathway.refusals import NotNow
from wervel.record.models import Account, CareTeam, Organisation, Patient
what, key = sys.argv[1:]
by = actor_of(Account.objects.get(login="office@example.org"))
chief = actor_of(Account.objects.get(login="administrator@example.org"))
free = Patient.objects.get(birth_date=None)
known = Patient.objects.get(birth_date=date(1961, 3, 1))
team, where = CareTeam.objects.first(), Organisation.objects.get(kind="hospital")
DEEDS = {
    "person": lambda: add_patient(name="Nieuw", language="nl", by=by, at=NOW, key=key).pk,
    "bsn": lambda: add_patient(
        name="Nieuw", language="nl", bsn="123456782", by=by, at=NOW, key=key
    ).pk,
    "letter": lambda: patient_letter(patient=known.pk, by=by, at=NOW, key=key).code,
    "care": lambda: open_episode(
        patient=free.pk, onset_on=None, team=team.pk, by=by, at=NOW, key=key
    ).pk,
    "staff": lambda: add_staff(
        login="new", name="N", role=Role.OFFICE, organisation=where, languages=["nl"],
        by=chief, at=NOW, key=key,
    )[1],
}
print("ready", flush=True)
sys.stdin.readline()
try:
    print(DEEDS[what]())
except NotNow as problem:
    print(type(problem).__name__)
"""
COUNT = """
import django
django.setup()
from wervel.record.audit import verify_chain
from wervel.record.models import Account, Episode, Invitation, Patient
assert list(verify_chain()) == []
print(Patient.objects.count(), Invitation.objects.count(), Episode.objects.count(),
      Account.objects.filter(login="new").count())
"""


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "DJANGO_SETTINGS_MODULE": "wervel.config.settings",
        "WERVEL_DATABASE": str(folder / "hospital.sqlite3"),
    }


def run(folder: Path, program: str) -> str:
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, env=environment(folder), check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def hospital(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("hospital")
    run(folder, SEED)
    return folder


def at_once(folder: Path, what: str, keys: list[str]) -> tuple[list[str], tuple[int, ...]]:
    """What each was told, and how many people, letters, episodes and colleagues there are."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SEND, what, key],
            env=environment(folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for key in keys
    ]
    for process in running:
        assert process.stdout.readline() == "ready\n"
    for process in running:
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate()[0].strip() for process in running]
    return told, tuple(map(int, run(folder, COUNT).split()))


@pytest.mark.parametrize(
    ("what", "counts"),
    [
        ("person", (3, 0, 1, 0)),
        ("letter", (2, 1, 1, 0)),
        ("care", (2, 0, 2, 0)),
        ("staff", (2, 1, 1, 1)),
    ],
)
def test_one_form_at_once_is_one_deed(hospital, tmp_path, what, counts):
    copytree(hospital, tmp_path, dirs_exist_ok=True)
    told, found = at_once(tmp_path, what, ["the same key"] * PROGRAMS)
    assert len(set(told)) == 1, told
    assert told[0]
    assert found == counts


@pytest.mark.parametrize(
    ("what", "refusal", "counts"),
    [
        ("bsn", "SameBsn", (3, 0, 1, 0)),
        ("care", "NotNow", (2, 0, 2, 0)),
        ("staff", "LoginTaken", (2, 1, 1, 1)),
    ],
)
def test_of_different_forms_at_once_one_is_first_and_the_others_are_told(
    hospital, tmp_path, what, refusal, counts
):
    copytree(hospital, tmp_path, dirs_exist_ok=True)
    told, found = at_once(tmp_path, what, [f"key {number}" for number in range(PROGRAMS)])
    assert told.count(refusal) == PROGRAMS - 1, told
    assert found == counts
