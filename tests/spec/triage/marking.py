"""How an answer is marked against the answer of a good GP: one line for each case."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.outcomes import OptionStatus
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts, Teller

HERE = Path(__file__).parent

# What a case forbids, and where our answer would say it.
AS_ACTION = {
    "reassure_as_nonspecific": {"reassure_good_prognosis"},
    "exercise_or_manual_therapy_before_diagnosis": {
        "exercise_therapy", "physiotherapy_referral", "graded_activity",
    },
    "surgery_referral_without_indication": {"refer_orthopaedics", "urgent_surgical_consult"},
    "ionising_imaging_in_pregnancy": {"xray_or_ct_spine"},
}  # fmt: skip
AS_OPTION = {
    "prescribe_nsaid": {"nsaid_oral", "nsaid_topical"},
    "opioid_first_line": {"opioid"},
    "spinal_manipulation": {"manipulation", "manual_therapy_with_exercise"},
    "epidural_injection": {"epidural_steroid"},
}
AS_URGENCY = {
    "raise_emergency_alarm": lambda level: level is Urgency.EMERGENCY,
    "delay_for_conservative_trial": lambda level: level <= Urgency.SELF_CARE,
    "advise_self_care_only": lambda level: level is Urgency.SELF_CARE,
    "wait_for_all_signs": lambda level: level < Urgency.SAME_DAY,
}


@dataclass(frozen=True)
class Mark:
    """One case: what came out, and against what."""

    id: str
    level: Urgency
    gold: Urgency
    floor: Urgency
    ceiling: Urgency
    benign: bool
    phase_right: bool
    forbidden: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def safe(self) -> bool:
        return self.level >= self.floor

    @property
    def exact(self) -> bool:
        return self.level is self.gold


def read(name: str) -> list[dict]:
    return json.loads((HERE / f"cases_{name}.json").read_text())


def marks(name: str, teller: Teller = Teller.PATIENT) -> Iterator[Mark]:
    for case in read(name):
        facts = Facts(VOCABULARY, case["facts"])
        yield _mark(case, assess(facts, date.fromisoformat(case["on"]), teller=teller))


def _mark(case: dict, answer: Assessment) -> Mark:
    gold = case["gold"]
    said = {action.value for action in answer.actions}
    return Mark(
        id=case["id"],
        level=answer.interim_urgency,
        gold=_level(gold["urgency"]),
        floor=_level(gold["floor"]),
        ceiling=_level(gold["ceiling"]),
        benign=bool(gold["benign"]),
        phase_right=answer.phase == gold["phase"],
        forbidden=tuple(code for code in gold["must_not"] if _says(code, answer)),
        missing=tuple(code for code in gold["must_actions"] if code not in said),
    )


def _level(code: str) -> Urgency:
    return Urgency[code.upper()]


def _says(code: str, answer: Assessment) -> bool:
    """Whether our answer says or does what this case forbids."""
    said = {action.value for action in answer.actions}
    if code in AS_ACTION:
        return bool(said & AS_ACTION[code])
    if code in AS_OPTION:
        recommended = {
            found.option.code
            for found in answer.options
            if found.status is OptionStatus.RECOMMENDED
        }
        return bool(recommended & AS_OPTION[code])
    if code in AS_URGENCY:
        return AS_URGENCY[code](answer.interim_urgency)
    if code == "routine_imaging":
        return answer.imaging_indicated is True
    if code == "unneeded_specialist_referral":
        return any(action.startswith("refer_") for action in said)
    return False  # words we have no code to say: bed rest, damage, waving worries away
