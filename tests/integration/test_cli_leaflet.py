"""`wervel leaflet`: one story becomes a leaflet, a letter or a summary, as PDF, page or text."""

import io
import json
import sys
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from wervel.cli import main
from wervel.leaflet.as_html import to_html
from wervel.leaflet.as_text import to_text
from wervel.leaflet.document import Card, Document
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.said import Section, Sentence

CAUDA = {"saddle_numbness": True, "urinary_retention_or_difficulty": True, "age_years": 44}
VOID = {"meta", "br"}
NASTY = "<script>alert(\"x\")</script> & 'quotes'"


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.json"
    path.write_text(json.dumps({"id": "a", "on": "2026-11-22", "facts": CAUDA}))
    return path


def leaflet(*arguments):
    return main(["leaflet", *map(str, arguments)])


class Page(HTMLParser):
    """What stands in a page: its tags with their attributes, and its words in order."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.words, self.open, self.balanced = [], [], [], True
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        self.balanced = self.balanced and self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style" and data.strip():
            self.words.append(data.strip())


def nasty_document():
    said = Sentence(NASTY, "RULE-1")
    return Document(
        kind="leaflet",
        language="en",
        title=NASTY,
        card=Card("routine", said, (said,), (said,)),
        sections=(Section("one", NASTY, (said, said)), Section("two", NASTY, (said,), listed=True)),
        footer=(NASTY,),
    )


# --- through the command -----------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["leaflet", "letter", "summary"])
def test_text_goes_to_the_screen_when_no_file_is_named(story, capsys, language, kind):
    assert leaflet(story, "--lang", language, "--kind", kind) == 0
    text = capsys.readouterr().out
    assert text.startswith(LANGUAGES[language].frame.TITLE[kind] + "\n===")
    assert max(map(len, text.splitlines())) <= 78
    assert "2026" in text
    assert LANGUAGES[language].frame.BANNER[:40] in text


def test_an_emergency_stands_first_in_the_text(story, capsys):
    leaflet(story, "--lang", "en")
    text = capsys.readouterr().out
    assert "CALL YOUR GP" in "\n".join(text.splitlines()[:5])


@pytest.mark.parametrize("ending", ["pdf", "html", "txt", "PDF"])
def test_the_ending_says_how_it_is_written(story, tmp_path, capsys, ending):
    out = tmp_path / f"out.{ending}"
    assert leaflet(story, "-o", out) == 0
    start = {"pdf": b"%PDF-1.7", "html": b"<!doctype html>", "txt": b"Uw folder"}[ending.lower()]
    assert out.read_bytes().startswith(start)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("kind", ["leaflet", "letter", "summary"])
@pytest.mark.parametrize("large", [False, True])
def test_every_kind_can_be_printed_in_both_sizes(story, tmp_path, kind, large):
    out = tmp_path / "out.pdf"
    assert leaflet(story, "-o", out, "--kind", kind, *(["--large"] if large else [])) == 0
    reader = PdfReader(io.BytesIO(out.read_bytes()))
    assert reader.metadata.title == LANGUAGES["nl"].frame.TITLE[kind]


def test_the_three_ways_hold_the_same_words(story, tmp_path):
    outs = [tmp_path / f"out.{ending}" for ending in ("txt", "html", "pdf")]
    for out in outs:
        leaflet(story, "-o", out, "--lang", "en")
    text = " ".join(outs[0].read_text().split())
    html = " ".join(" ".join(Page(outs[1].read_text()).words).split())
    pages = PdfReader(io.BytesIO(outs[2].read_bytes())).pages
    printed = " ".join(" ".join(page.extract_text() for page in pages).split())
    for words in ("Do not drive yourself, but let somebody take you.", "MRI scan"):
        assert all(words in written for written in (text, html, printed))


def test_a_story_may_come_from_a_pipe(story, monkeypatch, capsys):
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(story.read_bytes())))
    monkeypatch.setattr(sys, "stdin", stream)
    assert leaflet("-") == 0
    assert capsys.readouterr().out.startswith("Uw folder")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"facts": {}}\n{"facts": {}}', "expected one story, got 2"),
        ('{"facts": {"fevr": true}}', "story.json:1: fact fevr: expected a known fact"),
        ("", "story.json:1: expected a JSON object, got an empty file"),
        ('{"facts": {}}\nhello', "story.json:2: expected a JSON object, got broken JSON"),
    ],
)
def test_anything_but_one_good_story_is_refused(story, tmp_path, capsys, content, message):
    story.write_text(content)
    out = tmp_path / "out.pdf"
    assert leaflet(story, "-o", out) == 2
    complaint = capsys.readouterr().err
    assert message in complaint
    assert len(complaint.splitlines()) == 1
    assert not out.exists()


@pytest.mark.parametrize("name", ["out.doc", "out", "pdf", ".pdf/"])
def test_an_unknown_ending_is_refused_before_anything_is_read(tmp_path, capsys, name):
    assert leaflet(tmp_path / "missing.json", "-o", name) == 2
    assert "expected out.pdf, out.html, out.txt or -" in capsys.readouterr().err


def test_a_place_where_nothing_can_be_written_is_said_in_one_line(story, tmp_path, capsys):
    assert leaflet(story, "-o", tmp_path / "nowhere" / "out.txt") == 1
    [complaint] = capsys.readouterr().err.splitlines()
    assert complaint.endswith("nowhere/out.txt: No such file or directory")


# --- the page ----------------------------------------------------------------------------------


def test_the_page_is_whole_and_needs_nothing_else():
    page = Page(to_html(nasty_document()))
    assert page.balanced
    assert page.open == []
    names = {name for name, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "a", "form"}
    assert not any("src" in given or "href" in given for _, given in page.tags)
    assert "url(" not in to_html(nasty_document())


def test_the_page_says_its_language_and_title_and_has_one_main_heading():
    page = Page(to_html(nasty_document()))
    assert ("html", {"lang": "en"}) in page.tags
    assert [name for name, _ in page.tags].count("h1") == 1
    assert {"main", "footer", "title"} <= {name for name, _ in page.tags}
    metas = {given.get("name"): given.get("content") for name, given in page.tags if name == "meta"}
    assert metas["viewport"] == "width=device-width, initial-scale=1"  # so it may be enlarged


def test_every_section_of_the_page_is_named_by_its_heading():
    page = Page(to_html(nasty_document()))
    ids = [given["id"] for name, given in page.tags if name == "h2"]
    named = [given["aria-labelledby"] for name, given in page.tags if name == "section"]
    assert ids == named
    assert len(ids) == len(set(ids)) == 3


def test_words_on_the_page_are_never_read_as_html():
    text = to_html(nasty_document())
    assert "<script" not in text
    assert set(Page(text).words) == {NASTY}


def test_every_sentence_on_the_page_names_the_statement_behind_it():
    page = Page(to_html(nasty_document()))
    says = [given["data-says"] for _, given in page.tags if "data-says" in given]
    assert says == ["RULE-1"] * 6


def test_large_print_on_the_page_is_asked_for():
    assert '<html lang="en" class="large">' in to_html(nasty_document(), large=True)


# --- the text ----------------------------------------------------------------------------------


def test_the_text_has_points_for_a_list_and_a_paragraph_for_the_rest():
    one, two = Sentence("One is here.", "R"), Sentence("Two is here.", "R")
    sections = (
        Section("a", "Listed", (one, two), listed=True),
        Section("b", "Running", (one, two)),
    )
    text = to_text(Document("leaflet", "en", "Title", None, sections, ()))
    assert "- One is here.\n- Two is here.\n" in text
    assert "One is here. Two is here." in text


def test_the_text_is_never_wider_than_asked():
    text = to_text(nasty_document(), width=40)
    assert max(map(len, text.splitlines())) <= 40
