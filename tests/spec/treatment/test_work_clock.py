"""The clock of the law on long absence: every duty on its day, also where sources differ (S61)."""

from datetime import date, timedelta

import pytest

from wervel.guideline.work import DUTIES, STATEMENTS, gatekeeper_dates

FIRST_DAY = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("duty", "opens", "until"),
    [
        ("WVP-1", date(2026, 1, 5), date(2026, 1, 12)),
        ("WVP-2", None, date(2026, 2, 16)),
        ("WVP-3", None, date(2026, 3, 2)),
        ("WVP-4-14", None, date(2026, 4, 13)),
        ("WVP-4-20", None, date(2026, 5, 25)),
        ("WVP-4-98", None, date(2027, 11, 22)),
        ("WVP-5", None, date(2026, 10, 26)),
        ("WVP-6", date(2026, 11, 23), date(2027, 1, 4)),
        ("WVP-6b", date(2026, 11, 9), date(2027, 1, 4)),
        ("WVP-6c", None, date(2026, 12, 21)),
        ("WVP-7", None, date(2027, 2, 15)),
        ("WVP-7b", None, date(2027, 2, 1)),
        ("WVP-8", date(2027, 9, 6), date(2027, 10, 4)),
        ("WVP-9", None, date(2027, 9, 13)),
        ("WVP-10", None, date(2027, 10, 4)),
        ("WVP-10b", None, date(2027, 10, 18)),
        ("WVP-11", None, date(2028, 1, 3)),
    ],
)
def test_the_days_of_each_duty(duty, opens, until):
    moments = {moment.duty.id: moment for moment in gatekeeper_dates(FIRST_DAY)}
    assert (moments[duty].opens, moments[duty].until) == (opens, until)


def test_the_plan_is_reviewed_every_six_weeks_until_the_end():
    reviews = [m for m in gatekeeper_dates(FIRST_DAY) if m.duty.id.startswith("WVP-4-")]
    weeks = [(moment.until - FIRST_DAY).days / 7 for moment in reviews]
    assert weeks == [14, 20, 26, 32, 38, 44, 50, 56, 62, 68, 74, 80, 86, 92, 98]


def test_the_moments_come_in_order_and_every_duty_once():
    moments = gatekeeper_dates(FIRST_DAY)
    assert [moment.until for moment in moments] == sorted(moment.until for moment in moments)
    assert sorted(moment.duty.id for moment in moments) == sorted(duty.id for duty in DUTIES)
    assert len(moments) == 29


def test_a_leap_day_counts_as_a_day():
    moments = {moment.duty.id: moment for moment in gatekeeper_dates(date(2028, 2, 28))}
    assert moments["WVP-1"].until == date(2028, 3, 6)
    assert moments["WVP-11"].until == date(2028, 2, 28) + timedelta(days=728)


@pytest.mark.parametrize(
    ("one", "other"),
    [("WVP-6", "WVP-6b"), ("WVP-6", "WVP-6c"), ("WVP-7", "WVP-7b"), ("WVP-10", "WVP-10b")],
)
def test_two_sources_that_differ_both_stand(one, other):
    duties = {duty.id: duty for duty in DUTIES}
    said = {statement.id: statement for statement in STATEMENTS}
    for held in (duties, said):
        assert other in held[one].differs_from
        assert one in held[other].differs_from


def test_the_statements_and_the_duties_name_the_same_weeks():
    said = {statement.id: statement.numbers for statement in STATEMENTS}
    for duty in DUTIES:
        if not duty.id.startswith("WVP-4-"):
            assert said[duty.id]["week"] == duty.last
            assert said[duty.id].get("from_week") == duty.first
