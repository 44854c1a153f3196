"""Working days of the hospital, and before when an answer is promised."""

from datetime import UTC, date, datetime, time, timedelta

from wervel.pathway.actors import HERE, day_of

DAY = timedelta(days=1)
SATURDAY = 5
CLOSES = time(17, 0)
ANSWERED_IN = 2
"""Working days within which somebody of the team answers (own design)."""


def answer_before(at: datetime, days: int = ANSWERED_IN) -> datetime:
    """The end of so many working days after the day of this moment, by the hospital's clock."""
    on, left = day_of(at), days
    while left:
        on += DAY
        left -= is_workday(on)
    return datetime.combine(on, CLOSES, HERE).astimezone(UTC)


def is_workday(on: date) -> bool:
    """Whether it is neither a weekend nor one of the days on which the Netherlands is closed."""
    return on.weekday() < SATURDAY and on not in holidays(on.year)


def holidays(year: int) -> frozenset[date]:
    """New Year, Easter, the King's birthday, Ascension, Whitsun and Christmas."""
    sunday = easter(year)
    birthday = date(year, 4, 27)
    kept = birthday - DAY if birthday.weekday() > SATURDAY else birthday
    moving = (sunday + timedelta(days=after) for after in (0, 1, 39, 49, 50))
    return frozenset({date(year, 1, 1), kept, date(year, 12, 25), date(year, 12, 26), *moving})


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    moon = (
        19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, before = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, before + 1)
