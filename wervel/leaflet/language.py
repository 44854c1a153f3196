"""All words of one language in one place, so that a missing one is found when it is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from wervel.leaflet.said import Instruction, OptionWords, PageWords, Said
from wervel.leaflet.words import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of one language. ``code`` is ``nl`` or ``en``."""

    code: str
    questions: Mapping[str, Question]
    pages: Mapping[str, PageWords]
    causes: Mapping[str, Said]
    actions: Mapping[str, Said]
    avoid: Mapping[str, Said]
    instructions: Mapping[str, Instruction]
    options: Mapping[str, OptionWords]
    statements: Mapping[str, Said]
    names: ModuleType
    levels: ModuleType
    frame: ModuleType
    screens: ModuleType
    patient: ModuleType
    post: ModuleType
    start: ModuleType
    about: ModuleType
    my_advice: ModuleType
    summary: ModuleType
    entrance: ModuleType
    exercises: ModuleType
    plan: ModuleType
    charts: ModuleType
    checkin: ModuleType
    flare: ModuleType
    form: ModuleType
    messages: ModuleType
    desk: ModuleType
    team: ModuleType
    road: ModuleType


def _load() -> dict[str, Language]:
    from wervel.leaflet import en, nl

    return {"nl": _language("nl", nl), "en": _language("en", en)}


def _language(code: str, room: ModuleType) -> Language:
    return Language(
        code=code,
        questions=room.questions.QUESTIONS,
        pages=room.pages.PAGE_WORDS,
        causes=room.causes.CAUSES,
        actions=room.advice.ACTIONS,
        avoid=room.advice.AVOID,
        instructions=room.levels.INSTRUCTIONS,
        options=room.options.OPTIONS,
        statements=room.statements.STATEMENTS,
        names=room.names,
        levels=room.levels,
        frame=room.frame,
        screens=room.screens,
        patient=room.patient,
        post=room.post,
        start=room.start,
        about=room.about,
        my_advice=room.my_advice,
        summary=room.summary,
        entrance=room.entrance,
        exercises=room.exercises,
        plan=room.plan,
        charts=room.charts,
        checkin=room.checkin,
        flare=room.flare,
        form=room.form,
        messages=room.messages,
        desk=room.desk,
        team=room.team,
        road=room.road,
    )


LANGUAGES: Mapping[str, Language] = _load()
"""Dutch first, English second."""
