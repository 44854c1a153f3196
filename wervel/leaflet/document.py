"""What is handed to a reader: a document of sentences, each with the statement it speaks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from wervel.leaflet.said import Section, Sentence


@dataclass(frozen=True, slots=True)
class Card:
    """The first thing on the page: the level, what to do, and what to do until then.

    ``level`` is the code of the urgency, or ``open`` while it cannot be said yet, or
    ``unknown`` when nothing could be judged.
    """

    level: str
    title: Sentence
    lines: tuple[Sentence, ...]
    steps: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A leaflet, a letter or a summary in one language (``nl`` or ``en``)."""

    kind: str
    language: str
    title: str
    card: Card | None
    sections: tuple[Section, ...]
    footer: tuple[str, ...]

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in reading order."""
        if self.card:
            yield self.card.title
            yield from self.card.lines
            yield from self.card.steps
        for section in self.sections:
            yield from section.sentences
