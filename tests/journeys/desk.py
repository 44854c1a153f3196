"""A hospital of its own for the desk, served for real, with people who are logged in already."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import free_port, stop, wait_until_it_answers
from tests.journeys.test_interview import a_page

SEED = """
import json
import django
django.setup()
from datetime import date, timedelta
from django.conf import settings
from tests.tables import make_tables
make_tables()
from django.utils import timezone
from tests.integration.record.hospital import build
from tests.spec.access.cells import logged_in
from wervel.pathway.glass import break_glass
from wervel.pathway.invitations import invite_patient, invite_staff
from wervel.pathway.patients import get_contact
from wervel.pathway.records import open_record
from wervel.pathway.refusals import NotAllowed
from wervel.record.models import Invitation, Location
from wervel.record.patients import add_patient
hospital, now = build(), timezone.now()
Location.objects.update(phone="088 624 5000")
office = hospital.by("office")
for day, name in enumerate(("Ab Bos", "Zoë van 't Hof", "Fatima el Amrani")):
    born = date(1950 + day, 1 + day, 2 + day)
    one = add_patient(name=name, language="nl", at=now, birth_date=born)
    invite_patient(patient=one, by=office, at=now - timedelta(days=20 - 9 * day))
invite_staff(account=hospital.accounts["second"], by=hospital.by("administrator"), at=now)
open_record(patient=hospital.patient, by=hospital.by("surgeon"), at=now)
get_contact(patient=hospital.stranger.pk, by=office, at=now)
try:
    open_record(patient=hospital.patient, by=hospital.by("outsider"), at=now)
except NotAllowed:
    pass
reason = "unconscious in the emergency department"
break_glass(patient=hospital.patient, reason=reason, by=hospital.by("outsider"), at=now)
open_record(patient=hospital.patient, by=hospital.by("outsider"), at=now)
sessions = {
    name: [
        logged_in(hospital.accounts[name], now).cookies[settings.SESSION_COOKIE_NAME].value
        for _ in range(30)
    ]
    for name in ("office", "administrator", "auditor")
}
print(json.dumps({
    "sessions": sessions,
    "cookie": settings.SESSION_COOKIE_NAME,
    "patient": str(hospital.patient.pk),
    "stranger": str(hospital.stranger.pk),
    "surgeon": str(hospital.accounts["surgeon"].pk),
    "second": str(hospital.accounts["second"].pk),
    "representation": str(hospital.patient.representatives.get().pk),
}))
"""


@dataclass
class Desk:
    """A hospital at an address, and the sessions in which its desk is logged in."""

    address: str
    environment: dict[str, str]
    known: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, list[str]] = field(default_factory=dict)

    def program(self, text: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", text],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    @contextmanager
    def page(self, browser, name: str, **options) -> Iterator:
        """A fresh browser in which this person is logged in."""
        with a_page(browser, self.address, **options) as page:
            key = self.sessions[name].pop()
            cookie = {"name": self.known["cookie"], "value": key, "url": self.address}
            page.context.add_cookies([cookie])
            yield page


@contextmanager
def a_desk(folder: Path) -> Iterator[Desk]:
    """A demo hospital with a database of its own."""
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "wervel.config.settings",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "WERVEL_DATABASE": str(folder / "desk.sqlite3"),
        "WERVEL_DEMO": "1",
        "WERVEL_SECRET_KEY": secrets.token_urlsafe(48),
    }
    made = Desk(f"http://localhost:{port}", environment)
    told = json.loads(made.program(SEED))
    made.sessions = told.pop("sessions")
    made.known = told
    log = folder / "server.log"
    command = [sys.executable, "-m", "wervel.cli.application", "--interface", "wsgi"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    command += ["--blocking-threads", "2", "--no-access-log", "wervel.config.wsgi:application"]
    with log.open("wb") as out:
        server = subprocess.Popen(
            command, env=environment, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}", server, log)
        yield made
    finally:
        stop(server)
