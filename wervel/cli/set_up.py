"""``wervel set-up``: an empty database becomes a hospital with an administrator who can come in."""

import argparse
import re
import sys
from datetime import time
from typing import TYPE_CHECKING

from wervel.cli import record

if TYPE_CHECKING:
    from wervel.pathway.begin import Site
    from wervel.pathway.places import Hours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOURS = re.compile(r"(\w{3})(?:-(\w{3}))? (\d{1,2})[:.](\d{2})-(\d{1,2})[:.](\d{2})")
HOW = 'as "Zwolle, Orthopedie, 088 624 56 56, mon-fri 8:30-17:00"'


class NotSo(ValueError):
    """What was said of a location cannot be read; the message says what was expected."""


def run(options: argparse.Namespace) -> int:
    """Ask for what was not said, set it up, and print the code; 2 when it cannot be."""
    return record.on_the_record("set-up", _set_up, options)


def _set_up(options: argparse.Namespace) -> int:
    from wervel.pathway import begin
    from wervel.pathway.terminal import by_itself

    if not begin.is_ready():
        return record.complain(
            "set-up", "the tables are not there yet: run `wervel migrate` first."
        )
    by, at = by_itself(record.address()), record.now()
    if options.administrator_only:
        login, name = _administrator(options)
        code = begin.administrator_again(login=login, name=name, languages=("nl",), by=by, at=at)
    else:
        hospital = options.hospital or _asked("Name of the hospital: ")
        try:
            sites = [site_of(text) for text in options.location or _asked_locations()]
        except NotSo as problem:
            return record.complain("set-up", str(problem))
        team = options.team or _asked("Name of the first care team: ")
        login, name = _administrator(options)
        begun = begin.set_up(
            hospital=hospital, sites=sites, team=team, login=login, name=name,
            languages=("nl",), by=by, at=at,
        )  # fmt: skip
        code = begun.code
        print(f"{begun.hospital} is there, with {len(sites)} locations and the team {team}.")
    _say_code(login, code)
    return 0


def site_of(text: str) -> "Site":
    """A location as somebody writes it; raises :class:`NotSo`."""
    from wervel.pathway.begin import Site

    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 4 or not all(parts):
        raise NotSo(f"a location has a name, a department, a phone and hours, {HOW}")
    name, department, phone, hours = parts
    code = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    if not code:
        raise NotSo("the name of a location has letters from a to z in it")
    return Site(code, name, department, phone, hours_of(hours))


def hours_of(text: str) -> "tuple[Hours, ...]":
    """``mon-fri 8:30-17:00``, or more of these with ``;``; raises :class:`NotSo`."""
    from wervel.pathway.places import Hours

    found = []
    for part in text.casefold().split(";"):
        match = HOURS.fullmatch(part.strip())
        try:
            if match is None:
                raise NotSo
            first, last = DAYS.index(match[1]), DAYS.index(match[2] or match[1])
            opens, closes = time(int(match[3]), int(match[4])), time(int(match[5]), int(match[6]))
            if last < first:
                raise NotSo
            found += [Hours(day + 1, opens, closes) for day in range(first, last + 1)]
        except ValueError:
            raise NotSo(f"expected hours {HOW}; several with ; between them") from None
    return tuple(found)


def _administrator(options: argparse.Namespace) -> tuple[str, str]:
    login = options.login or _asked("Login of the administrator: ")
    return login, options.name or _asked("Name of the administrator: ")


def _asked_locations() -> list[str]:
    """One a line, until an empty one."""
    print(f"Locations, one a line, {HOW}; an empty line ends it.")
    found: list[str] = []
    while text := _asked(f"Location {len(found) + 1}: ", empty=bool(found)):
        found.append(text)
    return found


def _asked(prompt: str, *, empty: bool = False) -> str:
    from wervel.pathway.refusals import NotNow

    said = (input(prompt) if sys.stdin.isatty() else sys.stdin.readline()).strip()
    if not said and not empty:
        raise NotNow("Nothing was said, so nothing was done.")
    return said


def _say_code(login: str, code: str) -> None:
    print(f"\n  login  {login}\n  code   {code[:4]}-{code[4:]}\n")
    print("Open /nl/uitnodiging/?staff=1 or /en/invitation/?staff=1 within 14 days, and choose a")
    print("password with an app, or a passkey. The code works once and is shown only now. Invite a")
    print("second administrator soon: when one loses their phone, the other lets them in again.")
