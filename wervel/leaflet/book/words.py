"""All words that the rule book needs in one language, with types, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import ModuleType

from wervel.leaflet.en import book as en
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.nl import book as nl

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookWords:
    """The words of ``nl/book.py`` or ``en/book.py``, under their names there in small letters.

    ``language`` holds everything that the leaflet already says: names, causes, questions.
    """

    language: Language
    condition: Texts
    denied: Texts
    units: Texts
    choices: Mapping[str, Texts]
    groups: Texts
    kinds: Texts
    kinds_many: Texts
    tiers: Texts
    evidence: Texts
    modalities: Texts
    within: Texts
    says: Texts
    more_conditions: Texts
    titles: Texts
    codes: Texts
    year_words: Texts
    levels_of_sources: Mapping[int, str]
    sections: Texts
    hazards: Texts
    tables: Texts
    outcomes: Mapping[str, Texts]
    table_words: Texts
    leads: Texts
    difference: Texts
    pathway: Mapping[str, tuple[str, str]]
    pathway_words: Texts
    fields: Texts
    changes: Texts
    page: Texts

    @property
    def code(self) -> str:
        """``nl`` or ``en``."""
        return self.language.code

    def level(self, code: str) -> str:
        """The name of a level of urgency, as a clinician reads it."""
        name: str = self.language.levels.LEVELS_CLINICIAN[code]
        return name

    def name(self, kind: str, code: str) -> str:
        """A short name from ``names.py``: of a chapter, a profession, a mark."""
        names: Texts = getattr(self.language.names, kind)
        return names[code]


def _load(code: str, room: ModuleType) -> BookWords:
    names = [field.name for field in fields(BookWords) if field.name != "language"]
    held = {name: getattr(room, name.upper()) for name in names}
    return BookWords(language=LANGUAGES[code], **held)


BOOK_WORDS: Mapping[str, BookWords] = {"nl": _load("nl", nl), "en": _load("en", en)}
"""Dutch first, English second."""
