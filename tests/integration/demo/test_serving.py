"""`wervel serve --demo`: the demo, its worker beside it, and all of it ends together."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import free_port
from tests.integration.demo.conftest import CLEAN
from wervel.simulation.hospital import PASSWORD, ROLES

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="it looks at the processes in /proc"
)
WORKER = "wervel.cli.work"


@pytest.fixture
def serving(demo_database, tmp_path):
    port, log = free_port(), tmp_path / "log"
    environment = {name: value for name, value in os.environ.items() if name not in CLEAN}
    with log.open("wb") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "wervel", "serve", "--demo", "--port", str(port)],
            env={**environment, "WERVEL_DEMO_DATABASE": demo_database[0]},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    wait_for(lambda: "Stop with Ctrl-C" in log.read_text(), log)
    yield server, f"http://127.0.0.1:{port}", log
    if server.poll() is None:
        server.terminate()
    server.wait(30)


def test_it_says_who_can_log_in_and_every_page_says_that_it_is_a_demo(serving):
    _, address, log = serving
    said = log.read_text()
    assert f"Wervel is open at       {address}" in said
    for login in ROLES:
        assert any(line.split()[:2] == [login, PASSWORD] for line in said.splitlines())
    with urllib.request.urlopen(f"{address}/en/log-in/", timeout=20) as answer:
        assert "This is a demo" in answer.read().decode()


def test_the_worker_is_there_and_is_started_again_when_it_dies(serving):
    server, _, log = serving
    [first] = wait_for(lambda: workers(server.pid), log)
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: "the worker has stopped" in log.read_text(), log)
    [second] = wait_for(lambda: [pid for pid in workers(server.pid) if pid != first], log)
    assert "it starts again in 1 s" in log.read_text()
    server.terminate()
    assert server.wait(30) == 0
    assert not Path(f"/proc/{second}").exists()
    assert log.read_text().rstrip().endswith("Wervel is closed.")


def test_the_worker_does_not_outlive_a_parent_that_was_killed(serving):
    server, _, log = serving
    [worker] = wait_for(lambda: workers(server.pid), log)
    server.kill()
    wait_for(lambda: not Path(f"/proc/{worker}").exists(), log)


def workers(parent):
    """The workers among the children of a process."""
    found = []
    for children in Path(f"/proc/{parent}/task").glob("*/children"):
        for pid in children.read_text().split():
            line = Path(f"/proc/{pid}/cmdline")
            if line.exists() and WORKER in line.read_text():
                found.append(int(pid))
    return found


def wait_for(what, log):
    give_up = time.monotonic() + 90
    while not (found := what()):
        if time.monotonic() > give_up:
            pytest.fail(f"it did not come to that:\n{log.read_text()[-2000:]}")
        time.sleep(0.1)
    return found
