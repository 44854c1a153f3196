"""Who may: for each event the roles, and for each role the relations to the patient it needs.

The default is to refuse: an event without a line here is refused to everybody. Permissions come
in pairs: one that answers, one that raises.
"""

from collections.abc import Mapping
from datetime import datetime

from wervel.pathway.actors import Actor, Relation, Role, relation_of
from wervel.pathway.refusals import NotAllowed
from wervel.record.models.patients import Patient

Who = Mapping[Role, frozenset[Relation]]

SELF = frozenset({Relation.SELF})
REPRESENTS = frozenset({Relation.REPRESENTS})
GP_OWN = frozenset({Relation.OWN})
TREATS = frozenset({Relation.OWN, Relation.TEAM})
READS = TREATS | {Relation.CONSENT, Relation.BREAK_GLASS}
ANY = frozenset(Relation)
NO_PATIENT = frozenset({Relation.NONE})

EVERYBODY: Who = {role: NO_PATIENT for role in Role if role not in (Role.NOBODY, Role.WORKER)}
PATIENT_SIDE: Who = {Role.PATIENT: SELF, Role.REPRESENTATIVE: REPRESENTS}

PERMISSIONS: Mapping[str, Who] = {
    "record.opened": {**PATIENT_SIDE, Role.CLINICIAN: READS},
    "record.exported": PATIENT_SIDE,
    "log.read": {**PATIENT_SIDE, Role.AUDITOR: ANY},
    "login.succeeded": EVERYBODY,
    "login.confirmed": EVERYBODY,
    "session.ended": EVERYBODY,
    "password.changed": EVERYBODY,
    "factor.added": EVERYBODY,
    "factor.removed": EVERYBODY,
    "invitation.opened": {Role.NOBODY: NO_PATIENT},
    "invitation.accepted": EVERYBODY,
    "staff.added": {Role.ADMINISTRATOR: NO_PATIENT},
    "staff.read": {Role.ADMINISTRATOR: NO_PATIENT},
    "staff.invited": {Role.ADMINISTRATOR: NO_PATIENT},
    "account.closed": {Role.ADMINISTRATOR: NO_PATIENT},
    "representative.invited": {Role.PATIENT: SELF, Role.OFFICE: ANY},
    "glass.broken": {Role.CLINICIAN: NO_PATIENT},
    "patient.added": {Role.OFFICE: NO_PATIENT},
    "patient.contact_opened": {**PATIENT_SIDE, Role.OFFICE: ANY, Role.CLINICIAN: READS},
    "patient.contact_changed": {**PATIENT_SIDE, Role.OFFICE: ANY},
    "patient.found": {Role.OFFICE: NO_PATIENT, Role.CLINICIAN: NO_PATIENT},
    "invitations.read": {Role.OFFICE: NO_PATIENT},
    "patient.invited": {Role.OFFICE: ANY, Role.CLINICIAN: TREATS},
    "representative.added": {Role.PATIENT: SELF, Role.OFFICE: ANY},
    "representative.ended": {**PATIENT_SIDE, Role.OFFICE: ANY},
    "consent.said": PATIENT_SIDE,
    "episode.opened": {Role.OFFICE: ANY, Role.CLINICIAN: TREATS, Role.GP: GP_OWN},
    "episode.closed": {Role.CLINICIAN: TREATS},
    "team.joined": {Role.CLINICIAN: frozenset({Relation.TEAM}), Role.OFFICE: ANY},
    "intake.submitted": {**PATIENT_SIDE, Role.OFFICE: ANY},
    "call.opened": {Role.OFFICE: ANY},
    "call.answered": {Role.OFFICE: ANY},
    "call.handed_in": {Role.OFFICE: ANY},
    "paper.opened": {Role.OFFICE: ANY},
    "paper.entered": {Role.OFFICE: ANY},
    "paper.handed_in": {Role.OFFICE: ANY},
    "requests.opened": PATIENT_SIDE,
    "correction.asked": PATIENT_SIDE,
    "stop.asked": PATIENT_SIDE,
    "request.opened": {Role.CLINICIAN: TREATS},
    "request.decided": {Role.CLINICIAN: TREATS},
    "about.told": PATIENT_SIDE,
    "advice.opened": PATIENT_SIDE,
    "advice.signed": {Role.CLINICIAN: TREATS},
    "advice.discussed": {Role.CLINICIAN: TREATS},
    "summary.opened": {Role.CLINICIAN: READS},
    "plan.opened": {**PATIENT_SIDE, Role.CLINICIAN: READS},
    "plan.begun": {**PATIENT_SIDE, Role.CLINICIAN: TREATS},
    "plan.level_set": {Role.CLINICIAN: TREATS},
    "plan.graded_begun": {Role.CLINICIAN: TREATS},
    "plan.measured": {**PATIENT_SIDE, Role.CLINICIAN: TREATS},
    "plan.quotas_set": {Role.CLINICIAN: TREATS},
    "plan.walk_begun": {**PATIENT_SIDE, Role.CLINICIAN: TREATS},
    "plan.told": PATIENT_SIDE,
    "plan.step_added": {**PATIENT_SIDE, Role.CLINICIAN: TREATS},
    "plan.item_ended": {**PATIENT_SIDE, Role.CLINICIAN: TREATS},
    "goal.set": PATIENT_SIDE,
    "examination.submitted": {Role.CLINICIAN: TREATS},
    "urgency.raised": {Role.CLINICIAN: TREATS},
    "urgency.lowered": {Role.CLINICIAN: TREATS},
    "urgency.second_asked": {Role.CLINICIAN: TREATS},
    "urgency.kept": {Role.CLINICIAN: TREATS},
    "task.done": {Role.CLINICIAN: TREATS, Role.OFFICE: ANY},
    "worklist.read": {Role.CLINICIAN: NO_PATIENT, Role.OFFICE: NO_PATIENT},
    "due.read": {Role.CLINICIAN: NO_PATIENT, Role.OFFICE: NO_PATIENT},
    "portal.opened": PATIENT_SIDE,
    "story.opened": PATIENT_SIDE,
    "answer.added": PATIENT_SIDE,
    "story.handed_in": PATIENT_SIDE,
    "consents.opened": PATIENT_SIDE,
    "messages.opened": PATIENT_SIDE,
    "message.read": PATIENT_SIDE,
    "conversation.opened": {**PATIENT_SIDE, Role.CLINICIAN: READS},
    "conversation.added": PATIENT_SIDE,
    "reply.added": {Role.CLINICIAN: TREATS},
    "leaflet.opened": PATIENT_SIDE,
    "leaflet.made": PATIENT_SIDE,
    "letter.made": {Role.CLINICIAN: TREATS},
    "letters.opened": PATIENT_SIDE,
    "letter.opened": PATIENT_SIDE,
    "appointments.opened": {**PATIENT_SIDE, Role.OFFICE: ANY},
    "appointment.planned": {Role.OFFICE: ANY},
    "appointment.cancelled": {**PATIENT_SIDE, Role.OFFICE: ANY},
    "wishes.read": {Role.OFFICE: NO_PATIENT},
    "checkin.opened": PATIENT_SIDE,
    "checkin.submitted": PATIENT_SIDE,
    "signs.answered": PATIENT_SIDE,
    "review.submitted": PATIENT_SIDE,
    "course.opened": {**PATIENT_SIDE, Role.CLINICIAN: READS},
    "flare.opened": {**PATIENT_SIDE, Role.CLINICIAN: READS},
    "flare.told": PATIENT_SIDE,
    "flare.planned": PATIENT_SIDE,
    "episode.reopened": PATIENT_SIDE,
    "episode.begun_again": PATIENT_SIDE,
    "call_back.asked": PATIENT_SIDE,
    "alarms.read": {Role.CLINICIAN: NO_PATIENT, Role.OFFICE: NO_PATIENT},
    "alarm.taken_over": {Role.CLINICIAN: ANY},
    "reminder.sent": {Role.WORKER: ANY},
    "mail.sent": {Role.WORKER: ANY},
    "backup.made": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "backup.restored": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "log.verified": {
        Role.AUDITOR: NO_PATIENT,
        Role.ADMINISTRATOR: NO_PATIENT,
        Role.WORKER: NO_PATIENT,
    },
    "database.migrated": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "place.added": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "team.added": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "member.added": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "member.ended": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "practitioner.added": {Role.ADMINISTRATOR: NO_PATIENT, Role.WORKER: NO_PATIENT},
    "administrator.added": {Role.WORKER: NO_PATIENT},
    "demo.begun": {Role.WORKER: NO_PATIENT},
    "demo.login_named": {Role.WORKER: NO_PATIENT},
}
"""Every event there is. Administrators see no clinical content; auditors read logs, not records."""


def may(event: str, actor: Actor, relation: Relation) -> bool:
    """Whether somebody in this role and relation may do this; what is not listed, nobody may."""
    return relation in PERMISSIONS.get(event, {}).get(actor.role, frozenset())


def check_may(event: str, actor: Actor, relation: Relation) -> None:
    """Raise :class:`NotAllowed` when :func:`may` says no. It tells nothing about the patient."""
    if not may(event, actor, relation):
        raise NotAllowed("You may not do this, or it is not here.")


def relation_at(actor: Actor, patient: Patient | None, at: datetime) -> Relation:
    """The relation on which access rests; none when no patient is concerned."""
    return Relation.NONE if patient is None else relation_of(actor, patient, at)
