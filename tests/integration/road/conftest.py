"""A fresh hospital, the office at work, and a patient and a daughter at their own pages."""

import pytest
from django.utils import timezone

from tests.integration.patient.telling import Teller
from tests.integration.record.hospital import build
from tests.spec.access.cells import logged_in


@pytest.fixture
def hospital(db):
    return build()


@pytest.fixture
def office(hospital):
    return logged_in(hospital.accounts["office"], timezone.now())


@pytest.fixture
def surgeon(hospital):
    return logged_in(hospital.accounts["surgeon"], timezone.now())


@pytest.fixture
def patient(hospital):
    return Teller(hospital, "patient")


@pytest.fixture
def daughter(hospital):
    return Teller(hospital, "daughter")
