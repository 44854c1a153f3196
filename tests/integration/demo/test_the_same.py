"""The same day gives the same demo, but for numbers that are thrown by intent."""

import pytest
from django.db import transaction
from django.test import override_settings

from tests.integration.demo.conftest import NOW, SMALL
from wervel.pathway.refusals import NotNow
from wervel.record.models import AuditRow, FactRow, Patient, UrgencyRow
from wervel.simulation.hospital import fill

pytestmark = pytest.mark.django_db
ROW = (
    "sequence", "at", "event", "action", "outcome", "detail", "actor_name", "actor_role",
    "purpose", "address", "object_kind", "reason", "source", "relation", "checks",
)  # fmt: skip
FACT = ("name", "value", "declined", "teller", "form", "told_at", "added_at")


def test_the_same_day_gives_the_same_people_and_the_same_story():
    with override_settings(DEMO=True):
        first, second = _made(), _made()
    assert first == second


def test_a_demo_is_not_made_twice_nor_beside_anybody():
    with override_settings(DEMO=True):
        Patient.objects.create(name="Iemand", language="nl", version=1, created_at=NOW)
        with pytest.raises(NotNow):
            fill(now=NOW, share=SMALL)
    assert Patient.objects.count() == 1
    assert not AuditRow.objects.filter(outcome="0").exists()


def test_a_wervel_that_is_no_demo_makes_none():
    with pytest.raises(NotNow):
        fill(now=NOW, share=SMALL)
    assert not Patient.objects.exists()


def _made():
    with transaction.atomic():
        fill(now=NOW, share=SMALL)
        made = (
            list(AuditRow.objects.order_by("sequence").values_list(*ROW)),
            list(FactRow.objects.order_by("pk").values_list(*FACT)),
            list(UrgencyRow.objects.order_by("pk").values_list("level", "at", "reason")),
            sorted(_told(patient) for patient in Patient.objects.all()),
        )
        transaction.set_rollback(True)
    return made


def _told(patient):
    return (
        patient.name, patient.birth_date, patient.language, str(patient.interpreter),
        patient.phone, patient.email, patient.bsn,
    )  # fmt: skip
