"""Who receives care, who may act for them, and what they agreed to.

Who somebody is stands apart from what is the matter with them (PRIV-6): no clinical fact is here.
"""

import uuid

from django.db import models

from wervel.record.encrypted import EncryptedText
from wervel.record.models.accounts import Account
from wervel.record.models.places import Location
from wervel.record.models.staff import GeneralPractitioner


class Patient(models.Model):
    """One person with a back. ``birth_date`` may be unknown: then so is the age."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.OneToOneField(
        Account, models.PROTECT, related_name="patient", null=True, blank=True
    )
    name = EncryptedText()
    birth_date = models.DateField(null=True, blank=True)
    phone = EncryptedText(blank=True)
    email = EncryptedText(blank=True)
    language = models.CharField(max_length=10)
    """Code of the language in which this person is spoken to: ``nl``, ``en``, or another."""
    interpreter = models.BooleanField(null=True)
    """Whether an interpreter is needed; unknown while nobody asked."""
    large_print = models.BooleanField(null=True)
    """Whether what is printed for them needs large letters; unknown while nobody asked."""
    bsn = EncryptedText(blank=True)
    bsn_mark = models.CharField(max_length=64, unique=True, null=True, blank=True)
    """Keyed hash of the BSN, to find somebody by it without reading it."""
    bsn_verified_at = models.DateTimeField(null=True, blank=True)
    """When the number was checked to belong to this person; exchange waits for it."""
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True)
    practitioner = models.ForeignKey(GeneralPractitioner, models.PROTECT, null=True, blank=True)
    deceased_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField()
    """Counts changes, so that of two people who edit at once one is told."""
    created_at = models.DateTimeField()

    class Meta:
        """Found by the day of birth: a name is encrypted and cannot be searched for."""

        indexes = (models.Index(fields=("birth_date",), name="patient_born"),)

    def __str__(self) -> str:
        return f"patient {self.pk}"


class Representation(models.Model):
    """Somebody acts for a patient, from a day until a day, because of something on paper."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, models.PROTECT, related_name="represents")
    patient = models.ForeignKey(Patient, models.PROTECT, related_name="representatives")
    kind = models.CharField(max_length=20)
    """parent, mandate, guardian or mentor."""
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    """When somebody took it back before its last day: from that moment on it is nothing."""
    given_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """It ends after it began."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="representation_ends_after_it_began",
            ),
        )


class Consent(models.Model):
    """A patient said yes or no to one purpose at one moment; the last word counts."""

    patient = models.ForeignKey(Patient, models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=40)
    """other_team, messages_by_mail, quality, research, gp_letter."""
    given = models.BooleanField()
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    class Meta:
        """In the order in which it came in: a clock that was put back gives no old word (FLT-6)."""

        ordering = ("pk",)
