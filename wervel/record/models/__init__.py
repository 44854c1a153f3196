"""The tables, one module a noun."""

from wervel.record.models.access import BreakGlass, TreatmentRelation
from wervel.record.models.accounts import Account
from wervel.record.models.activities import Activity, Change, Score
from wervel.record.models.advice import About, AdviceWord
from wervel.record.models.appointments import Appointment
from wervel.record.models.assessments import AssessmentRow, UrgencyRow
from wervel.record.models.audit import AuditHead, AuditRow
from wervel.record.models.conversations import Correction, Said
from wervel.record.models.documents import DocumentRow
from wervel.record.models.drafts import Draft, DraftAnswer
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission
from wervel.record.models.logins import Attempts, Invitation, SessionRow
from wervel.record.models.messages import Message
from wervel.record.models.patients import Consent, Patient, Representation
from wervel.record.models.places import Location, OpeningHours, Organisation
from wervel.record.models.plans import Baseline, Done, FlarePlan, PlanItem, Quota
from wervel.record.models.staff import CareTeam, GeneralPractitioner, Membership, StaffMember
from wervel.record.models.tasks import Task

__all__ = [
    "About",
    "Account",
    "Activity",
    "AdviceWord",
    "Appointment",
    "AssessmentRow",
    "Attempts",
    "AuditHead",
    "AuditRow",
    "Baseline",
    "BreakGlass",
    "CareTeam",
    "Change",
    "Consent",
    "Correction",
    "DocumentRow",
    "Done",
    "Draft",
    "DraftAnswer",
    "Episode",
    "FactRow",
    "FlarePlan",
    "GeneralPractitioner",
    "Invitation",
    "Location",
    "Membership",
    "Message",
    "OpeningHours",
    "Organisation",
    "Patient",
    "PlanItem",
    "Quota",
    "Representation",
    "Said",
    "Score",
    "SessionRow",
    "StaffMember",
    "Submission",
    "Task",
    "TreatmentRelation",
    "UrgencyRow",
]
