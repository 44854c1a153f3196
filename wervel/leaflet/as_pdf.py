"""A document as PDF/UA-1, in ordinary or in large print, with nothing but what is in this package.

The words travel to the template as data (JSON), never as typst markup: a text with ``#`` or
``$`` in it is printed as it stands. The same document on the same day gives the same bytes.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

from typst import Compiler, Fonts

from wervel.leaflet.document import Card, Document
from wervel.leaflet.said import Section, Sentence

AUTHOR = "Wervel"
ORDINARY, LARGE = "11.5pt", "18pt"
# "Page 1 of 3", in the two parts around the first number.
PAGE = {"nl": ("Pagina", "van"), "en": ("Page", "of")}

_ROOM = Path(__file__).parent / "print"


def to_pdf(document: Document, *, on: date, large: bool = False) -> bytes:
    """The PDF, tagged and with its language and title set; ``on`` is its date."""
    # A compiler of its own each time: nothing of this reader stays for the next one.
    compiler = Compiler(_ROOM / "document.typ", root=_ROOM, font_paths=fonts())
    compiled = compiler.compile(
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"document": json.dumps(_as_data(document, on=on, large=large))},
        timestamp=datetime.combine(on, time(12), UTC),
    )
    if not isinstance(compiled, bytes):
        raise TypeError(f"typst gave {type(compiled).__name__}, expected bytes")
    return compiled


@cache
def fonts() -> Fonts:
    """Our own letters only, read once, so that every machine prints the same."""
    return Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(_ROOM / "fonts")],
    )


def _as_data(document: Document, *, on: date, large: bool) -> dict[str, object]:
    return {
        "language": document.language,
        "title": document.title,
        "author": AUTHOR,
        "kind": document.kind,
        "day": [on.year, on.month, on.day],
        "size": LARGE if large else ORDINARY,
        "page": PAGE[document.language],
        "card": _card(document.card) if document.card else None,
        "sections": [_section(section) for section in document.sections],
        "footer": document.footer,
    }


def _card(card: Card) -> dict[str, object]:
    return {
        "level": card.level,
        "title": card.title.text,
        "lines": _texts(card.lines),
        "steps": _texts(card.steps),
    }


def _section(section: Section) -> dict[str, object]:
    return {
        "title": section.title,
        "sentences": _texts(section.sentences),
        "listed": section.listed,
    }


def _texts(sentences: Iterable[Sentence]) -> list[str]:
    return [sentence.text for sentence in sentences]
