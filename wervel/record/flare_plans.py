"""The shelf of flare plans: what somebody will do when it gets worse. The last one counts."""

from collections.abc import Iterable
from datetime import datetime

from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission
from wervel.record.models.patients import Patient
from wervel.record.models.plans import FlarePlan


def add_plan(
    episode: Episode,
    *,
    submission: Submission,
    signs: Iterable[str],
    helps: Iterable[str],
    signs_words: str,
    helps_words: str,
    by: Account,
    at: datetime,
) -> FlarePlan:
    """A new plan, which is the one that counts from now on."""
    return FlarePlan.objects.create(
        episode=episode,
        submission=submission,
        signs=sorted(signs),
        helps=sorted(helps),
        signs_words=signs_words,
        helps_words=helps_words,
        at=at,
        by=by,
    )


def last_plan(patient: Patient) -> FlarePlan | None:
    """The plan that counts, of whichever episode: what helped then may help again."""
    plans = FlarePlan.objects.filter(episode__patient=patient).select_related("by", "episode")
    return plans.order_by("-at", "-pk").first()
