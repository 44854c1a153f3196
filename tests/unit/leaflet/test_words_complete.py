"""Nothing is left unsaid: every code has its words in both languages, short, plain and safe."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType

import pytest

from wervel.guideline.cause import FLAGS
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.diagnosis import WHO_LOOKS
from wervel.guideline.outcomes import OptionStatus
from wervel.guideline.phases import PHASES
from wervel.guideline.statements import Chapter, Signer, Sure
from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import PAGES
from wervel.leaflet.said import Instruction
from wervel.logic.truth import word

LONGEST_SENTENCE = 20
PHONES = {"emergency", "crisis", "clinic"}
FORBIDDEN = re.compile(
    r"letsel|slijtage|degenerat|aspecifiek|schade|\b(damage|wear|worn)|non-?specific", re.I
)
ONLY_FOR_THE_CLINICIAN = {
    "wait_for_all_signs",
    "label_as_damage",
    "dismiss_patient_concern",
    "raise_emergency_alarm",
}
INSTRUCTED = [
    "ambulance",
    "emergency",
    "crisis",
    "pregnancy",
    "same_day",
    "within_week",
    "routine",
    "self_care",
    "open",
    "unknown",
]
MAY_SPEAK_OF_AN_OPERATION = {"ambulance", "emergency", "pregnancy"}

LEVEL_CODES = [level.code for level in Urgency]
PHASE_CODES = [row.then for row in PHASES.rows]
STATUS_CODES = [str(status) for status in OptionStatus]

MUST_HAVE: dict[tuple[str, str], list[str]] = {
    ("causes", "CAUSES"): list(dict.fromkeys(flag.cause for flag in (*FLAGS, *WHO_LOOKS))),
    ("advice", "ACTIONS"): [str(action) for action in Action],
    ("advice", "AVOID"): [str(avoid) for avoid in Avoid],
    ("levels", "LEVELS"): LEVEL_CODES,
    ("levels", "LEVELS_CLINICIAN"): LEVEL_CODES,
    ("levels", "INSTRUCTIONS"): INSTRUCTED,
    ("pages", "PAGE_WORDS"): [page.id for page in PAGES],
    ("names", "PHASES"): PHASE_CODES,
    ("names", "PHASES_CLINICIAN"): PHASE_CODES,
    ("names", "SURE"): [str(sure) for sure in Sure],
    ("names", "CHAPTERS"): [str(chapter) for chapter in Chapter],
    ("names", "SIGNERS"): [str(signer) for signer in Signer],
    ("names", "OPTION_STATUS"): STATUS_CODES,
    ("names", "OPTION_STATUS_CLINICIAN"): STATUS_CODES,
    ("names", "TRUTH"): [word(truth) for truth in (True, False, None)],
}


def room(language: str, module: str) -> ModuleType:
    """One module of words."""
    return import_module(f"wervel.leaflet.{language}.{module}")


def texts_in(thing: object, path: str) -> Iterator[tuple[str, str]]:
    """Every text in a table of words, with the path that leads to it."""
    if isinstance(thing, str):
        yield path, thing
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from texts_in(value, f"{path}.{key}")
    elif isinstance(thing, tuple):
        for number, value in enumerate(thing):
            yield from texts_in(value, f"{path}.{number}")
    else:
        for field in dataclasses.fields(thing):
            yield from texts_in(getattr(thing, field.name), f"{path}.{field.name}")


def all_texts(language: str) -> Iterator[tuple[str, str]]:
    """Every text of one language in the five modules of words, with its path."""
    for module in ("causes", "advice", "levels", "pages", "names"):
        for name, thing in vars(room(language, module)).items():
            if name.isupper():
                yield from texts_in(thing, f"{module}.{name}")


LANGUAGES = ("nl", "en")
TEXTS = [(language, path, text) for language in LANGUAGES for path, text in all_texts(language)]
FOR_PATIENTS = [
    row for row in TEXTS if "CLINICIAN" not in row[1] and not row[1].endswith(".clinician")
]
RUNNING = [
    row
    for row in TEXTS
    if row[1].endswith((".patient", ".clinician", ".help", ".who", ".when", ".call"))
    or re.search(r"SAFETY_NET\.|\.steps\.|SAFETY_NET_CALL|PROVISIONAL|OPEN", row[1])
]

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_instruction = pytest.mark.parametrize(
    ("key", "instruction"),
    [
        pytest.param(key, instruction, id=f"{language}-{key}")
        for language in LANGUAGES
        for key, instruction in room(language, "levels").INSTRUCTIONS.items()
    ],
)


def sentences_of(text: str) -> list[str]:
    """Split a text after a full stop, question mark or exclamation mark."""
    return re.split(r"(?<=[.?!])\s+", text)


def instruction(language: str, key: str) -> Instruction:
    return room(language, "levels").INSTRUCTIONS[key]


@every_language
@pytest.mark.parametrize(("module", "name"), MUST_HAVE)
def test_every_code_has_its_words_and_no_word_lacks_a_code(language, module, name):
    assert set(getattr(room(language, module), name)) == set(MUST_HAVE[module, name])


def test_both_languages_say_the_same_things_in_the_same_order_with_the_same_fields():
    def shape(language: str) -> list[tuple[str, list[str], bool]]:
        return [
            (path, sorted(set(re.findall(r"{\w+}", text))), bool(text))
            for path, text in all_texts(language)
        ]

    assert shape("nl") == shape("en")


def test_the_languages_differ():
    dutch, english = dict(all_texts("nl")), dict(all_texts("en"))
    same = {
        path
        for path, text in dutch.items()
        if text and english[path] == text and len(text.split()) > 2
    }
    assert same == set()


def test_nothing_is_empty_but_what_only_the_clinician_reads():
    empty = {path for _, path, text in TEXTS if not text.strip()}
    assert empty == {f"advice.AVOID.{code}.patient" for code in ONLY_FOR_THE_CLINICIAN}


def test_no_sentence_is_too_long():
    long = [
        (language, path, sentence)
        for language, path, text in TEXTS
        for sentence in sentences_of(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert long == []


@every_language
def test_sentences_for_patients_are_about_ten_words(language):
    lengths = [
        len(sentence.split())
        for spoken, path, text in RUNNING
        if spoken == language and not path.endswith(".clinician") and text
        for sentence in sentences_of(text)
    ]
    assert sum(lengths) / len(lengths) <= 11


def test_a_patient_reads_no_word_that_harms():
    found = [row for row in FOR_PATIENTS if FORBIDDEN.search(row[2])]
    assert found == []


def test_running_text_is_made_of_full_sentences():
    torn = [row for row in RUNNING if row[2] and not re.fullmatch(r"[\w{].*[.?]", row[2], re.S)]
    assert torn == []


def test_no_figure_is_written_in_the_words():
    assert [row for row in TEXTS if re.search(r"\d", row[2])] == []


def test_only_phone_numbers_are_filled_in_and_only_in_the_levels():
    fields = [
        (path.partition(".")[0], field)
        for _, path, text in TEXTS
        for field in re.findall(r"{(.*?)}", text)
    ]
    assert set(fields) == {("levels", phone) for phone in PHONES}


@every_language
def test_no_two_codes_share_their_words(language):
    for module, name in (("causes", "CAUSES"), ("advice", "ACTIONS"), ("advice", "AVOID")):
        table = getattr(room(language, module), name).values()
        for part in ("patient", "clinician"):
            said = [text for row in table if (text := getattr(row, part))]
            assert len(set(said)) == len(said), (name, part)


@every_language
def test_a_cause_tells_no_time_and_gives_no_instruction(language):
    # The level says what to do and when; a cause can stand beside every level.
    orders = re.compile(
        r"\b(bel|ga naar|today|vandaag|call|week nog|within a week|binnen een week|uur|hours?)\b",
        re.I,
    )
    causes = room(language, "causes").CAUSES
    assert {key for key, said in causes.items() if orders.search(said.patient)} == set()


@every_instruction
def test_an_instruction_names_who_when_and_whom_to_call(key, instruction):
    assert instruction.title
    assert instruction.who
    assert instruction.when
    assert re.search(r"{(emergency|crisis|clinic)}|huisarts|\bGP\b", instruction.call)


@every_instruction
def test_an_instruction_is_one_short_order_with_two_to_four_steps(key, instruction):
    assert len(sentences_of(instruction.title)) == 1
    assert not instruction.title.endswith((".", "?", "!"))
    assert 2 <= len(instruction.steps) <= 4


@every_instruction
def test_only_where_a_surgeon_may_be_needed_nobody_eats_or_drinks(key, instruction):
    told = any(re.search(r"\b(drink)\b", step) for step in instruction.steps)
    assert told == (key in MAY_SPEAK_OF_AN_OPERATION)


@every_language
def test_danger_names_the_number_for_danger(language):
    for key in ("ambulance", "emergency", "crisis", "pregnancy", "same_day", "unknown"):
        assert "{emergency}" in instruction(language, key).call
    assert "{crisis}" in instruction(language, "crisis").title
    assert "{emergency}" in instruction(language, "ambulance").title
    assert "{emergency}" in room(language, "levels").SAFETY_NET_CALL


@every_language
def test_the_safety_net_names_each_sign_on_a_line_of_its_own(language):
    signs = room(language, "levels").SAFETY_NET
    assert len(signs) == len(set(signs)) >= 10
    assert all(len(sentences_of(sign)) == 1 for sign in signs)


@every_language
def test_every_page_asks_one_question_of_its_own(language):
    titles = [words.title for words in room(language, "pages").PAGE_WORDS.values()]
    assert len(set(titles)) == len(titles)
    for title in titles:
        assert title.endswith("?")
        assert len(sentences_of(title)) == 1


@every_language
def test_help_is_at_most_two_or_three_short_sentences(language):
    for words in room(language, "pages").PAGE_WORDS.values():
        assert len(sentences_of(words.help)) <= 3
