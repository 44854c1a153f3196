"""The words of the printed form, in Dutch: how to fill it in, and what to do at once."""

TITLE = "Vragen over uw rug"
LEAD = "Op dit formulier staan dezelfde vragen als op de website. Met uw antwoorden maken wij een advies en een plan dat bij u past."

FIRST = "Lees dit eerst. Klopt er iets van deze lijst? Wacht dan niet op ons"
FIRST_CALL = "Wij lezen dit formulier pas als het bij ons is. Daarom belt u bij deze dingen zelf."

HOW_TITLE = "Zo vult u het in"
HOW: tuple[str, ...] = (
    "Zet een kruis in het vakje dat bij u past. Fout? Maak dat vakje helemaal zwart en kruis een ander aan.",
    "Weet u iets niet? Kruis 'ik weet het niet' aan. Bij een lijst mag u een vraagteken zetten voor de regel die u niet weet.",
    "Wilt u iets niet zeggen? Kruis 'dat vul ik liever niet in' aan. Dat mag bij elke vraag.",
    "Kruist u in een lijst iets aan, of 'geen van deze'? Dan lezen wij elke andere regel van die lijst als 'nee'.",
    "Past een vraag niet bij u? Sla die dan helemaal over. Dan weten wij het niet; wij lezen dat niet als 'nee'.",
    "Vult u dit in voor een ander? Schrijf op wat die persoon zelf zegt.",
    "Lukt het niet alleen? Bel {clinic}. Dan vullen we het samen in aan de telefoon.",
)

ABOUT_TITLE = "Over u"
ABOUT: tuple[str, ...] = (
    "Uw naam",
    "Uw geboortedatum",
    "Uw telefoonnummer",
    "Ingevuld op (datum)",
)
"""Each with a line to write on."""
HELP_ASK = "Wie vult dit in, en wat hebt u nodig?"
HELP: tuple[str, ...] = (
    "Ik vul dit zelf in",
    "Iemand helpt mij. Naam en telefoonnummer:",
    "Ik heb een tolk nodig. Mijn taal is:",
    "Ik krijg brieven liever met grote letters",
    "Ik wil liever bellen of papier dan een computer",
)

QUESTION = "Vraag {number}: {title}"
ONE_OF_THESE = "Klopt er een van deze dingen? {instruction}."
IF_YES = "Ja? {instruction}."
IF_PREGNANT = "Zwanger en ja? {instruction}."
NOT_SURE = "Twijfelt u of u moet bellen? Bel dan toch."
NUMBER = "Getal:"

END_TITLE = "Klaar?"
END: tuple[str, ...] = (
    "Kijk nog één keer naar de eerste twee vragen. Klopt daar iets? Bel dan nu.",
    "Geef dit formulier aan de balie, of stuur het op. U krijgt hetzelfde advies als op de website.",
    "Vragen over dit formulier? Bel {clinic}.",
)
ROOM = "Wilt u nog iets zeggen?"

NAME_LINE = "Naam"
BORN_LINE = "Geboren op"
FOOT = "Formulier {form}, versie {version}"
