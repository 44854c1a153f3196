"""A fresh hospital for each row, and a service of another to log in with."""

import pytest

from tests.integration.record.hospital import build
from tests.spec.access.services import known_services


@pytest.fixture
def hospital(db):
    return build()


@pytest.fixture(autouse=True)
def services(settings):
    """What the pages of the entrance need; hashing is made quick, it is tried out elsewhere."""
    for name, value in known_services().items():
        setattr(settings, name, value)
    settings.PASSWORD_HASHERS = ["tests.spec.access.services.Quick"]
