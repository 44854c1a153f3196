"""The pages about oneself on screen: where it hurts, what one hopes for, what one needs."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.guideline.facts import leg_pain
from wervel.leaflet import danger
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.advice.about import AboutMe, Reply, facts_of, open_about, tell_about
from wervel.pathway.advice.pages import BODY, GROUPS, LONGEST, AboutPage, Ask
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.web.access import Asked, only
from wervel.web.entrance.kept import kept, whose
from wervel.web.patient.advice.chart import BACK, FRONT
from wervel.web.patient.now import no_care
from wervel.web.patient.post.screen import worry
from wervel.web.patient.screen import SIDE, go, pages, place, show, words

NONE, DECLINED = "none", ("dont_know", "rather_not_say")
LONGEST_KEY = 64


@dataclass(frozen=True, slots=True)
class Box:
    """Something to tick or choose."""

    id: str
    name: str
    value: str
    text: str
    ticked: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question as it is drawn; ``groups`` are its boxes, each with a heading or none."""

    name: str
    kind: str
    ask: str
    text: str
    problem: str
    groups: tuple[tuple[str, tuple[Box, ...]], ...]
    apart: tuple[Box, ...]


@only(*SIDE)
@pages
def about(request: Asked, code: str, patient: UUID, page: str) -> HttpResponse:
    """One page: show it, or keep its answer and go on to the next that is open."""
    by, at = request.actor, request.at
    try:
        found = open_about(patient=patient, by=by, at=at)
        asked = next((one for one in found.asked if one.id == page), None)
        if asked is None:
            raise NotAllowed("There is no page with this name.")
        if request.method != "POST":
            before = kept(request)
            sent: Mapping[str, Any] = _told(found, asked) if before is None else before
            note = words(code)["kept_note"] if before is not None else ""
            return _draw(request, code, patient, found, asked, sent, {}, note)
        replies, problems = _read(asked, request.POST)
        if problems:
            return _draw(request, code, patient, found, asked, request.POST, problems)
        key = request.POST.get("key", "")[:LONGEST_KEY].replace("\x00", "")
        found = tell_about(patient=patient, page=page, replies=replies, key=key, by=by, at=at)
    except NotNow:
        return no_care(request, code, patient)
    differs = page == BODY.id and not request.GET.get("change") and _differs(found)
    if differs or danger.found(_told_words(found, asked)):
        return go(code, "my_about", patient, page)
    following = None if request.GET.get("change") else found.next
    if following is None:
        return go(code, "my_answers", patient)
    return go(code, "my_about", patient, following.id)


@dataclass(frozen=True, slots=True)
class Line:
    """One page as it stands among the answers: its question, what was said, where to change it."""

    id: str
    title: str
    said: tuple[str, ...]
    url: str
    told: bool


def onward(found: AboutMe, code: str, patient: UUID) -> str:
    """The first of these pages that is still open, the goals last; empty when all is told."""
    if found.next:
        return place(code, "my_about", patient, found.next.id)
    return "" if found.aims else place(code, "my_goals", patient)


def lines(found: AboutMe, said: Language, patient: UUID) -> tuple[Line, ...]:
    """Every page about oneself, to check and to change."""
    return tuple(
        Line(
            page.id,
            said.about.PAGES[page.id][0],
            tuple(
                text
                for ask in page.asks
                for text in said_of(ask, found.reply(page.id, ask.name), said)
            ),
            place(said.code, "my_about", patient, page.id) + "?change=1",
            page.id in found.told,
        )
        for page in found.asked
    )


def said_of(ask: Ask, reply: Reply, said: Language) -> tuple[str, ...]:
    """A reply in words; nothing for what was left empty."""
    words = said.about
    if reply.declined:
        return (words.ABOUT[reply.declined],)
    if ask.kind == "words":
        return (reply.words,) if reply.words else ()
    label = f"{words.ASKS[ask.name]} " if ask.kind == "one" else ""
    return tuple(f"{label}{words.OPTIONS[one]}" for one in reply.chosen)


def _draw(
    request: Asked,
    code: str,
    patient: UUID,
    found: AboutMe,
    page: AboutPage,
    sent: Mapping[str, Any],
    problems: Mapping[str, str],
    note: str = "",
) -> HttpResponse:
    said = LANGUAGES[code]
    title, lead = said.about.PAGES[page.id]
    places = [one.id for one in found.asked]
    fields = tuple(_field(ask, sent, problems, said) for ask in page.asks)
    context = {
        "a": said.about.ABOUT,
        "page": page,
        "title": title,
        "lead": lead,
        "fields": fields,
        "note": note,
        "problems": [field for field in fields if field.problem],
        "progress": said.about.ABOUT["progress"].format(
            n=places.index(page.id) + 1, all=len(places)
        ),
        "key": request.POST.get("key", "") or secrets.token_urlsafe(16),
        "chart": page.id == BODY.id,
        "chart_back": BACK,
        "chart_front": FRONT,
        "whose": whose(request.actor.account) if request.actor.account else "",
        "legs": page.id == BODY.id and _differs(found),
        **worry(_told_words(found, page), said),
        "onward": place(code, "my_about", patient, found.next.id) if found.next else "",
        "changing": bool(request.GET.get("change")),
    }
    status = 422 if problems else 200
    return show(request, code, patient, "advice/about", context, status=status)


def _field(ask: Ask, sent: Mapping[str, Any], problems: Mapping[str, str], said: Language) -> Field:
    words, ticked = said.about, _list(sent, ask.name)
    kind = "radio" if ask.kind == "one" else "checkbox"

    def box(value: str, text: str) -> Box:
        return Box(f"f-{ask.name}-{value}", ask.name, value, text, value in ticked, kind)

    groups = GROUPS if ask.name == "regions" else {"": ask.options}
    shown = tuple(
        (words.GROUPS.get(name, ""), tuple(box(one, words.OPTIONS[one]) for one in options))
        for name, options in groups.items()
        if options
    )
    nothing = (box(NONE, words.ABOUT[NONE]),) if ask.kind == "many" else ()
    apart = (*nothing, *(box(one, words.ABOUT[one]) for one in DECLINED))
    text = "" if ask.kind != "words" or not ticked else ticked[0]
    return Field(
        name=ask.name,
        kind=ask.kind,
        ask=words.ASKS[ask.name],
        text=text,
        problem=words.ABOUT.get(problems.get(ask.name, ""), "").format(most=LONGEST),
        groups=shown if ask.kind != "words" else (),
        apart=() if ask.kind == "words" else apart,
    )


def _read(page: AboutPage, sent: QueryDict) -> tuple[dict[str, Reply], dict[str, str]]:
    """The replies of a page, and what must be mended, by question."""
    replies: dict[str, Reply] = {}
    problems: dict[str, str] = {}
    for ask in page.asks:
        told = sent.getlist(ask.name)
        reply, problem = _words(told) if ask.kind == "words" else _boxes(ask, told)
        if problem:
            problems[ask.name] = problem
        else:
            replies[ask.name] = reply
    return replies, problems


def _words(told: Sequence[str]) -> tuple[Reply, str]:
    text = told[0].strip().replace("\r\n", "\n") if told else ""
    if "\x00" in text:
        return Reply(), "signs"
    return Reply(words=text), "too_long" if len(text) > LONGEST else ""


def _boxes(ask: Ask, told: Sequence[str]) -> tuple[Reply, str]:
    chosen = tuple(one for one in ask.options if one in told)
    apart = [one for one in (NONE, *DECLINED) if one in told]
    if (chosen and apart) or len(apart) > 1:
        return Reply(), "both"
    if not chosen and not apart:
        return Reply(), "choose"
    if apart and apart[0] in DECLINED:
        return Reply(declined=apart[0]), ""
    return Reply(chosen=chosen), "" if ask.kind == "many" or len(chosen) == 1 else "choose"


def _told(found: AboutMe, page: AboutPage) -> dict[str, list[str]]:
    """A page as it was answered before; empty when it was not: no field is filled in beforehand."""
    if page.id not in found.told:
        return {}
    sent: dict[str, list[str]] = {}
    for ask in page.asks:
        reply = found.reply(page.id, ask.name)
        if ask.kind == "words":
            sent[ask.name] = [reply.words]
        elif ask.name in found.told[page.id]:
            sent[ask.name] = [reply.declined] if reply.declined else list(reply.chosen) or [NONE]
    return sent


def _told_words(found: AboutMe, page: AboutPage) -> str:
    """All that was told on a page in words of one's own, a line each."""
    return "\n".join(found.reply(page.id, ask.name).words for ask in page.asks)


def _list(sent: Mapping[str, Any], name: str) -> list[str]:
    return list(sent.getlist(name)) if isinstance(sent, QueryDict) else list(sent.get(name, []))


def _differs(found: AboutMe) -> bool:
    """Whether the chart shows a leg while the story says that the pain is in none."""
    drawn = facts_of(found.reply(BODY.id, "regions").chosen)
    return bool(drawn) and found.facts is not None and found.facts.get(leg_pain.name) == "none"
