"""The headers of safety.md 3.6, as every answer has them: pages, files, redirects, errors."""

from django.http import HttpResponse

POLICY = (
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'",
)  # fmt: skip
OFF = ("camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()")
KEPT = {"no-store", "no-cache", "max-age=3600, public", "public, max-age=3600"}
"""A page of the book is asked for again each time; the emergency page and files may be kept."""


def check_headers(response: HttpResponse) -> None:
    headers = response.headers
    policy = headers["Content-Security-Policy"]
    # The emergency page also stands alone: its one style is in it, allowed by its digest.
    own_style = "style-src 'sha256-" in policy
    for part in POLICY:
        assert part in policy or (own_style and part[:6] in ("script", "style-", "img-sr")), part
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "publickey-credentials-get=(self)" in headers["Permissions-Policy"]
    assert all(part in headers["Permissions-Policy"] for part in OFF)
    assert headers["Cache-Control"] in KEPT, headers["Cache-Control"]
    assert "Server" not in headers
    assert "X-Powered-By" not in headers
    for cookie in response.cookies.values():
        if cookie["max-age"] == 0:
            continue  # it is taken away
        assert cookie["httponly"], cookie.key
        assert cookie["samesite"] in ("Lax", "Strict"), cookie.key
