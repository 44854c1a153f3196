"""Parts of a pathway that many people share: how it begins, being seen, and how it goes on."""

from datetime import timedelta

from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import PAGES
from wervel.pathway.consents import Purpose
from wervel.simulation.hospital import said
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary
from wervel.simulation.hospital.road import tells_without_screen

INTAKE, CHECK_IN = "intake/1", "check-in/1"
READ_AFTER = {Urgency.EMERGENCY: 6, Urgency.SAME_DAY: 50, Urgency.WITHIN_WEEK: 300}
"""After how many minutes somebody reads an alarm, when somebody does."""


def registered(diary: Diary, told_ago: float) -> None:
    """The office takes somebody in, some days before they tell their story."""
    case, dice = diary.case, diary.dice
    lasts = case.who.weeks * 7
    days_before = min(dice.whole(4, 9), int(lasts) - 1)
    first = diary.office(told_ago + days_before, case.register)
    onset = (diary.now - timedelta(days=told_ago + lasts)).date()
    diary.soon(2, case.begin, onset_on=min(onset, first.date()))


def came_in(diary: Diary, told_ago: float) -> None:
    """Registered, invited, come in, and asked what they agree to."""
    case, dice = diary.case, diary.dice
    registered(diary, told_ago)
    diary.soon(3, case.invite)
    diary.home(told_ago + 1, case.come_in)
    for purpose, asked, yes in (
        (Purpose.MESSAGES_BY_MAIL, 0.9, 0.8),
        (Purpose.GP_LETTER, 0.95, 0.9),
        (Purpose.QUALITY, 0.6, 0.8),
    ):
        if dice.chance(asked):
            diary.soon(2, case.say, purpose=purpose, given=dice.chance(yes))


def told(diary: Diary, told_ago: float) -> None:
    """From the first letter to a story that was handed in; some tell it to the office by phone."""
    case = diary.case
    if case.by_phone:
        registered(diary, told_ago)
        diary.office(told_ago, case.call)
        tells_without_screen(diary)
        return
    came_in(diary, told_ago)
    diary.home(told_ago, case.log_in)
    tells(diary)


def tells(diary: Diary) -> None:
    """Somebody who is in tells the whole story."""
    case = diary.case
    if not case.by_page:
        diary.soon(diary.dice.whole(8, 25), case.tell, answers=case.who.told, form=INTAKE)
        return
    for page in PAGES:
        if any(fact.name in case.who.told for fact in page.facts):
            diary.soon(1, case.tell_page, page=page)
    diary.soon(2, case.hand_in)


def seen(diary: Diary, told_ago: float, *, login: str = "resident") -> None:
    """A clinician reads the story, and sees and examines the person; alarms first."""
    case, level = diary.case, diary.case.who.urgency
    if level in READ_AFTER:
        alarmed(diary, login=login)
        return
    days = min(diary.dice.whole(2, 9), int(told_ago) - 1)
    diary.office(told_ago - 1, case.look, login=login)
    diary.office(told_ago - days, case.join, login=login)
    diary.soon(5, case.look, login=login)
    diary.soon(20, case.examine, login=login)


def alarmed(diary: Diary, *, login: str) -> None:
    """Somebody reads the alarm, sees the person and finds it less bad than the story sounded."""
    case, level = diary.case, diary.case.who.urgency
    diary.soon(READ_AFTER[level], case.take_alarms, login=login)
    diary.soon(2, case.look, login=login)
    diary.soon(5, case.call)
    diary.soon(25, case.examine, login=login)
    diary.soon(3, case.take_alarms, login=login)  # what was found may alarm by itself
    outcome = said.PLANNED if level is Urgency.WITHIN_WEEK else said.SEEN
    diary.soon(8, case.keep_promises, login=login, outcome=outcome)


def goes_on(diary: Diary, told_ago: float, *days_ago: float) -> None:
    """Check-ins on these days, with the pain that the generator has for them by then."""
    case = diary.case
    for day in days_ago:
        week = int(told_ago - day) // 7
        if case.pain_after(week) is not None:
            when = diary.office if case.by_phone else diary.home
            when(day, case.check_in, week=week, form=CHECK_IN)


def with_help(diary: Diary, days_ago: float, logins: tuple[str, ...]) -> None:
    """Others come to treat: of the back network, or of the pain clinic. Each reads first."""
    case: Case = diary.case
    for place, login in enumerate(logins):
        diary.office(days_ago - 3 * place, case.join, login=login)
        diary.soon(30, case.look, login=login)
