"""The rule book as Markdown, to read on a page of the repository and to compare by the line."""

from collections.abc import Iterable, Iterator

from wervel.guideline.sources import SOURCES
from wervel.leaflet.book.book import Book, Group
from wervel.leaflet.book.changes import shown_changes
from wervel.leaflet.book.clauses import Clause
from wervel.leaflet.book.entries import Entry, Reference, entry_of, source_title, source_year
from wervel.leaflet.book.tables import ShownTable


def documents(book: Book) -> dict[str, str]:
    """Every document by its file name: an index, a file a chapter, and the lists."""
    lists = {
        "README": _index,
        "facts": _facts,
        "tables": _tables,
        "pathway": _pathway,
        "differences": _differences,
        "changes": _changes,
        "sources": _sources,
        "hazards": _hazards,
    }
    made = {f"{name}.md": _page(book, make(book)) for name, make in lists.items()}
    for chapter, groups in book.chapters.items():
        made[f"{chapter}.md"] = _page(book, _chapter(book, chapter, groups))
    return made


def _page(book: Book, lines: Iterable[str]) -> str:
    title, *rest = lines
    made = book.words.page["made"].format(version=book.guideline.version)
    return "\n".join([f"# {title}", "", made, *rest]) + "\n"


def _index(book: Book) -> Iterator[str]:
    page = book.words.page
    yield page["book"]
    yield from ("", page["lead"], "", page["unsigned"], "", f"## {page['chapters']}", "")
    for chapter, groups in book.chapters.items():
        count = page["statements_many"].format(count=sum(len(group.entries) for group in groups))
        yield f"- [{book.words.name('CHAPTERS', chapter)}]({chapter}.md): {count}"
    yield from ("", f"## {page['tools']}", "")
    for name in ("facts", "tables", "pathway", "differences", "changes", "sources", "hazards"):
        yield f"- [{page[name]}]({name}.md)"


def _chapter(book: Book, chapter: str, groups: tuple[Group, ...]) -> Iterator[str]:
    yield book.words.name("CHAPTERS", chapter)
    for group in groups:
        yield from ("", f"## {group.title} ({len(group.entries)})")
        for entry in group.entries:
            yield from _entry(book, entry)


def _entry(book: Book, entry: Entry) -> Iterator[str]:
    page, says = book.words.page, book.words.says
    yield from ("", f'### <a id="{entry.id}"></a>{entry.id}: {_safe(entry.title)}', "")
    marks = (entry.kind_name, entry.level_name, f"{entry.sure}: {entry.sure_words}")
    yield " · ".join(mark for mark in marks if mark)
    yield from ("", f"**{page['when']}**", "", *_clause(entry.when))
    for further in entry.further:
        yield from ("", f"**{further.heading}**", "", *_clause(further.clause))
    then = (*entry.then, *(f"{read.heading}: {read.text}" for read in entry.readings))
    yield from ("", f"**{page['then']}**", "", *_points(then or (entry.title,)))
    for name, lines in (("actions", entry.actions), ("avoid", entry.avoid)):
        if lines:
            yield from ("", f"**{says[name]}**", "", *_points(lines))
    yield from ("", f"**{page['source']}**", "", *_points(map(_reference, entry.references)))
    yield from ("", f"**{page['signer']}**: {entry.signer}")
    hazards = "; ".join(f"{id} {name}" for id, name in entry.hazards) or page["no_hazard"]
    yield from ("", f"**{page['hazard']}**: {hazards}")
    for name, ids in (("within", entry.within), ("differs", entry.differs)):
        if ids:
            linked = ", ".join(_link(book, id) for id in ids)
            yield from ("", f"**{page[name]}**: {linked}")


def _facts(book: Book) -> Iterator[str]:
    page = book.words.page
    yield page["facts"]
    yield from ("", page["facts_lead"], "")
    for fact in book.facts_by_label:
        entries = book.facts[fact.name]
        linked = ", ".join(_link(book, entry.id) for entry in entries) or page["facts_unused"]
        yield f"- **{_safe(book.label(fact.name))}** ({fact.source}): {linked}"


def _tables(book: Book) -> Iterator[str]:
    yield book.words.page["tables"]
    yield from ("", book.words.page["tables_lead"])
    for table in book.tables:
        yield from _table(book, table)


def _table(book: Book, table: ShownTable) -> Iterator[str]:
    words = book.words.table_words
    head = (words["rule"], *table.columns, words["then"])
    yield from ("", f"## {table.caption}", "", _row(head), "|" + "---|" * len(head))
    for row in table.rows:
        yield _row((_link(book, row.id), *row.cells, row.then))
    yield _row((words["unknown_rule"], *[table.unknown] * len(table.columns), table.open))


def _pathway(book: Book) -> Iterator[str]:
    pathway, said = book.pathway, book.words.pathway_words
    yield pathway.title
    yield from ("", f"![{pathway.description}](pathway.svg)", "")
    for number, station in enumerate(pathway.stations, start=1):
        yield f"{number}. **{station.title}**: {station.text}"
        yield from (f"   - {_safe(line.text)}" for line in station.lines)
        if station.id == "level":
            yield f"   - **{said['alarm']}**: {said['alarm_text']}"
    yield from ("", pathway.again)


def _differences(book: Book) -> Iterator[str]:
    page, said = book.words.page, book.words.difference
    yield page["differences"]
    yield from ("", page["differences_lead"].format(count=len(book.differences)))
    for pair in book.differences:
        sides = [book.entries[id] for id in (pair.first, pair.second)]
        yield from ("", f"## {pair.first}, {pair.second}", "")
        yield _row((said["first"], said["second"]))
        yield "|---|---|"
        yield _row([f"{_link(book, side.id)}: {_safe(side.title)}" for side in sides])
        yield _row(["<br>".join(map(_reference, side.references)) for side in sides])
        leads = _link(book, pair.leads) if pair.leads else said["neither"]
        yield from ("", f"**{said['leads']}**: {leads}. {book.words.leads[pair.why]}")


def _changes(book: Book) -> Iterator[str]:
    said, changes = book.words.changes, book.changes
    yield book.words.page["changes"]
    yield ""
    if changes is None:
        yield said["first"]
        return
    yield from (book.since_line, "", book.counted_line)
    for one in shown_changes(changes, book.reader):
        yield from ("", f"## {said['changed']}: {_link(book, one.entry.id)}")
        for field in one.fields:
            yield from ("", f"**{field.name}**", "", f"{said['before']}:", "")
            yield from _clause(field.before)
            yield from ("", f"{said['after']}:", "", *_clause(field.after))
    for name, statements in (("added", changes.added), ("removed", changes.removed)):
        for statement in statements:
            entry = entry_of(statement, book.reader, book.words)
            yield from ("", f"## {said[name]}", *_entry(book, entry))


def _sources(book: Book) -> Iterator[str]:
    words = book.words
    yield words.page["sources"]
    yield from ("", words.page["sources_lead"])
    for level, name in words.levels_of_sources.items():
        yield from ("", f"## {name}", "")
        for code, entries in book.sources.items():
            if SOURCES[code].level == level:
                linked = ", ".join(_link(book, e.id) for e in entries)
                title = f"{source_title(code, words)} ({source_year(code, words)})"
                shown = words.codes.get(code, code)
                yield f"- **{shown}** {_safe(title)}: {linked or words.page['source_unused']}"


def _hazards(book: Book) -> Iterator[str]:
    page = book.words.page
    yield page["hazards"]
    yield from ("", page["hazards_lead"], "")
    for id, entries in book.hazards.items():
        linked = ", ".join(_link(book, entry.id) for entry in entries)
        yield f"- **{id}** {book.words.hazards[id]}: {linked or page['hazard_whole']}"


def _clause(clause: Clause) -> Iterator[str]:
    if clause.text and not clause.parts:
        yield _safe(clause.text)
    elif clause.text:
        yield from (_safe(clause.text), "", *_nested(clause.parts, 0))
    else:
        yield from _nested(clause.parts, 0)


def _nested(parts: Iterable[Clause], depth: int) -> Iterator[str]:
    for part in parts:
        yield f"{'  ' * depth}- {_safe(part.text)}"
        yield from _nested(part.parts, depth + 1)


def _points(lines: Iterable[str]) -> Iterator[str]:
    return (f"- {_safe(line)}" for line in lines)


def _reference(reference: Reference) -> str:
    place = f", {reference.section}" if reference.section else ""
    title = f"{reference.title} ({reference.year}){place}"
    return f"{reference.shown} {title}. {reference.sure}: {reference.sure_words}"


def _link(book: Book, id: str) -> str:
    return f"[{id}]({book.entries[id].chapter}.md#{id})"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _safe(text: str) -> str:
    """The text without signs that Markdown or HTML would take for its own."""
    for sign in "\\*_<|":
        text = text.replace(sign, f"\\{sign}")
    return text
