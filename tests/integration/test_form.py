"""The printed questionnaire: a tagged PDF/UA-1 with every question once, and the dangers first."""

import io
import re
from itertools import pairwise

import pytest
from pypdf import PdfReader

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.leaflet.fill import fill
from wervel.leaflet.form import FORM, OWN_UNIT, SCORES, UNITS, sheets
from wervel.leaflet.form_as_pdf import printed_form, version
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGES
from wervel.logic.facts import Number, Teller, YesNo
from wervel.web.visitor import reading

languages = pytest.mark.parametrize("language", LANGUAGES)


def plain(text):
    return " ".join(text.split())


@pytest.fixture(
    scope="module", params=[(code, large) for code in LANGUAGES for large in (False, True)], ids=str
)
def printed(request):
    """A printed form: its language, whether it is large, and the PDF as it was read back."""
    language, large = request.param
    return language, large, PdfReader(io.BytesIO(printed_form(language, large)))


def text_of(reader):
    """All words but those at the head and foot of a page."""
    return plain(" ".join(page.extract_text() for page in reader.pages))


def tags(reader):
    """The names of all tags, in reading order."""

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for part in node:
                yield from walk(part)
        elif isinstance(node, dict) and "/S" in node:
            yield node["/S"]
            yield from walk(node["/K"]) if "/K" in node else ()

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def sizes(reader):
    found = set()
    for page in reader.pages:
        page.extract_text(
            visitor_text=lambda text, cm, tm, font, size: text.strip() and found.add(round(size, 1))
        )
    return found


# --- as a document --------------------------------------------------------------------------------


def test_it_is_pdf_ua_1_with_title_language_and_author(printed):
    language, _, reader = printed
    root = reader.trailer["/Root"]
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert bool(root["/MarkInfo"]["/Marked"])
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert root["/Lang"] == language
    assert reader.metadata.title == LANGUAGES[language].form.TITLE
    assert reader.metadata.author == "Wervel"


def test_headings_go_down_one_step_at_a_time(printed):
    _, _, reader = printed
    headings = [int(tag[2]) for tag in tags(reader) if re.fullmatch(r"/H\d", tag)]
    assert headings[0] == 1
    assert headings.count(1) == 1
    # The card, how, about you, every page of the interview, the end.
    assert headings.count(2) == 4 + len(PAGES)
    assert all(after <= before + 1 for before, after in pairwise(headings))


def test_every_line_to_cross_is_an_item_of_a_list(printed):
    language, _, reader = printed
    names = tags(reader)
    crossed = sum(
        len(part.boxes) + (len(part.apart) if part.kind == "signs" else 0)
        for sheet in sheets(language)
        for part in sheet.parts
    )
    words = LANGUAGES[language]
    read = len(words.levels.SAFETY_NET) + len(words.form.HOW) + len(words.form.END)
    assert names.count("/LI") == names.count("/LBody") == crossed + read + len(words.form.HELP)


def test_every_page_names_form_version_and_page_and_is_somebodys(printed):
    language, _, reader = printed
    foot = LANGUAGES[language].form.FOOT.format(
        form=f"{FORM}-{language}", version=version(language)
    )
    of = {"nl": "Pagina {} van {}", "en": "Page {} of {}"}[language]
    for number, page in enumerate(reader.pages, start=1):
        text = plain(page.extract_text())
        assert foot in text
        assert of.format(number, len(reader.pages)) in text
        assert plain(LANGUAGES[language].frame.BANNER) in text
        assert (LANGUAGES[language].form.BORN_LINE in text) == (number > 1)


def test_large_print_is_eighteen_points_and_nothing_is_small(printed):
    _, large, reader = printed
    found = sizes(reader)
    assert (18 if large else 11.5) in found
    assert min(found) >= (14 if large else 9)


def test_its_letters_travel_with_it(printed):
    _, _, reader = printed
    for font in reader.pages[0]["/Resources"]["/Font"].values():
        [inner] = font.get_object()["/DescendantFonts"].get_object()
        assert "AtkinsonHyperlegible" in font.get_object()["/BaseFont"]
        assert "/FontFile2" in inner.get_object()["/FontDescriptor"].get_object()


@languages
def test_the_same_words_give_the_same_bytes_without_a_date(language):
    first = printed_form(language, False)
    printed_form.cache_clear()
    assert printed_form(language, False) == first
    assert PdfReader(io.BytesIO(first)).metadata.creation_date is None


@languages
def test_the_version_is_of_the_guideline_and_of_every_word(language, monkeypatch):
    before = version(language)
    assert before.startswith(f"{GUIDELINE.version}-")
    monkeypatch.setattr(LANGUAGES[language].form, "LEAD", "Een ander woord.")
    assert version(language) != before


# --- the questions --------------------------------------------------------------------------------


@languages
def test_every_fact_that_a_patient_can_tell_is_asked_once_in_the_order_of_the_interview(language):
    asked = [fact for sheet in sheets(language) for part in sheet.parts for fact in part.facts]
    assert sorted(asked) == sorted(VOCABULARY.told_by(Teller.PATIENT))
    for sheet, page in zip(sheets(language), PAGES, strict=True):
        # The signs of a page stand together at the place of the first, as on the screen.
        first = next((n for n, fact in enumerate(page.facts) if isinstance(fact, YesNo)), None)
        order = [fact for fact in page.facts if not isinstance(fact, YesNo)]
        if first is not None:
            order[first:first] = page.signs
        assert [fact for part in sheet.parts for fact in part.facts] == [f.name for f in order]


def test_every_question_is_printed_once_and_in_order(printed):
    language, _, reader = printed
    words, text = LANGUAGES[language], text_of(reader)
    place = text.index(plain(sheets(language)[0].title))
    for sheet in sheets(language):
        assert text.count(plain(sheet.title)) == 1
        for part in sheet.parts:
            lines = [box.text for box in part.boxes] if part.kind == "signs" else [part.ask]
            for line in lines:
                assert len(re.findall(rf"{re.escape(plain(line))}(?!\w)", text)) == 1, line
                assert text.index(plain(line)) > place
                place = text.index(plain(line))
            if part.kind == "choice":
                assert all(plain(box.text) in text for box in part.boxes)
    assert text.count(words.screens.SCREENS["skip_words"]) >= sum(
        len(sheet.parts) for sheet in sheets(language)
    )


@languages
def test_every_question_can_be_left_unknown_and_unsaid(language):
    text = LANGUAGES[language].screens.SCREENS
    for sheet in sheets(language):
        for part in sheet.parts:
            assert part.apart[-1] == text["skip_words"]
            assert part.apart[-2] == text["unsure_signs" if part.kind == "signs" else "unsure"]
            assert (len(part.apart) == 3) == (part.kind == "signs")


@languages
def test_what_may_be_told_in_a_unit_of_choice_is_the_same_as_on_the_screen(language):
    words = LANGUAGES[language]
    for part in (part for sheet in sheets(language) for part in sheet.parts):
        fact = VOCABULARY.by_name[part.facts[0]]
        if part.kind == "number" and fact.name != "age_years":  # months are for a baby
            on_screen = reading.UNITS.get(fact.name)
            expected = [words.screens.UNITS[unit] for unit in on_screen or ()]
            assert list(part.units) == (expected or [words.questions[fact.name].unit])
    assert SCORES == reading.SCORES
    assert {f.name for f in VOCABULARY if isinstance(f, Number)} >= OWN_UNIT
    assert set(UNITS) <= {f.unit for f in VOCABULARY if isinstance(f, Number)}


# --- what to do at once ---------------------------------------------------------------------------


def test_the_dangers_and_whom_to_call_stand_first(printed):
    language, _, reader = printed
    words, text = LANGUAGES[language], text_of(reader)
    first = text.index(plain(sheets(language)[0].title))
    call = fill(words.levels.SAFETY_NET_CALL, {}, language)
    for line in (words.form.FIRST, call, words.form.FIRST_CALL, *words.levels.SAFETY_NET):
        assert plain(line) in text[:first]
    assert text.index(plain(call)) < text.index(plain(words.levels.SAFETY_NET[0]))
    assert [page.id for page in PAGES[:2]] == ["cauda", "now"]


BY_HAND = {
    "syncope_or_shock": ["Ja? Bel nu 112."],
    "confusion": ["Ja? Bel nu 112."],
    "new_arm_or_cranial_neuro_deficit": ["Ja? Bel nu 112."],
    "pulsatile_abdominal_mass": ["Ja? Bel nu 112."],
    "major_trauma": ["Ja? Bel nu 112."],
    "suicidal_ideation": ["Ja? Praat nu met uw huisarts of bel 113."],
    "leg_weakness_bilateral": ["Ja? Bel nu uw huisarts of de huisartsenspoedpost."],
    "leg_weakness_progressive": ["Ja? Bel vandaag uw huisarts."],
    "gait_disturbance": ["Ja? Bel vandaag uw huisarts."],
    "fever": ["Ja? Bel vandaag uw huisarts."],
    "systemically_unwell": ["Ja? Bel vandaag uw huisarts."],
    "uterine_contractions": ["Zwanger en ja? Bel nu uw verloskundige of de verloskamers."],
    "vaginal_bleeding": ["Zwanger en ja? Bel nu uw verloskundige of de verloskamers."],
    "hypertension": [],
    "sleep_disturbed": [],
    "night_pain": [],
    "smoker": [],
}


def acts_of(language):
    """What stands at each sign by its fact; a list that says it for all says it for each."""
    return {
        fact: [*part.acts, *box.acts]
        for sheet in sheets(language)
        for part in sheet.parts
        if part.kind == "signs"
        for fact, box in zip(part.facts, part.boxes, strict=True)
    }


@pytest.mark.parametrize(("fact", "acts"), BY_HAND.items())
def test_what_to_do_at_once_by_hand(fact, acts):
    assert acts_of("nl")[fact] == acts


def test_the_first_question_says_at_once_whom_to_call_for_any_of_it():
    [part] = sheets("nl")[0].parts
    assert part.acts == (
        "Klopt er een van deze dingen? Bel nu uw huisarts of de huisartsenspoedpost.",
    )
    assert not any(box.acts for box in part.boxes)


def test_both_languages_act_at_the_same_signs():
    dutch, english = acts_of("nl"), acts_of("en")
    assert {fact: len(acts) for fact, acts in dutch.items()} == {
        fact: len(acts) for fact, acts in english.items()
    }
    assert sum(map(bool, dutch.values())) > 25


@languages
def test_in_doubt_one_calls_wherever_a_sign_is_an_emergency(language):
    doubted = [page.id for sheet, page in zip(sheets(language), PAGES, strict=True) if sheet.doubt]
    assert doubted == ["cauda", "now", "start", "legs"]


def test_a_choice_that_cannot_wait_says_so():
    boxes = {
        part.facts[0]: [bool(box.acts) for box in part.boxes]
        for sheet in sheets("nl")
        for part in sheet.parts
        if part.kind == "choice"
    }
    assert boxes["leg_weakness"] == [False, False, True, False]
    assert boxes["leg_pain_side"] == [False, True]
    assert not any(boxes["leg_pain"])


@languages
def test_no_field_is_left_open(language):
    texts = str(sheets(language))
    assert "{" not in texts.replace("{'", "")
