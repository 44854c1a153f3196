"""One person at the desk: how to reach them, changing that, inviting them, beginning their care."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role, day_of
from wervel.pathway.contacts import Contact, open_contact
from wervel.pathway.episodes import open_episode
from wervel.pathway.invitations import patient_letter
from wervel.pathway.patients import SameBsn, change_contact
from wervel.pathway.refusals import NotNow, OtherContents, Stale
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Ask, Entry, Typed, entries, read, shown_day, typed_before
from wervel.web.desk.fields import contact_asks, episode_asks
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.desk.letters import show_letter
from wervel.web.desk.screen import go, pages, show, words
from wervel.web.entrance.kept import kept


@only(Role.OFFICE)
@require_safe
def person(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Who somebody is, how to reach them, who acts for them, and whether they are in care."""
    contact = open_contact(patient=patient, by=request.actor, at=request.at)
    context = {"person": contact, "today": day_of(request.at), "r": LANGUAGES[code].road.ROAD}
    return show(request, code, "person", context)


@only(Role.OFFICE)
@pages
def change(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Change contact details. Of two who do so at once the second sees both, and decides."""
    asks = contact_asks(code, changing=True)
    if request.method != "POST":
        contact = open_contact(patient=patient, by=request.actor, at=request.at)
        before = kept(request)
        typed = typed_before(asks, before, Typed(texts=_texts(contact)))
        seen = before.get("version", "") if before is not None else str(contact.version)
        return _changing(
            request,
            code,
            contact,
            asks,
            typed,
            version=_version(seen),
            came_back=before is not None,
        )
    typed = read(asks, request.POST, on=day_of(request.at))
    if not typed.problems:
        try:
            change_contact(
                patient=patient,
                version=_version(request.POST.get("version", "")),
                changes=_changes(typed),
                by=request.actor,
                at=request.at,
            )
        except Stale:
            contact = open_contact(patient=patient, by=request.actor, at=request.at)
            return _both(request, code, contact, asks, typed)
        except SameBsn:
            typed.problems["bsn"] = "w_same_bsn"
        except NotNow:
            typed.problems["deceased_on"] = "w_days"
        else:
            return go(code, "office_person", patient)
    contact = open_contact(patient=patient, by=request.actor, at=request.at)
    return _changing(request, code, contact, asks, typed, status=422)


@only(Role.OFFICE)
@pages
def invite(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The personal letter with the code. It is shown once; whoever lost it gets a new one."""
    key = sent_key(request) if request.method == "POST" else ""
    if key:
        letter = patient_letter(patient=patient, by=request.actor, at=request.at, key=key)
        return show_letter(request, code, letter, back=("office_person", patient))
    contact = open_contact(patient=patient, by=request.actor, at=request.at)
    context = {"person": contact, "key": new_key(request), "old": request.method == "POST"}
    return show(request, code, "invite", context, status=409 if context["old"] else 200)


@only(Role.OFFICE)
@pages
def episode(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Begin care: with which team, and where."""
    asks = episode_asks(code)
    before = kept(request) if request.method != "POST" else None
    typed, old, not_now = typed_before(asks, before, Typed()), False, False
    if request.method == "POST":
        typed = read(asks, request.POST, on=day_of(request.at))
        key = sent_key(request)
        old = not key and not typed.problems
        if key and not typed.problems:
            try:
                open_episode(
                    patient=patient, by=request.actor, at=request.at, key=key, **typed.values
                )
            except OtherContents:
                old = True
            except NotNow:
                not_now = True
            else:
                return go(code, "office_person", patient)
    contact = open_contact(patient=patient, by=request.actor, at=request.at)
    if request.method != "POST" and before is None and contact.location:
        typed.texts["location"] = str(contact.location.number)
    context = {
        "person": contact,
        "fields": entries(asks, typed, words(code)),
        "problems": bool(typed.problems),
        "key": new_key(request),
        "old": old,
        "not_now": not_now,
        "came_back": before is not None,
    }
    status = 422 if typed.problems else 409 if old or not_now else 200
    return show(request, code, "episode", context, status=status)


def _changing(
    request: Asked,
    code: str,
    contact: Contact,
    asks: tuple[Ask, ...],
    typed: Typed,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    # The version that was seen goes along, also when something else is wrong.
    seen = _version(request.POST.get("version", "")) if status == 422 else contact.version
    context = {
        "person": contact,
        "fields": entries(asks, typed, words(code)),
        "problems": bool(typed.problems),
        "version": seen,
        **more,
    }
    return show(request, code, "change", context, status=status)


def _both(
    request: Asked, code: str, contact: Contact, asks: tuple[Ask, ...], typed: Typed
) -> HttpResponse:
    """409: how it stands now beside what was typed; sent again, what is in the form counts."""
    said = words(code)
    now = entries(asks, Typed(texts=_texts(contact)), said)
    mine = entries(asks, typed, said)
    differ = [
        {"label": one.label, "name": one.name, "now": _said(one), "mine": _said(other)}
        for one, other in zip(now, mine, strict=True)
        if _said(one) != _said(other)
    ]
    return _changing(request, code, contact, asks, typed, status=409, differ=differ)


def _said(entry: Entry) -> str:
    """A field in words: what is chosen, or what was typed."""
    if entry.groups:
        return ", ".join(one.text for _, group in entry.groups for one in group if one.chosen)
    return entry.text.strip()


def _texts(contact: Contact) -> dict[str, str]:
    """A person as the fields of the form hold them."""
    truth = {True: "yes", False: "no", None: "unknown"}
    return {
        "name": contact.name,
        "birth_date": shown_day(contact.birth_date),
        "language": contact.language,
        "interpreter": truth[contact.interpreter],
        "large_print": truth[contact.large_print],
        "phone": contact.phone,
        "email": contact.email,
        "location": str(contact.location.number) if contact.location else "",
        "practitioner": str(contact.practitioner.number) if contact.practitioner else "",
        "deceased_on": shown_day(contact.deceased_on),
    }


def _changes(typed: Typed) -> dict[str, Any]:
    """What to change; an empty BSN leaves the one that is there, unless it is to be removed."""
    changes = dict(typed.values)
    if changes.pop("no_bsn"):
        changes["bsn"] = ""
    elif not changes["bsn"]:
        del changes["bsn"]
    return changes


def _version(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
