"""`wervel serve`: two pages at two addresses, and the emergency page survives the application."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from wervel.cli import emergency_page, main
from wervel.cli.emergency_page import EmergencyServer

PAGE = '<!doctype html><html lang="nl"><title>Nood</title><style>p{margin:0}</style><p>Bel 112'
APPLICATION = """
def application(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [environ["SERVER_PROTOCOL"].encode()]
"""
# Serve a small application and a small page, so that this tests the door and not the rooms.
PROGRAM = f"""
import sys
import time
from wervel.cli import serve, main
serve.APPLICATION = sys.argv[1]
serve.read_page = lambda: {PAGE!r}
sys.exit(main(["serve", *sys.argv[2:]]))
"""


def free_port():
    """A port that is free, and the one after it too."""
    while True:
        with contextlib.suppress(OSError), socket.socket() as one, socket.socket() as two:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
            two.bind(("127.0.0.1", port + 1))
            return port


def get(address, method="GET"):
    request = urllib.request.Request(address, method=method)
    with urllib.request.urlopen(request, timeout=5) as answer:
        return answer.status, answer.headers, answer.read().decode()


@pytest.fixture
def serving(tmp_path):
    """Start `wervel serve` and read what it says, line by line."""
    (tmp_path / "small_app.py").write_text(APPLICATION)
    started = []

    def serve(application, port):
        environment = os.environ | {"PYTHONPATH": str(tmp_path)}
        environment.pop("WERVEL_SECRET_KEY", None)
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, application, "--port", str(port)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield serve
    for process in started:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def test_it_says_both_addresses_and_both_answer_and_both_close(serving):
    port = free_port()
    process = serving("small_app:application", port)
    assert process.stdout.readline().split()[-1] == f"http://127.0.0.1:{port}"
    assert process.stdout.readline().split()[-1] == f"http://127.0.0.1:{port + 1}"
    assert get(f"http://127.0.0.1:{port}")[2] == "HTTP/1.1"
    assert get(f"http://127.0.0.1:{port + 1}")[2] == PAGE
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert out.endswith("Wervel is closed.\n")
    assert err == ""
    for closed in (port, port + 1):
        with pytest.raises(urllib.error.URLError):
            get(f"http://127.0.0.1:{closed}")


def test_the_emergency_page_answers_when_the_application_has_stopped(serving):
    port = free_port()
    process = serving("small_app:not_there", port)
    said = ""
    while "still answers" not in said:
        said = process.stdout.readline()
        assert said, "it ended without a word"
    assert f"http://127.0.0.1:{port + 1}" in said
    assert get(f"http://127.0.0.1:{port + 1}")[2] == PAGE
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "wervel serve: the application has stopped" in err


@pytest.mark.parametrize("option", ["--port", "--emergency-port"])
def test_a_port_that_is_taken_is_said_in_one_line(option, monkeypatch, capsys):
    monkeypatch.setattr("wervel.cli.serve.read_page", lambda: PAGE)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        other = [] if option == "--port" else ["--port", str(free_port())]
        assert main(["serve", option, str(port), *other]) == 1
    [complaint] = capsys.readouterr().err.splitlines()
    assert f"cannot open port {port} at 127.0.0.1 (Address already in use)" in complaint
    assert complaint.endswith(f"Choose another with {option}.")


def test_without_its_emergency_page_nothing_is_opened(monkeypatch, capsys):
    def missing():
        raise FileNotFoundError

    monkeypatch.setattr("wervel.cli.serve.read_page", missing)
    assert main(["serve", "--port", str(free_port())]) == 1
    assert "the emergency page is not in this installation" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "8000.0", "²"])
def test_a_port_is_a_number_that_can_be(port, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["serve", f"--port={port}"])
    assert stopped.value.code == 2
    assert "expected a port from 1 to 65535" in capsys.readouterr().err


@pytest.fixture
def emergency():
    server = EmergencyServer("127.0.0.1", 0, PAGE)
    server.open()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/", "/emergency/", "/nood?wat=dan", "/../../etc/passwd", "/%00"])
def test_every_path_answers_with_the_emergency_page(emergency, path):
    status, headers, text = get(emergency + path)
    assert (status, text) == (200, PAGE)
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_only_the_headers_come_when_only_they_are_asked_for(emergency):
    status, headers, text = get(emergency, method="HEAD")
    assert (status, text) == (200, "")
    assert int(headers["Content-Length"]) == len(PAGE)


def test_the_emergency_page_may_load_nothing_and_says_nothing_of_its_server(emergency):
    _, headers, _ = get(emergency)
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors 'none'" in policy
    assert "script" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Server"].strip() == "Wervel"


def test_nobody_who_asks_is_written_down(emergency, capsys):
    get(emergency + "/with-something-private")
    assert capsys.readouterr() == ("", "")


def test_the_policy_names_each_style_in_the_page():
    two = emergency_page.headers("<style>a{}</style><STYLE media=print>b{}</STYLE>")
    none = emergency_page.headers("<p>")
    assert two["Content-Security-Policy"].count("sha256-") == 2
    assert "style-src 'none'" in none["Content-Security-Policy"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_the_application_does_not_outlive_a_parent_that_was_killed(serving):
    port = free_port()
    process = serving("small_app:application", port)
    process.stdout.readline()
    process.kill()
    process.wait(10)
    for _ in range(100):
        try:
            get(f"http://127.0.0.1:{port}")
        except OSError:
            return
        time.sleep(0.1)
    pytest.fail("the application still answers")
