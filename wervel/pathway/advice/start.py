"""The start page: what comes next, how long it has lasted, and who answers for me."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from wervel.guideline.facts import duration_weeks
from wervel.guideline.phases import PHASES
from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.advice.about import about_of
from wervel.pathway.advice.steps import (
    SOON,
    Open,
    Step,
    actions_today,
    advice_is_read,
    answers_unread,
    check_in_due,
    next_step,
    planned_visit,
)
from wervel.pathway.advice.words import Standing, standing_of
from wervel.pathway.events import event
from wervel.pathway.flare.coming_back import can_return
from wervel.pathway.mine import Place, place_of
from wervel.pathway.patients import known_patient
from wervel.record.drafts import draft_of
from wervel.record.episodes import current_episode, urgency_of
from wervel.record.facts import get_facts
from wervel.record.models.access import TreatmentRelation
from wervel.record.models.episodes import Episode
from wervel.record.models.messages import Message
from wervel.record.models.patients import Patient


@dataclass(frozen=True, slots=True)
class Answers:
    """Somebody who answers for a patient: their name and their profession."""

    name: str
    profession: str


@dataclass(frozen=True, slots=True)
class Start:
    """The first page of one patient."""

    name: str
    in_care: bool
    step: Step
    urgency: Urgency | None
    weeks: float | None
    """How long this has lasted; unknown while nobody said."""
    phase: str
    """``acute``, ``subacute`` or ``chronic``; empty while it is not known."""
    treats: tuple[Answers, ...]
    place: Place | None
    unread: int
    standing: Standing


def open_start(*, patient: UUID, by: Actor, at: datetime) -> Start:
    """What comes next for one patient, derived and never typed in."""
    found = known_patient(patient, name="portal.opened", by=by, at=at)
    with event("portal.opened", by=by, at=at, patient=found):
        episode = current_episode(found)
        unread = Message.objects.filter(
            episode__patient=found, read_at__isnull=True, made_at__lte=at
        ).count()
        if episode is None:
            place = place_of(found, None)
            step = Step("return" if can_return(found, at) else "none")
            return Start(found.name, False, step, None, None, "", (), place, unread, Standing())
        return _in_care(found, episode, unread, at)


def _in_care(patient: Patient, episode: Episode, unread: int, at: datetime) -> Start:
    facts = get_facts(episode, None, day_of(at)).facts
    draft, urgency = draft_of(episode), urgency_of(episode)
    standing, phase = standing_of(episode, facts), PHASES.decide(facts)
    weeks, visit = facts.get(duration_weeks.name), planned_visit(episode, at)
    about = about_of(episode, at)
    # Who told it all to the office has no pages of their own in the record.
    elsewhere = draft is None and bool(standing.assessment)
    now = Open(
        urgency=urgency,
        begun=draft is not None or elsewhere,
        handed_in=elsewhere or (draft is not None and draft.handed_in_at is not None),
        about_left=about.left + (not about.aims),
        answers=answers_unread(episode),
        visit=visit,
        soon=visit is not None and visit.at - at <= SOON,
        check_in=check_in_due(episode, at),
        actions=actions_today(episode, at),
        advice_read=advice_is_read(episode, standing),
    )
    return Start(
        name=patient.name,
        in_care=True,
        step=next_step(now),
        urgency=urgency,
        weeks=float(weeks) if isinstance(weeks, float | int) else None,
        phase=phase.then if phase else "",
        treats=_treats(episode, at),
        place=place_of(patient, episode),
        unread=unread,
        standing=standing,
    )


def _treats(episode: Episode, at: datetime) -> tuple[Answers, ...]:
    rows = TreatmentRelation.objects.filter(episode=episode, since__lte=at).filter(
        Q(until__isnull=True) | Q(until__gt=at)
    )
    rows = rows.select_related("member__account").order_by("since", "pk")
    return tuple(Answers(row.member.account.name, row.member.profession) for row in rows)
