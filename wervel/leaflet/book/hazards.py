"""Which hazards of the safety file a statement helps to control.

Only what can be pinned to statements stands here. The other hazards (two tabs, a clock that is
wrong, a screen that hides an alarm) are controlled by the program as a whole and by its tests.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.statements import Flag, Option, Statement
from wervel.logic.conditions import Condition, facts_in


@dataclass(frozen=True, slots=True)
class Scope:
    """What makes a statement concern a hazard: any one of these is enough.

    ``ids`` are beginnings of ids, ``facts`` names of facts that the statement looks at.
    """

    causes: frozenset[str] = frozenset()
    actions: frozenset[Action] = frozenset()
    avoid: frozenset[Avoid] = frozenset()
    options: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    ids: tuple[str, ...] = field(default=())

    def holds(self, statement: Statement) -> bool:
        """Whether this statement is in the scope."""
        return (
            (isinstance(statement, Flag) and statement.cause in self.causes)
            or (isinstance(statement, Option) and statement.code in self.options)
            or not self.actions.isdisjoint(statement.actions)
            or not self.avoid.isdisjoint(statement.avoid)
            or not self.facts.isdisjoint(looked_at(statement))
            or statement.id.startswith(self.ids)
        )


SCOPES: Mapping[str, Scope] = {
    "H01": Scope(
        frozenset({"cauda_equina", "cauda_equina_risk", "compression_after_procedure"}),
        ids=("RF-CES-",),
    ),
    "H04": Scope(
        frozenset(
            {
                "cord_compression",
                "sudden_deficit",
                "unsteady_walk",
                "severe_weakness",
                "progressive_weakness",
                "old_weakness",
                "mild_weakness",
                "slipped_vertebra_with_deficit",
                "spinal_bleeding",
            }
        )
    ),
    "H05": Scope(frozenset({"aortic_rupture", "aortic_emergency", "known_aneurysm", "shock"})),
    "H06": Scope(
        frozenset(
            {
                "spinal_abscess",
                "spinal_infection",
                "infection_without_fever",
                "fever",
                "chills",
                "sepsis",
                "tuberculosis",
                "really_ill",
                "defences",
            }
        ),
        ids=("RF-INF-", "PAR-3"),
    ),
    "H07": Scope(
        frozenset(
            {
                "metastasis",
                "metastasis_with_deficit",
                "metastasis_pressing",
                "possible_cancer",
                "cancer_long_ago",
                "weight_loss",
                "myeloma",
                "raised_calcium",
                "low_haemoglobin",
            }
        ),
        ids=("RF-MAL-",),
    ),
    "H08": Scope(
        frozenset(
            {
                "fracture_low_energy",
                "fracture_by_count",
                "fracture_without_force",
                "fracture_of_birth",
                "fall",
                "bone_risk",
            }
        ),
        ids=("RF-FRA-5",),
    ),
    "H09": Scope(
        frozenset({"possible_pregnancy"}),
        avoid=frozenset({Avoid.IONISING_IMAGING_IN_PREGNANCY}),
        facts=frozenset({"pregnant", "missed_period_or_possible_pregnancy"}),
    ),
    "H10": Scope(
        actions=frozenset({Action.CRISIS_SERVICE_CONTACT, Action.SUICIDE_RISK_ASSESSMENT}),
        ids=("CT-113",),
    ),
    "H11": Scope(
        frozenset({"harmful_nsaid"}),
        avoid=frozenset({Avoid.PRESCRIBE_NSAID}),
        options=frozenset({"nsaid_oral", "nsaid_topical"}),
        ids=("NS-",),
    ),
    "H12": Scope(
        frozenset({"paracetamol_poisoning", "too_much_paracetamol"}),
        facts=frozenset({"paracetamol_overuse"}),
    ),
    "H13": Scope(
        frozenset({"opioid_review"}),
        avoid=frozenset({Avoid.OPIOID_FIRST_LINE}),
        options=frozenset({"opioid"}),
    ),
    "H14": Scope(
        actions=frozenset({Action.SAFETY_NET_ADVICE, Action.FOLLOW_UP_REVIEW}), ids=("NET-",)
    ),
    "H17": Scope(avoid=frozenset({Avoid.RAISE_EMERGENCY_ALARM}), ids=("BR-5", "TIER-C")),
    "H26": Scope(ids=("PH-", "T1", "T2", "T5")),
    "H39": Scope(
        frozenset({"child", "child_ill", "child_rest_pain", "child_will_not_walk", "older_person"}),
        ids=("RF-AGE-",),
    ),
}
"""Hazards that single statements control; every other hazard belongs to the program as a whole."""


def looked_at(statement: Statement) -> frozenset[str]:
    """The names of all facts that decide something in a statement."""
    return frozenset(
        fact.name for condition in conditions(statement).values() for fact in facts_in(condition)
    )


def conditions(statement: Statement) -> dict[str, Condition]:
    """Every condition of a statement by the name of its field; ``when`` comes first."""
    held = {"when": statement.when}
    if isinstance(statement, Flag):
        held["suspect"] = statement.suspect
    if isinstance(statement, Option):
        held |= {"preferred": statement.preferred, "contraindicated": statement.contraindicated}
    return held


def hazards_of(statement: Statement) -> tuple[str, ...]:
    """The hazards that this statement helps to control, by id."""
    return tuple(id for id, scope in SCOPES.items() if scope.holds(statement))
