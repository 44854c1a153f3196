"""The questions over the phone: read aloud, written down, kept at once; danger is said at once."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST, require_safe

from wervel.guideline.assess import assess
from wervel.leaflet.fill import fill
from wervel.leaflet.pages import Page
from wervel.leaflet.patient import compose
from wervel.leaflet.story import PAGE_BY_ID, Story
from wervel.pathway.actors import Role
from wervel.pathway.refusals import NotNow
from wervel.pathway.road.calls import add_call_answer, hand_in_call, open_call
from wervel.pathway.story import ALARMS, Answer
from wervel.web.access import Asked, only
from wervel.web.desk.road.screen import show, words
from wervel.web.desk.screen import at, go, pages
from wervel.web.entrance.kept import WHOSE, kept, whose
from wervel.web.patient.keeper import LONGEST_KEY, Record
from wervel.web.patient.now import card_now, mistake_at, urgent, with_card
from wervel.web.visitor.asking import ask, check, draw
from wervel.web.visitor.fields import sent_page
from wervel.web.visitor.interview import stand
from wervel.web.visitor.outcome import NET
from wervel.web.visitor.reading import Told, read_page

THERE = {
    "start": "office_call",
    "answers": "office_call_answers",
    "outcome": "office_call_now",
}


class Call(Record):
    """The story of one patient as somebody of the office writes it down."""

    def read(self) -> Story:
        """What this person wrote down; raises ``NotNow`` for who is not in care."""
        if self.mine is None:
            by, moment = self.request.actor, self.request.at
            self.mine = open_call(patient=self.patient, by=by, at=moment)
        return self.mine.story

    def keep(self, known: Story, page: Page, told: Told) -> Story:  # noqa: ARG002
        """In the same record as the patient's own pages."""
        key = self.sent.get("key", "")[:LONGEST_KEY].replace("\x00", "")
        answer = Answer(page.id, told.changes, told.silent, told.typed, key=key, after=None)
        self.mine = add_call_answer(
            patient=self.patient, answer=answer, by=self.request.actor, at=self.request.at
        )
        return self.mine.story

    def hidden(self, page: Page) -> Mapping[str, str]:
        """And whose form it is: what was typed when the session had ended comes back to them."""
        account = self.request.actor.account
        return {**super().hidden(page), **({WHOSE: whose(account)} if account else {})}

    def send(self, response: HttpResponse) -> HttpResponse:
        """Nothing stays in the browser."""
        return response

    def question(self, number: int) -> str:
        """The page with this number."""
        return at(self.code, "office_call_question", self.patient, number)

    def change(self, number: int) -> str:
        """The same, to change what was written down."""
        return at(self.code, "office_call_change", self.patient, number)

    def place(self, name: str) -> str:
        """A page of the call that has no number."""
        return at(self.code, THERE[name], self.patient)

    def show(
        self, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
    ) -> HttpResponse:
        """A page of the call."""
        page = {"my": self.mine, **(context or {}), **self.more}
        return show(self.request, self.code, self.patient, template, page, status=status)


@only(Role.OFFICE)
@require_safe
def call(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Before the first question: what to say, and what to ask about language and help."""
    keeper = Call(request, code, patient)
    try:
        told = keeper.read()
    except NotNow:
        return no_care(request, code, patient)
    now = stand(told, keeper.on)
    next_url = keeper.question(now.next_number) if now.next else ""
    return keeper.show("call", {"next_url": next_url, "begun": bool(told.seen)})


@only(Role.OFFICE)
@pages
def question(
    request: Asked, code: str, patient: UUID, number: int, *, changing: bool = False
) -> HttpResponse:
    """One question: read it aloud, or keep its answer."""
    keeper = Call(request, code, patient)
    try:
        known = keeper.read()
        before = kept(request) if request.method != "POST" else None
        if before is not None:
            return _typed_before(keeper, known, before, changing=changing)
        return ask(keeper, number, changing=changing)
    except NotNow:
        return no_care(request, code, patient)


@only(Role.OFFICE)
@require_safe
def answers(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """All that was written down, to read back before it is handed in."""
    try:
        return check(Call(request, code, patient))
    except NotNow:
        return no_care(request, code, patient)


@only(Role.OFFICE)
@require_POST
def hand_in(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """It is all there: the team gets it."""
    hand_in_call(patient=patient, by=request.actor, at=request.at)
    return go(code, "office_call_now", patient)


@only(Role.OFFICE)
@require_safe
def now(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What to say now: the instruction by all that is known, without what lies behind it."""
    keeper = Call(request, code, patient)
    try:
        told = keeper.read()
    except NotNow:
        return no_care(request, code, patient)
    mine = keeper.mine
    assert mine is not None
    found, standing = assess(mine.facts, keeper.on), stand(told, keeper.on)
    late = mine.read_before is not None and mine.read_before <= request.at
    context = {
        **with_card(card_now(found, mine, keeper.words), code),
        "net": [one for one in compose(found, keeper.words).sections if one.id == NET],
        "alarmed": mine.urgency is not None and mine.urgency >= ALARMS,
        "read_before": None if late else mine.read_before,
        "urgent": urgent(mine),
        "next_url": keeper.question(standing.next_number) if standing.next else "",
        "mistake_url": mistake_at(keeper, found, standing),
    }
    return keeper.show("now", context)


def no_care(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """There is no care that this belongs to: first that is begun."""
    said = fill(words(code)["no_care_text"], {}, code)
    return show(request, code, patient, "no_care", {"said": said}, status=409)


def _typed_before(keeper: Call, known: Story, before: QueryDict, *, changing: bool) -> HttpResponse:
    """A page as it was filled in when the session ended; nothing was kept of it yet."""
    whole = PAGE_BY_ID.get(before.get("page", ""))
    if whole is None or before.get("story") != known.id:
        return ask(keeper, len(known.seen) + 1, changing=False)
    page = known.page(whole)
    keeper.sent, keeper.more = before, {"note": words(keeper.code)["kept_note"]}
    facts = known.facts.but(read_page(page, before, known.facts, keeper.words).changes)
    fields = sent_page(page, facts, keeper.words, before, {}, silence=keeper.silence)
    return draw(keeper, stand(known, keeper.on), page, fields, changing=changing)
