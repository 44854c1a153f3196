"""What Wervel says to a patient by itself: kept in the portal, and told of by mail where wanted."""

import uuid

from django.db import models

from wervel.record.models.episodes import Episode

MAIL = ("none", "waits", "leaving", "sent", "dropped", "lost", "failed")
"""How it stands with the mail that tells of a message: not asked for; to be sent; begun; gone;
no longer wanted; begun and not heard of since, so never sent again; given up."""


class Message(models.Model):
    """One message to one patient. ``key`` keeps one event from saying it twice.

    The words are not here but in the leaflet room, by ``kind``; ``numbers`` fill them in. A mail
    only says that there is a message (PRIV-9), so no clinical word leaves the house.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    episode = models.ForeignKey(Episode, models.PROTECT, related_name="messages")
    key = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=40)
    numbers = models.JSONField()
    due_at = models.DateTimeField()
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    mail = models.CharField(max_length=10)
    """One of :data:`MAIL`."""
    mail_at = models.DateTimeField()
    """Since when it stands so; of a mail that waits, the moment before which it is not tried."""
    mail_tries = models.PositiveSmallIntegerField()

    class Meta:
        """The oldest first; mail that needs somebody is found quickly."""

        ordering = ("made_at", "pk")
        # Whole, not only of mail that waits: SQLite would not see that it fits a question.
        indexes = (models.Index(fields=("mail", "mail_at"), name="mail_that_did_not_go"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(mail__in=MAIL), name="mail_is_known"),
        )
