"""What the calendar says: age and length of the episode, from dates and never from old answers.

"Six weeks" told in March is not six weeks in May. A date of onset or of birth that is known goes
before a number that was told; where the date is unknown, the number as told is all there is.
"""

from datetime import date

from wervel.guideline.facts import age_years, duration_weeks
from wervel.logic.facts import Value
from wervel.record.models.episodes import Episode


def by_calendar(episode: Episode, on: date) -> dict[str, Value]:
    """The facts that follow from dates on this day; nothing for a date that is not known."""
    found: dict[str, Value] = {}
    born = episode.patient.birth_date
    if born is not None and born <= on:
        found[age_years.name] = _within(age_years.low, age_of(born, on), age_years.high)
    onset = episode.onset_on
    if onset is not None and onset <= on:
        weeks = (on - onset).days / 7
        found[duration_weeks.name] = _within(duration_weeks.low, weeks, duration_weeks.high)
    return found


def age_of(born: date, on: date) -> int:
    """Whole years; who was born on 29 February has a birthday on 1 March in other years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _within(low: float, value: float, high: float) -> float:
    return min(max(low, value), high)
