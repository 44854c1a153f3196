"""Where the answers of an interview are kept, and where its pages are: all that may differ.

A visitor's answers stay in the visitor's own browser; a patient's go into the record. The pages,
the questions and their order are the same.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.pages import Page
from wervel.leaflet.story import Story, answered
from wervel.web.visitor.interview import Stand
from wervel.web.visitor.reading import Told
from wervel.web.visitor.screen import show
from wervel.web.visitor.story import new_story, read_story, refresh_story, write_story


class Keeper(Protocol):
    """One interview of one person, as far as a request needs it."""

    @property
    def request(self) -> HttpRequest: ...
    @property
    def words(self) -> Language: ...
    @property
    def on(self) -> date: ...
    @property
    def silence(self) -> bool:
        """Whether "I would rather not say" is an answer apart."""

    def read(self) -> Story | None:
        """What was told so far; ``None`` when there is nothing (any more)."""

    def blank(self) -> Story:
        """A story of which nothing is known: for a page that belongs to another one."""

    def keep(self, known: Story, page: Page, told: Told) -> Story:
        """Keep the answers of one page, and give the story with them."""

    def send(self, response: HttpResponse) -> HttpResponse:
        """The response, with what the browser must keep."""

    def question(self, number: int) -> str: ...
    def change(self, number: int) -> str: ...
    def place(self, name: str) -> str:
        """The address of ``start``, ``answers`` or ``outcome``."""

    def show(
        self, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
    ) -> HttpResponse: ...
    def lost(self) -> HttpResponse:
        """Said when there are no answers, or a page belongs to another interview."""

    def hidden(self, page: Page) -> Mapping[str, str]:
        """What the form of a page carries along beside its answers."""

    def detour(self, now: Stand, page: Page) -> str:
        """Where to go first after this answer, because it cannot wait; empty to go on."""


class Browser:
    """A visitor: all that was told is in one sealed cookie, and nowhere else."""

    silence = False

    def __init__(self, request: HttpRequest, code: str) -> None:
        self.request, self.code, self.words = request, code, LANGUAGES[code]
        self.on = timezone.localdate()
        self._found: Story | None = None
        self._new: Story | None = None

    def read(self) -> Story | None:
        """The story in the cookie."""
        self._found = read_story(self.request)
        return self._found

    def blank(self) -> Story:
        """Another interview."""
        return new_story()

    def keep(self, known: Story, page: Page, told: Told) -> Story:
        """In memory; :meth:`send` hands it to the browser."""
        self._new = answered(known, page, told)
        return self._new

    def send(self, response: HttpResponse) -> HttpResponse:
        """With the new story, or with the old one kept a little longer."""
        if self._new is not None:
            write_story(response, self._new)
        elif self._found is not None:
            refresh_story(self.request, response, self._found)
        return response

    def question(self, number: int) -> str:
        """The page with this number."""
        return reverse(f"{self.code}:question", args=(number,))

    def change(self, number: int) -> str:
        """The same, to change what was answered."""
        return reverse(f"{self.code}:change", args=(number,))

    def place(self, name: str) -> str:
        """A page of the interview that has no number."""
        return reverse(f"{self.code}:{name}")

    def show(
        self, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
    ) -> HttpResponse:
        """A visitor's page."""
        return show(self.request, self.code, template, context, status=status)

    def lost(self) -> HttpResponse:
        """There are no answers (any more), or this page belongs to an earlier interview."""
        return self.show("gone", status=410)

    def hidden(self, page: Page) -> Mapping[str, str]:  # noqa: ARG002
        """Nothing: the answers are in the browser itself."""
        return {}

    def detour(self, now: Stand, page: Page) -> str:  # noqa: ARG002
        """Only an emergency stops a visitor: nobody else hears of it."""
        return self.place("outcome") if now.emergency else ""
