"""About me: what somebody tells beside the guideline's questions, kept page by page at once.

The team reads it in the same moment. Of the body chart, what the vocabulary has a fact for is told
as that fact too, as long as nobody told it before.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from wervel.guideline.facts import leg_pain, leg_pain_side
from wervel.logic.facts import Facts
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.advice.pages import BODY, BY_ID, LEGS, LONGEST, PAGES, AboutPage, Ask
from wervel.pathway.events import event
from wervel.pathway.heeding import heed
from wervel.pathway.intake import submit_intake
from wervel.pathway.once import once
from wervel.pathway.patients import change_contact, known_patient
from wervel.pathway.plan.reading import aims_of
from wervel.pathway.plan.values import Aim
from wervel.pathway.refusals import NotNow
from wervel.record.episodes import current_episode, hold_episode
from wervel.record.facts import DECLINED, Told, get_facts
from wervel.record.models.advice import About
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.texts import can_be_kept

FORM = "about/1"


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one question: what was chosen, words, or why there is no answer."""

    chosen: tuple[str, ...] = ()
    words: str = ""
    declined: str = ""


@dataclass(frozen=True, slots=True)
class AboutMe:
    """All that was told of oneself so far; a page that nobody answered is not in it."""

    told: Mapping[str, Mapping[str, Reply]] = field(default_factory=dict)
    asked: tuple[AboutPage, ...] = PAGES
    """The pages as they are asked of this person: without what is known."""
    facts: Facts | None = None
    aims: tuple[Aim, ...] = ()
    """What they want to do again, in their own words: the goals of the plan."""

    @property
    def next(self) -> AboutPage | None:
        """The first page that is still open."""
        return next((page for page in self.asked if page.id not in self.told), None)

    @property
    def left(self) -> int:
        """How many pages are still open."""
        return sum(page.id not in self.told for page in self.asked)

    def reply(self, page: str, name: str) -> Reply:
        """What was answered, or an empty reply."""
        return self.told.get(page, {}).get(name, Reply())


def open_about(*, patient: UUID, by: Actor, at: datetime) -> AboutMe:
    """What was told of oneself so far. Raises ``NotNow`` without an open episode."""
    found = known_patient(patient, name="story.opened", by=by, at=at)
    with event("story.opened", by=by, at=at, patient=found) as telling:
        episode = _episode(found)
        telling.object("episode", episode.pk, episode.version)
        telling.detail = "about"
        return about_of(episode, at)


def tell_about(
    *, patient: UUID, page: str, replies: Mapping[str, Reply], key: str, by: Actor, at: datetime
) -> AboutMe:
    """Keep the answer to one page. The same form with the same contents is kept once.

    Raises ``NotNow`` for an answer that does not fit, or without an open episode.
    """
    found = known_patient(patient, name="about.told", by=by, at=at)
    with event("about.told", by=by, at=at, patient=found) as telling:
        assert by.account is not None  # nobody without an account may do this
        episode = hold_episode(_episode(found))
        kept = {name: _plain(reply) for name, reply in _checked(page, replies).items()}
        contents = {"episode": str(episode.pk), "page": page, "told": kept}
        taken = once(key, event="about.told", contents=contents, by=by, at=at)
        telling.object("about", taken.number)
        telling.names = sorted(replies)
        if taken.new:
            told = json.dumps(kept, sort_keys=True)
            About.objects.create(
                episode=episode,
                submission_id=taken.number,
                page=page,
                told=told,
                by=by.account,
                at=at,
            )
            heed((one.words for one in replies.values()), key=taken.number, episode=episode, at=at)
            _pass_on(found, episode, page, replies, key, by, at)
        else:
            telling.detail = "again"
        return about_of(episode, at)


def about_of(episode: Episode, at: datetime) -> AboutMe:
    """What was told within one episode: of each page the last answer."""
    rows = About.objects.filter(episode=episode).order_by("pk")
    told = {row.page: _read(json.loads(row.told)) for row in rows if row.page in BY_ID}
    facts = get_facts(episode, None, day_of(at)).facts
    return AboutMe(told, asked_of(episode.patient), facts, aims_of(episode))


def asked_of(patient: Patient) -> tuple[AboutPage, ...]:
    """The pages without what is known: who said whether they need an interpreter is not asked."""
    if patient.interpreter is None:
        return PAGES
    known = "interpreter"
    return tuple(
        AboutPage(page.id, tuple(ask for ask in page.asks if ask.name != known)) for page in PAGES
    )


def facts_of(regions: tuple[str, ...]) -> dict[str, str]:
    """What the body chart says in the guideline's own words; nothing about what was left open."""
    legs = [side for side, parts in LEGS.items() if set(parts) & set(regions)]
    if not legs:
        return {}
    below = any(region.startswith(("calf", "shin", "foot")) for region in regions)
    both = len(legs) == len(LEGS)
    return {
        leg_pain.name: "below_knee" if below else "above_knee",
        leg_pain_side.name: "bilateral" if both else "unilateral",
    }


def _pass_on(
    patient: Patient,
    episode: Episode,
    page: str,
    replies: Mapping[str, Reply],
    key: str,
    by: Actor,
    at: datetime,
) -> None:
    """Put what has a place of its own there: facts nobody told yet, and the interpreter."""
    known = get_facts(episode, None, day_of(at)).facts
    drawn = facts_of(replies["regions"].chosen) if page == BODY.id else {}
    fresh = [Told(name, value) for name, value in drawn.items() if name not in known]
    if fresh:
        number = f"about/{key}"[:64]
        submit_intake(patient=patient, answers=fresh, key=number, form=FORM, by=by, at=at)
    said = replies.get("interpreter", Reply()).chosen
    if said and patient.interpreter is None:
        changes = {"interpreter": said == ("yes",)}
        version = patient.version
        change_contact(patient=patient.pk, version=version, changes=changes, by=by, at=at)


def _checked(page: str, replies: Mapping[str, Reply]) -> Mapping[str, Reply]:
    asks = {ask.name: ask for ask in BY_ID[page].asks} if page in BY_ID else {}
    if not replies or not all(
        name in asks and _fits(asks[name], reply) for name, reply in replies.items()
    ):
        raise NotNow("This is no answer to one of our questions.")
    return replies


def _fits(ask: Ask, reply: Reply) -> bool:
    if reply.declined:
        return reply.declined in DECLINED and not reply.chosen and not reply.words
    if ask.kind == "words":
        # Inside JSON the net of the database does not see a sign that cannot be kept.
        return not reply.chosen and len(reply.words) <= LONGEST and can_be_kept(reply.words)
    few = ask.kind == "many" or len(reply.chosen) == 1
    return few and not reply.words and set(reply.chosen) <= set(ask.options)


def _plain(reply: Reply) -> dict[str, Any]:
    return {"chosen": list(reply.chosen), "words": reply.words, "declined": reply.declined}


def _read(told: Mapping[str, Any]) -> dict[str, Reply]:
    return {
        name: Reply(tuple(one["chosen"]), one["words"], one["declined"])
        for name, one in told.items()
    }


def _episode(patient: Patient) -> Episode:
    episode = current_episode(patient)
    if episode is None:
        raise NotNow("There is no open episode of care to tell this for.")
    return episode
