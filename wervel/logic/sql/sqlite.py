"""SQL as SQLite reads it."""

from dataclasses import dataclass

from wervel.logic.facts import Fact, Number, YesNo
from wervel.logic.sql.dialect import Dialect


@dataclass(frozen=True)
class SQLite(Dialect):
    """SQLite has no truth values, only 1 and 0, and any column may hold anything.

    A text there is quietly "no" where a truth is wanted (``'true'`` too), and greater than every
    number. So a column is only read where it holds what it should: 1 or 0 for a truth, a number
    for a number. Else it is unknown.

    ``LIMIT -1 OFFSET 0`` keeps selects apart while rows still stream through.
    """

    name: str = "sqlite"
    boolean: str = "INTEGER"
    number: str = "REAL"
    text: str = "TEXT"
    most_columns: int = 2000
    apart: str = "LIMIT -1 OFFSET 0"

    def truth(self, on: bool) -> str:
        """1 or 0; as words they could be names of columns."""
        return "1" if on else "0"

    def amount(self, value: float) -> str:
        """A number with a point in it is a floating one."""
        return repr(float(value))

    def column(self, fact: Fact) -> str:
        """The column where it holds what such a fact can hold."""
        column = self.quoted(fact.name)
        if isinstance(fact, YesNo):
            return f"CASE {column} WHEN 1 THEN 1 WHEN 0 THEN 0 END"
        if isinstance(fact, Number):
            return f"CASE WHEN {self._is_number(fact)} THEN {column} END"
        return column

    def fits(self, fact: Fact) -> tuple[str, ...]:
        """Its type as well, for numbers."""
        common = super().fits(fact)
        return (self._is_number(fact), *common) if isinstance(fact, Number) else common

    def _is_number(self, fact: Fact) -> str:
        return f"typeof({self.quoted(fact.name)}) IN ('integer', 'real')"
