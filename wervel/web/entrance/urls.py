"""The addresses of the entrance: in each language its own words, never who or what."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.entrance import home, invited, login, setup, sign_on

VIEWS: dict[str, Callable[..., HttpResponseBase]] = {
    "login": login.login,
    "login_passkey": login.login_passkey,
    "login_second": login.login_second,
    "logout": login.logout,
    "invitation": invited.invitation,
    "choose_password": invited.choose_password,
    "setup": setup.setup,
    "setup_app": setup.setup_app,
    "setup_passkey": setup.setup_passkey,
    "home": home.home,
    "my_login": home.my_login,
    "end_session": home.end_session,
    "remove_factor": home.take_factor_away,
    "new_paper": home.new_paper,
    "paper": home.paper,
    "confirm": home.confirm,
    "password": home.password,
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs = LANGUAGES[code].entrance.SLUGS
    return [
        path(f"{slugs[name]}/", view, {"code": code}, name=name) for name, view in VIEWS.items()
    ]


# allauth looks these two up by its own names.
apart = [
    path("sign-on/<slug:provider_id>/", sign_on.begin, name="openid_connect_login"),
    path("sign-on/<slug:provider_id>/back/", sign_on.back, name="openid_connect_callback"),
]
