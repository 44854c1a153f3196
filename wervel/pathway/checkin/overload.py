"""Early signs that it was too much: noticed in time, and never a reason for fear.

The leaflet's rule of life is to notice overload in time (S01); it gives no figures. What counts
here is our own choice: from one answer to the next it went worse by a difference that counts.
"""

from datetime import date, timedelta

from wervel.leaflet.charts import ACTIVITY, PAIN_BACK, PAIN_LEG, Series

FRESH = timedelta(days=14)
"""So long an answer says something of now."""
SHOWS = frozenset({PAIN_BACK.id, PAIN_LEG.id, ACTIVITY.id})
"""What can show it; the change since the start says nothing of last week."""


def is_sign(series: Series, today: date) -> bool:
    """Whether the last answer is worse than the one before it by a difference that counts.

    By hand, on the day of the last answer: pain 3 5 is one (2 points), 3 4 is none, 5 3 is none;
    an activity 7 4 is one (3 points), 7 5 is none. A day without an answer between two of them
    changes nothing, and after two weeks the last answer says nothing of now.
    """
    if series.measure.id not in SHOWS or len(series.answers) < 2:
        return False
    (_, before), (on, last) = series.answers[-2:]
    return today - on <= FRESH and -series.measure.gain(before, last) >= series.measure.counts
