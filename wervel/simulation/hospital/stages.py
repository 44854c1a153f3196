"""Every stage of the pathway, with how many people stand in it and what happened to them."""

from collections.abc import Callable
from dataclasses import dataclass

from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import PAGES
from wervel.pathway.consents import Kind, Purpose
from wervel.simulation.hospital import said
from wervel.simulation.hospital.advice import advised, tells_of_self
from wervel.simulation.hospital.checking import checks_in
from wervel.simulation.hospital.courses import (
    INTAKE,
    alarmed,
    came_in,
    goes_on,
    registered,
    seen,
    tells,
    told,
    with_help,
)
from wervel.simulation.hospital.diary import Diary
from wervel.simulation.hospital.flare import gets_worse, makes_plan
from wervel.simulation.hospital.people import Somebody
from wervel.simulation.hospital.planning import builds_up, plans_own
from wervel.simulation.hospital.post import comes_again, near_writes, writes
from wervel.simulation.hospital.road import asks

Fits = Callable[[Somebody], bool]
Play = Callable[[Diary], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where somebody stands today; ``people`` of the whole demo, ``fits`` whom it suits."""

    name: str
    people: int
    fits: Fits
    play: Play
    screen: bool = False
    """Whether all of them have a screen: what happens needs somebody who comes in."""


def _calm(who: Somebody) -> bool:
    return who.urgency <= Urgency.ROUTINE and who.after <= Urgency.ROUTINE


def _weeks(low: float, high: float, *, calm: bool = True) -> Fits:
    """Pain that lasts this long when they tell of it, and calls for no hurry."""
    return lambda who: low <= who.weeks < high and (_calm(who) or not calm)


def _level(level: Urgency) -> Fits:
    return lambda who: who.weeks >= 0.8 and who.urgency is level


def _good(who: Somebody) -> bool:
    """Acute pain that goes by itself, as it mostly does."""
    late = who.pain.get(6)
    return _weeks(0.8, 3)(who) and late is not None and late <= 2


def _invited(diary: Diary) -> None:
    registered(diary, diary.dice.whole(-3, 8))
    diary.soon(3, diary.case.invite)


def _half_told(diary: Diary) -> None:
    came_in(diary, 2)
    diary.home(1, diary.case.log_in)
    for page in PAGES[: diary.dice.whole(3, 9)]:
        diary.soon(2, diary.case.tell_page, page=page)


def _handed_in(diary: Diary) -> None:
    told(diary, diary.dice.whole(1, 4))


def _alarm(minutes: tuple[int, ...]) -> Play:
    """Nobody has read it yet; the longest of these is past its time."""

    def play(diary: Diary) -> None:
        came_in(diary, 3)
        ago = diary.dice.one_of(minutes)
        diary.ago(ago + 15, diary.case.log_in)
        diary.ago(ago, diary.case.tell, answers=diary.case.who.told, form=INTAKE)

    return play


def _examined(diary: Diary) -> None:
    days = diary.dice.whole(6, 16)
    told(diary, days)
    seen(diary, days, login=diary.dice.one_of(("resident", "surgeon")))
    comes_again(diary)


def _emergency(diary: Diary) -> None:
    came_in(diary, 4)
    diary.ago(60 * 5, diary.case.tell, answers=diary.case.who.told, form=INTAKE)
    alarmed(diary, login="resident")


def _second_asked(diary: Diary) -> None:
    _emergency(diary)
    to = Urgency.SAME_DAY
    diary.soon(20, diary.case.ask_second, login="resident", to=to, reason=said.NO_EMERGENCY)


def _second_agreed(diary: Diary) -> None:
    _second_asked(diary)
    diary.soon(15, diary.case.look, login="surgeon")
    diary.soon(6, diary.case.agree, login="surgeon")


def _lowered(diary: Diary) -> None:
    days = diary.dice.whole(3, 6)
    told(diary, days)
    alarmed(diary, login="surgeon")
    to = Urgency.ROUTINE
    diary.soon(5, diary.case.lower, login="surgeon", to=to, reason=said.NOT_SO_URGENT)


def _acute_good(diary: Diary) -> None:
    onset_ago = diary.dice.whole(44, 60)
    ago = _told_ago(diary, onset_ago)
    goes_on(diary, ago, onset_ago - 22, onset_ago - 42)
    checks_in(diary, ago)


def _due(low: int, high: int, *reviews: int) -> Play:
    """The pain began so many days ago; reviews before this one were answered."""

    def play(diary: Diary) -> None:
        onset_ago = diary.dice.whole(low, high)
        ago = _told_ago(diary, onset_ago)
        goes_on(diary, ago, *(onset_ago - day for day in reviews))

    return play


def _chronic(diary: Diary) -> None:
    days = diary.dice.whole(45, 90)
    told(diary, days)
    seen(diary, days, login="surgeon")
    others = (("pain", "psychologist"), ("psychologist", "rehabilitation"), ("physiotherapist",))
    with_help(diary, days - 14, diary.dice.one_of(others))
    goes_on(diary, days, days - 28, days - 42)
    builds_up(diary, days)
    checks_in(diary, days)


def _closed(diary: Diary) -> None:
    _recovered(diary, diary.dice.whole(120, 200), 95)


def _recovered(diary: Diary, onset_ago: int, after: int) -> None:
    ago = _told_ago(diary, onset_ago)
    with_help(diary, onset_ago - 35, ("physiotherapist",))
    goes_on(diary, ago, onset_ago - 43, onset_ago - 86)
    diary.office(onset_ago - after, diary.case.close, login="surgeon", because=said.RECOVERED)


def _come_back(diary: Diary) -> None:
    """Recovered months ago, and back within the year; the story is told anew."""
    case, again = diary.case, diary.dice.whole(12, 20)
    _recovered(diary, diary.dice.whole(260, 330), 95)
    began = diary.office(again - 3, case.begin_again, days=again)
    assert began < diary.now
    diary.home(again - 6, case.log_in)
    diary.soon(12, case.tell, answers=case.who.told, form=INTAKE)
    diary.office(2, case.look, login="resident")
    gets_worse(diary)


def _no_mail(diary: Diary) -> None:
    """First mail was fine, and then it was not."""
    onset_ago = diary.dice.whole(43, 60)
    ago = _told_ago(diary, onset_ago)
    case, purpose = diary.case, Purpose.MESSAGES_BY_MAIL
    diary.home(ago - 6, case.say, purpose=purpose, given=True)
    goes_on(diary, ago, onset_ago - 22)
    diary.home(onset_ago - 36, case.say, purpose=purpose, given=False)


def _other_team(diary: Diary) -> None:
    """Another team looks along, and may."""
    _examined(diary)
    diary.home(2, diary.case.say, purpose=Purpose.OTHER_TEAM, given=True)
    diary.office(1, diary.case.look_from, login=diary.case.elsewhere("surgeon"))


def _glass(diary: Diary) -> None:
    """Somebody without a relation had to look, and said why; the patient can read it."""
    days = diary.dice.whole(8, 16)
    told(diary, days)
    seen(diary, days)
    other = diary.case.elsewhere("resident")
    diary.home(1, diary.case.break_glass, login=other, reason=said.GLASS)
    diary.soon(1, diary.case.look_from, login=other)


def _represented(diary: Diary) -> None:
    """Somebody else tells the story, with a mandate."""
    case, days = diary.case, diary.dice.whole(8, 16)
    registered(diary, days)
    diary.soon(3, case.invite_for, name=case.near, kind=Kind.MANDATE)
    diary.home(days + 1, case.come_in)
    diary.home(days, case.log_in)
    tells(diary)
    tells_of_self(diary)
    seen(diary, days)
    near_writes(diary)


def _own(diary: Diary) -> None:
    """Whoever tries the demo as a patient: treated, looked at by many, due for a review."""
    case, onset_ago = diary.case, 44
    ago = _told_ago(diary, onset_ago)
    diary.home(ago - 6, case.say, purpose=Purpose.MESSAGES_BY_MAIL, given=True)
    with_help(diary, ago - 8, ("physiotherapist", "psychologist"))
    goes_on(diary, ago, onset_ago - 22)
    other = case.elsewhere("resident")
    diary.home(12, case.break_glass, login=other, reason=said.GLASS)
    diary.soon(1, case.look_from, login=other)
    asks(diary)
    tells_of_self(diary)
    diary.office(4, case.look, login="surgeon")
    advised(diary, login="surgeon")
    writes(diary)
    plans_own(diary, ago)
    makes_plan(diary)
    checks_in(diary, ago, always=True)


def _told_ago(diary: Diary, onset_ago: int) -> float:
    """Told so long after the pain began as the generator has it, and seen; how many days ago."""
    ago = onset_ago - diary.case.who.weeks * 7
    told(diary, ago)
    seen(diary, ago)
    return ago


EMERGENCY, SAME_DAY, WEEK = Urgency.EMERGENCY, Urgency.SAME_DAY, Urgency.WITHIN_WEEK
STAGES: tuple[Stage, ...] = (
    Stage("patient", 1, _good, _own, screen=True),
    Stage("represented", 2, _weeks(1, 30), _represented, screen=True),
    Stage("alarm_emergency", 3, _level(EMERGENCY), _alarm((6, 11, 40)), screen=True),
    Stage("alarm_same_day", 4, _level(SAME_DAY), _alarm((25, 70, 180)), screen=True),
    Stage("alarm_within_week", 6, _level(WEEK), _alarm((50, 400, 1300, 2100)), screen=True),
    Stage("second_reader_asked", 3, _level(EMERGENCY), _second_asked, screen=True),
    Stage("second_reader_agreed", 3, _level(EMERGENCY), _second_agreed, screen=True),
    Stage("urgency_lowered", 5, _level(WEEK), _lowered),
    Stage("come_back", 4, _good, _come_back, screen=True),
    Stage("no_mail", 4, _weeks(0.8, 3), _no_mail, screen=True),
    Stage("due_3_weeks", 8, _weeks(0.8, 1.6), _due(23, 32)),
    Stage("due_6_weeks", 8, _weeks(0.8, 2), _due(44, 66, 22)),
    Stage("due_12_weeks", 8, _weeks(0.8, 3), _due(86, 130, 22, 43)),
    Stage("due_1_year", 6, _weeks(0.8, 8), _due(367, 415, 85)),
    Stage("acute_good", 9, _good, _acute_good),
    Stage("closed", 6, _good, _closed),
    Stage("chronic", 9, _weeks(14, 300), _chronic),
    Stage("other_team", 4, _weeks(1, 100), _other_team, screen=True),
    Stage("glass", 3, _weeks(1, 100), _glass, screen=True),
    Stage("invited", 9, _weeks(1, 100, calm=False), _invited, screen=True),
    Stage("half_told", 6, _weeks(1, 100), _half_told, screen=True),
    Stage("handed_in", 10, _weeks(1, 60), _handed_in),
    Stage("examined", 9, _weeks(1, 60), _examined),
)
"""In the order in which people are chosen: who is hardest to find comes first."""
