"""Keys of backups come from the environment, are real keys, and are not the record's."""

import base64
import os
import subprocess
import sys
from secrets import token_bytes

import pytest
from django.core.exceptions import ImproperlyConfigured

from wervel.config.keys import backup_keys

KEY, OTHER = token_bytes(32), token_bytes(32)


def written(*keys):
    return " ".join(base64.b64encode(key).decode() for key in keys)


def test_the_first_is_the_newest(monkeypatch):
    monkeypatch.setenv("WERVEL_BACKUP_KEY", written(KEY, OTHER))
    assert backup_keys((token_bytes(32),)) == (KEY, OTHER)


def test_none_is_made_by_itself(monkeypatch):
    monkeypatch.delenv("WERVEL_BACKUP_KEY", raising=False)
    assert backup_keys(()) == ()


@pytest.mark.parametrize(
    "text",
    ["short", "é" * 44, written(b"x" * 32), written(KEY[:31]), "!" * 44],
    ids=["short", "other letters", "one letter", "a byte less", "no base64"],
)
def test_what_is_no_key_is_refused_without_being_shown(monkeypatch, text):
    monkeypatch.setenv("WERVEL_BACKUP_KEY", text)
    with pytest.raises(ImproperlyConfigured, match="32 bytes in base64") as refused:
        backup_keys(())
    assert text not in str(refused.value)


def test_a_key_of_the_record_is_no_key_of_a_backup():
    environment = {
        **os.environ,
        "WERVEL_BACKUP_KEY": written(KEY),
        "WERVEL_RECORD_KEYS": written(OTHER, KEY),
    }
    done = subprocess.run(
        [sys.executable, "-m", "wervel", "check"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "a key of its own" in done.stderr
    assert "Traceback" not in done.stderr
