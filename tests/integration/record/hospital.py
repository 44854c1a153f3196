"""A very small hospital to try the record and the pathway in."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from wervel.pathway.actors import Actor, actor_of
from wervel.record.episodes import open_episode
from wervel.record.models import (
    Account,
    CareTeam,
    Episode,
    GeneralPractitioner,
    Location,
    Membership,
    Organisation,
    Patient,
    StaffMember,
    TreatmentRelation,
)
from wervel.record.patients import add_patient

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
EARLY = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Hospital:
    """Everybody in it, by first name."""

    team: CareTeam
    other_team: CareTeam
    patient: Patient
    stranger: Patient
    episode: Episode
    accounts: dict[str, Account]

    def by(self, name: str) -> Actor:
        return actor_of(Account.objects.get(pk=self.accounts[name].pk), address="192.0.2.7")


def build() -> Hospital:
    """One department with a surgeon who treats, a colleague, and the rest of the world."""
    isala = Organisation.objects.create(kind="hospital", name="Ziekenhuis")
    practice = Organisation.objects.create(kind="gp_practice", name="Praktijk")
    zwolle = Location.objects.create(
        organisation=isala, code="zwolle", name="Zwolle", department="Orthopedie", phone="088"
    )
    team = CareTeam.objects.create(code="back", kind="department", name="Rug", location=zwolle)
    other = CareTeam.objects.create(code="hip", kind="department", name="Heup", location=zwolle)
    accounts = {
        name: Account.objects.create_user(
            f"{name}@example.org", name=name.title(), created_at=EARLY
        )
        for name in (
            "surgeon", "colleague", "outsider", "office", "quality", "administrator", "auditor",
            "gp", "other_gp", "patient", "stranger", "daughter", "closed", "second",
        )
    }  # fmt: skip
    for name, role, profession in (
        ("surgeon", "clinician", "orthopaedic_surgeon"),
        ("second", "clinician", "orthopaedic_surgeon"),
        ("colleague", "clinician", "physiotherapist"),
        ("outsider", "clinician", "pain_specialist"),
        ("office", "office", ""),
        ("quality", "quality", ""),
        ("administrator", "administrator", ""),
        ("auditor", "auditor", ""),
    ):
        StaffMember.objects.create(
            account=accounts[name],
            organisation=isala,
            role=role,
            profession=profession,
            languages=["nl"],
        )
    for name in ("gp", "other_gp"):
        GeneralPractitioner.objects.create(practice=practice, name=name, account=accounts[name])
    patient = add_patient(
        name="Jannie de Vries",
        language="nl",
        at=EARLY,
        birth_date=date(1961, 3, 1),
        account=accounts["patient"],
        practitioner=accounts["gp"].practitioner,
    )
    stranger = add_patient(
        name="Piet van 't Hof", language="nl", at=EARLY, account=accounts["stranger"]
    )
    patient.representatives.create(
        account=accounts["daughter"],
        kind="mandate",
        since=EARLY.date(),
        given_by=accounts["patient"],
        at=EARLY,
    )
    episode = open_episode(patient, onset_on=date(2026, 11, 1), team=team, at=EARLY)
    for name in ("surgeon", "colleague", "second"):
        Membership.objects.create(team=team, member=accounts[name].staff, since=EARLY.date())
    Membership.objects.create(team=other, member=accounts["outsider"].staff, since=EARLY.date())
    TreatmentRelation.objects.create(episode=episode, member=accounts["surgeon"].staff, since=EARLY)
    accounts["closed"].is_active = False
    accounts["closed"].save()
    return Hospital(team, other, patient, stranger, episode, accounts)
