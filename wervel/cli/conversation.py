"""A conversation in a terminal: a line out, an answer in, and a kind word when it is no answer."""

import os
import shutil
from collections.abc import Callable
from textwrap import fill
from typing import TextIO, TypeVar

from wervel.cli.words import Words

DONT_KNOW = "?"
BACK = "<"
Answer = TypeVar("Answer")
BOLD, DIM, RED, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[0m"


class Back(Exception):
    """The person wants to see the page before."""


class Ended(Exception):
    """There is nobody left to answer."""


class NotAnAnswer(ValueError):
    """What was typed is no answer here; the message says what is."""


class Conversation:
    """Asks on ``out`` and reads what is typed from ``heard``."""

    def __init__(self, heard: TextIO, out: TextIO, words: Words) -> None:
        self.heard = heard
        self.out = out
        self.words = words
        self.in_colour = out.isatty() and not os.environ.get("NO_COLOR")
        self.width = min(shutil.get_terminal_size((80, 24)).columns - 2, 78)

    def line(self, text: str = "", *, indent: str = "", style: str = "") -> None:
        """One paragraph, wrapped to the width of the terminal."""
        wrapped = fill(
            text,
            self.width,
            initial_indent=indent,
            subsequent_indent=" " * len(indent),
            break_on_hyphens=False,
        )
        styled = f"{style}{wrapped}{PLAIN}" if style and self.in_colour and text else wrapped
        encoding = self.out.encoding or "utf-8"
        print(styled.encode(encoding, "replace").decode(encoding), file=self.out, flush=True)

    def heading(self, text: str) -> None:
        """A line that stands out."""
        self.line(text, style=BOLD)

    def quiet(self, text: str) -> None:
        """A line that does not."""
        self.line(text, style=DIM)

    def ask(self, understand: Callable[[str], Answer]) -> Answer | None:
        """Ask until there is an answer; ``None`` for "I don't know". Raises Back and Ended."""
        while True:
            given = self._hear()
            if given == BACK:
                raise Back
            if given == DONT_KNOW:
                return None
            try:
                if not given:
                    raise NotAnAnswer(self.words.empty)
                return understand(given)
            except NotAnAnswer as problem:
                self.line(str(problem), style=RED)

    def _hear(self) -> str:
        self.out.write("> ")
        self.out.flush()
        try:
            line = self.heard.readline()
        except UnicodeDecodeError:
            line = "\ufffd\n"
        if not line:
            raise Ended
        given = line.strip()
        if not self.heard.isatty():
            # An answer that comes from a pipe is shown, so that the talk can be read back.
            self.line(short(given))
        return given


def short(given: str) -> str:
    """What was typed, short and without anything that moves the cursor."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in given)
    return shown if len(shown) <= 20 else shown[:19] + "…"
