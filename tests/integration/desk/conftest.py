"""A fresh hospital, and a browser in which each of the desk is logged in."""

import pytest
from django.utils import timezone

from tests.integration.record.hospital import build
from tests.spec.access.cells import logged_in


@pytest.fixture
def hospital(db):
    return build()


@pytest.fixture
def office(hospital):
    return logged_in(hospital.accounts["office"], timezone.now())


@pytest.fixture
def administrator(hospital):
    return logged_in(hospital.accounts["administrator"], timezone.now())


@pytest.fixture
def auditor(hospital):
    return logged_in(hospital.accounts["auditor"], timezone.now())
