"""An answer that waits for a login: sent after the session had ended, and not lost by that.

It waits in one sealed cookie in that browser, for half an hour, and nobody is logged in by it.
After the login the page stands there as it was filled in; only its owner's "go on" keeps it.
"""

import json
import zlib
from collections.abc import Mapping

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict

from wervel.web.visitor.story import cipher

COOKIE = "__Host-waiting" if settings.COOKIE_SECURE else "waiting"
LASTS = 30 * 60
USE = "an answer that waits for a login"
NOT_KEPT = frozenset({"csrfmiddlewaretoken", "text"})
LONGEST, MOST, LARGEST = 300, 80, 3500
"""Of one field, of fields, and of the cookie: browsers take about four thousand signs."""


def keep_sent(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let what was sent wait in the browser; too much to wait for is left out."""
    sent = [
        (name[:LONGEST], str(request.POST[name])[:LONGEST])
        for name in list(request.POST)[:MOST]
        if name not in NOT_KEPT
    ]
    packed = zlib.compress(json.dumps([request.path, sent]).encode(), 9)
    sealed = cipher(USE).encrypt(packed).decode("ascii")
    if len(sealed) <= LARGEST:
        response.set_cookie(
            COOKIE,
            sealed,
            max_age=LASTS,
            secure=settings.COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def read_kept(request: HttpRequest) -> QueryDict | None:
    """What waits for this page, or ``None``."""
    token = request.COOKIES.get(COOKIE, "")[:LARGEST]
    try:
        packed = cipher(USE).decrypt(token.encode("ascii", "replace"), ttl=LASTS)
        where, sent = json.loads(zlib.decompress(packed))
    except (InvalidToken, zlib.error, ValueError):
        return None
    return _as_sent(dict(sent)) if where == request.path else None


def forget_kept(request: HttpRequest, response: HttpResponse) -> None:
    """It was taken in, or something else was said."""
    if COOKIE in request.COOKIES:
        response.set_cookie(
            COOKIE,
            "",
            max_age=0,
            secure=settings.COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def _as_sent(fields: Mapping[str, str]) -> QueryDict:
    sent = QueryDict(mutable=True)
    for name, value in fields.items():
        sent[name] = value
    return sent
