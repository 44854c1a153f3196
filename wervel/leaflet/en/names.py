"""Short names in English for phases, marks, chapters, professions and the standing of options."""

PHASES: dict[str, str] = {
    "acute": "less than six weeks",
    "subacute": "from six up to twelve weeks",
    "chronic": "more than twelve weeks",
}

PHASES_CLINICIAN: dict[str, str] = {
    "acute": "acute",
    "subacute": "subacute",
    "chronic": "chronic",
}

SURE: dict[str, str] = {
    "R": "read in the source",
    "S": "read in a page that restates the source",
    "M": "not looked up yet",
    "D": "design choice of Wervel",
}

CHAPTERS: dict[str, str] = {
    "cause": "Cause",
    "diagnosis": "Diagnosis",
    "phases": "When is treatment needed?",
    "treatment": "Treatment options",
    "prognosis": "Outlook",
    "self_care": "What you can do yourself",
    "contact": "Contact",
}

SIGNERS: dict[str, str] = {
    "orthopaedic_surgeon": "orthopaedic surgeon",
    "neurologist": "neurologist",
    "gp": "GP",
    "physiotherapist": "physiotherapist",
    "pain_specialist": "pain specialist",
    "psychologist": "psychologist",
    "rehabilitation_physician": "rehabilitation physician",
    "occupational_physician": "occupational physician",
    "pharmacist": "pharmacist",
    "midwife": "midwife",
    "office": "office",
}

OPTION_STATUS: dict[str, str] = {
    "recommended": "seems to suit you well",
    "possible": "may suit you",
    "not_now": "not yet",
    "contraindicated": "not safe for you",
    "unknown": "we do not know yet",
}

OPTION_STATUS_CLINICIAN: dict[str, str] = {
    "recommended": "recommended",
    "possible": "possible",
    "not_now": "not indicated now",
    "contraindicated": "contraindicated",
    "unknown": "unknown, data missing",
}

TRUTH: dict[str, str] = {
    "yes": "yes",
    "no": "no",
    "unknown": "not known",
}
