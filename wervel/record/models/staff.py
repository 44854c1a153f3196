"""Who gives care and who makes it possible: staff, general practitioners, and their teams."""

import uuid

from django.db import models

from wervel.record.models.accounts import Account
from wervel.record.models.places import Location, Organisation


class StaffMember(models.Model):
    """Somebody who works here, in one role. Two roles are two rows and two accounts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.OneToOneField(Account, models.PROTECT, related_name="staff")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="staff")
    role = models.CharField(max_length=20)
    """clinician, office, quality, administrator or auditor (see ``record.roles``)."""
    profession = models.CharField(max_length=40, blank=True)
    """Of a clinician, as the guideline names who may sign: orthopaedic_surgeon, ..."""
    registration = models.CharField(max_length=20, blank=True)
    """Number in the BIG register, when the profession has one."""
    locations = models.ManyToManyField(Location, related_name="staff", blank=True)
    languages = models.JSONField()
    """Codes of the languages in which this person can give care, as ``["nl", "en"]``."""

    class Meta:
        """Only a clinician has a profession, and every clinician has one."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(role="clinician", profession__gt="")
                | (~models.Q(role="clinician") & models.Q(profession="")),
                name="clinicians_have_a_profession",
            ),
        )

    def __str__(self) -> str:
        return self.account.name


class GeneralPractitioner(models.Model):
    """Who refers, and to whom we write back. With an account when the practice looks along."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey(Organisation, models.PROTECT, related_name="practitioners")
    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=30, blank=True)
    mail = models.CharField(max_length=254, blank=True)
    """Address for secure mail."""
    account = models.OneToOneField(
        Account, models.PROTECT, related_name="practitioner", null=True, blank=True
    )

    def __str__(self) -> str:
        return self.name


class CareTeam(models.Model):
    """Those who treat together: the team of an episode, the meeting, the back network."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(max_length=20)
    """department, meeting or network."""
    name = models.CharField(max_length=100)
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """Somebody is in a team from a day until a day (open while they still are)."""

    team = models.ForeignKey(CareTeam, models.PROTECT, related_name="memberships")
    member = models.ForeignKey(StaffMember, models.PROTECT, related_name="memberships")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        """Nobody leaves before they came."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="leaves_after_coming",
            ),
        )
