"""The key in a form: ours, for one person, for as long as they can be logged in at most.

A form with a key that was used before does nothing again, see ``pathway.once``.
"""

import secrets

from django.conf import settings
from django.core import signing

from wervel.web.access import Asked

LONGEST = 200


def new_key(request: Asked) -> str:
    """A key for a form that is shown now."""
    return _signer(request).sign(secrets.token_urlsafe(16))


def sent_key(request: Asked) -> str:
    """The key that came with a form; nothing for one that is not ours, not theirs or too old."""
    key = request.POST.get("key", "")
    try:
        _signer(request).unsign(key[:LONGEST], max_age=settings.SESSION_LONG_SECONDS)
    except signing.BadSignature:
        return ""
    return key


def _signer(request: Asked) -> signing.TimestampSigner:
    account = request.actor.account
    return signing.TimestampSigner(salt=f"wervel.form/{account.pk if account else ''}")
