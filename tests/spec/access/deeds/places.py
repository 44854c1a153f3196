"""A hospital is set up: its places, its teams, its first administrator; and a demo begins."""

from django.db import connection
from django.test import override_settings

from tests.integration.record.hospital import NOW, Hospital
from wervel.pathway.actors import Actor
from wervel.pathway.begin import DEMO, begin_demo, name_login
from wervel.pathway.places import Place, add_organisation
from wervel.pathway.staff import (
    TeamKind,
    add_administrator,
    add_member,
    add_practitioner,
    add_team,
    end_member,
)
from wervel.record.audit import Entry, add_entry
from wervel.record.models import AuditHead, Membership, Organisation


def _add_member(hospital: Hospital, by: Actor) -> None:
    member = hospital.accounts["outsider"].staff
    add_member(team=hospital.team, member=member, since=NOW.date(), by=by, at=NOW)


def _end_member(hospital: Hospital, by: Actor) -> None:
    end_member(membership=Membership.objects.first(), on=NOW.date(), by=by, at=NOW)


def _begin_demo(_: Hospital, by: Actor) -> None:
    """In an empty database: whoever acts was known before it was emptied."""
    _empty()
    with override_settings(DEMO=True):
        begin_demo(by=by, at=NOW)


def _name_login(hospital: Hospital, by: Actor) -> None:
    """In a demo: one that has the mark among its first rows."""
    add_entry(Entry(at=NOW, event=DEMO, action="U", source="command"))
    name_login(account=hospital.accounts["patient"], login="patient", by=by, at=NOW)


def _empty() -> None:
    """Everything is gone, as in a file that was just made; what a test does is undone anyway."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith(("record_", "mfa_", "account_", "socialaccount_")):
                _unguard(cursor, table)
                if table != AuditHead._meta.db_table:
                    cursor.execute(f'DELETE FROM "{table}"')
    AuditHead.objects.update(sequence=0, digest="0" * 64)


def _unguard(cursor, table: str) -> None:
    for what in ("update", "delete"):
        on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
        cursor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{what}"{on}')


DEEDS = {
    "place.added": lambda _, by: add_organisation(
        kind=Place.PHYSIOTHERAPY, name="De Spil", by=by, at=NOW
    ),
    "team.added": lambda h, by: add_team(
        code="knee", kind=TeamKind.DEPARTMENT, name="Knie", location=h.team.location, by=by, at=NOW
    ),
    "member.added": _add_member,
    "member.ended": _end_member,
    "practitioner.added": lambda _, by: add_practitioner(
        practice=Organisation.objects.get(kind="gp_practice"), name="Bos", by=by, at=NOW
    ),
    "administrator.added": lambda _, by: add_administrator(
        login="again",
        name="Bo Beheer",
        organisation=Organisation.objects.get(kind="hospital"),
        languages=("nl",),
        by=by,
        at=NOW,
    ),
    "demo.begun": _begin_demo,
    "demo.login_named": _name_login,
}
