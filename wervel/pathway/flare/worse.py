"""It is getting worse: the danger questions are asked anew, and each answer acts at once.

What somebody tells is kept among the facts on a form of its own, so who treats them sees it, the
urgency rises by it and the team has its alarm (SP-9). Whoever was discharged within the year comes
back to tell it: at once with a sign of danger, and else when all was asked.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from uuid import UUID

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.implied import with_implied
from wervel.guideline.treatment.flare import LASTS
from wervel.guideline.urgency import Urgency
from wervel.leaflet.flaring import ALARM_FROM, NAMES, danger_pages, fresh, is_alarm
from wervel.leaflet.interview import shown
from wervel.leaflet.pages import Page
from wervel.logic.facts import Facts, Value
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.answers import answers_of
from wervel.pathway.events import event
from wervel.pathway.flare.call_back import FORM, Call, open_call, own_therapist
from wervel.pathway.flare.coming_back import TooLongAgo, can_return, come_back
from wervel.pathway.flare.plan import Plan, plan_of
from wervel.pathway.intake import submit_intake
from wervel.pathway.patients import known_patient
from wervel.pathway.telling import level_of
from wervel.pathway.urgency import READ_WITHIN
from wervel.record.episodes import current_episode, last_episode, urgency_of
from wervel.record.facts import get_facts
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission
from wervel.record.models.patients import Patient
from wervel.record.plans import GRADED, open_items

ALARMS: Urgency = min(READ_WITHIN)
assert ALARMS is ALARM_FROM


@dataclass(frozen=True, slots=True)
class Worse:
    """Where somebody stands who says that it is getting worse. Values only."""

    pages: tuple[Page, ...]
    """The danger questions for this person, each page as it is asked."""
    answers: Mapping[str, Value | None]
    """What was said in this flare, by name; ``None`` is "I don't know", or not said."""
    told: frozenset[str]
    """Ids of the pages that were answered in this flare."""
    known: Facts
    """What is known; of the danger signs only what was said in this flare."""
    assessment: Assessment
    in_care: bool
    """False for who may still come back by themselves."""
    told_at: datetime | None
    urgency: Urgency | None
    """Of the open episode; unknown without one."""
    call: Call | None
    """The promise to call back that is open."""
    therapist: str
    """The own physiotherapist, who calls back; empty when there is none, and the team does."""
    plan: Plan | None
    led: bool
    """Whether somebody builds up by agreed numbers."""
    again: bool
    """Whether this episode came after an earlier one."""
    team: str
    team_phone: str
    phone: str
    """Where the patient is called back; empty while that is not known."""

    @property
    def next(self) -> int | None:
        """The number of the first page that is still to be asked, or ``None``."""
        left = (n for n, page in enumerate(self.pages, 1) if page.id not in self.told)
        return next(left, None)

    @property
    def unsure(self) -> bool:
        """Whether a danger question was answered with "I don't know", or not said."""
        return None in self.answers.values()

    @property
    def alarm(self) -> bool:
        """Whether what to do now goes before everything else."""
        lowered = self.urgency is not None and self.urgency < self.assessment.interim_urgency
        standing = self.urgency is not None and self.urgency >= ALARMS
        return standing or (is_alarm(self.assessment) and not lowered)


def open_worse(*, patient: UUID, by: Actor, at: datetime) -> Worse:
    """Where somebody stands. Raises ``TooLongAgo`` for who cannot come back by themselves."""
    found = known_patient(patient, name="flare.opened", by=by, at=at)
    with event("flare.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found)
        last = episode or can_return(found, at)
        if last is None:
            raise TooLongAgo("Nobody answers for this patient now: call the own surgery.")
        telling.object("episode", last.pk, last.version)
        return _stand(found, episode, last, at)


def open_flare(*, patient: UUID, by: Actor, at: datetime) -> Worse | None:
    """The same for who treats: of the open episode or the last one; ``None`` before any."""
    found = known_patient(patient, name="flare.opened", by=by, at=at)
    with event("flare.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found)
        last = episode or last_episode(found)
        if last is None:
            return None
        telling.object("episode", last.pk, last.version)
        return _stand(found, episode, last, at)


def tell_worse(
    *, patient: UUID, answers: Mapping[str, Value | None], key: str, by: Actor, at: datetime
) -> Urgency:
    """Keep what one page was answered with, and act on it. Gives what these answers ask for alone.

    Who was discharged comes back for it, as the same episode: with danger nobody asks first how
    long the pain was gone. The same form twice is one telling.
    """
    found = known_patient(patient, name="flare.told", by=by, at=at)
    with event("flare.told", by=by, at=at, patient=found) as telling:
        telling.names = sorted(answers)
        episode = _in_care(found, free_of_pain=None, by=by, at=at)
        telling.object("episode", episode.pk, episode.version)
        return _keep(found, answers, key, by, at)


def tell_again(
    *,
    patient: UUID,
    answers: Mapping[str, Value | None],
    free_of_pain: bool | None,
    key: str,
    by: Actor,
    at: datetime,
) -> Urgency:
    """Come back after discharge, and keep all that was answered on the way."""
    found = known_patient(patient, name="flare.told", by=by, at=at)
    with event("flare.told", by=by, at=at, patient=found) as telling:
        telling.names, telling.detail = sorted(answers), "back"
        episode = _in_care(found, free_of_pain=free_of_pain, by=by, at=at)
        telling.object("episode", episode.pk, episode.version)
        return _keep(found, answers, key, by, at)


def asks_for(answers: Mapping[str, Value | None], known: Facts) -> Urgency:
    """How soon somebody must be seen by these answers, with age and sex and no older sign."""
    told = {name: value for name, value in answers.items() if value is not None}
    who = {name: known[name] for name in ("age_years", "sex", "pregnant") if name in known}
    return level_of(Facts(VOCABULARY, {**who, **told}))


def applying(
    page: Page, answers: Mapping[str, Value | None], known: Facts
) -> dict[str, Value | None]:
    """Of the answers to a page those that had a place on it for this person."""
    now = with_implied(fresh(known).but(answers))
    return {fact.name: answers.get(fact.name) for fact in shown(page, now)}


def _in_care(patient: Patient, *, free_of_pain: bool | None, by: Actor, at: datetime) -> Episode:
    open_now = current_episode(patient)
    return open_now or come_back(patient=patient, free_of_pain=free_of_pain, by=by, at=at)


def _keep(
    patient: Patient, answers: Mapping[str, Value | None], key: str, by: Actor, at: datetime
) -> Urgency:
    mark = _mark(patient, answers, key)
    intake = submit_intake(
        patient=patient, answers=answers_of(answers), key=mark, form=FORM, by=by, at=at
    )
    known = get_facts(intake.assessment.episode, None, day_of(at)).facts
    return asks_for(answers, known)


def _mark(patient: Patient, answers: Mapping[str, Value | None], key: str) -> str:
    """The key of a telling: the same form with the same answers as the last is that one again.

    Other answers on the same form, or the same after others, are told anew: somebody went back.
    """
    told = json.dumps([str(patient.pk), key, sorted(answers.items())], default=str)
    rows = FactRow.objects.filter(episode__patient=patient, form=FORM, name__in=list(answers))
    last = rows.order_by("-pk").values_list("submission__key", flat=True).first()
    for time in count():
        mark = hashlib.sha256(f"flare/{time}/{told}".encode()).hexdigest()
        if mark == last or not Submission.objects.filter(key=mark).exists():
            return mark
    raise AssertionError  # pragma: no cover (counting does not end)


def _stand(patient: Patient, episode: Episode | None, last: Episode, at: datetime) -> Worse:
    known = get_facts(last, None, day_of(at)).facts
    rows = _rows(episode, at) if episode else ()
    now, said = _now(known, rows), {row.name: row.value for row in rows if row.form == FORM}
    pages, therapist = danger_pages(known), own_therapist(last, at)
    return Worse(
        pages=pages,
        told=frozenset(page.id for page in pages if page.facts[0].name in said),
        answers=said,
        known=now,
        assessment=assess(now, day_of(at)),
        in_care=episode is not None,
        told_at=max((row.told_at for row in rows if row.form == FORM), default=None),
        urgency=urgency_of(episode) if episode else None,
        call=open_call(episode, at) if episode else None,
        therapist=therapist.name if therapist else "",
        plan=plan_of(patient),
        led=bool(episode and open_items(episode, GRADED)),
        again=last.previous_id is not None,
        team=last.team.name,
        team_phone=last.team.location.phone if last.team.location else "",
        phone=patient.phone,
    )


def _rows(episode: Episode, at: datetime) -> tuple[FactRow, ...]:
    """What was told of the danger signs as long as a flare lasts, on whatever form."""
    rows = FactRow.objects.filter(episode=episode, name__in=NAMES, told_at__gt=at - LASTS)
    return tuple(rows.order_by("pk"))


def _now(known: Facts, rows: Iterable[FactRow]) -> Facts:
    """What counts in this flare: an older no is none, and "don't know" takes no yes away."""
    signs = {name: known[name] for name in NAMES if name in known and known[name] is not False}
    for row in rows:
        if row.value is not None:
            signs[row.name] = row.value
        elif signs.get(row.name) is not True:
            signs.pop(row.name, None)
    return fresh(known).but(signs)
