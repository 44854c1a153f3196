"""A whole weighing as one select: layer upon layer, each working out what the next ones share.

The first layer reads the table, the next fill in what follows by definition, one layer a step.
Then come layers of shared terms: what stands in more than one place is a column of its own, in
the first layer where all that it needs is there. The last select gives the outcomes. A layer
hands on what a later one still reads, and nothing else, for databases bound the columns of a
select.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial

from wervel.logic.conditions import All, AnyOf, Count, Not, OneOf
from wervel.logic.facts import Fact
from wervel.logic.formulas import Both, Either, Given, Weighing
from wervel.logic.sql.dialect import Dialect, Unfit
from wervel.logic.sql.terms import Can, Column, Open, Ref, So, Term, Truth, Writer

LAYER = "wervel"
"""How the names of all layers begin, with a space behind it: hardly a table is called so."""


def weigh(
    weighing: Weighing,
    dialect: Dialect,
    table: str | Sequence[str],
    *,
    ids: Sequence[str] = (),
    present: Collection[str] | None = None,
) -> str:
    """One select with a row for each row of the table: the id columns and every outcome.

    The table has a column for each fact, of the dialect's type for it (``Dialect.type_of``). With
    ``present`` it has just these of them and the others are unknown. What does not fit its fact
    counts as unknown. Raises :class:`Unfit` where the database cannot take it.
    """
    return _Layers(weighing, dialect, ids).text(dialect.table(table), present)


@dataclass(frozen=True, slots=True)
class _Item:
    """A column of a select: its name, its text, and the columns that it reads."""

    name: str
    text: str
    reads: frozenset[str]


def _worth_a_column(term: Term) -> bool:
    """Whether working it out costs more than handing a column on."""
    match term:
        case Truth(All(parts) | AnyOf(parts)) | Can(All(parts) | AnyOf(parts)):
            return len(parts) > 1
        case So(Both(parts) | Either(parts)):
            return len(parts) > 1
        case Can(Not()):
            return False
        case Open() | Can() | Truth(Count() | OneOf()):
            return True
        case _:
            return False


class _Layers:
    def __init__(self, weighing: Weighing, dialect: Dialect, ids: Sequence[str]) -> None:
        self.weighing = weighing
        self.dialect = dialect
        self.ids = tuple(ids)
        self.writer = Writer(dialect, weighing.open)
        self.numbers: dict[Term, int] = {}
        self.quick: dict[tuple[object, ...], int] = {}
        self.uses: Counter[int] = Counter()
        self.shared: dict[int, str] = {}
        self.levels: list[list[_Item]] = []
        self.level_of: dict[str, int] = {}
        for outcome in weighing.outcomes.values():
            self.writer.outcome(outcome, self._count)

    def _count(self, term: Term) -> str:
        """Count where each term stands, for what is written out in full as often as it stands."""
        number = self._number(term)
        self.uses[number] += 1
        if self.uses[number] == 1 or not _worth_a_column(term):
            self.writer.write(term, self._count)
        return ""

    def _number(self, term: Term) -> int:
        """The same number for equal terms.

        Which are equal is found by what they are of, by its identity: a formula may hold hundreds
        of others, and to compare two is to walk through both. The weighing keeps all alive.
        """
        wanted = term.wanted if isinstance(term, Can) else None
        key = (type(term), id(term.of), wanted)
        if key not in self.quick:
            self.quick[key] = self.numbers.setdefault(term, len(self.numbers))
        return self.quick[key]

    # --- items ---

    def _item(self, name: str, write: Callable[[Ref], str]) -> _Item:
        """A column as ``write`` makes it, with the shared columns that it needs made first."""
        reads: set[str] = set()

        def ref(term: Term) -> str:
            if isinstance(term, Column):
                reads.add(term.of.name)
                return self.dialect.quoted(term.of.name)
            if self.uses[self._number(term)] > 1 and _worth_a_column(term):
                reads.add(column := self._column(term))
                return self.dialect.quoted(column)
            return self.writer.write(term, ref)

        text = write(ref)
        return _Item(name, text, frozenset(reads))

    def _column(self, term: Term) -> str:
        """The name of the column of a shared term, which is put in its layer."""
        number = self._number(term)
        if number not in self.shared:
            item = self._item("", lambda ref: self.writer.write(term, ref))
            level = max((self.level_of.get(name, 0) for name in item.reads), default=0)
            name = f"{type(term).__name__.lower()} {len(self.shared) + 1}"
            self.shared[number] = name
            self.level_of[name] = level + 1
            self.levels += [[]] if level == len(self.levels) else []
            self.levels[level].append(_Item(name, item.text, item.reads))
        return self.shared[number]

    def _outcome(self, name: str) -> _Item:
        return self._item(name, lambda ref: self.writer.outcome(self.weighing.outcomes[name], ref))

    # --- layers, from the last to the first ---

    def text(self, table: str, present: Collection[str] | None) -> str:
        last = [self._outcome(name) for name in self.weighing.outcomes]
        layers: list[list[_Item]] = []
        needed = _read(last)
        for level in reversed(self.levels):
            made = {item.name for item in level}
            layers.append([*self._handed_on(needed - made), *level])
            needed = _read(layers[-1])
        for step in reversed(self.weighing.steps):
            layers.append(self._filled_in(step, needed))
            needed = _read(layers[-1])
        layers.append(self._told(needed, present))
        return self._joined(table, [*reversed(layers), last])

    def _handed_on(self, names: Set[str]) -> list[_Item]:
        quoted = self.dialect.quoted
        return [_Item(name, quoted(name), frozenset((name,))) for name in sorted(names)]

    def _filled_in(self, step: Sequence[Given], needed: Set[str]) -> list[_Item]:
        """The facts with what one step makes of them; the first that is so decides."""
        return [
            self._item(
                fact.name, partial(self._given, fact, [each for each in step if each.fact == fact])
            )
            for fact in self._facts(needed)
        ]

    def _given(self, fact: Fact, given: Sequence[Given], ref: Ref) -> str:
        def full(term: Term) -> str:  # what a step asks, it asks of facts that are on their way
            return ref(term) if isinstance(term, Column) else self.writer.write(term, full)

        rows = (
            f" WHEN {full(So(each.when))} THEN {self.dialect.literal(each.value)}" for each in given
        )
        column = ref(Column(fact))
        return f"CASE{''.join(rows)} ELSE {column} END" if given else column

    def _told(self, needed: Set[str], present: Collection[str] | None) -> list[_Item]:
        """The facts as the table has them, or rather those that fit."""
        return [
            _Item(
                fact.name,
                self.dialect.fitting(fact)
                if present is None or fact.name in present
                else self.dialect.unknown(fact),
                frozenset(),
            )
            for fact in self._facts(needed)
        ]

    def _facts(self, names: Set[str]) -> Iterator[Fact]:
        return (fact for fact in self.weighing.vocabulary if fact.name in names)

    # --- text ---

    def _joined(self, table: str, layers: Sequence[Sequence[_Item]]) -> str:
        """The layers as one statement, each reading from the one before it."""
        selects: list[str] = []
        source = table
        for number, items in enumerate(layers):
            inner = number < len(layers) - 1
            select = f"SELECT\n{self._columns(items)}\nFROM {source}"
            if inner:
                source = self.dialect.quoted(f"{LAYER} {number}")
                select = f"{source} AS (\n{select}\n{self.dialect.apart}".rstrip() + "\n)"
            selects.append(select)
        layered = ",\n".join(selects[:-1])
        return f"WITH {layered}\n{selects[-1]}\n"

    def _columns(self, items: Sequence[_Item]) -> str:
        quoted = self.dialect.quoted
        texts = [f"  {quoted(name)}" for name in self.ids]
        for item in items:
            name = quoted(item.name)
            texts.append(f"  {name}" if item.text == name else f"  {item.text} AS {name}")
        if len(texts) > self.dialect.most_columns:
            raise Unfit(f"{self.dialect.name}: {len(texts)} columns in one select")
        return ",\n".join(texts)


def _read(items: Sequence[_Item]) -> frozenset[str]:
    return frozenset().union(*(item.reads for item in items))
