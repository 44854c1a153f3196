"""A fresh hospital for each test, whose surgeon and patient can log in."""

import pytest

from tests.integration.entrance.people import equip
from tests.integration.record.hospital import build


@pytest.fixture
def hospital(db):
    made = build()
    for name in ("surgeon", "patient"):
        equip(made.accounts[name])
    return made
