"""The personal leaflet says first what to do, then what is theirs, and never soothes early."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.people import facts_of, imagined_people, told_by_patients
from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.codes import SOOTHING
from wervel.guideline.contact import PHONES
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.outcomes import Standing
from wervel.guideline.statements import Advice, Option
from wervel.guideline.urgency import Urgency
from wervel.leaflet.document import Document
from wervel.leaflet.fill import number
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.patient import compose, instruction_key

TODAY = date(2026, 11, 22)
EXAMPLES = sorted(Path("examples").glob("*.json"))
OWN_MARKS = {"STANDING", "WHO-0"}
BOTH = pytest.mark.parametrize("language", ["nl", "en"])


def weighed(story) -> Assessment:
    return assess(facts_of(story), TODAY)


def example(name: str) -> Assessment:
    return weighed(json.loads(Path(f"examples/{name}.json").read_text())["facts"])


def leaflet(assessment: Assessment, language: str = "nl") -> Document:
    return compose(assessment, LANGUAGES[language])


def people() -> list[Assessment]:
    crowd = [*imagined_people(3, 60, "mixed"), *imagined_people(4, 40, "sick")]
    return [weighed(person) for person in crowd]


PEOPLE = people()


@BOTH
def test_everybody_without_an_emergency_gets_the_safety_net(language):
    for assessment in PEOPLE:
        names = [section.id for section in leaflet(assessment, language).sections]
        assert ("net" in names) == (assessment.interim_urgency is not Urgency.EMERGENCY)


@BOTH
def test_sp_7_beside_an_alarm_no_sentence_soothes_or_treats(language):
    words = LANGUAGES[language]
    soothing = {words.actions[action.value].patient for action in SOOTHING}
    alarmed = [a for a in PEOPLE if a.standing is Standing.ALARM]
    assert alarmed
    for assessment in alarmed:
        document = leaflet(assessment, language)
        assert document.card is not None
        for sentence in document.sentences():
            statement = GUIDELINE.by_id.get(sentence.says)
            assert not isinstance(statement, Advice | Option), sentence
            assert sentence.text not in soothing


@given(told_by_patients)
@settings(max_examples=200)
def test_sp_7_holds_for_whatever_is_told(story):
    assessment = weighed(story)
    ids = {section.id for section in leaflet(assessment).sections}
    if assessment.standing is Standing.ALARM:
        assert not ids & {"treatment", "options", "prognosis", "self_care", "cause"}
    if assessment.standing is Standing.OPEN:
        assert not ids & {"options", "prognosis", "self_care", "cause"}


@BOTH
def test_sp_14_there_is_one_instruction_with_who_when_and_whom_to_call(language):
    instructions = LANGUAGES[language].instructions
    for assessment in PEOPLE:
        card = leaflet(assessment, language).card
        assert card is not None
        instruction = instructions[instruction_key(assessment)]
        assert all((instruction.title, instruction.who, instruction.when, instruction.call))
        assert card.title.text
        assert len(card.lines) >= 3
        assert "{" not in "".join(s.text for s in leaflet(assessment, language).sentences())


@BOTH
def test_an_emergency_names_the_number_to_call(language):
    emergencies = [a for a in PEOPLE if a.interim_urgency is Urgency.EMERGENCY]
    assert emergencies
    for assessment in emergencies:
        card = leaflet(assessment, language).card
        assert card is not None
        text = " ".join(s.text for s in (card.title, *card.lines, *card.steps))
        assert PHONES["emergency"] in text or PHONES["crisis"] in text


def test_every_sentence_carries_what_it_speaks_for():
    known = set(GUIDELINE.by_id) | set(VOCABULARY.by_name) | OWN_MARKS
    for assessment in PEOPLE:
        assert {s.says for s in leaflet(assessment).sentences()} <= known


@BOTH
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_figure_comes_from_the_statement_it_speaks_for(path, language):
    document = leaflet(example(path.stem), language)
    for sentence in document.sentences():
        statement = GUIDELINE.by_id.get(sentence.says)
        numbers = dict(statement.numbers) if statement else {}
        allowed = " ".join([*(number(v, language) for v in numbers.values()), *PHONES.values()])
        if sentence.says in VOCABULARY.by_name or sentence.says in OWN_MARKS:
            continue  # a question, or the count of questions left
        for figure in re.findall(r"\d+(?:[.,]\d+)?", sentence.text):
            assert figure in re.findall(r"\d+(?:[.,]\d+)?", allowed), sentence


def test_with_little_told_nobody_is_left_to_themselves():
    assessment = example("little-told")
    assert assessment.standing is Standing.OPEN
    card = leaflet(assessment).card
    assert card is not None
    assert card.level == "open"
    assert "unknown" in {section.id for section in leaflet(assessment).sections}


def test_the_leaflet_is_this_persons_own():
    def sections(name: str) -> str:
        return " ".join(s.text for s in leaflet(example(name), "en").sentences())

    assert "pregnan" in sections("pregnant")
    assert "company doctor" in sections("work")
    assert "sting" not in sections("acute-ordinary").split()
    assert sections("chronic-with-fear") != sections("acute-ordinary")
    assert "leg" in sections("radiating-pain")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("cauda-equina", "emergency"),
        ("aorta", "ambulance"),
        ("infection", "same_day"),
        ("cancer-before", "within_week"),
        ("chronic-with-fear", "routine"),
        ("acute-ordinary", "self_care"),
    ],
)
def test_each_level_has_its_own_instruction(name, key):
    assert instruction_key(example(name)) == key


@pytest.mark.parametrize(
    ("story", "key"),
    [
        ({"suicidal_ideation": True, "age_years": 40}, "crisis"),
        ({"pregnant": True, "uterine_contractions": True, "sex": "female"}, "pregnancy"),
        ({"suicidal_ideation": True, "saddle_numbness": True}, "emergency"),
        ({"suicidal_ideation": True, "syncope_or_shock": True}, "ambulance"),
    ],
)
def test_an_emergency_is_told_the_way_to_help_that_fits_it(story, key):
    assert instruction_key(weighed(story)) == key


def test_both_languages_say_the_same_things():
    for assessment in PEOPLE:
        dutch, english = (leaflet(assessment, code) for code in ("nl", "en"))
        assert [s.id for s in dutch.sections] == [s.id for s in english.sections]
        assert [s.says for s in dutch.sentences()] == [s.says for s in english.sentences()]
