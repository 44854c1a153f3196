"""A small reader of our words: it walks all texts, and knows what makes a text hard to read."""

import dataclasses
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Teller

LANGUAGES = ("nl", "en")
ROOMS = (
    "questions",
    "pages",
    "causes",
    "advice",
    "levels",
    "statements",
    "options",
    "frame",
    "screens",
    "entrance",
    "messages",
    "patient",
    "post",
    "start",
    "about",
    "my_advice",
    "dossier",
    "exercises",
    "plan",
    "charts",
    "checkin",
    "flare",
    "form",
    "desk",
    "names",
    "road",
)
LONGEST_SENTENCE = 20
LONGEST_MEAN = 12
RUN = 7
TOLD_BY_PATIENTS = VOCABULARY.told_by(Teller.PATIENT)
SHINGLES = Path(__file__).with_name("leaflet_shingles.txt")

FOR_CLINICIANS = re.compile(
    r"\b(clinician|label|LETTER|SUMMARY|WHY|SURE|SIGNERS|PROFESSIONS|CHAPTERS|\w+_CLINICIAN)\b"
)
"""Parts that only a clinician reads, by their name."""

FORBIDDEN = re.compile(
    r"letsel|slijtage|degenerat|aspecifiek"
    r"|\b(damage|damaged|worn|wear and tear|wearing)\b|non-?specific",
    re.I,
)
"""Words that make people afraid of their own back."""

HARD = {
    "nl": """
        abnormaal acuut adequaat anamnese analgesie asymptomatisch beeldvorming belastbaarheid
        beloop bilateraal chronisch cognitief comorbiditeit compressie conservatief
        contra-indicatie contusie derhalve diagnostiek discus dosering episode evenals exacerbatie
        extensie facetgewricht flexie fractuur frequent functioneel geïndiceerd indicatie indien
        inflammatie interventie intake klinisch lumbaal maligniteit mictie middels
        multidisciplinair neurogeen neurologisch neuroloog orthopeed parese pathologie persisterend
        preventie prognose prevalentie psychosociaal radiculair recidief reumatoloog sensibiliteit
        stenose subacuut systemisch therapeutisch trauma uroloog
    """,
    "en": """
        acute adequate analgesia asymptomatic bilateral chronic cognitive commence comorbidity
        compression conservative contraindication contusion deficit diagnostics dosage episode
        exacerbation extension facet flexion fracture imaging intervention lumbar malignancy
        multidisciplinary neurogenic neurologist orthopaedic paresis pathology prevalence prognosis
        psychosocial radicular radiograph recurrence rheumatologist sciatica stenosis subacute
        therapeutic trauma urologist utilise
    """,
}
"""Medical and official words that a patient should not meet unexplained."""

EXPLAINS = {
    "nl": re.compile(
        r"\(|\bheet\b|\bnoemen\b|bedoelen|\bdat is\b|, (de|een) (specialist|arts|soort|dikke)\b"
    ),
    "en": re.compile(
        r"\(|\bcalled\b|\bcall (that|it|this)\b|we mean|\bthat is\b"
        r"|, (the|a) (specialist|doctor|kind|thick)\b"
    ),
}
"""How a text shows that it explains a hard word: brackets, a name, or "the specialist for"."""


@dataclass(frozen=True)
class Text:
    """One text with the place it stands in: ``nl.questions.QUESTIONS.fever.help``."""

    place: str
    words: str

    @property
    def language(self) -> str:
        return self.place.partition(".")[0]

    @property
    def for_patients(self) -> bool:
        _, room, *parts = self.place.split(".")
        asked_of_others = room == "questions" and parts[1] not in TOLD_BY_PATIENTS
        return not asked_of_others and not FOR_CLINICIANS.search(self.place)


def texts(language: str) -> Iterator[Text]:
    """Every text of every room of words that there is."""
    for room in ROOMS:
        name = f"wervel.leaflet.{language}.{room}"
        if find_spec(name):
            for part, held in vars(import_module(name)).items():
                if part.isupper():
                    yield from _walk(f"{language}.{room}.{part}", held)


def _walk(place: str, held: object) -> Iterator[Text]:
    if isinstance(held, str):
        if held:
            yield Text(place, held)
    elif isinstance(held, Mapping):
        for key, value in held.items():
            yield from _walk(f"{place}.{key}", value)
    elif isinstance(held, tuple | list):
        for number, value in enumerate(held):
            yield from _walk(f"{place}.{number}", value)
    elif dataclasses.is_dataclass(held):
        for field in dataclasses.fields(held):
            yield from _walk(f"{place}.{field.name}", getattr(held, field.name))


def sentences(text: str) -> list[str]:
    """The sentences of a text; a field counts as one word."""
    return [found for found in re.split(r"(?<=[.?!])\s+", text.strip()) if found]


def tokens(text: str) -> list[str]:
    """The words of a text in small letters; a field stands as itself and fits no printed word."""
    return re.findall(r"\{\w+\}|[^\W_]+", text.lower())


def long_sentences(text: str) -> list[str]:
    """The sentences that are longer than a reader can hold."""
    return [found for found in sentences(text) if len(found.split()) > LONGEST_SENTENCE]


def hard_words(text: str, language: str) -> set[str]:
    """The hard words of a text that it does not explain itself."""
    if EXPLAINS[language].search(text):
        return set()
    return set(re.findall(r"[\w-]+", text.lower())) & set(HARD[language].split())


def frightening(text: str) -> list[str]:
    """The words of a text that make people afraid; the name of a field is not read by anybody."""
    return [found.group() for found in FORBIDDEN.finditer(re.sub(r"\{\w+\}", "", text))]


def typed_figures(text: str) -> list[str]:
    """The figures typed in a text, outside its fields."""
    return re.findall(r"\d+(?:[.,]\d+)*", re.sub(r"\{\w+\}", "", text))


def shingles(text: str) -> set[str]:
    """A short hash of each run of seven words: enough to recognise a copy, too little to read."""
    found = tokens(text)
    runs = (" ".join(found[start : start + RUN]) for start in range(len(found) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12] for run in runs}


def printed_shingles() -> set[str]:
    """The hashes of the hospital's printed leaflet."""
    return set(SHINGLES.read_text().split())
