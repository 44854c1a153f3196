"""Whom Wervel asks by itself how it goes: a message when a question is open, each said once.

A review goes before: while one is asked, nothing else is. Of who answered nothing more since the
review, the review is the question.
"""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Max, QuerySet

from wervel.pathway.actors import day_of
from wervel.pathway.checkin.rhythm import asked_on
from wervel.pathway.checkin.rows import wants_asking
from wervel.pathway.due import Due, due_reviews, morning
from wervel.record.models.episodes import Episode
from wervel.record.models.messages import Message

CHECK_IN = "check_in"


def due_check_ins(at: datetime, *, among: "QuerySet[Episode]") -> Iterator[Due]:
    """Check-ins that are open and were not said yet, the longest open first.

    Only of who answered one before, did not say that they want none, and is asked no review now.
    """
    answered = among.annotate(last=Max("changes__told_at")).filter(last__isnull=False)
    found: list[Due] = []
    for episode in answered.select_related("patient").iterator(2000):
        due = _due(episode, episode.last, at)
        if due is not None and wants_asking(episode.patient):
            found.append(due)
    said = set(
        Message.objects.filter(key__in=[one.key for one in found]).values_list("key", flat=True)
    )
    yield from sorted((one for one in found if one.key not in said), key=lambda one: one.since)


def _due(episode: Episode, last: datetime, at: datetime) -> Due | None:
    on = asked_on(day_of(episode.opened_at), day_of(last), day_of(at))
    if on is None or morning(on) > at:
        return None
    if any(due_reviews(at, among=Episode.objects.filter(pk=episode.pk))):
        return None
    return Due(CHECK_IN, episode.pk, morning(on), on.isoformat())
