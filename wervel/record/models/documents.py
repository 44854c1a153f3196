"""What was sent, as it was sent."""

import uuid

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.assessments import AssessmentRow
from wervel.record.models.episodes import Episode


class DocumentRow(models.Model):
    """One leaflet, letter or summary: its bytes, for whom, and what it was made from."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="documents")
    assessment = models.ForeignKey(AssessmentRow, models.PROTECT, null=True, blank=True)
    kind = models.CharField(max_length=40)
    language = models.CharField(max_length=10)
    media_type = models.CharField(max_length=60)
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    sent_to = models.CharField(max_length=200)
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    class Meta:
        """In the order in which they were sent."""

        ordering = ("at", "id")
