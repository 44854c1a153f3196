"""Many tries at once are not more than allowed: four processes, one database of their own."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAMS = 4
EACH = 6
SEED = """
import django
django.setup()
from tests.tables import make_tables
make_tables()
from tests.integration.entrance.people import equip
from tests.integration.record.hospital import build
equip(build().accounts["surgeon"])
"""
TRY = f"""
import sys
import django
django.setup()
from tests.integration.record.hospital import NOW
from wervel.pathway.actors import Actor, Role
from wervel.pathway.factors import check_code, totp
from wervel.pathway.logins import try_password
from wervel.pathway.refusals import TooOften, WrongLogin
from wervel.record.models import Account
from tests.integration.entrance.people import SECRET
by = Actor(None, Role.NOBODY, address="192.0.2.1")
print("ready", flush=True)
sys.stdin.readline()
for number in range({EACH}):
    try:
        if sys.argv[1] == "password":
            try_password(login="surgeon@example.org", password="no", device="", by=by, at=NOW)
        else:
            account = Account.objects.get(login="surgeon@example.org")
            check_code(account=account, text=totp(SECRET, NOW), by=by, at=NOW)
        print("in", flush=True)
    except WrongLogin:
        print("wrong", flush=True)
    except TooOften:
        print("wait", flush=True)
"""


def at_once(tmp_path: Path, what: str) -> list[str]:
    """What all of them were told, in any order."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "DJANGO_SETTINGS_MODULE": "wervel.config.settings",
        "WERVEL_DATABASE": str(tmp_path / "hospital.sqlite3"),
    }
    subprocess.run([sys.executable, "-c", SEED], env=environment, check=True)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", TRY, what],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROGRAMS)
    ]
    for process in running:
        assert process.stdout.readline() == "ready\n"
    for process in running:
        process.stdin.write("go\n")
        process.stdin.flush()
    return [line for process in running for line in process.communicate()[0].split()]


def test_five_of_twenty_four_guesses_are_tried(tmp_path):
    told = at_once(tmp_path, "password")
    assert (told.count("wrong"), told.count("wait")) == (5, PROGRAMS * EACH - 5)


def test_a_code_that_is_shown_in_four_places_opens_one(tmp_path):
    told = at_once(tmp_path, "code")
    assert told.count("in") == 1
    assert told.count("wrong") == 5
