"""What somebody says of themselves: how we reach them, what they agree to, who acts for them."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.actors import day_of
from wervel.pathway.consents import Purpose, end_mandate
from wervel.pathway.contacts import Contact, open_contact
from wervel.pathway.mine import agree, open_consents
from wervel.pathway.patients import change_contact
from wervel.pathway.refusals import NotAllowed, Stale
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Ask, Option, Typed, entries, read
from wervel.web.patient.screen import SIDE, go, pages, show, words

MINE = ("phone", "email", "language", "interpreter", "large_print")
"""What somebody changes alone; a name or a day of birth only with us."""
SAVED = "saved"


@dataclass(frozen=True, slots=True)
class Both:
    """One field that two people changed at once: as it is now, and as it was asked."""

    label: str
    now: str
    asked: str

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return self.now != self.asked


@only(*SIDE)
@pages
def contact(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Read and change how we reach somebody; of two who change at once, one is asked again."""
    asks = _asks(LANGUAGES[code])
    typed = read(asks, request.POST, on=day_of(request.at))
    if request.method == "POST" and not typed.problems:
        try:
            change_contact(
                patient=patient,
                version=_version(request.POST),
                changes={name: typed.values[name] for name in MINE},
                by=request.actor,
                at=request.at,
            )
        except Stale:
            return _contact(request, code, patient, typed, stale=True)
        response = go(code, "my_contact", patient)
        response.headers["Location"] += f"?{SAVED}=1"
        return response
    return _contact(request, code, patient, typed if request.method == "POST" else None)


def _contact(
    request: Asked, code: str, patient: UUID, typed: Typed | None, *, stale: bool = False
) -> HttpResponse:
    found = open_contact(patient=patient, by=request.actor, at=request.at)
    said, text = LANGUAGES[code], words(code)
    shown = entries(_asks(said), typed or _typed(found), text)
    both = _both(found, typed, said) if stale and typed else ()
    sent = request.POST.get("version", "") if typed and not stale else found.version
    context = {
        "person": found,
        "born": day(found.birth_date, code) if found.birth_date else text["unknown"],
        "entries": shown,
        "problems": [entry for entry in shown if entry.problem],
        "version": sent,
        "both": both,
        "saved": request.GET.get(SAVED) == "1" and typed is None,
    }
    status = 409 if stale else 422 if typed and typed.problems else 200
    return show(request, code, patient, "contact", context, status=status)


@only(*SIDE)
@pages
def consents(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What somebody agrees to, one purpose at a time, and all that was said before."""
    if request.method == "POST":
        purpose, given = request.POST.get("purpose", ""), request.POST.get("given", "")
        if purpose not in set(Purpose) or given not in ("yes", "no"):
            raise NotAllowed("There is nothing of this kind to agree to.")
        agree(
            patient=patient,
            purpose=Purpose(purpose),
            given=given == "yes",
            by=request.actor,
            at=request.at,
        )
        return go(code, "my_consents", patient)
    found = open_consents(patient=patient, by=request.actor, at=request.at)
    said = LANGUAGES[code].patient.PURPOSES
    listed = [(one, *said[one.purpose.value]) for one in found]
    return show(request, code, patient, "consents", {"consents": listed})


@only(*SIDE)
@pages
def representatives(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Who may act for this patient; to stop it is asked twice."""
    chosen = _number(request.POST.get("representative", ""))
    if request.method == "POST" and chosen is not None and request.POST.get("sure") == "1":
        end_mandate(
            patient=patient,
            representation=chosen,
            on=day_of(request.at),
            by=request.actor,
            at=request.at,
        )
        return go(code, "my_representatives", patient)
    found = open_contact(patient=patient, by=request.actor, at=request.at)
    kinds = LANGUAGES[code].patient.KINDS
    listed = [
        (
            one,
            kinds.get(one.kind, one.kind),
            day(one.since, code),
            one.until and day(one.until, code),
        )
        for one in found.stands
    ]
    sure = next((row for row in listed if row[0].number == chosen and not row[0].ended), None)
    context = {"stands": listed, "sure": sure if request.method == "POST" else None}
    return show(request, code, patient, "representatives", context)


def _asks(said: Language) -> tuple[Ask, ...]:
    text = said.patient.PATIENT
    spoken = tuple(Option(code, name) for code, name in said.desk.SPOKEN.items())
    truth = tuple(
        Option(value, text[f"contact_{key}"])
        for value, key in (("yes", "yes"), ("no", "no"), ("unknown", "unsaid"))
    )
    return (
        Ask("phone", "phone", longest=30),
        Ask("email", "mail", longest=254),
        Ask("language", "choice", needed=True, options=spoken),
        Ask("interpreter", "truth", needed=True, options=truth),
        Ask("large_print", "truth", needed=True, options=truth),
    )


def _typed(found: Contact) -> Typed:
    """The fields as they are now."""
    truth = {True: "yes", False: "no", None: "unknown"}
    return Typed(
        texts={
            "phone": found.phone,
            "email": found.email,
            "language": found.language,
            "interpreter": truth[found.interpreter],
            "large_print": truth[found.large_print],
        }
    )


def _both(found: Contact, typed: Typed, said: Language) -> tuple[Both, ...]:
    now, text = _typed(found), said.patient.PATIENT
    options = {ask.name: {one.value: one.text for one in ask.options} for ask in _asks(said)}
    rows = (
        Both(
            text[f"f_{name}"],
            options[name].get(now.texts[name], now.texts[name]),
            options[name].get(typed.texts[name], typed.texts[name]),
        )
        for name in MINE
    )
    return tuple(row for row in rows if row.differs)


def _version(sent: QueryDict) -> int:
    text = sent.get("version", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0


def _number(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
