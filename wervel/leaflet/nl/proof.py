"""The words of the proof, in Dutch: what each property promises, and who breaks it."""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "refuted": "Bij deze persoon klopt de belofte niet",
    "unreachable": "Dit komt bij niemand uit",
    "open": "Niet beslist, en dat telt als niet bewezen",
    "first": "Eerst:",
    "then": "Daarna dezelfde persoon, met dit anders:",
    "nothing": "Er is niets verteld.",
    "rest": "Al het andere is onbekend.",
    "not_told": "Niet (meer) verteld: {label}.",
}

PROMISES: Mapping[str, str] = {
    "SP-1": "Een alarmsignaal erbij maakt het nooit minder dringend.",
    "SP-2": "Een alarmsignaal niet weten is nooit beter dan het niet hebben.",
    "SP-2b": "Zolang de urgentie open is, is er iets te vragen; een vaste urgentie is die van nu.",
    "SP-3": "Elke mate van urgentie kan uitkomen.",
    "SP-3b": "Bij elk signaal kijkt iemand zo snel als de bron vraagt.",
    "SP-3c": "Wie alleen het signaal vertelt, krijgt geen uitstel door te zwijgen.",
    "SP-4": "De volgorde van de regels maakt niet uit.",
    "SP-5": "De urgentie is de hoogste van de losse regels.",
    "SP-6": "Geen behandeling is mogelijk als iets haar verbiedt of nog kan verbieden.",
    "SP-6b": "Wat volgens een bron een behandeling verbiedt, verbiedt haar.",
    "SP-7": "Niets stelt gerust of behandelt naast een alarm, of te vroeg.",
    "SP-16": "Een kind, of iemand met onbekende leeftijd, moet het nooit alleen doen.",
    "SP-17": "Vrije tekst verandert niets.",
    "G-1": "Een antwoord erbij draait nooit een bevinding om.",
    "G-2": "Een vaste urgentie blijft zoals zij is.",
    "G-3": "Een nee blijft nee, en een ja blijft ja.",
    "G-4": "Zonder antwoorden is er geen oordeel.",
    "G-5": "Het vragen stopt pas als geen antwoord nog iets verandert.",
    "G-6": "Naast een alarm verandert geen later antwoord hoe snel het moet, en niets stelt gerust.",
    "G-7": "Elke regel kan bij iemand uitkomen.",
    "G-8": "Geen regel gaat op in andere zonder dat het erbij staat.",
    "G-9": "Tabellen zijn volledig en geven nooit twee antwoorden.",
    "G-10": "Er staan geen twee dingen die elkaar tegenspreken.",
    "G-11": "Waar bronnen verschillen, staat dat erbij.",
    "G-12": "Elk deel van een alarmregel maakt verschil.",
    "G-13": "Elk vermoeden kan werken.",
    "G-14": "Er wordt niets ingevuld dan wat volgt uit wat verteld is.",
}
"""By the number of the property."""
