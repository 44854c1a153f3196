"""Chapter four, treatment: everything that can be chosen, for whom, and what no longer helps."""

from wervel.guideline.statements import Statement
from wervel.guideline.treatment import graded, interventions, moving
from wervel.guideline.treatment.graded import UnfitQuota, graded_activity_quotas

STATEMENTS: tuple[Statement, ...] = (
    *moving.STATEMENTS,
    *graded.STATEMENTS,
    *interventions.STATEMENTS,
)
"""Advice and exercise first, then behaviour and rehabilitation, then needle and knife."""

__all__ = ["STATEMENTS", "UnfitQuota", "graded_activity_quotas"]
