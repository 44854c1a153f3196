"""The headers that no package sets for us, on every answer of Wervel."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase


class KeepNothing:
    """Ask browsers and proxies to keep no page and to hand no file to another site.

    A page that may be kept (a picture, the emergency page) says so itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, with the headers set."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
