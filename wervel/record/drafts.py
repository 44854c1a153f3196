"""The shelf of stories that are being told: each answered page is added, and all are read back."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Value
from wervel.record.facts import DONT_KNOW, RATHER_NOT_SAY, Told, check_told
from wervel.record.models.accounts import Account
from wervel.record.models.drafts import Draft, DraftAnswer
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was answered: values by fact, what was kept back, numbers as typed."""

    page: str
    told: Mapping[str, Value | None]
    silent: frozenset[str] = frozenset()
    typed: Mapping[str, tuple[str, str]] | None = None


def draft_of(episode: Episode) -> Draft | None:
    """The story of an episode, if one was begun."""
    return Draft.objects.filter(episode=episode).first()


def begin_draft(episode: Episode, *, by: Account, at: datetime) -> Draft:
    """The story of an episode; of two who begin at once both get the same."""
    found, _ = Draft.objects.get_or_create(
        episode=episode, defaults={"begun_by": by, "begun_at": at}
    )
    return found


def add_page(
    answered: Page,
    *,
    draft: Draft,
    key: str,
    form: str,
    after: int | None,
    by: Account,
    at: datetime,
) -> tuple[DraftAnswer, bool]:
    """Add one answered page, and say whether it is new: the same thing sent twice is kept once.

    Raises ``BadValue`` for an answer that does not fit its fact.
    """
    told = {answer.name: answer.value for answer in check_told(answers_in(answered))}
    fields = {
        "page": answered.page,
        "told": told,
        "silent": sorted(answered.silent & told.keys()),
        "typed": {name: list(pair) for name, pair in (answered.typed or {}).items()},
    }
    mark = _mark(key, fields)
    found = DraftAnswer.objects.filter(draft=draft, mark=mark).first()
    if found is not None:
        return found, False
    try:
        with transaction.atomic():
            made = DraftAnswer.objects.create(
                draft=draft, mark=mark, key=key, form=form, after=after, by=by, at=at, **fields
            )
    except IntegrityError:
        return DraftAnswer.objects.get(draft=draft, mark=mark), False
    return made, True


def rows_of(draft: Draft) -> tuple[DraftAnswer, ...]:
    """Every page that was answered, in the order in which it came in."""
    return tuple(DraftAnswer.objects.filter(draft=draft).order_by("pk"))


def handed_in(draft: Draft) -> dict[str, Told]:
    """What of this story stands among the facts: of each name the latest."""
    rows = FactRow.objects.filter(
        episode=draft.episode_id, submission__key__startswith=key_of(draft)
    ).order_by("pk")
    return {row.name: Told(row.name, row.value, row.declined) for row in rows}


def told_elsewhere(episode: Episode, draft: Draft | None) -> frozenset[str]:
    """Names of facts that were told otherwise than in this story, and not denied.

    What somebody denied before is asked again: a sign of danger may have come since.
    """
    rows = FactRow.objects.filter(episode=episode, value__isnull=False)
    if draft is not None:
        rows = rows.exclude(submission__key__startswith=key_of(draft))
    return frozenset(row.name for row in rows.only("name", "value") if row.value is not False)


def key_of(draft: Draft, row: int | str = "") -> str:
    """What the keys of this story's submissions begin with; with a number, the whole key."""
    return f"s/{draft.pk.hex}/{row}"


def answers_in(answered: Page) -> tuple[Told, ...]:
    """The answers of a page as they are kept; what this version does not know is left out."""
    return tuple(
        Told(name, value)
        if value is not None
        else Told(name, declined=RATHER_NOT_SAY if name in answered.silent else DONT_KNOW)
        for name, value in answered.told.items()
        if name in VOCABULARY.by_name
    )


def _mark(key: str, fields: Mapping[str, Any]) -> str:
    text = json.dumps([key, fields], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
