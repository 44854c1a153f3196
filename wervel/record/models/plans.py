"""The plan: what somebody does on which day, what was fixed ahead, and what came of it."""

import uuid

from django.db import models

from wervel.record.encrypted import EncryptedText
from wervel.record.models.accounts import Account
from wervel.record.models.activities import Activity
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission

KINDS = ("exercise", "walk", "graded", "work", "own")
UNITS = ("minutes", "metres", "times")
FELT = ("too_heavy", "right", "too_light")


class PlanItem(models.Model):
    """One thing to do, from a day until a day. What changes is ended, and a new one begins.

    ``what`` is the id of an exercise, or empty; ``words`` is somebody's own name for it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="plan")
    kind = models.CharField(max_length=10)
    """One of :data:`KINDS`."""
    what = models.CharField(max_length=40, blank=True)
    words = EncryptedText(blank=True)
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True)
    """The own activity that it builds up to, of graded activity."""
    unit = models.CharField(max_length=10, blank=True)
    """Of walking and graded activity: one of :data:`UNITS`."""
    goal = models.PositiveIntegerField(null=True, blank=True)
    weekdays = models.JSONField()
    """Days of the week on which it is done (1 is Monday); the others are rest."""
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Account, models.PROTECT, related_name="+", null=True, blank=True)
    ended_because = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()

    class Meta:
        """It says what it is: an exercise of the library, or words of one's own."""

        ordering = ("since", "at", "id")
        constraints = (
            models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="plan_kind_is_known"),
            models.CheckConstraint(
                condition=models.Q(unit="") | models.Q(unit__in=UNITS), name="plan_unit_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="plan_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True, ended_by__isnull=True)
                | models.Q(ended_at__isnull=False, ended_by__isnull=False),
                name="plan_ended_says_by_whom",
            ),
        )


class Baseline(models.Model):
    """What somebody could do before graded activity began, as far as the pain let them."""

    item = models.ForeignKey(PlanItem, models.PROTECT, related_name="baselines")
    number = models.PositiveSmallIntegerField()
    """1, 2 or 3."""
    amount = models.PositiveIntegerField()
    on = models.DateField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Three measurements, each once."""

        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("item", "number"), name="baseline_once"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1, number__lte=3), name="three_baselines"
            ),
        )


class Quota(models.Model):
    """How much on which day. Fixed ahead: no less when it hurts, and no more on a good day."""

    item = models.ForeignKey(PlanItem, models.PROTECT, related_name="quotas")
    on = models.DateField()
    amount = models.PositiveIntegerField()

    class Meta:
        """One quota a day."""

        ordering = ("on",)
        constraints = (models.UniqueConstraint(fields=("item", "on"), name="one_quota_a_day"),)


class Done(models.Model):
    """What somebody says they did on a day, and how heavy it was. The last word counts."""

    item = models.ForeignKey(PlanItem, models.PROTECT, related_name="done")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="done")
    on = models.DateField()
    done = models.BooleanField()
    amount = models.PositiveIntegerField(null=True, blank=True)
    felt = models.CharField(max_length=10, blank=True)
    """One of :data:`FELT`, or empty when that was not said."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Found by the day."""

        ordering = ("on", "at", "pk")
        indexes = (models.Index(fields=("item", "on"), name="done_by_day"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(felt="") | models.Q(felt__in=FELT), name="felt_is_known"
            ),
        )


class FlarePlan(models.Model):
    """What somebody will do when it gets worse, made while well. The last one counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="flare_plans")
    submission = models.OneToOneField(Submission, models.PROTECT)
    signs = models.JSONField()
    """Names of the early signs of overload that this person knows of themselves."""
    helps = models.JSONField()
    """Names of what helps this person."""
    signs_words = EncryptedText(blank=True)
    helps_words = EncryptedText(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    class Meta:
        """In the order in which they were made."""

        ordering = ("at", "id")
