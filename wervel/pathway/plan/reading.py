"""A plan as it stands: put together from what is kept and what is known today.

Exercises are chosen anew for each day, so that what is told today closes an exercise today. What
builds up by numbers was fixed ahead, and only shown. At most four things a day, in this order:
what builds up, steps of one's own, exercises.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

from wervel.guideline.assess import decide
from wervel.guideline.choosing import choose, may_move
from wervel.guideline.exercises.exercise import Purpose
from wervel.guideline.exercises.week import AT_MOST
from wervel.guideline.graded import Unit
from wervel.guideline.outcomes import PHASE, STANDING, Standing
from wervel.logic.facts import Facts, Teller
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.plan.allowed import why_not
from wervel.pathway.plan.values import Action, Aim, Build, Plan, State, Step, Told
from wervel.pathway.refusals import NotNow
from wervel.record import activities, plans
from wervel.record.episodes import current_episode
from wervel.record.facts import get_facts
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.models.plans import Done, PlanItem

BUILDS = (plans.GRADED, plans.WALK)
STEPS = (plans.WORK, plans.OWN)
FIRST_LEVEL = 1


def open_plan(
    *, patient: UUID, by: Actor, at: datetime, days: Iterable[date] = (), detail: str = ""
) -> Plan:
    """The plan of one patient today, with what there is to do on these other days too.

    Raises ``NotNow`` without an open episode.
    """
    found = known_patient(patient, name="plan.opened", by=by, at=at)
    with event("plan.opened", by=by, at=at, patient=found) as telling:
        telling.detail = detail
        episode = episode_of(found)
        telling.object("episode", episode.pk, episode.version)
        return Reading(episode, day_of(at)).plan(days)


def episode_of(patient: Patient) -> Episode:
    """The open episode of a patient; raises ``NotNow`` when there is none."""
    episode = current_episode(patient)
    if episode is None:
        raise NotNow("There is no open episode of care.")
    return episode


def programme_of(episode: Episode) -> PlanItem | None:
    """The exercises as a whole: since when, and (as its goal) at which level."""
    open_now = plans.open_items(episode, plans.EXERCISE)
    return next((one for one in open_now if not one.what), None)


class Reading:
    """What is kept of one episode's plan, read once; ``on`` is today."""

    def __init__(self, episode: Episode, on: date) -> None:
        self.episode, self.on = episode, on
        self.items = plans.all_items(episode)
        self.baselines = plans.baselines_of(self.items)
        self.quotas = plans.quotas_of(self.items)
        self.done = plans.done_of(episode)
        self.facts: Facts = get_facts(episode, None, on).facts

    def plan(self, days: Iterable[date] = ()) -> Plan:
        """All of it, with what there is to do on these days and today."""
        programme = self.programme
        return Plan(
            name=self.episode.patient.name,
            on=self.on,
            state=self.state,
            begun=programme.since if programme else None,
            level=(programme.goal if programme else None) or FIRST_LEVEL,
            aims=aims_of(self.episode),
            days={on: self.actions(on) for on in {*days, self.on}},
            builds=tuple(self.builds()),
            steps=tuple(self.steps()),
            stopped=self.stopped(),
            refused=why_not(self.facts),
            told=self.told(),
        )

    @property
    def programme(self) -> PlanItem | None:
        """The exercises as a whole."""
        return next(
            (
                one
                for one in self.items
                if one.kind == plans.EXERCISE and not one.what and one.ended_at is None
            ),
            None,
        )

    @property
    def state(self) -> State:
        """Whether there is something to do, and if not what comes first."""
        if not may_move(self.facts):
            standing = Standing(str(decide(self.facts, teller=Teller.PATIENT)[STANDING]))
            return State.OPEN if standing is Standing.OPEN else State.ALARM
        return State.GOING if self.programme else State.READY

    def builds(self) -> Iterator[Build]:
        """What builds up by numbers and was not ended."""
        for item in self.items:
            if item.kind in BUILDS and item.ended_at is None:
                yield self.build(item)

    def stopped(self) -> tuple[Build, ...]:
        """Graded activity that was stopped, unless another began after it."""
        graded = [one for one in self.items if one.kind == plans.GRADED]
        last = graded[-1:] if graded and graded[-1].ended_at is not None else []
        return tuple(self.build(one) for one in last)

    def build(self, item: PlanItem) -> Build:
        """One of them as a value."""
        measured = self.baselines.get(item.pk, ())
        return Build(
            number=str(item.pk),
            kind=item.kind,
            words=item.activity.words if item.activity else item.words,
            unit=Unit(item.unit),
            goal=item.goal,
            since=item.since,
            until=item.until,
            measured=tuple((row.on, row.amount) for row in measured),
            quotas=self.quotas.get(item.pk, {}),
            told={on: said_of(row) for on, row in self.done.get(item.pk, {}).items()},
            ended_because=item.ended_because,
            ended_at=item.ended_at,
        )

    def steps(self) -> Iterator[Step]:
        """Steps back to work, and what somebody put in the plan themselves."""
        for item in self.items:
            over = item.until is not None and item.until < self.on
            if item.kind in STEPS and item.ended_at is None and not over:
                yield Step(
                    str(item.pk),
                    item.kind,
                    item.words,
                    tuple(item.weekdays),
                    item.since,
                    item.until,
                )

    def told(self) -> dict[str, dict[date, Told]]:
        """What was said, by the name that an action has in a form."""
        names = {one.pk: one.what or str(one.pk) for one in self.items}
        found: dict[str, dict[date, Told]] = {}
        for item, days in self.done.items():
            said = found.setdefault(names[item], {})
            said |= {on: said_of(row) for on, row in days.items()}
        return found

    def actions(self, on: date) -> tuple[Action, ...]:
        """What there is to do on a day, at most four things; nothing where a danger sign holds."""
        if not may_move(self.facts):
            return ()
        told = self.told()
        listed = [*self._building(on), *self._stepping(on)]
        walks = any(one.kind == plans.WALK for one in self.builds())
        listed += self._exercising(on, walks=walks)
        return tuple(_with(one, told.get(one.name, {}).get(on)) for one in listed[:AT_MOST])

    def _building(self, on: date) -> Iterator[Action]:
        held = why_not(self.facts) is not None
        for build in self.builds():
            if build.kind == plans.GRADED and held:
                continue
            asked = build.quotas.get(on)
            last = build.measured[-1][0] if build.measured else None
            measures = on == self.on and build.measuring > 0 and (last is None or last < on)
            if asked is not None or measures:
                yield Action(build.kind, build.number, build.words, build=build, asked=asked)

    def _stepping(self, on: date) -> Iterator[Action]:
        for step in self.steps():
            ahead = step.since > on or (step.until is not None and step.until < on)
            if on.isoweekday() in step.weekdays and not ahead:
                yield Action(step.kind, step.number, step.words)

    def _exercising(self, on: date, *, walks: bool) -> Iterator[Action]:
        programme = self.programme
        if programme is None or on < programme.since:
            return
        phase = decide(self.facts, teller=Teller.PATIENT)[PHASE]
        day = (on - programme.since) // timedelta(days=1) + 1
        level = programme.goal or FIRST_LEVEL
        for one in choose(self.facts, str(phase) if phase else None, level=level, day=day):
            if not (walks and one.exercise.purpose is Purpose.STAMINA):
                yield Action(plans.EXERCISE, one.exercise.id, chosen=one)


def said_of(row: Done) -> Told:
    """What somebody said of a day, as a value."""
    return Told(row.done, row.amount, row.felt)


def aims_of(episode: Episode) -> tuple[Aim, ...]:
    """The own activities with the first and the last number of each."""
    scores = activities.scores_of(episode)
    found = []
    for row in activities.open_activities(episode):
        told = scores.get(row.pk, ())
        values = [score.value for score in told if score.value is not None]
        first, last = (values[0], values[-1]) if values else (None, None)
        found.append(Aim(str(row.pk), row.position, row.words, first, last, bool(told)))
    return tuple(found)


def _with(action: Action, told: Told | None) -> Action:
    return Action(
        action.kind,
        action.name,
        action.words,
        chosen=action.chosen,
        build=action.build,
        asked=action.asked,
        told=told,
    )
