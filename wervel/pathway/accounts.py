"""Accounts of staff: one person, one account, closed rather than removed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from wervel.pathway.actors import Actor, Role, day_of
from wervel.pathway.events import event, note_refusal
from wervel.pathway.invitations import Letter, staff_letter
from wervel.pathway.once import once
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.pathway.staff import add_member
from wervel.record.models.accounts import Account
from wervel.record.models.logins import Invitation
from wervel.record.models.places import Organisation
from wervel.record.models.staff import CareTeam, StaffMember
from wervel.record.sessions import remove_sessions

STAFF = frozenset({Role.CLINICIAN, Role.OFFICE, Role.QUALITY, Role.ADMINISTRATOR, Role.AUDITOR})
PAGE = 50


class LoginTaken(NotNow):
    """Somebody has this login already; one that was used is never used again."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff as an administrator sees them: nothing of any patient."""

    account: UUID
    login: str
    name: str
    role: Role
    profession: str
    registration: str
    organisation: str
    languages: tuple[str, ...]
    teams: tuple[str, ...]
    open: bool
    last_login: datetime | None
    waits_since: datetime | None
    """When the invitation went out that nobody came in with yet, if there is one."""
    own: bool
    """Whether this is the one who looks."""


def add_staff(
    *,
    login: str,
    name: str,
    role: Role,
    organisation: Organisation | UUID,
    languages: Sequence[str],
    by: Actor,
    at: datetime,
    profession: str = "",
    registration: str = "",
    team: UUID | None = None,
    key: str = "",
) -> tuple[Account, str]:
    """Somebody new at work, and the code with which they open their account, told once."""
    account, letter = add_staff_by_letter(
        login=login,
        name=name,
        role=role,
        organisation=organisation,
        languages=languages,
        by=by,
        at=at,
        profession=profession,
        registration=registration,
        team=team,
        key=key,
    )
    return account, letter.code


def add_staff_by_letter(
    *,
    login: str,
    name: str,
    role: Role,
    organisation: Organisation | UUID,
    languages: Sequence[str],
    by: Actor,
    at: datetime,
    profession: str,
    registration: str,
    team: UUID | None,
    key: str,
) -> tuple[Account, Letter]:
    """The same with a letter; the same form twice is one account. Raises ``LoginTaken``."""
    with event("staff.added", by=by, at=at) as telling:
        telling.detail = role.value
        wanted = login.strip().casefold()
        told = [wanted, name, role, organisation, *languages, profession, registration, team]
        taken = once(key, event="staff.added", contents={"told": told}, by=by, at=at)
        if not taken.new:
            telling.detail = "again"
            account = Account.objects.get(pk=taken.number)
        else:
            _check_staff(wanted, role, profession)
            account = _new_account(wanted, name, taken.number, at)
            member = StaffMember.objects.create(
                account=account,
                organisation=_organisation(organisation),
                role=role.value,
                profession=profession,
                registration=registration,
                languages=list(languages),
            )
            if team is not None:
                add_member(team=_team(team), member=member, since=day_of(at), by=by, at=at)
        telling.object("account", account.pk)
        return account, staff_letter(account=account, by=by, at=at, key=key)


def list_staff(*, by: Actor, at: datetime, after: int = 0) -> tuple[tuple[Member, ...], bool]:
    """Who works here, by name, at most 50 from a place on; and whether there are more."""
    with event("staff.read", by=by, at=at) as telling:
        rows = StaffMember.objects.order_by("account__name", "account__login")
        found = _members(rows[after : after + PAGE + 1], by)
        telling.object("search", len(found[:PAGE]))
        return found[:PAGE], len(found) > PAGE


def open_member(*, account: UUID, by: Actor, at: datetime) -> Member:
    """One member of staff. Raises ``NotAllowed`` for an account that is not of staff."""
    with event("staff.read", by=by, at=at) as telling:
        telling.object("account", account)
        found = _members(StaffMember.objects.filter(account=account), by)
        if not found:
            raise NotAllowed("You may not do this, or it is not here.")
        return found[0]


def invite_member(*, account: UUID, by: Actor, at: datetime, key: str) -> Letter:
    """A new code for somebody of staff. Raises ``NotAllowed`` for an account that is not."""
    return staff_letter(
        account=_staff_account(account, "staff.invited", by, at), by=by, at=at, key=key
    )


def close_member(*, account: UUID, by: Actor, at: datetime) -> None:
    """Close the account of somebody of staff."""
    close_account(account=_staff_account(account, "account.closed", by, at), by=by, at=at)


def close_account(*, account: Account, by: Actor, at: datetime) -> None:
    """Nobody comes in with this account any more, and whoever is in is out at once."""
    with event("account.closed", by=by, at=at) as telling:
        telling.object("account", account.pk)
        if account == by.account:
            raise NotNow("Somebody else closes your own account.")
        if not account.is_active:
            telling.detail = "again"
        account.is_active = False
        account.save(update_fields=("is_active",))
        Invitation.objects.filter(account=account, used_at=None, void_at=None).update(void_at=at)
        remove_sessions(account)


def _check_staff(login: str, role: Role, profession: str) -> None:
    if role not in STAFF or not login:
        raise NotNow("This is no role of staff, or the login is missing.")
    if Account.objects.filter(login=login).exists():
        raise LoginTaken("This login is taken.")
    if (role is Role.CLINICIAN) != bool(profession):
        raise NotNow("A clinician has a profession, and nobody else has.")


def _new_account(login: str, name: str, number: UUID, at: datetime) -> Account:
    try:
        with transaction.atomic():
            return Account.objects.create_user(login, id=number, name=name, created_at=at)
    except IntegrityError:  # somebody else took the login at this very moment
        raise LoginTaken("This login is taken.") from None


def _members(rows: QuerySet[StaffMember], by: Actor) -> tuple[Member, ...]:
    found = rows.select_related("account", "organisation").prefetch_related("memberships__team")
    members = list(found)
    waiting = Invitation.objects.filter(
        account__in=[member.account_id for member in members], used_at=None, void_at=None
    )
    since = {row.account_id: row.made_at for row in waiting.order_by("made_at")}
    return tuple(_member(row, since.get(row.account_id), by) for row in members)


def _member(row: StaffMember, waits_since: datetime | None, by: Actor) -> Member:
    account = row.account
    teams = {one.team.name for one in row.memberships.all() if one.until is None}
    return Member(
        account=account.pk,
        login=account.login,
        name=account.name,
        role=Role(row.role),
        profession=row.profession,
        registration=row.registration,
        organisation=row.organisation.name,
        languages=tuple(row.languages),
        teams=tuple(sorted(teams)),
        open=account.is_active,
        last_login=account.last_login,
        waits_since=waits_since if account.is_active else None,
        own=account == by.account,
    )


def _staff_account(number: UUID, name: str, by: Actor, at: datetime) -> Account:
    found = Account.objects.filter(pk=number, staff__isnull=False).first()
    if found is None:
        note_refusal(name, by=by, at=at, detail="", kind="account", number=number)
        raise NotAllowed("You may not do this, or it is not here.")
    return found


def _organisation(organisation: Organisation | UUID) -> Organisation:
    if isinstance(organisation, Organisation):
        return organisation
    found = Organisation.objects.filter(pk=organisation).first()
    if found is None:
        raise NotNow("This organisation is not here any more.")
    return found


def _team(number: UUID) -> CareTeam:
    found = CareTeam.objects.filter(pk=number).first()
    if found is None:
        raise NotNow("This team is not here any more.")
    return found
