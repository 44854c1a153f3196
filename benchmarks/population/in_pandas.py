"""The whole guideline by hand in pandas: nullable Booleans, a column after another."""

from collections.abc import Iterator, Sequence

from benchmarks.population.by_hand import Hand
from wervel.logic.facts import Fact


class InPandas(Hand):
    """One function over nullable columns."""

    def opening(self) -> Iterator[str]:
        """Its head, with the few words that pandas has no method for."""
        yield '"""The whole guideline in pandas; see benchmarks/population/by_hand.py."""\n'
        yield "import numpy as np"
        yield "import pandas as pd\n"
        yield "def one_of(column, options):"
        yield "    return column.isin(options).astype('boolean').mask(column.isna())\n"
        yield "def at_least(needed, *parts):"
        yield "    return sum(p.astype('boolean').astype('int8') for p in parts) >= needed\n"
        yield "def counted(needed, *parts):"
        yield "    could = at_least(needed, *(p.fillna(True) for p in parts))"
        yield "    sure = at_least(needed, *(p.fillna(False) for p in parts))"
        yield "    return sure.astype('boolean').mask(could & ~sure)\n"
        yield "def chosen(rows, otherwise, texts):"
        yield "    whens = [np.asarray(when, dtype=bool) for when, _ in rows]"
        yield "    if texts:"
        yield "        codes = [texts.index(v) if v is not None else -1 for _, v in rows]"
        yield "        rest = texts.index(otherwise) if otherwise is not None else -1"
        yield "        found = np.select(whens, [np.int8(c) for c in codes], np.int8(rest))"
        yield "        return pd.Categorical.from_codes(found, texts)"
        yield "    found = otherwise"
        yield "    for when, (_, value) in zip(whens[::-1], rows[::-1]):"
        yield "        if not isinstance(found, pd.Series):"
        yield "            found = pd.Series([found] * len(when), dtype='boolean')"
        yield "        found = found.mask(when, pd.NA if value is None else value)"
        yield "    return found\n"
        yield "def weigh(people):"
        yield "    col = dict(people.items())"
        yield "    always = pd.Series(np.ones(len(people), dtype=bool)).astype('boolean')"

    def layer(self, columns: dict[str, str]) -> Iterator[str]:
        """More columns, all made before any is changed."""
        made = ", ".join(f"{name!r}: {text}" for name, text in columns.items())
        yield f"    col.update({{{made}}})"

    def ending(self, columns: dict[str, str]) -> Iterator[str]:
        """The columns that are asked for."""
        yield "    return pd.DataFrame({"
        yield "        'person': col['person'],"
        yield from (f"        {name!r}: {text}," for name, text in columns.items())
        yield "    })"

    def column(self, name: str) -> str:
        """A column."""
        return f"col[{name!r}]"

    def constant(self, value: object) -> str:
        """The same for all."""
        return {True: "always", False: "~always"}.get(value, repr(value))  # type: ignore[call-overload,no-any-return]

    def surely(self, truth: str) -> str:
        """Yes, and no otherwise."""
        return f"({truth}).fillna(False)"

    def unknown(self, fact: Fact) -> str:
        """Nothing was told."""
        return f"{self.fact(fact)}.isna()"

    def one_of(self, fact: Fact, options: Sequence[str]) -> str:
        """One of these options."""
        return f"one_of({self.fact(fact)}, {list(options)!r})"

    def counted(self, needed: int, parts: Sequence[str]) -> str:
        """So many of them, in three values."""
        return f"counted({needed}, {', '.join(parts)})"

    def at_least(self, needed: int, parts: Sequence[str]) -> str:
        """So many of them, in two values."""
        return f"at_least({needed}, {', '.join(parts)})"

    def chosen(
        self, rows: Sequence[tuple[str, str]], otherwise: str, *, texts: Sequence[str]
    ) -> str:
        """The first row that is so."""
        written = ", ".join(f"({when}, {value})" for when, value in rows)
        rest = {"always": "True", "~always": "False"}.get(otherwise, otherwise)
        return f"chosen([{written}], {rest}, {list(texts)!r})"
