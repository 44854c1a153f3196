"""A kept version reads back whole, and what changed since is said and counted."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from tools.guideline_changes import count_changes, imagined
from wervel.guideline import facts as f
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.urgency import Urgency
from wervel.leaflet.book.as_markdown import documents
from wervel.leaflet.book.book import Book, book_of
from wervel.leaflet.book.changes import compare, shown_changes
from wervel.leaflet.book.versions import (
    BadVersion,
    _in_order,
    kept_version,
    kept_versions,
    read_version,
    version_before,
    write_version,
)
from wervel.leaflet.book.words import BOOK_WORDS
from wervel.logic.conditions import above, all_of, at_least, yes

CODES = ("nl", "en")
every_language = pytest.mark.parametrize("code", CODES)


def altered(*, without=(), changed=None, version="2026.10.0"):
    """The guideline of today as it might have been: some statements gone, some otherwise."""
    changed = changed or {}
    statements = tuple(
        replace(statement, **changed.get(statement.id, {}))
        for statement in GUIDELINE.statements
        if statement.id not in without
    )
    return Guideline(
        name=GUIDELINE.name, version=version, vocabulary=VOCABULARY, statements=statements
    )


EARLIER = altered(
    without={"RF-FRA-2"},  # one flag dropped
    changed={
        "MED-STEPS": {"when": all_of(at_least(f.age_years, 18), at_least(f.pain_nrs, 6))},
        "RF-BLD-1": {"raises": Urgency.EMERGENCY},
    },
)


# --- kept versions ---------------------------------------------------------------------------


def test_the_guideline_reads_back_the_same():
    assert read_version(write_version(GUIDELINE), VOCABULARY).statements == GUIDELINE.statements


def test_the_guideline_of_today_is_kept_as_it_is():
    kept = kept_version(GUIDELINE.version, VOCABULARY)
    meant = "a rule changed: raise the version, then python -m tools.guideline_changes --keep"
    assert write_version(kept) == write_version(GUIDELINE), meant


def test_every_kept_version_can_still_be_read():
    assert GUIDELINE.version in kept_versions()
    for version in kept_versions():
        assert kept_version(version, VOCABULARY).version == version


def test_a_version_has_a_line_for_each_statement():
    head, *lines = write_version(GUIDELINE).splitlines()
    assert json.loads(head) == {"name": GUIDELINE.name, "version": GUIDELINE.version}
    assert [json.loads(line)["id"] for line in lines] == [s.id for s in GUIDELINE.statements]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda line: line | {"kind": "wish"}, "RF-CES-1: 'wish'"),
        (lambda line: line | {"when": {"yes": "gone"}}, "RF-CES-1: there is no fact 'gone'"),
        (lambda line: line | {"when": {"maybe": "fever"}}, "RF-CES-1: expected one of"),
        (lambda line: line | {"cites": ["X99 R page"]}, "RF-CES-1: .*unknown source X99"),
        (lambda line: line | {"raises": 9}, "RF-CES-1: 9 is not a valid Urgency"),
        (lambda line: line | {"colour": "red"}, "RF-CES-1: .*colour"),
        (lambda line: {k: v for k, v in line.items() if k != "cause"}, "RF-CES-1: .*cause"),
    ],
)
def test_a_spoilt_version_is_refused_by_name(spoil, message):
    head, first, *_ = write_version(GUIDELINE).splitlines()
    spoilt = json.dumps(spoil(json.loads(first)))
    with pytest.raises(BadVersion, match=f"{GUIDELINE.version}: {message}"):
        read_version(f"{head}\n{spoilt}\n", VOCABULARY)


def test_versions_stand_in_order_of_time():
    names = ["2026.9.0", "2026.11.0", "2026.10.2", "2027.1.0", "2026.10.0"]
    assert sorted(names, key=_in_order) == [
        "2026.9.0", "2026.10.0", "2026.10.2", "2026.11.0", "2027.1.0",
    ]  # fmt: skip
    assert version_before(kept_versions()[0]) is None
    assert version_before("2999.1.0") == kept_versions()[-1]


# --- what changed ----------------------------------------------------------------------------


def test_nothing_changed_since_itself():
    assert not compare(GUIDELINE, GUIDELINE)


def test_what_was_added_removed_and_changed_is_found():
    changes = compare(EARLIER, GUIDELINE)
    assert [statement.id for statement in changes.added] == ["RF-FRA-2"]
    assert changes.removed == ()
    assert {(c.after.id, c.fields) for c in changes.changed} == {
        ("MED-STEPS", ("when",)),
        ("RF-BLD-1", ("raises",)),
    }
    assert [statement.id for statement in compare(GUIDELINE, EARLIER).removed] == ["RF-FRA-2"]


def test_a_new_wording_of_a_fact_is_no_change_of_a_rule():
    other = replace(f.saddle_numbness, meaning="Other words for the same.")
    reworded = altered(changed={"WHO-11": {"when": yes(other)}})
    same = altered(changed={"WHO-11": {"when": yes(f.saddle_numbness)}})
    assert not compare(same, reworded)


@every_language
def test_a_change_is_said_before_and_after(code):
    reader = book_of(code).reader
    found = {c.entry.id: c.fields for c in shown_changes(compare(EARLIER, GUIDELINE), reader)}
    (when,) = found["MED-STEPS"]
    assert "6" in [line.text for line in when.before.lines()][-1]
    assert "4" in [line.text for line in when.after.lines()][-1]
    (level,) = found["RF-BLD-1"]
    words = BOOK_WORDS[code]
    assert level.before.text == words.level("emergency")
    assert level.after.text == words.level(GUIDELINE.by_id["RF-BLD-1"].raises.code)


@every_language
def test_every_field_that_can_change_can_be_said(code):
    """Each statement beside the next of its kind: every field differs somewhere."""
    by_kind = {}
    for statement in GUIDELINE.statements:
        by_kind.setdefault(type(statement), []).append(statement)
    seen = set()
    for statements in by_kind.values():
        for one, other in pairwise(statements):
            numbers = {**other.numbers, **one.numbers}  # a sentence may ask for either
            renamed = replace(other, id=one.id, differs_from=(), numbers=numbers)
            pair = [
                Guideline(name="", version=v, vocabulary=VOCABULARY, statements=(s,))
                for v, s in (("1", replace(one, differs_from=())), ("2", renamed))
            ]
            for change in shown_changes(compare(*pair), book_of(code).reader):
                for field in change.fields:
                    seen.add(field.name)
                    said = [*field.before.lines(), *field.after.lines()]
                    assert all("_" not in line.text for line in said), change.entry.id
    names = BOOK_WORDS[code].fields
    assert seen == {names[name] for name in names if name not in ("kind", "differs_from")}


# --- for whom --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def people():
    return list(imagined(2000, seed=1))


def test_a_dropped_flag_changes_the_urgency_of_some_and_of_most_nothing(people):
    counted = count_changes(altered(without={"RF-FRA-2"}), GUIDELINE, people, seed=1)
    assert counted.people == 2000
    assert 0 < counted.urgency < 200
    assert counted.any >= max(counted.urgency, counted.options)


def test_a_moved_bound_changes_the_place_of_a_treatment(people):
    moved = {"TX-MED-1": {"when": above(f.pain_nrs, 7)}}
    counted = count_changes(altered(changed=moved), GUIDELINE, people, seed=1)
    assert counted.urgency == 0
    assert counted.options > 0


def test_the_same_guideline_changes_nothing_for_anybody(people):
    counted = count_changes(altered(), GUIDELINE, people[:300], seed=1)
    assert (counted.urgency, counted.options, counted.any) == (0, 0, 0)


# --- the page --------------------------------------------------------------------------------


@every_language
def test_the_first_version_says_that_it_is_the_first(code):
    book = book_of(code)
    if version_before(GUIDELINE.version) is None:
        assert book.changes is None
        assert BOOK_WORDS[code].changes["first"] in documents(book)["changes.md"]


@every_language
def test_a_later_version_shows_its_changes_in_the_documents(code):
    later = altered(version="2999.1.0", changed={"RF-BLD-1": {"raises": Urgency.EMERGENCY}})
    book = Book(later, BOOK_WORDS[code])
    words = BOOK_WORDS[code].changes
    text = documents(book)["changes.md"]
    assert "RF-BLD-1" in text
    assert words["changed"] in text
    assert words["not_counted"] in text
