"""The words of a patient's first page, in Dutch."""

STEPS: dict[str, tuple[str, str, str]] = {
    "danger": (
        "Uw antwoorden vragen om haast",
        "Lees wat u nu moet doen.",
        "Wat moet ik nu doen?",
    ),
    "answer": (
        "Lees het antwoord van uw team",
        "Uw team heeft u teruggeschreven.",
        "Lees het antwoord",
    ),
    "visit": (
        "U hebt een afspraak",
        "Kunt u niet komen? Zeg het zo vroeg mogelijk. Dan zoeken we een andere dag.",
        "Bekijk uw afspraak",
    ),
    "tell": (
        "Vertel ons over uw rug",
        "Met uw antwoorden zien we hoe snel iemand naar u moet kijken. Het team leest ze vóór uw afspraak.",
        "Begin met vertellen",
    ),
    "on": (
        "Maak uw verhaal af",
        "Alles wat u vertelde is bewaard. U gaat verder waar u was, ook op een ander toestel.",
        "Ga verder",
    ),
    "about": (
        "Vertel nog iets over uzelf",
        "Nog {n} korte vragen. Dan weet het team wat u belangrijk vindt.",
        "Ga verder",
    ),
    "advice": (
        "Lees uw advies",
        "Een zorgverlener heeft naar uw verhaal gekeken. Het advies staat klaar.",
        "Lees mijn advies",
    ),
    "check_in": (
        "Vertel hoe het gaat",
        "In één minuut weet uw team hoe het met u gaat. U ziet zelf hoe het verloopt.",
        "Vertel hoe het gaat",
    ),
    "plan": (
        "Doe iets uit uw plan",
        "Voor vandaag staan er nog {n} dingen in uw plan. Een beetje is ook goed.",
        "Naar mijn plan",
    ),
    "done": (
        "Uw verhaal is binnen",
        "Het team leest het vóór uw afspraak. U kunt nu al lezen wat we denken.",
        "Lees ons voorstel",
    ),
    "return": (
        "Uw behandeling is klaar",
        "Komen de klachten terug? Vertel het ons. Een jaar lang kunt u zonder verwijzing terugkomen.",
        "Het gaat slechter",
    ),
    "none": (
        "U bent nu niet onder behandeling",
        "Daarom kunt u hier nu niets over uw rug vertellen. Hebt u weer pijn? Bel dan uw huisarts.",
        "",
    ),
}
"""By kind of next step: what it is, why, and the words on the button."""

ONE: dict[str, str] = {
    "about": "Er is nog één korte vraag. Dan weet het team wat u belangrijk vindt.",
    "plan": "Voor vandaag staat er nog één ding in uw plan. Een beetje is ook goed.",
}
"""The same sentence when there is one of it."""

SINCE: dict[str, str] = {
    "under": "U hebt deze klachten nog geen week.",
    "week": "U hebt deze klachten nu een week.",
    "weeks": "U hebt deze klachten nu {n} weken.",
    "months": "U hebt deze klachten nu ongeveer {n} maanden.",
    "years": "U hebt deze klachten nu ongeveer {n} jaar.",
}
"""How long it has lasted."""

PHASES: dict[str, str] = {
    "acute": "U bent in de eerste zes weken.",
    "subacute": "U bent tussen de zes en twaalf weken.",
    "chronic": "Het duurt langer dan twaalf weken.",
}
"""The phase, in words."""

START: dict[str, str] = {
    "title": "Uw overzicht",
    "next_title": "Uw volgende stap",
    "with": "Met",
    "where": "Waar",
    "when": "Wanneer",
    "more_title": "Van u",
    "story": "Mijn verhaal",
    "about": "Over mij",
    "advice": "Mijn advies",
    "messages": "Berichten",
    "messages_new": "nieuw",
    "others_title": "Wat we van u weten",
    "who_title": "Wie helpt u?",
    "treats": "U wordt behandeld door",
    "treats_none": "Er is nog niemand gekozen die u behandelt. Tot dan is het hele team er voor u.",
    "team": "Uw team:",
    "phone": "Bel",
    "through": "tot en met",
    "hours": "Bereikbaar",
    "help": "Lukt er iets niet op deze pagina's? Bel ons gerust. We doen het ook samen met u aan de telefoon.",
    "at": "om",
}
"""Every other word on the page."""
