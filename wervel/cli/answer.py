"""An assessment as one line of JSON: the codes of the guideline, in a fixed order."""

import json
from collections.abc import Iterator

from wervel.cli.stories import Story
from wervel.guideline.assessment import Assessment, Finding, OptionFinding
from wervel.guideline.levels import names_open
from wervel.guideline.sealed import SEALS
from wervel.guideline.statements import Flag, Statement
from wervel.logic.explain import Reason

TRUTHS = {True: "yes", False: "no", None: "unknown"}


def as_line(story: Story, assessment: Assessment, *, everything: bool = False) -> str:
    """The whole answer on one line of ASCII; ``everything`` adds the statements that say no."""
    return json.dumps(as_data(story, assessment, everything=everything), allow_nan=False)


def as_data(story: Story, assessment: Assessment, *, everything: bool = False) -> dict[str, object]:
    """The whole answer as plain values."""
    found = assessment.findings if everything else _open_or_acting(assessment)
    return {
        "id": story.id,
        "guideline": {
            "name": assessment.guideline.name,
            "version": assessment.guideline.version,
            "seal": SEALS.get(assessment.guideline.version),
        },
        "on": assessment.on.isoformat(),
        "teller": assessment.teller.value,
        "urgency": assessment.urgency.code if assessment.urgency is not None else None,
        "interim_urgency": assessment.interim_urgency.code,
        "complete": assessment.complete,
        "asks": list(assessment.asks),
        "asks_for_advice": list(assessment.asks_for_advice),
        "standing": assessment.standing.value,
        "phase": assessment.phase,
        "imaging_indicated": assessment.imaging_indicated,
        "actions": [action.value for action in assessment.actions],
        "avoid": [code.value for code in assessment.avoid],
        "findings": [_finding(finding, assessment) for finding in found],
        "options": [_option(option, assessment) for option in assessment.options],
        "conflicts": [list(pair) for pair in assessment.conflicts],
    }


def _open_or_acting(assessment: Assessment) -> Iterator[Finding]:
    """What holds, what acts, and what is kept open by a fact that this teller can still tell."""
    open_names = names_open(assessment.guideline, assessment.teller, assessment.facts)
    for finding in assessment.findings:
        still_open = finding.truth is None and not open_names.isdisjoint(finding.reason.missing)
        if finding.acts or finding.truth is True or still_open:
            yield finding


def _finding(finding: Finding, assessment: Assessment) -> dict[str, object]:
    statement = finding.statement
    return {
        "rule": statement.id,
        "chapter": statement.chapter.value,
        "truth": TRUTHS[finding.truth],
        "acts": finding.acts,
        "raises": statement.raises.code if isinstance(statement, Flag) else None,
        "reasons": _reasons(finding.reason, assessment),
        **_sources(statement),
    }


def _option(found: OptionFinding, assessment: Assessment) -> dict[str, object]:
    return {
        "code": found.option.code,
        "rule": found.option.id,
        "status": found.status.value,
        "step": found.option.step,
        "evidence": found.option.evidence.value,
        "reasons": _reasons(found.reason, assessment),
        **_sources(found.option),
    }


def _reasons(reason: Reason, assessment: Assessment) -> list[dict[str, object]]:
    """The facts that made it so with their values, and those that keep it open with null."""
    return [
        {"fact": name, "value": assessment.facts.get(name)}
        for name in (*reason.because, *reason.missing)
    ]


def _sources(statement: Statement) -> dict[str, object]:
    cites = [f"{c.source} {c.sure} {c.section}".strip() for c in statement.cites]
    return {"sources": cites, "sure": statement.sure.value}
