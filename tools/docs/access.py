"""The page of who may: what was written by hand in tests/spec/access, as tables for readers."""

from collections.abc import Iterable, Mapping

from tests.spec.access.table import Table, tables

PEOPLE: Mapping[str, str] = {
    "nobody": "not logged in",
    "closed": "an account that was closed",
    "patient": "the patient",
    "other_patient": "another patient",
    "daughter": "a representative with a mandate of today",
    "other_daughter": "a representative whose mandate for this patient has ended",
    "gp": "the patient's own GP",
    "other_gp": "another GP",
    "treats": "a clinician who treats this patient",
    "team": "a clinician in the team of the open episode",
    "consent": "a clinician of another team, with the patient's consent",
    "glass": "a clinician who broke the glass less than four hours ago",
    "no_relation": "a clinician without any relation to this patient",
    "office": "the office",
    "quality": "the quality officer",
    "administrator": "the technical administrator",
    "auditor": "the auditor",
    "worker": "Wervel by itself",
}
"""Every column, one role and one relation to the same patient each."""

GROUPS: Mapping[str, frozenset[str]] = {
    "everybody, also who is not logged in": frozenset(PEOPLE) - {"worker"},
    "everybody who is logged in": frozenset(PEOPLE) - {"worker", "nobody", "closed"},
    "all clinicians": frozenset({"treats", "team", "consent", "glass", "no_relation"}),
    "clinicians with a relation": frozenset({"treats", "team", "consent", "glass"}),
    "clinicians who treat, or of the team": frozenset({"treats", "team"}),
    "the patient and a representative": frozenset({"patient", "daughter"}),
    "all patients": frozenset({"patient", "other_patient"}),
    "all representatives": frozenset({"daughter", "other_daughter"}),
    "all GPs": frozenset({"gp", "other_gp"}),
}
"""Shorter names for people who go together, the widest first."""

WORDS: Mapping[str, str] = {
    "apart": "nobody: it knows no record, and is done with the database closed",
    "machine": "nobody: it looks at the installation, and opens no record",
    "empty": "Wervel by itself, where nobody was before; refused where somebody was",
    "worker": "Wervel by itself alone",
}

HEAD = """\
# Who may do what

This page is made from the tables in `tests/spec/access` by `make docs`. The tables are written by
hand, from what ought to be; every cell of them is done for real at each commit: {cells:,} cells of
{rows} rows, over {events} events, {routes} ways to ask for a page (each in Dutch and in English),
{commands} commands and {tasks} tasks. What the running program has and no table names fails the
build.

Whoever is not named in a row is refused. A page answers 403 or 404, the same for what may not be
seen and for what is not there; who is not logged in is sent to log in. What is done leaves a
complete row in the log, and so does every refusal of somebody who is known; sending a stranger to
log in leaves none, or anybody could fill the log from outside. When the row cannot be written,
nothing is done and nothing is shown (503).

## The people of the tables

| Column | Who |
|---|---|
"""

RULES = """
## The rules of the matrix, and where each is tried

| Rule | Tried in `tests/spec/access` |
|---|---|
| what is in no table fails the build: routes, events, commands, tasks | `test_routes.py`, `test_events.py`, `test_commands.py`, `test_tasks.py` |
| default is refuse: a view that says nothing answers 403 | `tests/integration/entrance/test_access.py` |
| all cells are done, as written by hand | the same four |
| the administrator sees no clinical content, the auditor reads logs and no records | their columns below |
| nobody learns whether somebody else is a patient: same status, same body, same time | `test_unseen.py` |
| a right that is taken away is gone at the next request, also in an open session | `test_withdrawn.py` |
| breaking the glass: a reason, four hours, shown to the patient and to the auditor | the column `glass`, `test_withdrawn.py`, `tests/integration/record/test_audit.py` |
| everything that is done, and every refusal, is in the log with all its fields | `test_routes.py`, `test_events.py`, `logged.py` |
| numbers in addresses cannot be guessed, and are checked all the same | `test_unseen.py` |
| no log, no action (NEN-4) | `test_no_log.py` |
| a form is taken only with its own token, from our own pages, by POST | `test_forged.py` |
| a way to ask that no row names does nothing | `test_methods.py` |
| every header on every answer | `test_routes.py`, `test_headers.py` |
"""  # noqa: E501 (a table)


def page() -> str:
    """The whole page."""
    events, routes = tables("events"), tables("routes", words=2)
    commands, tasks = tables("commands"), tables("tasks")
    head = HEAD.format(
        rows=len(events) + len(routes) + len(commands) + len(tasks),
        cells=_cells(events) + 2 * _cells(routes) + _cells(commands) + len(tasks),
        events=len(events),
        routes=len(routes),
        commands=len(commands),
        tasks=len(tasks),
    )
    people = "".join(f"| `{name}` | {who} |\n" for name, who in PEOPLE.items())
    return "".join(
        (
            head,
            people,
            RULES,
            _table("Events", "Event", events),
            _table("Pages", "Page", routes),
            _table("Commands", "`wervel ...`", commands),
            _table("Tasks of the worker", "Task", tasks),
        )
    )


def _cells(table: Table) -> int:
    return sum(len(cells) for cells in table.values())


def _table(title: str, what: str, table: Table) -> str:
    lines = [f"\n## {title}\n\n| {what} | Who may |\n|---|---|\n"]
    for name, cells in table.items():
        shown = name.replace("_", " ") if title == "Commands" else name
        lines.append(f"| `{shown}` | {_who(cells)} |\n")
    return "".join(lines)


def _who(cells: Mapping[str, str]) -> str:
    words = set(cells.values())
    if len(words) == 1 and words & set(WORDS):
        return WORDS[words.pop()]
    left = {name for name, cell in cells.items() if cell == "Y"}
    return "; ".join(_named(left)) or "nobody"


def _named(left: set[str]) -> Iterable[str]:
    """The widest groups first, then who is left."""
    left = set(left)
    for name, group in GROUPS.items():
        if group <= left:
            yield name
            left -= group
    yield from (PEOPLE[name] for name in PEOPLE if name in left)
