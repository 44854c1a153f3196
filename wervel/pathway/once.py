"""A form that is handed in once: what it makes bears the number of what was handed in.

So a second press of the button, a page sent again or the Back button finds what the first made.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from wervel.pathway.actors import Actor
from wervel.record.encrypted import mark_of
from wervel.record.submissions import take_submission


@dataclass(frozen=True, slots=True)
class Once:
    """The number for what will be made, and whether it still has to be."""

    number: UUID
    new: bool


def once(key: str, *, event: str, contents: Mapping[str, Any], by: Actor, at: datetime) -> Once:
    """Take in what came with this key of a form; without a key it is new whatever it holds.

    Raises ``OtherContents`` when the key was used for something else.
    """
    if not key:
        return Once(uuid4(), new=True)
    assert by.account is not None  # nobody without an account may do this
    # Of both only a hash is kept. That of the contents takes a secret: names and dates are guessed.
    told = json.dumps(contents, sort_keys=True, default=_plain)
    row, new = take_submission(
        hashlib.sha256(f"form/{key}".encode()).hexdigest(),
        event=event,
        contents={"told": mark_of(told)},
        by=by.account,
        at=at,
    )
    return Once(row.pk, new)


def _plain(value: object) -> str:
    return str(getattr(value, "pk", value))
