"""FLT-6: the clock jumps. Numbers rise all the same, nothing goes, and dates stay what they are."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.integration.record.hospital import NOW, build
from wervel.guideline.assess import assess
from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import day_of
from wervel.pathway.intake import submit_intake
from wervel.record.audit import verify_chain
from wervel.record.episodes import urgency_of
from wervel.record.facts import answers_of, get_facts
from wervel.record.models import AssessmentRow, AuditRow, FactRow

pytestmark = pytest.mark.django_db

HERE = ZoneInfo("Europe/Amsterdam")
JUMPS = {
    "an hour ahead": timedelta(hours=1),
    "an hour back": -timedelta(hours=1),
    "25 years ahead": timedelta(days=25 * 365.25),
    "eight months back": -timedelta(days=240),
}


@pytest.fixture
def hospital():
    return build()


def tell(hospital, values, *, key, at):
    return submit_intake(
        patient=hospital.patient,
        answers=answers_of(values),
        key=key,
        form="intake/1",
        by=hospital.by("patient"),
        at=at,
    )


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS)
def test_the_log_counts_on_and_nothing_goes(hospital, jump):
    for number, at in enumerate((NOW, NOW + jump, NOW + timedelta(minutes=5))):
        tell(hospital, {"pain_nrs": number}, key=f"k{number}", at=at)
    numbers = list(AuditRow.objects.values_list("sequence", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert list(verify_chain()) == []
    assert FactRow.objects.count() == AssessmentRow.objects.count() == 3


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS)
def test_an_alarm_stands_whatever_the_clock_does_next(hospital, jump):
    tell(hospital, {"saddle_numbness": True}, key="alarm", at=NOW)
    later = tell(hospital, {"pain_nrs": 2}, key="calm", at=NOW + jump)
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    # What was told is weighed, also when the clock says that it was not told yet.
    assert later.assessment.interim_urgency == "emergency"


def test_in_the_hour_that_comes_twice_the_order_is_that_of_telling(hospital):
    first = datetime(2026, 10, 25, 2, 30, tzinfo=HERE, fold=0)
    again = datetime(2026, 10, 25, 2, 30, tzinfo=HERE, fold=1)
    tell(hospital, {"pain_nrs": 3}, key="first", at=first)
    tell(hospital, {"pain_nrs": 8}, key="again", at=again)
    known = get_facts(hospital.episode, again, day_of(again))
    assert known.facts["pain_nrs"] == 8
    assert AuditRow.objects.get(sequence=2).at - AuditRow.objects.get(sequence=1).at == timedelta(
        hours=1
    )


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2028, 2, 28, 23, 0, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_a_day_is_a_day_of_the_hospital(at, day):
    assert day_of(at) == day


@pytest.mark.parametrize(
    ("onset", "on", "phase"),
    [
        (date(2026, 10, 12), date(2026, 11, 22), "acute"),
        (date(2026, 10, 11), date(2026, 11, 22), "subacute"),
        (date(2026, 8, 29), date(2026, 11, 22), "chronic"),
        (date(2028, 2, 29), date(2028, 4, 10), "acute"),
        (date(2028, 2, 29), date(2028, 4, 11), "subacute"),
    ],
)
def test_the_phase_follows_from_dates_also_over_summer_time_and_leap_days(
    hospital, onset, on, phase
):
    hospital.episode.onset_on = onset
    hospital.episode.save()
    at = datetime(on.year, on.month, on.day, 12, tzinfo=HERE)
    known = get_facts(hospital.episode, at, on)
    assert assess(known.facts, on).phase == phase


def test_a_leap_second_is_no_moment_that_a_computer_has():
    with pytest.raises(ValueError, match="second"):
        datetime.fromisoformat("2016-12-31T23:59:60+00:00")
