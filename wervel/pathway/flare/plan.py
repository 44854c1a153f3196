"""The flare plan: what somebody knows of themselves and does when it gets worse.

It is made while well, and stays theirs when an episode ends: who comes back begins with it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wervel.leaflet.flaring import known_helps, known_signs
from wervel.pathway.actors import Actor
from wervel.pathway.events import event
from wervel.pathway.flare.coming_back import can_return
from wervel.pathway.heeding import heed
from wervel.pathway.patients import known_patient
from wervel.pathway.reasons import for_log
from wervel.pathway.refusals import NotNow
from wervel.record.episodes import current_episode
from wervel.record.flare_plans import add_plan, last_plan
from wervel.record.models.patients import Patient
from wervel.record.submissions import take_submission

LONGEST = 500
"""Characters in one's own words."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A flare plan, as a value that may leave this room."""

    signs: tuple[str, ...]
    helps: tuple[str, ...]
    signs_words: str
    helps_words: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Wished:
    """What somebody wants in the plan."""

    signs: Collection[str]
    helps: Collection[str]
    signs_words: str = ""
    helps_words: str = ""

    @property
    def problem(self) -> str:
        """What is wrong, in one word: ``empty``, ``long``, ``odd``, or nothing."""
        words = (self.signs_words, self.helps_words)
        if any(len(text) > LONGEST for text in words):
            return "long"
        if any(for_log(text) != text for text in words):
            return "odd"
        return "" if self.signs or self.helps or any(map(str.strip, words)) else "empty"


def plan_of(patient: Patient) -> Plan | None:
    """The plan that counts now."""
    row = last_plan(patient)
    if row is None:
        return None
    return Plan(
        signs=tuple(one for one in row.signs if one in known_signs()),
        helps=tuple(one for one in row.helps if one in known_helps()),
        signs_words=row.signs_words,
        helps_words=row.helps_words,
        at=row.at,
        by=row.by.name,
    )


def open_plan(*, patient: UUID, by: Actor, at: datetime) -> Plan | None:
    """The plan, to read or to change; ``None`` before there is one."""
    found = known_patient(patient, name="flare.opened", by=by, at=at)
    with event("flare.opened", by=by, at=at, patient=found) as telling:
        telling.detail = "plan"
        return plan_of(found)


def make_plan(*, patient: UUID, wished: Wished, key: str, by: Actor, at: datetime) -> None:
    """Keep a plan; the same form twice is one. Also within a year after discharge.

    Raises ``NotNow`` for a plan that says nothing or too much, and for who was never in care.
    """
    found = known_patient(patient, name="flare.planned", by=by, at=at)
    with event("flare.planned", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        if wished.problem:
            raise NotNow("A plan says something, in words that can be kept.")
        signs = frozenset(wished.signs) & known_signs()
        helps = frozenset(wished.helps) & known_helps()
        episode = current_episode(found) or can_return(found, at)
        if episode is None:
            raise NotNow("There is no care of the past year to make a plan for.")
        contents = {
            "patient": str(found.pk),
            "signs": sorted(signs),
            "helps": sorted(helps),
            "words": [wished.signs_words, wished.helps_words],
        }
        submission, new = take_submission(
            key, event="flare.planned", contents=contents, by=by.account, at=at
        )
        telling.object("flare_plan", submission.pk)
        if not new:
            telling.detail = "again"
            return
        add_plan(
            episode,
            submission=submission,
            signs=signs,
            helps=helps,
            signs_words=wished.signs_words,
            helps_words=wished.helps_words,
            by=by.account,
            at=at,
        )
        told = (wished.signs_words, wished.helps_words)
        heed(told, key=submission.pk, episode=episode, at=at)
