"""The administrator's pages: who works here, a new colleague, a new letter, a closed account."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.pathway.accounts import (
    PAGE,
    LoginTaken,
    add_staff_by_letter,
    close_member,
    invite_member,
    list_staff,
    open_member,
)
from wervel.pathway.actors import Role, day_of
from wervel.pathway.refusals import OtherContents
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Typed, entries, read, typed_before
from wervel.web.desk.fields import staff_asks
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.desk.letters import show_letter
from wervel.web.desk.screen import go, pages, show, words
from wervel.web.entrance.kept import kept


@only(Role.ADMINISTRATOR)
@require_safe
def members(request: Asked, code: str) -> HttpResponse:
    """Who works here, by name."""
    text = request.GET.get("after", "")
    after = int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0
    people, more = list_staff(by=request.actor, at=request.at, after=after)
    context = {
        "people": people,
        "next": after + PAGE if more else None,
        "previous": max(after - PAGE, 0) if after else None,
    }
    return show(request, code, "staff", context)


@only(Role.ADMINISTRATOR)
@require_safe
def member(request: Asked, code: str, account: UUID) -> HttpResponse:
    """One colleague, and what can be done with their account."""
    return show(
        request,
        code,
        "member",
        {"member": open_member(account=account, by=request.actor, at=request.at)},
    )


@only(Role.ADMINISTRATOR)
@pages
def add(request: Asked, code: str) -> HttpResponse:
    """Somebody new at work; their letter comes with it."""
    asks, old = staff_asks(code), False
    before = kept(request) if request.method != "POST" else None
    typed = typed_before(asks, before, Typed())
    if request.method == "POST":
        typed = read(asks, request.POST, on=day_of(request.at))
        role, profession = typed.values.get("role"), typed.values.get("profession", "")
        if role and (role == Role.CLINICIAN.value) != bool(profession):
            typed.problems["profession"] = "w_profession"
        key = sent_key(request)
        old = not key and not typed.problems
        if key and not typed.problems:
            told = {**typed.values, "role": Role(typed.values["role"])}
            try:
                account, letter = add_staff_by_letter(
                    by=request.actor, at=request.at, key=key, **told
                )
            except LoginTaken:
                typed.problems["login"] = "w_taken"
            except OtherContents:
                old = True
            else:
                back = ("staff_member", account.pk)
                login = account.login
                return show_letter(request, code, letter, back=back, kind="staff", about=login)
    context = {
        "fields": entries(asks, typed, words(code)),
        "problems": bool(typed.problems),
        "key": new_key(request),
        "old": old,
        "came_back": before is not None,
    }
    status = 422 if typed.problems else 409 if old else 200
    return show(request, code, "staff_add", context, status=status)


@only(Role.ADMINISTRATOR)
@pages
def invite(request: Asked, code: str, account: UUID) -> HttpResponse:
    """A new letter for somebody who lost their way in; used, it ends the old way in."""
    key = sent_key(request) if request.method == "POST" else ""
    if key:
        letter = invite_member(account=account, by=request.actor, at=request.at, key=key)
        back = ("staff_member", account)
        return show_letter(request, code, letter, back=back, kind="staff")
    old = request.method == "POST"
    found = open_member(account=account, by=request.actor, at=request.at)
    context = {"member": found, "key": new_key(request), "old": old}
    return show(request, code, "staff_invite", context, status=409 if old else 200)


@only(Role.ADMINISTRATOR)
@pages
def close(request: Asked, code: str, account: UUID) -> HttpResponse:
    """Nobody comes in with this account any more; whoever is in is out at once."""
    if request.method == "POST":
        close_member(account=account, by=request.actor, at=request.at)
        return go(code, "staff_member", account)
    found = open_member(account=account, by=request.actor, at=request.at)
    return show(request, code, "staff_close", {"member": found})
