"""Promises: something that somebody will do for a patient before a moment."""

import uuid

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.staff import CareTeam


class Task(models.Model):
    """A promise with an owner and a time. ``key`` keeps one event from promising twice."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="tasks")
    key = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=40)
    """alarm, review, call_back, read_message, ..."""
    level = models.CharField(max_length=20, blank=True)
    """Of an alarm: the urgency that raised it."""
    owner = models.ForeignKey(Account, models.PROTECT, related_name="tasks", null=True, blank=True)
    team = models.ForeignKey(CareTeam, models.PROTECT, related_name="tasks", null=True, blank=True)
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(Account, models.PROTECT, related_name="+", null=True, blank=True)
    outcome = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField()

    class Meta:
        """A promise has an owner or a team; what is done says by whom."""

        indexes = (
            models.Index(
                fields=("due_at",),
                condition=models.Q(done_at__isnull=True),
                name="open_task_by_time",
            ),
            models.Index(
                fields=("kind", "due_at"),
                condition=models.Q(done_at__isnull=True),
                name="open_task_by_kind",
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(owner__isnull=False) | models.Q(team__isnull=False),
                name="a_task_has_an_owner_or_a_team",
            ),
            models.CheckConstraint(
                condition=models.Q(done_at__isnull=True, done_by__isnull=True)
                | models.Q(done_at__isnull=False, done_by__isnull=False),
                name="done_says_by_whom",
            ),
        )
