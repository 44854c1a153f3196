"""A tiny server for the emergency page, so that it answers also when the application does not.

It holds the page in memory and needs nothing but the standard library: no database, no Django,
no disk. Whatever the path, it answers with the one page.
"""

import base64
import hashlib
import re
import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from threading import Thread

INLINE_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)


def read_page() -> str:
    """The page itself; ``FileNotFoundError`` when this installation lacks it."""
    return (files("wervel") / "web/static/emergency/index.html").read_text("utf-8")


def headers(page: str) -> dict[str, str]:
    """The page may show itself and nothing else: no script, no picture from elsewhere."""
    hashes = [f"'sha256-{_digest(style)}'" for style in INLINE_STYLE.findall(page)]
    styles = " ".join(hashes) or "'none'"
    return {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": (
            f"default-src 'none'; style-src {styles}; img-src data:; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cache-Control": "no-cache",
    }


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


class EmergencyServer(ThreadingHTTPServer):
    """Answers every address with the one page."""

    daemon_threads = True

    def __init__(self, host: str, port: int, page: str) -> None:
        """Take the port; ``OSError`` when that is not free."""
        self.body = page.encode()
        self.page_headers = headers(page)
        self.address_family = family_of(host)
        super().__init__((host, port), EmergencyHandler)

    def open(self) -> None:
        """Start to answer, beside whatever else this process does."""
        Thread(target=self.serve_forever, name="emergency page", daemon=True).start()


class EmergencyHandler(BaseHTTPRequestHandler):
    """One request: the page, or its headers only."""

    server: EmergencyServer
    protocol_version = "HTTP/1.1"
    server_version = "Wervel"
    sys_version = ""
    timeout = 10

    def do_GET(self) -> None:
        """The page."""
        self._answer()
        self.wfile.write(self.server.body)

    def do_HEAD(self) -> None:
        """The headers of the page."""
        self._answer()

    def _answer(self) -> None:
        self.send_response(HTTPStatus.OK)
        for name, value in self.server.page_headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nobody who needs this page is written down."""


def family_of(host: str) -> socket.AddressFamily:
    """IPv6 for an address with a colon, and IPv4 for all else."""
    return socket.AF_INET6 if ":" in host else socket.AF_INET
