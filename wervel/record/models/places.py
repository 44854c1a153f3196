"""Where care is given: organisations and their locations, each with its own phone and hours."""

import uuid

from django.db import models


class Organisation(models.Model):
    """A hospital, a practice of physiotherapists, a GP practice."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20)
    """hospital, physiotherapy, gp_practice."""
    name = models.CharField(max_length=200, unique=True)

    def __str__(self) -> str:
        return self.name


class Location(models.Model):
    """One address of an organisation. A number is never borrowed from another location."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="locations")
    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=100)
    department = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=30)

    def __str__(self) -> str:
        return self.name


class OpeningHours(models.Model):
    """When a location answers on one day of the week (1 is Monday)."""

    location = models.ForeignKey(Location, models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        """A place opens before it closes."""

        ordering = ("weekday", "opens")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(weekday__gte=1, weekday__lte=7), name="weekday_is_one_to_seven"
            ),
            models.CheckConstraint(
                condition=models.Q(opens__lt=models.F("closes")), name="opens_before_it_closes"
            ),
            models.UniqueConstraint(
                fields=("location", "weekday", "opens"), name="opens_once_at_a_time"
            ),
        )
