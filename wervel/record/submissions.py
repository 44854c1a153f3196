"""Things handed in once: the same key again gives the same answer; other contents are noticed."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from wervel.record.models.accounts import Account
from wervel.record.models.facts import Submission


class OtherContents(ValueError):
    """The key was used before for something else, so nothing was done."""


def body_of(contents: Mapping[str, Any]) -> str:
    """The hash of what was handed in, in one fixed form."""
    text = json.dumps(contents, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def take_submission(
    key: str, *, event: str, contents: Mapping[str, Any], by: Account, at: datetime
) -> tuple[Submission, bool]:
    """The submission with this key, and whether it is new.

    Of many at once one is new; the others wait for its commit and get the same row. Raises
    :class:`OtherContents` when the key came before with other contents, from another person or
    for another event.
    """
    body = body_of(contents)
    found = Submission.objects.filter(key=key).first()
    if found is None:
        try:
            with transaction.atomic():
                made = Submission.objects.create(key=key, event=event, body=body, by=by, at=at)
            return made, True
        except IntegrityError:
            found = Submission.objects.get(key=key)
    if (found.event, found.body, found.by_id) != (event, body, by.pk):
        raise OtherContents(f"{event}: this form was already used to hand in something else")
    return found, False
