"""English words, complete and equal in meaning to the Dutch."""

from wervel.leaflet.en import (
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
