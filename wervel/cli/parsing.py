"""How a command is added to the parser, and how its numbers, days and languages are read."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

LANGUAGES = ("nl", "en")

Run = Callable[[argparse.Namespace], int]


def lazily(module: str) -> Run:
    """A command that is imported only when it is run."""
    return lambda options: import_module(f"wervel.cli.{module}").run(options)


def command_for(
    commands: "argparse._SubParsersAction", name: str, about: str
) -> argparse.ArgumentParser:
    """A new command, answered by the module of its name."""
    found = commands.add_parser(name, help=about, description=about[:1].upper() + about[1:] + ".")
    found.set_defaults(run=lazily(name))
    return found


def language(command: argparse.ArgumentParser) -> None:
    """``--lang`` for a command that writes for people."""
    command.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help="the language")


def port(text: str) -> int:
    """A port, from 1 to 65535."""
    if text.isascii() and text.isdecimal() and 0 < int(text[:6]) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"expected a port from 1 to 65535, got {text[:20]!r}")


def count(text: str) -> int:
    """A number of things, at least one."""
    if text.isascii() and text.isdecimal() and 0 < int(text[:12]) <= 1_000_000_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"expected a number from 1 to 1000000000, got {text[:20]!r}")


def seed(text: str) -> int:
    """A seed, from 0."""
    if text.isascii() and text.isdecimal() and len(text) <= 18:
        return int(text)
    raise argparse.ArgumentTypeError(f"expected a whole number from 0, got {text[:20]!r}")


def day(text: str) -> "date":
    """A day as ``2026-11-22``."""
    from wervel.cli import days

    try:
        return days.day(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None
