"""What the demo's people tell of themselves, and the advice that is signed and talked over."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from wervel.pathway.advice.about import Reply, tell_about
from wervel.pathway.advice.reading import open_summary
from wervel.pathway.advice.words import discuss_advice, sign_advice
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary

HOPES = "Weer een hele dag werken, en met de kinderen spelen zonder er steeds aan te denken."
HELPED = "Wandelen, en 's avonds een warme kruik."
TOLD: Mapping[str, Mapping[str, Reply]] = {
    "body": {"regions": Reply(("lower_back", "lower_back_left", "buttock_left"))},
    "hope": {"hope": Reply(words=HOPES), "expect": Reply(("better",))},
    "tried": {"tried": Reply(("exercise", "medicines")), "helped": Reply(words=HELPED)},
    "help": {"help": Reply(())},
}


def tells_of_self(diary: Diary) -> None:
    """The pages about oneself, one after another."""
    for page, replies in TOLD.items():
        diary.soon(1, lambda at, page=page, replies=replies: _tell(diary.case, page, replies, at))


def advised(diary: Diary, *, login: str) -> None:
    """A clinician reads the summary, signs the advice and talks it over."""
    diary.soon(2, lambda at: _say(diary.case, login, at))


def _tell(case: Case, page: str, replies: Mapping[str, Reply], at: datetime) -> None:
    assert case.teller is not None
    key = f"demo/{case.who.number}/about/{page}"
    tell_about(patient=case.patient.pk, page=page, replies=replies, key=key, by=case.teller, at=at)


def _say(case: Case, login: str, at: datetime) -> None:
    by, patient = case.by(login), case.patient.pk
    found = open_summary(patient=patient, by=by, at=at)
    if not found.standing.assessment:
        return
    seen, key = UUID(found.standing.assessment), f"demo/{case.who.number}"
    sign_advice(patient=patient, assessment=seen, key=f"{key}/signed", by=by, at=at)
    discuss_advice(patient=patient, assessment=seen, key=f"{key}/discussed", by=by, at=at)
