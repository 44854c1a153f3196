"""When somebody is asked how it goes: weekly at first, and less and less often (own design).

Every week until six weeks of care, every two weeks until twelve, every four weeks until a year;
that keeps it on the same day of the week. Nobody is asked twice a day, nobody before they once
answered by themselves, and of who leaves two questions unanswered nothing more is asked until
they answer again: a reminder that is not read teaches people to read none.
"""

from collections.abc import Iterator
from datetime import date, timedelta

STEPS = ((timedelta(weeks=6), timedelta(weeks=1)), (timedelta(weeks=12), timedelta(weeks=2)))
"""Until when since the beginning of care, and how long from one question to the next."""
LATER = timedelta(weeks=4)
YEAR = timedelta(days=365)
ASKS = 2
"""So many questions in a row may stay unanswered."""


def step_at(began: date, on: date) -> timedelta | None:
    """How long after an answer of this day the next question comes; ``None`` after a year."""
    if on - began >= YEAR:
        return None
    return next((step for until, step in STEPS if on - began < until), LATER)


def days_after(began: date, last: date) -> Iterator[date]:
    """The days on which somebody is asked who answered last on this day, and not since."""
    on = last
    for _ in range(ASKS):
        step = step_at(began, on)
        if step is None:
            return
        on += step
        yield on


def asked_on(began: date, last: date, today: date) -> date | None:
    """The day of the question that is open today, of somebody who answered last on ``last``."""
    past = [on for on in days_after(began, last) if on <= today]
    if not past or today - past[-1] >= (step_at(began, past[-1]) or LATER):
        return None
    return past[-1]


def next_on(began: date, last: date, today: date) -> date | None:
    """The first day from today on which somebody is asked again, if they ever are."""
    return next((on for on in days_after(began, last) if on >= today), None)
