"""What the commands on the record share: Django, who is at the terminal, and refusals in words."""

import argparse
import getpass
import os
import socket
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wervel.pathway.actors import Actor

Work = Callable[[argparse.Namespace], int]
NOT_AS_EXPECTED = 2


def on_the_record(name: str, work: Work, options: argparse.Namespace) -> int:
    """Do the work of a command with Django ready; 2 with one line of why when it was refused."""
    import django
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wervel.config.settings")
    try:
        django.setup()
    except ImproperlyConfigured as problem:
        return complain(name, str(problem))
    from django.db import DatabaseError

    from wervel.pathway.refusals import NotAllowed, NotNow

    try:
        return work(options)
    except (NotAllowed, NotNow) as problem:
        return complain(name, str(problem) or "login and password do not fit.")
    except DatabaseError as problem:
        return complain(name, f"the database: {str(problem).splitlines()[0]}")


def now() -> datetime:
    """The moment it is, from the machine's clock."""
    return datetime.now(UTC)


def actor(options: argparse.Namespace) -> "Actor":
    """Who gave this command: the account named with ``--as``, or Wervel by itself."""
    from wervel.pathway.terminal import by_itself

    return log_in(options.login) if options.login else by_itself(address())


def log_in(login: str | None) -> "Actor":
    """Ask for a password, and for a login when none was named."""
    from wervel.pathway import terminal

    login = login or _ask("Login: ")
    password = _ask("Password: ", secret=True)
    return terminal.log_in(login=login, password=password, address=address(), at=now())


def address() -> str:
    """From where a command is given, for the log: the user of this machine, and the machine."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        user = str(os.getuid())
    return f"{user}@{socket.gethostname()}"[:64]


def complain(name: str, text: str) -> int:
    """One line on standard error."""
    print(f"wervel {name}: {text}", file=sys.stderr)
    return NOT_AS_EXPECTED


def _ask(prompt: str, *, secret: bool = False) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(prompt) if secret else input(prompt)
    return sys.stdin.readline().rstrip("\n")
