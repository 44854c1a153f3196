"""What may be said to the commands that serve, keep and guard the record."""

import argparse

from wervel.cli.parsing import command_for, count, language, lazily, port


def add_commands(commands: "argparse._SubParsersAction") -> None:
    """All of them, in the order in which the help names them."""
    for add in (
        _serve,
        _work,
        _demo,
        _set_up,
        _migrate,
        _check,
        _backup,
        _restore,
        _audit,
        _export,
    ):
        add(commands)


def _serve(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "serve", "open the web page at a local address")
    command.add_argument("--host", default="127.0.0.1", help="where to listen (127.0.0.1)")
    command.add_argument("--port", type=port, default=8000, help="the page (8000)")
    command.add_argument(
        "--emergency-port",
        type=port,
        metavar="PORT",
        help="the emergency page, which answers also when the application has stopped "
        "(the port after --port: 8001)",
    )
    command.add_argument(
        "--worker",
        action="store_true",
        help="also run the worker, and start it again whenever it ends",
    )
    command.add_argument(
        "--demo",
        action="store_true",
        help="a hospital of imagined people instead, in a database of its own, with its worker",
    )


def _work(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "work", "look what is due, remind of it, and send what waits")
    command.add_argument("--once", action="store_true", help="one round, and end")
    command.add_argument(
        "--every", type=count, metavar="SECONDS", default=60, help="a round each so often (60)"
    )


def _demo(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "demo", "fill the demo hospital, and say who can log in to it")
    command.add_argument(
        "--afresh", action="store_true", help="throw the demo away and imagine it as of today"
    )
    command.add_argument(
        "--people",
        type=count,
        metavar="N",
        help="about so many (150; one for each stage at least)",
    )


def _set_up(commands: "argparse._SubParsersAction") -> None:
    command = command_for(
        commands, "set-up", "begin a hospital: its locations, and the first administrator"
    )
    command.set_defaults(run=lazily("set_up"))
    command.add_argument("--hospital", metavar="NAME", help="what is not said here is asked for")
    command.add_argument(
        "--location",
        metavar="LOCATION",
        action="append",
        help='its name, department, phone and hours: "Zwolle, Orthopedie, 088 624 56 56, mon-fri '
        '8:30-17:00"; more than once for more',
    )
    command.add_argument("--team", metavar="NAME", help="the first care team")
    command.add_argument("--login", metavar="LOGIN", help="of the first administrator")
    command.add_argument("--name", metavar="NAME", help="of the first administrator")
    command.add_argument(
        "--administrator-only",
        action="store_true",
        help="add an administrator to the hospital that is here, when no other can come in",
    )


def _migrate(commands: "argparse._SubParsersAction") -> None:
    command = command_for(
        commands, "migrate", "make the tables of the record, or bring them up to date"
    )
    _actor(command)


def _check(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "check", "say whether all is well with this installation")
    command.add_argument("--json", action="store_true", help="answer in JSON, for a monitor")


def _backup(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "backup", "save the whole record in one encrypted file")
    command.add_argument("into", metavar="FOLDER", help="a folder, or the name of a new file")
    _actor(command)


def _restore(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "restore", "put a backup back, and say what is missing since")
    command.add_argument("file", metavar="BACKUP", help="a file that wervel backup made")
    command.add_argument(
        "--look", action="store_true", help="only read it through, and put nothing back"
    )
    command.add_argument(
        "--replace", action="store_true", help="also when the database is not empty"
    )
    command.add_argument(
        "--report", metavar="FILE", help="write what is missing since to this file, as JSON"
    )
    _anchor(command)
    _actor(command)


def _audit(commands: "argparse._SubParsersAction") -> None:
    audit = commands.add_parser("audit", help="look the log over", description="Look the log over.")
    verbs = audit.add_subparsers(title="commands", metavar="COMMAND", required=True)
    verify = verbs.add_parser(
        "verify",
        help="follow the whole log and name each row that does not hold",
        description="Follow the whole log and name each row that does not hold.",
    )
    verify.set_defaults(run=lazily("audit"))
    _anchor(verify)
    _actor(verify)


def _export(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "export", "write all that is kept about one patient")
    command.add_argument("patient", metavar="PATIENT", help="the number of the patient")
    command.add_argument(
        "--into", metavar="FOLDER", default=".", help="where PATIENT.pdf and PATIENT.json go (here)"
    )
    language(command)
    _actor(command, "who asks for it (asked for when not named)")


def _actor(
    command: argparse.ArgumentParser, about: str = "who does it (Wervel by itself when not named)"
) -> None:
    command.add_argument(
        "--as", dest="login", metavar="LOGIN", help=f"{about}; the password is asked"
    )


def _anchor(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--anchor", metavar="ANCHOR", help="an end of the log that was kept elsewhere: 12:0f3a..."
    )
