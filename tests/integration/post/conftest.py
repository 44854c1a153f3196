"""A fresh hospital for each test, and browsers in which its people are logged in."""

import pytest

from tests.integration.post.side import Side
from tests.integration.record.hospital import build
from wervel.record.models import OpeningHours


@pytest.fixture
def hospital(db):
    made = build()
    location = made.team.location
    location.phone = "088 624 56 56"
    location.save()
    for day in range(1, 6):
        OpeningHours.objects.create(location=location, weekday=day, opens="08:30", closes="17:00")
    return made


@pytest.fixture
def patient(hospital):
    return Side(hospital, "patient")


@pytest.fixture
def daughter(hospital):
    return Side(hospital, "daughter")


@pytest.fixture
def surgeon(hospital):
    return Side(hospital, "surgeon")


@pytest.fixture
def office(hospital):
    return Side(hospital, "office")
