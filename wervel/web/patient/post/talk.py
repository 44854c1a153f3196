"""A patient and the team write: read it all, and send a message after one question on danger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from wervel.guideline.urgency import Urgency
from wervel.leaflet import danger
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.post.conversation import (
    LONGEST,
    MOST_A_DAY,
    Danger,
    Talk,
    open_talk,
    write,
)
from wervel.pathway.post.workdays import ANSWERED_IN
from wervel.pathway.refusals import NotNow, OtherContents, TooOften
from wervel.web.access import Asked, come_in, only
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.entrance.kept import kept
from wervel.web.patient.advice.start import full_moment
from wervel.web.patient.post.screen import CRISIS, EMERGENCY, card_for, show_post, worry
from wervel.web.patient.screen import SIDE, go, pages
from wervel.web.visitor.screen import calls

LEVELS = {Urgency.EMERGENCY: EMERGENCY, Urgency.SAME_DAY: "same_day"}


@dataclass(frozen=True, slots=True)
class Sent:
    """What came with the form; ``shown`` are the signs that its writer was stopped for already."""

    words: str = ""
    signs: str = ""
    shown: frozenset[str] = frozenset()
    problems: Mapping[str, str] = field(default_factory=dict)
    """By field, the key of the words that say what is wrong."""


@only(*SIDE)
@require_safe
def talk(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """All that was written, and what is promised."""
    found = open_talk(patient=patient, by=request.actor, at=request.at)
    said = LANGUAGES[code]
    late = found.answer_before is not None and found.answer_before <= request.at
    context: dict[str, Any] = {
        "talk": found,
        "lead": said.post.POST["talk_lead"].format(days=ANSWERED_IN),
        "late": late,
        "before": full_moment(found.answer_before, said) if found.answer_before else "",
        "me": request.actor.account.pk if request.actor.account else None,
        **_alarmed(found, request, said),
    }
    return show_post(request, code, patient, "talk", context)


@only(*SIDE)
@pages
def compose(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Write one message. Words that may mean danger stop it once, with what to do."""
    if request.method != "POST":
        before = kept(request)
        note = "write_kept" if before is not None else ""
        return _form(request, code, patient, _read(before) if before else Sent(), note=note)
    sent = _read(request.POST)
    if sent.problems:
        return _form(request, code, patient, sent, status=422)
    if _stops(sent):
        return _form(request, code, patient, sent, stop=True)
    key = sent_key(request)
    if not key:
        return _form(request, code, patient, sent, note="write_old", status=409)
    try:
        write(
            patient=patient,
            words=sent.words,
            signs=Danger(sent.signs),
            key=key,
            by=request.actor,
            at=request.at,
        )
    except OtherContents:
        return _form(request, code, patient, sent, note="write_old", status=409)
    except TooOften:
        return _form(request, code, patient, sent, note="write_often", status=429)
    except NotNow:
        return _closed(request, code, patient, sent)
    return go(code, "my_post", patient)


def shown_again(request: Asked) -> HttpResponse | None:
    """What was written in a form that could not be trusted any more: a login in another tab.

    Nothing is sent by this. ``None`` for who is not in.
    """
    match = request.resolver_match
    come_in(request)
    if match is None or request.actor.role not in SIDE:
        return None
    code, patient = match.kwargs["code"], match.kwargs["patient"]
    return _drawn(request, code, patient, _read(request.POST), note="write_old", status=403)


compose.sent_again = shown_again  # type: ignore[attr-defined]


def _form(
    request: Asked,
    code: str,
    patient: UUID,
    sent: Sent,
    *,
    stop: bool = False,
    note: str = "",
    status: int = 200,
) -> HttpResponse:
    found = open_talk(patient=patient, by=request.actor, at=request.at)
    if not found.in_care:
        return _closed(request, code, patient, sent)
    return _drawn(
        request, code, patient, sent, stop=stop, note=note, status=status, phone=found.phone
    )


def _drawn(
    request: Asked,
    code: str,
    patient: UUID,
    sent: Sent,
    *,
    stop: bool = False,
    note: str = "",
    status: int = 200,
    phone: str = "",
) -> HttpResponse:
    """The form itself: nothing of the record is read for it."""
    said = LANGUAGES[code]
    text = said.post.POST
    signs = danger.found(sent.words)
    key = "" if note == "write_old" else sent_key(request) if request.method == "POST" else ""
    context = {
        "sent": sent,
        "stop": stop,
        "note": text[note].format(most=MOST_A_DAY) if note else "",
        "problems": [(name, text[problem]) for name, problem in sent.problems.items()],
        "wrong": {name: text[problem] for name, problem in sent.problems.items()},
        "help": text["write_help"].format(most=LONGEST),
        "longest": LONGEST,
        "signs": [fill(line, {}, code) for line in said.levels.SAFETY_NET],
        "choices": [(one.value, text[f"write_{one.value}"]) for one in Danger],
        "seen": ",".join(sorted(signs)) if stop else ",".join(sorted(sent.shown)),
        **(worry(sent.words, said) if stop else {}),
        "key": key or new_key(request),
        "phone": phone,
    }
    return show_post(request, code, patient, "write", context, status=status)


def _closed(request: Asked, code: str, patient: UUID, sent: Sent) -> HttpResponse:
    """Nobody answers for this patient now; what is danger by its words is answered all the same."""
    said = LANGUAGES[code]
    signs = danger.found(sent.words)
    urgent = bool(signs) or sent.signs in (Danger.YES, Danger.UNSURE)
    card = card_for(CRISIS if CRISIS in signs else EMERGENCY, said) if urgent else None
    context = {
        "sent": sent,
        "card": card,
        "label": said.levels.LEVELS[EMERGENCY],
        "calls": calls(card) if card else (),
    }
    return show_post(request, code, patient, "closed", context, status=409)


def _alarmed(found: Talk, request: Asked, said: Language) -> dict[str, Any]:
    """While nobody of the team has read the alarm: what to do, and by when it is read."""
    if found.alarm is None or found.read_before is None:
        return {}
    mine = [line.words for line in found.lines if line.from_patient and line.read_at is None]
    crisis = any(CRISIS in danger.found(words) for words in mine)
    card = card_for(CRISIS if crisis else LEVELS[found.alarm], said)
    return {
        "card": card,
        "label": said.levels.LEVELS[card.level],
        "calls": calls(card),
        "read_before": found.read_before if found.read_before > request.at else None,
    }


def _stops(sent: Sent) -> bool:
    """Whether its words may mean danger, and its writer was not shown what to do yet."""
    return sent.signs == Danger.NO and not set(danger.found(sent.words)) <= sent.shown


def _read(sent: QueryDict) -> Sent:
    words = sent.get("words", "").replace("\x00", "").replace("\r\n", "\n").strip()
    signs = sent.get("signs", "")
    problems = {}
    if not words:
        problems["words"] = "w_words"
    elif len(words) > LONGEST:
        problems["words"] = "w_long"
    if signs not in set(Danger):
        problems["signs"] = "w_signs"
    shown = frozenset(sent.get("seen", "").split(","))
    return Sent(words, signs, shown, problems)
