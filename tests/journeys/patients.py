"""A demo hospital for journeys of patients: many of them, so that each journey has its own."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import free_port, stop, wait_until_it_answers

SEED = """
import sys
import django
django.setup()
from tests.tables import make_tables
make_tables()
from datetime import date, timedelta
from django.utils import timezone
from tests.integration.entrance.people import equip
from tests.integration.record.hospital import EARLY, build
from wervel.record.episodes import open_episode
from wervel.record.models import Account, Message, OpeningHours
from wervel.record.patients import add_patient
hospital = build()
now = timezone.now()
hospital.team.location.phone = "088 624 56 56"
hospital.team.location.save()
for day in range(1, 6):
    OpeningHours.objects.create(
        location=hospital.team.location, weekday=day, opens="08:30", closes="17:00"
    )
for name in ("surgeon", "daughter"):
    equip(hospital.accounts[name])
for number in range(20):
    account = Account.objects.create_user(f"p{number}@example.org", name="", created_at=EARLY)
    equip(account)
    patient = add_patient(
        name=f"Jo Bos {number}", language="nl", at=EARLY, birth_date=date(1961, 3, 1),
        account=account, phone="06 12345678",
    )
    onset = (now - timedelta(days=21)).date()
    episode = open_episode(patient, onset_on=onset, team=hospital.team, at=EARLY)
    for kind, ago in (("review_3_weeks", 0), ("intake", 9)):
        Message.objects.create(
            episode=episode, key=f"{kind}/{number}", kind=kind,
            numbers={"weeks": 3} if kind != "intake" else {}, due_at=now,
            made_at=now - timedelta(days=ago), mail="none", mail_at=now, mail_tries=0,
            read_at=now if ago else None,
        )
    print(patient.pk)
print(hospital.patient.pk)
"""
SESSION = """
import sys
import django
django.setup()
from django.utils import timezone
from tests.spec.access.cells import logged_in
from wervel.record.models import Account
browser = logged_in(Account.objects.get(login=sys.argv[1]), timezone.now())
from django.conf import settings
print(browser.cookies[settings.SESSION_COOKIE_NAME].value)
"""
END_SESSIONS = """
import sys
import django
django.setup()
from wervel.record.models import Account
from wervel.record.sessions import remove_sessions
remove_sessions(Account.objects.get(login=sys.argv[1]))
"""
LOOK = """
import sys
import django
django.setup()
from django.utils import timezone
from wervel.pathway.actors import actor_of
from wervel.pathway.records import open_record
from wervel.record.models import Account, Patient
by = actor_of(Account.objects.get(login="surgeon@example.org"))
open_record(patient=Patient.objects.get(pk=sys.argv[1]), by=by, at=timezone.now())
"""
COUNTS = """
import sys
import django
django.setup()
from wervel.record.episodes import urgency_of
from wervel.record.models import DraftAnswer, Episode, FactRow, Submission, Task
episode = Episode.objects.get(patient=sys.argv[1])
level = urgency_of(episode)
print(
    DraftAnswer.objects.filter(draft__episode=episode).count(),
    FactRow.objects.filter(episode=episode).values("submission").distinct().count(),
    Task.objects.filter(episode=episode, kind="alarm").count(),
    level.code if level is not None else "unknown",
)
"""


@dataclass
class Place:
    """The hospital with a database of its own, at an address."""

    address: str
    environment: dict[str, str]
    patients: Iterator[tuple[int, str]]
    """Numbers of patients that nobody used yet."""
    represented: str = ""

    def program(self, text: str, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", text, *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def somebody(self) -> tuple[str, str]:
        """The login and the number of a patient for one journey."""
        place, number = next(self.patients)
        return f"p{place}@example.org", number

    def come_in(self, page, login: str) -> None:
        """A browser in which this person logged in; the way there has journeys of its own."""
        key = self.program(SESSION, login)
        page.context.add_cookies([{"name": "session", "value": key, "url": self.address}])

    def counts(self, patient: str) -> tuple[int, int, int, str]:
        """Answers kept, times handed in, alarms, and how urgent it is."""
        answers, handed_in, alarms, level = self.program(COUNTS, patient).split()
        return int(answers), int(handed_in), int(alarms), level


@contextmanager
def a_place(folder: Path) -> Iterator[Place]:
    """The application alone, as ``wervel serve`` starts it, over a database filled beforehand."""
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "wervel.config.settings",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "WERVEL_DATABASE": str(folder / "patients.sqlite3"),
        "WERVEL_DEMO": "1",
        "WERVEL_SECRET_KEY": secrets.token_urlsafe(48),
    }
    place = Place(f"http://localhost:{port}", environment, iter(()))
    *numbers, place.represented = place.program(SEED).split()
    place.patients = iter(enumerate(numbers))
    log = folder / "server.log"
    command = [sys.executable, "-m", "wervel.cli.application", "--interface", "wsgi"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    command += ["--blocking-threads", "1", "--no-access-log", "wervel.config.wsgi:application"]
    with log.open("wb") as out:
        server = subprocess.Popen(
            command, env=environment, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}", server, log)
        yield place
    finally:
        stop(server)
