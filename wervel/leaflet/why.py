"""Why do you say this? One sentence, then what you told us, then the rule and its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wervel.guideline.assessment import Assessment, Finding
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Flag
from wervel.leaflet.fill import fill, told_value
from wervel.leaflet.language import Language
from wervel.logic.facts import Value, YesNo


@dataclass(frozen=True, slots=True)
class Why:
    """The three layers behind one finding."""

    says: str
    sentence: str
    told: tuple[str, ...]
    missing: tuple[str, ...]
    rule: str
    sources: tuple[str, ...]


def explain_to_patient(assessment: Assessment, words: Language) -> tuple[Why, ...]:
    """The reasons for the level now: one for each cause that is behind it."""
    top = [f for f in assessment.acting if _level(f) == assessment.interim_urgency]
    by_cause: dict[str, Finding] = {}
    for finding in top:
        assert isinstance(finding.statement, Flag)
        by_cause.setdefault(finding.statement.cause, finding)
    return tuple(_why(finding, assessment, words) for finding in by_cause.values())


def _level(finding: Finding) -> int:
    return finding.statement.raises if isinstance(finding.statement, Flag) else -1


def _why(finding: Finding, assessment: Assessment, words: Language) -> Why:
    statement = finding.statement
    assert isinstance(statement, Flag)
    frame = words.frame.WHY
    sure = words.names.SURE[statement.sure.value]
    return Why(
        says=statement.id,
        sentence=fill(words.causes[statement.cause].patient, statement.numbers, words.code),
        told=said_back(finding.reason.because, assessment.facts, words),
        missing=tuple(
            frame["unknown"].format(label=words.questions[name].label)
            for name in finding.reason.missing
        ),
        rule=frame["rule"].format(rule=statement.id, sure=sure),
        sources=tuple(
            frame["source"].format(title=SOURCES[c.source].title, year=SOURCES[c.source].year)
            for c in statement.cites
        ),
    )


def said_back(names: Iterable[str], known: Mapping[str, Value], words: Language) -> tuple[str, ...]:
    """What was told, in sentences; facts that are not known are left out."""
    return tuple(said(name, known[name], words) for name in names if name in known)


def said(name: str, value: Value, words: Language) -> str:
    """One told fact as a sentence to the person who told it."""
    told = words.questions[name].told
    if isinstance(VOCABULARY.by_name[name], YesNo):
        return told["yes" if value is True else "no"]
    if isinstance(value, str) and value in told:
        return told[value]
    return told["value"].replace("{value}", told_value(value, words.code))
