"""Urgency through the pages: up at once, down with a reason, an emergency by two (SP-9, SP-10)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.integration.record.hospital import NOW
from tests.integration.team.pages import hidden, said, tell
from wervel.guideline.urgency import Urgency
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.pathway.second import agree_to_lower, ask_second_reader, keep_emergency
from wervel.pathway.tasks import take_alarm
from wervel.pathway.urgency import lower_urgency, raise_urgency
from wervel.record.episodes import urgency_of
from wervel.record.models import AuditRow, Membership, Task, TreatmentRelation, UrgencyRow

CALM = {"pain_nrs": 3, "saddle_numbness": False, "fever": False}
REASON = "MRI today shows no compression"


def level(hospital):
    return urgency_of(hospital.episode)


def page(hospital, name):
    return f"/en/file/{name}/{hospital.patient.pk}/"


def raised(hospital, to=Urgency.SAME_DAY, by="surgeon", reason=REASON, at=NOW, seen=None):
    return raise_urgency(
        patient=hospital.patient, to=to, reason=reason, by=hospital.by(by), at=at, seen=seen
    )


def asked(hospital, by="surgeon", to=Urgency.ROUTINE, reason=REASON, at=NOW, seen=None):
    return ask_second_reader(
        patient=hospital.patient, to=to, reason=reason, by=hospital.by(by), at=at, seen=seen
    )


def read_alarms(hospital, at=NOW):
    for task in Task.objects.filter(kind="alarm", done_at=None):
        take_alarm(task=task.pk, by=hospital.by("surgeon"), at=at)


def test_a_clinician_raises_it_alone_with_an_alarm_for_the_team(hospital):
    tell(hospital, CALM)
    raised(hospital, Urgency.EMERGENCY)
    assert level(hospital) is Urgency.EMERGENCY
    word, task = UrgencyRow.objects.last(), Task.objects.get(kind="alarm", level="emergency")
    assert (word.by.name, word.reason, word.assessment) == ("Surgeon", REASON, None)
    assert task.due_at == NOW + timedelta(minutes=15)
    row = AuditRow.objects.get(event="urgency.raised")
    assert (row.outcome, row.reason, row.action) == ("0", REASON, "U")


@pytest.mark.parametrize("reason", ["", "short", " " * 20, "\u200b" * 20, "x" * 501, "a\x00" * 20])
def test_no_reason_no_change(hospital, reason):
    tell(hospital, {**CALM, "leg_weakness": "mild"})
    before = level(hospital)
    for to, change in ((Urgency.EMERGENCY, raised), (Urgency.SELF_CARE, lowered)):
        with pytest.raises(NotNow):
            change(hospital, to, reason=reason)
    assert level(hospital) is before


def lowered(hospital, to, reason=REASON, by="surgeon", seen=None):
    return lower_urgency(
        patient=hospital.patient, to=to, reason=reason, by=hospital.by(by), at=NOW, seen=seen
    )


@pytest.mark.parametrize("name", ["outsider", "office", "patient", "gp", "auditor"])
def test_only_who_treats_raises_and_asks(hospital, name):
    tell(hospital)
    with pytest.raises(NotAllowed):
        raised(hospital, by=name)
    with pytest.raises(NotAllowed):
        asked(hospital, by=name)


def test_who_decided_on_what_was_no_longer_so_is_told_both(hospital):
    tell(hospital, {**CALM, "leg_weakness": "mild"})
    seen = UrgencyRow.objects.last().pk
    raised(hospital, Urgency.SAME_DAY, by="colleague", seen=seen)
    with pytest.raises(Stale) as told:
        lowered(hospital, Urgency.ROUTINE, seen=seen)
    assert (told.value.now.by, told.value.now.level) == ("Colleague", Urgency.SAME_DAY)
    assert told.value.asked == {"to": Urgency.ROUTINE, "reason": REASON}
    assert level(hospital) is Urgency.SAME_DAY


def test_pressed_twice_it_is_one_word(hospital):
    tell(hospital, CALM)
    seen = UrgencyRow.objects.last().pk
    raised(hospital, seen=seen)
    raised(hospital, seen=seen, at=NOW + timedelta(seconds=1))
    assert UrgencyRow.objects.count() == 2
    assert Task.objects.filter(kind="alarm").count() == 1


def test_sp_9_one_asks_and_another_agrees(hospital):
    tell(hospital)
    read_alarms(hospital)
    task = asked(hospital)
    assert level(hospital) is Urgency.EMERGENCY  # until a colleague says so too
    later = NOW + timedelta(minutes=30)
    agree_to_lower(task=task.pk, by=hospital.by("colleague"), at=later)
    assert level(hospital) is Urgency.ROUTINE
    word = UrgencyRow.objects.last()
    assert (word.by.name, word.second_reader.name, word.reason) == ("Surgeon", "Colleague", REASON)
    steps = AuditRow.objects.filter(event__startswith="urgency.").values_list("event", "actor_name")
    assert list(steps) == [("urgency.second_asked", "Surgeon"), ("urgency.lowered", "Colleague")]


def test_sp_9_nobody_agrees_with_themselves(hospital):
    tell(hospital)
    read_alarms(hospital)
    task = asked(hospital)
    with pytest.raises(NotAllowed):
        agree_to_lower(task=task.pk, by=hospital.by("surgeon"), at=NOW)
    with pytest.raises(NotAllowed):
        keep_emergency(task=task.pk, reason=REASON, by=hospital.by("surgeon"), at=NOW)
    assert level(hospital) is Urgency.EMERGENCY


@pytest.mark.parametrize("name", ["outsider", "office", "patient", "daughter", "gp", "closed"])
def test_sp_9_the_second_reader_treats_this_patient(hospital, name):
    tell(hospital)
    read_alarms(hospital)
    task = asked(hospital)
    with pytest.raises(NotAllowed):
        agree_to_lower(task=task.pk, by=hospital.by(name), at=NOW)
    assert level(hospital) is Urgency.EMERGENCY


def test_sp_9_who_asked_must_still_treat_when_a_colleague_agrees(hospital):
    tell(hospital)
    read_alarms(hospital)
    task = asked(hospital)
    surgeon = hospital.accounts["surgeon"]
    TreatmentRelation.objects.filter(member__account=surgeon).update(until=NOW)
    Membership.objects.filter(member__account=surgeon).update(until=NOW.date() - timedelta(days=1))
    with pytest.raises(NotAllowed):
        agree_to_lower(task=task.pk, by=hospital.by("colleague"), at=NOW + timedelta(hours=1))
    assert level(hospital) is Urgency.EMERGENCY


def test_sp_9_not_while_an_alarm_is_unread(hospital):
    """A sign that came in after the question must be read before anybody agrees to it."""
    tell(hospital)
    read_alarms(hospital)
    task = asked(hospital)
    tell(hospital, {"syncope_or_shock": True}, key="b", at=NOW + timedelta(minutes=1))
    with pytest.raises(NotNow):
        agree_to_lower(task=task.pk, by=hospital.by("colleague"), at=NOW + timedelta(minutes=2))
    assert level(hospital) is Urgency.EMERGENCY


def test_a_colleague_keeps_it_and_it_can_be_asked_anew(hospital):
    tell(hospital)
    read_alarms(hospital)
    first = asked(hospital)
    keep_emergency(
        task=first.pk, reason="retention this morning", by=hospital.by("colleague"), at=NOW
    )
    assert level(hospital) is Urgency.EMERGENCY
    assert UrgencyRow.objects.last().reason == "retention this morning"
    with pytest.raises(NotNow):
        agree_to_lower(task=first.pk, by=hospital.by("second"), at=NOW)
    again = asked(hospital, reason="scan of this afternoon is clean")
    assert again.pk != first.pk
    agree_to_lower(task=again.pk, by=hospital.by("second"), at=NOW)
    assert level(hospital) is Urgency.ROUTINE


def test_it_is_asked_once(hospital):
    tell(hospital)
    assert asked(hospital).pk == asked(hospital).pk
    with pytest.raises(NotNow):
        asked(hospital, by="colleague", reason="another reason for this")


def test_sp_9_through_the_pages(hospital, browser_of):
    now = timezone.now()
    tell(hospital, at=now)
    read_alarms(hospital, now)
    surgeon, colleague = browser_of("surgeon"), browser_of("colleague")
    form = surgeon.get(page(hospital, "lower-urgency"))
    assert "lowered by two" in said(form)
    sent = {"to": "routine", "reason": REASON, "seen": hidden(form, "seen"), "two": "1"}
    alone = surgeon.post(page(hospital, "lower-urgency"), {**sent, "two": "0"})
    assert alone.status_code == 409  # not alone, whatever the form says
    for _ in range(2):
        assert surgeon.post(page(hospital, "lower-urgency"), sent).status_code == 302
    assert level(hospital) is Urgency.EMERGENCY
    task = Task.objects.get(kind="second_reader")
    mine, theirs = (one.get("/en/worklist/") for one in (surgeon, colleague))
    assert "You asked this yourself" in said(mine)
    read_along = f"/en/file/second-reader/{hospital.patient.pk}/{task.pk}/"
    assert read_along in theirs.content.decode()
    assert "I agree" not in said(surgeon.get(read_along))
    assert surgeon.post(read_along, {"answer": "agree"}).status_code == 403
    assert "Surgeon wants to lower" in said(colleague.get(read_along))
    assert colleague.post(read_along, {"answer": "agree"}).status_code == 302
    assert level(hospital) is Urgency.ROUTINE
    assert "Surgeon with Colleague" in said(surgeon.get(f"/en/file/{hospital.patient.pk}/"))


def test_sp_10_an_alarm_told_after_lowering_raises_it_in_the_same_request(hospital, browser_of):
    tell(hospital, {"leg_weakness": "mild"}, at=timezone.now())
    browser = browser_of("surgeon")
    form = browser.get(page(hospital, "lower-urgency"))
    sent = {"to": "self_care", "reason": REASON, "seen": hidden(form, "seen")}
    assert browser.post(page(hospital, "lower-urgency"), sent).status_code == 302
    assert level(hospital) is Urgency.SELF_CARE
    key = "0" * 32
    told = {"key": key, "saddle_numbness": "yes"}
    assert browser.post(page(hospital, "examination"), told).status_code == 302
    assert level(hospital) is Urgency.EMERGENCY
    assert "Emergency" in said(browser.get("/en/worklist/"))


def test_two_clinicians_at_once_nothing_typed_is_lost(hospital, browser_of):
    tell(hospital, {"leg_weakness": "mild"}, at=timezone.now())
    one, other = browser_of("surgeon"), browser_of("colleague")
    seen = hidden(one.get(page(hospital, "lower-urgency")), "seen")
    up = {"to": "same_day", "reason": "weaker than this morning", "seen": seen}
    assert other.post(page(hospital, "raise-urgency"), up).status_code == 302
    late = one.post(
        page(hospital, "lower-urgency"), {"to": "routine", "reason": REASON, "seen": seen}
    )
    assert late.status_code == 409
    text = said(late)
    assert "weaker than this morning" in text
    assert REASON in text
    assert "Nothing was saved" in text
    assert level(hospital) is Urgency.SAME_DAY
    fresh = {"to": "routine", "reason": REASON, "seen": hidden(late, "seen")}
    assert one.post(page(hospital, "lower-urgency"), fresh).status_code == 302
    assert level(hospital) is Urgency.ROUTINE


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"to": "nonsense", "reason": REASON, "seen": "1"},
        {"to": "routine", "reason": "ok", "seen": "1"},
        {"to": "routine", "reason": "\x00" * 12, "seen": "1"},
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(hospital, browser_of, sent):
    tell(hospital, {"leg_weakness": "mild"}, at=timezone.now())
    answer = browser_of("surgeon").post(page(hospital, "lower-urgency"), sent)
    assert answer.status_code == 422
    assert "<title>Error" in answer.content.decode()
    assert level(hospital) is Urgency.WITHIN_WEEK


@pytest.mark.parametrize("seen", ["", "x", "-5", "9" * 40, "١"])
def test_a_number_that_makes_no_sense_is_stale_and_changes_nothing(hospital, browser_of, seen):
    tell(hospital, {"leg_weakness": "mild"}, at=timezone.now())
    sent = {"to": "routine", "reason": REASON, "seen": seen}
    answer = browser_of("surgeon").post(page(hospital, "lower-urgency"), sent)
    assert answer.status_code == 409
    assert level(hospital) is Urgency.WITHIN_WEEK
