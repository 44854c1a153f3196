"""One form of a plan, taken in once: the number of what was handed in, and whether it is new."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from wervel.pathway.actors import Actor
from wervel.pathway.once import once
from wervel.record.models.facts import Submission


@dataclass(frozen=True, slots=True)
class Form:
    """What was handed in, and whether this is the first time."""

    submission: Submission
    new: bool


def take(key: str, *, event: str, contents: Mapping[str, Any], by: Actor, at: datetime) -> Form:
    """Take in a form with this key; without one it is new. Raises ``OtherContents``."""
    found = once(key or str(uuid4()), event=event, contents=contents, by=by, at=at)
    return Form(Submission.objects.get(pk=found.number), found.new)
