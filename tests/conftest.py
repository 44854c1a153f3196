"""What tests share: a browser, a database, a running Wervel, and a loud word when one is missing.

``--database postgres`` runs the tests that use Django's database on a throw-away PostgreSQL; by
itself they run on SQLite. Fixtures:

- ``chromium``: the path of the browser; skips the test when there is none.
- ``browser``: a Playwright browser, one for each test process. Make your own page with
  ``browser.new_page(viewport=..., color_scheme=..., locale=...)`` and close it.
- ``page``: one fresh page at 1280 by 800, closed afterwards.
- ``postgres``: the DSN of a throw-away PostgreSQL, one for each test process; skips the test when
  there is none on this machine.
- ``live_address``: ``http://127.0.0.1:PORT`` of a real ``wervel serve``, one for each test process.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.database import NO_POSTGRES, find_postgres, throw_away_postgres

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NO_BROWSER = "no Chromium on this machine"
BROWSER_FIXTURES = {"chromium", "browser", "page"}
DATABASE_FIXTURES = {"db", "transactional_db", "own_database"}
SECONDS_TO_START = 60

# Shared machines are slow now and then: a deadline would test the machine. At each commit the
# stories are the same for the same test, so that a build says something about the change; a
# release (WERVEL_RELEASE=1, `make proof`) looks for new ones.
settings.register_profile(
    "wervel",
    deadline=None,
    print_blob=True,
    derandomize=os.environ.get("WERVEL_RELEASE") != "1",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("wervel")


def find_chromium() -> str | None:
    """The browser named by CHROMIUM, or else Debian's."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return shutil.which("chromium") or shutil.which("/usr/bin/chromium")


def pytest_addoption(parser: pytest.Parser) -> None:
    """On which database the record is tested."""
    parser.addoption("--database", choices=("sqlite", "postgres"), default="sqlite")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Put Django on a PostgreSQL before it opens anything, one server for all test processes."""
    # A test process of pytest-xdist finds the address in the environment that it was given.
    if config.getoption("--database") != "postgres" or hasattr(config, "workerinput"):
        return
    programs = find_postgres()
    if programs is None:
        return
    stack = ExitStack()
    config.add_cleanup(stack.close)
    dsn = dict(
        part.split("=") for part in stack.enter_context(throw_away_postgres(programs)).split()
    )
    address = f"postgresql://{dsn['user']}@/{dsn['dbname']}?host={dsn['host']}"
    os.environ["WERVEL_DATABASE"] = address
    use_database(address)


def use_database(address: str) -> None:
    """Point Django at another database than the one its settings were read with."""
    from django.conf import settings as django_settings
    from django.db import connections

    from wervel.config.storage import database

    django_settings.DATABASES["default"] = database(address)
    connections.__dict__.pop("settings", None)
    if hasattr(connections._connections, "default"):
        del connections["default"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give the marker ``browser`` to each test that uses one; skip what has no database."""
    without = config.getoption("--database") == "postgres" and not find_postgres()
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        if BROWSER_FIXTURES & names:
            item.add_marker("browser")
        if without and (DATABASE_FIXTURES & names or item.get_closest_marker("django_db")):
            item.add_marker(pytest.mark.skip(reason=NO_POSTGRES))


LOUD = {
    NO_BROWSER: (
        "BROWSER TESTS DID NOT RUN",
        "browser tests",
        "The pages are NOT tested. Install Debian's chromium, or set CHROMIUM to a browser.",
    ),
    NO_POSTGRES: (
        "POSTGRESQL TESTS DID NOT RUN",
        "tests on PostgreSQL",
        "The database is NOT tested. Install Debian's postgresql, or put initdb on the PATH.",
    ),
}
"""For each reason to skip: the heading, what was skipped, and what to do about it."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not tested."""
    reports = terminalreporter.stats.get("skipped", [])
    for reason, (heading, what, then) in LOUD.items():
        skipped = [report for report in reports if reason in str(report.longrepr)]
        if skipped:
            terminalreporter.section(heading, sep="#", red=True, bold=True)
            said = f"{len(skipped)} {what} were SKIPPED: {reason}. {then}"
            terminalreporter.write_line(said, red=True, bold=True)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser; skips the test when there is none."""
    return find_chromium() or pytest.skip(NO_BROWSER)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator["Browser"]:
    """A Playwright browser that calls nobody by itself."""
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop running in this thread; Django would take that for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--no-first-run",
            ],
        )
        yield launched
        launched.close()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """One fresh page, with nothing remembered from another test."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """What ``psycopg.connect`` takes to reach a real PostgreSQL; skips when there is none."""
    programs = find_postgres() or pytest.skip(NO_POSTGRES)
    with throw_away_postgres(programs) as dsn:
        yield dsn


@pytest.fixture(scope="session")
def live_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real ``wervel serve`` in a process of its own."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    log = tmp_path_factory.mktemp("serve") / "server.log"
    command = [sys.executable, "-c", "import sys; from wervel.cli import main; sys.exit(main())"]
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, "serve", "--host", "127.0.0.1", "--port", str(port)],
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_until_it_answers(address, server, log)
        yield address
    finally:
        stop(server)


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return at the first answer, of any status; fail with the server's own words."""
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"wervel serve did not answer at {address}:\n{log.read_text()[-3000:]}")


def stop(server: "subprocess.Popen[bytes]") -> None:
    """End the server and the workers it started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(server.pid, sign)
            server.wait(timeout=10)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue
