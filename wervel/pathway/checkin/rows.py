"""What the record holds of check-ins, read as values."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from wervel.guideline import facts as f
from wervel.leaflet.charts import MEASURES, Point, Series
from wervel.pathway.actors import day_of
from wervel.pathway.checkin.values import ACTIVITY, CHANGE, PAIN_BACK, PAIN_LEG, Own
from wervel.pathway.consents import Purpose, consents_of
from wervel.pathway.due import BEFORE, review_at
from wervel.record.activities import open_activities
from wervel.record.models.activities import Activity, Change, Score
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow
from wervel.record.models.patients import Patient

REVIEW_FORM = "review/1"
LEG = frozenset(f.leg_pain.options) - {"none"}


def last_day(episode: Episode) -> date | None:
    """The day of the last check-in: each leaves one word on the change since the start."""
    last: datetime | None = Change.objects.filter(episode=episode).aggregate(at=Max("told_at"))[
        "at"
    ]
    return day_of(last) if last else None


def own_activities(episode: Episode) -> tuple[Own, ...]:
    """What somebody wants to do again, what matters most first."""
    return tuple(Own(row.pk, row.words) for row in open_activities(episode))


def has_leg_pain(episode: Episode) -> bool:
    """Whether they ever told of pain in a leg: in their story or in a check-in."""
    if Score.objects.filter(episode=episode, name=PAIN_LEG).exists():
        return True
    told = FactRow.objects.filter(episode=episode, name=f.leg_pain.name, value__isnull=False)
    return any(value in LEG for value in told.values_list("value", flat=True))


def review_due(episode: Episode, at: datetime) -> str:
    """The kind of the review that is due and was not answered here, or nothing."""
    found = review_at(episode.onset_on, at) if episode.onset_on else None
    if found is None or episode.opened_at >= found[1]:
        return ""
    kind, since = found
    told = FactRow.objects.filter(episode=episode, form=REVIEW_FORM, told_at__gte=since - BEFORE)
    return "" if told.exists() else kind


def wants_asking(patient: Patient) -> bool:
    """Whether they may be asked how it goes: unless they said no."""
    return consents_of(patient)[Purpose.CHECK_INS] is not False


def series_of(episode: Episode) -> tuple[Series, ...]:
    """Every question that was ever asked, as it was answered: a row of the record is a point."""
    scores: dict[tuple[str, UUID | None], list[Point]] = {}
    rows = Score.objects.filter(episode=episode).order_by("told_at", "pk")
    for name, activity, value, told_at in rows.values_list("name", "activity", "value", "told_at"):
        scores.setdefault((name, activity), []).append(Point(day_of(told_at), value))
    words = {
        row.pk: row.words
        for row in Activity.objects.filter(episode=episode).order_by("position", "added_at")
    }
    found = [
        Series(MEASURES[name], tuple(scores[name, None]))
        for name in (PAIN_BACK, PAIN_LEG)
        if (name, None) in scores
    ]
    found += [
        Series(MEASURES[ACTIVITY], tuple(scores[ACTIVITY, number]), text)
        for number, text in words.items()
        if (ACTIVITY, number) in scores
    ]
    changes = Change.objects.filter(episode=episode).order_by("told_at", "pk")
    points = [Point(day_of(at), step) for at, step in changes.values_list("told_at", "step")]
    if points:
        found.append(Series(MEASURES[CHANGE], tuple(points)))
    return tuple(found)
