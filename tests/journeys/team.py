"""A hospital of its own for the team, served for real, in which its clinicians are logged in."""

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
from datetime import timedelta
from django.conf import settings
from tests.tables import make_tables
make_tables()
from django.utils import timezone
from tests.integration.record.hospital import build
from tests.integration.team.crowd import live, many
from tests.spec.access.cells import logged_in
from wervel.pathway.intake import answers_of, submit_intake
from wervel.record.models import SessionRow
hospital, now = build(), timezone.now()
live(hospital, now)
many(hospital, 60, now)
told = {"pain_nrs": 7, "leg_weakness": "mild", "fever": False, "cancer_history": None}
submit_intake(
    patient=hospital.patient, answers=answers_of(told), key="told", form="intake/1",
    by=hospital.by("patient"), at=now - timedelta(hours=1),
)
# Whoever is logged in here stays so for as long as the tests take.
long = now + timedelta(hours=2)
sessions = {
    name: logged_in(hospital.accounts[name], long).cookies[settings.SESSION_COOKIE_NAME].value
    for name in ("surgeon", "colleague", "second", "outsider")
}
SessionRow.objects.update(expire_date=now + timedelta(hours=6))
patients = {one.name: str(one.pk) for one in type(hospital.patient).objects.all()}
print(json.dumps({
    "sessions": sessions, "cookie": settings.SESSION_COOKIE_NAME, "patients": patients,
}))
"""
COUNT = """
import django
django.setup()
from wervel.record.models import {model}
print({model}.objects.filter({filter}).count())
"""


@dataclass
class Ward:
    """A hospital at an address, and the sessions in which its clinicians are logged in."""

    address: str
    environment: dict[str, str]
    cookie: str = ""
    patients: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)

    def program(self, text: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", text],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def count(self, model: str, **wanted: object) -> int:
        """How many rows there are in the record itself."""
        asked = ", ".join(f"{name}={value!r}" for name, value in wanted.items())
        return int(self.program(COUNT.format(model=model, filter=asked)))

    @contextmanager
    def page(self, browser, name: str, **options) -> Iterator:
        """A browser in which this clinician is logged in."""
        with a_page(browser, self.address, **options) as page:
            page.context.add_cookies(
                [{"name": self.cookie, "value": self.sessions[name], "url": self.address}]
            )
            yield page


@contextmanager
def ward(folder: Path) -> Iterator[Ward]:
    """A hospital of its own, open for as long as this lasts."""
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "wervel.config.settings",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "WERVEL_DATABASE": str(folder / "ward.sqlite3"),
        "WERVEL_SECRET_KEY": secrets.token_urlsafe(48),
    }
    environment.pop("WERVEL_DEMO", None)
    made = Ward(f"http://localhost:{port}", environment)
    told = json.loads(made.program(SEED).splitlines()[-1])
    made.cookie, made.patients, made.sessions = told["cookie"], told["patients"], told["sessions"]
    log = folder / "server.log"
    command = [sys.executable, "-c", "import sys; from wervel.cli import main; sys.exit(main())"]
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, "serve", "--host", "127.0.0.1", "--port", str(port)],
            env=environment,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}", server, log)
        yield made
    finally:
        stop(server)
