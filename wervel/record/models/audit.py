"""Who did what with whose record: rows that are only ever added, each holding on to the last.

The fields are those of NEN 7513 as the government's log extension maps them to FHIR AuditEvent
(safety.md 2.2). No clinical text is in here, and no BSN.
"""

from django.db import models


class AuditHead(models.Model):
    """The end of the chain. One row; whoever adds to the log holds it until the commit."""

    sequence = models.BigIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        """One row, with the number one."""

        constraints = (models.CheckConstraint(condition=models.Q(pk=1), name="one_audit_head"),)


class AuditRow(models.Model):
    """One action, also a refused one. ``sequence`` counts without gaps, whatever the clock says."""

    sequence = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    event = models.CharField(max_length=60)
    """What happened, as the name of the event: ``record.opened``, ``intake.submitted``."""
    action = models.CharField(max_length=1)
    """C, R, U, D or E (execute), as AuditEvent has it."""
    outcome = models.CharField(max_length=2)
    """0 success, 4 minor, 8 serious, 12 major failure; a refusal is 8."""
    detail = models.CharField(max_length=60, blank=True)
    """Kind within the event: break-glass, print, export, search."""
    actor = models.CharField(max_length=36, blank=True)
    """Account, or empty for somebody who is not logged in."""
    actor_name = models.CharField(max_length=200, blank=True)
    """The name as it was at that time."""
    actor_role = models.CharField(max_length=40, blank=True)
    behalf_of = models.CharField(max_length=36, blank=True)
    """The account that is responsible, when somebody acts for another."""
    purpose = models.CharField(max_length=40, blank=True)
    """treatment, emergency, patient_request, quality, administration."""
    address = models.CharField(max_length=64, blank=True)
    """Network address or device, as far as the door knows it."""
    patient = models.CharField(max_length=36, blank=True)
    """The patient by our own number, never the BSN."""
    object_kind = models.CharField(max_length=40, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    object_version = models.CharField(max_length=40, blank=True)
    sensitivity = models.CharField(max_length=40, blank=True)
    names = models.CharField(max_length=1000, blank=True)
    """Names of fields that changed or a hash of what was searched; never their contents."""
    reason = models.CharField(max_length=500, blank=True)
    """Why, where a reason is asked: break-glass, override."""
    organisation = models.CharField(max_length=36, blank=True)
    source = models.CharField(max_length=60)
    """The part of Wervel that wrote it: web, command, worker."""
    relation = models.CharField(max_length=40, blank=True)
    """The relation to the patient on which access rested: own, team, consent, break_glass, none."""
    checks = models.CharField(max_length=500, blank=True)
    """The permissions asked and their outcome."""
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        """In the order in which it happened."""

        ordering = ("sequence",)
        indexes = (
            models.Index(fields=("patient", "at"), name="audit_patient_at"),
            models.Index(fields=("actor", "at"), name="audit_actor_at"),
            models.Index(fields=("at",), name="audit_at"),
            models.Index(
                fields=("at",),
                condition=models.Q(outcome="8")
                | models.Q(event="glass.broken")
                | models.Q(relation="break_glass"),
                name="audit_apart",
            ),
        )
