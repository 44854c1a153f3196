"""What people do in the small hospital, said as briefly as a property can: tell, lower, undo."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from hypothesis import HealthCheck, settings

from tests.generative.often import FEWER
from tests.integration.record.hospital import NOW, Hospital
from wervel.guideline.assess import decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.outcomes import INTERIM
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts, Teller, Value
from wervel.pathway.actors import day_of
from wervel.pathway.intake import Intake, submit_examination, submit_intake
from wervel.record.clock import by_calendar
from wervel.record.episodes import urgency_of
from wervel.record.facts import answers_of, get_facts

Story = Mapping[str, Value | None]

CLINICIANS = ("surgeon", "colleague", "second")
"""Who treats the patient, or is in the team that does."""
TELLERS = ("patient", "daughter", "office", *CLINICIANS)

often = settings(
    max_examples=FEWER,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""The hospital is shared by the stories of a test: each is undone."""


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done in here has not happened afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def tell(
    hospital: Hospital,
    story: Story,
    key: str,
    *,
    by: str = "patient",
    at: datetime = NOW,
    told_at: datetime | None = None,
    form: str = "intake/1",
) -> Intake:
    """Hand in a story: clinicians as what they found, everybody else as what was told."""
    submit = submit_examination if by in CLINICIANS else submit_intake
    return submit(
        patient=hospital.patient,
        answers=answers_of(story),
        key=key,
        form=form,
        by=hospital.by(by),
        at=at,
        told_at=told_at,
    )


def level_now(hospital: Hospital) -> Urgency | None:
    """How urgent the episode is by the record."""
    return urgency_of(hospital.episode)


def known_now(hospital: Hospital, at: datetime = NOW) -> dict[str, Value]:
    """What is known by the record."""
    return dict(get_facts(hospital.episode, None, day_of(at)).facts)


def level_of(
    hospital: Hospital, story: Story, *, teller: Teller = Teller.PATIENT, at: datetime = NOW
) -> Urgency:
    """How urgent a story is in itself, with what the calendar says of this patient."""
    dates = by_calendar(hospital.episode, day_of(at))
    told = {name: value for name, value in story.items() if value is not None}
    outcome = decide(Facts(VOCABULARY, told | dates), teller=teller)
    return Urgency[str(outcome[INTERIM]).upper()]
