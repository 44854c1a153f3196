"""What was told, by whom, when and on which form. Rows are added, never changed or removed."""

import uuid

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode


class Submission(models.Model):
    """One thing handed in once, however often the button was pressed.

    ``key`` comes with the form; ``body`` is the hash of what was handed in, so that the same key
    with other contents is noticed. What came of it points back here.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=64, unique=True)
    event = models.CharField(max_length=60)
    body = models.CharField(max_length=64)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()


class FactRow(models.Model):
    """One answer. ``value`` is null for "don't know" or "rather not say": that was asked too.

    ``told_at`` is when it was told, ``added_at`` when it came in: answers from paper arrive late.
    """

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="facts")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="facts")
    name = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    declined = models.CharField(max_length=20, blank=True)
    """Why there is no value: dont_know or rather_not_say."""
    teller = models.CharField(max_length=20)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    form = models.CharField(max_length=40)
    """The form or page on which it was told, with its version: ``intake/1``."""
    told_at = models.DateTimeField()
    added_at = models.DateTimeField()

    class Meta:
        """A missing value says why; a given one does not."""

        indexes = (
            models.Index(fields=("episode", "name", "told_at"), name="fact_latest"),
            models.Index(fields=("episode", "teller", "told_at"), name="fact_last_told"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(value__isnull=True, declined__gt="")
                | models.Q(value__isnull=False, declined=""),
                name="no_value_says_why",
            ),
        )
