"""The rule book holds every statement whole: when, then, source, sure, signer, hazard, words."""

import importlib
import pkgutil
import re
import tomllib
from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import wervel.guideline
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Flag, Sure
from wervel.leaflet.book.as_markdown import documents
from wervel.leaflet.book.book import book_of
from wervel.leaflet.book.differences import differences
from wervel.leaflet.book.entries import KINDS
from wervel.leaflet.book.hazards import SCOPES, hazards_of
from wervel.leaflet.book.picture import to_svg
from wervel.leaflet.book.searching import fold, search
from wervel.leaflet.book.tables import TABLES
from wervel.leaflet.book.words import BOOK_WORDS, BookWords
from wervel.logic.conditions import All, AnyOf, facts_in
from wervel.logic.rules import Table

ROOT = Path(__file__).resolve().parents[3]
CODES = ("nl", "en")
every_language = pytest.mark.parametrize("code", CODES)
ENGLISH = re.compile(
    r"\b(the|with|and|or|not|than|more|less|least|none|these|this|when|holds|rule|own|from)\b"
)
DUTCH = re.compile(r"\b(het|een|niet|geen|deze|wordt|voor|meer|minder|minstens|geldt|als|bij)\b")


def texts(code):
    """Every line that our own words make, with where it stands; titles of sources are theirs."""
    for entry in book_of(code).entries.values():
        for line in (*entry.texts(), entry.signer, entry.sure_words, entry.kind_name):
            yield entry.id, line
        yield from ((entry.id, name) for _, name in entry.hazards)
        yield from ((entry.id, reference.section) for reference in entry.references)


@every_language
def test_every_statement_stands_in_the_book_once_and_in_one_chapter(code):
    book = book_of(code)
    grouped = [e.id for groups in book.chapters.values() for g in groups for e in g.entries]
    assert sorted(grouped) == sorted(GUIDELINE.by_id)
    assert set(book.entries) == set(GUIDELINE.by_id)


@every_language
def test_every_statement_says_all_that_a_signer_needs(code):
    for entry in book_of(code).entries.values():
        assert entry.title, entry.id
        assert entry.when.text, entry.id
        assert entry.then or entry.title, entry.id
        assert entry.signer, entry.id
        assert entry.sure_words, entry.id
        assert entry.references, entry.id
        assert all(r.title and r.year and r.sure_words for r in entry.references), entry.id


@every_language
def test_no_code_name_and_no_open_field_reaches_a_reader(code):
    for id, line in texts(code):
        assert "_" not in line, f"{id}: {line}"
        assert "{" not in line, f"{id}: {line}"


def test_there_is_no_english_in_dutch_and_no_dutch_in_english():
    # A few Dutch words are English ones too, and names of programmes stay as they are.
    names = re.compile(r"NEURO-?\w*|Pain[- ]\w+|own ")
    for id, line in texts("nl"):
        assert not ENGLISH.search(names.sub("", line)), f"{id}: {line}"
    for id, line in texts("en"):
        assert not DUTCH.search(line.lower()), f"{id}: {line}"


@every_language
def test_every_word_of_the_book_is_there_in_both_languages(code):
    other = BOOK_WORDS["en" if code == "nl" else "nl"]
    for field in fields(BookWords):
        if field.name not in ("language", "sections"):
            mine, theirs = getattr(BOOK_WORDS[code], field.name), getattr(other, field.name)
            assert mine.keys() == theirs.keys(), field.name
            assert all(mine.values()) or field.name == "units", field.name


def test_every_place_in_a_source_has_its_dutch_name():
    cited = {c.section for s in GUIDELINE.statements for c in s.cites}
    assert cited - set(BOOK_WORDS["nl"].sections) == set()
    assert set(BOOK_WORDS["nl"].sections) - cited <= {""}, "no statement cites these any more"


def test_every_kind_of_statement_has_a_place_in_the_book():
    assert {type(statement) for statement in GUIDELINE.statements} == set(KINDS)


# --- flags and options -----------------------------------------------------------------------


@every_language
def test_what_a_flag_does_is_said(code):
    words = BOOK_WORDS[code]
    for flag in GUIDELINE.flags:
        entry = book_of(code).entries[flag.id]
        assert words.level(flag.raises.code) in entry.then[0]
        assert len(entry.actions) == len(flag.actions)
        assert len(entry.avoid) == len(flag.avoid)


@every_language
def test_every_further_condition_of_an_option_is_said(code):
    words = BOOK_WORDS[code].more_conditions
    for option in GUIDELINE.options:
        headings = [f.heading for f in book_of(code).entries[option.id].further]
        assert (words["preferred"] in headings) == bool(facts_in(option.preferred))
        assert (words["contraindicated"] in headings) == bool(facts_in(option.contraindicated))


# --- hazards ---------------------------------------------------------------------------------


def listed_hazards():
    with (ROOT / "docs/safety/hazards.toml").open("rb") as file:
        held = tomllib.load(file)
    later = {id for item in held["later"] for id in item["ids"]}
    return {row["id"] for row in held["hazard"]} | later


def test_every_hazard_of_the_safety_file_has_a_name():
    for words in BOOK_WORDS.values():
        assert set(words.hazards) == listed_hazards()
    assert set(SCOPES) <= listed_hazards()


def test_every_hazard_that_names_statements_finds_some():
    found = {id for statement in GUIDELINE.statements for id in hazards_of(statement)}
    assert found == set(SCOPES)
    causes = {flag.cause for flag in GUIDELINE.flags}
    options = {option.code for option in GUIDELINE.options}
    for id, scope in SCOPES.items():
        assert scope.causes <= causes, id
        assert scope.options <= options, id
        assert scope.facts <= set(GUIDELINE.vocabulary.by_name), id
        for start in scope.ids:
            assert any(found.startswith(start) for found in GUIDELINE.by_id), f"{id}: {start}"


def test_the_most_urgent_flags_each_control_a_hazard_or_are_named_here():
    emergencies = [f for f in GUIDELINE.flags if f.raises.code == "emergency" and f.tier == "A"]
    without = {flag.id for flag in emergencies if not hazards_of(flag)}
    # Of these the safety file names no hazard of their own.
    assert without <= {
        "RF-NEU-5", "RF-FRA-1", "RF-FRA-8", "RF-REN-1", "RF-ABD-3", "RF-PRG-1", "RF-PRG-2",
    }, without  # fmt: skip


# --- tables, pathway -------------------------------------------------------------------------


def test_every_decision_table_of_the_guideline_is_shown():
    held = set()
    for module in pkgutil.walk_packages(wervel.guideline.__path__, "wervel.guideline."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, Table):
                held.add(thing.id)
    assert held == {table.id for table in TABLES}


@every_language
def test_a_decision_table_has_a_row_for_each_rule_and_one_for_unknown(code):
    for shown, table in zip(book_of(code).tables, TABLES, strict=True):
        assert [row.id for row in shown.rows] == [row.id for row in table.rows]
        assert all(len(row.cells) == len(shown.columns) for row in shown.rows)
        assert shown.unknown
        assert shown.open
        assert not any("_" in cell for row in shown.rows for cell in row.cells)


@every_language
@pytest.mark.parametrize("alone", [False, True])
def test_the_drawing_is_whole_has_a_name_and_needs_no_code_inside(code, alone):
    drawn = to_svg(book_of(code).pathway, alone=alone)
    root = ET.fromstring(drawn)
    assert root[0].text == book_of(code).pathway.title
    assert root[1].text
    assert "style=" not in drawn
    assert "<script" not in drawn
    shown = " ".join(part for part in root.itertext() if part.strip())
    for station in book_of(code).pathway.stations:
        for line in (station.title, station.text, *(line.text for line in station.lines)):
            assert all(word in shown for word in line.split()), line


@every_language
def test_no_line_of_the_drawing_is_wider_than_its_box(code):
    for text in ET.fromstring(to_svg(book_of(code).pathway)).iter("text"):
        wide = len(text.text) * float(text.get("font-size")) * 0.52  # an ordinary sans serif
        assert float(text.get("x")) + wide <= 320, text.text


# --- differences, sources, facts -------------------------------------------------------------


def test_every_difference_says_which_leads_and_why_and_nothing_unread_leads_on_content():
    pairs = list(differences(GUIDELINE))
    assert len(pairs) == len(list(GUIDELINE.conflicts()))
    for pair in pairs:
        sides = [GUIDELINE.by_id[id] for id in (pair.first, pair.second)]
        assert pair.leads in ("", pair.first, pair.second)
        assert (pair.leads == "") == (pair.why in ("both", "cautions"))
        flags = [side for side in sides if isinstance(side, Flag)]
        if flags:
            assert pair.leads == max(flags, key=lambda flag: flag.raises).id
        if pair.why in ("content", "unread"):
            marks = {citation.sure for citation in GUIDELINE.by_id[pair.leads].cites}
            assert marks & {Sure.READ, Sure.SECONDARY}


@pytest.mark.parametrize(
    ("first", "second", "leads", "why"),
    [
        ("RF-CES-1", "RF-CES-2", "RF-CES-1", "urgent"),  # a flag before information
        ("TX-MED-3", "TX-MED-4", "TX-MED-3", "caution"),  # against an opioid before an older yes
        ("DX-14a", "DX-14b", "DX-14b", "content"),  # the Dutch guideline before the leaflet
        ("WVP-10", "WVP-10b", "WVP-10", "unread"),  # what was read before what was not
        ("NS-5", "NS-5b", "", "cautions"),  # two cautions: the one that holds first
    ],
)
def test_the_house_rule_decides_who_leads(first, second, leads, why):
    found = {(pair.first, pair.second): pair for pair in differences(GUIDELINE)}
    assert (found[first, second].leads, found[first, second].why) == (leads, why)


@every_language
def test_every_source_and_every_fact_leads_to_its_statements(code):
    book = book_of(code)
    for entry in book.entries.values():
        for reference in entry.references:
            assert entry in book.sources[SOURCES[reference.code].code]
        for name in entry.facts:
            assert entry in book.facts[name]
    assert "RF-CES-1" in [entry.id for entry in book.facts["saddle_numbness"]]
    assert book.facts["saddle_numbness"][0].level == "emergency", "the most urgent first"


def test_statements_name_every_condition_that_they_have():
    held = {f.name for kind in KINDS for f in fields(kind) if isinstance(f.default, All | AnyOf)}
    assert held == {"when", "suspect", "preferred", "contraindicated"}


# --- searching -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "code", "fact"),
    [
        ("saddle numbness", "en", "saddle_numbness"),
        ("rijbroek", "nl", "saddle_numbness"),
        ("saddle", "nl", "saddle_numbness"),
        ("RIJBROEK", "en", "saddle_numbness"),
        ("suicidale gedachten", "nl", "suicidal_ideation"),
        ("Süïcidale", "nl", "suicidal_ideation"),
        ("hypercalciemie", "nl", "calcium_raised"),
        ("prednison", "nl", "long_term_corticosteroids"),
    ],
)
def test_a_search_finds_a_fact_whatever_the_accents_and_the_language(query, code, fact):
    facts = [found.name for found in search(query, code).facts]
    assert facts[:1] == ([fact] if fact else [])


@every_language
def test_a_search_finds_rules_causes_and_sources(code):
    assert search("rf-ces-1", code).entries[0].id == "RF-CES-1"
    assert "S22" in search("S22", code).sources
    assert "RF-CES-1" in [entry.id for entry in search("cauda equina", code).entries]
    assert search("", code).entries == search("   ", code).facts == ()
    assert len(search("zzzz" * 100, code)) == 0


def test_folding_takes_off_capitals_and_accents():
    assert fold("Suïcide VÓÓR Örebro") == "suicide voor orebro"


# --- documents -------------------------------------------------------------------------------


@every_language
def test_the_documents_hold_every_statement_and_every_link_leads_somewhere(code):
    made = documents(book_of(code))
    anchors = {
        (name, id) for name, text in made.items() for id in re.findall(r'<a id="([^"]+)">', text)
    }
    assert {id for _, id in anchors} == set(GUIDELINE.by_id)
    for name, text in made.items():
        for file, _, anchor in (link.partition("#") for link in re.findall(r"\]\(([^)]+)\)", text)):
            assert file in made or file == "pathway.svg", f"{name}: {file}"
            assert not anchor or (file, anchor) in anchors, f"{name}: {file}#{anchor}"
