"""The worklist, taking an alarm, and finding one person."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wervel.pathway.actors import Role
from wervel.pathway.patients import find_patients
from wervel.pathway.refusals import Stale
from wervel.pathway.tasks import Kept, take_alarm
from wervel.pathway.worklist import read_worklist
from wervel.web.access import Asked, only
from wervel.web.entrance.invited import read_date
from wervel.web.team.screen import at, go, pages, show, words

LONGEST_PAGE = 4
FEWEST_LETTERS, LONGEST_LETTERS = 2, 100


@only(Role.CLINICIAN)
@require_safe
def worklist(request: Asked, code: str) -> HttpResponse:
    """Whoever waits for my team: alarms first, all of them, then by urgency and waiting."""
    asked = request.GET.get("page", "")
    here = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= LONGEST_PAGE else 1
    found = read_worklist(by=request.actor, at=request.at, page=here)
    context = {
        "list": found,
        "before_url": at(code, "worklist", page=str(found.page - 1)) if found.page > 1 else "",
        "next_url": at(code, "worklist", page=str(found.page + 1))
        if found.page < found.pages
        else "",
    }
    return show(request, code, "worklist", context)


@only(Role.CLINICIAN)
@require_POST
def take(request: Asked, code: str, task: UUID) -> HttpResponse:
    """I take this alarm; then to the file. Who was second hears who was first."""
    try:
        patient = take_alarm(task=task, by=request.actor, at=request.at)
    except Stale as problem:
        kept: Kept = problem.now
        return show(request, code, "taken", {"kept": kept}, status=409)
    return go(code, "file", patient)


@only(Role.CLINICIAN)
@pages
def find(request: Asked, code: str) -> HttpResponse:
    """One person, by date of birth and letters of the name. Nothing of it stands in the address."""
    birth, letters = request.POST.get("birth", ""), request.POST.get("letters", "")
    context: dict[str, object] = {"birth": birth, "letters": letters, "problems": {}}
    if request.method != "POST":
        return show(request, code, "find", context)
    born = read_date(birth)
    problems = {}
    if not born:
        problems["birth"] = words(code)["find_birth_wrong"]
    if not FEWEST_LETTERS <= len(letters.strip()) <= LONGEST_LETTERS:
        problems["letters"] = words(code)["find_letters_wrong"]
    if not problems:
        context["found"] = [
            (one.name, one.birth_date, at(code, "file", one.pk))
            for one in find_patients(
                birth_date=date.fromisoformat(born),
                letters=letters,
                by=request.actor,
                at=request.at,
            )
        ]
    status = 422 if problems else 200
    return show(request, code, "find", context | {"problems": problems}, status=status)
