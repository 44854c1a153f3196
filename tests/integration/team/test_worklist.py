"""The worklist: alarms first and all of them, then the most urgent; and who takes an alarm."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.integration.record.hospital import NOW
from tests.integration.team.crowd import live, many
from tests.integration.team.pages import said, tell
from wervel.guideline.urgency import Urgency
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.pathway.tasks import ACT_WITHIN, finish_task, take_alarm
from wervel.pathway.worklist import PAGE, read_worklist
from wervel.record.episodes import add_urgency
from wervel.record.models import AuditRow, Membership, Task


def alarm(hospital, **more):
    tell(hospital, **more)
    return Task.objects.get(kind="alarm", done_at=None)


def read(hospital, by="surgeon", at=NOW, page=1):
    return read_worklist(by=hospital.by(by), at=at, page=page)


def test_an_alarm_stands_first_with_its_reason_and_until_when_it_must_be_read(hospital):
    tell(hospital)
    found = read(hospital, at=NOW + timedelta(minutes=20))
    (one,) = found.alarms
    assert (one.row.name, one.promise.level) == ("Jannie de Vries", Urgency.EMERGENCY)
    assert [flag.cause for flag in one.row.causes] == ["cauda_equina"]
    assert one.promise.overdue
    assert found.overdue == 1
    assert found.counts[Urgency.EMERGENCY] == 1
    assert found.people == 1


def test_the_list_is_by_urgency_and_then_by_waiting_and_unknown_is_not_calm(hospital):
    episodes = many(hospital, 12, NOW)
    add_urgency(Urgency.EMERGENCY, episode=episodes[7], by=hospital.accounts["surgeon"], at=NOW)
    rows = read(hospital).rows
    height = {level: level for level in Urgency} | {None: 1.5}
    levels = [height[row.level] for row in rows]
    assert levels == sorted(levels, reverse=True)
    assert rows[0].name == "Persoon 7"
    for level in Urgency:
        waiting = [row.since for row in rows if row.level is level]
        assert waiting == sorted(waiting)


def test_everybody_is_on_exactly_one_page_and_alarms_are_on_all(hospital):
    tell(hospital)
    many(hospital, 2 * PAGE + 7, NOW)
    pages = [read(hospital, page=number) for number in (1, 2, 3)]
    names = [row.patient for page in pages for row in page.rows]
    assert len(names) == len(set(names)) == 2 * PAGE + 8
    assert all(page.pages == 3 for page in pages)
    assert [len(page.alarms) for page in pages] == [1, 1, 1]
    assert read(hospital, page=99).page == 3
    assert read(hospital, page=-4).page == 1


def test_all_alarms_are_shown_however_many(hospital, browser_of):
    patients = live(hospital, timezone.now(), 16)
    count = Task.objects.filter(kind="alarm", done_at=None).count()
    assert count > 8
    page = browser_of("surgeon").get("/en/worklist/").content.decode()
    assert page.count("I take this<span") == count
    assert patients


def test_another_team_and_who_left_see_nobody(hospital):
    tell(hospital)
    assert read(hospital, "outsider").people == 0
    assert read(hospital, "outsider").alarms == ()
    Membership.objects.filter(member__account=hospital.accounts["colleague"]).update(
        until=NOW.date() - timedelta(days=1)
    )
    assert read(hospital, "colleague").people == 0
    assert read(hospital, "surgeon").people == 1  # treats, whatever the team


def test_the_office_sees_who_waits_and_nothing_of_what_is_the_matter(hospital):
    Membership.objects.create(
        team=hospital.team, member=hospital.accounts["office"].staff, since=NOW.date()
    )
    tell(hospital)
    found = read(hospital, "office")
    assert found.alarms == ()
    (row,) = found.rows
    assert (row.causes, row.said, row.promises) == ((), None, ())


@pytest.mark.parametrize("name", ["patient", "gp", "quality", "administrator", "auditor"])
def test_nobody_else_reads_it(hospital, name):
    with pytest.raises(NotAllowed):
        read(hospital, name)


def test_a_page_of_it_leaves_one_row(hospital, browser_of):
    many(hospital, 5, NOW)
    browser_of("surgeon").get("/en/worklist/")
    (row,) = AuditRow.objects.all()
    assert (row.event, row.action, row.outcome, row.patient) == ("worklist.read", "R", "0", "")


def test_taking_an_alarm_says_who_and_when_and_promises_to_act(hospital):
    task = alarm(hospital)
    later = NOW + timedelta(minutes=4)
    assert take_alarm(task=task.pk, by=hospital.by("colleague"), at=later) == str(
        hospital.patient.pk
    )
    task.refresh_from_db()
    assert (task.done_at, task.done_by.name) == (later, "Colleague")
    act = Task.objects.get(kind="act")
    assert act.owner.name == "Colleague"
    assert act.due_at == NOW + ACT_WITHIN[Urgency.EMERGENCY]
    found = read(hospital, at=later)
    assert found.alarms == ()
    assert [promise.kind for promise in found.rows[0].promises] == ["act"]


def test_pressed_twice_it_is_taken_once(hospital):
    task = alarm(hospital)
    for minutes in (1, 2):
        take_alarm(task=task.pk, by=hospital.by("surgeon"), at=NOW + timedelta(minutes=minutes))
    task.refresh_from_db()
    assert task.done_at == NOW + timedelta(minutes=1)
    assert Task.objects.filter(kind="act").count() == 1
    assert [row.detail for row in AuditRow.objects.filter(event="task.done")] == ["taken", "again"]


def test_who_is_second_hears_who_was_first(hospital, browser_of):
    task = alarm(hospital, at=timezone.now())
    take_alarm(task=task.pk, by=hospital.by("surgeon"), at=timezone.now())
    with pytest.raises(Stale) as told:
        take_alarm(task=task.pk, by=hospital.by("colleague"), at=timezone.now())
    assert told.value.now.by == "Surgeon"
    answer = browser_of("colleague").post(f"/en/worklist/alarm/{task.pk}/")
    assert answer.status_code == 409
    assert "Surgeon took this" in said(answer)
    assert Task.objects.filter(kind="act").count() == 1


@pytest.mark.parametrize("name", ["outsider", "office", "patient", "gp", "administrator"])
def test_only_who_treats_takes_an_alarm(hospital, name):
    task = alarm(hospital)
    with pytest.raises(NotAllowed):
        take_alarm(task=task.pk, by=hospital.by(name), at=NOW)
    task.refresh_from_db()
    assert task.done_at is None
    assert AuditRow.objects.filter(event="task.done", outcome="8").count() == 1


def test_an_alarm_is_not_done_at_another_page_and_needs_a_clinician(hospital):
    task = alarm(hospital)
    with pytest.raises(NotNow):
        finish_task(task=task.pk, outcome="seen in the clinic", by=hospital.by("surgeon"), at=NOW)
    with pytest.raises(NotAllowed):
        finish_task(task=task.pk, outcome="seen in the clinic", by=hospital.by("office"), at=NOW)


def test_what_was_done_is_said_in_words(hospital, browser_of):
    task = alarm(hospital, at=timezone.now())
    browser = browser_of("surgeon")
    browser.post(f"/en/worklist/alarm/{task.pk}/")
    act, patient = Task.objects.get(kind="act"), hospital.patient.pk
    short = browser.post(f"/en/file/task/{patient}/{act.pk}/", {"outcome": "ok"})
    assert short.status_code == 422
    assert "at least ten letters" in said(short)
    assert 'value="ok"' in short.content.decode()
    told = {"outcome": "examined, MRI asked for <today>"}
    for _ in range(2):
        done = browser.post(f"/en/file/task/{patient}/{act.pk}/", told)
        assert done.headers["Location"] == f"/en/file/{patient}/"
    act.refresh_from_db()
    assert (act.outcome, act.done_by.name) == (told["outcome"], "Surgeon")
    assert told["outcome"] in said(browser.get(f"/en/file/{patient}/"))


def test_a_new_danger_sign_is_an_alarm_although_it_was_an_emergency_already(hospital):
    """What somebody read yesterday does not cover what is told today."""
    take_alarm(task=alarm(hospital).pk, by=hospital.by("surgeon"), at=NOW)
    later = NOW + timedelta(days=1)
    tell(hospital, {"pain_nrs": 6}, at=later, key="b")
    assert read(hospital, at=later).alarms == ()  # nothing new
    tell(hospital, {"syncope_or_shock": True}, at=later, key="c")
    (one,) = read(hospital, at=later).alarms
    assert one.promise.level is Urgency.EMERGENCY
    tell(hospital, {"fever": True}, at=later, key="d")
    assert len(read(hospital, at=later).alarms) == 1  # who reads that one sees all


def test_the_number_of_queries_is_the_same_for_10_as_for_500(
    hospital, browser_of, django_assert_num_queries, django_assert_max_num_queries
):
    many(hospital, 10, timezone.now())
    browser = browser_of("surgeon")
    browser.get("/en/worklist/")
    with django_assert_max_num_queries(40) as few:
        browser.get("/en/worklist/")
    many(hospital, 490, timezone.now())
    with django_assert_num_queries(len(few)):
        browser.get("/en/worklist/")
    with django_assert_num_queries(len(few)):
        browser.get("/en/worklist/?page=9")


@pytest.mark.parametrize("page", ["0", "x", "-1", "99999999999999999999", "%00", "١"])
def test_a_page_that_makes_no_sense_is_the_first_or_the_last(hospital, browser_of, page):
    assert browser_of("surgeon").get(f"/en/worklist/?page={page}").status_code == 200


def test_somebody_is_found_by_birth_date_and_letters_and_nothing_stands_in_the_address(
    hospital, browser_of
):
    browser = browser_of("outsider")
    found = browser.post("/en/worklist/find/", {"birth": "1-3-1961", "letters": "vries"})
    assert found.status_code == 200
    assert f'href="/en/file/{hospital.patient.pk}/"' in found.content.decode()
    nobody = browser.post("/en/worklist/find/", {"birth": "2-3-1961", "letters": "vries"})
    assert "Nobody found" in said(nobody)
    wrong = browser.post("/en/worklist/find/", {"birth": "31-2-1961", "letters": "v"})
    assert wrong.status_code == 422
    assert 'value="31-2-1961"' in wrong.content.decode()
    assert AuditRow.objects.filter(event="patient.found").count() == 2
