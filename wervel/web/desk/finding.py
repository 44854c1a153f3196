"""Finding somebody, adding somebody, and who was invited and did not come yet."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from wervel.pathway.actors import Role, day_of
from wervel.pathway.contacts import PAGE, awaited
from wervel.pathway.patients import LooksAlike, SameBsn, add_patient, find_patients
from wervel.pathway.refusals import NotNow, OtherContents
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Ask, Typed, entries, read, typed_before
from wervel.web.desk.fields import FIND, contact_asks
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.desk.screen import go, pages, show, words
from wervel.web.entrance.kept import kept

SEARCHES = "searches"
MOST_SEARCHES = 10


@only(Role.OFFICE)
@pages
def find(request: Asked, code: str) -> HttpResponse:
    """A date of birth and letters of the name, as one asks on the phone."""
    typed = Typed()
    if request.method == "POST":
        typed = read(FIND, request.POST, on=day_of(request.at))
        if not typed.problems:
            return go(code, "office_found", _keep(request, typed))
    context = {"fields": entries(FIND, typed, words(code)), "problems": bool(typed.problems)}
    return show(request, code, "find", context, status=422 if typed.problems else 200)


@only(Role.OFFICE)
@require_safe
def found(request: Asked, code: str, search: UUID) -> HttpResponse:
    """Who was found. The address holds a number; what was asked is kept in the session."""
    held = request.session.get(SEARCHES, {}).get(str(search))
    if held is None:
        context = {"fields": entries(FIND, Typed(), words(code)), "forgotten": True}
        return show(request, code, "find", context, status=404)
    born = date.fromisoformat(held["birth_date"])
    people = find_patients(
        birth_date=born, letters=held["letters"], by=request.actor, at=request.at
    )
    typed = Typed(texts={"birth_date": held["typed"], "letters": held["letters"]})
    context = {
        "fields": entries(FIND, typed, words(code)),
        "people": people,
        "searched": True,
        "search": search,
    }
    return show(request, code, "find", context)


@only(Role.OFFICE)
@pages
def add(request: Asked, code: str) -> HttpResponse:
    """Somebody new. Whoever looks like somebody who is here is looked at first."""
    asks = contact_asks(code)
    if request.method != "POST":
        before = kept(request)
        typed = typed_before(asks, before, _begun(request))
        return _adding(request, code, asks, typed, came_back=before is not None)
    typed = read(asks, request.POST, on=day_of(request.at))
    if typed.problems:
        return _adding(request, code, asks, typed, status=422)
    key = sent_key(request)
    if not key:
        return _adding(request, code, asks, typed, status=409, old=True)
    values = dict(typed.values)
    try:
        patient = add_patient(
            name=values.pop("name"),
            language=values.pop("language"),
            by=request.actor,
            at=request.at,
            key=key,
            different=_different(request.POST),
            **values,
        )
    except LooksAlike as problem:
        return _adding(request, code, asks, typed, status=409, alike=problem.found)
    except SameBsn as problem:
        typed.problems["bsn"] = "w_same_bsn"
        return _adding(request, code, asks, typed, status=409, same=problem.number)
    except OtherContents:
        return _adding(request, code, asks, typed, status=409, old=True)
    except NotNow:
        typed.problems["birth_date"] = "w_days"
        return _adding(request, code, asks, typed, status=422)
    return go(code, "office_person", patient.pk)


@only(Role.OFFICE)
@require_safe
def waiting(request: Asked, code: str) -> HttpResponse:
    """Everybody who was invited and did not come in yet, the longest ago first."""
    text = request.GET.get("after", "")
    after = int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0
    people, more = awaited(by=request.actor, at=request.at, after=after)
    context = {
        "people": people,
        "next": after + PAGE if more else None,
        "previous": max(after - PAGE, 0) if after else None,
    }
    return show(request, code, "waiting", context)


def _keep(request: Asked, typed: Typed) -> UUID:
    """Keep a search in the session: no name or date comes in an address or in the history."""
    number = uuid4()
    held: dict[str, Any] = dict(request.session.get(SEARCHES, {}))
    held[str(number)] = {
        "birth_date": typed.values["birth_date"].isoformat(),
        "typed": typed.texts["birth_date"],
        "letters": typed.values["letters"],
    }
    request.session[SEARCHES] = dict(list(held.items())[-MOST_SEARCHES:])
    return number


def _begun(request: Asked) -> Typed:
    """What is known already when the office comes from a search that found nobody."""
    held: Mapping[str, str] = request.session.get(SEARCHES, {}).get(
        request.GET.get("search", "")[:36], {}
    )
    return Typed(texts={"name": held.get("letters", ""), "birth_date": held.get("typed", "")})


def _different(sent: QueryDict) -> set[UUID]:
    """Who was looked at and is somebody else."""
    found = set()
    for text in sent.getlist("different")[:50]:
        try:
            found.add(UUID(text))
        except ValueError:
            continue
    return found


def _adding(
    request: Asked,
    code: str,
    asks: tuple[Ask, ...],
    typed: Typed,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {
        "fields": entries(asks, typed, words(code)),
        "problems": bool(typed.problems),
        "key": new_key(request) if status != 422 else sent_key(request) or new_key(request),
        **more,
    }
    return show(request, code, "add", context, status=status)
