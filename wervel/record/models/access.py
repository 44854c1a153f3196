"""Who treats whom, and who broke the glass: on what access to a record rests."""

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.models.staff import StaffMember


class TreatmentRelation(models.Model):
    """A clinician treats within an episode, from a moment until a moment."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="treated_by")
    member = models.ForeignKey(StaffMember, models.PROTECT, related_name="treats")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Nobody stops before they began, and nobody treats twice at once."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="stops_after_beginning",
            ),
            models.UniqueConstraint(
                fields=("episode", "member"),
                condition=models.Q(until__isnull=True),
                name="treats_once_at_a_time",
            ),
        )


class BreakGlass(models.Model):
    """Somebody without a relation opened a record because it could not wait; with the reason."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    patient = models.ForeignKey(Patient, models.PROTECT, related_name="broken_glass")
    reason = models.CharField(max_length=500)
    at = models.DateTimeField()

    class Meta:
        """A reason is said."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(reason__gt=""), name="breaking_the_glass_has_a_reason"
            ),
        )
