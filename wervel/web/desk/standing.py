"""Those who act for a patient: added with a letter, ended on a day, given a new letter."""

from uuid import UUID

from django.http import HttpResponse

from wervel.pathway.actors import Role, day_of
from wervel.pathway.consents import Kind, end_mandate
from wervel.pathway.contacts import Contact, Stand, open_contact
from wervel.pathway.invitations import representative_letter, representative_letter_again
from wervel.pathway.refusals import NotAllowed, OtherContents
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Typed, entries, read, shown_day, typed_before
from wervel.web.desk.fields import END, stand_asks
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.desk.letters import show_letter
from wervel.web.desk.screen import go, pages, show, words
from wervel.web.entrance.kept import kept


@only(Role.OFFICE)
@pages
def add(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Somebody acts for this patient from a day on; their letter comes with it."""
    asks = stand_asks(code)
    before = kept(request) if request.method != "POST" else None
    typed = typed_before(asks, before, Typed(texts={"since": shown_day(day_of(request.at))}))
    old = False
    if request.method == "POST":
        typed = read(asks, request.POST, on=day_of(request.at))
        since, until = typed.values.get("since"), typed.values.get("until")
        if since and until and until < since:
            typed.problems["until"] = "w_until"
        key = sent_key(request)
        old = not key and not typed.problems
        if key and not typed.problems:
            told = {**typed.values, "kind": Kind(typed.values["kind"])}
            try:
                _, letter = representative_letter(
                    patient=patient, by=request.actor, at=request.at, key=key, **told
                )
            except OtherContents:
                old = True
            else:
                back = ("office_person", patient)
                return show_letter(request, code, letter, back=back, kind="representative")
    contact = open_contact(patient=patient, by=request.actor, at=request.at)
    context = {
        "person": contact,
        "fields": entries(asks, typed, words(code)),
        "problems": bool(typed.problems),
        "key": new_key(request),
        "old": old,
        "came_back": before is not None,
    }
    status = 422 if typed.problems else 409 if old else 200
    return show(request, code, "stand_add", context, status=status)


@only(Role.OFFICE)
@pages
def end(request: Asked, code: str, patient: UUID, number: UUID) -> HttpResponse:
    """From this day on they may do nothing more; ended twice is ended once."""
    typed = Typed(texts={"on": shown_day(day_of(request.at))})
    if request.method == "POST":
        typed = read(END, request.POST, on=day_of(request.at))
        if not typed.problems:
            end_mandate(
                patient=patient,
                representation=number,
                on=typed.values["on"],
                by=request.actor,
                at=request.at,
            )
            return go(code, "office_person", patient)
    contact, stand = _one(request, patient, number)
    context = {
        "person": contact,
        "stand": stand,
        "fields": entries(END, typed, words(code)),
        "problems": bool(typed.problems),
    }
    return show(request, code, "stand_end", context, status=422 if typed.problems else 200)


@only(Role.OFFICE)
@pages
def invite(request: Asked, code: str, patient: UUID, number: UUID) -> HttpResponse:
    """A new letter for somebody who acts for this patient; the code of the last one ends."""
    key = sent_key(request) if request.method == "POST" else ""
    if key:
        letter = representative_letter_again(
            patient=patient, representation=number, by=request.actor, at=request.at, key=key
        )
        back = ("office_person", patient)
        return show_letter(request, code, letter, back=back, kind="representative")
    contact, stand = _one(request, patient, number)
    old = request.method == "POST"
    context = {"person": contact, "stand": stand, "key": new_key(request), "old": old}
    return show(request, code, "stand_invite", context, status=409 if old else 200)


def _one(request: Asked, patient: UUID, number: UUID) -> tuple[Contact, Stand]:
    """The patient and this representative of theirs."""
    contact = open_contact(patient=patient, by=request.actor, at=request.at)
    for stand in contact.stands:
        if stand.number == number:
            return contact, stand
    raise NotAllowed
