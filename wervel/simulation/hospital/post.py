"""The post of the demo: a question and its answer, papers, and appointments made and cancelled."""

from datetime import datetime, time, timedelta
from uuid import UUID

from wervel.pathway.actors import HERE
from wervel.pathway.consents import Purpose
from wervel.pathway.post.appointments import cancel_meeting, plan_meeting
from wervel.pathway.post.conversation import Danger, open_talk, reply, write
from wervel.pathway.post.letters import make_letter, take_leaflet
from wervel.pathway.post.workdays import is_workday
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary
from wervel.simulation.hospital.dice import Dice

QUESTION = "Mag ik al weer fietsen naar mijn werk? Het is twintig minuten."
ANSWER = "Dat mag. Begin rustig, en fiets de eerste week om de dag."
THANKS = "Dank u wel. Nog iets: kan ik de oefeningen ook in de avond doen?"
NEAR_ASKS = "Zij slaapt slecht op haar zij. Is een kussen tussen de knieën goed?"
FIRST, SLOTS = 9 * 60, 21
"""From nine in the morning, 21 times of twenty minutes a day."""
TWENTY = timedelta(minutes=20)
CANCELS = 0.3


def writes(diary: Diary) -> None:
    """A question, its answer, another question, an appointment, and paper."""
    case = diary.case
    diary.home(4.5, lambda at: _write(case, QUESTION, "one", at))
    diary.office(2, lambda at: _answer(case, at))
    diary.soon(3, case.say, purpose=Purpose.GP_LETTER, given=True)
    diary.soon(9, lambda at: _letter(case, at))
    diary.soon(4, lambda at: _plan(case, diary.now, "physiotherapy", at, []))
    diary.soon(11, lambda at: _take(case, at))
    diary.soon(3, lambda at: _write(case, THANKS, "two", at))


def near_writes(diary: Diary) -> None:
    """Who acts for somebody asks something too, and has an appointment to see."""
    case = diary.case
    diary.office(2, lambda at: _plan(case, diary.now, "follow_up", at, []))
    diary.soon(6, lambda at: _write(case, NEAR_ASKS, "one", at))


def comes_again(diary: Diary) -> None:
    """The next visit is planned; some cannot come, and ask for another."""
    case, dice = diary.case, Dice(diary.case.hospital.seed, f"post/{diary.case.who.number}")
    made: list[UUID] = []
    diary.soon(8, lambda at: _plan(case, diary.now, "follow_up", at, made))
    if not case.by_phone and dice.chance(CANCELS):
        diary.soon(25, lambda at: _cancel(case, made[0], at))


def _write(case: Case, words: str, key: str, at: datetime) -> None:
    assert case.teller is not None
    write(
        patient=case.patient.pk,
        words=words,
        signs=Danger.NO,
        key=f"demo/{case.who.number}/{key}",
        by=case.teller,
        at=at,
    )


def _answer(case: Case, at: datetime) -> None:
    by = case.by("surgeon")
    seen = open_talk(patient=case.patient.pk, by=by, at=at).count
    key = f"demo/{case.who.number}/answer"
    reply(patient=case.patient.pk, words=ANSWER, seen=seen, key=key, by=by, at=at)


def _letter(case: Case, at: datetime) -> None:
    make_letter(patient=case.patient.pk, by=case.by("surgeon"), at=at)


def _take(case: Case, at: datetime) -> None:
    assert case.teller is not None
    language = case.who.language if case.who.language in ("nl", "en") else "nl"
    take_leaflet(patient=case.patient.pk, language=language, large=False, by=case.teller, at=at)


def _cancel(case: Case, number: UUID, at: datetime) -> None:
    assert case.teller is not None
    cancel_meeting(patient=case.patient.pk, appointment=number, again=True, by=case.teller, at=at)


def _plan(case: Case, now: datetime, kind: str, at: datetime, made: list[UUID]) -> None:
    member = case.by("physiotherapist" if kind == "physiotherapy" else "surgeon")
    assert member.account is not None
    starts_at = _free(case, member.account.login, now)
    number = plan_meeting(
        patient=case.patient.pk,
        member=member.account.staff.pk,
        location=case.hospital.locations[case.team].pk,
        kind=kind,
        starts_at=starts_at,
        lasts=TWENTY,
        key=f"demo/{case.who.number}/plan",
        by=case.by("office"),
        at=at,
    )
    made.append(number)


def _free(case: Case, login: str, now: datetime) -> datetime:
    """The first hour that this member did not give away; each patient begins elsewhere to look."""
    booked, later = case.hospital.booked, 0
    while (login, _hour(case.who.number + later, now)) in booked:
        later += 1
    booked.add((login, _hour(case.who.number + later, now)))
    return _hour(case.who.number + later, now)


def _hour(number: int, now: datetime) -> datetime:
    """One of many hours, from three days after today on."""
    day = now.astimezone(HERE).date() + timedelta(days=3 + number // SLOTS % 20)
    while not is_workday(day):
        day += timedelta(days=1)
    minute = FIRST + number % SLOTS * 20
    return datetime.combine(day, time(minute // 60, minute % 60), HERE)
