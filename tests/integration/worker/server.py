"""A mail server that is slow, wrong or gone, as asked: a port of this machine, real SMTP."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

GREETING, HELLO, SENDER, RECIPIENT, DATA, TEXT, QUIT = (
    "greeting", "hello", "sender", "recipient", "data", "text", "quit",
)  # fmt: skip
STEPS = (GREETING, HELLO, SENDER, RECIPIENT, DATA, TEXT, QUIT)
"""What is answered, in the order of a conversation."""
RIGHT = {
    GREETING: b"220 here", HELLO: b"250 hello", SENDER: b"250 fine", RECIPIENT: b"250 fine",
    DATA: b"354 go on", TEXT: b"250 taken", QUIT: b"221 bye",
}  # fmt: skip


@dataclass
class Server:
    """What it does wrong (``fault`` at ``step``), and the mails that it took."""

    port: int
    step: str = ""
    fault: str = ""
    """silent, drip, garbage, refuse, later, endless or hang_up."""
    taken: list[bytes] = field(default_factory=list)
    closing: bool = False

    @property
    def mails(self) -> list[EmailMessage]:
        return [message_from_bytes(text, policy=policy.default) for text in self.taken]

    def serve(self, listener: socket.socket) -> None:
        while not self.closing:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(line,), daemon=True).start()

    def _talk(self, line: socket.socket) -> None:
        with line, contextlib.suppress(OSError):
            line.settimeout(20)
            self._listen(line)

    def _listen(self, line: socket.socket) -> None:
        reader = line.makefile("rb")
        if not self._answer(line, GREETING):
            return
        while (said := reader.readline()) and not self.closing:
            word = said.split()[0].upper() if said.split() else b""
            step = {
                b"EHLO": HELLO, b"HELO": HELLO, b"MAIL": SENDER, b"RCPT": RECIPIENT,
                b"DATA": DATA, b"QUIT": QUIT, b"RSET": SENDER,
            }.get(word, HELLO)  # fmt: skip
            if word == b"RSET":
                line.sendall(b"250 fine\r\n")
                continue
            if not self._answer(line, step):
                return
            if step == DATA and not (self.step == DATA and self.fault in ("refuse", "later")):
                self._take(reader)
                if not self._answer(line, TEXT):
                    return
            if step == QUIT:
                return

    def _take(self, reader: object) -> None:
        lines = []
        while (text := reader.readline()) not in (b".\r\n", b""):  # type: ignore[attr-defined]
            lines.append(text)
        if text:
            self.taken.append(b"".join(lines))

    def _answer(self, line: socket.socket, step: str) -> bool:
        """Whether the conversation goes on."""
        fault = self.fault if step == self.step else ""
        match fault:
            case "silent":
                self._wait()
                return False
            case "drip":
                for letter in b"250-" + b"a" * 60:
                    line.sendall(bytes([letter]))
                    self._wait(0.25)
                return False
            case "endless":
                for _ in range(2000):
                    line.sendall(b"250-more\r\n")
                    self._wait(0.01)
                return False
            case "garbage":
                line.sendall(b"\xff\x00 what?\r\n")
            case "refuse":
                line.sendall(b"550 no jannie@example.org here\r\n")
            case "later":
                line.sendall(b"451 later\r\n")
            case "hang_up":
                return False
            case _:
                line.sendall(RIGHT[step] + b"\r\n")
        return True

    def _wait(self, seconds: float = 30) -> None:
        give_up = time.monotonic() + seconds
        while time.monotonic() < give_up and not self.closing and self.fault:
            time.sleep(0.02)


@contextlib.contextmanager
def mail_server() -> Iterator[Server]:
    """A server on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1])
        thread = threading.Thread(target=server.serve, args=(listener,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing = True
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", server.port), 1).close()
            thread.join(5)
