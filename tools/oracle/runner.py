"""A library in CQL, translated and evaluated by the reference tools in a process of their own.

The tools are ``@cqframework/cql`` (the translator) and ``cql-execution``, both pinned in
``node/package-lock.json``. They are for development only: Wervel runs and is tested without Node.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from wervel.logic.cql import library
from wervel.logic.facts import Value
from wervel.logic.formulas import Decided, Weighing

NODE = Path(__file__).parent / "node"

Told = Mapping[str, Value]
"""What was told of one person; what is absent is unknown."""


class Missing(RuntimeError):
    """An engine that cannot run on this machine; the message says what to install."""


def loud(problem: Missing) -> str:
    """The message, also shown so that nobody can overlook it."""
    print(f"{'#' * 80}\n# NOT COMPARED: {problem}\n{'#' * 80}", file=sys.stderr, flush=True)
    return str(problem)


class Cql:
    """A running process that holds one weighing. Use it in a ``with`` statement."""

    def __init__(self, weighing: Weighing, *, name: str, version: str, room: Path) -> None:
        """Write, translate and load the library, or raise :class:`Missing`.

        ``room`` is a folder that keeps the library as text and as translated.
        """
        _prepare()
        self._names = tuple(weighing.outcomes)
        # A parameter that is left out comes back as an object, so unknown is an explicit null.
        self._unknown = dict.fromkeys(weighing.vocabulary.by_name)
        source, translated = room / "library.cql", room / "library.elm.json"
        source.write_text(library(weighing, name, version), encoding="utf-8")
        _run("translate.mjs", str(source), str(translated))
        self._process = subprocess.Popen(
            ["node", "run.mjs", str(translated)],
            cwd=NODE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._ask({"names": self._names})

    def __enter__(self) -> "Cql":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: object, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def read(self, people: Sequence[Told]) -> None:
        """Hand over the people of whom the outcomes are asked next."""
        self.read_as_told([{**self._unknown, **person} for person in people])

    def read_as_told(self, people: Sequence[Told]) -> None:
        """The same without saying that what is absent is unknown: then anything may come out."""
        self._ask({"people": people})

    def answers(self) -> list[dict[str, Decided]]:
        """Every outcome by name, for each person that was read."""
        given = self._ask({"give": "answers"})
        return [dict(zip(self._names, values, strict=True)) for values in given]

    def seconds(self) -> float:
        """The processor time, in seconds, of finding every outcome for all that were read."""
        return float(self._ask({"give": "seconds"}))

    def _ask(self, command: Mapping[str, object]) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("cql-execution stopped; its message stands above")
        return json.loads(line)


def _prepare() -> None:
    if not shutil.which("node") or not shutil.which("npm"):
        raise Missing("Node.js is not installed: Node 20 or newer with npm runs cql-execution")
    if not (NODE / "node_modules" / "cql-execution").is_dir():
        print("Installing tools/oracle/node ...", file=sys.stderr, flush=True)
        if subprocess.run(["npm", "ci", "--silent"], cwd=NODE, check=False).returncode:
            raise Missing("npm ci failed in tools/oracle/node")


def _run(*arguments: str) -> None:
    if subprocess.run(["node", *arguments], cwd=NODE, check=False).returncode:
        raise RuntimeError(f"node {arguments[0]} failed; its message stands above")
