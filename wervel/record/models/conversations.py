"""What patient and team write to each other, and what a patient wants to see put right."""

import uuid

from django.db import models

from wervel.record.encrypted import EncryptedText
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission


class Said(models.Model):
    """One message between a patient and the team. It is never changed; an answer is another."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="conversation")
    submission = models.OneToOneField(Submission, models.PROTECT)
    words = EncryptedText()
    from_patient = models.BooleanField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answer_by = models.DateTimeField(null=True, blank=True)
    """Before when the team promised to answer, of a patient's message."""
    read_at = models.DateTimeField(null=True, blank=True)
    read_by = models.ForeignKey(Account, models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        """The oldest first."""

        ordering = ("at", "id")
        indexes = (models.Index(fields=("episode", "at"), name="said_in_time"),)


class Correction(models.Model):
    """A patient says that something kept is not right. What was kept stays; this stands beside it.

    ``about`` is what it is about in a word (``fact``, ``letter``, ``contact``, ``other``).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="corrections")
    submission = models.OneToOneField(Submission, models.PROTECT)
    about = models.CharField(max_length=20)
    fact = models.ForeignKey(FactRow, models.PROTECT, null=True, blank=True)
    words = EncryptedText()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    decided = models.CharField(max_length=20, blank=True)
    """``accepted`` or ``kept``, once somebody looked at it."""
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Account, models.PROTECT, related_name="+", null=True, blank=True)
    decided_because = EncryptedText(blank=True)

    class Meta:
        """Decided says by whom and when."""

        ordering = ("at", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(decided="", decided_at__isnull=True, decided_by__isnull=True)
                | models.Q(
                    decided__in=("accepted", "kept"),
                    decided_at__isnull=False,
                    decided_by__isnull=False,
                ),
                name="decided_says_by_whom",
            ),
        )
