"""It is getting worse: the danger questions, asked anew; then what to do for two days, in words.

With an alarm there is nothing here at all (SP-7). While too little is known there is only what the
guideline says to everybody then. Nothing is said that a sign closes, or could close (SP-6).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from wervel.guideline import facts as f
from wervel.guideline.assessment import Assessment
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.implied import applies, with_implied
from wervel.guideline.outcomes import Standing
from wervel.guideline.treatment.flare import HELPS, SIGNS, STEPS, Help, Step
from wervel.guideline.urgency import Urgency
from wervel.leaflet.language import Language
from wervel.leaflet.pages import PAGE_OF, Page
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Facts
from wervel.logic.question import can_hold

ALARM_FROM = Urgency.WITHIN_WEEK
GENTLE = Action.STAY_ACTIVE_ADVICE
"""All that may be advised while too little is known."""
_MAY_TREAT = {Standing.PROVISIONAL, Standing.CLEAR}

_NOW = (
    f.syncope_or_shock,
    f.confusion,
    f.new_arm_or_cranial_neuro_deficit,
    f.major_trauma,
    f.fever,
    f.chills_or_night_sweats,
    f.systemically_unwell,
    f.abdominal_pain,
    f.pulsatile_abdominal_mass,
    f.colicky_pain,
    f.suicidal_ideation,
)
_WOMB = (f.uterine_contractions, f.vaginal_bleeding, f.abnormal_vaginal_discharge)
DANGER: tuple[Page, ...] = (
    PAGE_OF[f.saddle_numbness.name],
    Page("now", (*_NOW, *_WOMB)),
    PAGE_OF[f.leg_weakness.name],
)
"""The signs that cannot wait, as the story asks them: all are asked again at each flare."""
NAMES = frozenset(fact.name for page in DANGER for fact in page.facts)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do: its words, on which of the two days, and the id of what says so."""

    id: str
    title: str
    text: str
    day: int


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do for two days, and of one's own plan what may stand beside it."""

    steps: tuple[Line, ...]
    helps: tuple[str, ...]
    """Ids of what helps this person and may be done now."""
    own_words: bool
    """Whether the person's own words are shown: not while too little is known."""


NONE = Advice((), (), own_words=False)


def danger_pages(known: Facts) -> tuple[Page, ...]:
    """The pages for this person; what can only be of a pregnancy is for who may be pregnant."""
    now = with_implied(fresh(known))
    womb = all(applies(fact, now) for fact in (f.pregnant, f.uterine_contractions))
    # Not for who said that they are not pregnant: it is the pregnancy that makes it urgent.
    left = DANGER[1].facts if womb else _NOW
    return (DANGER[0], Page(DANGER[1].id, left), DANGER[2])


def fresh(known: Facts) -> Facts:
    """What is known, without what was said before of the signs that are asked anew."""
    return known.but(dict.fromkeys(NAMES))


def is_alarm(found: Assessment) -> bool:
    """Whether a danger sign counts: then nothing that soothes is said."""
    return found.standing is Standing.ALARM or found.interim_urgency >= ALARM_FROM


def advise(
    found: Assessment, words: Language, *, helps: Collection[str] = (), led: bool = False
) -> Advice:
    """What to do for two days. ``led``: whether somebody builds up by agreed numbers."""
    if is_alarm(found):
        return NONE
    treats = found.standing in _MAY_TREAT
    steps = tuple(
        Line(step.id, words.flare.STEPS[step.id][0], words.flare.STEPS[step.id][1], step.day)
        for step in STEPS
        if step.led in (None, led) and _stands(step, found)
    )
    if not steps:
        return NONE  # without advice of the guideline nothing else is said either
    mine = tuple(one.id for one in HELPS if one.id in helps and _may(one, found, treats=treats))
    return Advice(steps, mine, own_words=treats)


def choices(words: Mapping[str, str], ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Ids with their words, in the order of the words."""
    return ((id, text) for id, text in words.items() if id in ids)


def known_helps() -> frozenset[str]:
    """Every help that can be chosen."""
    return frozenset(one.id for one in HELPS)


def known_signs() -> frozenset[str]:
    """Every early sign that can be chosen."""
    return frozenset(SIGNS)


def _stands(step: Step, found: Assessment) -> bool:
    return step.needs in found.actions and not _shut(step, found)


def _may(one: Help, found: Assessment, *, treats: bool) -> bool:
    if not treats and one.needs is not GENTLE:
        return False
    refused = Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS in found.avoid
    if one.needs is Action.EXERCISE_THERAPY and refused:
        return False
    return (one.needs is None or one.needs in found.actions) and not _shut(one, found)


def _shut(one: Step | Help, found: Assessment) -> bool:
    """Whether something closes it: what holds, or what is open and could hold."""
    truth = evaluate(one.shut, found.facts)
    return truth is True or (truth is None and can_hold(one.shut, found.facts, found.open_names))
