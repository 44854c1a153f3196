"""The record as keeper of a story: each answer is kept before the next question is asked."""

import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import Page
from wervel.leaflet.story import NOTHING, PAGE_BY_ID, Story
from wervel.leaflet.why import said
from wervel.logic.facts import Value, YesNo
from wervel.pathway.actors import day_of
from wervel.pathway.story import Answer, MyStory, add_answer, open_story
from wervel.web.access import Asked
from wervel.web.patient.kept import forget_kept
from wervel.web.patient.screen import place, show
from wervel.web.visitor.interview import Stand
from wervel.web.visitor.reading import Told

LONGEST_KEY = 64
LONGEST_NAMES = 1000
STRANGE = "of another story"


class Record:
    """The story of one patient, for one request."""

    silence = True

    def __init__(self, request: Asked, code: str, patient: UUID) -> None:
        self.request, self.code, self.patient = request, code, patient
        self.words, self.on = LANGUAGES[code], day_of(request.at)
        self.sent: QueryDict = request.POST
        """What was sent for this page, now or before somebody had to log in again."""
        self.more: dict[str, Any] = {}
        """What the page says beside the question."""
        self.mine: MyStory | None = None

    def read(self) -> Story:
        """The story so far; raises ``NotNow`` for who is not in care."""
        if self.mine is None:
            self.mine = open_story(patient=self.patient, by=self.request.actor, at=self.request.at)
        return self.mine.story

    def blank(self) -> Story:
        """Another story."""
        return Story(STRANGE, NOTHING)

    def keep(self, known: Story, page: Page, told: Told) -> Story:  # noqa: ARG002
        """In the record, where other devices may have told more meanwhile."""
        answer = Answer(
            page=page.id,
            told=told.changes,
            silent=told.silent,
            typed=told.typed,
            key=self.sent.get("key", "")[:LONGEST_KEY].replace("\x00", ""),
            after=_number(self.sent.get("after", "")),
        )
        self.mine = add_answer(
            patient=self.patient, answer=answer, by=self.request.actor, at=self.request.at
        )
        return self.mine.story

    def detour(self, now: Stand, page: Page) -> str:
        """First what cannot wait, then what two devices say differently."""
        assert self.mine is not None
        if now.emergency or self.mine.stops:
            return self.place("outcome")
        differs = any(one.page == page.id for one in self.mine.differ)
        if differs and page.id in now.story.seen:
            return self.change(now.story.seen.index(page.id) + 1)
        return ""

    def send(self, response: HttpResponse) -> HttpResponse:
        """Nothing stays in the browser; an answer that waited there for a login is taken in."""
        if self.request.method == "POST":
            forget_kept(self.request, response)
        return response

    def hidden(self, page: Page) -> Mapping[str, str]:
        """A key, so that what is sent twice is kept once; and what this page was drawn on."""
        if self.sent.get("page") == page.id and self.sent.get("key"):
            longest = {"key": LONGEST_KEY, "after": LONGEST_KEY, "facts": LONGEST_NAMES}
            return {name: self.sent.get(name, "")[:most] for name, most in longest.items()}
        latest = self.mine.latest.get(page.id, "") if self.mine else ""
        names = ",".join(fact.name for fact in page.facts)
        return {"key": secrets.token_urlsafe(16), "after": str(latest), "facts": names}

    def question(self, number: int) -> str:
        """The page with this number."""
        return place(self.code, "my_question", self.patient, number)

    def change(self, number: int) -> str:
        """The same, to change what was answered."""
        return place(self.code, "my_change", self.patient, number)

    def place(self, name: str) -> str:
        """A page of the story that has no number."""
        there = {"start": "my_story", "answers": "my_answers", "outcome": "my_now"}
        return place(self.code, there[name], self.patient)

    def show(
        self, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
    ) -> HttpResponse:
        """A page of the story."""
        page = {**(context or {}), "my": self.mine, "difference": self._difference(context)}
        page |= self.more
        return show(self.request, self.code, self.patient, template, page, status=status)

    def lost(self) -> HttpResponse:
        """The page that was sent belongs to another story."""
        return self.show("gone", status=410)

    def _difference(self, context: Mapping[str, Any] | None) -> Mapping[str, tuple[str, ...]]:
        """What two devices said on this page, in words."""
        page = (context or {}).get("page")
        if page is None or self.mine is None:
            return {}
        for one in self.mine.differ:
            if one.page == page.id:
                return {"one": self._in_words(one.one), "other": self._in_words(one.other)}
        return {}

    def _in_words(self, told: Mapping[str, Value | None]) -> tuple[str, ...]:
        """What was ticked and filled in; or that it was none, or not known."""
        text = self.words.screens.SCREENS
        lines = [
            said(name, value, self.words)
            for name, value in told.items()
            if value is not None and value is not False
        ]
        signs = [told[name] for name in told if isinstance(VOCABULARY.by_name[name], YesNo)]
        if None in signs or not any(value is not None for value in told.values()):
            lines.append(text["unsure_signs"])
        return tuple(lines) or (text["none"],)

    def differing(self) -> tuple[tuple[str, str], ...]:
        """Every page on which two devices differ: its title, and where to say what is right."""
        assert self.mine is not None
        seen = self.mine.story.seen
        return tuple(
            (self.words.pages[one.page].title, self.change(seen.index(one.page) + 1))
            for one in self.mine.differ
            if one.page in seen
        )


def page_sent(sent: QueryDict) -> Page | None:
    """The page that a form was for."""
    return PAGE_BY_ID.get(sent.get("page", ""))


def page_as_drawn(sent: QueryDict) -> Page | None:
    """The same with only those facts that the form itself says it held."""
    page = page_sent(sent)
    names = sent.get("facts", "")[:LONGEST_NAMES].split(",")
    facts = tuple(fact for fact in page.facts if fact.name in names) if page else ()
    return Page(page.id, facts) if page and facts else page


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
