"""A flare in the demo: a plan made while well, and somebody who says that it is getting worse."""

from datetime import datetime

from wervel.leaflet.flaring import DANGER
from wervel.logic.facts import Value
from wervel.pathway.flare.call_back import ask_call_back
from wervel.pathway.flare.plan import Wished, make_plan
from wervel.pathway.flare.worse import tell_worse
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary

PLAN = Wished(
    signs=("stiff", "sleep", "too_much"),
    helps=("walk", "move", "warm"),
    helps_words="Een rondje door het park, en daarna thee met de buurvrouw.",
)


def makes_plan(diary: Diary) -> None:
    """On a good day, what to do on a bad one."""
    case = diary.case
    diary.soon(4, lambda at: _plan(case, at))


def gets_worse(diary: Diary) -> None:
    """No sign of danger, and a call back is asked for."""
    case = diary.case
    makes_plan(diary)
    for page in DANGER:
        names = [fact.name for fact in page.signs]
        more = {"leg_weakness": "none"} if page is DANGER[-1] else {}
        answers: dict[str, Value | None] = {**dict.fromkeys(names, False), **more}
        diary.soon(1, lambda at, told=answers: _tell(case, told, at))
    diary.soon(1, lambda at: _call(case, at))


def _plan(case: Case, at: datetime) -> None:
    assert case.teller is not None
    key = f"fp/demo/{case.who.number}"
    make_plan(patient=case.patient.pk, wished=PLAN, key=key, by=case.teller, at=at)


def _tell(case: Case, told: dict[str, Value | None], at: datetime) -> None:
    assert case.teller is not None
    tell_worse(patient=case.patient.pk, answers=told, key="demo", by=case.teller, at=at)


def _call(case: Case, at: datetime) -> None:
    assert case.teller is not None
    ask_call_back(patient=case.patient.pk, by=case.teller, at=at)
