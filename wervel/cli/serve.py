"""``wervel serve``: the web page at a local address, and the emergency page beside it.

Processes of their own, so that one may fall: the application is a child, and with ``--worker`` so
is the worker, which is started again whenever it ends. This process keeps the emergency page up,
says so when the application has stopped, and ends all on Ctrl-C. ``--demo`` fills the demo
hospital first, and serves that with its worker.
"""

import argparse
import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from types import FrameType

from wervel.cli.children import Kept, end, start
from wervel.cli.demo import environment as for_demo
from wervel.cli.demo import is_asked
from wervel.cli.emergency_page import EmergencyServer, family_of, read_page
from wervel.cli.standing import NOT_TO_BE_SERVED

APPLICATION = "wervel.config.wsgi:application"
SECONDS_TO_START = 60


def run(options: argparse.Namespace) -> int:
    """Open both pages and stay until told to stop; 1 when that cannot be, or ends too early."""
    if options.demo or is_asked():
        options.demo = options.worker = True
    try:
        _check_free(options.host, options.port)
        emergency = _open_emergency_page(options)
    except FileNotFoundError:
        return _complain("the emergency page is not in this installation, so nothing is opened.")
    except OSError as problem:
        return _complain(str(problem))
    signal.signal(signal.SIGTERM, _stop)
    try:
        return _serve(options, emergency)
    except KeyboardInterrupt:
        return 0
    finally:
        emergency.server_close()
        _say("Wervel is closed.")


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """Being asked to end is the same as Ctrl-C."""
    raise KeyboardInterrupt


def _check_free(host: str, port: int) -> None:
    """Raise a clear ``OSError`` when somebody listens there already."""
    with socket.socket(family_of(host), socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            raise _not_here(host, port, "--port", problem) from problem


def _not_here(host: str, port: int, option: str, problem: OSError) -> OSError:
    cause = problem.strerror or str(problem)
    return OSError(f"cannot open port {port} at {host} ({cause}). Choose another with {option}.")


def _open_emergency_page(options: argparse.Namespace) -> EmergencyServer:
    """On its own port; when none was asked for and the next is taken, on any that is free."""
    page = read_page()
    asked = options.emergency_port
    try:
        server = EmergencyServer(options.host, asked or min(options.port + 1, 65535), page)
    except OSError as problem:
        if asked:
            raise _not_here(options.host, asked, "--emergency-port", problem) from problem
        server = EmergencyServer(options.host, 0, page)
    server.open()
    return server


def _serve(options: argparse.Namespace, emergency: EmergencyServer) -> int:
    """The record as it should be first, and then everything at once."""
    environment = _environment(demo=options.demo)
    if options.demo and _first("wervel.cli.demo", environment).returncode:
        return _complain("there is no demo hospital, so nothing is opened.")
    found = _first("wervel.cli.standing", environment, stdout=subprocess.PIPE)
    if found.returncode == NOT_TO_BE_SERVED:
        return _complain("so nothing is opened.")
    # Whatever else is wrong: then the application says so and stops, and the emergency page stays.
    worker = _worker(environment) if options.worker else contextlib.nullcontext()
    with _application(options.host, options.port, environment) as application, worker:
        return _watch(application, options, emergency, found.stdout)


def _first(
    module: str, environment: dict[str, str], stdout: int | None = None
) -> "subprocess.CompletedProcess[str]":
    """Let a module look after the record before it is served, in a process of its own.

    So this one stays small: it only has to stay.
    """
    return subprocess.run(  # noqa: S603 - our own words only
        [sys.executable, "-m", module], env=environment, stdout=stdout, text=True, check=False
    )


def _environment(*, demo: bool) -> dict[str, str]:
    """What the children share: among others a secret, when none was given."""
    secret = os.environ.get("WERVEL_SECRET_KEY") or secrets.token_urlsafe(50)
    more = for_demo() if demo else {}
    return {**os.environ, **more, "WERVEL_SECRET_KEY": secret}


@contextlib.contextmanager
def _application(
    host: str, port: int, environment: dict[str, str]
) -> Iterator["subprocess.Popen[bytes]"]:
    """The application in a process of its own, ended when we leave."""
    # One worker and one thread: the pages keep nothing, and SQLite has one writer.
    words = ["--interface", "wsgi", "--host", host, "--port", str(port)]
    words += ["--workers", "1", "--blocking-threads", "1"]
    words += ["--no-access-log", "--log-level", "warning", APPLICATION]
    child = start("wervel.cli.application", words, environment)
    try:
        yield child
    finally:
        # A second Ctrl-C must not leave anything behind.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        end(child)


@contextlib.contextmanager
def _worker(environment: dict[str, str]) -> Iterator[None]:
    """The worker beside it, for as long as we stay."""
    kept = Kept("the worker", lambda: start("wervel.cli.work", (), environment), _warn)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        kept.stop()


def _watch(
    application: "subprocess.Popen[bytes]",
    options: argparse.Namespace,
    emergency: EmergencyServer,
    notes: str,
) -> int:
    """Stay until told to stop: 0, or 1 when the application stopped before that."""
    status = None
    with contextlib.suppress(KeyboardInterrupt):
        page = _address(options.host, emergency.server_address[1])
        if _answers(application, options.host, options.port):
            _say(f"Wervel is open at       {_address(options.host, options.port)}")
        _say(f"Emergency page (always) {page}\n{notes}Stop with Ctrl-C.")
        status = application.wait()
        _complain(f"the application has stopped (status {status}).")
        _say(f"The emergency page still answers at {page}\nStop with Ctrl-C.")
        while True:
            signal.pause()
    return 0 if status is None else 1


def _answers(application: "subprocess.Popen[bytes]", host: str, port: int) -> bool:
    """Wait until the application listens; false when it ended or takes too long."""
    give_up = time.monotonic() + SECONDS_TO_START
    while application.poll() is None and time.monotonic() < give_up:
        try:
            socket.create_connection((_reachable(host), port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False


def _reachable(host: str) -> str:
    """An address to knock on, for one that means "all of this machine"."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104


def _address(host: str, port: int) -> str:
    name = _reachable(host)
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def _say(text: str) -> None:
    print(text, flush=True)


def _complain(text: str) -> int:
    _warn(text)
    return 1


def _warn(text: str) -> None:
    print(f"wervel serve: {text}", file=sys.stderr, flush=True)
