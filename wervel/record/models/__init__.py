"""The tables, one module a noun."""

from wervel.record.models.access import BreakGlass, TreatmentRelation
from wervel.record.models.accounts import Account
from wervel.record.models.assessments import AssessmentRow, UrgencyRow
from wervel.record.models.audit import AuditHead, AuditRow
from wervel.record.models.documents import DocumentRow
from wervel.record.models.drafts import Draft, DraftAnswer
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission
from wervel.record.models.logins import Attempts, Invitation, SessionRow
from wervel.record.models.messages import Message
from wervel.record.models.patients import Consent, Patient, Representation
from wervel.record.models.places import Location, OpeningHours, Organisation
from wervel.record.models.staff import CareTeam, GeneralPractitioner, Membership, StaffMember
from wervel.record.models.tasks import Task

__all__ = [
    "Account",
    "AssessmentRow",
    "Attempts",
    "AuditHead",
    "AuditRow",
    "BreakGlass",
    "CareTeam",
    "Consent",
    "DocumentRow",
    "Draft",
    "DraftAnswer",
    "Episode",
    "FactRow",
    "GeneralPractitioner",
    "Invitation",
    "Location",
    "Membership",
    "Message",
    "OpeningHours",
    "Organisation",
    "Patient",
    "Representation",
    "SessionRow",
    "StaffMember",
    "Submission",
    "Task",
    "TreatmentRelation",
    "UrgencyRow",
]
