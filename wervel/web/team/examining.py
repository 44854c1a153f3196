"""The examination: handed in once, weighed at once, and shown with what changed."""

import re
from collections.abc import Mapping
from uuid import UUID, uuid4

from django.http import HttpResponse, QueryDict

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role
from wervel.pathway.intake import answers_of, submit_examination
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import OtherContents
from wervel.web.access import Asked, only
from wervel.web.team.form import blocks, read
from wervel.web.team.parts import FORM
from wervel.web.team.screen import go, of_patient, pages, show, to_treat, typed_before, words

A_KEY = re.compile(r"[0-9a-f]{32}", re.ASCII)


@only(Role.CLINICIAN)
@pages
@of_patient
def examine(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """A form of what a clinician can tell. What is left open is not examined, and not sent."""
    before = typed_before(request)
    if before is not None:
        told = words(code)["examine_kept"]
        key = before.get("key", "")
        return _page(request, code, patient, before, {}, key=key, told=told)
    if request.method != "POST":
        return _page(request, code, patient, QueryDict(), {})
    key, language = request.POST.get("key", ""), LANGUAGES[code]
    sent = read(request.POST, language)
    if sent.problems:
        return _page(request, code, patient, request.POST, sent.problems, key=key)
    if not sent.answers:
        note = words(code)["examine_empty"]
        return _page(request, code, patient, request.POST, {}, key=key, note=note)
    again = words(code)["examine_again"]
    if not A_KEY.fullmatch(key):
        return _page(request, code, patient, request.POST, {}, note=again, status=409)
    by, at = request.actor, request.at
    found = known_patient(patient, name="examination.submitted", by=by, at=at)
    try:
        came = submit_examination(
            patient=found, answers=answers_of(sent.answers), key=key, form=FORM, by=by, at=at
        )
    except OtherContents:
        return _page(request, code, patient, request.POST, {}, note=again, status=409)
    return go(code, "file_assessment", patient, came.assessment.pk, saved="1")


def _page(
    request: Asked,
    code: str,
    patient: UUID,
    sent: QueryDict,
    problems: Mapping[str, str],
    *,
    key: str = "",
    note: str = "",
    told: str = "",
    status: int = 422,
) -> HttpResponse:
    """The form with what was typed; a key that was used up is replaced by a new one."""
    file = to_treat(request, patient, "examination.submitted")
    made = blocks(file, LANGUAGES[code], sent, problems)
    context = {
        "file": file,
        "blocks": made,
        "problems": [line for block in made for line in block.lines if line.problem],
        "note": note,
        "told": told,
        "key": key if A_KEY.fullmatch(key) else uuid4().hex,
        "is_open": file.spell is not None and file.spell.open,
    }
    wrong = bool(problems or note)
    return show(request, code, "examine", context, status=status if wrong else 200)
