"""Databases of their own, of the kind that this run of the tests is for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.database import NO_POSTGRES
from tests.faults.database import Crashing, Files, Server, postgres_programs


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("own")


@pytest.fixture(scope="session")
def databases(request, folder) -> Files | Server:
    """Where each test makes its own database: in a folder, or on the server of this run."""
    if request.config.getoption("--database") == "sqlite":
        return Files(folder)
    return Server(_dsn(os.environ["WERVEL_DATABASE"]))


@pytest.fixture
def own_database(databases, django_db_blocker) -> Iterator[Files | Server]:
    """The same, with Django allowed to open them."""
    with django_db_blocker.unblock():
        yield databases


@pytest.fixture
def files(tmp_path, django_db_blocker, request) -> Iterator[Files]:
    """SQLite whatever the run is for; such a test runs once, with the others on SQLite."""
    if request.config.getoption("--database") != "sqlite":
        pytest.skip("a fault of SQLite's own")
    with django_db_blocker.unblock():
        yield Files(tmp_path)


@pytest.fixture
def crashing(django_db_blocker, request) -> Iterator[Crashing]:
    """A PostgreSQL to be killed; such a test runs with the others on PostgreSQL."""
    if request.config.getoption("--database") != "postgres":
        pytest.skip("a fault of PostgreSQL's own")
    programs = postgres_programs() or pytest.skip(NO_POSTGRES)
    with django_db_blocker.unblock(), Crashing(programs) as server:
        yield server


def _dsn(address: str) -> str:
    """As psycopg takes it: ``postgresql://wervel@/postgres?host=...`` in words."""
    user, _, rest = address.removeprefix("postgresql://").partition("@/")
    name, _, host = rest.partition("?host=")
    return f"host={host} user={user} dbname={name}"
