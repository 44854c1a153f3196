"""Something in every table that a patient fills at their own place, with words to find again."""

import json
from datetime import datetime, timedelta
from uuid import uuid4

from wervel.record import plans
from wervel.record.activities import add_score, put_activity
from wervel.record.flare_plans import add_plan
from wervel.record.models import Account, AssessmentRow, Episode, FactRow, Submission
from wervel.record.models.activities import Activity, Change, Score
from wervel.record.models.advice import About, AdviceWord
from wervel.record.models.conversations import Correction

CANARY = "kanarie"


def fill_place(
    episode: Episode, assessment: AssessmentRow, *, patient: Account, team: Account, at: datetime
) -> None:
    """Pages about oneself, words on the advice, a goal, scores, a plan, a flare plan, requests."""
    goal = _told(episode, assessment, patient, team, at)
    _planned(episode, goal, patient, team, at)
    _asked(episode, patient, team, at)


def _told(
    episode: Episode, assessment: AssessmentRow, by: Account, team: Account, at: datetime
) -> Activity:
    about = {
        "body": {"regions": _reply(chosen=["lower_back", "calf_left"])},
        "hope": {"hope": _reply(words=CANARY + "hoop"), "expect": _reply(declined="dont_know")},
        "tried": {"tried": _reply(), "helped": _reply(words="")},
    }
    for page, told in about.items():
        About.objects.create(
            episode=episode,
            submission=_handed("about.told", by, at),
            page=page,
            told=json.dumps(told),
            by=by,
            at=at,
        )
    for kind in ("signed", "discussed"):
        AdviceWord.objects.create(
            episode=episode,
            assessment=assessment,
            submission=_handed(f"advice.{kind}", team, at),
            kind=kind,
            by=team,
            at=at,
        )
    goal, _ = put_activity(episode, position=1, words=CANARY + "doel", by=by, at=at)
    handed = _handed("checkin.submitted", by, at)
    add_score(goal, value=None, submission=handed, by=by, at=at)
    Score.objects.create(
        episode=episode, submission=handed, name="pain_back", value=6, by=by, told_at=at
    )
    for step, gate in ((1, "no"), (None, "unknown")):
        Change.objects.create(
            episode=episode, submission=handed, step=step, gate=gate, by=by, told_at=at
        )
    return goal


def _planned(episode: Episode, goal: Activity, by: Account, team: Account, at: datetime) -> None:
    day = at.date()
    level = plans.add_item(episode, kind=plans.EXERCISE, since=day, goal=1, by=by, at=at)
    plans.end_item(level, because="level", by=team, at=at)
    exercise = plans.add_item(
        episode, kind=plans.EXERCISE, what="pelvic_tilt", since=day, by=by, at=at
    )
    plans.add_item(
        episode, kind=plans.WORK, words=CANARY + "werk", weekdays=[1], since=day, by=by, at=at
    )
    graded = plans.add_item(
        episode,
        kind=plans.GRADED,
        activity=goal,
        unit="minutes",
        since=day,
        by=team,
        at=at,
    )
    plans.add_baseline(graded, number=1, amount=1, on=day, by=by, at=at)
    amounts = {day + timedelta(days=number): 5 + number for number in range(10)}
    plans.fix_quotas(graded, amounts, goal=14, weekdays=(5, 1))
    for item, done, amount, felt in (
        (exercise, True, None, "too_heavy"),
        (graded, False, 4, ""),
    ):
        plans.add_done(
            item,
            on=day,
            done=done,
            amount=amount,
            felt=felt,
            submission=_handed("plan.told", by, at),
            by=by,
            at=at,
        )


def _asked(episode: Episode, by: Account, team: Account, at: datetime) -> None:
    add_plan(
        episode,
        signs=["stiff"],
        helps=["walk"],
        signs_words=CANARY + "teken",
        helps_words="",
        submission=_handed("flare.planned", by, at),
        by=by,
        at=at,
    )
    Correction.objects.create(
        episode=episode,
        submission=_handed("correction.asked", by, at),
        about="told",
        fact=FactRow.objects.filter(episode=episode, name="pain_nrs").first(),
        words=CANARY + "fout",
        by=by,
        at=at,
        decided="accepted",
        decided_at=at,
        decided_by=team,
        decided_because=CANARY + "besluit",
    )
    Correction.objects.create(
        episode=episode,
        submission=_handed("stop.asked", by, at),
        about="stop_care",
        words="",
        by=by,
        at=at,
    )


def _reply(*, chosen: list[str] | None = None, words: str = "", declined: str = "") -> object:
    return {"chosen": chosen or [], "words": words, "declined": declined}


def _handed(event: str, by: Account, at: datetime) -> Submission:
    return Submission.objects.create(key=uuid4().hex, event=event, body="b" * 64, by=by, at=at)
