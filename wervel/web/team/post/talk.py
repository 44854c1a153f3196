"""The conversation with one patient, as the team reads and answers it; and the letter to the GP."""

from uuid import UUID

from django.http import HttpResponse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Relation, Role
from wervel.pathway.events import check_event
from wervel.pathway.patients import known_patient
from wervel.pathway.post.conversation import LONGEST, open_talk, reply
from wervel.pathway.post.letters import make_letter
from wervel.pathway.records import open_file
from wervel.pathway.refusals import NotNow, OtherContents, Stale
from wervel.web.access import Asked, only
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.team.screen import go, of_patient, pages, show, to_treat, typed_before

TREATS = (Relation.OWN, Relation.TEAM)
LONGEST_COUNT = 9


@only(Role.CLINICIAN)
@pages
@of_patient
def talk(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Read it all, and answer. Of two who answer at once the second reads the first before."""
    before = typed_before(request)
    if before is not None:
        return _page(request, code, patient, words=_words(before.get("words", "")), note="kept")
    if request.method != "POST":
        return _page(request, code, patient)
    by, moment = request.actor, request.at
    check_event(
        "reply.added",
        by=by,
        at=moment,
        patient=known_patient(patient, name="reply.added", by=by, at=moment),
    )
    words, key = _words(request.POST.get("words", "")), sent_key(request)
    problem = "w_words" if not words else "w_long" if len(words) > LONGEST else ""
    if problem:
        return _page(request, code, patient, words=words, problem=problem, status=422)
    if not key:
        return _page(request, code, patient, words=words, note="old", status=409)
    try:
        reply(
            patient=patient,
            words=words,
            seen=_count(request.POST.get("after", "")),
            key=key,
            by=by,
            at=moment,
        )
    except Stale:
        return _page(request, code, patient, words=words, stale=True, status=409)
    except OtherContents:
        return _page(request, code, patient, words=words, note="old", status=409)
    return go(code, "file_talk", patient)


@only(Role.CLINICIAN)
@pages
@of_patient
def letter(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Make the letter to the GP of the last assessment, once, and keep it."""
    said = LANGUAGES[code].post.TEAM_CLINICIAN
    file = to_treat(request, patient, "letter.made")
    context: dict[str, object] = {"file": file, "c": said, "made": None, "note": ""}
    status = 200
    if request.method == "POST":
        try:
            context["made"] = make_letter(patient=patient, by=request.actor, at=request.at)
        except NotNow:
            context["note"], status = said["letter_not"], 409
    return show(request, code, "post/letter", context, status=status)


def _page(
    request: Asked,
    code: str,
    patient: UUID,
    *,
    words: str = "",
    problem: str = "",
    note: str = "",
    stale: bool = False,
    status: int = 200,
) -> HttpResponse:
    said = LANGUAGES[code].post.TEAM_CLINICIAN
    file = open_file(patient=patient, by=request.actor, at=request.at)
    found = open_talk(patient=patient, by=request.actor, at=request.at)
    treats = file.relation in TREATS
    key = "" if note == "old" or request.method != "POST" else sent_key(request)
    context = {
        "file": file,
        "c": said,
        "talk": found,
        "typed": words,
        "problem": said[problem] if problem else "",
        "note": said[note] if note else "",
        "stale": stale,
        "late": found.answer_before is not None and found.answer_before <= request.at,
        "can": treats and found.in_care,
        "key": key or new_key(request),
        "longest": LONGEST,
    }
    return show(request, code, "post/talk", context, status=status)


def _words(text: str) -> str:
    return text.replace("\x00", "").replace("\r\n", "\n").strip()


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < LONGEST_COUNT else -1
