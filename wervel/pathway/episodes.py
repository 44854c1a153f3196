"""Episodes of care begin and end, and clinicians come to treat in them."""

from datetime import date, datetime
from uuid import UUID

from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.once import once
from wervel.pathway.patients import patient_of
from wervel.pathway.refusals import NotNow
from wervel.record import episodes as shelf
from wervel.record.models.access import TreatmentRelation
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.models.places import Location
from wervel.record.models.staff import CareTeam, StaffMember
from wervel.record.models.tasks import Task
from wervel.record.patients import change_patient


def open_episode(
    *,
    patient: Patient | UUID,
    onset_on: date | None,
    team: CareTeam | UUID,
    by: Actor,
    at: datetime,
    key: str = "",
    location: UUID | None = None,
) -> Episode:
    """Begin an episode with the team that answers for it; at most one is open.

    ``key`` comes with the form: the same form twice is one episode. With a ``location`` that is
    where the patient comes from now on.
    """
    found = patient_of(patient, name="episode.opened", by=by, at=at)
    with event("episode.opened", by=by, at=at, patient=found) as telling:
        told = {"patient": found, "onset_on": onset_on, "team": team, "location": location}
        taken = once(key, event="episode.opened", contents=told, by=by, at=at)
        if not taken.new:
            telling.detail = "again"
            episode = Episode.objects.get(pk=taken.number)
            telling.object("episode", episode.pk, episode.version)
            return episode
        found = Patient.objects.select_for_update().get(pk=found.pk)
        if shelf.current_episode(found) is not None:
            raise NotNow("There is an open episode already.")
        if onset_on is not None and onset_on > day_of(at):
            raise NotNow("The pain cannot begin in the future.")
        if onset_on is not None and found.birth_date is not None and onset_on < found.birth_date:
            raise NotNow("The pain cannot begin before the patient was born.")
        if location is not None and location != found.location_id:
            changes = {"location": Location.objects.get(pk=location)}
            found = change_patient(found.pk, version=found.version, changes=changes)
            telling.names = ["location"]
        episode = shelf.open_episode(
            found, onset_on=onset_on, team=_team(team), at=at, number=taken.number
        )
        telling.object("episode", episode.pk, episode.version)
        return episode


def _team(team: CareTeam | UUID) -> CareTeam:
    if isinstance(team, CareTeam):
        return team
    found = CareTeam.objects.filter(pk=team).first()
    if found is None:
        raise NotNow("This team is not here any more.")
    return found


def close_episode(*, patient: Patient, because: str, by: Actor, at: datetime) -> Episode:
    """End the open episode; not while an alarm is unread, and never by the system itself."""
    with event("episode.closed", by=by, at=at, patient=patient) as telling:
        found = shelf.current_episode(patient)
        if found is None:
            raise NotNow("There is no open episode.")
        episode = shelf.hold_episode(found)
        if Task.objects.filter(episode=episode, kind="alarm", done_at__isnull=True).exists():
            raise NotNow("An alarm has not been dealt with yet.")
        telling.reason = because
        telling.object("episode", episode.pk, episode.version + 1)
        episode.closed_at, episode.closed_because = at, because
        episode.version += 1
        episode.save(update_fields=("closed_at", "closed_because", "version"))
        return episode


def join_team(
    *, patient: Patient, member: StaffMember, by: Actor, at: datetime
) -> TreatmentRelation:
    """A clinician comes to treat in the open episode, from now on."""
    with event("team.joined", by=by, at=at, patient=patient) as telling:
        episode = shelf.current_episode(patient)
        if episode is None:
            raise NotNow("There is no open episode.")
        telling.object("staff", member.pk)
        relation, _ = TreatmentRelation.objects.get_or_create(
            episode=episode, member=member, until=None, defaults={"since": at}
        )
        return relation
