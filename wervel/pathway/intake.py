"""A story is handed in: kept, weighed, and acted on, all at once or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from wervel.guideline.assess import decide
from wervel.guideline.outcomes import INTERIM
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts, Teller, Value
from wervel.pathway.actors import Actor, Role, day_of
from wervel.pathway.events import event
from wervel.pathway.plan.stopping import stop_graded
from wervel.pathway.refusals import NotNow
from wervel.pathway.urgency import READ_WITHIN, raise_by
from wervel.record.assessments import add_assessment
from wervel.record.clock import by_calendar
from wervel.record.episodes import current_episode, hold_episode
from wervel.record.facts import Known, Told, add_facts, check_told, get_facts
from wervel.record.facts import answers_of as answers_of  # the doors know it by this name
from wervel.record.models.assessments import AssessmentRow
from wervel.record.models.patients import Patient
from wervel.record.submissions import take_submission

AHEAD = timedelta(minutes=5)
"""A moment of telling may be this much in the future: clocks differ a little."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of a story: the assessment, and whether this was the first time it came in."""

    assessment: AssessmentRow
    new: bool


def submit_intake(
    *,
    patient: Patient,
    answers: Iterable[Told],
    key: str,
    form: str,
    by: Actor,
    at: datetime,
    told_at: datetime | None = None,
    half: bool = False,
) -> Intake:
    """Keep the answers, weigh all that is known, and raise the urgency when they call for it.

    ``key`` comes with the form: the same form twice is kept once. ``told_at`` is for answers
    from paper. ``half``: more of the same form follows, so only what cannot wait raises anything.
    Raises ``BadValue`` for an answer that does not fit, ``NotNow`` without an open
    episode, ``OtherContents`` for a key that was used for something else.
    """
    name, answered = "intake.submitted", tuple(answers)
    return _submit(name, patient, answered, key, form, by, at, told_at, half=half)


def submit_examination(
    *,
    patient: Patient,
    answers: Iterable[Told],
    key: str,
    form: str,
    by: Actor,
    at: datetime,
    told_at: datetime | None = None,
) -> Intake:
    """The same for what a clinician found: a clinician can tell every fact."""
    return _submit("examination.submitted", patient, tuple(answers), key, form, by, at, told_at)


def _submit(
    name: str,
    patient: Patient,
    answers: tuple[Told, ...],
    key: str,
    form: str,
    by: Actor,
    at: datetime,
    told_at: datetime | None,
    *,
    half: bool = False,
) -> Intake:
    if told_at is not None and told_at > at + AHEAD:
        raise NotNow("The moment of telling lies in the future.")
    with event(name, by=by, at=at, patient=patient) as telling:
        assert by.account is not None  # nobody without an account may do this
        checked = check_told(answers)
        found = current_episode(patient)
        if found is None:
            raise NotNow("There is no open episode of care to tell this for.")
        episode = hold_episode(found)
        contents = {
            "episode": str(episode.pk),
            "form": form,
            "answers": {told.name: [told.declined, told.value] for told in checked},
        }
        submission, new = take_submission(key, event=name, contents=contents, by=by.account, at=at)
        telling.object("submission", submission.pk)
        telling.names = [told.name for told in checked]
        if not new:
            telling.detail = "again"
            return Intake(AssessmentRow.objects.get(submission=submission), new=False)
        teller = Teller.CLINICIAN if by.role is Role.CLINICIAN else Teller.PATIENT
        add_facts(
            checked,
            episode=episode,
            submission=submission,
            teller=teller,
            by=by.account,
            form=form,
            told_at=told_at or at,
            added_at=at,
        )
        known, dates = get_facts(episode, None, day_of(at)), by_calendar(episode, day_of(at))
        weighed = known if told_at is None else _worst(known, checked, dates, teller)
        assessment = add_assessment(
            weighed,
            episode=episode,
            submission=submission,
            teller=teller,
            by=by.account,
            at=at,
            on=day_of(at),
        )
        if not half or level_of(assessment) >= min(READ_WITHIN):
            raise_by(assessment, telling.names, by=by.account, at=at)
        stop_graded(episode, weighed.facts, by=by.account, at=at)
        return Intake(assessment, new=True)


def _worst(
    known: Known, told: tuple[Told, ...], dates: Mapping[str, Value], teller: Teller
) -> Known:
    """What is known, or with what came late on top: whichever asks for most haste (FLT-9).

    Of one question the answer that was told last counts. But a sign of danger on a form that was
    on its way must be heard, also when it was denied meanwhile.
    """
    late = {answer.name: answer.value for answer in told if answer.value is not None}
    both = Known(known.facts.but({**late, **dates}), known.rests_on)
    return max((known, both), key=lambda one: _urgency(one.facts, teller))


def _urgency(facts: Facts, teller: Teller) -> Urgency:
    return Urgency[str(decide(facts, teller=teller)[INTERIM]).upper()]


def level_of(assessment: AssessmentRow) -> Urgency:
    """The level that counts now: settled or interim, they never differ in what to do first."""
    return Urgency[assessment.interim_urgency.upper()]
