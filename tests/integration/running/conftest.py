"""A small hospital in a database of its own, and a terminal to give commands at."""

import io
import sys
from dataclasses import dataclass
from functools import cache
from secrets import token_bytes

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import override_settings

from tests.faults.conftest import databases, folder, own_database  # noqa: F401 (fixtures)
from tests.faults.database import use
from wervel.cli import main
from wervel.record.models import Account

PASSWORD = "correct horse battery staple"


@dataclass
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str


@pytest.fixture
def address(own_database):  # noqa: F811 (a fixture by its name)
    """Where this test's own hospital is; its commands work there."""
    found = own_database.hospital()
    with use(found), override_settings(BACKUP_KEYS=(token_bytes(32),)):
        yield found
    own_database.drop(found)


@pytest.fixture
def command(address, capsys, monkeypatch):
    """Give a command: what is typed goes to its standard input, a line each."""

    def give(*words: str, typed: str = "") -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        status = main([str(word) for word in words])
        told = capsys.readouterr()
        return Said(status, told.out, told.err)

    return give


@pytest.fixture
def password(address):
    """Everybody in the hospital gets the same one."""
    Account.objects.filter(is_active=True).update(password=_hashed())
    return PASSWORD


@cache
def _hashed() -> str:
    return make_password(PASSWORD)


def tamper(sql: str, *values: object, table: str = "record_auditrow") -> None:
    """As somebody with the database's own password would: the guards down first."""
    with connection.cursor() as cursor:
        for what in ("update", "delete"):
            on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{what}"{on}')
        cursor.execute(sql, values)
