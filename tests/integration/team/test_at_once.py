"""Many clinicians press at the same moment: one is first, all others hear so, nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from tests.faults.conftest import databases, folder, own_database  # noqa: F401 (fixtures)
from tests.faults.database import use
from tests.integration.team.pages import tell
from tests.spec.access.hospitals import find
from wervel.guideline.urgency import Urgency
from wervel.pathway.refusals import NotNow, Stale
from wervel.pathway.second import agree_to_lower, ask_second_reader, keep_emergency
from wervel.pathway.tasks import take_alarm
from wervel.pathway.urgency import lower_urgency, raise_urgency
from wervel.record.audit import verify_chain
from wervel.record.episodes import urgency_of
from wervel.record.models import Task, UrgencyRow

MANY = 12
NAMES = ("surgeon", "colleague", "second")


@pytest.fixture
def hospital(own_database):  # noqa: F811 (a fixture by its name)
    address = own_database.hospital()
    with use(address):
        yield find()
    own_database.drop(address)


def at_once(*deeds):
    """Do all of these at the same moment, each in a connection of its own; what came of each."""
    gate = Barrier(len(deeds))

    def one(deed):
        gate.wait()
        try:
            deed()
        except (Stale, NotNow) as problem:
            return type(problem).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(one, deeds))


def test_one_alarm_is_taken_by_one(hospital):
    tell(hospital, at=timezone.now())
    task = Task.objects.get(kind="alarm")
    told = at_once(
        *(
            lambda name=NAMES[number % 2]: take_alarm(
                task=task.pk, by=hospital.by(name), at=timezone.now()
            )
            for number in range(MANY)
        )
    )
    task.refresh_from_db()
    act = Task.objects.get(kind="act")
    assert act.owner == task.done_by
    assert told.count("done") == MANY // 2  # each of them pressed often; one of them was first
    assert told.count("Stale") == MANY // 2
    assert list(verify_chain()) == []


def test_what_was_decided_on_the_same_page_counts_once(hospital):
    tell(hospital, {"leg_weakness": "mild"}, at=timezone.now())
    seen = UrgencyRow.objects.get().pk
    deeds = {raise_urgency: Urgency.SAME_DAY, lower_urgency: Urgency.ROUTINE}
    told = at_once(
        *(
            lambda deed=deed, to=to, number=number: deed(
                patient=hospital.patient,
                to=to,
                reason=f"what number {number} saw today",
                by=hospital.by(NAMES[number % 3]),
                at=timezone.now(),
                seen=seen,
            )
            for number in range(MANY // 2)
            for deed, to in deeds.items()
        )
    )
    assert told.count("done") == 1
    assert told.count("Stale") == MANY - 1
    assert UrgencyRow.objects.count() == 2
    assert list(verify_chain()) == []


def test_a_question_is_asked_once_and_answered_once(hospital):
    """One agrees while the other keeps it: whoever is first, that is what it is."""
    now = timezone.now()
    tell(hospital, at=now)
    take_alarm(task=Task.objects.get(kind="alarm").pk, by=hospital.by("surgeon"), at=now)
    at_once(
        *(
            lambda: ask_second_reader(
                patient=hospital.patient, to=Urgency.ROUTINE, reason="MRI shows no compression",
                by=hospital.by("surgeon"), at=now,
            )
            for _ in range(MANY)
        )
    )  # fmt: skip
    task = Task.objects.get(kind="second_reader")
    told = at_once(
        lambda: agree_to_lower(task=task.pk, by=hospital.by("colleague"), at=now),
        lambda: keep_emergency(
            task=task.pk, reason="retention this morning", by=hospital.by("second"), at=now
        ),
    )
    assert told == ["NotNow", "done"]
    task.refresh_from_db()
    kept = task.done_by == hospital.accounts["second"]
    assert urgency_of(hospital.episode) is (Urgency.EMERGENCY if kept else Urgency.ROUTINE)
    assert list(verify_chain()) == []
