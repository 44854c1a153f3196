"""What Wervel says by itself, in Dutch: messages in the portal, and the mail that tells of one."""

REVIEW = (
    "Uw pijn begon ongeveer {weeks} weken geleden.",
    "Vertel ons hoe het nu gaat, ook als het goed gaat.",
    "Dan kijken wij of er iets moet veranderen.",
    "Wordt het erger, of maakt u zich zorgen? Wacht dan niet op ons. Bel uw huisarts.",
)

TITLES: dict[str, str] = {
    "check_in": "Hoe gaat het met u?",
    "intake": "Vertelt u ons over uw rug?",
    "review_3_weeks": "Hoe gaat het nu met uw rug?",
    "review_6_weeks": "Hoe gaat het nu met uw rug?",
    "review_12_weeks": "Hoe gaat het nu met uw rug?",
    "review_1_year": "Hoe gaat het na een jaar met uw rug?",
    "answer": "Er is een antwoord van uw team",
    "appointment_planned": "Er is een afspraak voor u gemaakt",
    "appointment_cancelled": "Een afspraak gaat niet door",
    "appointment_soon": "U hebt binnenkort een afspraak",
}
"""What stands above a message, by its kind."""

TEXTS: dict[str, tuple[str, ...]] = {
    "check_in": (
        "Wij willen graag weten hoe het met u gaat.",
        "Het zijn een paar korte vragen. Het kost minder dan een minuut.",
        "Wilt u niet dat we dit vragen? Dat kunt u in Wervel veranderen.",
        "Wordt het erger, of maakt u zich zorgen? Wacht dan niet op ons. Bel uw huisarts.",
    ),
    "intake": (
        "Wij hebben uw antwoorden nog niet.",
        "Met uw antwoorden zien wij hoe snel iemand naar u moet kijken.",
        "U mag tussendoor stoppen en later verdergaan.",
        "Wordt het erger, of maakt u zich zorgen? Wacht dan niet op ons. Bel uw huisarts.",
    ),
    "review_3_weeks": REVIEW,
    "review_6_weeks": REVIEW,
    "review_12_weeks": REVIEW,
    "review_1_year": (
        "Uw pijn begon ongeveer een jaar geleden.",
        "Vertel ons hoe het nu gaat, ook als het goed gaat.",
        "Daar leren wij van, ook voor andere mensen.",
        "Hebt u weer pijn, of maakt u zich zorgen? Bel uw huisarts.",
    ),
    "answer": (
        "Iemand van uw team heeft u geantwoord.",
        "U leest het bij uw berichten aan het team.",
    ),
    "appointment_planned": (
        "Wij hebben een afspraak voor u gemaakt.",
        "Bij uw afspraken leest u waar, wanneer en bij wie.",
        "Kunt u niet komen? Zeg het daar, dan plannen we een nieuwe.",
    ),
    "appointment_cancelled": (
        "Wij moesten een afspraak met u afzeggen. Het spijt ons.",
        "Bij uw afspraken leest u welke. U hoeft dan niet te komen.",
    ),
    "appointment_soon": (
        "Over een paar dagen hebt u een afspraak.",
        "Bij uw afspraken leest u waar, wanneer en wat u meeneemt.",
        "Kunt u niet komen? Zeg het daar, dan plannen we een nieuwe.",
    ),
}
"""The sentences of a message; {weeks} is filled in."""

MAIL: dict[str, str] = {
    "subject": "Er is een bericht voor u in Wervel",
    "body": (
        "Er is een bericht voor u in Wervel.\n"
        "Log in om het te lezen: {address}\n\n"
        "In deze mail staat niets over u. Op deze mail kunt u niet antwoorden.\n"
        "Wilt u geen mails meer? Dat kunt u in Wervel veranderen."
    ),
}
"""The whole mail: it never says more, whoever it is for."""

DUE_CLINICIAN: dict[str, str] = {
    "alarm": "Alarm niet op tijd gelezen",
    "intake": "Vragenlijst nog niet beantwoord",
    "review_3_weeks": "Controle na 3 tot 4 weken",
    "review_6_weeks": "Controle na 6 weken",
    "review_12_weeks": "Controle na 12 weken",
    "review_1_year": "Controle na een jaar",
    "task": "Afspraak niet op tijd nagekomen",
    "mail_lost": "Onzeker of de mail is aangekomen: bel",
    "mail_failed": "Mail kwam niet aan: bel, en vraag het adres na",
}
"""What stands in the due list, by its kind."""
