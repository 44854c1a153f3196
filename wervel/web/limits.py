"""From where somebody comes, and whether this browser was here before: on that, limits are counted.

The cookie of a known device holds a random name and the mark of one login, signed. It opens
nothing. It only keeps the tries of strangers apart from those of the owner, so that nobody can
lock somebody else out by trying.
"""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

SALT = "wervel.device"
LASTS = 180 * 24 * 60 * 60
LONGEST_ADDRESS = 64


def address_of(request: HttpRequest) -> str:
    """The network address of the browser: behind our own proxy, the one that the proxy names."""
    if settings.BEHIND_PROXY:
        # The last one was added by our own proxy; those before it anybody can make up.
        named = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if named:
            return named[:LONGEST_ADDRESS]
    return str(request.META.get("REMOTE_ADDR", ""))[:LONGEST_ADDRESS]


def device_of(request: HttpRequest, login: str) -> str:
    """The name of this browser when this login was used in it before, or nothing."""
    try:
        device, mark = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE, ""), salt=SALT, max_age=LASTS
        )
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return str(device) if mark == _mark(login) else ""


def know_device(request: HttpRequest, response: HttpResponse, login: str) -> None:
    """Remember that this login was used in this browser."""
    device = device_of(request, login) or secrets.token_hex(12)
    response.set_cookie(
        settings.DEVICE_COOKIE,
        signing.dumps([device, _mark(login)], salt=SALT),
        max_age=LASTS,
        secure=settings.COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _mark(login: str) -> str:
    return salted_hmac(SALT, login.strip().casefold(), algorithm="sha256").hexdigest()[:32]
