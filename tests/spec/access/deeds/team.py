"""What clinicians do with urgency, promises and the list: each event, really done."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tests.integration.record.hospital import EARLY, NOW, Hospital
from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Actor
from wervel.pathway.second import ask_second_reader, keep_emergency
from wervel.pathway.tasks import finish_task
from wervel.pathway.urgency import raise_urgency
from wervel.pathway.worklist import read_worklist
from wervel.record.episodes import add_urgency, last_word
from wervel.record.models import Task
from wervel.record.tasks import SECOND, promise

Deed = Callable[[Hospital, Actor], object]
REASON = "seen and examined today"


def emergency(hospital: Hospital) -> None:
    """Somebody called it an emergency before."""
    by = hospital.accounts["surgeon"]
    add_urgency(Urgency.EMERGENCY, episode=hospital.episode, by=by, at=EARLY)


def question(hospital: Hospital, at: datetime) -> Task:
    """A colleague who is nobody's column asks for a second reader."""
    emergency(hospital)
    episode = hospital.episode
    return promise(
        f"{SECOND}/{episode.pk}/{last_word(episode).pk}",
        kind=SECOND,
        level=Urgency.ROUTINE,
        episode=episode,
        at=at,
        due_at=at + timedelta(hours=2),
        owner=hospital.accounts["second"],
        team=hospital.team,
        words=REASON,
    )


def call_back(hospital: Hospital, at: datetime) -> Task:
    """A promise that anybody of the team or the office can keep."""
    due = at + timedelta(days=1)
    return promise("call", kind="call_back", episode=hospital.episode, at=at, due_at=due)


def _ask(hospital: Hospital, by: Actor) -> object:
    emergency(hospital)
    return ask_second_reader(
        patient=hospital.patient, to=Urgency.ROUTINE, reason=REASON, by=by, at=NOW
    )


DEEDS: dict[str, Deed] = {
    "worklist.read": lambda _h, by: read_worklist(by=by, at=NOW),
    "task.done": lambda h, by: finish_task(
        task=call_back(h, NOW).pk, outcome="called, all is well", by=by, at=NOW
    ),
    "urgency.raised": lambda h, by: raise_urgency(
        patient=h.patient, to=Urgency.SAME_DAY, reason=REASON, by=by, at=NOW
    ),
    "urgency.second_asked": _ask,
    "urgency.kept": lambda h, by: keep_emergency(
        task=question(h, NOW).pk, reason="retention this morning", by=by, at=NOW
    ),
}
