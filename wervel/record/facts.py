"""The shelf of facts: what was told is added, and what is known on a moment is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import BadValue, Facts, Teller, Value
from wervel.record.clock import by_calendar
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission
from wervel.record.texts import check_row

DONT_KNOW = "dont_know"
RATHER_NOT_SAY = "rather_not_say"
DECLINED = (DONT_KNOW, RATHER_NOT_SAY)
NEEDED = ("name", "value", "told_at", "added_at")


@dataclass(frozen=True, slots=True)
class Told:
    """One answer: a value that fits its fact, or why there is none."""

    name: str
    value: Value | None = None
    declined: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known on a moment, with the numbers of the rows it rests on."""

    facts: Facts
    rests_on: tuple[int, ...]


def check_told(answers: Iterable[Told]) -> tuple[Told, ...]:
    """The answers as they are kept; raises :class:`BadValue` that lists all that does not fit."""
    checked, problems = [], []
    for told in answers:
        try:
            checked.append(_checked(told))
        except BadValue as problem:
            problems.append(str(problem))
    if problems:
        raise BadValue("; ".join(problems))
    return tuple(checked)


def add_facts(
    answers: Iterable[Told],
    *,
    episode: Episode,
    submission: Submission,
    teller: Teller,
    by: Account,
    form: str,
    told_at: datetime,
    added_at: datetime,
) -> int:
    """Add a row for each answer, and say how many. Nothing that was there changes."""
    rows = [
        FactRow(
            episode=episode,
            submission=submission,
            name=told.name,
            value=told.value,
            declined=told.declined,
            teller=teller.value,
            by=by,
            form=form,
            told_at=told_at,
            added_at=added_at,
        )
        for told in check_told(answers)
    ]
    for row in rows[:1]:  # what could be too long is the same in all of them
        check_row(row)
    return len(FactRow.objects.bulk_create(rows))


def get_facts(episode: Episode, at: datetime | None, on: date) -> Known:
    """All that is known at a moment: of each fact the latest *answer* that was in by then.

    ``None`` is now, and means everything: a clock that was put back hides no answer (FLT-6).

    A later "don't know" does not erase an earlier answer. Latest is by when it was told; of two
    at the same moment the one that came in last. Age and length of the episode on this day
    follow from their dates, when these are known.
    """
    rows = FactRow.objects.filter(episode=episode, value__isnull=False).only(*NEEDED)
    if at is not None:
        rows = rows.filter(added_at__lte=at)
    latest: dict[str, tuple[int, Any]] = {
        row.name: (row.pk, row.value) for row in _in_order_of_telling(rows)
    }
    values = {name: value for name, (_, value) in latest.items()}
    numbers = tuple(sorted(pk for pk, _ in latest.values()))
    return Known(Facts(VOCABULARY, values | by_calendar(episode, on)), numbers)


def answers_of(values: Mapping[str, object]) -> tuple[Told, ...]:
    """Answers from plain values; ``None`` is "don't know"."""
    return tuple(
        Told(name, declined=DONT_KNOW) if value is None else Told(name, value)  # type: ignore[arg-type]
        for name, value in values.items()
    )


def _in_order_of_telling(rows: Iterable[FactRow]) -> list[FactRow]:
    """What came in as it was told keeps the order in which it came in.

    A clock that is put back an hour would else put a new danger sign before an old denial. Only
    what came from paper stands where the moment on the paper puts it.
    """
    moments: dict[int, datetime] = {}
    latest: datetime | None = None
    found = sorted(rows, key=lambda row: row.pk)
    for row in found:
        moments[row.pk] = row.told_at
        if row.told_at == row.added_at:
            latest = max(latest or row.told_at, row.told_at)
            moments[row.pk] = latest
    return sorted(found, key=lambda row: (moments[row.pk], row.pk))


def _checked(told: Told) -> Told:
    fact = VOCABULARY.by_name.get(told.name)
    if fact is None:
        raise BadValue(f"{told.name}: not a known fact")
    if told.value is None:
        if told.declined not in DECLINED:
            raise BadValue(f"{told.name}: no value, and not said why")
        return told
    if told.declined:
        raise BadValue(f"{told.name}: a value and a refusal at once")
    return Told(told.name, fact.check(told.value))
