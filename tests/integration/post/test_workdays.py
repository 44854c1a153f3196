"""Working days: weekends and holidays do not count, and the promise is always kept the same way."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.pathway.actors import HERE
from wervel.pathway.post.workdays import answer_before, easter, holidays, is_workday

EASTERS = {2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2030: (4, 21), 2038: (4, 25)}
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize("year", EASTERS)
def test_easter(year):
    assert easter(year) == date(year, *EASTERS[year])


def test_the_birthday_of_the_king_is_never_on_a_sunday():
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)
    assert date(2026, 4, 27) in holidays(2026)


@pytest.mark.parametrize(
    ("written", "before"),
    [
        ("2026-11-23T10:00", "2026-11-25T17:00"),
        ("2026-11-20T23:59", "2026-11-24T17:00"),
        ("2026-11-21T10:00", "2026-11-24T17:00"),
        ("2026-12-24T10:00", "2026-12-29T17:00"),
        ("2026-03-27T10:00", "2026-03-31T17:00"),
        ("2026-10-23T10:00", "2026-10-27T17:00"),
        ("2026-04-02T10:00", "2026-04-07T17:00"),
    ],
)
def test_by_hand(written, before):
    """Over a weekend, Christmas, Easter, and both changes of the clock."""
    at = datetime.fromisoformat(written).replace(tzinfo=HERE)
    assert answer_before(at) == datetime.fromisoformat(before).replace(tzinfo=HERE)


@given(MOMENTS)
def test_always_two_working_days_later_at_five(at):
    due = answer_before(at).astimezone(HERE)
    assert due > at
    assert (due.hour, due.minute) == (17, 0)
    assert is_workday(due.date())
    first = at.astimezone(HERE).date()
    days = [first + timedelta(days=n) for n in range(1, (due.date() - first).days + 1)]
    assert sum(map(is_workday, days)) == 2


@given(MOMENTS)
def test_who_writes_later_is_never_answered_earlier(at):
    assert answer_before(at) <= answer_before(at + timedelta(hours=1))
