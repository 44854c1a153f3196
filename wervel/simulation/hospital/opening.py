"""The demo hospital opens: places, teams and staff, set up as a real one is, long ago."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from hashlib import sha256
from typing import Any

from django.contrib.auth.hashers import make_password

from wervel.guideline.contact import LOCATIONS
from wervel.pathway.accounts import add_staff
from wervel.pathway.actors import Actor, Role, actor_of, day_of
from wervel.pathway.begin import Site, begin_demo, set_up
from wervel.pathway.factors import NewApp, totp
from wervel.pathway.invitations import accept_invitation, open_invitation
from wervel.pathway.places import Hours, Place, add_location, add_organisation
from wervel.pathway.staff import TeamKind, add_member, add_practitioner, add_team
from wervel.simulation.hospital import cast

SOURCE = "demo"
"""Who reads the log sees of each row that it is imagined."""
NEWCOMER = timedelta(minutes=50)
WORKDAYS = range(1, 6)


@dataclass(slots=True)
class Hospital:
    """All that the people of the demo meet: rooms and colleagues, by their short names."""

    seed: int
    password: str
    """Hashed once for everybody: hashing is slow by intent."""
    organisations: dict[str, Any] = field(default_factory=dict)
    locations: dict[str, Any] = field(default_factory=dict)
    teams: dict[str, Any] = field(default_factory=dict)
    gps: list[Any] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    booked: set[tuple[str, datetime]] = field(default_factory=set)
    """Hours that somebody has given away, by login."""

    def by(self, login: str) -> Actor:
        """Somebody who works here, at their own desk."""
        return self.actors[login]

    def member(self, login: str) -> Any:
        """The same as a member of staff."""
        return self.actors[login].account.staff  # type: ignore[union-attr]


def terminal() -> Actor:
    """Who gives commands at the machine itself."""
    return Actor(None, Role.WORKER, address="demo", source=SOURCE)


def open_hospital(*, seed: int, at: datetime) -> Hospital:
    """From an empty database to a hospital in which everybody has come in. Takes a working day."""
    by = terminal()
    begin_demo(by=by, at=at)
    hospital = Hospital(seed, make_password(cast.PASSWORD))
    first = cast.ADMINISTRATOR
    begun = set_up(
        hospital=cast.HOSPITAL,
        sites=[_site(place.code) for place in LOCATIONS],
        team=cast.TEAMS[0].name,
        login=first.login,
        name=first.name,
        languages=first.languages,
        by=by,
        at=at,
    )
    hospital.organisations[cast.HOSPITAL] = begun.hospital
    hospital.locations = {location.code: location for location in begun.locations}
    hospital.teams[cast.ZWOLLE] = begun.team
    _come_in(hospital, first, begun.code, at + NEWCOMER)
    administrator = hospital.by(first.login)
    _around(hospital, administrator, at + NEWCOMER + timedelta(minutes=10))
    for place, worker in enumerate(cast.STAFF):
        _hire(hospital, worker, administrator, at + NEWCOMER * 2 + timedelta(minutes=11 * place))
    for place, gp in enumerate((cast.GP, cast.OTHER_GP)):
        later = at + timedelta(hours=6, minutes=11 * place)
        row, code = add_practitioner(
            practice=hospital.organisations[gp.works_at],
            name=gp.name,
            phone=cast.GP_PRACTICES[place].phone,
            login=gp.login,
            by=administrator,
            at=later,
        )
        hospital.gps.append(row)
        _come_in(hospital, gp, code, later + timedelta(minutes=3))
    return hospital


def secret_of(seed: int, login: str) -> str:
    """What the app of somebody in the demo holds: letters and digits of base 32."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    thrown = sha256(f"wervel demo {seed} {login}".encode()).digest()
    return "".join(letters[byte % 32] for byte in thrown)


def accept(
    *, secret: str, code: str, hospital: Hospital, name: str, address: str, at: datetime
) -> Any:
    """Somebody opens their invitation and sets a password and an app; their account."""
    nobody = Actor(None, Role.NOBODY, address=address, source=SOURCE)
    opened = open_invitation(code=code, secret=secret, by=nobody, at=at)
    app = secret_of(hospital.seed, name)
    accept_invitation(
        number=opened.number,
        password=hospital.password,
        new=NewApp(app, totp(app, at)),
        address=address,
        at=at,
    )
    return opened.account


def hours_of(opens: str, closes: str) -> tuple[Hours, ...]:
    """The same hours on every working day."""
    begin, end = time.fromisoformat(opens), time.fromisoformat(closes)
    return tuple(Hours(day, begin, end) for day in WORKDAYS)


def _site(code: str) -> Site:
    """A location of the leaflet, with the phone and hours that stand there."""
    place = next(one for one in LOCATIONS if one.code == code)
    hours = hours_of(place.opens, place.closes)
    return Site(place.code, place.name, place.department, place.phone, hours)


def _around(hospital: Hospital, by: Actor, at: datetime) -> None:
    """The other teams, and the practices of the back network and of GPs."""
    for team in cast.TEAMS[1:]:
        hospital.teams[team.code] = add_team(
            code=team.code,
            kind=TeamKind.DEPARTMENT,
            name=team.name,
            location=hospital.locations[team.location],
            by=by,
            at=at,
        )
    network = cast.NETWORK_TEAM
    hospital.teams[network.code] = add_team(
        code=network.code, kind=TeamKind.NETWORK, name=network.name, by=by, at=at
    )
    for kind, practices in (
        (Place.PHYSIOTHERAPY, cast.PRACTICES),
        (Place.GP_PRACTICE, cast.GP_PRACTICES),
    ):
        for practice in practices:
            made = add_organisation(kind=kind, name=practice.name, by=by, at=at)
            hospital.organisations[practice.name] = made
    for number, practice in enumerate(cast.PRACTICES, 1):
        code = f"practice-{number}"
        hospital.locations[code] = add_location(
            organisation=hospital.organisations[practice.name],
            code=code,
            name=practice.place,
            department="Fysiotherapie",
            phone=practice.phone,
            hours=hours_of("08:00", "18:00"),
            by=by,
            at=at,
        )


def _hire(hospital: Hospital, worker: cast.Worker, by: Actor, at: datetime) -> None:
    """Somebody comes to work: an account, a place in their teams, and a first time in."""
    account, code = add_staff(
        login=worker.login,
        name=worker.name,
        role=worker.role,
        profession=worker.profession,
        organisation=hospital.organisations[worker.works_at],
        languages=worker.languages,
        by=by,
        at=at,
    )
    for team in worker.teams:
        add_member(team=hospital.teams[team], member=account.staff, since=day_of(at), by=by, at=at)
    _come_in(hospital, worker, code, at + timedelta(minutes=3))


def _come_in(hospital: Hospital, worker: cast.Worker, code: str, at: datetime) -> None:
    # Addresses for documentation (RFC 5737): no machine anywhere has one.
    address = f"192.0.2.{10 + len(hospital.actors)}"
    account = accept(
        secret=worker.login,
        code=code,
        hospital=hospital,
        name=worker.login,
        address=address,
        at=at,
    )
    hospital.actors[worker.login] = actor_of(account, address=address, source=SOURCE)
