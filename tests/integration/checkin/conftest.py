"""A fresh hospital for each test, and browsers in which its people are logged in."""

import pytest

from tests.integration.checkin.checking import Checker
from tests.integration.record.hospital import build


@pytest.fixture
def hospital(db):
    return build()


@pytest.fixture
def patient(hospital):
    return Checker(hospital, "patient")


@pytest.fixture
def daughter(hospital):
    return Checker(hospital, "daughter")
