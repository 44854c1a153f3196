"""Many at once: one form sent twenty times together is one answer, and two devices are two."""

import threading

import pytest
from django.db import connections

from tests.faults.conftest import databases, folder, own_database  # noqa: F401 (fixtures)
from tests.faults.database import use
from tests.integration.record.hospital import NOW
from tests.spec.access.hospitals import find
from wervel.leaflet.pages import PAGES
from wervel.pathway.story import Answer, add_answer, hand_in_story
from wervel.record.audit import verify_chain
from wervel.record.models import Draft, DraftAnswer, Submission, Task

AT_ONCE = 12


def answer(key: str, *, alarm: bool = False) -> Answer:
    told = {fact.name: False for fact in PAGES[0].facts} | {"saddle_numbness": alarm}
    return Answer(PAGES[0].id, told, frozenset(), {}, key, None)


def together(*deeds):
    """Each in a thread and a connection of its own, all begun at the same moment."""
    gate, wrong = threading.Barrier(len(deeds)), []

    def run(deed):
        gate.wait()
        try:
            deed()
        except Exception as problem:  # noqa: BLE001 (told below)
            wrong.append(problem)
        finally:
            connections["default"].close()

    threads = [threading.Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.fixture
def hospital(own_database):  # noqa: F811 (a fixture by its name)
    address = own_database.hospital()
    with use(address):
        yield find()
        connections.close_all()
    own_database.drop(address)


def test_one_form_many_times_at_once_is_one_answer_and_one_alarm(hospital):
    by, told = hospital.by("patient"), answer("k", alarm=True)
    deed = lambda: add_answer(patient=hospital.patient.pk, answer=told, by=by, at=NOW)  # noqa: E731
    together(*[deed] * AT_ONCE)
    assert (Draft.objects.count(), DraftAnswer.objects.count()) == (1, 1)
    assert (Submission.objects.count(), Task.objects.count()) == (1, 1)
    assert list(verify_chain()) == []


def test_many_devices_and_handing_in_at_once_lose_nothing(hospital):
    by, patient = hospital.by("patient"), hospital.patient.pk
    add_answer(patient=patient, answer=answer("first"), by=by, at=NOW)
    deeds = [
        lambda n=n: add_answer(patient=patient, answer=answer(f"k{n}"), by=by, at=NOW)
        for n in range(AT_ONCE)
    ]
    hand_in = lambda: hand_in_story(patient=patient, by=by, at=NOW)  # noqa: E731
    together(*deeds, hand_in, hand_in)
    assert DraftAnswer.objects.count() == AT_ONCE + 1
    assert Submission.objects.count() == 1, "the same answers are handed in once"
    assert list(verify_chain()) == []
