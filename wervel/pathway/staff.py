"""Who works together: teams and who is in them, the GPs around, and the first administrator."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from wervel.pathway.actors import Actor, Role, day_of
from wervel.pathway.events import event
from wervel.pathway.refusals import NotNow
from wervel.record import invitations as shelf
from wervel.record.models.accounts import Account
from wervel.record.models.places import Location, Organisation
from wervel.record.models.staff import CareTeam, GeneralPractitioner, Membership, StaffMember


class TeamKind(StrEnum):
    """What a team is for."""

    DEPARTMENT = "department"
    MEETING = "meeting"
    NETWORK = "network"


def add_team(
    *,
    code: str,
    kind: TeamKind,
    name: str,
    by: Actor,
    at: datetime,
    location: Location | None = None,
) -> CareTeam:
    """A team that answers for episodes, meets, or treats in the back network."""
    with event("team.added", by=by, at=at) as telling:
        telling.detail = kind.value
        if not code or not name.strip() or CareTeam.objects.filter(code=code).exists():
            raise NotNow("A team needs a name, and a short name that no other team has.")
        made = CareTeam.objects.create(
            code=code, kind=kind.value, name=name.strip(), location=location
        )
        telling.object("team", made.pk)
        return made


def add_member(
    *,
    team: CareTeam,
    member: StaffMember,
    since: date,
    by: Actor,
    at: datetime,
    until: date | None = None,
) -> Membership:
    """Somebody of staff is in a team from a day, until a day or for as long as they work here."""
    with event("member.added", by=by, at=at) as telling:
        if until is not None and until < since:
            raise NotNow("It cannot end before it begins.")
        current = Membership.objects.filter(team=team, member=member, until__isnull=True)
        if current.exists():
            raise NotNow("They are in this team already.")
        made = Membership.objects.create(team=team, member=member, since=since, until=until)
        telling.object("membership", made.pk)
        telling.names = [team.code]
        return made


def end_member(*, membership: Membership, on: date, by: Actor, at: datetime) -> Membership:
    """Somebody leaves a team: the day ``on``, today or later, is their last in it."""
    with event("member.ended", by=by, at=at) as telling:
        telling.object("membership", membership.pk)
        if on < day_of(at):
            raise NotNow("The last day cannot be in the past: what was seen stays seen.")
        membership.until = max(on, membership.since)
        membership.save(update_fields=("until",))
        return membership


def add_practitioner(
    *,
    practice: Organisation,
    name: str,
    by: Actor,
    at: datetime,
    phone: str = "",
    login: str = "",
) -> tuple[GeneralPractitioner, str]:
    """A GP to write back to; with a login also an account, and the code that opens it once."""
    with event("practitioner.added", by=by, at=at) as telling:
        account, code = _invited(login, name, by, at) if login else (None, "")
        made = GeneralPractitioner.objects.create(
            practice=practice, name=name.strip(), phone=phone, account=account
        )
        telling.object("practitioner", made.pk)
        return made, code


def add_administrator(
    *,
    login: str,
    name: str,
    organisation: Organisation,
    languages: Sequence[str],
    by: Actor,
    at: datetime,
) -> tuple[Account, str]:
    """An administrator from the terminal: the first one, or when no other can come in any more."""
    with event("administrator.added", by=by, at=at) as telling:
        account, code = _invited(login, name, None, at)
        StaffMember.objects.create(
            account=account,
            organisation=organisation,
            role=Role.ADMINISTRATOR.value,
            languages=list(languages),
        )
        telling.object("account", account.pk)
        return account, code


def _invited(login: str, name: str, by: Actor | None, at: datetime) -> tuple[Account, str]:
    """A new account and the code that opens it; from the terminal it is its own inviter."""
    wanted = login.strip().casefold()
    if not wanted or not name.strip() or Account.objects.filter(login=wanted).exists():
        raise NotNow("An account needs a name, and a login that nobody else has.")
    account = Account.objects.create_user(wanted, name=name.strip(), created_at=at)
    inviter = by.account if by and by.account else account
    _, code = shelf.add_invitation(account=account, patient=None, by=inviter, at=at)
    return account, code
