"""What may be said on the command line, and which module answers it."""

import argparse

from wervel import __version__
from wervel.cli.parsing import command_for, count, day, language, seed
from wervel.cli.record_arguments import add_commands

ENGINES = ("polars", "duckdb", "postgres", "sqlite", "spark")
TELLERS = ("patient", "clinician")
KINDS = ("leaflet", "letter", "summary")


def parser() -> argparse.ArgumentParser:
    """The parser for all commands. Each sets ``run`` to the function that answers it."""
    wervel = argparse.ArgumentParser(
        prog="wervel",
        description="Tell Wervel about a back: it answers what to do now, why, and what it does "
        "not know yet. Wervel is not a certified medical device.",
    )
    wervel.add_argument("--version", action="version", version=f"wervel {__version__}")
    commands = wervel.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _assess(commands)
    _leaflet(commands)
    _ask(commands)
    add_commands(commands)
    _imagine(commands)
    _population(commands)
    _prove(commands)
    return wervel


def _assess(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "assess", "weigh stories and say what to do, and why")
    command.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help='a story as JSON, {"id": ..., "on": "2026-11-22", "facts": {...}}, or one such '
        "story a line; - reads from standard input",
    )
    command.add_argument("--json", action="store_true", help="answer one line of JSON a story")
    command.add_argument(
        "--all", action="store_true", help="with --json: also the statements that do not hold"
    )
    _who_and_when(command)
    language(command)
    command.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colour: auto (the default) is in a terminal, unless NO_COLOR is set",
    )


def _leaflet(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "leaflet", "write the personal leaflet of one story")
    command.add_argument("file", metavar="FILE", help="a file with one story; - is standard input")
    command.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        default="-",
        help="out.pdf, out.html or out.txt; - (the default) prints text",
    )
    command.add_argument("--kind", choices=KINDS, default=KINDS[0], help="what to write")
    command.add_argument("--large", action="store_true", help="large print (PDF and HTML)")
    _who_and_when(command)
    language(command)


def _ask(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "ask", "ask the questions here, and end with the leaflet")
    language(command)
    command.add_argument(
        "--json",
        action="store_true",
        help="print the answers as a story for `wervel assess -`; the talk goes to standard error",
    )


def _imagine(commands: "argparse._SubParsersAction") -> None:
    command = command_for(
        commands, "imagine", "write imagined people to a file, the same for a seed"
    )
    command.add_argument("count", metavar="N", type=count, help="how many people")
    command.add_argument(
        "-o", "--output", metavar="OUT", required=True, help="out.parquet, out.csv or out.jsonl"
    )
    command.add_argument("--seed", type=seed, default=1, help="another seed, other people (1)")
    command.add_argument(
        "--missing",
        metavar="HOW",
        help="missing answers: none, some (the default), much, or a share such as 0.2 for all; "
        "with --course the default is none",
    )
    command.add_argument(
        "--with-cause", action="store_true", help="also the hidden cause, in column cause_hidden"
    )
    command.add_argument(
        "--course",
        action="store_true",
        help="the year after instead: a row for each person and moment",
    )


def _population(commands: "argparse._SubParsersAction") -> None:
    group = command_for(commands, "population", "weigh a file with many people")
    verbs = group.add_subparsers(title="commands", metavar="COMMAND", required=True)
    command = verbs.add_parser(
        "assess",
        help="weigh everybody in a file",
        description="Weigh everybody in a file: a row a person in, all that is decided out. A run "
        "that was cut off is taken up where it was. Ends with 0 when everybody was weighed, with 3 "
        "when rows were rejected (the rest is weighed), with 2 when nothing could be.",
    )
    command.add_argument(
        "file", metavar="IN", help="in.parquet, in.csv or in.jsonl: a column for each known fact"
    )
    command.add_argument("-o", "--output", metavar="OUT", required=True, help="out.parquet")
    command.add_argument(
        "--id", metavar="COLUMN", help="the column that says who it is (person, id, or the row)"
    )
    command.add_argument(
        "--keep", metavar="COLUMN", action="append", default=[], help="carry this column along"
    )
    command.add_argument(
        "--teller",
        choices=TELLERS,
        default=TELLERS[1],
        help="who could still answer what is unknown: clinician (the default: everything), or "
        "patient (what a person can tell)",
    )
    command.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help="who weighs")
    command.add_argument(
        "--postgres",
        metavar="DSN",
        help="where PostgreSQL is, for --engine postgres (or in WERVEL_POSTGRES)",
    )
    command.add_argument(
        "--part-rows",
        type=count,
        metavar="N",
        help="rows weighed at a time (500000, of a text file fewer): fewer take less memory",
    )
    command.add_argument(
        "--afresh", action="store_true", help="throw away what an earlier run left unfinished"
    )


def _prove(commands: "argparse._SubParsersAction") -> None:
    command = command_for(commands, "prove", "prove the safety of the guideline for everybody")
    command.add_argument(
        "--property",
        metavar="NUMBER",
        action="append",
        default=[],
        help="only this one, such as SP-1; more than once for more",
    )
    command.add_argument(
        "--teller", choices=TELLERS, help="only as asked through this person (both)"
    )
    command.add_argument(
        "--jobs", type=count, metavar="N", help="processes at a time (one a processor)"
    )
    command.add_argument("--json", action="store_true", help="one line of JSON a proof")
    command.add_argument("-o", "--output", metavar="OUT", help="also write the page out.md")


def _who_and_when(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--teller", choices=TELLERS, default=TELLERS[0], help="who answers the questions"
    )
    command.add_argument(
        "--on", type=day, metavar="DATE", help="the day, for a story that names none (today)"
    )
