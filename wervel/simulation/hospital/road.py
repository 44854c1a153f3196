"""The other road of the demo: stories over the phone and on paper, and something to put right."""

from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from wervel.guideline.guideline import GUIDELINE
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGES, Page
from wervel.pathway.actors import day_of
from wervel.pathway.road.calls import PHONE, add_call_answer, hand_in_call
from wervel.pathway.road.paper import Sheet, Written, add_paper, hand_in_paper
from wervel.pathway.road.requests import ask_correction, decide_request
from wervel.pathway.story import Answer
from wervel.pathway.tasks import CORRECTION
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary
from wervel.simulation.hospital.dice import Dice

LETTER = "In de brief staat dat de pijn links zit. Het is rechts."
DECIDED = "U hebt gelijk. In de volgende brief staat rechts, en het staat nu in uw dossier."
OTHER = "Mijn huisnummer in de brief klopt niet meer."
PAGE_BY_PAGE, ON_PAPER = 0.2, 0.15
"""Of who has no screen; the rest told it in one call, and it was typed over afterwards."""


def tells_without_screen(diary: Diary) -> None:
    """The office writes the story down: in the call itself, from a form, or after the call."""
    case, dice = diary.case, Dice(diary.case.hospital.seed, f"road/{diary.case.who.number}")
    if dice.chance(PAGE_BY_PAGE):
        for page in _pages(case):
            diary.soon(1, lambda at, page=page: _call(case, page, at))
        diary.soon(1, lambda at: _end_call(case, at))
    elif dice.chance(ON_PAPER / (1 - PAGE_BY_PAGE)):
        for page in _pages(case):
            diary.soon(1, lambda at, page=page: _write_over(case, page, at))
        diary.soon(1, lambda at: _end_paper(case, at))
    else:
        diary.soon(14, case.tell, answers=case.who.told, form=PHONE.form)


def asks(diary: Diary) -> None:
    """Something in a letter was not right, and is; something else waits for an answer."""
    case = diary.case
    diary.home(9, lambda at: _ask(case, LETTER, "letter", at))
    diary.office(7, lambda at: _decide(case, at))
    diary.home(6, lambda at: _ask(case, OTHER, "contact", at))


def _pages(case: Case) -> tuple[Page, ...]:
    told = case.who.told
    return tuple(page for page in PAGES if any(fact.name in told for fact in page.facts))


def _told(case: Case, page: Page) -> dict[str, Any]:
    told = case.who.told
    case.worst = told.get("pain_nrs") or case.worst
    return {fact.name: told[fact.name] for fact in page.facts if fact.name in told}


def _call(case: Case, page: Page, at: datetime) -> None:
    key = f"demo/{case.who.number}/call/{page.id}"
    answer = Answer(page.id, _told(case, page), frozenset(), {}, key, None)
    add_call_answer(patient=case.patient.pk, answer=answer, by=case.by("office"), at=at)


def _end_call(case: Case, at: datetime) -> None:
    case.told += 1
    hand_in_call(patient=case.patient.pk, by=case.by("office"), at=at)


def _write_over(case: Case, page: Page, at: datetime) -> None:
    add_paper(
        patient=case.patient.pk,
        sheet=_sheet(case, at),
        written=Written(page.id, _told(case, page)),
        by=case.by("office"),
        at=at,
    )


def _end_paper(case: Case, at: datetime) -> None:
    case.told += 1
    hand_in_paper(patient=case.patient.pk, sheet=_sheet(case, at), by=case.by("office"), at=at)


def _sheet(case: Case, at: datetime) -> Sheet:
    """Filled in at home two days before, on the form as it is printed today."""
    number = uuid5(NAMESPACE_URL, f"demo/paper/{case.who.number}")
    language = case.who.language if case.who.language in LANGUAGES else "nl"
    return Sheet(number, language, GUIDELINE.version, day_of(at) - timedelta(days=2))


def _ask(case: Case, words: str, about: str, at: datetime) -> None:
    assert case.teller is not None
    key = f"demo/{case.who.number}/{about}"
    ask_correction(
        patient=case.patient.pk, about=about, words=words, key=key, by=case.teller, at=at
    )


def _decide(case: Case, at: datetime) -> None:
    by = case.by("surgeon")
    for promise in case.promises(by, at):
        if promise.kind == CORRECTION:
            decide_request(
                patient=case.patient.pk,
                task=UUID(promise.number),
                accepted=True,
                because=DECIDED,
                by=by,
                at=at,
            )
