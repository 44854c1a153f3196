"""A form on paper, written over page by page in the order in which it was printed."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST, require_safe

from wervel.guideline.assess import assess
from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.form_as_pdf import printed_form, version
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGES, Page
from wervel.leaflet.patient import card as card_of
from wervel.leaflet.story import NOTHING, Story
from wervel.logic.facts import Facts, Value, YesNo
from wervel.pathway.actors import Role, day_of
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.pathway.road.paper import (
    LONGEST_VERSION,
    Paper,
    Sheet,
    Written,
    add_paper,
    hand_in_paper,
    look_for,
    open_paper,
)
from wervel.pathway.story import ALARMS, STOPS
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Ask, Option, Typed, entries, read, typed_before
from wervel.web.desk.road.calls import no_care
from wervel.web.desk.road.screen import show, words
from wervel.web.desk.screen import at, go, pages
from wervel.web.desk.screen import words as desk_words
from wervel.web.entrance.kept import kept
from wervel.web.patient.now import with_card
from wervel.web.visitor.fields import Field, empty_page, sent_page, told_page
from wervel.web.visitor.overview import overview
from wervel.web.visitor.reading import NONE, SILENT, UNSURE, read_page
from wervel.web.visitor.views import keep_text_size

SHEETS = "sheets"
MOST_SHEETS = 10


@only(Role.OFFICE)
@require_safe
def form(request: Asked, code: str) -> HttpResponse:
    """The form to print, in the language of this page; large letters when asked."""
    large = request.GET.get("large") == "1"
    name = f"{LANGUAGES[code].road.FORM_FILE}{'-large' if large else ''}.pdf"
    return HttpResponse(
        printed_form(code, large),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )


@only(Role.OFFICE)
@pages
def paper(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """A form came in: of which day, in which language; or one is printed for somebody."""
    asks = _asks()
    before = kept(request) if request.method != "POST" else None
    typed = typed_before(asks, before, Typed())
    if request.method == "POST":
        typed = read(asks, request.POST, on=day_of(request.at))
        if not typed.problems:
            look_for(patient=patient, by=request.actor, at=request.at)
            sheet = _keep(request, typed)
            return go(code, "office_paper_page", patient, sheet, 1)
    context = {
        "fields": entries(asks, typed, {**desk_words(code), **words(code)}),
        "problems": bool(typed.problems),
        "came_back": before is not None,
        "forms": [(LANGUAGES[one], at(one, "office_form"), version(one)) for one in LANGUAGES],
    }
    status = 422 if typed.problems else 200
    return show(request, code, patient, "paper", context, status=status)


@only(Role.OFFICE)
@pages
def page(request: Asked, code: str, patient: UUID, paper: UUID, number: int) -> HttpResponse:
    """One question of the form as it was printed: write it over, or leave it as empty as it is."""
    sheet = _sheet(request, paper)
    if sheet is None:
        return _from_the_start(request, code, patient)
    if not 1 <= number <= len(PAGES):
        return go(code, "office_paper_check", patient, paper)
    whole = PAGES[number - 1]
    try:
        if request.method != "POST":
            return _page(request, code, patient, sheet, number)
        if "text" in request.POST:  # only other letters: nothing is kept yet
            response = _page(request, code, patient, sheet, number)
            keep_text_size(request, response)
            return response
        told = read_page(whole, request.POST, NOTHING, LANGUAGES[code])
        filled = _filled(whole, request.POST)
        wrong = {name: why for name, why in told.problems.items() if _typed(name, request.POST)}
        if wrong:
            return _page(request, code, patient, sheet, number, wrong=wrong)
        written = Written(
            whole.id,
            {name: told.changes.get(name) for name in filled},
            told.silent & filled,
        )
        now = add_paper(
            patient=patient, sheet=sheet, written=written, by=request.actor, at=request.at
        )
    except NotNow:
        return no_care(request, code, patient)
    if now.stops or number == len(PAGES) or request.POST.get("check") == "1":
        return go(code, "office_paper_check", patient, paper)
    return go(code, "office_paper_page", patient, paper, number + 1)


@only(Role.OFFICE)
@require_safe
def check(request: Asked, code: str, patient: UUID, paper: UUID) -> HttpResponse:
    """All that was written over, what must be done now, and the way on."""
    sheet = _sheet(request, paper)
    if sheet is None:
        return _from_the_start(request, code, patient)
    try:
        found = open_paper(patient=patient, sheet=sheet, by=request.actor, at=request.at)
    except NotNow:
        return no_care(request, code, patient)
    on, language = day_of(request.at), LANGUAGES[code]
    weighed = assess(found.facts, on)
    story = _story(sheet, found)
    numbers = {one.id: place for place, one in enumerate(PAGES, start=1)}
    hurry = found.urgency is not None and found.urgency >= STOPS
    left = [place for id, place in numbers.items() if id not in found.pages]
    told = overview(story, assess(story.facts, on), language) if story.seen else ()
    context: dict[str, Any] = {
        **(with_card(card_of(weighed, language), code) if hurry else {}),
        "hurry": hurry,
        "handed_in": found.handed_in,
        "alarmed": found.urgency is not None and found.urgency >= ALARMS,
        "overview": [
            (one, at(code, "office_paper_page", patient, paper, numbers[id]), numbers[id])
            for one, id in zip(told, story.seen, strict=True)
        ],
        "left": left,
        "next_url": at(code, "office_paper_page", patient, paper, left[0]) if left else "",
        "sheet": sheet,
    }
    return show(request, code, patient, "paper_check", context)


@only(Role.OFFICE)
@require_POST
def hand_in(request: Asked, code: str, patient: UUID, paper: UUID) -> HttpResponse:
    """That was all of the form."""
    sheet = _sheet(request, paper)
    if sheet is None:
        return _from_the_start(request, code, patient)
    hand_in_paper(patient=patient, sheet=sheet, by=request.actor, at=request.at)
    return go(code, "office_paper_check", patient, paper)


def _from_the_start(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Ask again which day stands on the form: another login does not know which form it is."""
    look_for(patient=patient, by=request.actor, at=request.at)
    return go(code, "office_paper", patient)


def _page(
    request: Asked,
    code: str,
    patient: UUID,
    sheet: Sheet,
    number: int,
    *,
    wrong: dict[str, str] | None = None,
) -> HttpResponse:
    found = open_paper(patient=patient, sheet=sheet, by=request.actor, at=request.at)
    whole, language = PAGES[number - 1], LANGUAGES[code]
    before = kept(request) if request.method != "POST" else None
    fields = _fields(whole, _story(sheet, found), code, before or request.POST, wrong)
    context = {
        "words": language.pages[whole.id],
        "number": number,
        "of": len(PAGES),
        "place": words(code)["paper_question"].format(number=number, of=len(PAGES)),
        "fields": fields,
        "problems": [one for one in fields if one.problem],
        "came_back": before is not None,
        "sheet": sheet,
        "other_form": bool(sheet.version) and sheet.version != version(sheet.language),
        "back_url": at(code, "office_paper_page", patient, sheet.number, number - 1)
        if number > 1
        else "",
        "check_url": at(code, "office_paper_check", patient, sheet.number),
        "asks_in_form": True,
        **({"large": request.POST.get("text") == "large"} if "text" in request.POST else {}),
    }
    return show(request, code, patient, "paper_page", context, status=422 if wrong else 200)


def _fields(
    whole: Page, story: Story, code: str, sent: QueryDict, wrong: dict[str, str] | None
) -> tuple[Field, ...]:
    """As it was just sent, as it was written over before, or empty."""
    language = LANGUAGES[code]
    if sent:
        return sent_page(whole, NOTHING, language, sent, wrong or {}, silence=True)
    if whole.id not in story.seen:
        return empty_page(whole, NOTHING, language, silence=True)
    return told_page(whole, story, language, silence=True)


def _filled(whole: Page, sent: QueryDict) -> frozenset[str]:
    """The facts of which the form says something; a list is one answer."""
    marks = (*(fact.name for fact in whole.signs), NONE, UNSURE, SILENT)
    listed = any(sent.get(name) == "on" for name in marks)
    return frozenset(
        fact.name
        for fact in whole.facts
        if (listed if isinstance(fact, YesNo) else _typed(fact.name, sent))
    )


def _typed(name: str, sent: QueryDict) -> bool:
    """Whether anything stands at this question."""
    apart = (f"{name}-{why}" for why in (UNSURE, SILENT))
    return bool(sent.get(name, "").strip()) or any(sent.get(one) == "on" for one in apart)


def _story(sheet: Sheet, found: Paper) -> Story:
    """The form as a story: only what was written over, in the order of the form."""
    told: dict[str, Value] = {n: v for n, v in found.told.items() if v is not None}
    seen = tuple(one.id for one in PAGES if one.id in found.pages)
    return Story(str(sheet.number), Facts(VOCABULARY, told), seen, silent=found.silent)


def _asks() -> tuple[Ask, ...]:
    named = tuple(
        Option(one, words.screens.SCREENS["language_name"]) for one, words in LANGUAGES.items()
    )
    return (
        Ask("told_on", "past_day", needed=True, longest=20),
        Ask("form_language", "radio", needed=True, options=named),
        Ask("form_version", "text", longest=LONGEST_VERSION),
    )


def _keep(request: Asked, typed: Typed) -> UUID:
    """Keep which form it is in the session: a day says something of somebody."""
    number = uuid4()
    held: dict[str, Any] = dict(request.session.get(SHEETS, {}))
    held[str(number)] = {
        "language": typed.values["form_language"],
        "version": typed.values["form_version"] or "",
        "told_on": typed.values["told_on"].isoformat(),
    }
    request.session[SHEETS] = dict(list(held.items())[-MOST_SHEETS:])
    return number


def _sheet(request: Asked, number: UUID) -> Sheet | None:
    """The form that is being written over here; nothing after another login."""
    held = request.session.get(SHEETS, {}).get(str(number))
    if held is None:
        return None
    if held["language"] not in LANGUAGES:
        raise NotAllowed("There is no form in this language.")
    return Sheet(number, held["language"], held["version"], date.fromisoformat(held["told_on"]))
