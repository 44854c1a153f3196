"""How it stands with the record, said before it is served: what is missing, and what to do.

``wervel serve`` runs this apart, so that it needs no database itself: the pages of visitors and the
emergency page work without one.
"""

import argparse
import sys
from pathlib import Path

from wervel.cli import record

NOT_TO_BE_SERVED = 3
"""The database and the way it would be served do not go together."""
NO_TABLES = (
    "The record has no tables yet, or older ones: run `wervel migrate`, and for a new hospital "
    "`wervel set-up`.\nUntil then only the pages of visitors work."
)
NOBODY = "Nobody can log in yet: `wervel set-up` makes the hospital and its first administrator."
A_DEMO = (
    "this database is a demo: its people are imagined, and everybody knows their passwords. It is "
    "served by `wervel serve --demo` only; for a hospital name another in WERVEL_DATABASE."
)
NO_DEMO = (
    "WERVEL_DEMO shows the second code of everybody, and this database did not begin as a demo."
)


def main() -> int:
    """Say in a line or two what is to be done; 3 when nothing may be served."""
    return record.on_the_record("serve", _stand, argparse.Namespace())


def _stand(_: argparse.Namespace) -> int:
    from django.conf import settings
    from django.db import DatabaseError

    from wervel.pathway import begin

    try:
        if not _is_there() or not begin.is_ready():
            print(NO_TABLES)
            return 0
        if begin.is_demo() and not settings.DEMO:
            record.complain("serve", A_DEMO)
            return NOT_TO_BE_SERVED
        if begin.is_empty():
            print(NOBODY)
        elif settings.DEMO and not begin.is_demo():
            print(NO_DEMO)
    except DatabaseError as problem:
        print(f"The database does not answer ({type(problem).__name__}): see `wervel check`.")
    return 0


def _is_there() -> bool:
    """Whether there is something to look at; to look in a file that is not there would make it."""
    from django.db import connection

    return connection.vendor != "sqlite" or Path(connection.settings_dict["NAME"]).exists()


if __name__ == "__main__":
    sys.exit(main())
