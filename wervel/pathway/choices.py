"""What there is to choose from at the desk: locations, teams, GPs and organisations. No people."""

from wervel.pathway.contacts import Choice
from wervel.record.models.places import Location, Organisation
from wervel.record.models.staff import CareTeam, GeneralPractitioner


def locations() -> tuple[Choice, ...]:
    """Where care is given."""
    rows = Location.objects.select_related("organisation").order_by("organisation__name", "name")
    return tuple(
        Choice(row.pk, _name(row.name, row.department), row.organisation.name, row.phone)
        for row in rows
    )


def teams() -> tuple[Choice, ...]:
    """Who can answer for an episode: a meeting cannot."""
    rows = CareTeam.objects.exclude(kind="meeting").select_related("location")
    return tuple(
        Choice(row.pk, row.name, row.location.name if row.location else "")
        for row in rows.order_by("location__name", "name")
    )


def practitioners() -> tuple[Choice, ...]:
    """The GPs to whom we write back."""
    rows = GeneralPractitioner.objects.select_related("practice").order_by("name", "pk")
    return tuple(Choice(row.pk, row.name, row.practice.name, row.phone) for row in rows)


def organisations() -> tuple[Choice, ...]:
    """Where staff can work."""
    rows = Organisation.objects.exclude(kind="gp_practice").order_by("name")
    return tuple(Choice(row.pk, row.name) for row in rows)


def _name(name: str, department: str) -> str:
    return f"{name}, {department}" if department else name
