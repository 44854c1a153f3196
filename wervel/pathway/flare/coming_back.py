"""Coming back within a year of the end of care: the same episode again, or a new one after it.

Pain that returns before a month without is the same episode, and the clock runs on (S46). After a
month without it is a new one, which begins where the last one ended: it names it, and takes along
what is true for life. The patient opens it; the team of then answers for it. Who does not know how
long they were free of pain has the same episode: that claims the least.
"""

from datetime import date, datetime

from wervel.guideline import facts as f
from wervel.logic.facts import Teller
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.refusals import NotNow
from wervel.record import episodes as shelf
from wervel.record.facts import Told, add_facts, get_facts
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.submissions import take_submission

MONTHS = 12
"""How long after the end of care somebody comes back by themselves (leaflet: the year after)."""
FORM = "from_before/1"
LASTING = frozenset(
    fact.name
    for fact in (
        f.cancer_history,
        f.osteoporosis_known,
        f.prior_fragility_fracture,
        f.aortic_aneurysm_known,
        f.diabetes,
        f.uveitis_psoriasis_ibd,
        f.family_history_spondyloarthritis,
        f.prior_spine_surgery,
        f.spondylolisthesis_known,
        f.nsaid_allergy,
        f.heart_failure_or_ihd,
        f.chronic_kidney_disease,
        f.peptic_ulcer_history,
        f.bleeding_tendency,
    )
)
"""What was once and so is for ever (own D). Only a yes is taken along: a no is asked again."""


class TooLongAgo(NotNow):
    """The care ended more than a year ago: the general practitioner sends somebody again."""


def last_day(closed_on: date) -> date:
    """The last day on which somebody comes back by themselves: the same day a year later."""
    try:
        return closed_on.replace(year=closed_on.year + 1)
    except ValueError:  # 29 February
        return closed_on.replace(year=closed_on.year + 1, day=28)


def can_return(patient: Patient, at: datetime) -> Episode | None:
    """The episode to come back to: the last one, ended within the year. None with one open."""
    if patient.deceased_on is not None or shelf.current_episode(patient) is not None:
        return None
    last = shelf.last_episode(patient)
    if last is None or last.closed_at is None:
        return None
    return last if day_of(at) <= last_day(day_of(last.closed_at)) else None


def come_back(*, patient: Patient, free_of_pain: bool | None, by: Actor, at: datetime) -> Episode:
    """Be in care again: ``free_of_pain`` is whether there was a month or more without pain.

    Who is in care already stays in it. Raises ``TooLongAgo`` after a year.
    """
    return _again(patient, by, at) if free_of_pain else _reopened(patient, by, at)


def _reopened(patient: Patient, by: Actor, at: datetime) -> Episode:
    """The same episode, open again; its clock ran on."""
    with event("episode.reopened", by=by, at=at, patient=patient) as telling:
        open_now = _held(patient)
        if open_now is not None:
            telling.detail = "again"
            telling.object("episode", open_now.pk, open_now.version)
            return open_now
        episode = shelf.hold_episode(_last(patient, at))
        assert episode.closed_at is not None
        telling.detail = f"closed {day_of(episode.closed_at)}"
        telling.reason = episode.closed_because
        episode.closed_at, episode.closed_because = None, ""
        episode.version += 1
        episode.save(update_fields=("closed_at", "closed_because", "version"))
        telling.object("episode", episode.pk, episode.version)
        return episode


def _again(patient: Patient, by: Actor, at: datetime) -> Episode:
    """A new episode after the last one, with the same team."""
    with event("episode.begun_again", by=by, at=at, patient=patient) as telling:
        open_now = _held(patient)
        if open_now is not None:
            telling.detail = "again"
            telling.object("episode", open_now.pk, open_now.version)
            return open_now
        last = _last(patient, at)
        episode = shelf.open_episode(patient, onset_on=None, team=last.team, at=at)
        telling.object("episode", episode.pk, episode.version)
        telling.names = list(_take_along(last, episode, by, at))
        return episode


def _held(patient: Patient) -> Episode | None:
    """The open episode, once nobody else can open one; so of two presses one is the first."""
    Patient.objects.select_for_update().get(pk=patient.pk)
    return shelf.current_episode(patient)


def _last(patient: Patient, at: datetime) -> Episode:
    last = can_return(patient, at)
    if last is None:
        raise TooLongAgo("The care ended more than a year ago: call the general practitioner.")
    return last


def _take_along(last: Episode, episode: Episode, by: Actor, at: datetime) -> tuple[str, ...]:
    """What was told of then and stays true; who told it first stands in the episode of then."""
    assert by.account is not None
    known = get_facts(last, None, day_of(at)).facts
    told = tuple(Told(name, True) for name in sorted(LASTING) if known.get(name) is True)
    if f.sex.name in known:
        told = (*told, Told(f.sex.name, known[f.sex.name]))
    told = (*told, Told(f.recurrent_episodes.name, True))
    submission, new = take_submission(
        f"again/{episode.pk.hex}",
        event="episode.begun_again",
        contents={"from": str(last.pk), "names": [one.name for one in told]},
        by=by.account,
        at=at,
    )
    if new:
        add_facts(
            told,
            episode=episode,
            submission=submission,
            teller=Teller.PATIENT,
            by=by.account,
            form=FORM,
            told_at=at,
            added_at=at,
        )
    return tuple(one.name for one in told)
