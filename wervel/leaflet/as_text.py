"""A document as plain text: for a terminal, a mail, or a reader that speaks line by line."""

from collections.abc import Iterable, Iterator
from functools import partial
from textwrap import fill as _fill

from wervel.leaflet.document import Card, Document
from wervel.leaflet.said import Section, Sentence

WIDTH = 78

fill = partial(_fill, break_on_hyphens=False)


def to_text(document: Document, *, width: int = WIDTH) -> str:
    """Headings underlined, points with a dash, no line longer than ``width``."""
    blocks = [_heading(document.title, "=", width)]
    if document.card:
        blocks.append(_card(document.card, width))
    blocks.extend(_section(section, width) for section in document.sections)
    if document.footer:
        blocks.append("\n".join(["-" * width, *(fill(line, width) for line in document.footer)]))
    return "\n\n".join(blocks) + "\n"


def _heading(title: str, line: str, width: int) -> str:
    wrapped = fill(title, width)
    return f"{wrapped}\n{line * max(map(len, wrapped.splitlines()), default=0)}"


def _card(card: Card, width: int) -> str:
    """The card stands between two heavy lines, so that nobody reads past it."""
    inner = [fill(card.title.text.upper(), width), ""]
    inner += [fill(line.text, width) for line in card.lines]
    if card.steps:
        inner += ["", *_points(card.steps, width)]
    edge = "#" * width
    return "\n".join([edge, *inner, edge])


def _section(section: Section, width: int) -> str:
    lines = [_heading(section.title, "-", width)]
    if section.listed:
        lines += _points(section.sentences, width)
    elif section.sentences:
        lines.append(fill(" ".join(sentence.text for sentence in section.sentences), width))
    return "\n".join(lines)


def _points(sentences: Iterable[Sentence], width: int) -> Iterator[str]:
    for sentence in sentences:
        yield fill(sentence.text, width, initial_indent="- ", subsequent_indent="  ")
