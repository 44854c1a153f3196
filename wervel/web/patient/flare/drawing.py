"""One page of danger questions as it is drawn, and what goes along on it, sealed."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpResponse, QueryDict

from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.flaring import NAMES
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.pages import Page
from wervel.leaflet.said import PageWords
from wervel.logic.facts import BadValue, Facts, Value
from wervel.web.access import Asked
from wervel.web.patient.flare.screen import show, words
from wervel.web.patient.screen import place
from wervel.web.visitor.fields import Field, empty_page, sent_page

Answers = Mapping[str, Value | None]
SEALED_LASTS = 60 * 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """The danger questions of one person, for one request: all pages, and what is known."""

    request: Asked
    code: str
    patient: UUID
    pages: Sequence[Page]
    known: Facts

    @property
    def words(self) -> Language:
        """The words in which it is drawn."""
        return LANGUAGES[self.code]

    def number(self, page: Page) -> int:
        """The place of a page, from 1."""
        return list(self.pages).index(page) + 1

    def after(self, page: Page) -> Page | None:
        """The page that follows, if one does."""
        number = self.number(page)
        return self.pages[number] if number < len(self.pages) else None

    def sent(self) -> Page | None:
        """The page that the form was for, whatever its address says."""
        named = self.request.POST.get("page")
        return next((one for one in self.pages if one.id == named), None)

    def place(self, number: int) -> str:
        """Where a page is; before the first is the overview."""
        if number < 1:
            return place(self.code, "my_start", self.patient)
        if number == 1:
            return place(self.code, "my_worse", self.patient)
        return place(self.code, "my_worse_page", self.patient, number)

    def empty(self, page: Page, **more: Any) -> HttpResponse:
        """A page on which nothing is filled in: danger is never answered beforehand."""
        return self.draw(page, empty_page(page, self.known, self.words, silence=True), **more)

    def filled(
        self, page: Page, sent: QueryDict, problems: Mapping[str, str], **more: Any
    ) -> HttpResponse:
        """A page as it was filled in before."""
        fields = sent_page(page, self.known, self.words, sent, problems, silence=True)
        return self.draw(page, fields, **more)

    def draw(
        self,
        page: Page,
        fields: tuple[Field, ...],
        *,
        before: Answers | None = None,
        note: str = "",
        status: int = 200,
    ) -> HttpResponse:
        """The page with its fields; ``before`` goes along."""
        number, text = self.number(page), words(self.code)
        hidden = {"key": secrets.token_urlsafe(16)}
        if before:
            hidden["before"] = self.seal(before)
        context: dict[str, Any] = {
            "page": page,
            "words": self._page_words(page),
            "fields": fields,
            "problems": [field for field in fields if field.problem],
            "story": {"id": ""},
            "hidden": hidden,
            "note": text[note] if note else "",
            "back_url": self.place(number - 1),
            "here": self.place(number),
            "progress": text["progress"].format(number=number, all=len(self.pages)),
            "asks_in_form": True,
        }
        if "text" in self.request.POST:
            context["large"] = self.request.POST["text"] == "large"
        return show(self.request, self.code, self.patient, "danger", context, status=status)

    def seal(self, answers: Answers) -> str:
        """Answers as they may stand on a page of this person alone."""
        return self._signer().sign_object(sorted(answers.items()), compress=True)

    def unsealed(self) -> dict[str, Value | None]:
        """What went along; nothing of what is not ours, too old or of somebody else."""
        sealed = self.request.POST.get("before", "")
        try:
            held = self._signer().unsign_object(sealed, max_age=SEALED_LASTS)
            return {name: _checked(name, value) for name, value in held if name in NAMES}
        except (signing.BadSignature, BadValue, TypeError, ValueError):
            return {}

    def _page_words(self, page: Page) -> PageWords:
        own: Mapping[str, PageWords] = self.words.flare.PAGES
        return own.get(page.id) or self.words.pages[page.id]

    def _signer(self) -> signing.TimestampSigner:
        account = self.request.actor.account
        return signing.TimestampSigner(salt=f"wervel.worse/{account and account.pk}/{self.patient}")


def _checked(name: str, value: Value | None) -> Value | None:
    return None if value is None else VOCABULARY.by_name[name].check(value)
