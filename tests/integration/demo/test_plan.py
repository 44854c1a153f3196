"""The demo can be made on any day and at any hour: nothing of it ever lies in the future."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wervel.pathway.actors import HERE
from wervel.simulation.hospital import STAGES
from wervel.simulation.hospital.filling import TO_CHOOSE_FROM, choose, in_order, opened_at, plan
from wervel.simulation.hospital.opening import Hospital
from wervel.simulation.hospital.people import people

FIRST = datetime(2026, 3, 1, 0, 0, tzinfo=UTC)
AWKWARD = [
    datetime(2026, 3, 29, 0, 59, tzinfo=UTC),  # before the clock goes forward
    datetime(2026, 3, 29, 1, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # the hour that comes twice
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    datetime(2028, 2, 29, 23, 30, tzinfo=UTC),
    datetime(2027, 1, 1, 0, 0, tzinfo=UTC),
    datetime(2026, 12, 31, 22, 59, tzinfo=UTC),
]


@pytest.fixture(scope="module")
def chosen():
    return choose(people(TO_CHOOSE_FROM, seed=8054, on=date(2026, 11, 25)), 1)


def test_each_stage_has_its_people_and_nobody_stands_in_two(chosen):
    assert len(chosen) == sum(stage.people for stage in STAGES)
    assert len({who.number for who, _ in chosen}) == len(chosen)


@pytest.mark.parametrize("days", range(0, 400, 40))
def test_every_third_of_forty_days_and_nights(chosen, days):
    for day in range(days, days + 40, 3):
        check(chosen, FIRST + timedelta(days=day, hours=day * 7 % 24, minutes=day * 13 % 60))


@pytest.mark.parametrize("now", AWKWARD, ids=str)
def test_awkward_moments(chosen, now):
    check(chosen, now)


def check(chosen, now):
    diaries = plan(Hospital(8054, ""), chosen, now=now)
    for diary in diaries:
        moments = [step.at for step in diary.steps]
        assert moments == sorted(moments)
        assert len(set(moments)) == len(moments)
    steps = in_order(diaries)
    assert opened_at(now) + timedelta(days=1) < steps[0].at.astimezone(HERE)
    assert steps[-1].at < now
