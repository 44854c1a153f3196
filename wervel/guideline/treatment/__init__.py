"""Chapter four, treatment: everything that can be chosen, for whom, and what no longer helps."""

from wervel.guideline.statements import Statement
from wervel.guideline.treatment import graded, interventions, moving

STATEMENTS: tuple[Statement, ...] = (
    *moving.STATEMENTS,
    *graded.STATEMENTS,
    *interventions.STATEMENTS,
)
"""Advice and exercise first, then behaviour and rehabilitation, then needle and knife."""
