"""What logging in needs: sessions that are open, invitations that went out, and tries that failed.

No key or code stands here as it is: who reads the database can open no session with it.
"""

import uuid
from typing import ClassVar

from django.contrib.sessions.base_session import AbstractBaseSession
from django.contrib.sessions.base_session import BaseSessionManager as Sessions
from django.db import models
from django.utils.module_loading import import_string

from wervel.record.models.accounts import Account
from wervel.record.models.patients import Patient


class SessionRow(AbstractBaseSession):
    """One browser that is, or is becoming, logged in.

    ``session_key`` holds the hash of the key that the browser keeps, ``session_data`` is encrypted.
    """

    account = models.ForeignKey(
        Account, models.CASCADE, related_name="sessions", null=True, blank=True
    )
    begun_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)
    address = models.CharField(max_length=64, blank=True)
    device = models.CharField(max_length=100, blank=True)
    """Browser and system in a few words, so that people recognise their own."""

    objects: ClassVar[Sessions["SessionRow"]] = Sessions()  # type: ignore[assignment]

    class Meta:
        """Found by whom it belongs to; ``expire_date`` has an index of its own."""

        indexes = (models.Index(fields=("account", "begun_at"), name="session_account"),)

    @classmethod
    def get_session_store_class(cls) -> type:
        """Django asks for the store that goes with this table; by name, as the store needs it."""
        store: type = import_string("wervel.record.sessions.SessionStore")
        return store


class Invitation(models.Model):
    """A code on paper or told in person, with which somebody opens their account once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, models.PROTECT, related_name="invitations")
    patient = models.ForeignKey(
        Patient, models.PROTECT, related_name="invitations", null=True, blank=True
    )
    """Whose date of birth is asked beside the code; of staff the login is asked instead."""
    code_mark = models.CharField(max_length=64, unique=True)
    """Keyed hash of the code."""
    made_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField()
    """How often somebody had the code right and the rest wrong."""
    used_at = models.DateTimeField(null=True, blank=True)
    void_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Who was invited and did not come yet is found without reading all who ever were."""

        indexes = (
            models.Index(
                fields=("made_at", "id"),
                condition=models.Q(used_at__isnull=True, patient__isnull=False),
                name="invitation_awaited",
            ),
        )


class Attempts(models.Model):
    """The latest failed tries at one door by one person, as far as we know who it is.

    ``mark`` is a keyed hash of the login or address; ``times`` are the moments of the latest.
    """

    kind = models.CharField(max_length=20)
    mark = models.CharField(max_length=64)
    times = models.JSONField()
    until = models.DateTimeField(null=True, blank=True)
    """No try before this moment."""
    locks = models.PositiveSmallIntegerField()
    """How often in a row it came to that; each time it lasts longer."""
    last_at = models.DateTimeField()

    class Meta:
        """One row for each door and person."""

        constraints = (models.UniqueConstraint(fields=("kind", "mark"), name="tries_once_a_door"),)
