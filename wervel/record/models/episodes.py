"""One spell of complaints, from its start until it is over."""

import uuid

from django.db import models

from wervel.record.models.patients import Patient
from wervel.record.models.staff import CareTeam


class Episode(models.Model):
    """Pain of more than a day after a month without (S46). A flare is the same episode.

    ``onset_on`` is when this spell began, by the patient's own telling; unknown while not told.
    The legal clock of work absence and the clock of care are others, and are not kept here.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, models.PROTECT, related_name="episodes")
    onset_on = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_because = models.CharField(max_length=200, blank=True)
    previous = models.ForeignKey(
        "self", models.PROTECT, related_name="following", null=True, blank=True
    )
    """The episode of which this is a recurrence."""
    recurrence_by = models.CharField(max_length=40, blank=True)
    """The definition by which it is one: ``devet_2002`` or ``delphi_30_days``."""
    team = models.ForeignKey(CareTeam, models.PROTECT, related_name="episodes")
    """Who answers for it: an alarm always has somebody to go to."""
    version = models.PositiveIntegerField()

    class Meta:
        """At most one open episode a patient; a recurrence says by which definition.

        Open ones are found by when they and the pain began: that is what makes things due.
        """

        indexes = (
            models.Index(
                fields=("onset_on",),
                condition=models.Q(closed_at__isnull=True),
                name="open_episode_by_onset",
            ),
            models.Index(
                fields=("opened_at",),
                condition=models.Q(closed_at__isnull=True),
                name="open_episode_by_opening",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("patient",),
                condition=models.Q(closed_at__isnull=True),
                name="one_open_episode_a_patient",
            ),
            models.CheckConstraint(
                condition=models.Q(previous__isnull=True, recurrence_by="")
                | models.Q(previous__isnull=False, recurrence_by__gt=""),
                name="a_recurrence_names_its_definition",
            ),
        )
