"""What to do now, on screen: by all that is known, and never less than what the team was told."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.urgency import Urgency
from wervel.leaflet.document import Card
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.patient import card as card_of
from wervel.leaflet.patient import compose
from wervel.leaflet.said import Sentence
from wervel.leaflet.story import NOTHING, PAGE_BY_ID, Story, answered
from wervel.pathway.actors import day_of
from wervel.pathway.refusals import NotNow
from wervel.pathway.story import ALARMS, STOPS, MyStory
from wervel.web.access import Asked, only
from wervel.web.entrance.screen import go as go_to
from wervel.web.patient.keeper import Record, page_sent
from wervel.web.patient.kept import keep_sent
from wervel.web.patient.screen import SIDE, show
from wervel.web.visitor.interview import Stand, stand
from wervel.web.visitor.outcome import FIRST, NET, with_sources
from wervel.web.visitor.reading import read_page
from wervel.web.visitor.screen import calls


@only(*SIDE)
@require_safe
def now(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The instruction, whether the team knows, and the way on."""
    keeper = Record(request, code, patient)
    try:
        told = keeper.read()
    except NotNow:
        return no_care(request, code, patient)
    mine = keeper.mine
    assert mine is not None
    found = assess(mine.facts, keeper.on)
    standing = stand(told, keeper.on)
    shown = [with_sources(one, found) for one in compose(found, keeper.words).sections]
    late = mine.read_before is not None and mine.read_before <= request.at
    context = {
        **with_card(card_now(found, mine, keeper.words), code),
        "first": [one for one in shown if one.section.id in FIRST],
        "net": [one for one in shown if one.section.id == NET],
        "alarmed": mine.urgency is not None and mine.urgency >= ALARMS,
        "urgent": urgent(mine),
        "read_before": None if late else mine.read_before,
        "next_url": keeper.question(standing.next_number) if standing.next else "",
        "mistake_url": mistake_at(keeper, found, standing),
    }
    return keeper.show("now", context)


def no_care(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Nobody answers for this patient now. What is danger by itself is answered all the same."""
    card = _danger_alone(request, code) if request.method == "POST" else None
    context = with_card(card, code) if card else {}
    return show(request, code, patient, "no_care", context, status=409)


def outside(request: Asked, code: str, patient: UUID, why: str) -> HttpResponse:
    """The session had ended: what was sent waits for the login, and danger does not."""
    login = go_to(code, "login", onward=request.path, why=why)
    card = _danger_alone(request, code)
    if card is None:
        return keep_sent(request, login)
    context = {**with_card(card, code), "login_url": login.headers["Location"]}
    return keep_sent(request, show(request, code, patient, "outside", context, status=401))


def urgent(mine: MyStory | None) -> bool:
    """Whether the team has been told that this cannot wait for a week."""
    return mine is not None and mine.urgency is not None and mine.urgency >= STOPS


def _danger_alone(request: Asked, code: str) -> Card | None:
    """What to do now when this one page is an emergency in itself, whoever filled it in."""
    page = page_sent(request.POST)
    if page is None:
        return None
    told = read_page(page, request.POST, NOTHING, LANGUAGES[code])
    alone = answered(Story(""), page, told)
    found = assess(alone.facts, day_of(request.at))
    emergency = found.interim_urgency is Urgency.EMERGENCY
    return card_of(found, LANGUAGES[code]) if emergency else None


def card_now(found: Assessment, mine: MyStory, words: Language) -> Card:
    """The instruction for the level that stands.

    A correction by the teller does not lower it; the word of who treats this patient does, unless
    something was told since that they do not have yet.
    """
    urgency = mine.urgency
    raised = urgency is not None and urgency > found.interim_urgency and urgency >= ALARMS
    lowered = urgency is not None and urgency < found.interim_urgency and not mine.waiting
    if urgency is None or not (raised or lowered):
        return card_of(found, words)
    said = words.instructions[urgency.code]

    def sentence(text: str) -> Sentence:
        return Sentence(fill(text, {}, words.code), "STANDING")

    lines = tuple(map(sentence, (said.who, said.when, said.call)))
    return Card(urgency.code, sentence(said.title), lines, tuple(map(sentence, said.steps)))


def with_card(card: Card, code: str) -> dict[str, object]:
    """A card as the template takes it: its label, and the numbers to call."""
    text = LANGUAGES[code]
    label = text.levels.LEVELS.get(card.level) or text.screens.SCREENS["level_open"]
    return {"card": card, "label": label, "calls": calls(card)}


def mistake_at(keeper: Record, found: Assessment, now: Stand) -> str:
    """Where to correct the last page that holds a sign behind the level, if this story does."""
    names = set(found.acting[0].reason.because) if found.acting else set()
    story = now.story
    behind = [
        number
        for number, id in enumerate(story.seen, start=1)
        if any(fact.name in names for fact in story.page(PAGE_BY_ID[id]).facts)
    ]
    return keeper.change(max(behind)) if behind else ""
