"""My story on screen: begin, answer, check, hand in."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import Page
from wervel.leaflet.story import Story
from wervel.pathway.actors import Role
from wervel.pathway.advice.about import open_about
from wervel.pathway.logins import refuse_page
from wervel.pathway.refusals import NotNow
from wervel.pathway.story import hand_in_story
from wervel.web.access import Asked, come_in, only, public
from wervel.web.entrance import problems
from wervel.web.patient.advice.about import lines, onward
from wervel.web.patient.keeper import Record, page_as_drawn, page_sent
from wervel.web.patient.kept import read_kept
from wervel.web.patient.now import no_care, outside, urgent
from wervel.web.patient.screen import SIDE, go, pages, place, words
from wervel.web.visitor.asking import ask, check, draw
from wervel.web.visitor.fields import sent_page
from wervel.web.visitor.interview import stand
from wervel.web.visitor.reading import read_page


@only(*SIDE)
@require_safe
def story(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Before the first question, or on the way back to it."""
    keeper = Record(request, code, patient)
    try:
        told = keeper.read()
    except NotNow:
        return no_care(request, code, patient)
    now = stand(told, keeper.on)
    next_url = keeper.question(now.next_number) if now.next else ""
    context = {"next_url": next_url, "begun": bool(told.seen), "urgent": urgent(keeper.mine)}
    return keeper.show("story", context)


# The gate is inside: what was typed must not be lost when the session has ended.
@public
@pages
def question(
    request: Asked, code: str, patient: UUID, number: int, *, changing: bool = False
) -> HttpResponse:
    """One question: show it, or keep its answer."""
    refused = gate(request, code, patient)
    if refused is not None:
        return refused
    keeper = Record(request, code, patient)
    try:
        known = keeper.read()
        waiting = None
        if request.method != "POST":
            waiting = _waiting(keeper, known, changing=changing)
        return waiting or ask(keeper, number, changing=changing)
    except NotNow:
        return no_care(request, code, patient)


def shown_again(request: Asked) -> HttpResponse | None:
    """The page of a form that could not be trusted any more, filled in as it was sent.

    A login in another tab makes every older form one of a stranger. Nothing is kept of it here
    and nothing is read, but nothing has to be typed again either. ``None`` for who is not in.
    """
    match = request.resolver_match
    come_in(request)
    page = page_as_drawn(request.POST)
    if match is None or page is None or request.actor.role not in SIDE:
        return None
    keeper = Record(request, match.kwargs["code"], match.kwargs["patient"])
    note = words(keeper.code)["forged_note"]
    keeper.more = {"note": note, "progress": "", "acting": "", "back_url": keeper.place("start")}
    known = Story(request.POST.get("story", ""))
    changing = bool(match.kwargs.get("changing"))
    return _as_sent(keeper, known, page, changing=changing, status=403)


question.sent_again = shown_again  # type: ignore[attr-defined]


@only(*SIDE)
@require_safe
def answers(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """All that was told, to check, to change and to hand in."""
    keeper = Record(request, code, patient)
    try:
        keeper.read()
        mine = open_about(patient=patient, by=request.actor, at=request.at)
        keeper.more = {
            "differing": keeper.differing(),
            "a": LANGUAGES[code].about.ABOUT,
            "about": lines(mine, LANGUAGES[code], patient),
            "about_url": onward(mine, code, patient),
            "aims": mine.aims,
            "goals_url": place(code, "my_goals", patient),
        }
        return check(keeper)
    except NotNow:
        return no_care(request, code, patient)


@only(*SIDE)
@require_POST
def hand_in(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """It is all there: the team gets it."""
    hand_in_story(patient=patient, by=request.actor, at=request.at)
    return go(code, "my_now", patient)


def gate(request: Asked, code: str, patient: UUID) -> HttpResponse | None:
    """As the door does, but nothing is lost: an answer instead of the page, or ``None``."""
    why = come_in(request)
    if request.actor.role in SIDE:
        return None
    if request.actor.role is not Role.NOBODY:
        match = request.resolver_match
        page = match.view_name if match else ""
        refuse_page(page=page, by=request.actor, at=request.at, patient=patient)
        return problems.refused(request)
    if request.method != "POST":
        return problems.to_login(request, why)
    return outside(request, code, patient, why)


def _waiting(keeper: Record, known: Story, *, changing: bool) -> HttpResponse | None:
    """The page that somebody filled in before they had to log in again, if it is of this story."""
    waiting = read_kept(keeper.request)
    page = page_sent(waiting) if waiting else None
    if waiting is None or page is None or waiting.get("story") != known.id:
        return None
    keeper.sent, keeper.more = waiting, {"note": words(keeper.code)["kept_note"]}
    return _as_sent(keeper, known, known.page(page), changing=changing, status=200)


def _as_sent(
    keeper: Record, known: Story, page: Page, *, changing: bool, status: int
) -> HttpResponse:
    """A page as it was filled in before."""
    told = read_page(page, keeper.sent, known.facts, keeper.words)
    facts = known.facts.but(told.changes)
    silence = keeper.silence
    fields = sent_page(page, facts, keeper.words, keeper.sent, {}, silence=silence)
    now = stand(known, keeper.on)
    return draw(keeper, now, page, fields, changing=changing, status=status)
