"""The first time: a code and a date of birth, and then a way in of one's own."""

import re
from dataclasses import replace
from datetime import date

from django.contrib.auth.hashers import make_password
from django.http import HttpResponse

from wervel.pathway.invitations import open_invitation
from wervel.pathway.logins import Account
from wervel.pathway.refusals import WrongLogin
from wervel.web.access import Asked, public
from wervel.web.entrance.inside import come_halfway, halfway_of
from wervel.web.entrance.login import pages
from wervel.web.entrance.marks import Halfway, write_halfway
from wervel.web.entrance.passwords import password_problem
from wervel.web.entrance.screen import go, show, words

A_DATE = re.compile(r"\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})\s*")


@public
@pages
def invitation(request: Asked, code: str) -> HttpResponse:
    """The code of an invitation, with a date of birth; for staff, with their login."""
    staff = (request.POST if request.method == "POST" else request.GET).get("staff", "") == "1"
    problem = ""
    if request.method == "POST":
        secret = request.POST.get("secret", "")[:254]
        given = secret if staff else read_date(secret)
        problem = "" if given else words(code)["birth_date_wrong"]
        if given:
            try:
                return _open(request, code, given)
            except WrongLogin:
                problem = words(code)["invitation_wrong"]
    context = {"staff": staff, "problem": problem, "typed": request.POST.get("secret", "")[:254]}
    return show(request, code, "invitation", context, status=422 if problem else 200)


@public
@pages
def choose_password(request: Asked, code: str) -> HttpResponse:
    """A password for somebody who was invited; kept as its hash until the app is there too."""
    found = halfway_of(request)
    if found is None or not found[0].invitation:
        return go(code, "invitation")
    halfway, account = found
    problem = ""
    if request.method == "POST":
        password = request.POST.get("password", "")
        problem = password_problem(password, request.POST.get("again", ""), account, code)
        if not problem:
            write_halfway(request, replace(halfway, password=make_password(password)))
            return go(code, "setup_app")
    context = {"login": account.login, "problem": problem}
    return show(request, code, "choose_password", context, status=422 if problem else 200)


def read_date(text: str) -> str:
    """A date as people write it, as ``1961-03-01``; nothing when it is none."""
    found = A_DATE.fullmatch(text[:40])
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        return date.fromisoformat(text.strip()[:10]).isoformat()
    except ValueError:
        return ""


def _open(request: Asked, code: str, secret: str) -> HttpResponse:
    typed = request.POST.get("code", "")[:40]
    opened = open_invitation(code=typed, secret=secret, by=request.actor, at=request.at)
    account: Account = opened.account
    begun = Halfway(
        str(account.pk),
        "invitation",
        request.at.isoformat(),
        login=account.login,
        invitation=opened.number,
    )
    come_halfway(request, begun)
    return go(code, "setup")
