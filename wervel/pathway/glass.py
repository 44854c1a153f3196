"""Breaking the glass: a record is opened without a relation, because it cannot wait."""

from datetime import datetime

from wervel.pathway.actors import GLASS_LASTS, Actor
from wervel.pathway.events import event
from wervel.pathway.reasons import SHORTEST_REASON as SHORTEST_REASON
from wervel.pathway.reasons import check_reason, for_log
from wervel.record.models.access import BreakGlass
from wervel.record.models.patients import Patient


def break_glass(*, patient: Patient, reason: str, by: Actor, at: datetime) -> datetime:
    """Open a record for four hours, and say until when. The patient sees it, and the auditor.

    Raises ``NotNow`` without a reason in a few words.
    """
    with event("glass.broken", by=by, at=at, patient=patient, purpose="emergency") as telling:
        telling.detail, telling.reason = "break-glass", for_log(reason.strip())
        check_reason(reason.strip(), "Say in a few words why it cannot wait.")
        assert by.account is not None
        BreakGlass.objects.create(account=by.account, patient=patient, reason=telling.reason, at=at)
        return at + GLASS_LASTS
