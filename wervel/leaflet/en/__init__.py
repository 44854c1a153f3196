"""English words, complete and equal in meaning to the Dutch."""

from wervel.leaflet.en import (
    advice,
    causes,
    desk,
    entrance,
    frame,
    levels,
    messages,
    names,
    options,
    pages,
    patient,
    questions,
    screens,
    statements,
    team,
)

__all__ = [
    "advice",
    "causes",
    "desk",
    "entrance",
    "frame",
    "levels",
    "messages",
    "names",
    "options",
    "pages",
    "patient",
    "questions",
    "screens",
    "statements",
    "team",
]
