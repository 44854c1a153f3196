"""Weigh all that is known of one person on one day: facts in, one explained ``Assessment`` out.

What is decided is written in ``weighing``; here it is run for one person. What is said about it,
which statement, why, and what to ask next, is found in the ``Assessment``.
"""

from datetime import date
from functools import lru_cache

from wervel.guideline.assessment import Assessment, Decisions
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.seal import check
from wervel.guideline.weighing import weighing_of
from wervel.logic.compiled import Weigh, compiled
from wervel.logic.evaluate import Known
from wervel.logic.facts import Facts, Teller


def assess(
    told: Facts, on: date, *, teller: Teller = Teller.PATIENT, guideline: Guideline = GUIDELINE
) -> Assessment:
    """Weigh what was told about one person on a day by ``teller``."""
    decided = decide(told, teller=teller, guideline=guideline)
    return Assessment(guideline, on, teller, told, decided)


def decide(told: Known, *, teller: Teller, guideline: Guideline = GUIDELINE) -> Decisions:
    """Every outcome by name (see ``outcomes``), bare: without reasons and questions."""
    return _engine(guideline, teller)(told)


@lru_cache(maxsize=8)  # a guideline is loaded once; a few more for comparing versions
def _engine(guideline: Guideline, teller: Teller) -> Weigh:
    if guideline is GUIDELINE:  # the one that people are advised by; others are for comparing
        check(guideline)
    return compiled(weighing_of(guideline, teller))
