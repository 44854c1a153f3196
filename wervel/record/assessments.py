"""The shelf of assessments: kept exactly as they came out, and replayed byte for byte."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import Q

from wervel.guideline.assess import decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.outcomes import INTERIM, URGENCY, acts_name
from wervel.guideline.seal import digest
from wervel.guideline.statements import Flag
from wervel.logic.facts import Facts, Teller
from wervel.record.facts import Known
from wervel.record.models.accounts import Account
from wervel.record.models.assessments import AssessmentRow
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission


@dataclass(frozen=True, slots=True)
class Replay:
    """An old assessment made again: whether the guideline is the same, and what came out."""

    same_guideline: bool
    same_outcome: bool
    outcome: str = ""
    """What comes out today: canonical JSON, as a row keeps it."""


def add_assessment(
    known: Known,
    *,
    episode: Episode,
    teller: Teller,
    by: Account,
    at: datetime,
    on: date,
    submission: Submission | None = None,
) -> AssessmentRow:
    """Weigh what is known, and keep what came out."""
    outcome = decide(known.facts, teller=teller)
    return AssessmentRow.objects.create(
        episode=episode,
        at=at,
        on=on,
        by=by,
        submission=submission,
        teller=teller.value,
        guideline_version=GUIDELINE.version,
        guideline_digest=guideline_digest(),
        rests_on=list(known.rests_on),
        told=canonical(dict(known.facts)),
        outcome=canonical(dict(outcome)),
        urgency=outcome[URGENCY],
        interim_urgency=str(outcome[INTERIM]),
    )


def replay(row: AssessmentRow) -> Replay:
    """Weigh the same facts again with today's guideline."""
    facts = Facts(VOCABULARY, json.loads(row.told))
    outcome = canonical(dict(decide(facts, teller=Teller(row.teller))))
    return Replay(row.guideline_digest == guideline_digest(), row.outcome == outcome, outcome)


def last_assessment(episode: Episode) -> AssessmentRow | None:
    """What was weighed last."""
    return AssessmentRow.objects.filter(episode=episode).last()


def before(row: AssessmentRow) -> AssessmentRow | None:
    """The assessment of the same episode that came just before this one."""
    earlier = Q(at__lt=row.at) | Q(at=row.at, pk__lt=row.pk)
    return AssessmentRow.objects.filter(earlier, episode=row.episode_id).last()


def flags_of(outcome: str) -> tuple[Flag, ...]:
    """The flags of today's guideline that count in an outcome as it was kept, most urgent first."""
    came_out = json.loads(outcome)
    found = (flag for flag in GUIDELINE.flags if came_out.get(acts_name(flag)) is True)
    return tuple(sorted(found, key=lambda flag: -flag.raises))


def causes_of(row: AssessmentRow) -> tuple[Flag, ...]:
    """The flags that set the level, one for each cause that may be behind it."""
    top = (flag for flag in flags_of(row.outcome) if flag.raises.code == row.interim_urgency)
    by_cause: dict[str, Flag] = {}
    for flag in top:
        by_cause.setdefault(flag.cause, flag)
    return tuple(by_cause.values())


def new_flags(row: AssessmentRow) -> tuple[Flag, ...]:
    """The flags that count now and did not before, whoever told it the last time.

    What a patient and what a clinician tells is weighed a little otherwise: only of the patient is
    it still open what only a clinician can see. So a flag is new when neither had it last.
    """
    earlier = standing_flags(row.episode, but=row)
    return tuple(flag for flag in flags_of(row.outcome) if flag.id not in earlier)


def standing_flags(episode: Episode, but: AssessmentRow | None = None) -> frozenset[str]:
    """Names of the flags that counted last, by what a patient or by what a clinician told."""
    found: set[str] = set()
    for teller in Teller:
        told = AssessmentRow.objects.filter(episode=episode, teller=teller.value)
        last = (told.exclude(pk=but.pk) if but else told).last()
        if last is not None:
            found |= {flag.id for flag in flags_of(last.outcome)}
    return frozenset(found)


@cache
def guideline_digest() -> str:
    """The seal of this program's guideline. It takes a quarter of a second, so it is made once."""
    return digest(GUIDELINE)


def canonical(data: dict[str, Any]) -> str:
    """JSON in one fixed form: sorted, ASCII, no spaces, no NaN."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), allow_nan=False)
