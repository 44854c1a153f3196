"""The printed leaflet: a tagged PDF/UA-1 that reads in the right order, also in large print."""

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader

from wervel.leaflet.as_pdf import to_pdf
from wervel.leaflet.document import Card, Document
from wervel.leaflet.said import Section, Sentence

ON = date(2026, 11, 22)
BANNER = "Wervel is no certified medical device."
MARKUP = "Costs #panic() $x^2$ *bold* _under_ <b>tag</b> @ref \\ `raw` // not a comment"


def sentence(text):
    return Sentence(text, "RULE-1")


def document(*, language="en", card=True, sections=6, listed=5, title="Your leaflet"):
    """A document with a card, sections of both kinds, and a text that looks like markup."""
    steps = (sentence("Step one."), sentence(MARKUP))
    box = Card("same_day", sentence("Call today"), (sentence("Who looks."),), steps)
    return Document(
        kind="leaflet",
        language=language,
        title=title,
        card=box if card else None,
        sections=tuple(
            Section(
                f"s{number}",
                f"Heading {number}",
                tuple(sentence(f"Sentence {number} point {p} – één ≥ ½.") for p in range(listed)),
                listed=number % 2 == 0,
            )
            for number in range(sections)
        ),
        footer=(BANNER, "Made on 22 November 2026."),
    )


def read(made, *, on=ON, large=False):
    return PdfReader(io.BytesIO(to_pdf(made, on=on, large=large)))


def words(reader):
    return "\n".join(page.extract_text() for page in reader.pages)


def tags(reader):
    """The structure tree in reading order: each tag with its depth."""

    def walk(node, depth):
        node = node.get_object()
        if isinstance(node, list):
            for part in node:
                yield from walk(part, depth)
        elif isinstance(node, dict) and "/S" in node:
            yield node["/S"], depth
            yield from walk(node["/K"], depth + 1) if "/K" in node else ()

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"], 0))


@pytest.fixture(scope="module", params=[False, True], ids=["ordinary", "large"])
def printed(request):
    return read(document(), large=request.param)


def test_it_says_that_it_is_pdf_ua_1(printed):
    metadata = printed.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", metadata)
    assert printed.trailer["/Root"]["/MarkInfo"]["/Marked"] is not None


def test_its_title_is_shown_and_its_author_named(printed):
    assert printed.metadata.title == "Your leaflet"
    assert printed.metadata.author == "Wervel"
    assert bool(printed.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_names_its_language(language):
    reader = read(document(language=language))
    assert reader.trailer["/Root"]["/Lang"] == language
    assert {"nl": "Pagina 1 van", "en": "Page 1 of"}[language] in words(reader)


def test_the_words_read_in_the_order_of_the_document(printed):
    text = words(printed)
    wanted = ["Your leaflet", "Call today", "Who looks.", "Step one.", "Heading 0"]
    wanted += [f"Sentence 0 point {number}" for number in range(5)]
    wanted += [f"Heading {number}" for number in range(1, 6)]
    places = [text.index(part) for part in wanted]
    assert places == sorted(places)


def test_what_looks_like_markup_is_printed_as_it_stands(printed):
    assert " ".join(MARKUP.split()) in " ".join(words(printed).split())


def test_letters_beyond_ascii_are_there(printed):
    assert "– één ≥ ½." in words(printed)


def test_headings_lists_and_paragraphs_are_tagged(printed):
    names = [name for name, _ in tags(printed)]
    # The title; the card, and the six sections.
    assert names.count("/H1") == 1
    assert names.count("/H2") == 7
    # The steps in the card, and the three sections in points.
    assert names.count("/L") == 4
    assert names.count("/LI") == names.count("/Lbl") == names.count("/LBody") == 2 + 3 * 5
    assert "/P" in names
    assert names.index("/H1") < names.index("/H2") < names.index("/L")


def test_every_page_says_which_it_is_and_carries_the_banner(printed):
    total = len(printed.pages)
    for number, page in enumerate(printed.pages, start=1):
        text = " ".join(page.extract_text().split())
        assert f"Page {number} of {total}" in text
        assert BANNER in text


def test_the_banner_is_also_in_the_text_that_a_screen_reader_says(printed):
    # What stands in the footer of a page is left out by a screen reader.
    assert words(printed).count(BANNER) == len(printed.pages) + 1


def sizes(reader):
    """The sizes of all letters on the first page, in points."""
    found = []
    reader.pages[0].extract_text(
        visitor_text=lambda text, cm, tm, font, size: text.strip() and found.append(round(size, 1))
    )
    return found


def test_large_print_is_eighteen_points():
    assert 18 in sizes(read(document(), large=True))
    assert 11.5 in sizes(read(document()))
    assert min(sizes(read(document(), large=True))) >= 14


def test_its_letters_travel_with_it():
    fonts = read(document()).pages[0]["/Resources"]["/Font"]
    for font in fonts.values():
        [inner] = font.get_object()["/DescendantFonts"].get_object()
        assert "AtkinsonHyperlegible" in font.get_object()["/BaseFont"]
        assert "/FontFile2" in inner.get_object()["/FontDescriptor"].get_object()


def test_the_same_document_on_the_same_day_gives_the_same_bytes():
    assert to_pdf(document(), on=ON) == to_pdf(document(), on=ON)
    assert to_pdf(document(), on=ON) != to_pdf(document(), on=date(2026, 11, 23))


def test_its_date_is_the_day_of_the_document():
    assert read(document()).metadata.creation_date.date() == ON


@pytest.mark.parametrize("level", ["emergency", "routine", "self_care", "open", "unknown"])
def test_every_level_can_be_printed(level):
    made = document(sections=0)
    card = Card(level, made.card.title, made.card.lines, ())
    reader = read(Document("leaflet", "en", "Title", card, (), ()))
    assert "Call today" in words(reader)


def test_a_letter_without_a_card_and_with_nothing_in_it_can_be_printed():
    empty = Document("letter", "nl", "Brief", None, (), ())
    assert "Brief" in words(read(empty))


def test_a_long_list_goes_on_over_the_pages():
    reader = read(document(sections=1, listed=200), large=True)
    assert len(reader.pages) > 5
    assert "Sentence 0 point 199" in words(reader)
