"""The words of the summary that the team reads before a visit, in Dutch."""

SLUGS: dict[str, str] = {
    "file_summary": "dossier/samenvatting",
    "file_sign": "dossier/advies-tekenen",
    "file_discussed": "dossier/advies-besproken",
}
"""The words in the addresses of pages."""

SUMMARY: dict[str, str] = {
    "title": "Samenvatting voor het consult",
    "tab": "Samenvatting",
    "handed_in": "Verhaal ingeleverd",
    "not_handed_in": "Verhaal nog niet ingeleverd",
    "own_title": "In eigen woorden",
    "hope": "Hoopt op",
    "expect": "Verwacht over drie maanden",
    "tried": "Eerder gedaan",
    "helped": "Wat hielp",
    "help": "Nodig bij het bezoek",
    "activities": "Eigen activiteiten (0 kan niet, 10 als vroeger)",
    "nothing": "Niets verteld",
    "declined_dont_know": "weet het niet",
    "declined_rather_not_say": "zegt het liever niet",
    "none": "geen van deze",
    "unscored": "geen cijfer",
    "body": "Waar het pijn doet",
    "key_title": "Waar het om gaat",
    "key_denied": "Ontkend:",
    "danger_title": "Alarmtekenen",
    "danger_known": "Aanwezig",
    "danger_open": "Niet bekend",
    "advice_title": "Advies aan de patiënt",
    "advice_acts": "Wat de patiënt leest",
    "proposal": "Voorstel: nog niet getekend.",
    "changed": "Getekend, maar daarna veranderde er iets.",
    "signed": "Getekend door",
    "discussed": "Besproken met de patiënt door",
    "sign": "Ik sta voor dit advies",
    "discuss": "Besproken met de patiënt",
    "nothing_weighed": "Er is nog niets gewogen.",
    "stale_title": "Er is intussen iets nieuws verteld",
    "stale_text": "Er is niets getekend. Hieronder staat het advies zoals het nu is.",
}
"""Every word on the page."""
