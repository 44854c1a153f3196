"""A small hospital, with Wervel itself at work in it."""

import pytest

from tests.integration.worker.hospital import Place, build


@pytest.fixture
def place(db) -> Place:
    return build()
