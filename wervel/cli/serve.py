"""``wervel serve``: the web page at a local address, and the emergency page beside it.

Two processes, so that one may fall: the application is a child; this process keeps the emergency
page up, says so when the application has stopped, and ends both on Ctrl-C.
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

from wervel.cli.emergency_page import EmergencyServer, family_of, read_page

APPLICATION = "wervel.config.wsgi:application"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 5


def run(options: argparse.Namespace) -> int:
    """Open both pages and stay until told to stop; 1 when that cannot be, or ends too early."""
    try:
        _check_free(options.host, options.port)
        emergency = _open_emergency_page(options)
    except FileNotFoundError:
        return _complain("the emergency page is not in this installation, so nothing is opened.")
    except OSError as problem:
        return _complain(str(problem))
    signal.signal(signal.SIGTERM, _stop)
    try:
        with _application(options.host, options.port) as application:
            return _watch(application, options, emergency)
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


@contextlib.contextmanager
def _application(host: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The application in a process of its own, ended when we leave."""
    # One worker and one thread: the pages keep nothing, and SQLite has one writer.
    command = [sys.executable, "-m", "wervel.cli.application", "--interface", "wsgi"]
    command += ["--host", host, "--port", str(port), "--workers", "1", "--blocking-threads", "1"]
    command += ["--no-access-log", "--log-level", "warning", APPLICATION]
    secret = os.environ.get("WERVEL_SECRET_KEY") or secrets.token_urlsafe(50)
    environment = {**os.environ, "WERVEL_SECRET_KEY": secret}
    # A group of its own, so that its workers can be ended also when it has died itself.
    child = subprocess.Popen(  # noqa: S603 - our own words only
        command, env=environment, process_group=0
    )
    try:
        yield child
    finally:
        _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    # A second Ctrl-C must not leave the application behind.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(SECONDS_TO_STOP)


def _watch(
    application: subprocess.Popen[bytes], options: argparse.Namespace, emergency: EmergencyServer
) -> int:
    """Stay until told to stop: 0, or 1 when the application stopped before that."""
    status = None
    with contextlib.suppress(KeyboardInterrupt):
        page = _address(options.host, emergency.server_address[1])
        if _answers(application, options.host, options.port):
            _say(f"Wervel is open at       {_address(options.host, options.port)}")
        _say(f"Emergency page (always) {page}\nStop with Ctrl-C.")
        status = application.wait()
        _complain(f"the application has stopped (status {status}).")
        _say(f"The emergency page still answers at {page}\nStop with Ctrl-C.")
        while True:
            signal.pause()
    return 0 if status is None else 1


def _answers(application: subprocess.Popen[bytes], host: str, port: int) -> bool:
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
    print(f"wervel serve: {text}", file=sys.stderr, flush=True)
    return 1
