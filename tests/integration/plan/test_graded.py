"""Graded activity: the numbers by hand, what stops it, and twelve weeks of it day by day."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.plan.people import (
    DAY,
    LEG,
    PLAIN,
    TODAY,
    begun,
    fixed,
    measured,
    plan_of,
    tells,
    wants,
)
from tests.integration.record.hospital import NOW, build
from wervel.guideline.graded import Response, Unit
from wervel.pathway.actors import day_of
from wervel.pathway.plan.allowed import NoGraded
from wervel.pathway.plan.building import begin_graded, measure, set_quotas
from wervel.pathway.plan.stopping import end_item
from wervel.pathway.plan.telling import tell_done
from wervel.pathway.plan.values import State, Why
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.pathway.tasks import finish_task
from wervel.record.models import AuditRow, Done, PlanItem, Quota, Task, TreatmentRelation

BY_HAND = (17, 18, 20, None, 21, 23, None, 24, 25, 27, None, 28, 30, None)
"""20, 25 and 30 minutes: mean 25, 70 % is 17.5. Ten days, so nine steps of 12.5 / 9 to 30."""


def days_of_two_weeks(first: date) -> tuple[int, ...]:
    """The days of the week on which something is asked, with days 4 and 7 of the plan for rest."""
    return tuple((first + n * DAY).isoweekday() for n in (0, 1, 2, 4, 5))


def tell(hospital, item, on, *, done=True, amount=None, felt="", at=None, key=None, by="patient"):
    tell_done(
        patient=hospital.patient.pk,
        name=str(item),
        on=on,
        done=done,
        amount=amount,
        felt=felt,
        key=key or f"{item}/{on}/{done}/{amount}/{felt}",
        by=hospital.by(by),
        at=at or NOW + (on - TODAY),
    )


def test_the_worked_example_by_hand(hospital):
    tells(hospital)
    first = TODAY + 3 * DAY
    item, last = fixed(hospital, 20, 25, 30, goal=30, weeks=2, weekdays=days_of_two_weeks(first))
    kept = dict(Quota.objects.filter(item=item).values_list("on", "amount"))
    assert [kept.get(first + n * DAY) for n in range(14)] == list(BY_HAND)
    build_now = plan_of(hospital, at=last).builds[0]
    assert build_now.quotas == kept
    assert [amount for _, amount in build_now.measured] == [20, 25, 30]
    assert (build_now.goal, build_now.until) == (30, first + 12 * DAY)


def test_it_asks_three_measurements_one_a_day_and_then_waits(hospital):
    tells(hospital)
    item = begun(hospital)
    for number, amount in enumerate((20, 25, 30)):
        at = NOW + number * DAY
        assert plan_of(hospital, at=at).actions[0].measuring == number + 1
        measured(hospital, item, amount, at=at)
        assert not any(one.build for one in plan_of(hospital, at=at).actions)
    assert plan_of(hospital, at=NOW + 3 * DAY).builds[0].measuring == 0
    with pytest.raises(NotNow):
        measured(hospital, item, 30, at=NOW + 3 * DAY)


def test_a_measurement_is_of_a_day_of_its_own(hospital):
    tells(hospital)
    item = begun(hospital)
    measured(hospital, item, 20)
    measured(hospital, item, 20)  # pressed twice
    assert len(plan_of(hospital).builds[0].measured) == 1
    with pytest.raises(NotNow):
        measured(hospital, item, 21)
    by = hospital.by("patient")
    with pytest.raises(NotNow):
        measure(patient=hospital.patient.pk, item=item, amount=5, on=TODAY + DAY, by=by, at=NOW)


def test_the_quotas_are_fixed_once_and_need_three_measurements(hospital):
    tells(hospital)
    item = begun(hospital)
    by, asked = hospital.by("surgeon"), {"goal": 30, "weeks": 2, "weekdays": (1, 3, 5)}
    measured(hospital, item, 20, 25)
    at = NOW + 2 * DAY
    with pytest.raises(NotNow):
        set_quotas(patient=hospital.patient.pk, item=item, by=by, at=at, **asked)
    measured(hospital, item, 30, at=at)
    with pytest.raises(NotNow):
        set_quotas(patient=hospital.patient.pk, item=item, by=by, at=at, **{**asked, "goal": 17})
    set_quotas(patient=hospital.patient.pk, item=item, by=by, at=at, **asked)
    with pytest.raises(NotNow):
        set_quotas(patient=hospital.patient.pk, item=item, by=by, at=at, **{**asked, "goal": 40})


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (LEG, Why.LEG),
        ({"saddle_numbness": True}, Why.ALARM),
        ({"fever": True}, Why.ALARM),
    ],
)
def test_it_is_refused_with_the_reason(hospital, change, why):
    tells(hospital, PLAIN | change)
    activity = wants(hospital)
    with pytest.raises(NoGraded) as refused:
        begin_graded(
            patient=hospital.patient.pk,
            activity=activity,
            unit=Unit.MINUTES,
            by=hospital.by("surgeon"),
            at=NOW,
        )
    assert refused.value.why is why
    assert plan_of(hospital).refused is why
    assert not PlanItem.objects.exists()


def test_nothing_told_is_no_leave(hospital):
    with pytest.raises(NoGraded) as refused:
        begun(hospital)
    assert refused.value.why is Why.OPEN


@pytest.mark.parametrize("change", [LEG, {"urinary_retention_or_difficulty": True}])
def test_a_new_sign_stops_it_in_the_same_moment(hospital, change):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    at = last + 2 * DAY
    assert plan_of(hospital, at=at).actions[0].name == str(item)
    tells(hospital, change, at=at, key="again")
    ended = PlanItem.objects.get(pk=item)
    assert ended.ended_at == at
    task = Task.objects.get(kind="plan_stopped")
    assert task.owner is None
    assert task.team == hospital.team
    after = plan_of(hospital, at=at)
    assert str(item) not in {one.name for one in after.actions}
    assert after.stopped[0].number == str(item)
    with pytest.raises(NotNow):
        tell(hospital, item, day_of(at), at=at)
    if "urinary_retention_or_difficulty" in change:
        assert after.state is State.ALARM
        assert after.actions == ()
        assert Task.objects.filter(kind="alarm").exists()


def test_what_is_not_known_any_more_only_holds_it_up(hospital):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    assert PlanItem.objects.get(pk=item).ended_at is None
    assert plan_of(hospital, at=last + DAY).refused is None


def test_two_missed_in_a_row_make_one_talk_and_change_nothing(hospital):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    before = list(Quota.objects.values_list("on", "amount"))
    first = day_of(last) + DAY
    tell(hospital, item, first, done=False)
    assert not Task.objects.filter(kind="plan_talk").exists()
    tell(hospital, item, first + DAY, amount=1)
    assert Task.objects.filter(kind="plan_talk").count() == 1
    tell(hospital, item, first + 2 * DAY, done=False)
    assert Task.objects.filter(kind="plan_talk").count() == 1
    assert list(Quota.objects.values_list("on", "amount")) == before
    shown = plan_of(hospital, at=last + 3 * DAY).builds[0]
    assert shown.response(first + 2 * DAY) is Response.TALK


def test_a_day_told_late_can_make_the_row(hospital):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    first, at = day_of(last) + DAY, last + 3 * DAY
    tell(hospital, item, first + DAY, done=False, at=at)
    assert not Task.objects.filter(kind="plan_talk").exists()  # the day before was not told
    tell(hospital, item, first, done=False, at=at)
    assert Task.objects.filter(kind="plan_talk").count() == 1


def test_too_heavy_makes_one_promise_a_week_and_the_plan_stays(hospital):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    before = list(Quota.objects.values_list("on", "amount"))
    first = day_of(last) + DAY
    for number in range(14):
        tell(hospital, item, first + number * DAY, felt="too_heavy")
    weeks = {(first + n * DAY).isocalendar()[:2] for n in range(14)}
    assert Task.objects.filter(kind="plan_too_heavy").count() == len(weeks)
    assert list(Quota.objects.values_list("on", "amount")) == before


def test_the_physiotherapist_who_treats_hears_of_it(hospital):
    member = hospital.accounts["colleague"].staff
    TreatmentRelation.objects.create(episode=hospital.episode, member=member, since=NOW)
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    tell(hospital, item, day_of(last) + DAY, felt="too_light")
    assert Task.objects.get(kind="plan_too_light").owner == hospital.accounts["colleague"]


def test_only_a_clinician_keeps_such_a_promise(hospital):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    tell(hospital, item, day_of(last) + DAY, felt="too_heavy")
    task = Task.objects.get(kind="plan_too_heavy").pk
    with pytest.raises(NotAllowed):
        finish_task(task=task, outcome="called the patient", by=hospital.by("office"), at=last)
    finish_task(task=task, outcome="called the patient", by=hospital.by("surgeon"), at=last)


def test_the_same_form_counts_once_and_the_last_word_of_a_day_counts(hospital):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    on = day_of(last) + DAY
    for _ in range(2):
        tell(hospital, item, on, done=False, key="one")
    assert Done.objects.count() == 1
    tell(hospital, item, on, done=True, key="two", by="daughter")
    assert plan_of(hospital, at=last + DAY).builds[0].done_on(on) == 17
    assert [row.detail for row in AuditRow.objects.filter(event="plan.told")] == ["", "again", ""]
    relations = {row.relation for row in AuditRow.objects.filter(event="plan.told")}
    assert relations == {"self", "represents"}


def test_nobody_ends_graded_activity_for_themselves(hospital):
    tells(hospital)
    item, last = fixed(hospital, 20, 25, 30, goal=60, weeks=12)
    ask = {"patient": hospital.patient.pk, "item": item, "at": last}
    with pytest.raises(NotNow):
        end_item(by=hospital.by("patient"), **ask)
    with pytest.raises(NotAllowed):
        end_item(by=hospital.by("outsider"), **ask)
    end_item(by=hospital.by("colleague"), **ask)
    assert plan_of(hospital, at=last).builds == ()


# --- twelve weeks, day by day ---------------------------------------------------------------------

DAYS_TOLD = st.lists(
    st.tuples(
        st.sampled_from(("done", "not", "less", "more", "untold")),
        st.sampled_from(("", "too_heavy", "right", "too_light")),
    ),
    min_size=84,
    max_size=84,
)


@given(
    amounts=st.tuples(*[st.integers(5, 60)] * 3),
    above=st.integers(1, 120),
    weekdays=st.sets(st.integers(1, 7), min_size=1),
    told=DAYS_TOLD,
)
@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_twelve_weeks_whatever_is_told_nothing_changes_the_quotas(
    db, amounts, above, weekdays, told
):
    """Each day something is told or not: the quotas stay, and who must hear of it does."""
    with transaction.atomic():
        hospital = build()
        tells(hospital)
        start = sum(amounts) * 70 // 300
        item, last = fixed(
            hospital, *amounts, goal=start + above, weeks=12, weekdays=tuple(weekdays)
        )
        kept = dict(Quota.objects.filter(item=item).values_list("on", "amount"))
        check_quotas(kept, start, start + above, weekdays)
        runs, longest = 0, 0
        for number, (what, felt) in enumerate(told, start=1):
            at = last + number * DAY
            on = day_of(at)
            asked = kept.get(on)
            shown = [one for one in plan_of(hospital, at=at).actions if one.name == str(item)]
            assert [one.asked for one in shown] == ([asked] if asked is not None else [])
            if asked is None:
                continue
            if what == "untold":
                runs = 0
                continue
            more = {"less": max(asked - 1, 0), "more": asked + 3}.get(what)
            tell(hospital, item, on, done=what != "not", amount=more, felt=felt)
            runs = runs + 1 if what in ("not", "less") else 0
            longest = max(longest, runs)
        assert dict(Quota.objects.filter(item=item).values_list("on", "amount")) == kept
        assert Task.objects.filter(kind="plan_talk").exists() == (longest > 1)
        heard = Task.objects.filter(kind__in=("plan_too_heavy", "plan_too_light")).count()
        assert heard <= 13
        transaction.set_rollback(True)


def check_quotas(kept, start, goal, weekdays):
    amounts = [kept[on] for on in sorted(kept)]
    assert amounts == sorted(amounts)
    assert (amounts[0], amounts[-1]) == (start, goal)
    assert {on.isoweekday() for on in kept} == set(weekdays)
    assert len(kept) == 12 * len(weekdays)
    assert max(kept) - min(kept) < timedelta(weeks=12)
