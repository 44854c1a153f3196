"""Chapter five: models that predict, what they are worth, and one that refuses to run."""

import math
from dataclasses import astuple, dataclass

from wervel.guideline.facts import recurrent_episodes
from wervel.guideline.phases import ACUTE
from wervel.guideline.statements import Chapter, Information, Signer, Statement, cite
from wervel.logic.conditions import ALWAYS, Condition, yes

PICKUP_RANGES = (
    ("claim", 0, 1),
    ("leg_pain", 0, 1),
    ("pain", 1, 6),
    ("low_mood", 0, 10),
    ("own_risk", 0, 10),
)


class NoCoefficients(RuntimeError):
    """A model that was asked to run without the coefficients of its paper."""


@dataclass(frozen=True, slots=True)
class PickupAnswers:
    """The five answers: claim and leg pain 0 or 1, pain 1 to 6, mood and own risk 0 to 10."""

    claim: int
    leg_pain: int
    pain: int
    low_mood: int
    own_risk: int

    def __post_init__(self) -> None:
        for name, low, high in PICKUP_RANGES:
            answer = getattr(self, name)
            if not low <= answer <= high:
                raise ValueError(f"PICKUP {name}: expected {low} to {high}, got {answer}")


@dataclass(frozen=True, slots=True)
class PickupCoefficients:
    """The final model of the paper (PMC4871494), to be filled from it and never from memory."""

    intercept: float
    claim: float
    leg_pain: float
    pain: float
    low_mood: float
    own_risk: float


def pickup_risk(answers: PickupAnswers, coefficients: PickupCoefficients | None) -> float:
    """The probability of pain after three months, 0 to 1, for somebody with acute pain.

    The paper's coefficients could not be retrieved. Until somebody fills them in, this refuses.
    """
    if coefficients is None:
        raise NoCoefficients(
            "PICKUP cannot run: no coefficients were given. Take them from the final model of "
            "PMC4871494 and check them against the online tool."
        )
    intercept, *weights = astuple(coefficients)
    score = intercept + sum(w * x for w, x in zip(weights, astuple(answers), strict=True))
    return 1 / (1 + math.exp(-score))


def _info(
    id: str,
    when: Condition,
    *sources: str,
    signer: Signer = Signer.GP,
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=Chapter.PROGNOSIS,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
        differs_from=differs_from,
    )


MODELS: tuple[Statement, ...] = (
    _info(
        "MOD-1",
        ALWAYS,
        "S43 R performance",
        "S43 M inputs",
        inputs=5,
        developed=1230,
        developed_percent=30,
        validated=1528,
        validated_percent=19,
        auc=0.66,
        auc_low=0.63,
        auc_high=0.69,
        intercept_shift=-0.55,
        slope=0.89,
        cut_off_percent=30,
        avoided_per_100=46,
        explained_percent=7.7,
        months=3,
    ),
    _info(
        "MOD-2",
        yes(recurrent_episodes),
        "S40 R predictors",
        "own D intercepts",
        episodes=2,
        log_odds=1.157,
        care_log_odds=1.054,
        share_40_intercept=-1.222,
        share_40_low=0.228,
        share_40_high=0.484,
        share_50_intercept=-1.345,
        share_50_low=0.207,
        share_50_high=0.453,
        share_60_intercept=-1.461,
        share_60_low=0.188,
        share_60_high=0.424,
        care_intercept=-2.132,
        care_low=0.106,
        care_high=0.254,
    ),
    _info(
        "MOD-3",
        ACUTE,
        "S44 R ratio",
        "S44 M limits",
        pain=7,
        days=5,
        episodes=1,
        ratio=3.5,
        ratio_low=1.8,
        ratio_high=7.0,
        validated=956,
        best_week_percent=60,
        best_12_weeks_percent=95,
        worst_week_percent=30,
        worst_12_weeks_percent=75,
    ),
    _info("MOD-4", ALWAYS, "S73 R course", auc_low=0.50, auc_high=0.61),
    _info(
        "MOD-5",
        ALWAYS,
        "S75 R models",
        slope_first=0.65,
        slope_later=0.85,
        from_weeks=2,
        to_weeks=4,
    ),
    _info("MOD-6", ALWAYS, "S45 R does not identify", auc=0.69, explained_percent=3.6),
    _info("MOD-7", ALWAYS, "own D for conversation only"),
)
"""No model is good enough to decide on care: they serve the talk and the date of the next look."""
