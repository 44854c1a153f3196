"""Short names in Dutch for phases, marks, chapters, professions and the standing of options."""

PHASES: dict[str, str] = {
    "acute": "korter dan zes weken",
    "subacute": "zes tot en met twaalf weken",
    "chronic": "langer dan twaalf weken",
}

PHASES_CLINICIAN: dict[str, str] = {
    "acute": "acuut",
    "subacute": "subacuut",
    "chronic": "chronisch",
}

SURE: dict[str, str] = {
    "R": "gelezen in de bron",
    "S": "gelezen in een pagina die de bron navertelt",
    "M": "nog niet nagelezen",
    "D": "ontwerpkeuze van Wervel",
}

CHAPTERS: dict[str, str] = {
    "cause": "Oorzaak",
    "diagnosis": "Diagnose",
    "phases": "Wanneer is behandeling nodig?",
    "treatment": "Behandelingsmogelijkheden",
    "prognosis": "Prognose",
    "self_care": "Leefregels",
    "contact": "Contact",
}

SIGNERS: dict[str, str] = {
    "orthopaedic_surgeon": "orthopedisch chirurg",
    "neurologist": "neuroloog",
    "gp": "huisarts",
    "physiotherapist": "fysiotherapeut",
    "pain_specialist": "pijnspecialist",
    "psychologist": "psycholoog",
    "rehabilitation_physician": "revalidatiearts",
    "occupational_physician": "bedrijfsarts",
    "pharmacist": "apotheker",
    "midwife": "verloskundige",
    "office": "secretariaat",
}

OPTION_STATUS: dict[str, str] = {
    "recommended": "lijkt goed bij u te passen",
    "possible": "kan bij u passen",
    "not_now": "nu nog niet",
    "contraindicated": "niet veilig voor u",
    "unknown": "weten we nog niet",
}

OPTION_STATUS_CLINICIAN: dict[str, str] = {
    "recommended": "aanbevolen",
    "possible": "mogelijk",
    "not_now": "nu niet geïndiceerd",
    "contraindicated": "gecontra-indiceerd",
    "unknown": "onbekend, gegevens ontbreken",
}

TRUTH: dict[str, str] = {
    "yes": "ja",
    "no": "nee",
    "unknown": "niet bekend",
}
