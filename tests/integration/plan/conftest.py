"""A fresh hospital for each test."""

import pytest

from tests.integration.patient.telling import Teller
from tests.integration.record.hospital import build


@pytest.fixture
def hospital(db):
    return build()


@pytest.fixture
def patient(hospital):
    return Teller(hospital, "patient")


@pytest.fixture
def daughter(hospital):
    return Teller(hospital, "daughter")
