"""The whole guideline by hand in Polars: nullable Booleans, layers of ``with_columns``."""

from collections.abc import Iterator, Sequence

from benchmarks.population.by_hand import Hand
from wervel.logic.facts import Fact


class InPolars(Hand):
    """One lazy query."""

    def opening(self) -> Iterator[str]:
        """Its head."""
        yield '"""The whole guideline in Polars; see benchmarks/population/by_hand.py."""\n'
        yield "import polars as pl\n"
        yield "def weigh(people: pl.LazyFrame) -> pl.LazyFrame:"

    def layer(self, columns: dict[str, str]) -> Iterator[str]:
        """More columns."""
        yield "    people = people.with_columns("
        yield from (f"        ({text}).alias({name!r})," for name, text in columns.items())
        yield "    )"

    def ending(self, columns: dict[str, str]) -> Iterator[str]:
        """The columns that are asked for."""
        yield "    return people.select("
        yield "        pl.col('person'),"
        yield from (f"        ({text}).alias({name!r})," for name, text in columns.items())
        yield "    )"

    def column(self, name: str) -> str:
        """A column."""
        return f"pl.col({name!r})"

    def constant(self, value: object) -> str:
        """The same for all."""
        return f"pl.lit({value!r})"

    def surely(self, truth: str) -> str:
        """Yes, and no otherwise."""
        return f"({truth}).fill_null(False)"

    def unknown(self, fact: Fact) -> str:
        """Nothing was told."""
        return f"{self.fact(fact)}.is_null()"

    def one_of(self, fact: Fact, options: Sequence[str]) -> str:
        """One of these options."""
        return f"{self.fact(fact)}.is_in({list(options)!r})"

    def counted(self, needed: int, parts: Sequence[str]) -> str:
        """So many of them, in three values."""
        sure = self.at_least(needed, [f"({part}).fill_null(False)" for part in parts])
        could = self.at_least(needed, [f"({part}).fill_null(True)" for part in parts])
        return f"pl.when({sure}).then(True).when(~{could}).then(False)"

    def at_least(self, needed: int, parts: Sequence[str]) -> str:
        """So many of them, in two values."""
        return f"(pl.sum_horizontal({', '.join(parts)}) >= {needed})"

    def chosen(
        self, rows: Sequence[tuple[str, str]], otherwise: str, *, texts: Sequence[str]
    ) -> str:
        """The first row that is so."""
        kind = f"pl.Enum({list(texts)!r})" if texts else "pl.Boolean"
        whens = ".".join(f"when({when}).then(pl.lit({value}))" for when, value in rows)
        text = f"pl.{whens}.otherwise({otherwise})" if rows else otherwise
        return f"({text}).cast({kind})" if texts or "lit" in otherwise else text
