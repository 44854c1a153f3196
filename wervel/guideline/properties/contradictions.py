"""No two things are said together that cannot both be right (G-10)."""

from collections.abc import Iterator

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.outcomes import IMAGING, INTERIM, conflict_name
from wervel.guideline.properties.subject import (
    Property,
    Subject,
    advised,
    alarm,
    chosen,
    holds,
    refused,
)
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Teller
from wervel.logic.proof.claims import Case, Claim, Obligation, Says, every, never, nobody

HANDS_ON = (
    "exercise_therapy", "exercise_radicular", "glad_back", "back_school",
    "manual_therapy_with_exercise", "massage", "graded_activity", "graded_exposure",
    "cognitive_functional_therapy", "exercise_in_pregnancy",
)  # fmt: skip
NEEDLES = (
    "epidural_steroid", "facet_test_block", "facet_radiofrequency", "facet_steroid",
    "sacroiliac_radiofrequency_or_steroid",
)  # fmt: skip
OPERATIONS = (
    "hernia_operation", "stenosis_operation", "decompression_and_fusion",
    "operation_for_ordinary_back_pain", "operation_for_facet_or_sacroiliac_pain",
)  # fmt: skip
REFERRALS = tuple(code for code in Action if code.name.startswith("REFER_"))
PICTURES = (
    Action.URGENT_MRI_SPINE, Action.MRI_SPINE, Action.XRAY_OR_CT_SPINE, Action.URGENT_AORTA_IMAGING,
)  # fmt: skip

REFUSED_OPTIONS: tuple[tuple[Avoid, tuple[str, ...]], ...] = (
    (Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS, HANDS_ON),
    (Avoid.SPINAL_MANIPULATION, ("manual_therapy_with_exercise",)),
    # A cream is no tablet: the sources that refuse the tablet let the cream be (S08).
    (Avoid.PRESCRIBE_NSAID, ("nsaid_oral",)),
    (Avoid.OPIOID_FIRST_LINE, ("opioid",)),
    (Avoid.EPIDURAL_INJECTION, NEEDLES),
    (Avoid.SURGERY_REFERRAL_WITHOUT_INDICATION, OPERATIONS),
    (
        Avoid.UNNEEDED_SPECIALIST_REFERRAL,
        (*OPERATIONS, *NEEDLES, "multidisciplinary_rehabilitation"),
    ),
)
"""What is refused, and the treatments that it forbids, by code."""

REFUSED_ACTIONS: tuple[tuple[Avoid, tuple[Action, ...]], ...] = (
    (Avoid.REASSURE_AS_NONSPECIFIC, (Action.REASSURE_GOOD_PROGNOSIS,)),
    (
        Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS,
        (Action.EXERCISE_THERAPY, Action.PHYSIOTHERAPY_REFERRAL, Action.GRADED_ACTIVITY),
    ),
    (Avoid.IONISING_IMAGING_IN_PREGNANCY, (Action.XRAY_OR_CT_SPINE,)),
    (Avoid.ROUTINE_IMAGING, PICTURES),
    (Avoid.UNNEEDED_SPECIALIST_REFERRAL, (*REFERRALS, Action.URGENT_SURGICAL_CONSULT)),
    (
        Avoid.RAISE_EMERGENCY_ALARM,
        (Action.CALL_AMBULANCE, Action.REFER_EMERGENCY_DEPARTMENT, Action.URGENT_SURGICAL_CONSULT),
    ),
)
"""What is refused, and what may not be advised beside it."""

UNLIKE: tuple[tuple[Action, tuple[Action, ...]], ...] = (
    (Action.EXPLAIN_NO_IMAGING, PICTURES),
    (Action.IMMOBILISE_SPINE, (Action.STAY_ACTIVE_ADVICE, Action.EXERCISE_THERAPY)),
    (Action.CALL_AMBULANCE, (Action.REASSURE_GOOD_PROGNOSIS, Action.STAY_ACTIVE_ADVICE)),
)
"""Two pieces of advice that cannot both be followed."""


def _apart(subject: Subject, teller: Teller) -> Iterator[Case]:
    by_code = {option.code: option for option in subject.guideline.options}
    owed: list[Obligation] = []

    def together(one: str, first: Claim, other: str, second: Claim) -> None:
        owed.append(nobody(f"{one} and {other}", every(first, second)))

    for avoid, codes in REFUSED_OPTIONS:
        for code in codes:
            together(f"not {avoid}", refused(avoid), code, chosen(by_code[code]))
    for avoid, actions in REFUSED_ACTIONS:
        for action in actions:
            together(f"not {avoid}", refused(avoid), action, advised(action))
    for action, others in UNLIKE:
        for other in others:
            together(action, advised(action), other, advised(other))
    for option in by_code.values():
        delay = Avoid.DELAY_FOR_CONSERVATIVE_TRIAL
        together(f"not {delay}", refused(delay), option.code, chosen(option))
    together(
        "alternative to an anti-inflammatory",
        advised(Action.AVOID_NSAID_ALTERNATIVE_ANALGESIA),
        "nsaid_oral",
        chosen(by_code["nsaid_oral"]),
    )
    picture, alone = Says(IMAGING, True), Says(INTERIM, Urgency.SELF_CARE.code)
    together("a picture", picture, "no routine picture", refused(Avoid.ROUTINE_IMAGING))
    together("a picture", picture, "why no picture", advised(Action.EXPLAIN_NO_IMAGING))
    together("not alone", refused(Avoid.ADVISE_SELF_CARE_ONLY), "self-care", alone)
    together("no alarm", refused(Avoid.RAISE_EMERGENCY_ALARM), "an alarm", alarm())
    yield Case((subject.weighing(teller),), tuple(owed))


def _marked(subject: Subject, teller: Teller) -> Iterator[Case]:
    owed = []
    for one, other in subject.guideline.conflicts():
        shown = Says(conflict_name(one, other), True)
        both = every(holds(one.when), holds(other.when))
        owed.append(nobody(f"{one.id} and {other.id}", every(both, never(shown))))
    yield Case((subject.weighing(teller),), tuple(owed))


PROPERTIES = (
    Property(
        "G-10",
        "No contradictions",
        "Something is advised or open beside what forbids it.",
        _apart,
    ),
    Property(
        "G-11",
        "Sources that differ are shown as such",
        "Two statements of sources that differ hold together, and nobody is told that they differ.",
        _marked,
    ),
)
