"""The intended use is one paragraph, the same wherever it stands."""

from pathlib import Path

from wervel.guideline.contact import PHONES
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]


def _words(text: str) -> str:
    return " ".join(text.split())


def test_the_paper_and_the_program_say_the_same():
    paper = _words((ROOT / "docs/intended-use.md").read_text(encoding="utf-8"))
    for text in (LANGUAGES["en"].frame.INTENDED_USE, LANGUAGES["en"].frame.BANNER):
        assert _words(fill(text, {}, "en")) in paper


def test_it_stands_in_both_languages_and_names_the_number_to_call():
    for words in LANGUAGES.values():
        text = fill(words.frame.INTENDED_USE, {}, words.code)
        assert PHONES["emergency"] in text
        assert len(text.split(". ")) == 4


def test_the_emergency_page_names_every_number_of_the_guideline():
    page = (ROOT / "wervel/web/static/emergency/index.html").read_text(encoding="utf-8")
    for code in ("emergency", "crisis", "crisis_free"):
        assert f">{PHONES[code]}<" in page or PHONES[code] in page
        assert f'href="tel:{PHONES[code].replace("-", "")}"' in page
