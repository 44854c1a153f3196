"""Who looked: the log of one record in plain words, for whose record it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.actors import HERE, Role
from wervel.pathway.log import Seen
from wervel.pathway.mine import who_looked
from wervel.web.access import Asked, only
from wervel.web.patient.screen import SIDE, show

PERIODS = {"month": timedelta(days=31), "year": timedelta(days=366)}
EVER = datetime(1900, 1, 1, tzinfo=UTC)
SYSTEM = frozenset({"worker"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What one person did on one day: how often, and when the first and the last time."""

    who: str
    what_they_are: str
    did: str
    times: int
    first: datetime
    last: datetime
    glass: bool
    refused: bool
    reason: str

    @property
    def lasted(self) -> bool:
        """Whether the first and the last time show as two times of day."""
        return self.first.replace(second=0, microsecond=0) != self.last.replace(
            second=0, microsecond=0
        )


@dataclass(frozen=True, slots=True)
class Day:
    """All that was done on one day, the latest first."""

    title: str
    deeds: tuple[Deed, ...]


@only(*SIDE)
@require_safe
def looked(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Who did something with this record in a period."""
    period = request.GET.get("period", "month")
    period = period if period in PERIODS or period == "all" else "month"
    own = request.GET.get("own") == "1"
    since = request.at - PERIODS[period] if period in PERIODS else EVER
    found = who_looked(patient=patient, since=since, own=own, by=request.actor, at=request.at)
    said = LANGUAGES[code].patient
    mine = said.PATIENT["log_you" if request.actor.role is Role.PATIENT else "log_patient"]
    context = {
        "days": tuple(_days(found.lines, LANGUAGES[code], mine)),
        "more": found.more,
        "own": own,
        "periods": [(name, text, name == period) for name, text in said.PERIODS.items()],
    }
    return show(request, code, patient, "log", context)


def _days(lines: tuple[Seen, ...], words: Language, mine: str) -> Iterator[Day]:
    for on, of_day in groupby(lines, key=lambda line: _day_of(line.at)):
        yield Day(day(on, words.code), tuple(_deeds(of_day, words, mine)))


def _deeds(lines: Iterator[Seen], words: Language, mine: str) -> Iterator[Deed]:
    """The same thing by the same person is one line a day, at the place of the last time."""
    groups: dict[tuple[object, ...], list[Seen]] = {}
    for line in lines:
        groups.setdefault(_same(line), []).append(line)
    for together in groups.values():
        line = together[0]
        text = words.patient
        yield Deed(
            who=_name(line, words, mine),
            what_they_are="" if line.role in SYSTEM else _role(line.role, words),
            did=text.EVENTS.get(line.event, text.PATIENT["log_other"]),
            times=len(together),
            first=together[-1].at,
            last=line.at,
            glass=line.emergency,
            refused=line.refused,
            reason=line.reason,
        )


def _same(line: Seen) -> tuple[object, ...]:
    return (line.who, line.role, line.event, line.emergency, line.refused, line.reason)


def _name(line: Seen, words: Language, mine: str) -> str:
    text = words.patient.PATIENT
    if line.role == "patient":
        return mine
    if line.who:
        return line.who
    return str(text["log_system"] if line.role in SYSTEM else text["log_nobody"])


def _role(role: str, words: Language) -> str:
    known = words.patient.WHO.get(role) or words.desk.PROFESSIONS.get(role)
    return "" if role == "patient" else str(known or role.replace("_", " "))


def _day_of(at: datetime) -> date:
    return at.astimezone(HERE).date()
