"""The due list shows what is late to those who can do something about it, and hides no alarm."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.integration.record.hospital import EARLY
from tests.integration.worker.hospital import DAY, ONSET, WORKER, noon
from wervel.pathway.due_list import AT_MOST, due_list
from wervel.pathway.mailing import Mail
from wervel.pathway.refusals import NotAllowed
from wervel.record.audit import verify_chain
from wervel.record.models import AuditRow, CareTeam, Membership, Message, Task
from wervel.record.tasks import promise

CLINIC = ("surgeon", "colleague", "second", "office")


def listed(place, by, at):
    return due_list(by=place.by(by), at=at)


def kinds(found):
    return [row.kind for row in found.rest]


@pytest.fixture
def late(place):
    """An alarm that nobody read in time, a promise, a review, and somebody who told nothing."""
    place.tell(place.on(14) - timedelta(hours=4), saddle_numbness=True)
    promise(
        "call/1", kind="call_back", episode=place.episode, at=place.on(1), due_at=place.on(3),
        owner=place.hospital.accounts["office"],
    )  # fmt: skip
    place.more(1, onset_on=ONSET + 15 * DAY, at=place.on(15))
    return place


@pytest.mark.parametrize("by", CLINIC)
def test_the_whole_team_and_the_office_see_all_of_it(late, by):
    found = listed(late, by, late.on(22))
    (alarm,) = found.alarms
    assert (alarm.kind, alarm.level, alarm.team) == ("alarm", "emergency", "Rug")
    assert (alarm.patient, alarm.name) == (late.patient.pk, "Jannie de Vries")
    assert kinds(found) == ["task", "intake", "review_3_weeks"]  # the oldest first
    assert (found.rest[0].promise, found.rest[0].owner) == ("call_back", "Office")
    assert not found.more


@pytest.mark.parametrize("owner", ["surgeon", "colleague", None])
def test_h16_an_alarm_past_its_time_escalates_to_everybody_whoever_it_is_for(late, owner):
    Task.objects.filter(kind="alarm").update(owner=late.hospital.accounts[owner] if owner else None)
    for by in CLINIC:
        (alarm,) = listed(late, by, late.on(22)).alarms
        assert alarm.owner == (owner or "").title()


def test_an_alarm_within_its_time_or_done_is_not_late(late):
    at = late.on(14) - timedelta(hours=4)
    assert listed(late, "surgeon", at + timedelta(minutes=15)).alarms == ()
    assert listed(late, "surgeon", at + timedelta(minutes=16)).alarms
    Task.objects.filter(kind="alarm").update(
        done_at=at, done_by=late.hospital.accounts["colleague"]
    )
    assert listed(late, "surgeon", late.on(22)).alarms == ()


def test_another_team_sees_nothing_of_it_until_somebody_treats_there(late):
    found = listed(late, "outsider", late.on(22))
    assert (found.alarms, found.rest) == ((), ())
    late.episode.treated_by.create(
        member=late.hospital.accounts["outsider"].staff, since=late.on(20)
    )
    assert listed(late, "outsider", late.on(19)).alarms == ()
    assert listed(late, "outsider", late.on(22)).alarms


def test_who_left_the_team_sees_it_no_more_and_the_office_still_does(late):
    Membership.objects.filter(member__account__name="Colleague").update(until=ONSET + 20 * DAY)
    assert listed(late, "colleague", late.on(20)).alarms
    assert listed(late, "colleague", late.on(21)).alarms == ()
    Membership.objects.all().delete()
    assert listed(late, "office", late.on(21)).alarms


def test_in_two_teams_nothing_is_listed_twice(late):
    member = late.hospital.accounts["surgeon"].staff
    Membership.objects.create(team=CareTeam.objects.get(code="hip"), member=member, since=EARLY)
    Membership.objects.create(
        team=late.hospital.team, member=member, since=EARLY, until=ONSET + 99 * DAY
    )
    found = listed(late, "surgeon", late.on(22))
    assert (len(found.alarms), len(found.rest)) == (1, 3)


@pytest.mark.parametrize(
    "by", ["patient", "daughter", "gp", "quality", "administrator", "auditor", "closed"]
)
def test_nobody_else_sees_it_and_the_refusal_is_logged(late, by):
    with pytest.raises(NotAllowed):
        listed(late, by, late.on(22))
    assert AuditRow.objects.get(event="due.read").outcome == "8"


def test_the_worker_does_its_work_and_reads_no_list(late):
    with pytest.raises(NotAllowed):
        due_list(by=WORKER, at=late.on(22))


def test_reading_it_leaves_one_row(late):
    listed(late, "surgeon", late.on(22))
    row = AuditRow.objects.get(event="due.read")
    assert (row.action, row.outcome, row.object_id) == ("R", "0", "4")
    assert list(verify_chain()) == []


@pytest.mark.parametrize("stands", [Mail.LOST, Mail.FAILED])
def test_a_mail_that_may_not_have_come_is_for_the_office_until_it_is_read(place, stands):
    place.tell(place.on(20))
    Message.objects.create(
        episode=place.episode, key="k", kind="review_3_weeks", numbers={}, due_at=place.on(21),
        made_at=place.on(21), mail=stands, mail_at=place.on(21), mail_tries=1,
    )  # fmt: skip
    assert kinds(listed(place, "office", place.on(22))) == [f"mail_{stands}"]
    assert kinds(listed(place, "surgeon", place.on(22))) == []
    assert kinds(listed(place, "office", place.on(50))) == ["review_6_weeks"]
    Message.objects.update(read_at=place.on(22))
    assert kinds(listed(place, "office", place.on(22))) == []


def test_the_number_of_queries_does_not_grow_with_rows(place):
    def queries():
        found = []
        for by in ("surgeon", "office"):
            with CaptureQueriesContext(connection) as asked:
                listed(place, by, place.on(22))
            found.append(len(asked))
        return found

    def fill(count):
        for episode in place.more(count, onset_on=ONSET, at=noon(ONSET)):
            for kind in ("alarm", "call_back"):
                promise(f"{kind}/{episode.pk}", kind=kind, episode=episode, at=EARLY, due_at=EARLY)
        return queries()

    few, many = fill(10), fill(190)
    assert few == many
    assert max(many) <= 30


def test_alarms_are_all_shown_and_the_rest_says_when_there_is_more(place):
    for episode in place.more(AT_MOST + 20, onset_on=ONSET, at=noon(ONSET)):
        promise(f"alarm/{episode.pk}", kind="alarm", episode=episode, at=EARLY, due_at=EARLY)
    found = listed(place, "office", place.on(22))
    assert len(found.alarms) == AT_MOST + 20
    assert (len(found.rest), found.more) == (AT_MOST, True)
