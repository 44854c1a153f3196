"""A story while it is told: a row for each page that was answered, added and never changed.

So a second device goes on where the first stopped, and nothing that was said is ever lost.
"""

import uuid

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode


class Draft(models.Model):
    """One story within an episode. What was handed in of it stands among the facts as well."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.OneToOneField(Episode, models.PROTECT, related_name="draft")
    begun_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    handed_in_at = models.DateTimeField(null=True, blank=True)
    """When its teller said that this was all; answers after that go to the team at once."""
    handed_in_by = models.ForeignKey(
        Account, models.PROTECT, related_name="+", null=True, blank=True
    )


class DraftAnswer(models.Model):
    """One page as it was answered once. A correction is a new row."""

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="answers")
    mark = models.CharField(max_length=64)
    """Hash of the key of the form and of what was sent: the same twice is kept once."""
    key = models.CharField(max_length=64)
    """Comes with the form: two rows of one form are one person who thought again."""
    page = models.CharField(max_length=40)
    told = models.JSONField()
    """By the name of each fact on the page its value; null for what is not known or not said."""
    silent = models.JSONField()
    """Names of what somebody would rather not say."""
    typed = models.JSONField()
    """By name the number and unit as they were typed."""
    form = models.CharField(max_length=40)
    """The version of the questionnaire on which it was asked: ``intake/1``."""
    after = models.BigIntegerField(null=True, blank=True)
    """Number of the latest row of the same page when this page was drawn; none on a fresh page."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """In the order in which they came in; the same thing sent twice is there once."""

        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("draft", "mark"), name="an_answer_is_kept_once"),
        )
