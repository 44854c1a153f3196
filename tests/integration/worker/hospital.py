"""The small hospital of the record as the worker sees it: so many days since the pain began."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import transaction

from tests.integration.record.hospital import EARLY, Hospital
from tests.integration.record.hospital import build as small
from wervel.pathway.actors import Actor, Role
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.intake import submit_intake
from wervel.pathway.mailing import post_messages
from wervel.pathway.reminders import make_messages
from wervel.record.episodes import open_episode
from wervel.record.facts import answers_of
from wervel.record.models import Episode, Message, Patient
from wervel.record.patients import add_patient

HERE = ZoneInfo("Europe/Amsterdam")
DAY = timedelta(days=1)
ONSET = date(2026, 3, 1)
WORKER = Actor(None, Role.WORKER, address="here", source="worker")


def noon(day: date) -> datetime:
    """Twelve o'clock in Zwolle."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=HERE).astimezone(UTC)


@dataclass
class Place:
    """One hospital, with the first patient's pain begun on a known day."""

    hospital: Hospital

    @property
    def patient(self) -> Patient:
        return Patient.objects.get(pk=self.hospital.patient.pk)

    @property
    def episode(self) -> Episode:
        return Episode.objects.get(pk=self.hospital.episode.pk)

    def by(self, name: str) -> Actor:
        return self.hospital.by(name)

    def on(self, days: int) -> datetime:
        """Noon, so many days after the pain began."""
        return noon(ONSET + days * DAY)

    def tell(self, at: datetime, **values: object) -> None:
        """The patient tells something."""
        submit_intake(
            patient=self.patient,
            answers=answers_of(values or {"pain_nrs": 4}),
            key=str(uuid4()),
            form="intake/1",
            by=self.by("patient"),
            at=at,
        )

    def says(self, given: bool, at: datetime, patient: Patient | None = None) -> None:
        """Yes or no to mail."""
        say_consent(
            patient=patient or self.patient,
            purpose=Purpose.MESSAGES_BY_MAIL,
            given=given,
            by=self.by("patient"),
            at=at,
        )

    def wants_mail(self, address: str = "jannie@example.org") -> None:
        """The patient has an address and said yes to mail."""
        patient = self.patient
        patient.email = address
        patient.save(update_fields=("email",))
        self.says(True, EARLY)

    def more(self, count: int, *, onset_on: date, at: datetime = EARLY) -> list[Episode]:
        """So many more patients, each with an open episode."""
        return [
            open_episode(
                add_patient(name=f"Patient {number}", language="nl", at=at),
                onset_on=onset_on,
                team=self.hospital.team,
                at=at,
            )
            for number in range(count)
        ]


@contextmanager
def undone() -> Iterator[None]:
    """What happens within is as if it never did."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def build() -> Place:
    """The pain began on a known day; the intake was handed in on that day."""
    place = Place(small())
    Episode.objects.update(onset_on=ONSET, opened_at=noon(ONSET))
    place.tell(noon(ONSET))
    return place


def make(at: datetime) -> int:
    """One run that makes messages."""
    return make_messages(by=WORKER, at=at)


def post(at: datetime) -> int:
    """One run that sends mail."""
    return post_messages(by=WORKER, at=at)


def kinds() -> list[str]:
    """What was said, in order."""
    return list(Message.objects.order_by("made_at", "pk").values_list("kind", flat=True))
