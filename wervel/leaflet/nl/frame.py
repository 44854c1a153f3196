"""The frame of every Dutch document: headings, fixed lines, intended use, banner."""

INTENDED_USE = (
    "Wervel helpt volwassenen met lage rugpijn en hun zorgverleners. "
    "Het vraagt naar de klachten, noemt tekenen waarvoor iemand snel moet kijken, en geeft uitleg en advies. "
    "Wervel stelt geen diagnose en beslist niet over een behandeling; dat doen u en uw zorgverlener samen. "
    "Wervel vervangt geen arts en is niet bedoeld voor spoed: bel dan {emergency}."
)
BANNER = "Wervel is geen gecertificeerd medisch hulpmiddel. Gebruik het niet in de zorg zonder eigen beoordeling."

TITLE = {"leaflet": "Uw folder over uw rug", "letter": "Brief aan de huisarts", "summary": "Samenvatting voor de zorgverlener"}
SECTION = {
    "why": "Waarom zeggen we dit?",
    "next": "Wat gebeurt er nu?",
    "not": "Wat kunt u nu beter niet doen?",
    "cause": "Waar komt de pijn vandaan?",
    "phases": "Hoelang hebt u al pijn?",
    "diagnosis": "Wie kijkt er, en is een foto nodig?",
    "treatment": "Wat kunt u nu doen?",
    "options": "Welke behandelingen zijn er voor u?",
    "prognosis": "Wat kunt u verwachten?",
    "self_care": "Hoe houdt u de pijn weg?",
    "net": "Wanneer belt u meteen?",
    "unknown": "Wat weten we nog niet?",
    "contact": "Wie kunt u bellen?",
}
OPTION_LINE = "{name} ({status}): {what}"
PROPOSAL = "Dit is een voorstel. U beslist samen met uw zorgverlener."
UNKNOWN_MORE = "En nog {count} andere vragen."
MADE = "Gemaakt op {date} met {name}, versie {version}."
DENIED = "nee"
CONFIRMED = "ja"
NOT_ASKED = "niet beantwoord"

LETTER = {
    "envelope": "Envelop",
    "core": "Kern",
    "file": "Dossiersamenvatting",
    "to": "Aan de huisarts, over een bezoeker die zelf vragen heeft beantwoord in Wervel.",
    "question": "Vraag: wilt u deze klacht beoordelen? Voorgestelde urgentie: {urgency}.",
    "interim": "De urgentie is voorlopig, want er staan vragen open: {urgency}.",
    "none": "Er houdt geen alarmteken stand in wat is verteld.",
    "phase": "Duur van deze episode: {phase}.",
    "finding": "{text} (regel {rule}; {sources})",
    "asked": "{label}: {answer}",
    "actions": "Voorgesteld beleid",
    "avoid": "Nu niet doen",
    "flags": "Alarmtekens: gevraagd en beantwoord",
    "told": "Verteld door de patiënt",
    "conflicts": "Bronnen verschillen",
    "conflict": "{one} en {other} zeggen iets anders; beide gelden, u weegt.",
    "missing": "Nog niet beantwoord: {labels}.",
    "limits": "Deze brief is gemaakt uit antwoorden van de patiënt. Niemand heeft de patiënt onderzocht.",
}
SUMMARY = {
    "line": "{who}. {phase}. Urgentie: {urgency}.",
    "open": "Onvolledig; voorlopig {urgency}.",
    "options": "Behandelopties",
    "option": "{name}: {status}",
}
WHY = {
    "rule": "Regel {rule}, {sure}.",
    "source": "Bron: {title} ({year}).",
    "unknown": "Nog niet beantwoord: {label}.",
    "change": "Dit zou anders zijn als: {told}",
}
