"""Whether graded activity may run, and if not why; asked anew on each day (clinical.md 4.4)."""

from wervel.guideline.assess import decide
from wervel.guideline.choosing import may_move
from wervel.guideline.implied import with_implied
from wervel.guideline.outcomes import STANDING, Standing
from wervel.guideline.treatment.graded import no_time_contingency
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Facts, Teller
from wervel.pathway.plan.values import Why
from wervel.pathway.refusals import NotNow


class NoGraded(NotNow):
    """Graded activity is not for this person now; ``why`` tells."""

    def __init__(self, why: Why) -> None:
        super().__init__(f"Graded activity is not possible now: {why.value}.")
        self.why = why


def why_not(facts: Facts) -> Why | None:
    """What speaks against graded activity: an alarm before pain of a nerve root, known or not."""
    if not may_move(facts):
        standing = Standing(str(decide(facts, teller=Teller.PATIENT)[STANDING]))
        return Why.OPEN if standing is Standing.OPEN else Why.ALARM
    refused = evaluate(no_time_contingency, with_implied(facts))
    return {True: Why.LEG, None: Why.LEG_OPEN, False: None}[refused]


def stops(facts: Facts) -> Why | None:
    """What ends it for good: only what is certain. What is not known yet holds it up."""
    why = why_not(facts)
    return why if why in (Why.ALARM, Why.LEG) else None
