"""The shelf of episodes: when one began, whether it is a recurrence, and how urgent it is."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from wervel.guideline.urgency import Urgency
from wervel.record.models.access import TreatmentRelation
from wervel.record.models.accounts import Account
from wervel.record.models.assessments import AssessmentRow, UrgencyRow
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.models.staff import CareTeam, Membership

FREE_OF_PAIN = timedelta(days=30)
"""A month without pain parts one episode from the next (S46)."""
DEFINITION = "devet_2002"
BEFORE_ROUTINE = 3
"""Where somebody stands of whom nothing was weighed: unknown is not the same as not urgent."""
RANKS: Mapping[str, int] = {level.code: 2 * level.value for level in Urgency}
"""The place of each level in a list, the most urgent the highest; unknown fits in between."""


def open_episode(
    patient: Patient,
    *,
    onset_on: date | None,
    team: CareTeam,
    at: datetime,
    number: UUID | None = None,
) -> Episode:
    """Begin an episode; it is a recurrence when an earlier one was closed."""
    previous = (
        Episode.objects.filter(patient=patient, closed_at__isnull=False)
        .order_by("-closed_at")
        .first()
    )
    return Episode.objects.create(
        pk=number or uuid4(),
        patient=patient,
        onset_on=onset_on,
        opened_at=at,
        team=team,
        previous=previous,
        recurrence_by=DEFINITION if previous else "",
        version=1,
    )


def current_episode(patient: Patient) -> Episode | None:
    """The open episode of a patient."""
    return Episode.objects.filter(patient=patient, closed_at__isnull=True).first()


def last_episode(patient: Patient) -> Episode | None:
    """The last episode of a patient that was closed."""
    closed = Episode.objects.filter(patient=patient, closed_at__isnull=False)
    return closed.order_by("-closed_at").first()


def hold_episode(episode: Episode) -> Episode:
    """The same episode, held until the commit: who comes second sees what the first did."""
    return Episode.objects.select_for_update().get(pk=episode.pk)


def urgency_of(episode: Episode) -> Urgency | None:
    """How urgent the episode is by the last word on it; unknown before the first."""
    last = last_word(episode)
    return Urgency[last.level.upper()] if last else None


def last_word(episode: Episode) -> UrgencyRow | None:
    """The last word on how urgent an episode is."""
    return UrgencyRow.objects.filter(episode=episode).order_by("-pk").first()


def add_urgency(
    level: Urgency,
    *,
    episode: Episode,
    by: Account,
    at: datetime,
    assessment: AssessmentRow | None = None,
    second_reader: Account | None = None,
    reason: str = "",
    covers: Iterable[str] = (),
) -> UrgencyRow:
    """A new last word on how urgent the episode is. Who may say it is for the pathway.

    ``covers`` names the flags that it was lowered in spite of.
    """
    return UrgencyRow.objects.create(
        episode=episode,
        level=level.code,
        at=at,
        by=by,
        assessment=assessment,
        second_reader=second_reader,
        reason=reason,
        covers=sorted(covers),
    )


def answered_for(account: Account, *, at: datetime, on: date) -> Q:
    """Open episodes that somebody answers for: those of their teams, and those they treat in."""
    teams = Membership.objects.filter(member__account=account, since__lte=on).filter(
        Q(until__isnull=True) | Q(until__gte=on)
    )
    treats = TreatmentRelation.objects.filter(member__account=account, since__lte=at).filter(
        Q(until__isnull=True) | Q(until__gt=at)
    )
    return Q(closed_at__isnull=True) & (
        Q(team_id__in=list(teams.values_list("team_id", flat=True)))
        | Q(pk__in=treats.values("episode_id"))
    )


def in_line(which: Q) -> QuerySet[Episode]:
    """Episodes as they stand in line: the most urgent first, then who waits the longest.

    Each with ``level`` (its last word on urgency), ``seen_at`` (the last examination) and
    ``since``: from when somebody waits, since that examination or else since the beginning.
    """
    words = UrgencyRow.objects.filter(episode=OuterRef("pk")).order_by("-pk")
    seen = AssessmentRow.objects.filter(episode=OuterRef("pk"), teller="clinician")
    ranks = [When(level=code, then=rank) for code, rank in RANKS.items()]
    return (
        Episode.objects.filter(which)
        .annotate(
            level=Subquery(words.values("level")[:1]),
            seen_at=Subquery(seen.order_by("-at").values("at")[:1]),
        )
        .annotate(
            rank=Case(*ranks, default=BEFORE_ROUTINE, output_field=IntegerField()),
            since=Coalesce(F("seen_at"), F("opened_at")),
        )
        .order_by("-rank", "since", "pk")
    )


def count_levels(which: Q) -> dict[str | None, int]:
    """How many episodes stand at each level; ``None`` is where nothing was weighed yet."""
    words = UrgencyRow.objects.filter(episode=OuterRef("pk")).order_by("-pk")
    levels = Episode.objects.filter(which).annotate(level=Subquery(words.values("level")[:1]))
    return dict(levels.order_by().values_list("level").annotate(Count("pk")))


def last_words(episodes: Iterable[UUID]) -> dict[UUID, UrgencyRow]:
    """The last word on urgency of each of these, with who said it and what it rests on."""
    last = UrgencyRow.objects.filter(episode=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    numbers = Episode.objects.filter(pk__in=list(episodes)).values_list(Subquery(last))
    rows = UrgencyRow.objects.filter(pk__in=[number for (number,) in numbers if number])
    return {row.episode_id: row for row in rows.select_related("by", "second_reader")}


def last_weighed(episodes: Iterable[UUID]) -> dict[UUID, AssessmentRow]:
    """The last assessment of each of these."""
    last = AssessmentRow.objects.filter(episode=OuterRef("pk")).order_by("-at", "-pk")
    numbers = Episode.objects.filter(pk__in=list(episodes)).values_list(
        Subquery(last.values("pk")[:1])
    )
    rows = AssessmentRow.objects.filter(pk__in=[number for (number,) in numbers if number])
    return {row.episode_id: row for row in rows}


def who_treats(episodes: Iterable[UUID], at: datetime) -> dict[UUID, tuple[str, ...]]:
    """The names of who treats in each of these, in the order in which they came."""
    rows = TreatmentRelation.objects.filter(episode__in=list(episodes), since__lte=at)
    rows = rows.filter(Q(until__isnull=True) | Q(until__gt=at)).order_by("since", "pk")
    found: dict[UUID, tuple[str, ...]] = {}
    for episode, name in rows.values_list("episode_id", "member__account__name"):
        found[episode] = (*found.get(episode, ()), name)
    return found
