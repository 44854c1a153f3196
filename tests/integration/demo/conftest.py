"""A small demo hospital, built once for all tests of it and taken away afterwards."""

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.test import override_settings

from tests.faults.conftest import databases, folder, own_database  # noqa: F401 (fixtures)
from wervel.simulation.hospital import fill

NOW = datetime(2026, 11, 25, 14, 20, tzinfo=UTC)
"""A Wednesday."""
SMALL = 0.05
"""One person for each stage."""
FEW = "8"
"""Fewer than there are stages: then one for each."""
CLEAN = ("WERVEL_DEMO", "WERVEL_HOSTS", "WERVEL_BACKUP_KEY", "WERVEL_DATABASE")


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), override_settings(DEMO=True), transaction.atomic():
        fill(now=NOW, share=SMALL)
        yield NOW
        transaction.set_rollback(True)


@pytest.fixture
def inside(demo):
    """What a test changes in the demo is gone afterwards."""
    with transaction.atomic():
        yield demo
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def demo_database(databases):  # noqa: F811 (a fixture by its name)
    """A demo that was made at the terminal: where it is, and what was said."""
    address = databases.empty()
    status, said = wervel("demo", "--people", FEW, WERVEL_DEMO_DATABASE=address)
    assert status == 0, said
    yield address, said
    databases.drop(address)


def wervel(*words, typed="", **more):
    """A command in a process of its own: its status and all that it said."""
    environment = {name: value for name, value in os.environ.items() if name not in CLEAN}
    done = subprocess.run(
        [sys.executable, "-m", "wervel", *words],
        env={**environment, **more},
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return done.returncode, done.stdout + done.stderr
