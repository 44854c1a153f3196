"""Where care is given: a hospital, its practices around it, and the locations with their hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from wervel.pathway.actors import Actor
from wervel.pathway.events import event
from wervel.pathway.refusals import NotNow
from wervel.record.models.places import Location, OpeningHours, Organisation


class Place(StrEnum):
    """What kind of organisation gives care."""

    HOSPITAL = "hospital"
    PHYSIOTHERAPY = "physiotherapy"
    GP_PRACTICE = "gp_practice"


@dataclass(frozen=True, slots=True)
class Hours:
    """When a location answers on one day of the week, from 1 for Monday to 7 for Sunday."""

    weekday: int
    opens: time
    closes: time

    def __post_init__(self) -> None:
        if not 1 <= self.weekday <= 7:
            raise ValueError("days of the week go from 1 for Monday to 7 for Sunday")
        if not self.opens < self.closes:
            raise ValueError("a place opens before it closes")


def add_organisation(*, kind: Place, name: str, by: Actor, at: datetime) -> Organisation:
    """A hospital or a practice; the name is its own. Raises ``NotNow`` when it is taken."""
    with event("place.added", by=by, at=at) as telling:
        telling.detail = "organisation"
        name = _said(name, "The organisation needs a name.")
        if Organisation.objects.filter(name=name).exists():
            raise NotNow("There is an organisation with this name already.")
        made = Organisation.objects.create(kind=kind.value, name=name)
        telling.object("organisation", made.pk)
        return made


def add_location(
    *,
    organisation: Organisation,
    code: str,
    name: str,
    phone: str,
    hours: Iterable[Hours],
    by: Actor,
    at: datetime,
    department: str = "",
) -> Location:
    """One address with a phone and hours of its own: neither is borrowed from another.

    ``code`` is a short name in small letters, as ``zwolle``. Raises ``NotNow`` when it is taken,
    or without a name or a phone.
    """
    with event("place.added", by=by, at=at) as telling:
        telling.detail = "location"
        if Location.objects.filter(code=code).exists():
            raise NotNow("There is a location with this short name already.")
        made = Location.objects.create(
            organisation=organisation,
            code=_said(code, "The location needs a short name."),
            name=_said(name, "The location needs a name."),
            phone=_said(phone, "The location needs a phone number of its own."),
            department=department.strip(),
        )
        OpeningHours.objects.bulk_create(
            OpeningHours(location=made, weekday=day.weekday, opens=day.opens, closes=day.closes)
            for day in hours
        )
        telling.object("location", made.pk)
        return made


def _said(text: str, otherwise: str) -> str:
    if not text.strip():
        raise NotNow(otherwise)
    return text.strip()
