"""A fresh hospital for each test, and browsers in which its people are logged in."""

import pytest

from tests.integration.flare.getting_worse import Worse
from tests.integration.record.hospital import build


@pytest.fixture
def hospital(db):
    return build()


@pytest.fixture
def patient(hospital):
    return Worse(hospital, "patient")


@pytest.fixture
def daughter(hospital):
    return Worse(hospital, "daughter")
