"""The very beginning: an empty database becomes a hospital, in earnest or as a demo.

A demo is marked among the first rows of the log, which nobody can change afterwards. So a demo
never fills a database in which somebody may be real, and its people and passwords, which everybody
knows, are never served in earnest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from wervel.pathway.actors import Actor
from wervel.pathway.events import event
from wervel.pathway.places import Hours, Place, add_location, add_organisation
from wervel.pathway.refusals import NotNow
from wervel.pathway.staff import TeamKind, add_administrator, add_team
from wervel.record.health import unapplied
from wervel.record.models.accounts import Account
from wervel.record.models.audit import AuditRow
from wervel.record.models.patients import Patient
from wervel.record.models.places import Location, Organisation
from wervel.record.models.staff import CareTeam

DEMO, NAMED = "demo.begun", "demo.login_named"
BEFORE = "database.migrated"
"""What the log of an empty database may hold."""
FIRST_TABLES = "record.0001_initial"
FIRST_ROWS = 20
"""Among so many rows at the start of the log the mark of a demo stands, if there is one."""


@dataclass(frozen=True, slots=True)
class Site:
    """A location as it is set up: see ``add_location``."""

    code: str
    name: str
    department: str
    phone: str
    hours: tuple[Hours, ...]


@dataclass(frozen=True, slots=True)
class Begun:
    """What was set up, and the code with which the first administrator comes in, told once."""

    hospital: Organisation
    locations: tuple[Location, ...]
    team: CareTeam
    administrator: Account
    code: str


def is_new() -> bool:
    """Whether there is no table at all yet."""
    return FIRST_TABLES in unapplied()


def is_ready() -> bool:
    """Whether all tables are there."""
    return not unapplied()


def is_empty() -> bool:
    """Whether nobody was ever here: no hospital, no account, no patient, nothing in the log."""
    if is_new():
        return True
    if any(table.objects.exists() for table in (Organisation, Account, Patient)):
        return False
    return not AuditRow.objects.exclude(event=BEFORE).exists()


def is_demo() -> bool:
    """Whether all people in this database are imagined: it began as a demo."""
    return not is_new() and _marks().exists()


def demo_made_at() -> datetime | None:
    """On which day the people of this demo were imagined; ``None`` for one that is no demo."""
    last = AuditRow.objects.filter(event=NAMED, outcome="0").order_by("-sequence").first()
    return last.at if last and is_demo() else None


def begin_demo(*, by: Actor, at: datetime) -> None:
    """Mark this database as a demo, for good. Raises ``NotNow`` when anybody was here before."""
    with event(DEMO, by=by, at=at) as telling:
        telling.object("database", "demo")
        if not settings.DEMO:
            raise NotNow("Only a Wervel that says on every page that it is a demo is filled so.")
        if not is_empty():
            raise NotNow("This database is not empty, so no demo is made in it.")


def name_login(*, account: Account, login: str, by: Actor, at: datetime) -> None:
    """In a demo alone: a login that is easy to type for somebody whose login is thrown by dice."""
    with event(NAMED, by=by, at=at) as telling:
        telling.object("account", account.pk)
        if not is_demo():
            raise NotNow("Outside a demo no login is easy to guess.")
        account.login = login
        account.save(update_fields=("login",))


def set_up(
    *,
    hospital: str,
    sites: Sequence[Site],
    team: str,
    login: str,
    name: str,
    languages: Sequence[str],
    by: Actor,
    at: datetime,
) -> Begun:
    """The hospital, its locations, a first team at the first of them, and an administrator.

    All of it or nothing. Raises ``NotNow`` when there is a hospital already, or no location.
    """
    if Organisation.objects.filter(kind=Place.HOSPITAL.value).exists():
        raise NotNow("There is a hospital here already.")
    if not sites:
        raise NotNow("A hospital has a location at least.")
    with transaction.atomic():
        made = add_organisation(kind=Place.HOSPITAL, name=hospital, by=by, at=at)
        locations = [
            add_location(
                organisation=made,
                code=site.code,
                name=site.name,
                department=site.department,
                phone=site.phone,
                hours=site.hours,
                by=by,
                at=at,
            )
            for site in sites
        ]
        first, kind = locations[0], TeamKind.DEPARTMENT
        back = add_team(code=first.code, kind=kind, name=team, location=first, by=by, at=at)
        account, code = add_administrator(
            login=login, name=name, organisation=made, languages=languages, by=by, at=at
        )
    return Begun(made, tuple(locations), back, account, code)


def administrator_again(
    *, login: str, name: str, languages: Sequence[str], by: Actor, at: datetime
) -> str:
    """Another administrator for a hospital in which none can come in any more; their code."""
    hospital = Organisation.objects.filter(kind=Place.HOSPITAL.value).order_by("name").first()
    if hospital is None:
        raise NotNow("There is no hospital here yet.")
    _, code = add_administrator(
        login=login, name=name, organisation=hospital, languages=languages, by=by, at=at
    )
    return code


def _marks() -> "QuerySet[AuditRow]":
    return AuditRow.objects.filter(sequence__lte=FIRST_ROWS, event=DEMO, outcome="0")
