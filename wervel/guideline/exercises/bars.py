"""What closes an exercise: a few things close them all, others what does not suit a body now.

Sources say *that* exercise is fitted to another illness (S11h) and to pregnancy (S62); *which*
exercise that closes is our own choice (own D), on the careful side, until a therapist signs. No
source here names a week of pregnancy for lying on the back, so none is used: it holds all along.
"""

from wervel.guideline.cause.signs import radicular, weakness
from wervel.guideline.cause.womb import may_be_pregnant
from wervel.guideline.cause.young import child, young_arch
from wervel.guideline.exercises.exercise import Bar
from wervel.guideline.facts import (
    gait_disturbance,
    heart_failure_or_ihd,
    height_loss_or_kyphosis,
    long_term_corticosteroids,
    osteoporosis_known,
    palpable_step,
    prior_fragility_fracture,
    recent_spinal_procedure,
    spondylolisthesis_known,
    sport_hyperextension,
    worse_with_extension,
)
from wervel.guideline.statements import Signer, cite
from wervel.guideline.treatment.moving import danger_in_moving
from wervel.logic.conditions import all_of, any_of, yes

DANGER = Bar(
    id="danger",
    when=danger_in_moving,
    cites=cite("S03 R referral", "S21 R fever", "S22 R assessment", "S24 R significant trauma"),
    signer=Signer.GP,
)
"""What closes exercise therapy closes every exercise."""

CHILD = Bar(
    id="child", when=child, cites=cite("S66 R children", "own D adults only"), signer=Signer.GP
)

PREGNANT = Bar(
    id="pregnant",
    when=may_be_pregnant,
    cites=cite("S62 R standard arm", "own D on the back or belly"),
    signer=Signer.MIDWIFE,
)

BONE = Bar(
    id="bone",
    when=any_of(
        yes(osteoporosis_known),
        yes(long_term_corticosteroids),
        yes(prior_fragility_fracture),
        yes(height_loss_or_kyphosis),
    ),
    cites=cite("S11h R other illness", "S07 R risk groups", "own D bending and lifting"),
)

HEART = Bar(
    id="heart",
    when=yes(heart_failure_or_ihd),
    cites=cite("S11h R other illness", "own D getting out of breath"),
    signer=Signer.GP,
)

PROCEDURE = Bar(
    id="procedure",
    when=yes(recent_spinal_procedure),
    cites=cite("S11h R other illness", "S02 R recent procedure", "own D loading the back"),
)

ARCH = Bar(
    id="arch",
    when=any_of(
        all_of(yes(sport_hyperextension), yes(worse_with_extension)),
        young_arch,
        yes(spondylolisthesis_known),
        yes(palpable_step),
    ),
    cites=cite("S11h R building up", "S12 S flags", "own D bending backwards"),
)

UNSTEADY = Bar(
    id="unsteady",
    when=any_of(yes(gait_disturbance), weakness),
    cites=cite("S11h R other illness", "own D falling"),
)

NERVE = Bar(
    id="nerve",
    when=radicular,
    cites=cite("S11g R radicular", "own D heavier steps by a therapist"),
)
"""Pain of a nerve root is led by pain: the heaviest steps are left to whoever examines."""

EVERYBODY = (DANGER, CHILD)
BARS = (*EVERYBODY, PREGNANT, BONE, HEART, PROCEDURE, ARCH, UNSTEADY, NERVE)
"""Every bar, in the order in which they are said."""
