"""The next step: of all that somebody could do, the one that matters most now.

It is derived anew each time, in the order that stands in :data:`STEPS`; nobody types it in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Relation, day_of
from wervel.pathway.advice.words import Standing
from wervel.pathway.checkin.rhythm import asked_on
from wervel.pathway.checkin.rows import last_day, review_due, wants_asking
from wervel.pathway.plan.reading import Reading
from wervel.pathway.plan.values import State
from wervel.pathway.story import STOPS
from wervel.record.models.appointments import Appointment
from wervel.record.models.audit import AuditRow
from wervel.record.models.conversations import Said
from wervel.record.models.episodes import Episode
from wervel.record.models.plans import PlanItem

SOON = timedelta(days=2)
"""A visit that is this near goes before what can wait until after it."""
FIRST_CHECK_IN = timedelta(days=7)
OWN = (Relation.SELF.value, Relation.REPRESENTS.value)


@dataclass(frozen=True, slots=True)
class Visit:
    """An appointment that is planned: with whom, where and when."""

    kind: str
    who: str
    profession: str
    where: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next: which kind of thing, and what there is to say of it."""

    kind: str
    visit: Visit | None = None
    number: int = 0
    """Of pages, actions or answers: how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """All that could be done now."""

    urgency: Urgency | None
    begun: bool
    handed_in: bool
    about_left: int
    answers: int = 0
    """Answers of the team that nobody read yet."""
    visit: Visit | None = None
    soon: bool = False
    check_in: bool = False
    """Whether it is time to say how it goes."""
    actions: int = 0
    """Actions of today's plan that are not done yet."""
    advice_read: bool = True
    """Whether the advice was read since a clinician signed it."""


STEPS: tuple[tuple[str, Callable[[Open], bool]], ...] = (
    ("danger", lambda now: now.urgency is not None and now.urgency >= STOPS),
    ("answer", lambda now: now.answers > 0),
    ("visit", lambda now: now.soon and now.handed_in),
    ("tell", lambda now: not now.begun),
    ("on", lambda now: not now.handed_in),
    ("about", lambda now: now.about_left > 0),
    ("advice", lambda now: not now.advice_read),
    ("check_in", lambda now: now.check_in),
    ("plan", lambda now: now.actions > 0),
    ("visit", lambda now: now.visit is not None),
)
"""From the most important: what is dangerous, who waits for an answer, what has a day, what the
team needs to know first, what was found, how it goes, what to do today. When none of these holds,
that is said too."""
NOTHING = "done"


def next_step(now: Open) -> Step:
    """The first of :data:`STEPS` that holds."""
    kind = next((kind for kind, holds in STEPS if holds(now)), NOTHING)
    number = {"answer": now.answers, "about": now.about_left, "plan": now.actions}.get(kind, 0)
    return Step(kind, now.visit if kind == "visit" else None, number)


def planned_visit(episode: Episode, at: datetime) -> Visit | None:
    """The first appointment that has not ended yet."""
    rows = Appointment.objects.filter(episode=episode, state="planned", ends_at__gt=at)
    rows = rows.select_related("member__account", "location").order_by("starts_at")
    row = rows.first()
    if row is None:
        return None
    member = row.member
    return Visit(row.kind, member.account.name, member.profession, row.location.name, row.starts_at)


def answers_unread(episode: Episode) -> int:
    """How many answers of the team wait for the patient."""
    return Said.objects.filter(episode=episode, from_patient=False, read_at__isnull=True).count()


def check_in_due(episode: Episode, at: datetime) -> bool:
    """Whether it is time to say how it goes: by the rhythm of the check-ins, or for a review.

    Who never did so is invited on this page after a week; no message asks for it.
    """
    if not wants_asking(episode.patient):
        return False
    began, today, last = day_of(episode.opened_at), day_of(at), last_day(episode)
    if last is None:
        return today - began >= FIRST_CHECK_IN
    return last < today and (
        asked_on(began, last, today) is not None or bool(review_due(episode, at))
    )


def actions_today(episode: Episode, at: datetime) -> int:
    """How many things of today's plan are not said to be done or not done."""
    if not PlanItem.objects.filter(episode=episode, ended_at__isnull=True).exists():
        return 0
    plan = Reading(episode, day_of(at)).plan()
    if plan.state is not State.GOING:
        return 0
    return sum(action.told is None for action in plan.days[plan.on])


def advice_is_read(episode: Episode, standing: Standing) -> bool:
    """Whether the patient's side opened the advice since a clinician signed it as it is now."""
    if standing.signed is None or not standing.signed.holds:
        return True
    looked = AuditRow.objects.filter(
        patient=str(episode.patient_id), event="advice.opened", at__gte=standing.signed.at
    )
    return looked.filter(relation__in=OWN, outcome="0").exists()
