"""Flags of pregnancy and of the womb."""

from wervel.guideline.cause.flag import (
    NO_WAITING,
    red_flag,
)
from wervel.guideline.cause.signs import (
    fever_or_chills,
    severe_pain,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    abdominal_pain,
    abnormal_vaginal_discharge,
    cyclic_with_menses,
    dysuria_or_frequency,
    gestation_weeks,
    haematuria,
    hypertension,
    missed_period_or_possible_pregnancy,
    pain_constant_unremitting,
    pregnant,
    syncope_or_shock,
    uterine_contractions,
    vaginal_bleeding,
)
from wervel.guideline.statements import (
    Signer,
)
from wervel.guideline.urgency import (
    Urgency,
)
from wervel.logic.conditions import (
    all_of,
    any_of,
    at_most,
    yes,
)

may_be_pregnant = any_of(yes(pregnant), yes(missed_period_or_possible_pregnancy))
early = any_of(yes(missed_period_or_possible_pregnancy), at_most(gestation_weeks, 13))
NOT_ORDINARY = (Avoid.REASSURE_AS_NONSPECIFIC, Avoid.ADVISE_SELF_CARE_ONLY)
PREGNANT = (Avoid.IONISING_IMAGING_IN_PREGNANCY, Avoid.PRESCRIBE_NSAID)
urine_sign = any_of(yes(dysuria_or_frequency), yes(haematuria))

FLAGS = (
    red_flag(
        "RF-PRG-1",
        "early_pregnancy_danger",
        Urgency.EMERGENCY,
        all_of(early, any_of(yes(abdominal_pain), yes(vaginal_bleeding), yes(syncope_or_shock))),
        "own M ectopic pregnancy",
        "own D level",
        actions=(
            Action.REFER_EMERGENCY_DEPARTMENT,
            Action.REFER_GYNAECOLOGY,
            Action.PREGNANCY_TEST,
        ),
        avoid=(*NO_WAITING, *PREGNANT),
        tier="A",
        signer=Signer.MIDWIFE,
        numbers={"weeks": 13},
    ),
    red_flag(
        "RF-PRG-2",
        "pregnancy_danger",
        Urgency.EMERGENCY,
        all_of(
            yes(pregnant),
            any_of(
                yes(vaginal_bleeding),
                yes(uterine_contractions),
                all_of(
                    yes(abdominal_pain),
                    any_of(yes(hypertension), yes(pain_constant_unremitting), severe_pain),
                ),
            ),
        ),
        "S62 M obstetric flags",
        "own D level",
        actions=(Action.REFER_OBSTETRICS, Action.REFER_EMERGENCY_DEPARTMENT),
        avoid=(*NO_WAITING, *PREGNANT),
        tier="A",
        signer=Signer.MIDWIFE,
    ),
    red_flag(
        "RF-PRG-3",
        "pregnancy_today",
        Urgency.SAME_DAY,
        all_of(
            yes(pregnant),
            any_of(
                yes(abnormal_vaginal_discharge), fever_or_chills, urine_sign, yes(abdominal_pain)
            ),
        ),
        "S62 M obstetric flags",
        "own D level",
        actions=(Action.REFER_OBSTETRICS, Action.URINE_TEST),
        avoid=(*NOT_ORDINARY, *PREGNANT),
        tier="A",
        signer=Signer.MIDWIFE,
    ),
    red_flag(
        "RF-PRG-4",
        "possible_pregnancy",
        Urgency.ROUTINE,
        yes(missed_period_or_possible_pregnancy),
        "own D test first",
        actions=(Action.PREGNANCY_TEST,),
        avoid=PREGNANT,
        signer=Signer.GP,
    ),
    red_flag(
        "RF-GYN-1",
        "cyclic_pain",
        Urgency.ROUTINE,
        yes(cyclic_with_menses),
        "own M endometriosis",
        actions=(Action.REFER_GYNAECOLOGY,),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC,),
    ),
    red_flag(
        "RF-GYN-2",
        "pelvic_infection",
        Urgency.SAME_DAY,
        all_of(yes(abnormal_vaginal_discharge), any_of(fever_or_chills, yes(abdominal_pain))),
        "own M pelvic infection",
        actions=(Action.REFER_GYNAECOLOGY, Action.ANTIBIOTICS_URGENT, Action.PREGNANCY_TEST),
        avoid=NOT_ORDINARY,
    ),
    red_flag(
        "RF-GYN-3",
        "vaginal_signs",
        Urgency.WITHIN_WEEK,
        any_of(yes(vaginal_bleeding), yes(abnormal_vaginal_discharge)),
        "own M gynaecological cause",
        actions=(Action.REFER_GYNAECOLOGY, Action.PREGNANCY_TEST),
        avoid=NOT_ORDINARY,
    ),
)
