"""One small hospital a test; each story that is tried on it is undone again."""

import pytest

from tests.integration.record.hospital import build


@pytest.fixture
def hospital(db):
    return build()
