"""An alarm is read in time, or goes on: the team, every clinician, the office; by the clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.integration.record.hospital import NOW
from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import HERE, Relation, day_of, relation_of
from wervel.pathway.answers import answers_of
from wervel.pathway.flare.call_back import promised_by
from wervel.pathway.flare.escalation import Stage, stage_of, take_over, unread_alarms
from wervel.pathway.intake import submit_intake
from wervel.pathway.post.workdays import is_workday
from wervel.pathway.refusals import NotNow, Stale
from wervel.pathway.tasks import take_alarm
from wervel.pathway.urgency import READ_WITHIN
from wervel.pathway.worklist import read_worklist
from wervel.record.models import Message, Task

SIGNS = {
    Urgency.EMERGENCY: "saddle_numbness",
    Urgency.SAME_DAY: "systemically_unwell",
    Urgency.WITHIN_WEEK: "cancer_history",
}
MINUTE = timedelta(minutes=1)
CHRISTMAS = datetime(2026, 12, 25, 3, 0, tzinfo=UTC)


def alarm(hospital, level=Urgency.EMERGENCY, at=NOW) -> Task:
    submit_intake(
        patient=hospital.patient,
        answers=answers_of({SIGNS[level]: True}),
        key=f"{level}{at}",
        form="flare/1",
        by=hospital.by("patient"),
        at=at,
    )
    return Task.objects.get(kind="alarm", opened_at=at)


def names(hospital, who: str, at) -> set:
    return {one.task for one in unread_alarms(by=hospital.by(who), at=at)}


@pytest.mark.parametrize("level", SIGNS)
@pytest.mark.parametrize("at", [NOW, CHRISTMAS], ids=["a sunday", "christmas night"])
def test_an_alarm_goes_on_when_nobody_reads_it(hospital, level, at):
    task, limit = alarm(hospital, level, at), READ_WITHIN[level]
    seen = read_worklist(by=hospital.by("surgeon"), at=at).alarms
    assert [one.promise.number for one in seen] == [str(task.pk)]
    for after, outsider, office in (
        (limit - MINUTE, False, False),
        (limit, True, False),
        (2 * limit - MINUTE, True, False),
        (2 * limit, True, True),
        (100 * limit, True, True),
    ):
        assert (task.pk in names(hospital, "outsider", at + after)) is outsider
        assert (task.pk in names(hospital, "office", at + after)) is office
        here = read_worklist(by=hospital.by("colleague"), at=at + after).alarms
        assert [one.promise.number for one in here] == [str(task.pk)]


def test_read_in_time_it_goes_nowhere(hospital):
    task = alarm(hospital)
    take_alarm(task=task.pk, by=hospital.by("surgeon"), at=NOW + 5 * MINUTE)
    assert names(hospital, "outsider", NOW + 60 * MINUTE) == set()
    assert names(hospital, "office", NOW + 60 * MINUTE) == set()


def test_when_the_whole_team_is_away_others_still_see_it(hospital):
    """A holiday, left, closed accounts: the alarm is not theirs to hide."""
    task = alarm(hospital)
    for name in ("surgeon", "colleague", "second"):
        account = hospital.accounts[name]
        account.is_active = False
        account.save()
        account.staff.memberships.update(until=date(2026, 11, 1))
        account.staff.treats.update(until=NOW - MINUTE)
    assert task.pk in names(hospital, "outsider", NOW + 15 * MINUTE)
    (one,) = unread_alarms(by=hospital.by("office"), at=NOW + 30 * MINUTE)
    assert one.members == ()
    assert one.team_phone == "088"


def test_lost_mail_hides_nothing(hospital):
    task = alarm(hospital)
    Message.objects.create(
        episode=hospital.episode, key="x", kind="intake", numbers={}, due_at=NOW, made_at=NOW,
        mail="lost", mail_at=NOW, mail_tries=9,
    )  # fmt: skip
    assert task.pk in names(hospital, "office", NOW + 30 * MINUTE)


def test_the_office_hears_whom_to_phone_and_not_what_it_is(hospital):
    alarm(hospital)
    hospital.patient.phone = "06 12345678"
    hospital.patient.save()
    (one,) = unread_alarms(by=hospital.by("office"), at=NOW + 30 * MINUTE)
    assert (one.phone, one.team_phone) == ("06 12345678", "088")
    assert one.members == ("Colleague", "Second", "Surgeon")
    (one,) = unread_alarms(by=hospital.by("outsider"), at=NOW + 30 * MINUTE)
    assert one.phone == ""
    assert not one.treats


def test_who_takes_it_over_treats_from_then(hospital):
    task, by, late = alarm(hospital), hospital.by("outsider"), NOW + 20 * MINUTE
    assert relation_of(by, hospital.patient, late) is Relation.NONE
    for _ in range(2):
        assert take_over(task=task.pk, by=by, at=late) == str(hospital.patient.pk)
    assert relation_of(by, hospital.patient, late) is Relation.OWN
    assert Task.objects.get(kind="act").owner == by.account
    with pytest.raises(Stale):
        take_over(task=task.pk, by=hospital.by("second"), at=late)


def test_nobody_takes_over_what_the_team_still_has_time_for(hospital):
    task, by = alarm(hospital), hospital.by("outsider")
    with pytest.raises(NotNow):
        take_over(task=task.pk, by=by, at=NOW + 14 * MINUTE)
    assert relation_of(by, hospital.patient, NOW + 14 * MINUTE) is Relation.NONE


moments = st.datetimes(
    min_value=datetime(2026, 1, 1), max_value=datetime(2036, 1, 1), timezones=st.just(UTC)
)


@given(
    moments, st.sampled_from(sorted(READ_WITHIN)), st.timedeltas(timedelta(0), timedelta(days=9))
)
def test_the_circle_only_grows(at, level, after):
    limit = READ_WITHIN[level]
    stage = stage_of(opened_at=at, due_at=at + limit, at=at + after)
    later = stage_of(opened_at=at, due_at=at + limit, at=at + after + MINUTE)
    assert later >= stage
    assert stage is (
        Stage.TEAM if after < limit else Stage.CLINICIANS if after < 2 * limit else Stage.OFFICE
    )


@given(
    moments,
    st.dictionaries(st.integers(1, 5), st.times(min_value=time(8), max_value=time(20)), min_size=1),
)
def test_a_call_is_promised_for_the_next_working_day(at, closes):
    due = promised_by(at, closes)
    day = day_of(due)
    between = [day_of(at) + timedelta(days=n) for n in range(1, (day - day_of(at)).days)]
    assert day > day_of(at)
    assert is_workday(day)
    assert due.astimezone(HERE).time() == closes[day.isoweekday()]
    assert not any(one.isoweekday() in closes and is_workday(one) for one in between)


def test_by_hand_a_friday_evening_is_monday():
    friday = datetime(2026, 11, 27, 21, 0, tzinfo=UTC)
    closes = {day: time(17, 0) for day in range(1, 6)}
    assert promised_by(friday, closes) == datetime(2026, 11, 30, 16, 0, tzinfo=UTC)
    # Over the end of summer time: Friday before, Monday 17.00 is an hour later in UTC.
    october = datetime(2026, 10, 23, 12, 0, tzinfo=UTC)
    assert promised_by(october, closes) == datetime(2026, 10, 26, 16, 0, tzinfo=UTC)
    # Christmas Eve 2026 is a Thursday; Friday and Saturday are holidays, so it is Monday.
    eve = datetime(2026, 12, 24, 12, 0, tzinfo=UTC)
    assert promised_by(eve, closes) == datetime(2026, 12, 28, 16, 0, tzinfo=UTC)
