"""Appointments: who sees whom, where and when; and the wish for another one."""

import uuid

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.places import Location
from wervel.record.models.staff import StaffMember

STATES = ("planned", "cancelled", "held", "missed")
KINDS = (
    "first_visit",
    "follow_up",
    "physiotherapy",
    "psychology",
    "pain",
    "rehabilitation",
    "phone",
)


class Appointment(models.Model):
    """One meeting of a patient with somebody of the team."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="appointments")
    member = models.ForeignKey(StaffMember, models.PROTECT, related_name="appointments")
    location = models.ForeignKey(Location, models.PROTECT, related_name="appointments")
    kind = models.CharField(max_length=20)
    """One of :data:`KINDS`."""
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    interpreter = models.BooleanField(null=True)
    """Whether one was asked for; unknown while nobody said."""
    state = models.CharField(max_length=10)
    """One of :data:`STATES`."""
    moved_from = models.OneToOneField(
        "self", models.PROTECT, related_name="moved_to", null=True, blank=True
    )
    changed_because = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()

    class Meta:
        """It ends after it begins; nobody begins two at one moment.

        That no two overlap is kept where it is planned, under a lock on the member's own row:
        SQLite has no constraint for it.
        """

        ordering = ("starts_at", "id")
        indexes = (
            models.Index(fields=("member", "starts_at"), name="appointments_of_a_member"),
            models.Index(fields=("episode", "starts_at"), name="appointments_of_a_patient"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state__in=STATES), name="appointment_state_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=KINDS), name="appointment_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="appointment_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=("member", "starts_at"),
                condition=models.Q(state="planned"),
                name="nobody_begins_two_at_once",
            ),
        )
