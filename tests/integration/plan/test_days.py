"""What there is to do on a day: at most four things, the most binding first, and rest days."""

from datetime import timedelta

import pytest

from tests.integration.plan.people import DAY, PLAIN, TODAY, fixed, plan_of, tells
from tests.integration.record.hospital import NOW
from wervel.guideline.exercises.exercise import Purpose
from wervel.pathway.actors import day_of
from wervel.pathway.plan.building import begin_walk
from wervel.pathway.plan.exercising import begin_plan, set_level
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.steps import add_step
from wervel.pathway.plan.stopping import end_item
from wervel.pathway.plan.telling import tell_done
from wervel.pathway.plan.values import State
from wervel.pathway.refusals import NotNow
from wervel.record.models import PlanItem, Quota


def begin(hospital, at=NOW):
    begin_plan(patient=hospital.patient.pk, by=hospital.by("patient"), at=at)


def step(hospital, words, *, days=(1, 2, 3, 4, 5, 6, 7), since=TODAY, at=NOW, **more):
    add_step(
        patient=hospital.patient.pk, kind="own", words=words, weekdays=days, since=since,
        key=words, by=hospital.by("patient"), at=at, **more,
    )  # fmt: skip


def test_at_most_four_a_day_and_what_builds_up_first(hospital):
    tells(hospital)
    begin(hospital)
    _, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    by = hospital.by("patient")
    begin_walk(patient=hospital.patient.pk, minutes=(10, 10, 10), by=by, at=last)
    for words in ("een", "twee", "drie"):
        step(hospital, words, at=last, since=day_of(last))
    days = [day_of(last) + number * DAY for number in range(1, 60)]
    found = open_plan(patient=hospital.patient.pk, by=by, at=last, days=days)
    for on in days:
        kinds = [action.kind for action in found.days[on]]
        assert len(kinds) <= 4
        assert kinds == sorted(kinds, key=["graded", "walk", "own", "exercise"].index)
        assert kinds[0] == "graded"


def test_who_builds_up_walking_gets_no_other_walk(hospital):
    tells(hospital)
    begin(hospital)
    by = hospital.by("patient")
    begin_walk(patient=hospital.patient.pk, minutes=(10, 12, 14), by=by, at=NOW)
    days = [TODAY + number * DAY for number in range(28)]
    found = open_plan(patient=hospital.patient.pk, by=by, at=NOW, days=days)
    for actions in found.days.values():
        chosen = [one.chosen.exercise for one in actions if one.chosen]
        assert Purpose.STAMINA not in {exercise.purpose for exercise in chosen}


def test_the_walk_by_hand(hospital):
    """Walks of 10 minutes: 7 to begin with, 24 weeks, 23 steps of one minute to 30."""
    tells(hospital)
    by = hospital.by("patient")
    begin_walk(patient=hospital.patient.pk, minutes=(10, 10, 10), by=by, at=NOW)
    kept = dict(Quota.objects.values_list("on", "amount"))
    by_week = [[0] * 0 for _ in range(24)]
    for on, amount in sorted(kept.items()):
        by_week[(on - TODAY).days // 7].append(amount)
    assert [set(week) for week in by_week] == [{7 + number} for number in range(24)]
    assert [len(week) for week in by_week] == [3] * 12 + [4] * 11 + [5]


def test_a_step_has_its_days_and_its_end(hospital):
    tells(hospital)
    begin(hospital)
    step(hospital, "Kantoor", days=(TODAY.isoweekday(),), until=TODAY + 8 * DAY)
    days = [TODAY + number * DAY for number in range(15)]
    by = hospital.by("patient")
    found = open_plan(patient=hospital.patient.pk, by=by, at=NOW, days=days)
    with_it = [on for on in days if any(one.words == "Kantoor" for one in found.days[on])]
    assert with_it == [TODAY, TODAY + 7 * DAY]


@pytest.mark.parametrize(
    "wrong",
    [
        {"words": " "}, {"days": ()}, {"days": (8,)}, {"since": TODAY - DAY},
        {"until": TODAY - DAY}, {"words": "x" * 121},
    ],
)  # fmt: skip
def test_a_step_that_is_none_is_refused(hospital, wrong):
    told = {"words": "Kantoor", **wrong}
    with pytest.raises(NotNow):
        step(hospital, told.pop("words"), **told)
    assert not PlanItem.objects.exists()


def test_a_seventh_step_is_too_many(hospital):
    for number in range(6):
        step(hospital, f"stap {number}")
    with pytest.raises(NotNow):
        step(hospital, "nog een")


def test_a_level_keeps_the_days_of_the_plan(hospital):
    tells(hospital)
    begin(hospital)
    at = NOW + 14 * DAY
    set_level(patient=hospital.patient.pk, level=3, by=hospital.by("surgeon"), at=at)
    shown = plan_of(hospital, at=at)
    assert (shown.level, shown.begun, shown.day) == (3, TODAY, 15)
    with pytest.raises(NotNow):
        set_level(patient=hospital.patient.pk, level=4, by=hospital.by("surgeon"), at=at)


def test_beside_an_alarm_there_is_nothing_to_do_and_after_it_the_plan_is_there(hospital):
    tells(hospital)
    begin(hospital)
    assert plan_of(hospital).actions
    tells(hospital, {"fever": True}, key="fever")
    assert (plan_of(hospital).state, plan_of(hospital).actions) == (State.ALARM, ())
    tells(hospital, {"fever": False}, key="no fever", at=NOW + DAY)
    assert plan_of(hospital, at=NOW + DAY).actions


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"name": "zzz"}, {"on": TODAY + DAY}, {"on": TODAY - 7 * DAY},
              {"felt": "fine"}, {"amount": 3}],
)  # fmt: skip
def test_what_is_not_in_the_plan_is_not_told(hospital, wrong):
    tells(hospital, at=NOW - timedelta(days=10))
    begin(hospital, at=NOW - timedelta(days=10))
    told = {"name": "pelvic_tilt", "on": TODAY, "felt": "", "amount": None} | wrong
    with pytest.raises(NotNow):
        tell_done(
            patient=hospital.patient.pk, done=True, key="k", by=hospital.by("patient"), at=NOW,
            **told,
        )  # fmt: skip


def test_what_was_ended_twice_was_ended_once(hospital):
    tells(hospital, PLAIN)
    step(hospital, "Kantoor")
    item = PlanItem.objects.get()
    for name in ("daughter", "patient"):
        end_item(patient=hospital.patient.pk, item=item.pk, by=hospital.by(name), at=NOW)
    item.refresh_from_db()
    assert item.ended_by == hospital.accounts["daughter"]
