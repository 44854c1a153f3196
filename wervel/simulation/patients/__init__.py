"""Imagined patients: seeded, sourced, and never anybody's record."""

from wervel.simulation.patients.course import COURSE_COLUMNS, WEEKS, course
from wervel.simulation.patients.dice import BLOCK
from wervel.simulation.patients.files import KINDS, as_story, write
from wervel.simulation.patients.missing import MUCH, NONE, PRESETS, SOME, Missingness
from wervel.simulation.patients.people import HIDDEN, blocks, imagine, schema
from wervel.simulation.patients.whom import Cause

__all__ = [
    "BLOCK",
    "COURSE_COLUMNS",
    "HIDDEN",
    "KINDS",
    "MUCH",
    "NONE",
    "PRESETS",
    "SOME",
    "WEEKS",
    "Cause",
    "Missingness",
    "as_story",
    "blocks",
    "course",
    "imagine",
    "schema",
    "write",
]
