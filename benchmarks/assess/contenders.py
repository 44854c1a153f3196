"""Who runs: each contender takes all patients once and says how many seconds that took."""

import importlib
import json
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.assess.as_cql import library
from benchmarks.assess.as_zen import NO, certainly, decision, yes_and_no
from benchmarks.assess.patients import Story
from wervel.cli.answer import as_line
from wervel.cli.stories import Story as Told
from wervel.guideline.assess import assess
from wervel.guideline.facts import VOCABULARY
from wervel.logic.conditions import Condition, facts_in
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import explain
from wervel.logic.facts import Facts
from wervel.logic.truth import Truth

Rules = Mapping[str, Condition]
Answers = list[str]
"""One text for each patient, one letter for each rule: y (yes), n (no), ? (unknown)."""

NODE = Path(__file__).parent / "node"
ON = date(2026, 11, 22)


class Missing(RuntimeError):
    """An engine that cannot run on this machine; the message says what to install."""


@dataclass(frozen=True)
class Contender:
    """One engine with one task; ``round`` does all patients once.

    It returns the seconds of processor time that they took.
    """

    name: str
    task: str
    round: Callable[[], float]


def timed(work: Callable[[Story], object], stories: list[Story]) -> Callable[[], float]:
    """A round that does this work for every story."""

    def run() -> float:
        begin = time.process_time()
        for story in stories:
            work(story)
        return time.process_time() - begin

    return run


def letter(truth: Truth) -> str:
    """How an answer is written down to be compared."""
    return {True: "y", False: "n", None: "?"}[truth]


# --- Wervel --------------------------------------------------------------------------------------
def wervel_answers(rules: Rules, stories: list[Story]) -> Answers:
    """What the plain engine answers."""
    return ["".join(letter(evaluate(c, s)) for c in rules.values()) for s in stories]


def wervel_share(rules: Rules, stories: list[Story]) -> list[Contender]:
    """The equal share: only the truth, and the truth with its reasons."""
    conditions = tuple(rules.values())
    return [
        Contender(
            "Wervel",
            "yes, no or unknown, with the reasons",
            timed(lambda story: [explain(c, story) for c in conditions], stories),
        ),
        Contender(
            "Wervel, no reasons",
            "yes, no or unknown",
            timed(lambda story: [evaluate(c, story) for c in conditions], stories),
        ),
    ]


def _line(story: Story) -> str:
    told = Told("one", ON, Facts(VOCABULARY, story))
    return as_line(told, assess(told.facts, ON))


def wervel_whole(stories: list[Story]) -> list[Contender]:
    """The whole guideline, from a checked story to an explained assessment."""
    return [
        Contender(
            "Wervel, whole guideline",
            "check the story, weigh every statement, explain each",
            timed(lambda story: assess(Facts(VOCABULARY, story), ON), stories),
        ),
        Contender(
            "Wervel, whole guideline to JSON",
            "the same, and the line of `wervel assess --json`",
            timed(_line, stories),
        ),
    ]


# --- zen-engine ----------------------------------------------------------------------------------
class Zen:
    """zen-engine from PyPI, with its decision read and compiled once."""

    def __init__(self, rules: Rules) -> None:
        """Load the engine, or raise :class:`Missing`."""
        try:
            zen: Any = importlib.import_module("zen")
        except ImportError as problem:
            raise Missing("zen-engine is not installed: make bench installs it") from problem
        self._names = tuple(rules)
        self._certain, self._three = (
            zen.ZenEngine().create_decision(zen.ZenDecisionContent(text))
            for text in (decision(certainly(rules)), decision(yes_and_no(rules)))
        )

    def answers(self, stories: list[Story]) -> Answers:
        """``y`` where a rule certainly holds; no and unknown are both ``n`` here."""
        results = (self._certain.evaluate(story)["result"] for story in stories)
        return ["".join(letter(result[name]) for name in self._names) for result in results]

    def three_answers(self, stories: list[Story]) -> Answers:
        """Yes, no and unknown, out of two expressions for each rule."""
        results = (self._three.evaluate(story)["result"] for story in stories)
        return ["".join(_three(result, name) for name in self._names) for result in results]

    def contenders(self, stories: list[Story]) -> list[Contender]:
        """The half task, and the whole one without and with its trace: its explanation."""
        half, whole, traced = self._certain.evaluate, self._three.evaluate, {"trace": True}
        return [
            Contender("zen-engine", "yes, no or unknown", timed(whole, stories)),
            Contender(
                "zen-engine, with trace",
                "yes, no or unknown, with its trace",
                timed(lambda story: whole(story, traced), stories),
            ),
            Contender("zen-engine, half the task", "certainly yes or not", timed(half, stories)),
        ]


def _three(result: Mapping[str, bool], name: str) -> str:
    return "y" if result[name] else "n" if result[NO + name] else "?"


# --- CQL -----------------------------------------------------------------------------------------
class Cql:
    """cql-execution from npm in a Node process of its own, which times itself."""

    def __init__(self, rules: Rules, room: Path) -> None:
        """Translate the rules once, or raise :class:`Missing`. ``room`` keeps the files."""
        _prepare_node()
        self._room = room
        self._unknown = {f.name: None for c in rules.values() for f in facts_in(c)}
        (room / "rules.cql").write_text(library(rules))
        (room / "rules.json").write_text(json.dumps(list(rules)))
        self._elm = str(room / "rules.elm.json")
        _node("translate.mjs", str(room / "rules.cql"), self._elm)

    def process(self, stories: list[Story], name: str) -> "CqlProcess":
        """A process that has read these stories."""
        patients = self._room / f"{name}.json"
        # A parameter that is absent comes back as an object, so unknown is an explicit null.
        patients.write_text(json.dumps([{**self._unknown, **story} for story in stories]))
        return CqlProcess([self._elm, str(patients), str(self._room / "rules.json")])

    def answers(self, stories: list[Story], name: str) -> Answers:
        """What CQL answers."""
        with self.process(stories, name) as process:
            return list(process.ask("answers"))


class CqlProcess:
    """A running Node process that answers one line of JSON for each command."""

    def __init__(self, arguments: list[str]) -> None:
        self._process = subprocess.Popen(
            ["node", "run.mjs", *arguments],
            cwd=NODE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "CqlProcess":
        return self

    def __exit__(self, *problem: object) -> None:
        self._process.communicate()

    def ask(self, command: str) -> Any:
        """The answer to one command."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def contender(self) -> Contender:
        """The engine as it comes: no reasons."""
        return Contender("cql-execution", "yes, no or unknown", lambda: float(self.ask("round")))


def _prepare_node() -> None:
    if not shutil.which("node") or not shutil.which("npm"):
        raise Missing("Node.js is not installed: Node 20 or newer with npm runs cql-execution")
    if not (NODE / "node_modules" / "cql-execution").is_dir():
        print("Installing benchmarks/assess/node ...", flush=True)
        done = subprocess.run(["npm", "ci", "--silent"], cwd=NODE, check=False)
        if done.returncode:
            raise Missing("npm ci failed in benchmarks/assess/node")


def _node(*arguments: str) -> None:
    if subprocess.run(["node", *arguments], cwd=NODE, check=False).returncode:
        raise Missing(f"node {arguments[0]} failed; its message stands above")
