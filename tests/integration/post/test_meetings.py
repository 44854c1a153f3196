"""Appointments: planned once and by nobody twice, cancelled with one button, told of in time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from tests.integration.post.side import Side, a_meeting, hidden, in_days, read, rows
from tests.integration.record.hospital import NOW
from wervel.pathway.actors import Actor, Role
from wervel.pathway.consents import Purpose
from wervel.pathway.post.appointments import Occupied, cancel_meeting, open_meetings
from wervel.pathway.post.meeting import NoSuchTime, moment
from wervel.pathway.post.reminding import remind, since
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.record.models import Appointment, Consent, Message, Task

NOBODY = "00000000-0000-4000-8000-000000000000"
WORKER = Actor(None, Role.WORKER, source="worker")


def form(hospital, **more):
    then = in_days(9)
    return {
        "kind": "physiotherapy",
        "member": str(hospital.accounts["colleague"].staff.pk),
        "location": str(hospital.team.location.pk),
        "on": f"{then.day}-{then.month}-{then.year}",
        "clock": "10.30",
        "lasts": "30",
        **more,
    }


def cancel(hospital, number, *, again, by="patient", at=None):
    return cancel_meeting(
        patient=hospital.patient.pk,
        appointment=number,
        again=again,
        by=hospital.by(by),
        at=at or timezone.now(),
    )


# --- planned -------------------------------------------------------------------------------------


def test_the_office_plans_and_the_patient_sees_it(hospital, office, patient):
    assert "There is no appointment" in read(office.get("office_meetings"))
    sent = {**office.form("office_meetings"), **form(hospital)}
    assert office.send("office_meetings", **sent).status_code == 302
    made = Appointment.objects.get()
    assert (made.starts_at, made.state) == (in_days(9), "planned")
    assert made.ends_at - made.starts_at == timedelta(minutes=30)
    assert made.interpreter is None
    told = Message.objects.get(kind="appointment_planned")
    assert "physio" not in read(patient.get("my_message", told.pk)).lower()
    shown = read(patient.get("my_meeting", made.pk))
    for words in ("Physiotherapy", "Colleague", "Zwolle", "088 624 56 56", "Clothes in which"):
        assert words in shown
    assert "interpreter" not in shown.lower()
    assert "10:30" in shown


def test_a_form_sent_twice_plans_one(hospital, office):
    sent = {**office.form("office_meetings"), **form(hospital)}
    assert {office.send("office_meetings", **sent).status_code for _ in range(2)} == {302}
    assert Appointment.objects.count() == Message.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("clock", "25.00", "no time on that day"),
        ("lasts", "0", "number of minutes"),
        ("on", "31-2-2027", "not a date"),
        ("on", "1-1-2020", "passed already"),
        ("member", NOBODY, ""),
        ("kind", "operation", ""),
    ],
)
def test_what_does_not_fit_is_said_and_stays_typed(hospital, office, field, value, says):
    sent = {**office.form("office_meetings"), **form(hospital, **{field: value})}
    response = office.send("office_meetings", **sent)
    assert response.status_code in (409, 422)
    shown = read(response)
    assert says in shown
    assert 'value="30"' in shown or field == "lasts"
    assert not Appointment.objects.exists()


def test_nobody_is_in_two_places(hospital, office):
    a_meeting(hospital, days=9, kind="pain")
    with pytest.raises(Occupied, match="member"):
        a_meeting(hospital, starts_at=in_days(9, 10, 40))
    with pytest.raises(Occupied, match="patient"):
        a_meeting(
            hospital, starts_at=in_days(9, 10, 20),
            member=hospital.accounts["colleague"].staff.pk,
        )  # fmt: skip
    a_meeting(hospital, starts_at=in_days(9, 10, 50))
    sent = {**office.form("office_meetings"), **form(hospital)}
    response = office.send("office_meetings", **sent)
    assert response.status_code == 409
    assert "has another appointment then" in read(response)


def test_a_cancelled_hour_is_free_again(hospital):
    number = a_meeting(hospital)
    cancel(hospital, number, again=False)
    a_meeting(hospital)
    assert Appointment.objects.filter(state="planned").count() == 1


def test_nothing_is_planned_outside_care_or_in_the_past(hospital):
    with pytest.raises(NotNow):
        a_meeting(hospital, days=-1)
    with pytest.raises(NotNow):
        a_meeting(hospital, lasts=timedelta(hours=5))
    hospital.episode.closed_at = timezone.now()
    hospital.episode.closed_because = "well"
    hospital.episode.save()
    with pytest.raises(NotNow):
        a_meeting(hospital)


def test_a_time_that_is_not_there_or_twice_is_refused():
    assert moment(date(2026, 3, 28), time(10, 0)) == datetime(2026, 3, 28, 9, 0, tzinfo=UTC)
    assert moment(date(2026, 3, 29), time(10, 0)) == datetime(2026, 3, 29, 8, 0, tzinfo=UTC)
    assert moment(date(2026, 10, 25), time(10, 0)) == datetime(2026, 10, 25, 9, 0, tzinfo=UTC)
    for on, clock in ((date(2026, 3, 29), time(2, 30)), (date(2026, 10, 25), time(2, 30))):
        with pytest.raises(NoSuchTime):
            moment(on, clock)


# --- cannot come ---------------------------------------------------------------------------------


def test_cannot_come_and_a_new_one_is_planned(hospital, patient, office):
    number = a_meeting(hospital)
    page = read(patient.get("my_meeting_cancel", number))
    assert "Tell us and we plan a new one" in page
    for _ in range(2):  # a double click
        response = patient.send("my_meeting_cancel", number, again="yes")
        assert response.headers["Location"] == patient.url("my_meeting", number)
    shown = read(patient.get("my_meeting", number))
    assert "We will tell you when the new appointment is." in shown
    assert "calendar" not in shown.lower()
    assert [row.detail for row in rows("appointment.cancelled")] == ["", "again"]
    wish = Task.objects.get(kind="plan_again")
    assert wish.team == hospital.team
    listed = read(office.browser.get("/en/office/new-appointments/"))
    assert "Jannie de Vries" in listed
    sent = {**office.form("office_meetings"), **form(hospital)}
    office.send("office_meetings", **sent)
    wish.refresh_from_db()
    assert (wish.outcome, wish.done_by) == ("planned", hospital.accounts["office"])
    assert Appointment.objects.get(state="planned").moved_from_id == number
    assert "Nobody waits" in read(office.browser.get("/en/office/new-appointments/"))


def test_without_another_one(hospital, patient):
    number = a_meeting(hospital)
    patient.send("my_meeting_cancel", number, again="no")
    assert not Task.objects.filter(kind="plan_again").exists()
    assert "You do not have to come." in read(patient.get("my_meeting", number))
    cancel(hospital, number, again=True)  # they think better of it
    assert Task.objects.filter(kind="plan_again").count() == 1


def test_the_office_cancels_and_the_patient_is_told(hospital, patient, office):
    number = a_meeting(hospital)
    assert "Cancel this appointment" in read(office.get("office_meeting_cancel", number))
    assert office.send("office_meeting_cancel", number, again="yes").status_code == 302
    assert Message.objects.filter(kind="appointment_cancelled").count() == 1
    response = patient.send("my_meeting_cancel", number, again="no")
    assert response.status_code == 409
    assert "cancelled this appointment ourselves" in read(response)
    with pytest.raises(Stale):
        cancel(hospital, number, again=False)


def test_what_has_begun_is_not_cancelled(hospital, patient):
    number = a_meeting(hospital)
    Appointment.objects.update(starts_at=timezone.now() - timedelta(minutes=1))
    assert patient.send("my_meeting_cancel", number, again="yes").status_code == 409
    assert patient.get("my_meeting_cancel", number).status_code == 302
    assert Appointment.objects.get().state == "planned"
    with pytest.raises(NotNow):
        cancel(hospital, number, again=False)


def test_the_appointment_of_another_is_not_there(hospital, patient):
    number = a_meeting(hospital)
    Appointment.objects.update(episode=_other_episode(hospital))
    for page in ("my_meeting", "my_meeting_file", "my_meeting_cancel"):
        assert patient.get(page, number).status_code == 403
    with pytest.raises(NotAllowed):
        cancel(hospital, number, again=False)


def _other_episode(hospital):
    from wervel.record.episodes import open_episode

    return open_episode(hospital.stranger, onset_on=None, team=hospital.team, at=NOW)


def test_a_representative_and_who_may_not(hospital, daughter):
    number = a_meeting(hospital)
    assert "088 624 56 56" in read(daughter.get("my_meeting", number))
    assert daughter.send("my_meeting_cancel", number, again="yes").status_code == 302
    for name in ("stranger", "surgeon", "auditor"):
        with pytest.raises(NotAllowed):
            open_meetings(patient=hospital.patient.pk, by=hospital.by(name), at=NOW)
        assert Side(hospital, name).get("my_appointments").status_code == 403


def test_seen_is_told_enough(hospital, patient):
    a_meeting(hospital)
    assert Message.objects.get().read_at is None
    patient.get("my_appointments")
    assert Message.objects.get().read_at is not None


# --- reminded ------------------------------------------------------------------------------------


def test_a_reminder_two_days_before_in_the_morning_over_daylight_saving():
    """Summer time begins on 29 March 2026: nine o'clock here is another moment by then."""
    assert since(datetime(2026, 3, 30, 8, 0, tzinfo=UTC)) == datetime(2026, 3, 28, 8, 0, tzinfo=UTC)
    assert since(datetime(2026, 4, 2, 8, 0, tzinfo=UTC)) == datetime(2026, 3, 31, 7, 0, tzinfo=UTC)


def test_a_reminder_is_sent_once_and_says_nothing_clinical(hospital, patient):
    starts = in_days(9)
    number = a_meeting(hospital, days=9, kind="psychology")
    begin = since(starts)
    assert remind(by=WORKER, at=begin - timedelta(seconds=1)) == 0
    assert remind(by=WORKER, at=begin) == 1
    assert remind(by=WORKER, at=begin + timedelta(hours=1)) == 0
    message = Message.objects.get(kind="appointment_soon")
    assert message.key == f"appointment_soon/{number}"
    shown = read(patient.get("my_message", message.pk)).lower()
    assert "appointment" in shown
    assert "psycholog" not in shown
    assert [row.detail for row in rows("reminder.sent")] == ["appointment_soon"]


def test_no_reminder_of_what_was_cancelled_or_planned_too_late(hospital):
    number = a_meeting(hospital, days=9)
    at = since(in_days(9))
    cancel(hospital, number, again=False)
    assert remind(by=WORKER, at=at) == 0
    a_meeting(hospital, days=9, at=at + timedelta(minutes=5))
    assert remind(by=WORKER, at=at + timedelta(hours=1)) == 0


def test_a_mail_about_it_only_for_who_wants_one_and_it_is_not_dropped(hospital, settings):
    from wervel.pathway.mailing import _makes_sense

    hospital.patient.email = "jannie@example.org"
    hospital.patient.save()
    Consent.objects.create(
        patient=hospital.patient, purpose=Purpose.MESSAGES_BY_MAIL.value, given=True, at=NOW,
        by=hospital.accounts["patient"],
    )  # fmt: skip
    a_meeting(hospital, days=9)
    assert Message.objects.get().mail == "waits"
    from tests.integration.post.side import tell

    tell(hospital, {"pain_nrs": 3})
    assert _makes_sense(Message.objects.get())


def test_a_key_that_was_used_makes_way_for_a_new_one(hospital, office):
    first = office.form("office_meetings")
    office.send("office_meetings", **{**first, **form(hospital)})
    response = office.send("office_meetings", **{**first, **form(hospital, clock="14.00")})
    assert response.status_code == 409
    assert hidden(response)["key"] != first["key"]
    again = {**hidden(response), **form(hospital, clock="14.00")}
    assert office.send("office_meetings", **again).status_code == 302
    assert Appointment.objects.count() == 2


def test_of_two_wishes_one_is_fulfilled_by_one(hospital):
    first = a_meeting(hospital, days=5, kind="pain")
    second = a_meeting(hospital, days=6, kind="physiotherapy")
    for number in (first, second):
        cancel(hospital, number, again=True)
    made = a_meeting(hospital, days=9, kind="physiotherapy")
    assert Appointment.objects.get(pk=made).moved_from_id == second
    left = Task.objects.get(kind="plan_again", done_at__isnull=True)
    assert left.key.endswith(str(first))
    a_meeting(hospital, days=10, kind="phone")
    assert not Task.objects.filter(kind="plan_again", done_at__isnull=True).exists()
