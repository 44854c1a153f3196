"""A check-in comes in: kept, weighed and acted on at once, whatever it sets off.

The sign of danger is asked last. Who says yes, or does not know, is asked the danger questions of
the story, and each page of these acts like a story that is handed in (SP-10). Until they are
answered a promise stands with the team: a yes that nobody followed up is never lost.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.leaflet.story import PAGE_BY_ID
from wervel.logic.facts import Value
from wervel.pathway.actors import Actor
from wervel.pathway.checkin.course import open_episode_of
from wervel.pathway.checkin.rows import REVIEW_FORM, review_due
from wervel.pathway.checkin.values import (
    ACTIVITY,
    SIGN_PAGES,
    Answers,
    Gate,
    Review,
    Signs,
    Weighed,
)
from wervel.pathway.events import Telling, event
from wervel.pathway.intake import level_of, submit_intake
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotNow
from wervel.pathway.story import STOPS
from wervel.record.activities import add_score
from wervel.record.episodes import hold_episode
from wervel.record.facts import DONT_KNOW, RATHER_NOT_SAY, Told
from wervel.record.models.activities import Activity, Change, Score
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission
from wervel.record.submissions import take_submission
from wervel.record.tasks import finish, open_tasks, promise

FORM = "check-in/1"
GATE_OPEN, REVIEW = "gate", "review"
"""Kinds of promises: ask about a sign of danger that was not followed up; look at a review."""
FOLLOWED_UP_WITHIN = {Gate.YES: timedelta(hours=2), Gate.UNKNOWN: timedelta(days=1)}
LOOKED_AT_WITHIN = timedelta(days=7)
"""Own design, both: a yes weighs as an alarm of the same day until it is asked further."""
ANSWERED = "answered"


def submit_check_in(*, patient: UUID, answers: Answers, by: Actor, at: datetime) -> bool:
    """Keep the answers, each once; says whether the danger questions come next.

    The same form sent twice is kept once; sent again with other answers it is kept beside the
    first, and the later counts. Raises ``NotNow`` without an open episode.
    """
    found = known_patient(patient, name="checkin.submitted", by=by, at=at)
    with event("checkin.submitted", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(open_episode_of(found))
        activity = _activity(episode, answers.activity)
        contents = {
            "episode": str(episode.pk),
            "scores": dict(answers.scores),
            "activity": str(answers.activity),
            "change": answers.change,
            "gate": answers.gate.value,
        }
        submission, new = _taken(answers.key, "checkin.submitted", contents, by, at)
        _tell(telling, submission, new, sorted((*answers.scores, "change", "gate")))
        if new:
            telling.detail = f"gate {answers.gate.value}"
            _add_scores(answers.scores, activity, submission, episode, by, at)
            Change.objects.create(
                episode=episode,
                submission=submission,
                step=answers.change,
                gate=answers.gate.value,
                by=by.account,
                told_at=at,
            )
            _keep_gate_open(answers.gate, submission, episode, at)
        return answers.gate is not Gate.NO


def answer_signs(*, patient: UUID, signs: Signs, by: Actor, at: datetime) -> Weighed:
    """Keep one page of danger questions, weigh all that is known, and raise the alarm it calls for.

    What was told before is told anew here, so that it counts anew (decision 0023).
    """
    found = known_patient(patient, name="signs.answered", by=by, at=at)
    with event("signs.answered", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(open_episode_of(found))
        came = submit_intake(
            patient=found,
            answers=[_told(name, value, signs.silent) for name, value in signs.told.items()],
            key=_mark(signs.key, {"page": signs.page, "told": dict(signs.told)}),
            form=FORM,
            by=by,
            at=at,
        )
        telling.object("submission", came.assessment.submission_id)
        telling.names = sorted(signs.told)
        telling.detail = "" if came.new else "again"
        level = level_of(came.assessment)
        here = any(value is True for value in signs.told.values())
        acts = level >= STOPS and (here or signs.last)
        for task in open_tasks(episode, GATE_OPEN):
            if acts or _all_asked(episode, task.opened_at):
                finish(task, outcome=ANSWERED, by=by.account, at=at)
        return Weighed(level, acts)


def submit_review(*, patient: UUID, review: Review, by: Actor, at: datetime) -> None:
    """Keep what a review asks more, and tell the team that it is there to be looked at.

    Raises ``NotNow`` when none is due and this form brought none.
    """
    found = known_patient(patient, name="review.submitted", by=by, at=at)
    with event("review.submitted", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(open_episode_of(found))
        contents = {
            "episode": str(episode.pk),
            "told": dict(review.told),
            "scores": {str(number): value for number, value in review.scores.items()},
        }
        kind = review_due(episode, at)
        submission, new = _taken(review.key, "review.submitted", contents, by, at)
        _tell(telling, submission, new, sorted(review.told))
        if not new:
            return
        if not kind:
            raise NotNow("No review is due now.")
        for number, value in review.scores.items():
            _add_scores({ACTIVITY: value}, _activity(episode, number), submission, episode, by, at)
        submit_intake(
            patient=found,
            answers=[_told(name, value, review.silent) for name, value in review.told.items()],
            key=_mark(review.key, {"facts": dict(review.told)}),
            form=REVIEW_FORM,
            by=by,
            at=at,
        )
        promise(
            f"{REVIEW}/{kind}/{episode.pk}",
            kind=REVIEW,
            episode=episode,
            at=at,
            due_at=at + LOOKED_AT_WITHIN,
        )


def _all_asked(episode: Episode, since: datetime) -> bool:
    """Whether every page of signs was answered since a moment, so that nothing is open."""
    told = FactRow.objects.filter(episode=episode, form=FORM, added_at__gte=since)
    names = set(told.values_list("name", flat=True))
    return all(any(fact.name in names for fact in PAGE_BY_ID[id].facts) for id in SIGN_PAGES)


def _activity(episode: Episode, number: UUID | None) -> Activity | None:
    """The activity that the form asked about; also one that made room for another meanwhile."""
    if number is None:
        return None
    found = Activity.objects.filter(pk=number, episode=episode).first()
    if found is None:
        raise NotNow("There is no such activity here.")
    return found


def _add_scores(
    scores: Mapping[str, int | None],
    activity: Activity | None,
    submission: Submission,
    episode: Episode,
    by: Actor,
    at: datetime,
) -> None:
    assert by.account is not None
    for name, value in scores.items():
        if name != ACTIVITY:
            Score.objects.create(
                episode=episode,
                submission=submission,
                name=name,
                value=value,
                by=by.account,
                told_at=at,
            )
        elif activity is not None:
            add_score(activity, value=value, submission=submission, by=by.account, at=at)


def _keep_gate_open(gate: Gate, submission: Submission, episode: Episode, at: datetime) -> None:
    """Until the danger questions are answered, the team has it to ask.

    It raises no urgency itself, unlike the yes beside a message: the danger questions follow at
    once on the next page, and each of them does (SP-10).
    """
    if gate is not Gate.NO:
        promise(
            f"{GATE_OPEN}/{submission.pk}",
            kind=GATE_OPEN,
            level=Urgency.SAME_DAY if gate is Gate.YES else Urgency.WITHIN_WEEK,
            episode=episode,
            at=at,
            due_at=at + FOLLOWED_UP_WITHIN[gate],
        )


def _told(name: str, value: Value | None, silent: frozenset[str]) -> Told:
    if value is not None:
        return Told(name, value)
    return Told(name, declined=RATHER_NOT_SAY if name in silent else DONT_KNOW)


def _taken(
    key: str, name: str, contents: Mapping[str, object], by: Actor, at: datetime
) -> tuple[Submission, bool]:
    assert by.account is not None
    return take_submission(
        _mark(key, contents), event=name, contents=contents, by=by.account, at=at
    )


def _mark(key: str, contents: Mapping[str, object]) -> str:
    """One key and one content are one thing handed in: Back and other answers are another."""
    told = json.dumps([key, contents], sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()


def _tell(telling: Telling, submission: Submission, new: bool, names: list[str]) -> None:
    telling.object("submission", submission.pk)
    telling.names = names
    telling.detail = "" if new else "again"
