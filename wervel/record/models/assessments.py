"""What was weighed, exactly as it came out, and how urgent an episode is by whose word."""

import uuid

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission


class AssessmentRow(models.Model):
    """All findings of one moment, with what they rest on; can be replayed byte for byte."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="assessments", db_index=False)
    at = models.DateTimeField()
    on = models.DateField()
    """The day on which it was weighed, in the hospital's own time."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    submission = models.ForeignKey(
        Submission, models.PROTECT, related_name="assessments", null=True, blank=True
    )
    """What was handed in that made it necessary."""
    teller = models.CharField(max_length=20)
    guideline_version = models.CharField(max_length=20)
    guideline_digest = models.CharField(max_length=64)
    rests_on = models.JSONField()
    """Numbers of the fact rows, in order."""
    told = models.TextField()
    """The facts as weighed: canonical JSON."""
    outcome = models.TextField()
    """Every outcome by name: canonical JSON."""
    urgency = models.CharField(max_length=20, null=True)  # noqa: DJ001 (not settled is no text)
    interim_urgency = models.CharField(max_length=20)

    class Meta:
        """In the order in which they were made; the last of an episode is found at once."""

        ordering = ("at", "id")
        indexes = (models.Index(fields=("episode", "at", "id"), name="assessment_last"),)


class UrgencyRow(models.Model):
    """How urgent an open episode is from now on. It falls only by a named clinician's word."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="urgencies", db_index=False)
    level = models.CharField(max_length=20)
    at = models.DateTimeField()
    assessment = models.ForeignKey(AssessmentRow, models.PROTECT, null=True, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    second_reader = models.ForeignKey(
        Account, models.PROTECT, related_name="+", null=True, blank=True
    )
    reason = models.CharField(max_length=500, blank=True)
    covers = models.JSONField()
    """Names of the flags that stood when a clinician lowered it: it was said of these."""

    class Meta:
        """In the order in which it was said; the last of an episode is found at once."""

        ordering = ("pk",)
        indexes = (models.Index(fields=("episode", "id"), name="urgency_last"),)
