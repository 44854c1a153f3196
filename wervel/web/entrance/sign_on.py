"""Logging in with another service: the hospital's own (OIDC), or a broker for DigiD.

allauth speaks the protocol: state, PKCE, the token and its audience. Who that person is here, and
whether the service asked enough of them, is decided by us.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from allauth.socialaccount.providers.openid_connect import views
from csp.decorators import csp_update
from django.conf import settings
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST, require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.logins import Account, note_login_refused
from wervel.pathway.refusals import NotAllowed, WrongLogin
from wervel.pathway.sign_on import recognise_patient, recognise_staff
from wervel.web.access import Asked, public
from wervel.web.entrance.inside import come_halfway, enter
from wervel.web.entrance.marks import Halfway, safe_next
from wervel.web.entrance.screen import go

log = logging.getLogger(__name__)
CODE, NEXT = "sign_on_code", "sign_on_next"


@public
@require_POST
@csp_update({"form-action": settings.SIGN_ON_ORIGINS})  # type: ignore[arg-type]
def begin(request: Asked, provider_id: str) -> HttpResponseBase:
    """To the other service; what is asked of it is in our settings, not in an address."""
    if provider_id not in settings.SIGN_ON or request.GET:
        raise Http404
    code = request.POST.get("code", "")
    request.session[CODE] = code if code in LANGUAGES else "nl"
    request.session[NEXT] = safe_next(request.POST.get("next", ""))
    return _speak(request, views.login, provider_id)


@public
@require_safe
def back(request: Asked, provider_id: str) -> HttpResponseBase:
    """Back from the other service."""
    if provider_id not in settings.SIGN_ON:
        raise Http404
    return _speak(request, views.callback, provider_id)


def come_back(request: Asked, service_id: str, token: Mapping[str, Any]) -> HttpResponse:
    """Log in whom the service means, when it asked enough of them."""
    service, code = settings.SIGN_ON[service_id], request.session.get(CODE, "nl")
    onward = request.session.get(NEXT, "")
    level = str(token.get("acr", ""))
    try:
        account = _recognise(request, service, token)
        if level in service["levels"]:
            method = f"{service_id}:{level.rpartition('/')[2]}"[:60]
            return enter(request, code, account, method=method, onward=onward)
        if service["kind"] == "patients":  # a level that is too low is refused (ID-4)
            note_login_refused(account, why="level", by=request.actor, at=request.at)
            raise WrongLogin
    except WrongLogin:
        return turn_back(request)
    halfway = Halfway(str(account.pk), service_id, request.at.isoformat(), onward, account.login)
    come_halfway(request, halfway)
    return go(code, "login_second")


def turn_back(request: Asked) -> HttpResponse:
    """To our own login, with one sentence for all that can be the matter."""
    code = request.session.get(CODE, "nl")
    request.session.flush()
    return go(code, "login", why="sign_on")


def _speak(request: Asked, view: Callable[..., HttpResponseBase], service: str) -> HttpResponseBase:
    """Let allauth speak with the service; what goes wrong over there is no error of ours."""
    try:
        return view(request, service)
    except NotAllowed:
        raise
    except (OSError, ValueError, KeyError) as problem:  # no answer, or one that makes no sense
        log.warning("sign-on service %s: %s", service, type(problem).__name__)
        return turn_back(request)


def _recognise(request: Asked, service: Mapping[str, Any], token: Mapping[str, Any]) -> Account:
    claim, subject = str(token.get(service["claim"], "")), str(token.get("sub", ""))
    if not claim or not subject or "\x00" in claim + subject:
        raise WrongLogin
    by, at = request.actor, request.at
    if service["kind"] == "patients":
        return recognise_patient(bsn=claim, by=by, at=at)
    return recognise_staff(service=service["id"], subject=subject, login=claim, by=by, at=at)
