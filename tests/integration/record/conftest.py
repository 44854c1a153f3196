"""A fresh hospital for each test."""

import pytest

from tests.integration.record.hospital import build


@pytest.fixture
def hospital(db):
    return build()
