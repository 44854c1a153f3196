"""The phone road: the office asks the same questions, in the same order, into the same story.

The patient tells, the office writes it down: so it is weighed as a patient's own word. The office
sees what it wrote down itself. What the patient told elsewhere is not asked again and not shown.
"""

from datetime import datetime
from uuid import UUID

from wervel.pathway.actors import Actor
from wervel.pathway.story import Answer, MyStory, Road, add_answer, hand_in_story, open_story

PHONE = Road("call.opened", "call.answered", "call.handed_in", form="phone/1", own=True)


def open_call(*, patient: UUID, by: Actor, at: datetime) -> MyStory:
    """What this person wrote down so far. Raises ``NotNow`` without an open episode."""
    return open_story(patient=patient, by=by, at=at, road=PHONE)


def add_call_answer(*, patient: UUID, answer: Answer, by: Actor, at: datetime) -> MyStory:
    """Keep what was said on one page; what cannot wait goes to the team with it."""
    return add_answer(patient=patient, answer=answer, by=by, at=at, road=PHONE)


def hand_in_call(*, patient: UUID, by: Actor, at: datetime) -> MyStory:
    """That was all: the team gets it."""
    return hand_in_story(patient=patient, by=by, at=at, road=PHONE)
