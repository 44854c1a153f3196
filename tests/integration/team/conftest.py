"""A fresh hospital for each test, and browsers in which its clinicians are logged in."""

import pytest
from django.utils import timezone

from tests.integration.record.hospital import build
from tests.spec.access.cells import logged_in


@pytest.fixture
def hospital(db):
    return build()


@pytest.fixture
def browser_of(hospital):
    """A browser in which somebody of the hospital is logged in."""
    return lambda name, **more: logged_in(hospital.accounts[name], timezone.now(), **more)
