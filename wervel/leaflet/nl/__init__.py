"""Dutch words, written first and for the people of this hospital."""

from wervel.leaflet.nl import (
    advice,
    causes,
    frame,
    levels,
    names,
    options,
    pages,
    questions,
    screens,
    statements,
)

__all__ = [
    "advice",
    "causes",
    "frame",
    "levels",
    "names",
    "options",
    "pages",
    "questions",
    "screens",
    "statements",
]
