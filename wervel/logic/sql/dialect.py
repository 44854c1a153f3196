"""What databases say differently: names, literals, types, and how much goes into one select.

The common class speaks standard SQL; a database has a small class of its own for the rest.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from wervel.logic.facts import Choice, Fact, Number, Value, YesNo


class Unfit(ValueError):
    """What this database cannot take; the message says which limit is in the way."""


@dataclass(frozen=True)
class Dialect:
    """Standard SQL. ``most_columns`` is for one select; ``longest_name`` counts bytes.

    ``apart`` ends a select that must stay apart from the select around it. A planner that merges
    the two writes every shared expression out again wherever it is used, which for layer upon
    layer is far too often.
    """

    name: str = "sql"
    boolean: str = "BOOLEAN"
    number: str = "DOUBLE PRECISION"
    text: str = "VARCHAR"
    most_columns: int = 1_000_000
    longest_name: int = 1_000_000
    apart: str = ""

    def quoted(self, name: str) -> str:
        """A name, always in quotes: no word is reserved then and no letter changes its case."""
        if len(name.encode()) > self.longest_name:
            raise Unfit(f"{self.name}: a name has at most {self.longest_name} bytes: {name!r}")
        return self.between(name, '"')

    def between(self, text: str, mark: str) -> str:
        """The text between quotation marks, with those inside it twice."""
        if "\0" in text:
            raise Unfit(f"{self.name}: cannot write {text!r}")
        return f"{mark}{text.replace(mark, mark * 2)}{mark}"

    def words(self, value: str) -> str:
        """A text between quotes.

        It has no type in front of it: between quotes it is a text already, and in a comparison
        it takes the type of the column, which may be a list of options of the database's own.
        """
        return self.between(value, "'")

    def amount(self, value: float) -> str:
        """A number that is read as a floating one, never as a decimal: ``DOUBLE ... '38.5'``."""
        return f"{self.number} '{float(value)!r}'"

    def truth(self, on: bool) -> str:
        """Yes or no."""
        return "TRUE" if on else "FALSE"

    def literal(self, value: Value) -> str:
        """A value of a fact."""
        if isinstance(value, bool):
            return self.truth(value)
        return self.words(value) if isinstance(value, str) else self.amount(value)

    def type_of(self, fact: Fact) -> str:
        """The type of a fact's column."""
        if isinstance(fact, YesNo):
            return self.boolean
        return self.number if isinstance(fact, Number) else self.text

    def unknown(self, fact: Fact) -> str:
        """A column that nobody has."""
        return f"CAST(NULL AS {self.type_of(fact)})"

    def column(self, fact: Fact) -> str:
        """A fact as it stands in somebody's table."""
        return self.quoted(fact.name)

    def fitting(self, fact: Fact) -> str:
        """The same where it fits the fact, else unknown.

        A row cannot be refused in the middle of a select, and a value that nobody agreed on (999
        for "not measured") must not be read as an answer, least of all as a no.
        """
        fits = " AND ".join(self.fits(fact))
        return f"CASE WHEN {fits} THEN {self.quoted(fact.name)} END" if fits else self.column(fact)

    def fits(self, fact: Fact) -> tuple[str, ...]:
        """What a value must be to fit, beside its type."""
        column = self.quoted(fact.name)
        if isinstance(fact, Choice):
            return (self.among(column, fact.options),)
        if isinstance(fact, Number):
            within = f"{column} BETWEEN {self.amount(fact.low)} AND {self.amount(fact.high)}"
            return (within, f"ROUND({column}) = {column}") if fact.whole else (within,)
        return ()

    def among(self, column: str, options: Collection[str]) -> str:
        """One of these options."""
        return f"({column} IN ({', '.join(map(self.words, options))}))"

    def table(self, name: str | Sequence[str]) -> str:
        """A table; in parts where it is in a schema."""
        return ".".join(map(self.quoted, (name,) if isinstance(name, str) else name))
