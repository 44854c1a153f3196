"""What is asked today, and how it went so far."""

from datetime import date, datetime
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.leaflet.charts import Series
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.checkin.overload import is_sign
from wervel.pathway.checkin.rhythm import next_on
from wervel.pathway.checkin.rows import (
    has_leg_pain,
    last_day,
    own_activities,
    review_due,
    series_of,
    wants_asking,
)
from wervel.pathway.checkin.values import (
    ACTIVITY,
    CHANGE,
    GATE,
    PAIN_BACK,
    PAIN_LEG,
    Asking,
    Going,
)
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotNow
from wervel.pathway.urgency import READ_WITHIN
from wervel.record.episodes import current_episode, last_episode, urgency_of
from wervel.record.facts import get_facts
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient

ALARMS: Urgency = min(READ_WITHIN)
"""From this level on nothing here soothes (SP-7)."""


def open_check_in(*, patient: UUID, by: Actor, at: datetime) -> Asking:
    """What is asked today. Raises ``NotNow`` for who is not in care."""
    found = known_patient(patient, name="checkin.opened", by=by, at=at)
    with event("checkin.opened", by=by, at=at, patient=found) as telling:
        episode = open_episode_of(found)
        telling.object("episode", episode.pk, episode.version)
        own = own_activities(episode)
        return Asking(
            questions=questions(leg=has_leg_pain(episode), own=bool(own)),
            main=own[0] if own else None,
            others=own[1:],
            review=review_due(episode, at),
            done_today=last_day(episode) == day_of(at),
            facts=get_facts(episode, None, day_of(at)).facts,
            urgent=is_urgent(episode),
        )


def questions(*, leg: bool, own: bool) -> tuple[str, ...]:
    """At most five; the sign of danger comes last, so that what follows it follows at once."""
    asked = {PAIN_BACK: True, PAIN_LEG: leg, ACTIVITY: own, CHANGE: True, GATE: True}
    return tuple(name for name, is_asked in asked.items() if is_asked)


def open_course(*, patient: UUID, by: Actor, at: datetime) -> Going:
    """Every answer so far, of the open episode or else of the last; for who treats them too."""
    found = known_patient(patient, name="course.opened", by=by, at=at)
    with event("course.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found) or last_episode(found)
        if episode is None:
            return Going((), (), False, False, True, False, None, "")
        telling.object("episode", episode.pk, episode.version)
        return _going(found, episode, at)


def open_episode_of(patient: Patient) -> Episode:
    """The open episode; raises ``NotNow`` without one."""
    episode = current_episode(patient)
    if episode is None:
        raise NotNow("There is no open episode of care to tell this for.")
    return episode


def is_urgent(episode: Episode) -> bool:
    """Whether the team was told that this cannot wait for an ordinary appointment."""
    urgency = urgency_of(episode)
    return urgency is not None and urgency >= ALARMS


def _going(patient: Patient, episode: Episode, at: datetime) -> Going:
    series, urgent, today = series_of(episode), is_urgent(episode), day_of(at)
    in_care, last, asks = episode.closed_at is None, last_day(episode), wants_asking(patient)
    coming = next_on(day_of(episode.opened_at), last, today) if last and in_care and asks else None
    return Going(
        series=series,
        overloaded=() if urgent else tuple(_signs(series, today)),
        urgent=urgent,
        in_care=in_care,
        asks=asks,
        done_today=last == today,
        next_on=coming,
        review=review_due(episode, at) if in_care else "",
    )


def _signs(series: tuple[Series, ...], today: date) -> list[str]:
    return list(dict.fromkeys(one.measure.id for one in series if is_sign(one, today)))
