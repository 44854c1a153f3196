"""The questions of a check-in as fields to draw, and what was sent as answers to keep."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from wervel.leaflet.fill import fill
from wervel.leaflet.language import Language
from wervel.pathway.checkin.values import (
    ACTIVITY,
    CHANGE,
    GATE,
    PAIN_BACK,
    PAIN_LEG,
    Answers,
    Asking,
    Gate,
    Own,
)
from wervel.web.visitor.fields import Box
from wervel.web.visitor.reading import UNSURE

SCORES = {str(number): number for number in range(11)}
STEPS = {str(number): number for number in range(3, -4, -1)}
GATES = {"yes": Gate.YES, "no": Gate.NO, UNSURE: Gate.UNKNOWN}
LONGEST_WORDS = 300
NAMES = (PAIN_BACK, PAIN_LEG, ACTIVITY, CHANGE, GATE)


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it is drawn. ``kind``: score, steps or gate."""

    kind: str
    name: str
    ask: str
    boxes: tuple[Box, ...]
    low: str = ""
    high: str = ""
    lines: tuple[str, ...] = ()
    problem: str = ""

    @property
    def id(self) -> str:
        """Where somebody mends it."""
        return self.boxes[0].id


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it was sent: which questions it held, about which activity, with what answers."""

    names: tuple[str, ...]
    own: Own | None
    sent: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The questions without an answer that can be one."""
        return tuple(name for name in self.names if self.sent.get(name) not in _known(name))

    def answers(self, key: str) -> Answers:
        """What to keep; only of a form in which nothing is missing."""
        scores = (PAIN_BACK, PAIN_LEG, ACTIVITY)
        return Answers(
            scores={name: SCORES.get(self.sent[name]) for name in self.names if name in scores},
            activity=self.own.number if self.own and ACTIVITY in self.names else None,
            change=STEPS.get(self.sent[CHANGE]),
            gate=GATES[self.sent[GATE]],
            key=key,
        )


def new(asking: Asking) -> Form:
    """A form on which nothing is filled in."""
    return Form(asking.questions, asking.main, {})


def read(sent: Mapping[str, str]) -> Form:
    """What was sent. A form knows what it asked, whatever would be asked by now."""
    number = _number(sent.get("own", ""))
    own = Own(number, sent.get("words", "")[:LONGEST_WORDS]) if number else None
    told = sent.get("asked", "").split(",")
    always = (CHANGE, GATE)
    names = (name for name in NAMES if name in told or name in always)
    return Form(tuple(name for name in names if own or name != ACTIVITY), own, sent)


def questions(
    names: Iterable[str], own: Own | None, words: Language, sent: Mapping[str, str], wrong: bool
) -> tuple[Question, ...]:
    """The questions in order, with what was sent; nothing is filled in beforehand."""
    return tuple(_question(name, own, words, sent, wrong) for name in names)


def score(
    name: str,
    ask: str,
    ends: tuple[str, str],
    words: Language,
    sent: Mapping[str, str],
    wrong: bool,
) -> Question:
    """Eleven buttons with words at both ends, and "I don't know" apart."""
    chosen, text = sent.get(name, ""), words.screens.SCREENS
    return Question(
        "score",
        name,
        ask,
        (*_boxes(name, {one: one for one in SCORES}, chosen), _unsure(name, words, chosen)),
        low=ends[0],
        high=ends[1],
        problem=text["problem_choose"] if wrong and chosen not in _known(name) else "",
    )


def _question(
    name: str, own: Own | None, words: Language, sent: Mapping[str, str], wrong: bool
) -> Question:
    text = words.checkin.CHECKIN
    ask = fill(text[f"ask_{name}"], {"name": own.words if own else ""}, words.code)
    if name not in (CHANGE, GATE):
        side = "activity" if name == ACTIVITY else "pain"
        return score(name, ask, (text[f"{side}_low"], text[f"{side}_high"]), words, sent, wrong)
    chosen = sent.get(name, "")
    missing = wrong and chosen not in _known(name)
    if name == CHANGE:
        steps = {str(step): said for step, said in words.charts.STEPS[CHANGE].items()}
        boxes = (*_boxes(name, steps, chosen), _unsure(name, words, chosen))
        problem = words.screens.SCREENS["problem_choose"] if missing else ""
        return Question("steps", name, ask, boxes, problem=problem)
    options = {"no": text["gate_no"], "yes": text["gate_yes"]}
    boxes = (*_boxes(name, options, chosen), _unsure(name, words, chosen))
    problem = text["problem_gate"] if missing else ""
    return Question("gate", name, ask, boxes, lines=words.checkin.GATE, problem=problem)


def _known(name: str) -> frozenset[str]:
    options = GATES if name == GATE else STEPS if name == CHANGE else SCORES
    return frozenset((*options, UNSURE))


def _boxes(name: str, options: Mapping[str, str], chosen: str) -> tuple[Box, ...]:
    return tuple(
        Box(f"f-{name}-{value}", name, value, said, ticked=chosen == value)
        for value, said in options.items()
    )


def _unsure(name: str, words: Language, chosen: str) -> Box:
    said = words.screens.SCREENS["unsure"]
    return Box(f"f-{name}-{UNSURE}", name, UNSURE, said, ticked=chosen == UNSURE, apart=True)


def _number(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
