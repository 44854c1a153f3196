"""The lines of a copy of a record: a row as a sentence, a code as a word, a moment as a day."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

from wervel.leaflet.en import dossier as english
from wervel.leaflet.fill import day
from wervel.leaflet.language import Language
from wervel.leaflet.nl import dossier as dutch

WORDS: Mapping[str, ModuleType] = {"nl": dutch, "en": english}
Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
HERE = ZoneInfo("Europe/Amsterdam")
MOMENTS = ("starts_at", "added_at", "told_at", "at")
"""Columns that say when, the one that counts most first."""


class Lines:
    """The rows of one patient, and how one of them is said in one language."""

    def __init__(self, rows: Rows, language: Language) -> None:
        self.rows, self.language, self.words = rows, language, WORDS[language.code]

    def _each(self, table: str) -> Sequence[Row]:
        """The rows of a table, the oldest first: many have a number that is thrown, not counted."""
        return sorted(self.rows.get(table, ()), key=_moment)

    def _line(self, key: str, **parts: str) -> str:
        line: str = self.words.LINE[key]
        return line.format_map(parts)

    def _unnamed(self, role: str) -> str:
        line: str = self.words.LINE["system" if role == "worker" else "nobody"]
        return line

    def _level(self, code: str) -> str:
        level: str = self.language.levels.LEVELS[code]
        return level

    def _kind(self, code: str) -> str:
        kind: str = self.words.KINDS.get(code, code)
        return kind

    def _who(self, who: Any) -> str:
        name: str = who["name"] if isinstance(who, Mapping) else self.words.LINE["nobody"]
        return name

    def _until(self, row: Row) -> str:
        return self._line("until", day=self._day(row["until"])) if row["until"] else ""

    def _day(self, text: str | None, *, time: bool = False) -> str:
        if not text:
            return ""
        if len(text) == len("2026-11-22"):
            return day(date.fromisoformat(text), self.language.code)
        at = datetime.fromisoformat(text).astimezone(HERE)
        shown = day(at.date(), self.language.code)
        return f"{shown}, {at:%H:%M}" if time else shown


def _moment(row: Row) -> str:
    return next((str(row[name]) for name in MOMENTS if row.get(name)), "")
