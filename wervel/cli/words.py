"""The few words of the terminal that are nowhere else, in Dutch and in English."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Headings of an answer, and what the interview says between its questions."""

    incomplete: str
    missing: str
    more: str
    change: str
    higher: str
    lower: str
    no_reason: str
    phase: str
    phase_open: str
    options: str
    conflicts: str
    # the interview
    start: str
    page: str
    last_page: str
    to_go: str
    keys_signs: str
    keys_choice: str
    keys_number: str
    keys_words: str
    keys: str
    keys_none: str
    not_a_sign: str
    not_none_and_sign: str
    not_a_choice: str
    not_a_number: str
    not_in_range: str
    not_words: str
    empty: str
    first_page: str
    stopped: str
    emergency: str
    done: str


ENGLISH = Words(
    incomplete="not complete yet",
    missing="What is still missing?",
    more="and {number} more",
    change="What would change it?",
    higher="Sooner, if:",
    lower="Less soon, if:",
    no_reason="No danger sign is known from what was told.",
    phase="Length of the pain: {phase}",
    phase_open="Length of the pain: not known",
    options="Treatments",
    conflicts="Where sources differ",
    start="Wervel asks about your back, one page at a time. Nothing is kept. Stop with Ctrl-C.",
    page="Page {number}",
    last_page="this may be the last page",
    to_go="at most {number} more to go",
    keys_signs="Type the numbers of all that is true, as in 1 3.",
    keys_choice="Type one number.",
    keys_number="Type a number from {low} to {high} ({unit}).",
    keys_words="Type a few words.",
    keys="? I don't know   < back",
    keys_none="0 none of these   ? I don't know   < back",
    not_a_sign="“{given}” is not in this list. Type numbers from 1 to {last}, or 0, ? or <.",
    not_none_and_sign="0 means none of these, so it cannot stand beside another number.",
    not_a_choice="“{given}” is not in this list. Type one number from 1 to {last}, or ? or <.",
    not_a_number="“{given}” is not a number. Type for example {low}, or ? or <.",
    not_in_range="{given} is not possible here. Type a number from {low} to {high}, or ? or <.",
    not_words="That is too long. Type at most {longest} characters, or ? or <.",
    empty="Type your answer and press Enter. If you don't know, type ?.",
    first_page="This is the first page; there is nothing before it.",
    stopped="You stopped. Nothing was kept. Does it get worse, or are you worried? "
    "Then call your GP.",
    emergency="We stop asking now, because this cannot wait.",
    done="These were all the questions. Here is your leaflet.",
)

DUTCH = Words(
    incomplete="nog niet volledig",
    missing="Wat weten we nog niet?",
    more="en nog {number}",
    change="Wat zou het anders maken?",
    higher="Eerder, als:",
    lower="Minder snel, als:",
    no_reason="In wat verteld is, zit geen alarmsignaal.",
    phase="Duur van de pijn: {phase}",
    phase_open="Duur van de pijn: niet bekend",
    options="Behandelingen",
    conflicts="Waar bronnen verschillen",
    start="Wervel vraagt naar uw rug, steeds één pagina. Er wordt niets bewaard. "
    "Stoppen kan met Ctrl-C.",
    page="Pagina {number}",
    last_page="dit is misschien de laatste",
    to_go="hierna nog hoogstens {number}",
    keys_signs="Typ de nummers van alles wat klopt, zoals 1 3.",
    keys_choice="Typ één nummer.",
    keys_number="Typ een getal van {low} tot {high} ({unit}).",
    keys_words="Typ een paar woorden.",
    keys="? weet ik niet   < terug",
    keys_none="0 niets hiervan   ? weet ik niet   < terug",
    not_a_sign="“{given}” staat niet in deze lijst. Typ nummers van 1 tot {last}, of 0, ? of <.",
    not_none_and_sign="0 betekent: niets hiervan. Dat kan niet samen met een ander nummer.",
    not_a_choice="“{given}” staat niet in deze lijst. Typ één nummer van 1 tot {last}, of ? of <.",
    not_a_number="“{given}” is geen getal. Typ bijvoorbeeld {low}, of ? of <.",
    not_in_range="{given} kan hier niet. Typ een getal van {low} tot {high}, of ? of <.",
    not_words="Dat is te lang. Typ hoogstens {longest} tekens, of ? of <.",
    empty="Typ uw antwoord en druk op Enter. Weet u het niet? Typ dan ?.",
    first_page="Dit is de eerste pagina; hiervoor is er niets.",
    stopped="U bent gestopt. Er is niets bewaard. Wordt het erger of maakt u zich zorgen? "
    "Bel dan uw huisarts.",
    emergency="We stoppen nu met vragen, want dit kan niet wachten.",
    done="Dit waren alle vragen. Hier is uw folder.",
)

WORDS: Mapping[str, Words] = {"nl": DUTCH, "en": ENGLISH}
