"""Dutch words, written first and for the people of this hospital."""

from wervel.leaflet.nl import (
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
