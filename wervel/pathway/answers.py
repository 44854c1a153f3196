"""Answers as a door hands them in: a value that fits its fact, or why there is none."""

from wervel.record.facts import DONT_KNOW, RATHER_NOT_SAY, Told, answers_of

__all__ = ["DONT_KNOW", "RATHER_NOT_SAY", "Told", "answers_of"]
