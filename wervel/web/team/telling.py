"""What a file says, in words: danger signs, reasons, answers. The medicine is the guideline's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.leaflet.fill import fill
from wervel.leaflet.language import Language
from wervel.leaflet.letter import DANGER_SIGNS
from wervel.logic.explain import explain
from wervel.logic.facts import Facts, Teller, Value
from wervel.pathway.actors import day_of
from wervel.pathway.file import File, Told
from wervel.web.team.form import answer

CALM = ("none",)
"""Answers to a choice that deny what is asked."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason: what it may be, how urgent that makes it, the rule, and what was told."""

    text: str
    level: Urgency
    rule: str
    sources: str
    told: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One fact with its answer; ``told`` holds every answer, the one that counts first."""

    name: str
    label: str
    answer: str
    told: tuple[Told, ...]
    earlier: tuple[tuple[str, Told], ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The danger signs, sorted by what is known of them."""

    known: tuple[Line, ...]
    denied: tuple[Line, ...]
    open: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands on one screen beside the bare rows."""

    signs: Signs
    reasons: tuple[Why, ...]
    lesser: tuple[Why, ...]
    """Reasons that count but do not set the level."""
    actions: tuple[str, ...]
    avoid: tuple[str, ...]
    today: Urgency | None
    complete: bool
    weeks: float | None
    found: tuple[Line, ...]
    denied: tuple[Line, ...]


def overview(file: File, words: Language, *, at: datetime) -> Overview:
    """All that is known of this patient, weighed today as a clinician reads it."""
    facts = file.facts if file.facts is not None else Facts(VOCABULARY, {})
    weighed = assess(facts, day_of(at), teller=Teller.CLINICIAN)
    flags = [f.statement for f in weighed.acting if isinstance(f.statement, Flag)]
    reasons = reasons_of(flags, weighed.facts, words)
    top = max((why.level for why in reasons), default=Urgency.SELF_CARE)
    lines = _lines(file, weighed, words)
    weeks = facts.get("duration_weeks")
    return Overview(
        signs=_signs(file, weighed, words),
        reasons=tuple(why for why in reasons if why.level is top),
        lesser=tuple(why for why in reasons if why.level is not top),
        actions=tuple(words.actions[code.value].clinician for code in weighed.actions),
        avoid=tuple(words.avoid[code.value].clinician for code in weighed.avoid),
        today=weighed.interim_urgency if file.facts else None,
        complete=weighed.complete,
        weeks=weeks if isinstance(weeks, float | int) else None,
        found=tuple(line for line in lines if not _denies(line.name, facts)),
        denied=tuple(line for line in lines if _denies(line.name, facts)),
    )


def reasons_of(flags: Iterable[Flag], facts: Facts, words: Language) -> tuple[Why, ...]:
    """Why each of these flags counts, the most urgent first; each cause once."""
    by_cause: dict[str, Why] = {}
    for flag in sorted(flags, key=lambda flag: -flag.raises):
        if flag.cause not in by_cause:
            by_cause[flag.cause] = _why(flag, facts, words)
    return tuple(by_cause.values())


def _why(flag: Flag, facts: Facts, words: Language) -> Why:
    reason = explain(flag.when, facts)
    return Why(
        text=fill(words.causes[flag.cause].clinician, flag.numbers, words.code),
        level=flag.raises,
        rule=flag.id,
        sources=", ".join(str(citation) for citation in flag.cites),
        told=tuple(
            f"{words.questions[name].label}: {answer(name, facts[name], words)}"
            for name in reason.because
            if name in facts
        ),
        missing=tuple(words.questions[name].label for name in reason.missing),
    )


def _signs(file: File, weighed: Assessment, words: Language) -> Signs:
    known: list[Line] = []
    denied: list[Line] = []
    unknown: list[Line] = []
    for name in DANGER_SIGNS:
        line = _line(name, weighed.facts.get(name), file, words)
        if name not in weighed.facts:
            unknown.append(line)
        else:
            (denied if _denies(name, weighed.facts) else known).append(line)
    return Signs(tuple(known), tuple(denied), tuple(unknown))


def _lines(file: File, weighed: Assessment, words: Language) -> tuple[Line, ...]:
    """Every fact that was told or that the calendar says, in the order of the vocabulary."""
    names = [fact.name for fact in VOCABULARY if fact.name in {**file.told, **weighed.told}]
    return tuple(_line(name, weighed.told.get(name), file, words) for name in names)


def _line(name: str, value: Value | None, file: File, words: Language) -> Line:
    told = file.told.get(name, ())
    return Line(
        name=name,
        label=words.questions[name].label,
        answer=_said(name, value, told, words),
        told=told,
        earlier=tuple((_said(name, one.value, (one,), words), one) for one in told[1:]),
    )


def _said(name: str, value: Value | None, told: tuple[Told, ...], words: Language) -> str:
    if value is not None:
        return answer(name, value, words)
    declined = told[0].declined if told else ""
    kinds: Mapping[str, str] = words.team.KINDS
    return kinds.get(declined, "")


def _denies(name: str, facts: Facts) -> bool:
    value = facts.get(name)
    return value is False or value in CALM
