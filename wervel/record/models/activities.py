"""What somebody wants to do again, in their own words, and how well it goes (PSFS)."""

import uuid

from django.db import models

from wervel.record.encrypted import EncryptedText
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission

MOST_ACTIVITIES = 3
"""So many open at once: more is asked by nobody, and answered by few."""


GATES = ("yes", "no", "unknown")


class Activity(models.Model):
    """One activity that is hard now. ``position`` is the place that the person gave it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="activities")
    words = EncryptedText()
    position = models.PositiveSmallIntegerField()
    added_at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    """When another took its place; its scores stay."""

    class Meta:
        """One activity at a place, of those that still count."""

        ordering = ("position", "added_at")
        constraints = (
            models.UniqueConstraint(
                fields=("episode", "position"),
                condition=models.Q(ended_at__isnull=True),
                name="one_activity_at_a_place",
            ),
        )


class Score(models.Model):
    """A number from 0 to 10 that somebody gave on a moment. Rows are added, never changed.

    ``name`` says of what, and so which way is up: ``activity`` (0 cannot do it, 10 as before; with
    the activity), ``pain_back`` and ``pain_leg`` (0 none, 10 the worst).
    """

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="scores")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="scores")
    name = models.CharField(max_length=20)
    activity = models.ForeignKey(
        Activity, models.PROTECT, related_name="scores", null=True, blank=True
    )
    value = models.PositiveSmallIntegerField(null=True)
    """Null for "don't know": that was asked too."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    told_at = models.DateTimeField()

    class Meta:
        """Only an activity's score names an activity, and every number is 0 to 10."""

        ordering = ("told_at", "pk")
        indexes = (models.Index(fields=("episode", "name", "told_at"), name="score_in_time"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(name="activity", activity__isnull=False)
                | (~models.Q(name="activity") & models.Q(activity__isnull=True)),
                name="an_activitys_score_names_it",
            ),
            models.CheckConstraint(
                condition=models.Q(value__isnull=True) | models.Q(value__lte=10),
                name="a_score_is_0_to_10",
            ),
        )


class Change(models.Model):
    """How somebody says it is compared with the start (global perceived effect, 7 steps)."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="changes")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="changes")
    step = models.SmallIntegerField(null=True)
    """-3 much worse than ever, 0 the same, 3 fully recovered; null for "don't know"."""
    gate = models.CharField(max_length=10)
    """Whether there was a sign of danger: one of :data:`GATES`."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    told_at = models.DateTimeField()

    class Meta:
        """Seven steps."""

        ordering = ("told_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(step__isnull=True) | models.Q(step__gte=-3, step__lte=3),
                name="a_change_has_seven_steps",
            ),
            models.CheckConstraint(condition=models.Q(gate__in=GATES), name="a_gate_is_known"),
        )
